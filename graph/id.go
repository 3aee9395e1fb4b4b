package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// TypeOf is the node type that an id begins with, and whether the id is well formed: a known type's prefix, a colon, and
// ASCII letters, digits, points, hyphens and underscores.
func TypeOf(id string) (NodeType, bool) {
	prefix, key, ok := strings.Cut(id, ":")
	if !ok || len(id) > 200 || !isKey(key) {
		return "", false
	}
	for _, spec := range NodeSpecs {
		if spec.Prefix == prefix {
			return spec.Type, true
		}
	}
	return "", false
}

// isKey reports whether an id may end so. It is asked for every id of every table, so it is no regular expression.
func isKey(key string) bool {
	for i := range len(key) {
		switch c := key[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		case i > 0 && (c == '.' || c == '-' || c == '_'):
		default:
			return false
		}
	}
	return key != ""
}

// RelationID is the id of the relation (type, from, to). The ends of a symmetric type may come in either order.
func RelationID(t RelationType, from, to string) string {
	from, to = orient(t, from, to)
	return "relation:" + digest(string(t), from, to)
}

// ArticleID is the id of the article with this text: the same text is the same article, wherever it was found.
func ArticleID(text string) string { return "article:" + digest(text) }

// claimID is made from all that the claim says and where it says it; not from how sure the loader is, nor when it was read.
func claimID(c Claim) string {
	return "claim:" + digest(c.Article, c.Relation, fmt.Sprint(c.Start, c.End), c.Speaker, string(c.Status), string(c.Since),
		string(c.Until), string(c.Domain), c.Office, number(c.Amount), c.Currency, number(c.Quantity))
}

// orient puts the ends of a symmetric relation in their stored order.
func orient(t RelationType, from, to string) (string, string) {
	if spec, ok := t.Spec(); ok && spec.Symmetric && to < from {
		return to, from
	}
	return from, to
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return fmt.Sprint(*f)
}

// digest is 80 bits of SHA-256 in hexadecimal.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:10])
}

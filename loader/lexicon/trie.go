package lexicon

import (
	"strings"
	"unicode"

	"mithaq/loader/text"
)

// trie holds names as paths of folded tokens. Hyphens, dashes and quotation marks are no tokens of a name: «تدريب "ميدوزا"».
type trie struct {
	next map[string]*trie
	ends []end
}

type end struct {
	Reading
	exact string // how the first token must be written, empty where folding decides
	upper bool   // the first token must begin with a capital letter
}

func (t *trie) add(name string, r Reading, adjective bool) {
	tokens := text.Analyze(name, "").Tokens
	at, first := t, ""
	for _, tok := range tokens {
		if joint(tok.Text) || text.Quotation(tok.Text) {
			continue
		}
		if first == "" {
			first = tok.Text
		}
		if at.next == nil {
			at.next = map[string]*trie{}
		}
		child := at.next[tok.Fold]
		if child == nil {
			child = &trie{}
			at.next[tok.Fold] = child
		}
		at = child
	}
	if first == "" {
		return
	}
	e := end{Reading: r}
	if latin(name) {
		e.upper = adjective || unicode.IsUpper([]rune(first)[0])
		if len(tokens) == 1 && len(first) <= 5 && first == strings.ToUpper(first) {
			e.exact = first
		}
	}
	for i, known := range at.ends {
		if known.Entity == r.Entity {
			if r.Form < known.Form {
				at.ends[i] = e
			}
			return
		}
	}
	at.ends = append(at.ends, e)
}

// match finds the longest name that begins at token i; of equally long ones that with the least cut off its first token.
func (t *trie) match(d *text.Document, i int) (Match, bool) {
	best := Match{}
	for _, m := range t.matches(d, i) {
		if m.Last > best.Last {
			best = m
		}
	}
	return best, best.Last > 0
}

// matches lists every name that begins at token i, the readings of its first token in order, the shorter names first.
func (t *trie) matches(d *text.Document, i int) []Match {
	tok := d.Tokens[i]
	if tok.Kind == text.Punct {
		return nil
	}
	stems := []text.Stem{{Word: tok.Fold}}
	if arabic(tok.Fold) {
		stems = text.Stems(tok.Fold)
	}
	var out []Match
	for _, stem := range stems {
		if child := t.next[stem.Word]; child != nil && !strings.HasSuffix(stem.Prefix, "س") { // which stands before verbs only
			out = child.walk(out, d, i, stem.Prefix)
		}
	}
	return out
}

func (t *trie) walk(out []Match, d *text.Document, first int, prefix string) []Match {
	quoted := false
	for at, i := t, first; ; {
		if found := at.readings(d.Tokens[first]); len(found) > 0 {
			last := i + 1
			if quoted && last < len(d.Tokens) && text.Quotation(d.Tokens[last].Text) {
				last++
			}
			out = append(out, Match{first, last, prefix, found})
		}
		i++
		for i < len(d.Tokens) && joint(d.Tokens[i].Text) && d.Tokens[i].Start == d.Tokens[i-1].End {
			i++
		}
		if i+1 < len(d.Tokens) && text.Quotation(d.Tokens[i].Text) && d.Tokens[i].End == d.Tokens[i+1].Start && !quoted {
			quoted = true
			i++
		}
		if i >= len(d.Tokens) {
			return out
		}
		if at = at.next[d.Tokens[i].Fold]; at == nil {
			return out
		}
	}
}

func (t *trie) readings(first text.Token) []Reading {
	var out []Reading
	for _, e := range t.ends {
		if e.exact != "" && first.Text != e.exact && strings.TrimSuffix(first.Text, ".") != e.exact || e.upper && !first.Upper {
			continue
		}
		out = append(out, e.Reading)
	}
	return out
}

// joint reports whether the token may join the words of a name without being one: a hyphen or a dash.
func joint(s string) bool { return s == "-" || s == "–" || s == "‑" || s == "—" }

func arabic(fold string) bool { return fold >= "ء" && fold < "ۿ" }

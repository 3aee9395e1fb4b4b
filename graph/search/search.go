// Package search says how names are matched and ranked, so that every store finds the same nodes in the same order.
//
// A store keeps [Words] of a node's names in an index of its own, takes from it the candidates whose words begin with the
// query's, and hands them to [Rank].
package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"mithaq/graph"
	"mithaq/loader/text"
)

// MaxCandidates is how many candidates a store takes from its index, those with most live claims first, then by id.
const MaxCandidates = 2000

// Words are the folded words of a text without the Arabic article, in order.
func Words(s string) []string {
	words := strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = bare(w)
	}
	return words
}

// Document is every word of a node's names and aliases, each once, sorted, separated by spaces: what a store indexes.
func Document(n graph.Node) string {
	var all []string
	for _, name := range names(n) {
		all = append(all, Words(name)...)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

// Keys are the folded names and aliases as [graph.NodeFilter.Name] compares them, each once, sorted.
func Keys(n graph.Node) []string {
	var keys []string
	for _, name := range names(n) {
		keys = append(keys, Key(name))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Key is a name up to folding, the Arabic article and punctuation.
func Key(name string) string { return strings.Join(Words(name), " ") }

// Rank scores the candidates that match the query and returns the best, at most limit, by (score, live claims, id).
// An exact name scores 1, a name that begins with the query more than one that has it in the middle, a shorter more than
// a longer.
func Rank(query string, candidates []graph.Node, limit int) []graph.Hit {
	words := Words(query)
	var hits []graph.Hit
	for _, n := range candidates {
		if hit := score(words, n); hit.Score > 0 {
			hits = append(hits, hit)
		}
	}
	slices.SortFunc(hits, func(a, b graph.Hit) int {
		return cmp.Or(-cmp.Compare(a.Score, b.Score), -cmp.Compare(a.Node.Claims, b.Node.Claims), cmp.Compare(a.Node.ID, b.Node.ID))
	})
	return hits[:min(limit, len(hits))]
}

func score(query []string, n graph.Node) graph.Hit {
	best := graph.Hit{Node: n}
	if len(query) == 0 || !matches(query, strings.Fields(Document(n))) {
		return best
	}
	best.Name, best.Score = n.Names.En, 0.05 // its words match, but no single name has them all
	if best.Name == "" {
		best.Name = n.Names.Ar
	}
	for _, name := range names(n) {
		words := Words(name)
		if !matches(query, words) {
			continue
		}
		s := 0.2 + 0.3*float64(len(query))/float64(max(len(words), len(query)))
		switch joined, q := strings.Join(words, " "), strings.Join(query, " "); {
		case joined == q:
			s = 1
		case strings.HasPrefix(joined, q):
			s += 0.3
		}
		if s > best.Score {
			best.Name, best.Score = name, s
		}
	}
	return best
}

// matches reports whether every word of the query begins one of the words.
func matches(query, words []string) bool {
	for _, q := range query {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return true
}

func names(n graph.Node) []string {
	var out []string
	for _, name := range append([]string{n.Names.Ar, n.Names.En}, n.Aliases...) {
		if name != "" {
			out = append(out, name)
		}
	}
	return out
}

// bare drops the Arabic article from a folded word, and again where the rest looks like one with it, so that ألمانيا and
// الألمانية begin alike whether or not the article is written, however little of the word has been typed.
func bare(w string) string {
	for {
		rest, ok := strings.CutPrefix(w, "ال")
		if !ok || rest == "" {
			return w
		}
		w = rest
	}
}

package search

import (
	"slices"
	"strings"
	"unicode"

	"mithaq/graph"
)

// tatweel lengthens a word and is no letter.
const tatweel = 'ـ'

// Highlights are the words of a name that a query's words begin, in order, in code points.
func Highlights(query, name string) []graph.Span {
	sought, runes := Words(query), []rune(name)
	var out []graph.Span
	for at := 0; at < len(runes); at++ {
		start := at
		for at < len(runes) && ofWord(runes[at]) {
			at++
		}
		found := func(w string) bool {
			return slices.ContainsFunc(sought, func(q string) bool { return strings.HasPrefix(w, q) })
		}
		if slices.ContainsFunc(Words(string(runes[start:at])), found) {
			out = append(out, graph.Span{Start: start, End: at})
		}
	}
	return out
}

// ofWord reports whether a rune belongs to a word, or to the marks on its letters.
func ofWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == tatweel
}

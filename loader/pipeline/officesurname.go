package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// surnameOf makes a phrase of the surname at token i of the one who holds the Arabic office on the article's day, or held it where it is
// no longer held, though the article never gives his full name; -1 where the tables know none or several.
func (r *reading) surnameOf(o *office, i int) int {
	if o.title.Body == "organization" && o.body == "" || r.at(i) != nil || r.words.Function[r.token(i).Fold] {
		return -1
	}
	leader := r.Lexicon.Called(r.token(i).Fold, func(term lexicon.Office) bool {
		return (o.body == "" || term.Body == o.body) && (sameOffice(term.Title, o.title.Office) || o.body != "" && term.Relation == o.title.Relation) && (o.former || r.todays(term))
	})
	if leader == "" {
		return -1
	}
	return r.add(phrase{first: i, last: i + 1, node: leader})
}

// todays reports whether a term of office covers the article's day.
func (r *reading) todays(term lexicon.Office) bool {
	return graph.During(term.Since, term.Until).Overlaps(graph.During(r.article.Published, r.article.Published))
}

// findRulers finds the heads of state and government by whose surnames Arabic calls what is theirs: «نظام الأسد», «قوات …».
func (r *reading) findRulers() {
	for i := 1; r.arabic() && i < len(r.doc.Tokens); i++ {
		if r.taken[i] >= 0 || r.taken[i-1] >= 0 || r.token(i).Kind != text.Word || r.words.Function[r.token(i).Fold] {
			continue
		}
		nouns, _, prefix := r.words.Nouns.Match(r.doc, i-1, i)
		if len(nouns) == 0 || nouns[0].Type != "" || strings.HasPrefix(strings.TrimPrefix(r.token(i-1).Fold, prefix), "ال") {
			continue
		}
		leader := r.Lexicon.Called(r.token(i).Fold, func(term lexicon.Office) bool {
			kind, _ := graph.TypeOf(term.Body)
			return term.Relation == graph.Leads && kind == graph.CountryType && r.todays(term)
		})
		if leader != "" {
			r.add(phrase{first: i, last: i + 1, node: leader})
		}
	}
}

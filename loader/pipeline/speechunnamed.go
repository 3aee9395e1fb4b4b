package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/text"
)

// unnamed reports whether a phrase is the noun for people without a name of their own with the state that they are of: "a senior
// Kenyan official", «مسؤولين أمريكيين».
func (r *reading) unnamed(p *phrase) bool {
	if p.kind != graph.CountryType {
		return false
	}
	noun := p.head
	if !r.arabic() {
		noun = p.last - 1
	}
	_, end, _ := r.rules.Cues.Informants.Match(r.doc, noun, p.last)
	return end > 0 && p.last-p.head > 1
}

// credited is who a phrase that speaks stands for: its node, of people without a name the words with their adjectives.
func (r *reading) credited(p *phrase) string {
	who, _ := r.creditedFrom(p)
	return who
}

// creditedFrom is who says what a phrase is said to say, and where the words for him begin.
func (r *reading) creditedFrom(p *phrase) (string, int) {
	if !r.unnamed(p) {
		return p.node, r.withArticle(p.head)
	}
	first, begin := p.head, r.doc.Sentences[r.sentence(p.head)].First
	for !r.arabic() && first > max(begin, p.head-2) && r.token(first-1).Kind == text.Word && r.taken[first-1] < 0 && !r.words.Function[r.token(first-1).Fold] && !articles[r.token(first-1).Fold] {
		first--
	}
	if other := r.at(first - 2); other != nil && other.kind == graph.CountryType && r.token(first-1).Fold == "and" {
		first = other.head // "American and Congolese officials"
	}
	name, _, _ := r.doc.Span(first, p.last)
	return name, r.withArticle(first)
}

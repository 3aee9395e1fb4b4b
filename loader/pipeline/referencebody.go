package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// referBody reads "the council", «المفوضية» as the nearest body whose name has that word, and reports whether there is one.
func (r *reading) referBody(i, limit int) bool {
	nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	if last != i+1 || nouns[0].Type != graph.OrganizationType && nouns[0].Kind != "CONFERENCE" || !r.free(i, last) || !r.definiteNoun(i, prefix) {
		return false
	}
	if next := r.at(last); r.token(last).Fold == "of" || next != nil && next.prefix == "" && (r.arabic() || next.first == last) {
		return false
	}
	word := text.WithoutArticle(strings.TrimPrefix(r.token(i).Fold, prefix))
	if prefix == "ل" {
		word = strings.TrimPrefix(word, "ل")
	}
	for t := i - 1; t >= 0; t-- {
		p := r.at(t)
		if p != nil && p.first == t && r.Lexicon.Entities[p.node] != nil && p.kind == graph.OrganizationType && r.callsItself(p, word) {
			r.add(phrase{first: i, last: last, prefix: prefix, node: p.node, form: lexicon.Metonym, refers: true})
			return true
		}
	}
	return false
}

// namesake is the body named last in the sentence or one of the two before it whose name has the word with which tokens [i, last) refer back:
// "the organization", «المجموعة»; nil where none is.
func (r *reading) namesake(i, last int) *phrase {
	const near = 3 // sentences
	word := text.WithoutArticle(strings.TrimPrefix(r.token(last-1).Fold, "و"))
	for t := i - 1; t >= 0 && r.sentence(i)-r.sentence(t) < near; t-- {
		if p := r.at(t); p != nil && p.first == t && p.kind == graph.OrganizationType && p.node != "" && !p.refers && r.callsItself(p, word) {
			return p
		}
	}
	return nil
}

// callsItself reports whether the words of an organization's phrase or its name contain the word.
func (r *reading) callsItself(p *phrase, word string) bool {
	for t := p.head; t < p.last; t++ {
		if text.WithoutArticle(r.token(t).Fold) == word {
			return true
		}
	}
	var name graph.Names
	if e := r.Lexicon.Entities[p.node]; e != nil {
		name = e.Names
	}
	for _, w := range strings.Fields(text.Fold(name.Ar + " " + name.En)) {
		if text.WithoutArticle(w) == word {
			return true
		}
	}
	return false
}

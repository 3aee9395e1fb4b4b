package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// maker is whose deed a definite noun at token i means that names no owner, where a stance or judgement is on it: the owner of the same
// noun a little before, else the first actor of the clause or sentence before: "The US imposed tariffs. Beijing condemned the move",
// «أعلن ترامب الانسحاب. ونددت فرنسا بالقرار». It is none of but, who take the stance.
func (s *slots) maker(i int, but group) group {
	at := s.definiteDeed(i)
	if at < 0 || s.spec.Type != graph.Opposes && s.spec.Type != graph.Supports {
		return group{}
	}
	if g := s.ownerBefore(at, but); len(g.nodes) > 0 {
		return g
	}
	own := s.sentence(s.first)
	for k := own; k >= max(0, own-1); k-- {
		for t := s.doc.Sentences[k].First; t < min(i, s.doc.Sentences[k].Last); t++ {
			p := s.reading.at(t)
			if p == nil {
				continue
			}
			if s.makes(p, but) && !(k == own && s.reacts(p.node, k)) && p.form != lexicon.Adjective && p.prefix != "ب" && p.prefix != "ل" && !s.reading.governed(p) && !prepositions[s.token(s.withArticle(p.head)-1).Fold] {
				return group{p.all(), at, at + 1}
			}
			t = p.last - 1
		}
	}
	return group{}
}

// makes reports whether a phrase may stand for the maker of a deed on which those in but take a stance.
func (s *slots) makes(p *phrase, but group) bool {
	owner := s.ownerOf(p.node) // of a ministry: its minister takes no stance on it
	return p.kind.Actor() && p.node != "" && s.kind(p.node) != "MEDIA" && p.node != s.speakers[s.first] && !slices.ContainsFunc(but.nodes, func(id string) bool {
		return id == p.node || s.belongs(id, p.node) || s.belongs(p.node, id) || owner != "" && s.belongs(id, owner)
	})
}

// reacts reports whether an actor takes a stand in the sentence, and so on another's deed.
func (s *slots) reacts(actor string, sentence int) bool {
	for c := range s.claimsOf(actor) {
		if c.Sentence == sentence && (c.Type == graph.Opposes || c.Type == graph.Supports) {
			return true
		}
	}
	return false
}

// definiteDeed is the token of the noun for a deed that the definite noun phrase at token i is, -1 where it is none or has words behind
// it that say more.
func (s *slots) definiteDeed(i int) int {
	t := i
	if f := s.token(t).Fold; f == "the" || f == "this" || f == "that" || f == "these" || f == "those" || strings.HasPrefix(f, "هذ") || strings.HasPrefix(f, "تلك") {
		t++
	} else if !s.arabic() {
		return -1
	}
	_, last, prefix := s.rules.Cues.Deeds.Match(s.doc, t, s.doc.Sentences[s.sentence(s.first)].Last)
	if last == 0 || s.at(t) != nil || s.arabic() && !s.definiteNoun(t, prefix) && !strings.HasPrefix(s.token(t).Fold, "بال") {
		return -1
	}
	next := s.token(last)
	if s.at(last) != nil || !s.arabic() && (next.Fold == "of" || next.Fold == "by" || next.Fold == "to" || next.Kind == text.Word && !s.words.Function[next.Fold] && !auxiliary[next.Fold] && !prepositions[next.Fold]) || s.arabic() && strings.HasPrefix(next.Fold, "ال") {
		return -1
	}
	return t
}

// ownerBefore is who owns the noun at the token where the text had it with an owner shortly before: "the US decision", «قرار ترامب».
func (s *slots) ownerBefore(at int, but group) group {
	const far = 120 // tokens
	noun := s.bareNoun(at)
	for t := at - 1; t >= max(0, at-far); t-- {
		if s.reading.at(t) != nil || s.bareNoun(t) != noun {
			continue
		}
		p := s.reading.at(t + 1)
		if !s.arabic() {
			if p = s.reading.at(t - 1); s.token(t-1).Fold == "'s" {
				p = s.reading.at(t - 2)
			}
		}
		if p != nil && p.prefix == "" && s.makes(p, but) {
			return group{p.all(), at, at + 1}
		}
	}
	return group{}
}

// bareNoun is the noun at a token without article and what is written before it.
func (s *slots) bareNoun(t int) string {
	fold := s.token(t).Fold
	if !s.arabic() {
		return strings.TrimSuffix(fold, "s")
	}
	for _, prefix := range []string{"و", "ب", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(fold, prefix); ok && len([]rune(rest)) > 3 {
			fold = rest
		}
	}
	return fold
}

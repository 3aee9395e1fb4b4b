package pipeline

import (
	"cmp"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// couple is a pair of ends, with the day where it has one of its own.
type couple struct {
	from, to group
	when     graph.Date
}

// gapped are the further ends of a verb that is said once: "Germany deploys to Lithuania, France to Romania and Spain to Latvia",
// «أرسلت ألمانيا دبابات إلى لتوانيا وفرنسا إلى رومانيا».
func (s *slots) gapped(to group) []couple {
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	preposition := s.token(s.withArticle(to.first) - 1).Fold
	if s.Rule.Swap || to.first < s.last || !prepositions[preposition] {
		return nil
	}
	var out []couple
	for i := to.last; i < limit; {
		from := s.remnant(i)
		if from == nil || !s.fits(from, true) || !s.leads(preposition, from.last) {
			break
		}
		object := s.reading.at(s.pastArticle(from.last + 1))
		if !s.fits(object, false) {
			break
		}
		out = append(out, couple{from: from.group(), to: object.group()})
		i = object.last
	}
	return out
}

// elsewhere are the further ones whom somebody meets, each behind the place of the meeting before: "met Putin in Moscow, Xi in Beijing and
// most recently Trump in Florida". The from of each is where.
func (s *slots) elsewhere(to group) []couple {
	const adverbs = 2 // words before a name
	if s.arabic() || s.spec.Type != graph.MetWith || s.Part != rule.Verb || to.first < s.last {
		return nil
	}
	place := s.located(to.last)
	var out []couple
	for place != nil {
		t := s.pastJoint(place.last)
		if t == place.last {
			break
		}
		for n := 0; n < adverbs && s.reading.at(t) == nil && s.token(t).Kind == text.Word && !prepositions[s.token(t).Fold]; n++ {
			t++
		}
		met := s.reading.at(t)
		if !s.fits(met, false) || !isPerson(met.kind) {
			break
		}
		if place = s.located(met.last); place != nil {
			out = append(out, couple{from: group{[]string{cmp.Or(place.alternative, place.node)}, place.head, place.last}, to: met.group()})
		}
	}
	return out
}

// located is the place behind "in" or "at" at token i; nil where none is.
func (s *slots) located(i int) *phrase {
	if f := s.token(i).Fold; f != "in" && f != "at" {
		return nil
	}
	return s.siteAt(i + 1)
}

// remnant is the phrase that a comma or conjunction at token i parts from what stands before, nil where none does.
func (s *slots) remnant(i int) *phrase {
	t := s.pastJoint(i)
	p := s.reading.at(s.pastArticle(t))
	if p == nil || t == i && p.prefix != "و" {
		return nil
	}
	return p
}

// pastJoint is the token behind the commas and English conjunctions at token i.
func (s *slots) pastJoint(i int) int {
	for f := s.token(i).Fold; f == "," || f == "،" || coordinating[f]; f = s.token(i).Fold {
		i++
	}
	return i
}

// leads reports whether the preposition stands at token i before a phrase.
func (s *slots) leads(preposition string, i int) bool {
	return s.token(i).Fold == preposition && s.reading.at(s.pastArticle(i+1)) != nil
}

// pastArticle is the token behind an English article at token i.
func (r *reading) pastArticle(i int) int {
	if articled[r.token(i).Fold] {
		i++
	}
	return i
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// credited is who does what an Arabic noun says where no verb does: who is said to have it («لدى تركيا قاعدة في», «لدينا علاقات مع»), or
// whose deed the noun that it is joined to is: «قطع العلاقات مع تايوان وإقامة علاقات مع بكين».
func (s *slots) credited() group {
	if g := s.possessor(); len(g.nodes) > 0 {
		return g
	}
	if d := s.done; s.prefix == "و" && len(d.nodes) > 0 && s.sentence(d.first) == s.sentence(s.first) && d.first >= s.clauseFirst && !s.verbed(d.last, s.first) {
		return d
	}
	return group{}
}

// verbed reports whether an Arabic verb stands between two tokens.
func (s *slots) verbed(first, last int) bool {
	for t := first; t < last; t++ {
		if s.reading.at(t) == nil && s.tensed(s.token(t)) {
			return true
		}
	}
	return false
}

// possessor is whom «لدى», or «ل» right before the noun, says to have it: «لدى تركيا قاعدة في», «لفرنسا قوات في».
func (s *slots) possessor() group {
	const far = 7 // tokens
	if p := s.at(s.first - 1); p != nil && strings.TrimPrefix(p.prefix, "و") == "ل" && p.head <= s.clauseFirst+1 && s.fits(p, true) {
		return s.coordinated(s.first-1, true)
	}
	for t := s.first - 1; t >= max(s.clauseFirst, s.first-far); t-- {
		switch f := strings.TrimPrefix(s.token(t).Fold, "و"); {
		case f == "لدينا" && s.speakers[t] != "":
			return group{[]string{s.speakers[t]}, t, s.last}
		case f == "لديها" || f == "لديه":
			return s.unsaid(f == "لديها", true)
		case f == "لدي":
			if p := s.at(t + 1); p != nil && s.fits(p, true) && p.prefix == "" {
				return s.coordinated(t+1, true)
			}
			return group{}
		case s.at(t) == nil && s.tensed(s.token(t)) && f != "ليس" && f != "ليست":
			return group{}
		}
	}
	return group{}
}

// equal is the subject behind «هو» or «هي» where the predicate opens its clause: «أكبر شريك تجاري للسعودية هو الصين».
func (s *slots) equal() group {
	for t := s.last; t < min(s.last+8, s.clauseLast-1); t++ {
		if f := s.token(t).Fold; f != "هو" && f != "هي" {
			continue
		}
		if p := s.at(t + 1); p != nil && p.prefix == "" && p.form != lexicon.Adjective && s.fits(p, true) {
			return s.coordinated(t+1, true)
		}
		break
	}
	return group{}
}

// beyond are those behind "between" whom an apposition between commas parts from the first: «بين تركيا، العضو في الناتو، وإيران».
func (s *slots) beyond(pair group) group {
	const far = 14 // tokens
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	if len(pair.nodes) != 1 || s.token(pair.last).Text != "،" && s.token(pair.last).Text != "," {
		return pair
	}
	for t := pair.last + 1; t < min(pair.last+far, limit-1); t++ {
		if s.reading.at(t) == nil && s.verbal(s.token(t).Fold) {
			break
		}
		if comma := s.token(t).Text; comma != "،" && comma != "," {
			continue
		}
		next := t + 1
		if s.token(next).Fold == "and" {
			next = s.pastArticle(next + 1)
		}
		p := s.reading.at(next)
		if p == nil || s.arabic() && p.prefix != "و" || !s.arabic() && next == t+1 || !s.fits(p, true) {
			break
		}
		clause := *s
		clause.insertion, clause.clauseLast = s.insertionAt(next), s.clauseEnd(next, limit)
		other := clause.gather(next, true)
		return group{append(pair.nodes, other.nodes...), pair.first, other.last}
	}
	return pair
}

// country is the state in which a place lies that troops are withdrawn from, where the relation has no places: «انسحب من جنوب لبنان».
func (s *slots) country(p *phrase) string {
	if s.spec.Type != graph.WithdrewFrom || p.kind != graph.PlaceType || s.Rule.Direct() {
		return ""
	}
	if e := s.Lexicon.Entities[p.node]; e != nil {
		for _, in := range e.In {
			if kind, _ := graph.TypeOf(in); kind == graph.CountryType {
				return in
			}
		}
	}
	return ""
}

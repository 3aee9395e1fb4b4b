package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// referent is what the Arabic pronoun that token i ends in stands for: the nearest phrase before the trigger, in its sentence
// or the one before, with which it agrees and that may fill the to. Whoever is among but, the verb's subject, it is not.
func (s *slots) referent(i int, but group) group {
	fold := s.token(i).Fold
	feminine := strings.HasSuffix(fold, "ها")
	if !feminine && !strings.HasSuffix(fold, "ه") {
		return group{} // plural and dual: those named are seldom all that is meant
	}
	for t := s.first - 1; t >= 0 && s.sentence(s.first)-s.sentence(t) < 2; t-- {
		p := s.at(t)
		if p == nil {
			continue
		}
		if t = p.first; s.fits(p, false) && p.form != lexicon.Adjective && agrees(p, feminine) && !slices.ContainsFunc(p.all(), func(id string) bool { return slices.Contains(but.nodes, id) }) {
			return group{p.all(), i, i + 1}
		}
	}
	return group{}
}

// agrees reports whether a pronoun of the gender may stand for the phrase: states are feminine but for a few, leaders mostly
// men; of bodies the word decides, which is either.
func agrees(p *phrase, feminine bool) bool {
	switch {
	case len(p.all()) > 1:
		return false
	case p.kind == graph.CountryType:
		return feminine != masculine[p.node]
	case isPerson(p.kind):
		return !feminine
	}
	return true
}

// masculine are the states whose Arabic names are.
var masculine = map[string]bool{"country:IQ": true, "country:LB": true, "country:MA": true, "country:YE": true, "country:SD": true, "country:SS": true, "country:JO": true, "country:SO": true, "country:VA": true}

// objectPronoun reads the object written with an Arabic verb, and the verb's subject: behind it, right before it, or that of
// the clause that it goes on: «انتقدت كندا الهند واتهمتها».
func (s *slots) objectPronoun() (from, to group) {
	if before := s.token(s.first - 1).Fold; !s.Rule.Direct() || s.Rule.Relation == graph.Leads || relative[before] || relative[strings.TrimPrefix(before, "و")] {
		return group{}, group{} // or the pronoun is that of a relative clause
	}
	from = s.subjectBehind(s.first + 1)
	if p := s.at(s.first - 1); len(from.nodes) == 0 && p != nil && s.fits(p, true) {
		from = s.left(true)
	}
	if len(from.nodes) == 0 && len(s.subject.nodes) > 0 && s.sentence(s.first)-s.sentence(s.subject.first) < 2 {
		from = s.subject
	}
	if len(from.nodes) == 0 {
		return group{}, group{}
	}
	return from, s.referent(s.first, from)
}

package pipeline

import (
	"mithaq/loader/text"
)

// enumerated are the names that an Arabic noun phrase without a node at token i is spelled out into: «أربع دول هي الهند واليابان»,
// «عدد من الدول بينها الصين», «قادة ست دول، منهم …».
func (s *slots) enumerated(i int, from bool) group {
	const longest = 7 // tokens of the noun phrase
	if !s.arabic() {
		return group{}
	}
	for t := i; t < min(i+longest, s.clauseLast); t++ {
		w := s.token(t)
		if s.at(t) != nil || t > i && s.verbal(w.Fold) || w.Kind == text.Punct && w.Text != "،" && w.Text != "," {
			break
		}
		if t == i {
			continue
		}
		if g := s.named(t, from); len(g.nodes) > 0 {
			return g
		}
	}
	return group{}
}

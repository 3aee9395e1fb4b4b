package pipeline

import (
	"mithaq/loader/text"
)

// reopened is the subject that «كل من» brings in behind a relative clause: «يشارك في التمرين الذي تستضيفه السعودية كل من مصر والأردن».
func (s *slots) reopened() group {
	const far = 25 // tokens
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	if s.clauseLast >= limit || !relative[s.token(s.clauseLast).Fold] {
		return group{}
	}
	for t := s.clauseLast; t < min(s.clauseLast+far, limit-2); t++ {
		if f := s.token(t).Fold; (f == "كل" || f == "كلا") && s.token(t+1).Fold == "من" && s.taken[t] < 0 {
			clause := *s
			clause.insertion, clause.clauseFirst, clause.clauseLast = s.insertionAt(t), t, s.clauseEnd(t, limit)
			return clause.gather(t+2, true)
		}
	}
	return group{}
}

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

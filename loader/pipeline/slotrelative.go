package pipeline

import (
	"mithaq/graph"
)

// relativized is the object of an English relative clause that has a subject of its own: "the group, which Turkey accuses",
// "the accords that Oman and Iran signed", "the accords Oman signed".
func (s *slots) relativized(from group) group {
	if len(from.nodes) == 0 || from.first < s.clauseFirst {
		return group{}
	}
	t := s.withArticle(from.first) - 1
	restrictive := true // only what is done to things is told without a comma; "told Iran that Oman" tells what somebody says
	if f := s.token(t).Fold; f == "which" || f == "whom" || f == "that" {
		restrictive = f == "that"
		t--
	}
	if s.token(t).Text == "," && !restrictive {
		t--
	}
	if p := s.at(t); p != nil && p.last == t+1 && s.fits(p, false) && (!restrictive || describable(p.kind) || p.kind == graph.PlaceType) {
		return group{p.all(), p.head, p.last}
	}
	return group{}
}

// relating is the token of the relative pronoun that is the subject of an English verb, 0 where none is: "Chad, which has accused".
func (s *slots) relating() int {
	t := s.subjectEnd()
	if f := s.token(t).Fold; f != "which" && f != "who" || t <= 0 || s.at(t) != nil {
		return 0
	}
	return t
}

// related is what the relative clause of an English verb is about, whatever governs it: "pressure from Chad, which threatened".
func (s *slots) related() group {
	t := s.relating() - 1
	if s.token(t).Text == "," {
		t--
	}
	switch p := s.at(t); {
	case p == nil || p.last != t+1:
		return group{}
	case s.fits(p, s.passive() == s.Rule.Swap):
		return s.coordinated(t, s.passive() == s.Rule.Swap)
	case s.addressed(p):
		return group{[]string{p.state}, p.head, p.last}
	}
	return group{}
}

// antecedent is what a relative clause with an object pronoun is about: «سيناء التي احتلتها إسرائيل».
func (s *slots) antecedent() group {
	for i := s.first - 1; i >= max(0, s.first-3); i-- {
		switch s.token(i).Fold {
		case "الذي", "التي", "الذين", "كانت", "كان", "قد", "و", "والتي", "والذي":
			continue
		}
		if p := s.ending(i); p != nil && s.fits(p, false) {
			return s.coordinated(p.first, false)
		}
		return group{}
	}
	return group{}
}

// ending is the phrase that ends at the token, or what the description that does is of: «القمة العربية».
func (s *slots) ending(t int) *phrase {
	if d := s.covering(t); d != nil && d.last == t+1 {
		return s.at(d.head)
	}
	return s.at(t)
}

// relative is what the Arabic relative clause that the verb opens is about, whatever governs it: «للقمة العربية التي تبحث»; nil where
// it opens none.
func (s *slots) relative() *phrase {
	if p := s.ending(s.first - 2); relative[s.token(s.first-1).Fold] && s.fits(p, true) {
		return p
	}
	return nil
}

// follows reports whether an Arabic verb stands behind a relative pronoun or particle that follows its subject.
func (s *slots) follows() bool {
	for i := s.first - 1; i >= max(0, s.first-2); i-- {
		switch s.token(i).Fold {
		case "الذي", "التي", "الذين", "قد", "لم", "لن", "لا", "،", "ايضا":
			continue
		}
		p := s.ending(i) // «بحسب ما أعلنته باكستان، قصفت الهند» has its subject behind it
		return s.fits(p, true) && !(s.token(s.first-1).Text == "،" && (s.reports(p.head-1) || s.reading.governed(p)))
	}
	return false
}

package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/text"
)

func (s *slots) verb() (from, to group, by rung) {
	if s.arabic() {
		return s.arabicVerb()
	}
	if from = s.ourselves(); len(from.nodes) > 0 && !s.passive() {
		if from.nodes[0] == "" {
			return group{}, group{}, none
		}
		return from, s.object(s.last), clause
	}
	if pair, parted := s.between(); s.Rule.Pair && parted && len(pair.nodes) > 1 {
		from, to = s.opposite(pair) // "the accords normalised relations between"
		return from, to, nounBetween
	}
	if s.token(s.first-1).Fold == "to" && s.token(s.first-2).Fold == "not" && s.at(s.first-3) != nil {
		return group{}, group{}, none // "urged China not to arm"
	}
	if s.reduced() && s.passive() && !stances[s.spec.Type] {
		return group{}, group{}, none
	}
	switch from = s.controlled(); {
	case len(from.nodes) > 0:
		s.wished = s.Tense != text.Gerund || s.token(s.first-1).Fold == "against" || s.token(s.first-1).Fold == "from"
	case len(s.intended().nodes) > 0:
		from = s.intended()
	case s.Tense == text.Gerund && s.token(s.first-1).Fold == "that" || s.unknownSubject():
		return group{}, group{}, none // "said that targeting Chad", "said the farmers blocked"
	case s.Tense == text.Gerund && s.reacted():
		return group{}, group{}, none // "backed sending", "called for lifting"
	case s.Tense == text.Gerund && s.token(s.first-1).Fold == "while":
		from = s.opening()
	case len(s.relatedOn().nodes) > 0:
		from = s.relatedOn()
	case s.continued():
		from = s.resumed()
	case s.relating() > 0:
		from = s.related()
	case s.conjoint():
		from = s.opening()
	default:
		if s.otherwise() {
			return group{}, group{}, none
		}
		from = s.left(s.passive() == s.Rule.Swap)
		if p := s.postposed(); p != nil {
			from = p.group()
		}
	}
	if s.passive() {
		agent := s.agent()
		if len(agent.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
			return from, from, clausePair // "Brazil and Argentina are bound together"
		}
		if len(agent.nodes) == 0 && !(s.Rule.Swap && s.Rule.Understood) || s.afar(from) {
			return group{}, group{}, none
		}
		return agent, from, clausePassive
	}
	s.actor = from
	to = s.object(s.last)
	if s.Rule.Infinitive && s.token(to.last).Fold != "to" || s.stated(to) {
		return group{}, group{}, none
	}
	if len(to.nodes) == 0 && (s.Rule.Direct() || s.spec.Type != graph.MobilizesAgainst && s.spec.Type != graph.StationsForcesIn) { // "deploy U.S. missiles"
		to = s.inside()
	}
	if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
		return from, from, clausePair
	}
	if len(to.nodes) == 0 {
		to = s.reciprocal(from)
	}
	if len(to.nodes) == 0 && s.Rule.Direct() {
		if to = s.relativized(from); len(to.nodes) > 0 {
			return from, to, clauseInverted
		}
	}
	if s.refers(from) && len(from.nodes) == 1 && from.nodes[0] == first(to.nodes) {
		from = s.disjoint(from, to)
	}
	return from, to, clause
}

// postposed is the phrase right before an English passive participle that qualifies it, whatever governs it: "the successor to the Shanghai Five,
// formed in 1996 by"; nil where none is.
func (s *slots) postposed() *phrase {
	t := s.first - 1
	if s.token(t).Text == "," {
		t--
	}
	if p := s.at(t); s.spec.Type == graph.MemberOf && s.passive() && p != nil && p.last == t+1 && s.fits(p, s.Rule.Swap) {
		return p
	}
	return nil
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

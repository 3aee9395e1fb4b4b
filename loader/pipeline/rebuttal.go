package pipeline

import (
	"slices"

	"mithaq/graph"
)

// rebuttal is a verb with which somebody denies or rejects what another charges him with, asks of him or threatens him with, and the
// nouns for that: "Chad denied Libyan accusations", «رفضت تشاد المطالب الليبية».
type rebuttal struct {
	by    group
	nouns []int // tokens
}

// rebutted is who denies or rejects what the trigger's noun says, to whom it went therefore; empty where nobody does.
func (s *slots) rebutted() group {
	if spoken[s.spec.Type] && slices.Contains(s.rebuttal.nouns, s.first) {
		return s.rebuttal.by
	}
	return group{}
}

// denial is how a verb of denial is meant: denied itself only by a word right before it, since others are of what it denies.
func (s *slots) denial() graph.Status {
	const near = 2 // tokens
	for t := s.first - near; t < s.first; t++ {
		if values, last, _ := s.rules.Cues.Status.Match(s.doc, t, s.first); last > 0 && last == s.first {
			return values[0]
		}
	}
	return graph.Actual
}

// accuser are those who last charged, threatened or asked something of somebody, not long before the trigger.
func (s *slots) accuser(of group) group {
	const near = 2 // sentences
	directed := map[graph.RelationType]bool{graph.Accuses: true, graph.Threatens: true, graph.Demands: true}
	who := group{first: s.first, last: s.last}
	var last graph.Claim
	for i := len(s.claims) - 1; i >= 0; i-- {
		c := s.claims[i]
		if s.sentence(s.first)-c.Sentence > near || len(who.nodes) > 0 && (c.Type != last.Type || c.Start != last.Start) {
			break
		}
		if directed[c.Type] && slices.ContainsFunc(of.nodes, func(id string) bool { return id == c.To || s.belongs(id, c.To) || s.belongs(c.To, id) }) {
			who.nodes, last = append(who.nodes, c.From), c
		}
	}
	return who
}

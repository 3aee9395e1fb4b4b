package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// assert claims the trigger's relation for every pair of the two groups and for the further ends that the verb is not repeated for, and
// what is said by the way. The day again, where known, takes the place of the verb's own.
func (s *slots) assert(from, to group, by rung, status graph.Status, again graph.Date) {
	first, last := min(s.first, from.first, to.first), max(s.last, from.last, to.last)
	confidence := by.confidence()
	if s.refers(from) || s.refers(to) {
		confidence *= coreference
	}
	speaker := cmp.Or(s.speakers[s.first], s.announcer(from))
	own := speaker != "" && slices.Contains(from.nodes, speaker)
	when := s.dateOf(s.hit, by, status, own)
	when.date = cmp.Or(again, when.date)
	if s.Rule.Ended {
		when.date, when.until = "", when.date
		if status != graph.Actual {
			when.until = "" // it holds yet
		}
		status = graph.Actual
	}
	if own || s.Rule.Rebuts() && slices.Contains(to.nodes, speaker) {
		speaker = "" // one of those who say it of themselves, or who is rebutted
	}
	begin := len(s.claims)
	made := graph.Claim{Status: status, Since: when.date, Until: when.until, Domain: s.domain(), Speaker: speaker, Confidence: confidence, Rule: s.Rule.ID}
	s.claimEach(made, couple{from: from, to: to}, first, last)
	for _, further := range append(s.gapped(to), s.serial(from, to)...) {
		later := made
		later.Since = cmp.Or(further.when, made.Since)
		s.claimEach(later, further, min(further.from.first, further.to.first), max(further.from.last, further.to.last))
	}
	s.circumstances(s.claims[begin:])
	for _, further := range s.elsewhere(to) {
		met := len(s.claims)
		s.claimEach(made, couple{from: from, to: further.to}, further.to.first, further.from.last)
		for _, c := range slices.Clone(s.claims[met:]) {
			s.journey(c.From, further.from.nodes[0], c)
		}
	}
	for i := begin; i < len(s.claims); i++ {
		s.presumed[i] = when.presumed
	}
}

// claimEach claims the trigger's relation, as made has the rest of it, for every pair of the two groups.
func (s *slots) claimEach(made graph.Claim, e couple, first, last int) {
	const most = 4 // of whom news says that each meets each; more come together
	if s.Rule.Relation == graph.MetWith && e.from.same(e.to) && len(e.from.nodes) > most {
		return
	}
	for i, f := range e.from.nodes {
		for j, t := range e.to.nodes {
			if e.from.same(e.to) && j < i && !rule.Mutual(s.Rule.Relation) || f == t && len(e.from.nodes) > 1 && slices.Equal(e.from.nodes, e.to.nodes) {
				continue
			}
			made.Type, made.From, made.To = s.Rule.Relation, f, t
			if other, _ := graph.TypeOf(f); made.Type == graph.AlliedWith && other == graph.CountryType && s.kind(t) == "ALLIANCE" {
				made.Type = graph.MemberOf // "NATO ally Turkey"
			}
			s.claim(made, first, last)
		}
	}
}

// represented puts the states of parliaments in their place: a parliament that ratifies is no party.
func (r *reading) represented(nodes []string) []string {
	out := slices.Clone(nodes)
	for i, id := range out {
		if r.kind(id) != "PARLIAMENT" {
			continue
		}
		if state := r.ownerOf(id); state != "" {
			out[i] = state
		}
	}
	return out
}

// domain is the field that the words around a trigger of cooperation or alliance name.
func (s *slots) domain() graph.Domain {
	if s.Rule.Domain != "" || s.spec.Type != graph.CooperatesWith && s.spec.Type != graph.AlliedWith {
		return s.Rule.Domain
	}
	for i := max(s.first-3, s.clauseFirst); i < min(s.last+4, s.clauseLast); i++ {
		if d := s.words.Domains[text.WithoutArticle(s.reading.token(i).Fold)]; d != "" {
			return d
		}
	}
	return ""
}

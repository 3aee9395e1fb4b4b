package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
)

// readEntailments claims what the claims found so far say by the way, by the rules that are entailed, in their words.
func (r *reading) readEntailments() {
	for _, c := range slices.Clone(r.claims) {
		from, _ := graph.TypeOf(c.From)
		if r.rules.Ended(c.Rule) {
			continue // who lifts sanctions is no adversary any more
		}
		for _, rule := range r.rules.Entailed(c.Type) {
			if c.Status != graph.Actual && rule.Status == "" || len(rule.FromTypes) > 0 && !slices.Contains(rule.FromTypes, from) {
				continue
			}
			entailed := graph.Claim{Type: rule.Relation, From: c.From, To: c.To, Quote: c.Quote, Start: c.Start, End: c.End, Sentence: c.Sentence,
				Speaker: c.Speaker, Since: c.Since, Status: cmp.Or(rule.Status, c.Status), Confidence: c.Confidence * entailment, Rule: rule.ID}
			if rule.Ended {
				entailed.Since = ""
				if c.Status == graph.Actual {
					entailed.Until = c.Since
				}
			}
			if reason := forbidden(entailed); reason != "" {
				r.trace.drop(entailed, reason)
				continue
			}
			r.claims = append(r.claims, entailed)
		}
	}
}

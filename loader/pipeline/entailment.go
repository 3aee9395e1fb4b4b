package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
)

// readEntailments claims what the claims found so far say by the way, by the rules that are entailed, in their words.
func (r *reading) readEntailments() {
	r.incumbencies()
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

// incumbencies claims of whom somebody succeeded the headship of a state that the article says of the successor, where it says no
// office of him.
func (r *reading) incumbencies() {
	held := map[string]graph.Claim{}
	for _, c := range r.claims {
		if to, _ := graph.TypeOf(c.To); c.Type == graph.Leads && to == graph.CountryType || held[c.From].From == "" && (c.Type == graph.Leads || c.Type == graph.ServesIn) {
			held[c.From] = c
		}
	}
	for _, c := range slices.Clone(r.claims) {
		office, known := held[c.From]
		if to, _ := graph.TypeOf(office.To); c.Type != graph.Succeeded || !known || held[c.To].From != "" || office.Type != graph.Leads || to != graph.CountryType {
			continue
		}
		c.Type, c.From, c.To, c.Office, c.Since, c.Confidence, c.Rule = graph.Leads, c.To, office.To, office.Office, "", c.Confidence*entailment, "succeeded"
		held[c.From] = c
		r.claims = append(r.claims, c)
	}
}

package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// readNegotiations claims NEGOTIATES for those who take part in talks, with the agreement that they are about, and with the talks
// where the noun for them is one for negotiating.
func (r *reading) readNegotiations() {
	about, negotiated := map[string]string{}, map[string]bool{}
	for _, c := range r.claims {
		if to, _ := graph.TypeOf(c.To); c.Type == graph.Concerns && to == graph.AgreementType && r.kind(c.From) == "TALKS" {
			about[c.From] = c.To
		}
	}
	for _, d := range r.descriptions {
		negotiated[d.node] = negotiated[d.node] || r.negotiates(d.head)
	}
	for _, c := range slices.Clone(r.claims) {
		if c.Type != graph.ParticipatesIn {
			continue
		}
		if about[c.To] != "" {
			r.entail(c, graph.Negotiates, c.From, about[c.To], "talks")
		}
		if negotiated[c.To] {
			r.entail(c, graph.Negotiates, c.From, c.To, "talks")
		}
	}
}

// negotiates reports whether the token is a noun of a rule for NEGOTIATES: not any talks.
func (r *reading) negotiates(t int) bool {
	for _, stem := range text.Stems(r.token(t).Fold) {
		for _, trigger := range r.rules.At(text.WithoutArticle(stem.Word)) {
			if trigger.Part == rule.Noun && trigger.Rule.Relation == graph.Negotiates {
				return true
			}
		}
	}
	return false
}

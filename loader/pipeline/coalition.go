package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/text"
)

// ledBody makes the organisation that the actor at token i is said to lead: "the Kenyan-led multinational force". It returns the
// token behind it, 0 where there is none.
func (r *reading) ledBody(i, limit int) int {
	p := r.at(i)
	if p == nil || p.first != i || p.node == "" || p.kind != graph.CountryType && p.kind != graph.OrganizationType || r.token(p.last).Text != "-" || r.token(p.last+1).Fold != "led" {
		return 0
	}
	for t := p.last + 2; t < min(p.last+7, limit); t++ {
		w := r.token(t)
		if r.taken[t] >= 0 || w.Kind != text.Word && w.Text != "-" || r.words.Function[w.Fold] {
			return 0
		}
		if _, end, _ := r.rules.Cues.Coalitions.Match(r.doc, t, limit); end == 0 {
			continue
		}
		leader, first := p.node, p.first
		last := r.addBody(first, first, t+1, "", "ALLIANCE")
		body := &r.phrases[r.taken[first]]
		body.body = "" // it is no organ of the state that leads it
		r.claim(graph.Claim{Type: graph.Leads, From: leader, To: body.node, Confidence: phraseCompound.confidence(), Rule: "led"}, first, last)
		return last
	}
	return 0
}

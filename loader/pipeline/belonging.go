package pipeline

import "mithaq/graph"

// belongings claims PART_OF for an Arabic body that is said to belong to another («الوكالة التابعة للأمم المتحدة»), and makes the
// other no argument of anything else.
func (r *reading) belongings() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if f := r.token(p.last).Fold; f != "التابعه" && f != "التابع" && f != "تابعه" && f != "تابع" {
			continue
		}
		q := r.at(p.last + 1)
		if q == nil || q.prefix != "ل" || q.kind != graph.CountryType && q.kind != graph.OrganizationType {
			continue
		}
		q.modifier = true
		if p.kind == graph.OrganizationType && p.node != "" && q.node != "" {
			r.claim(graph.Claim{Type: graph.PartOf, From: p.node, To: q.node, Confidence: bodyOfState.confidence(), Rule: "belonging"}, p.first, q.last)
		}
	}
}

package pipeline

import "mithaq/graph"

// belongings claims PART_OF for an Arabic body that is said to belong to another («الوكالة التابعة للأمم المتحدة»), and makes the
// other no argument of anything else.
func (r *reading) belongings() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		q := r.belonging(p.last)
		if q == nil {
			continue
		}
		q.modifier = true
		if p.kind == graph.OrganizationType && p.node != "" && q.node != "" {
			r.claim(graph.Claim{Type: graph.PartOf, From: p.node, To: q.node, Confidence: bodyOfState.confidence(), Rule: "belonging"}, p.first, q.last)
		}
	}
}

// belonging is the state or body behind the Arabic words at token i that say to whom something belongs, nil where there is none.
func (r *reading) belonging(i int) *phrase {
	if f := r.token(i).Fold; f != "التابعه" && f != "التابع" && f != "تابعه" && f != "تابع" && f != "التابعين" {
		return nil
	}
	if q := r.at(i + 1); q != nil && q.prefix == "ل" && (q.kind == graph.CountryType || q.kind == graph.OrganizationType) {
		return q
	}
	return nil
}

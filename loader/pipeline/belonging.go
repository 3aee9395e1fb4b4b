package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/lexicon"
)

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

// predecessors claims SUCCEEDED for a leader and the one named behind "his predecessor".
func (r *reading) predecessors() {
	for i := range r.doc.Tokens {
		if possessive := r.token(i - 1).Fold; r.token(i).Fold != "predecessor" || possessive != "his" && possessive != "her" {
			continue
		}
		before := r.at(r.behindComma(i + 1))
		if before == nil || before.kind != graph.LeaderType || before.node == "" {
			continue
		}
		s := r.doc.Sentences[r.sentence(i)]
		after := r.leaderWithin(i-1, s.First, -1)
		if after == nil {
			after = r.leaderWithin(before.last, s.Last, 1) // "Unlike his predecessor, Jair Bolsonaro, Lula"
		}
		if after != nil && after.node != before.node {
			r.claim(graph.Claim{Type: graph.Succeeded, From: after.node, To: before.node, Confidence: officeOpposite.confidence(), Rule: "predecessor"}, min(after.first, i-1), max(after.last, before.last))
		}
	}
}

// leaderWithin is the first leader's phrase from a token on, or back, up to a limit; nil where there is none.
func (r *reading) leaderWithin(from, limit, step int) *phrase {
	for t := from; t != limit+min(step, 0); t += step {
		if p := r.at(t); p != nil && p.kind == graph.LeaderType && p.node != "" {
			return p
		}
	}
	return nil
}

// realms claims LEADS for a leader whose country the text calls his: "Gaddafi's Libya", where the tables know that he led it.
func (r *reading) realms() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		q := r.at(p.head - 2)
		if p.kind != graph.CountryType || p.form != lexicon.Name || r.token(p.head-1).Fold != "'s" || q == nil || q.kind != graph.LeaderType {
			continue
		}
		for _, o := range r.Lexicon.OfficesOf(q.node) {
			if o.Relation == graph.Leads && o.Body == p.node {
				r.claim(graph.Claim{Type: graph.Leads, From: q.node, To: p.node, Office: o.Title, Confidence: officeAlone.confidence(), Rule: "realm"}, q.first, p.last)
				break
			}
		}
	}
}

// parties claims LEADS for a leader whose party or group the text calls his: "Netanyahu's Likud", "Viktor Orban, whose Fidesz party".
func (r *reading) parties() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if kind := r.kind(p.node); p.kind != graph.OrganizationType || kind != "PARTY" && kind != "ARMED_GROUP" {
			continue
		}
		t := p.head - 1
		switch {
		case r.token(t).Fold == "'s":
			t--
		case r.token(t).Fold == "whose":
			t -= 2 // and the comma
		default:
			continue
		}
		if q := r.at(t); q != nil && q.kind == graph.LeaderType && q.node != "" {
			r.claim(graph.Claim{Type: graph.Leads, From: q.node, To: p.node, Confidence: officeAlone.confidence(), Rule: "party"}, q.first, p.last)
		}
	}
}

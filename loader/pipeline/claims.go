package pipeline

import (
	"cmp"
	"iter"

	"mithaq/graph"
)

// claimsOf are the claims so far that have the node for their from, in the order in which they were made.
func (r *reading) claimsOf(from string) iter.Seq[graph.Claim] {
	if r.claimsBy == nil {
		r.claimsBy = map[string][]int{}
	}
	for ; r.indexed < len(r.claims); r.indexed++ {
		id := r.claims[r.indexed].From
		r.claimsBy[id] = append(r.claimsBy[id], r.indexed)
	}
	return func(yield func(graph.Claim) bool) {
		for _, i := range r.claimsBy[from] {
			if !yield(r.claims[i]) {
				return
			}
		}
	}
}

// dedupe keeps of the claims that say the same at the same place the most confident, and drops what the ontology forbids.
func (r *reading) dedupe() []graph.Claim {
	type key struct {
		relation   string
		start, end int
		speaker    string
	}
	best := map[key]int{}
	var out []graph.Claim
	for _, c := range r.claims {
		k := key{graph.RelationID(c.Type, c.From, c.To), c.Start, c.End, c.Speaker}
		if i, ok := best[k]; ok {
			if c.Confidence > out[i].Confidence {
				out[i], c = c, out[i]
			}
			if c.Rule != out[i].Rule {
				r.trace.drop(c, "a claim that is as sure says it at the same place")
			}
			continue
		}
		best[k] = len(out)
		out = append(out, c)
	}
	return out
}

// claim adds a claim for tokens first to last, unless the ontology forbids it.
func (r *reading) claim(c graph.Claim, first, last int) {
	c.Quote, c.Start, c.End = r.doc.Span(first, last)
	c.Sentence = r.sentence(first)
	c.Status = cmp.Or(c.Status, graph.Actual)
	if c.Status == graph.Actual && c.Since > r.article.Published && r.article.Published.Known() {
		c.Status = graph.Planned // it is yet to come
	}
	reason := forbidden(c)
	if from, _ := graph.TypeOf(c.From); reason == "" && c.Type == graph.MemberOf && from == graph.CountryType && memberless[r.kind(c.To)] {
		reason = "a body of the kind has no states for its members"
	}
	if reason == "" && (directed[c.Type] && r.belongs(c.From, c.To) || c.Type == graph.MetWith && (r.belongs(c.From, c.To) || r.belongs(c.To, c.From))) {
		reason = "it is its own state or body"
	}
	if reason != "" {
		r.trace.drop(c, reason)
		return
	}
	if c.Speaker == c.From {
		c.Speaker = ""
	}
	r.claims = append(r.claims, c)
}

// memberless are the kinds of bodies of which no state is a member.
var memberless = map[string]bool{"ARMED_FORCES": true, "ARMED_GROUP": true, "COMPANY": true, "GOVERNMENT": true, "PARLIAMENT": true, "COURT": true, "MEDIA": true, "PARTY": true, "THINK_TANK": true, "NGO": true}

// forbidden says why the ontology forbids a claim; empty where it does not.
func forbidden(c graph.Claim) string {
	spec, ok := c.Type.Spec()
	from, _ := graph.TypeOf(c.From)
	to, _ := graph.TypeOf(c.To)
	switch {
	case !ok:
		return "the ontology has no such relation"
	case c.From == c.To:
		return "the same thing stands at both ends"
	case !spec.Allows(from, to) && !(spec.Symmetric && spec.Allows(to, from)):
		return "the ontology does not let the relation join these types"
	}
	return ""
}

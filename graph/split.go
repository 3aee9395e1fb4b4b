package graph

import "slices"

// Split says that where loaders take the words of a review to name the node Of, they name the node Into. So the mentions of Of in
// these words are of Into; and where the article then says nothing of Of any more, all its mentions in the article are.
type Split struct{ Of, Into string }

// regroup gives the mentions that the reviews of an article tell apart to the nodes that they are of. Claims are those of the
// article that count by the reviews.
func regroup(nodes []NodeRecord, reviews []Decision, claims []Claim) []NodeRecord {
	said := map[string]bool{}
	for _, c := range claims {
		for _, id := range c.Says().Nodes() {
			said[id] = true
		}
	}
	into, moved := map[string]string{}, map[string][]Span{} // of a node that all splits give to one other; by that
	for _, d := range reviews {
		s := d.Review.Split
		if s == nil || d.Review.Verdict != Corrected {
			continue
		}
		if other, known := into[s.Of]; known && other != s.Into {
			said[s.Of] = true // of more than one other: only the words tell which
		}
		into[s.Of] = s.Into
	}
	nodes = slices.Clone(nodes)
	for i, n := range nodes {
		if into[n.ID] == "" {
			continue
		}
		var left []Span
		for _, m := range n.Mentions {
			other := ""
			for _, d := range reviews {
				r := d.Review
				if s := r.Split; s != nil && s.Of == n.ID && r.Read.Start <= m.Start && m.End <= r.Read.End {
					other = s.Into
					break
				}
			}
			if other == "" && !said[n.ID] {
				other = into[n.ID]
			}
			if other == "" {
				left = append(left, m)
			} else {
				moved[other] = append(moved[other], m)
			}
		}
		nodes[i].Mentions = left
	}
	nodes = slices.DeleteFunc(nodes, func(n NodeRecord) bool { return into[n.ID] != "" && !said[n.ID] && len(n.Mentions) == 0 })
	for _, d := range reviews {
		for _, n := range d.Review.Nodes {
			if spans := moved[n.ID]; len(spans) > 0 && !slices.ContainsFunc(nodes, func(known NodeRecord) bool { return known.ID == n.ID }) {
				nodes = append(nodes, n)
			}
		}
	}
	for i, n := range nodes {
		if spans := moved[n.ID]; len(spans) > 0 {
			spans = append(spans, n.Mentions...)
			slices.SortFunc(spans, compareSpans)
			nodes[i].Mentions = slices.Compact(spans)
		}
	}
	return nodes
}

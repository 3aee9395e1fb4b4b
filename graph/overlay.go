package graph

import (
	"cmp"
	"slices"
)

// Gather collects the decisions that bear on what a loader read: the reviews of the article, and the merges of every node that
// it or they name. It asks for the decisions that count on subjects until nothing new comes.
func Gather(read Batch, ask func(of []string) ([]Decision, error)) ([]Decision, error) {
	known := map[string]bool{}
	var of []string
	want := func(ids ...string) {
		for _, id := range ids {
			if id != "" && !known[id] {
				known[id] = true
				of = append(of, id)
			}
		}
	}
	want(read.Article.ID)
	for _, n := range read.Nodes {
		want(n.ID)
	}
	var out []Decision
	for len(of) > 0 {
		found, err := ask(of)
		if err != nil {
			return nil, err
		}
		of = nil
		for _, d := range found {
			if known[d.ID] {
				continue
			}
			known[d.ID] = true
			out = append(out, d)
			switch {
			case d.Distinction != nil: // bears on no reading
			case d.Merge != nil:
				want(d.Merge.Into)
			case d.Review.Verdict != Rejected:
				want(d.Review.statement().Nodes()...)
			}
		}
	}
	return out, nil
}

// Overlay lays the decisions that bear on an article over what a loader read of it, and reports whether that makes any
// difference. Both batches are canonical. The order of decisions does not matter.
//
// Stores write what it gives in place of the reading, so that a decision, like a new reading, retracts claims at its time
// and records others: the graph as it was known before is kept.
func Overlay(read Batch, decisions []Decision) (Batch, bool) {
	reviews, survivors := Reviews(read.Article.ID, decisions), merged(decisions)
	if len(reviews)+len(survivors) == 0 {
		return read, false
	}
	out := Batch{Article: read.Article, At: read.At}
	lost := slices.DeleteFunc(slices.Clone(reviews), func(d Decision) bool { return slices.ContainsFunc(read.Claims, d.Review.Of) })
	for _, c := range read.Claims {
		decided := slices.ContainsFunc(reviews, func(d Decision) bool { return d.Review.Of(c) }) ||
			slices.ContainsFunc(lost, func(d Decision) bool { return d.Review.Near(c) })
		if !decided {
			out.Claims = append(out.Claims, c.Saying(survivors.statement(c.Says())))
		}
	}
	for _, d := range reviews {
		r := d.Review
		if r.Verdict == Rejected {
			continue
		}
		c := r.Read.Saying(survivors.statement(r.statement()))
		c.Confidence, c.RecordedAt = 1, read.At
		out.Claims = append(out.Claims, c)
	}
	records := map[string][]NodeRecord{}
	for _, n := range regroup(read.Nodes, reviews, out.Claims) {
		records[survivors.of(n.ID)] = append(records[survivors.of(n.ID)], n)
	}
	for _, d := range reviews {
		for _, n := range d.Review.Nodes {
			if id := survivors.of(n.ID); d.Review.Verdict != Rejected && len(records[id]) == 0 {
				records[id] = append(records[id], n)
			}
		}
	}
	for id, list := range records {
		out.Nodes = append(out.Nodes, join(id, list))
	}
	out.Claims = once(out.Claims)
	out.sort()
	return out, true
}

// Reviews are those of the decisions that are reviews of the article and count, the latest first: of those of the same words the
// last.
func Reviews(article string, decisions []Decision) []Decision {
	decisions = slices.Clone(decisions)
	slices.SortFunc(decisions, func(a, b Decision) int { return cmp.Or(-a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	var out []Decision
	for _, d := range decisions {
		if d.Review == nil || !d.Counts() || d.Review.Read.Article != article {
			continue
		}
		if !slices.ContainsFunc(out, func(later Decision) bool { return later.Review.Of(d.Review.Read) }) {
			out = append(out, d)
		}
	}
	return out
}

// survivors are the nodes that others were merged into.
type survivors map[string]string

func merged(decisions []Decision) survivors {
	out := survivors{}
	for _, d := range decisions {
		if d.Merge != nil && d.Counts() {
			out[d.Merge.From] = d.Merge.Into
		}
	}
	return out
}

// of is the node that stands for this one.
func (s survivors) of(id string) string {
	for into, merged := s[id]; merged; into, merged = s[id] {
		id = into
	}
	return id
}

// statement is the statement as it is said of the nodes that stand for those it names.
func (s survivors) statement(said Statement) Statement {
	said.From, said.To, said.Speaker = s.of(said.From), s.of(said.To), s.of(said.Speaker)
	return said
}

// join makes one record of those that an article has of nodes that are one; the node's own record comes first.
func join(id string, records []NodeRecord) NodeRecord {
	slices.SortFunc(records, func(a, b NodeRecord) int { return cmp.Or(first(a.ID == id, b.ID == id), cmp.Compare(a.ID, b.ID)) })
	if len(records) == 1 {
		records[0].ID = id
		return records[0]
	}
	var sources []Source
	var mentions []Span
	for _, r := range records {
		r.ID = id
		sources = append(sources, Source{Article: string(rune(len(sources))), Record: r}) // in this order
		mentions = append(mentions, r.Mentions...)
	}
	n := Unite(sources)
	slices.SortFunc(mentions, compareSpans)
	return NodeRecord{ID: id, Names: n.Names, Aliases: n.Aliases, Properties: n.Properties, Mentions: slices.Compact(mentions)}
}

// first orders what is true before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// once leaves out claims that would join a node to itself or nodes that the ontology does not let them join, and of those that say the same in one place all but one: that
// which stands as it was read, else the most confident.
func once(claims []Claim) []Claim {
	slices.SortFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), first(a.Read == nil, b.Read == nil), -cmp.Compare(a.Confidence, b.Confidence),
			cmp.Compare(claimID(a.Saying(a.AsRead())), claimID(b.Saying(b.AsRead()))))
	})
	claims = slices.CompactFunc(claims, func(a, b Claim) bool { return a.ID == b.ID })
	return slices.DeleteFunc(claims, func(c Claim) bool { return c.From == c.To || !c.fits() })
}

// fits reports whether the ontology lets the claim's relation join its nodes.
func (c Claim) fits() bool {
	spec, _ := c.Type.Spec()
	from, _ := TypeOf(c.From)
	to, _ := TypeOf(c.To)
	return spec.Allows(from, to)
}

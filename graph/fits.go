package graph

import (
	"slices"
	"time"
)

// The conditions of a query in Go, as stores ask them of their databases: a store that computes relations itself holds them to
// the filter by these.

// Fits reports whether a node stands on this side of a relation; on either side of a symmetric one.
func (d Direction) Fits(r Relation, node string) bool {
	spec, _ := r.Type.Spec()
	switch {
	case r.From != node && r.To != node:
		return false
	case d == Either || spec.Symmetric:
		return true
	}
	return (d == Outgoing) == (r.From == node)
}

// Fits reports whether a relation with this evidence passes the filter, seen from the node of the query where one is given.
// KnownAt is not looked at: the evidence is what was known.
func (f RelationFilter) Fits(r Relation, evidence []Evidence, of string) bool {
	others := []string{r.From, r.To}
	if of != "" {
		others = []string{r.Other(of)}
	}
	return among(f.IDs, r.ID) && among(f.Types, r.Type) && among(f.Statuses, r.Status) &&
		(len(f.Domains) == 0 || slices.ContainsFunc(r.Domains, func(d Domain) bool { return slices.Contains(f.Domains, d) })) &&
		slices.ContainsFunc(others, func(id string) bool { return among(f.With, id) }) &&
		slices.ContainsFunc(others, func(id string) bool { t, _ := TypeOf(id); return among(f.WithTypes, t) }) &&
		slices.ContainsFunc(evidence, func(e Evidence) bool { return f.Kind == "" || e.Kind == f.Kind }) &&
		slices.ContainsFunc(evidence, func(e Evidence) bool { return f.Article == "" || e.Claim.Article == f.Article }) &&
		slices.ContainsFunc(evidence, func(e Evidence) bool { return among(f.Speakers, e.Claim.Speaker) }) &&
		f.during(r) && r.Confidence >= f.MinConfidence && r.Outlets+r.Tables >= f.MinSources
}

func (f RelationFilter) during(r Relation) bool {
	if f.During == nil {
		return true
	}
	if len(r.Episodes) == 0 {
		return f.Undated
	}
	return slices.ContainsFunc(r.Episodes, func(e Episode) bool { return f.During.Overlaps(e.Days(r.Type)) })
}

// KnownAt reports whether the claim counted at the time: recorded by then and not yet retracted.
func (c Claim) KnownAt(t time.Time) bool {
	return !c.RecordedAt.After(t) && (c.Live() || c.RetractedAt.After(t))
}

// among reports whether a value is one of those asked for; asking for none lets all through.
func among[T comparable](wanted []T, value T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, value)
}

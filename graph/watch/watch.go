// Package watch tells what a graph has learned: relations that fit a standing pattern, in the order in which the graph learned them,
// whichever program wrote them, and what of them was withdrawn.
//
// Functions are safe for concurrent use.
package watch

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"mithaq/graph"
)

// Limits of a pattern.
const (
	MaxNear     = 100 // things that relations may be near to
	MaxDistance = 2
)

// pageSize is how many claims are read at once.
const pageSize = 1000

// Pattern says what is to be told.
type Pattern struct {
	Filter   graph.RelationFilter // of the relation as it is when it is told; without KnownAt
	Near     []string             // node ids: only relations near one of these; anywhere where there are none
	Distance int                  // from those: 1 for their own relations, 2 also for those of their neighbours
	Again    bool                 // also relations that were known before and are said once more
}

// Event is that the graph has learned a relation.
type Event struct {
	Cursor   string
	Version  int64 // of the graph, with which it was learned
	First    bool  // whether nothing said so before
	Relation graph.Relation
	Claims   []graph.Claim // that said so then and still count
}

// Reader is what of a store is needed.
type Reader interface {
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
	Claims(ctx context.Context, query graph.ClaimQuery) ([]graph.ClaimPage, error)
}

// Check reports, as graph.ErrBadQuery, a pattern that nothing can be told of.
func (p Pattern) Check() error {
	switch {
	case !p.Filter.KnownAt.IsZero():
		return fmt.Errorf("%w: what is learned is of now; leave out `knownAt`", graph.ErrBadQuery)
	case len(p.Near) > MaxNear:
		return fmt.Errorf("%w: near to %d things; at most %d", graph.ErrBadQuery, len(p.Near), MaxNear)
	case p.Distance < 1 || p.Distance > MaxDistance:
		return fmt.Errorf("%w: a distance of %d; it is 1 to %d", graph.ErrBadQuery, p.Distance, MaxDistance)
	}
	return nil
}

// Behind is the cursor behind all that was learned with a version of the graph and before.
func Behind(version int64) string {
	return graph.VersionList().Cursor(strconv.FormatInt(version, 10), "~", "") // no id of a relation begins so
}

// group is what was said of one relation with one version.
type group struct {
	claims []graph.Claim
	cursor string
}

// Next returns what fits among the next that was learned behind a cursor, the cursor to go on from, and whether more was learned than
// was looked at. Its errors are the store's, and graph.ErrBadCursor.
func Next(ctx context.Context, store Reader, p Pattern, after string) (events []Event, next string, more bool, err error) {
	groups, more, err := read(ctx, store, graph.ByVersion, after)
	if err != nil || len(groups) == 0 {
		return nil, after, false, err
	}
	relations, err := p.fitting(ctx, store, groups, time.Time{})
	if err != nil {
		return nil, after, false, err
	}
	before, err := told(ctx, store, groups, relations)
	if err != nil {
		return nil, after, false, err
	}
	for i, g := range groups {
		r, fits := relations[g.claims[0].Relation]
		if first := !before[i]; fits && (first || p.Again) {
			events = append(events, Event{g.cursor, g.claims[0].Version, first, r, g.claims})
		}
	}
	return events, groups[len(groups)-1].cursor, more, nil
}

// read reads the claims behind a cursor of an order by version, gathered by version and relation. A group that goes on behind the page is left to the next,
// unless it is all that there is.
func read(ctx context.Context, store Reader, order graph.Order, after string) ([]group, bool, error) {
	pages, err := store.Claims(ctx, graph.ClaimQuery{Retracted: order == graph.ByRetraction, Page: graph.Page{First: pageSize, After: after, Order: order}})
	if err != nil {
		return nil, false, err
	}
	page := pages[0]
	var out []group
	for i, c := range page.Claims {
		if n := len(out); n > 0 && out[n-1].goesOn(order, c) {
			out[n-1].claims, out[n-1].cursor = append(out[n-1].claims, c), page.Cursors[i]
			continue
		}
		out = append(out, group{[]graph.Claim{c}, page.Cursors[i]})
	}
	if page.More && len(out) > 1 {
		out = out[:len(out)-1]
	}
	return out, page.More, nil
}

// goesOn reports whether a claim belongs to the group, too.
func (g group) goesOn(order graph.Order, c graph.Claim) bool {
	first := g.claims[0]
	return first.Relation == c.Relation && first.Keys(order, "")[0] == c.Keys(order, "")[0] // of one version
}

// fitting are the relations of the groups that the pattern is for, by id, as they were known at a moment, or are now.
func (p Pattern) fitting(ctx context.Context, store Reader, groups []group, known time.Time) (map[string]graph.Relation, error) {
	filter, wanted := p.Filter, p.Filter.IDs
	filter.IDs, filter.KnownAt = nil, known
	for _, g := range groups {
		if id := g.claims[0].Relation; len(wanted) == 0 || slices.Contains(wanted, id) {
			filter.IDs = append(filter.IDs, id)
		}
	}
	if len(filter.IDs) == 0 {
		return nil, nil
	}
	slices.Sort(filter.IDs)
	filter.IDs = slices.Compact(filter.IDs)
	pages, err := store.Relations(ctx, graph.RelationQuery{Filter: filter, Page: graph.Page{First: len(filter.IDs)}})
	if err != nil {
		return nil, err
	}
	near, err := p.near(ctx, store, pages[0].Relations, known)
	if err != nil {
		return nil, err
	}
	out := map[string]graph.Relation{}
	for _, r := range pages[0].Relations {
		if len(p.Near) == 0 || near[r.From] || near[r.To] {
			out[r.ID] = r
		}
	}
	return out, nil
}

// near are those ends of the relations at which a relation is near: the things themselves, and at a distance of 2 their neighbours.
func (p Pattern) near(ctx context.Context, store Reader, relations []graph.Relation, known time.Time) (map[string]bool, error) {
	out := map[string]bool{}
	for _, id := range p.Near {
		out[id] = true
	}
	if len(p.Near) == 0 || p.Distance == 1 {
		return out, nil
	}
	var ends []string
	for _, r := range relations {
		if !out[r.From] && !out[r.To] {
			ends = append(ends, r.From, r.To)
		}
	}
	slices.Sort(ends)
	if ends = slices.Compact(ends); len(ends) == 0 {
		return out, nil
	}
	pages, err := store.Relations(ctx, graph.RelationQuery{Of: ends, Filter: graph.RelationFilter{With: p.Near, KnownAt: known}, Page: graph.Page{First: 1}})
	if err != nil {
		return nil, err
	}
	for i, page := range pages {
		out[ends[i]] = len(page.Relations) > 0
	}
	return out, nil
}

// told reports of each group whether its relation was known before: whether a claim of an earlier version still counted until then.
func told(ctx context.Context, store Reader, groups []group, relations map[string]graph.Relation) ([]bool, error) {
	var ids []string
	for id := range relations {
		ids = append(ids, id)
	}
	earlier := make(map[string][]graph.Claim, len(ids))
	if slices.Sort(ids); len(ids) > 0 {
		query := graph.ClaimQuery{Of: ids, Retracted: true, Page: graph.Page{First: graph.MaxPage}}
		pages, err := store.Claims(ctx, query)
		if err != nil {
			return nil, err
		}
		for i, page := range pages {
			earlier[ids[i]] = page.Claims
		}
	}
	out := make([]bool, len(groups))
	for i, g := range groups {
		now := g.claims[0]
		out[i] = slices.ContainsFunc(earlier[now.Relation], func(c graph.Claim) bool {
			return c.Version < now.Version && (c.Live() || !c.RetractedAt.Before(now.RecordedAt))
		})
	}
	return out, nil
}

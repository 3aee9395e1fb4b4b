// Package difference says what of the graph began and what ended between two dates.
//
// Functions are safe for concurrent use.
package difference

import (
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// MaxRelations is how many relations that fit one question may be looked at.
const MaxRelations = 100_000

// Question asks for the relations that changed after one date and not after another.
type Question struct {
	Of     string // only relations of this node; of all where empty
	Filter graph.RelationFilter
	Since  graph.Date // both must be known, Since the earlier
	Until  graph.Date
	Ended  bool // those of which an episode ended, else those of which one began or which happened
	Page   graph.Page
}

// Reader is what of a store is needed.
type Reader interface {
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
}

// Find returns a page of the relations that changed, in the store's order. A date that is less exact than the question counts where
// it may lie between the two. Its errors are the store's, and graph.ErrBadQuery for dates that are not in order, for a filter by
// period, and where more than MaxRelations have to be looked at.
func Find(ctx context.Context, store Reader, q Question) (graph.RelationPage, error) {
	between := graph.Period{From: q.Since.Last() + 1, To: q.Until.Last()}
	switch {
	case !q.Since.Known() || !q.Until.Known() || between.To < between.From:
		return graph.RelationPage{}, fmt.Errorf("%w: `since` lies before `until`", graph.ErrBadQuery)
	case q.Filter.During != nil:
		return graph.RelationPage{}, fmt.Errorf("%w: what changed between two dates is not filtered by a period", graph.ErrBadQuery)
	}
	query := graph.RelationQuery{Filter: q.Filter, Page: graph.Page{First: graph.MaxPage, After: q.Page.After, Order: q.Page.Order}}
	query.Filter.During = &graph.Period{From: q.Since.First(), To: q.Until.Last()} // an episode that ends the day after since overlaps it
	if q.Of != "" {
		query.Of = []string{q.Of}
	}
	var out graph.RelationPage
	for seen := 0; ; {
		pages, err := store.Relations(ctx, query)
		if err != nil {
			return out, err
		}
		page := pages[0]
		if seen += len(page.Relations); seen > MaxRelations {
			return out, fmt.Errorf("%w: more than %d relations lie in this period; ask of a node, a type or a shorter one", graph.ErrBadQuery, MaxRelations)
		}
		for i, r := range page.Relations {
			if !slices.ContainsFunc(r.Episodes, func(e graph.Episode) bool { return q.changed(e, between) }) {
				continue
			}
			out.Total++
			if len(out.Relations) < q.Page.First {
				out.Relations, out.Cursors = append(out.Relations, r), append(out.Cursors, page.Cursors[i])
			} else if out.More = true; !q.Page.Count {
				return out, nil
			}
		}
		if !page.More {
			return out, nil
		}
		query.Page.After = page.Cursors[len(page.Cursors)-1]
	}
}

// changed reports whether an episode began, or ended, in the period.
func (q Question) changed(e graph.Episode, between graph.Period) bool {
	date := e.Start
	if q.Ended {
		date = e.End
	}
	return date.Known() && graph.During(date, date).Overlaps(between)
}

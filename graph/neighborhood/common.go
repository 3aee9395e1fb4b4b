package neighborhood

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// MaxShared is how many nodes may be asked what they share.
const MaxShared = 10

// Common is a neighbour that several nodes share.
type Common struct {
	ID        string
	Relations [][]graph.Relation // for each of the nodes asked about, in their order, those that join it to the neighbour, the most claimed first
	Sources   int                // outlets and tables that say these relations, an outlet counted for each
}

// Shared returns the neighbours that all of 2 to MaxShared nodes have, none of themselves among them, the best attested first, then
// by id. A node's first graph.MaxPage relations count; truncated says whether one has more. Its errors are the store's, and
// graph.ErrBadQuery for too few or too many nodes.
func Shared(ctx context.Context, store Reader, of []string, filter graph.RelationFilter) (common []Common, truncated bool, err error) {
	if len(of) < 2 || len(of) > MaxShared {
		return nil, false, fmt.Errorf("%w: 2 to %d nodes share neighbours, not %d", graph.ErrBadQuery, MaxShared, len(of))
	}
	var found map[string]*Common
	for i, id := range of {
		pages, err := store.Relations(ctx, graph.RelationQuery{Of: []string{id}, Filter: filter, Page: graph.Page{First: graph.MaxPage, Order: graph.ByClaims, NoCursors: true}})
		if err != nil {
			return nil, false, err
		}
		truncated = truncated || pages[0].More
		met := map[string]*Common{}
		for _, r := range pages[0].Relations {
			other := r.Other(id)
			c := found[other]
			if i == 0 && met[other] == nil && !slices.Contains(of, other) {
				c = &Common{ID: other, Relations: make([][]graph.Relation, len(of))}
			} else if i == 0 {
				c = met[other]
			}
			if c == nil {
				continue
			}
			met[other] = c
			c.Relations[i] = append(c.Relations[i], r)
			c.Sources += r.Outlets + r.Tables
		}
		if found = met; len(found) == 0 {
			break
		}
		filter.With = make([]string, 0, len(found))
		for id := range found {
			filter.With = append(filter.With, id)
		}
		slices.Sort(filter.With)
	}
	for _, c := range found {
		common = append(common, *c)
	}
	slices.SortFunc(common, func(a, b Common) int { return cmp.Or(cmp.Compare(b.Sources, a.Sources), cmp.Compare(a.ID, b.ID)) })
	return common, truncated, nil
}

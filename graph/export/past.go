package export

import (
	"context"
	"maps"
	"slices"

	"mithaq/graph"
)

// relationsThen passes on the relations as they were known at the filter's KnownAt, by id, those behind the cursor, in batches. A store
// computes them from claims, anew for every page: so the ids that the filter names are asked for a batch at a time, and all at once in
// the largest pages that there are.
func (e *exporter) relationsThen(ctx context.Context, after string, to func([]graph.Relation) error) error {
	query := graph.RelationQuery{Filter: e.selection.Relations}
	batches := [][]string{nil}
	if ids := slices.Compact(slices.Sorted(slices.Values(query.Filter.IDs))); len(ids) > 0 {
		batches = slices.Collect(slices.Chunk(ids, pageSize))
	}
	for _, ids := range batches {
		query.Filter.IDs, query.Page = ids, graph.Page{First: graph.MaxPage, After: after}
		for more := true; more; {
			pages, err := e.store.Relations(ctx, query)
			if err != nil {
				return err
			}
			for part := range slices.Chunk(pages[0].Relations, pageSize) {
				if err := to(part); err != nil {
					return err
				}
			}
			if more = pages[0].More; more {
				query.Page.After = pages[0].Cursors[len(pages[0].Cursors)-1]
			}
		}
	}
	return nil
}

// endsThen writes the nodes that those relations joined, by id; of one that no live article records its id and type are left.
func (e *exporter) endsThen(ctx context.Context) error {
	ends := map[string]bool{}
	err := e.relationsThen(ctx, "", func(relations []graph.Relation) error {
		for _, r := range relations {
			ends[r.From], ends[r.To] = true, true
		}
		return nil
	})
	if err != nil {
		return err
	}
	maps.DeleteFunc(ends, func(id string, _ bool) bool { return id <= e.selection.After })
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(ends)), pageSize) {
		found, err := e.store.Nodes(ctx, ids)
		if err != nil {
			return err
		}
		for i, n := range found {
			if n == nil { // no article records it any more
				n = &graph.Node{ID: ids[i]}
				n.Type, _ = graph.TypeOf(n.ID)
			}
			if err := e.enc.node(*n); err != nil {
				return err
			}
			e.sum.Nodes++
		}
	}
	return nil
}

package neo4j

import (
	"context"
	"fmt"
	"math"

	"mithaq/graph"
	"mithaq/graph/history"
)

// Relations implements [graph.RelationReader].
func (s *Store) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if !q.Filter.KnownAt.IsZero() {
		pages, err := history.Relations(ctx, s, q)
		if err != nil {
			return nil, fmt.Errorf("neo4j: relations: %w", err)
		}
		return pages, nil
	}
	list, err := graph.RelationList(q.Page.Order)
	var keys []string
	if err == nil {
		keys, err = list.Parse(q.Page)
	}
	if err == nil {
		err = q.Direction.Check()
	}
	if err != nil {
		return nil, fmt.Errorf("neo4j: relations: %w", err)
	}
	sort := sorted(q.Page.Order, relationSorting)
	values := relationValues(q)
	values["after"] = sort.after(keys)
	types, some := someTypes(q.Filter.Types)
	return read(ctx, s, "relations", func(t transaction) ([]graph.RelationPage, error) {
		out := make([]graph.RelationPage, max(len(q.Of), 1))
		if !some {
			return out, nil // of types that there are none of
		}
		p := parts{Types: types, Others: "[m]", Filter: q.Filter}
		p.Arrow, p.Mixed = sides(q.Direction, q.Filter.Types)
		name := "relations_of"
		if len(q.Of) == 0 {
			name, p.From, p.Others = "relations", relationsFrom(q.Filter), "[a, b]"
		}
		counted := p
		p.Sort, p.Behind = sort, keys != nil
		err := t.each(name, p, values, func(r row) error {
			page := &out[r.whole("i")]
			if page.More = len(page.Relations) == q.Page.First; page.More {
				return nil
			}
			relation := r.relation()
			page.Relations = append(page.Relations, relation)
			if !q.Page.NoCursors {
				page.Cursors = append(page.Cursors, list.Cursor(relation.Keys(q.Page.Order)...))
			}
			return nil
		})
		if err != nil || !q.Page.Count {
			return out, err
		}
		totals, err := t.totals(name+"_count", counted, values, len(out))
		for i, total := range totals {
			out[i].Total = total
		}
		return out, err
	})
}

// relationsFrom is the statement that comes to a filter's relations fastest.
func relationsFrom(f graph.RelationFilter) string {
	switch {
	case len(f.IDs) > 0:
		return "relations_by_ids"
	case f.Article != "":
		return "relations_of_article"
	}
	return "relations_all"
}

func relationValues(q graph.RelationQuery) params {
	values := relationFilter(q.Filter)
	values["of"], values["direction"], values["symmetric"], values["limit"] = texts(q.Of), string(q.Direction), symmetricTypes(), q.Page.First+1
	values["most"] = math.MaxInt32 // counted
	if q.Page.CountTo > 0 {
		values["most"] = q.Page.CountTo + 1
	}
	return values
}

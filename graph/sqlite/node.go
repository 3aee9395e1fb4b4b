package sqlite

import (
	"context"
	"database/sql"

	"mithaq/graph"
)

const nodeColumns = `n.id, n.type, n.name_ar, n.name_en, n.aliases, n.properties, n.claims, n.articles`

// nodeRow is a node as its columns hold it.
type nodeRow struct {
	graph.Node
	aliases, properties string
}

func (r *nodeRow) columns() []any {
	return []any{&r.ID, (*string)(&r.Type), &r.Names.Ar, &r.Names.En, &r.aliases, &r.properties, &r.Claims, &r.Articles}
}

// node decodes what the columns hold as JSON.
func (r *nodeRow) node() (graph.Node, error) {
	if err := decode(r.aliases, &r.Aliases); err != nil {
		return r.Node, err
	}
	return r.Node, decode(r.properties, &r.Properties)
}

func scanNode(rows *sql.Rows) (graph.Node, error) {
	var r nodeRow
	if err := rows.Scan(r.columns()...); err != nil {
		return r.Node, err
	}
	return r.node()
}

// Nodes implements [graph.NodeReader].
func (s *Store) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	out := make([]*graph.Node, len(ids))
	var found map[string]graph.Node
	err := s.view(ctx, false, func(db querier) (err error) {
		found, err = nodes(ctx, db, ids)
		return err
	})
	if err != nil {
		return nil, s.fail(ctx, "nodes", err)
	}
	for i, id := range ids {
		if n, ok := found[id]; ok {
			out[i] = &n
		}
	}
	return out, nil
}

// nodes are those of the nodes that there are.
func nodes(ctx context.Context, db querier, ids []string) (map[string]graph.Node, error) {
	var q query
	found := make(map[string]graph.Node, len(ids))
	return found, rows(ctx, db, q.statement("SELECT "+nodeColumns+" FROM node n WHERE n.id IN "+set(&q, ids)), func(rows *sql.Rows) error {
		n, err := scanNode(rows)
		found[n.ID] = n
		return err
	})
}

// FindNodes implements [graph.NodeReader].
func (s *Store) FindNodes(ctx context.Context, f graph.NodeFilter, page graph.Page) (graph.NodePage, error) {
	var out graph.NodePage
	err := s.view(ctx, page.Count, func(db querier) error {
		order, err := nodeOrder(page.Order)
		if err != nil {
			return err
		}
		if err := f.Check(); err != nil {
			return err
		}
		after, err := order.Parse(page)
		if err != nil {
			return err
		}
		if page.Count {
			if err := totals(ctx, db, countNodes(f), func(int) *graph.PageInfo { return &out.PageInfo }); err != nil {
				return err
			}
		}
		return rows(ctx, db, selectNodes(f, page.First, order, after), func(rows *sql.Rows) error {
			if len(out.Nodes) == page.First {
				out.More = true
				return nil
			}
			n, err := scanNode(rows)
			out.Nodes = append(out.Nodes, n)
			out.Cursors = append(out.Cursors, order.Cursor(n.Keys(page.Order)...))
			return err
		})
	})
	if err != nil {
		return graph.NodePage{}, s.fail(ctx, "find nodes", err)
	}
	return out, nil
}

func selectNodes(f graph.NodeFilter, first int, o order, after []string) statement {
	var q query
	where := nodeConditions(&q, f, "n")
	if after != nil {
		where = append(where, o.after(&q, after)...)
	}
	limit := q.arg(first + 1)
	return q.statement("SELECT " + nodeColumns + " FROM node n WHERE " + where.String() + " ORDER BY " + o.by() + " LIMIT " + limit)
}

func countNodes(f graph.NodeFilter) statement {
	var q query
	where := nodeConditions(&q, f, "n")
	return q.statement("SELECT 0, count(*) FROM node n WHERE " + where.String())
}

package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Mentions implements [graph.ArticleReader].
func (s *Store) Mentions(ctx context.Context, f graph.MentionFilter, limit int) ([]graph.Mention, error) {
	var out []graph.Mention
	err := s.view(ctx, false, func(db querier) error {
		if len(f.Articles)+len(f.Nodes) == 0 {
			return fmt.Errorf("%w: a filter that lets every mention through", graph.ErrBadQuery)
		}
		if limit < 1 || limit > graph.MaxPage {
			return fmt.Errorf("%w: an article has 1 to %d mentions, not %d", graph.ErrBadQuery, graph.MaxPage, limit)
		}
		var q query
		article, node := "r.article", "r.node"
		switch { // of two lists the shorter is looked up, the other compared: looking up every pair takes their product
		case len(f.Articles) == 0 || len(f.Nodes) == 0:
		case len(f.Articles) < len(f.Nodes):
			node = "+" + node
		default:
			article = "+" + article
		}
		where := append(in(&q, article, f.Articles), in(&q, node, f.Nodes)...)
		statement := q.statement("SELECT r.article, r.node, r.mentions FROM node_record r WHERE " + where.String() + " ORDER BY r.article")
		begin := 0 // of the article that is being read
		err := rows(ctx, db, statement, func(rows *sql.Rows) error {
			var article, node, raw string
			if err := rows.Scan(&article, &node, &raw); err != nil {
				return err
			}
			var spans [][2]int
			if err := decode(raw, &spans); err != nil {
				return err
			}
			if len(out) > begin && out[begin].Article != article {
				out = cut(out, begin, limit)
				begin = len(out)
			}
			for _, at := range spans {
				out = append(out, graph.Mention{Node: node, Article: article, Span: graph.Span{Start: at[0], End: at[1]}})
			}
			return nil
		})
		out = cut(out, begin, limit)
		return err
	})
	if err != nil {
		return nil, s.fail(ctx, "mentions", err)
	}
	return out, nil
}

// cut sorts the mentions from begin on, which are of one article, and drops those beyond the limit.
func cut(mentions []graph.Mention, begin, limit int) []graph.Mention {
	slices.SortFunc(mentions[begin:], func(a, b graph.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Node, b.Node))
	})
	return mentions[:min(len(mentions), begin+limit)]
}

package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"mithaq/graph"
	"mithaq/graph/search"
)

// Search implements [graph.NodeReader].
func (s *Store) Search(ctx context.Context, query graph.SearchQuery) ([]graph.Hit, error) {
	var hits []graph.Hit
	err := s.view(ctx, false, func(db querier) (err error) {
		if query.Limit < 1 || query.Limit > graph.MaxPage {
			return fmt.Errorf("%w: a search has 1 to %d hits, not %d", graph.ErrBadQuery, graph.MaxPage, query.Limit)
		}
		if words := search.Words(query.Text); len(words) > 0 {
			hits, err = find(ctx, db, query, words)
		}
		return err
	})
	if err != nil {
		return nil, s.fail(ctx, fmt.Sprintf("search %.80q", query.Text), err)
	}
	return hits, nil
}

// find ranks the candidates.
func find(ctx context.Context, db querier, sought graph.SearchQuery, words []string) ([]graph.Hit, error) {
	found := map[string]*nodeRow{}
	var nodes []graph.Node
	err := rows(ctx, db, candidates(sought, words), func(rows *sql.Rows) error {
		r := &nodeRow{}
		if err := rows.Scan(r.columns()...); err != nil {
			return err
		}
		found[r.ID] = r
		err := decode(r.aliases, &r.Aliases) // the properties of those that are found are enough
		nodes = append(nodes, r.Node)
		return err
	})
	if err != nil {
		return nil, err
	}
	hits := search.Rank(sought.Text, nodes, sought.Limit)
	for i := range hits {
		if hits[i].Node, err = found[hits[i].Node.ID].node(); err != nil {
			return nil, err
		}
	}
	return hits, nil
}

// candidates starts from the nodes that have the rarest word, as far as counting to the number of candidates tells them apart.
func candidates(sought graph.SearchQuery, words []string) statement {
	slices.Sort(words)
	words = slices.Compact(words)
	var q query
	most := q.arg(search.MaxCandidates)
	text := "WITH sought AS (SELECT value AS word FROM " + each(&q, words) + "), rarest AS MATERIALIZED (SELECT word FROM sought ORDER BY " +
		"(SELECT count(*) FROM (SELECT 1 FROM word w WHERE " + begins("w.word", "sought.word") + " LIMIT " + most + ")), length(word) DESC LIMIT 1) "
	where := append(conditions{
		"n.id IN (SELECT w.node FROM rarest CROSS JOIN word w WHERE " + begins("w.word", "rarest.word") + ")",
		"NOT EXISTS (SELECT 1 FROM sought WHERE NOT EXISTS (SELECT 1 FROM word w WHERE w.node = n.id AND " + begins("w.word", "sought.word") + "))",
	}, in(&q, "n.type", sought.Types)...)
	if len(words) == 1 {
		where = slices.Delete(where, 1, 2)
	}
	text += "SELECT " + nodeColumns + " FROM node n WHERE n.id IN (SELECT n.id FROM node n WHERE " + where.String() +
		" ORDER BY n.claims DESC, n.id LIMIT " + most + ")"
	return q.statement(text)
}

// begins is the condition that a word begins with a prefix. No word has the last code point of Unicode, which is no letter.
func begins(word, prefix string) string {
	return word + " >= " + prefix + " AND " + word + " < " + prefix + " || char(1114111)"
}

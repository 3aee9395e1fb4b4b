package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"mithaq/graph"
	"mithaq/graph/search"
)

// prefixed is the condition that a word begins with a prefix: no word has the last code point of Unicode, which is none.
const prefixed = "%[1]s >= %[2]s AND %[1]s < %[2]s || char(1114111)"

// Search implements [graph.NodeReader].
func (s *Store) Search(ctx context.Context, query graph.SearchQuery) ([]graph.Hit, error) {
	var hits []graph.Hit
	err := s.view(ctx, false, func(db querier) (err error) {
		if query.Limit < 1 || query.Limit > 100 {
			return fmt.Errorf("%w: a search has 1 to 100 hits, not %d", graph.ErrBadQuery, query.Limit)
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

// find starts from the nodes that have the longest word, which are the fewest as a rule.
func find(ctx context.Context, db querier, sought graph.SearchQuery, words []string) ([]graph.Hit, error) {
	var q query
	longest := q.arg(slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) }))
	where := append(conditions{
		"n.id IN (SELECT node FROM word WHERE " + fmt.Sprintf(prefixed, "word", longest) + ")",
		"NOT EXISTS (SELECT 1 FROM " + each(&q, words) + " AS sought WHERE NOT EXISTS (SELECT 1 FROM word w WHERE w.node = n.id AND " +
			fmt.Sprintf(prefixed, "w.word", "sought.value") + "))",
	}, in(&q, "n.type", sought.Types)...)
	statement := "SELECT " + nodeColumns + " FROM node n WHERE n.id IN (SELECT n.id FROM node n WHERE " + where.String() +
		" ORDER BY n.claims DESC, n.id LIMIT " + q.arg(search.MaxCandidates) + ")"
	found := map[string]*nodeRow{}
	var candidates []graph.Node
	err := rows(ctx, db, statement, q.args, func(rows *sql.Rows) error {
		r := &nodeRow{}
		if err := rows.Scan(r.columns()...); err != nil {
			return err
		}
		found[r.ID] = r
		err := decode(r.aliases, &r.Aliases) // the properties of those that are found are enough
		candidates = append(candidates, r.Node)
		return err
	})
	if err != nil {
		return nil, err
	}
	hits := search.Rank(sought.Text, candidates, sought.Limit)
	for i := range hits {
		if hits[i].Node, err = found[hits[i].Node.ID].node(); err != nil {
			return nil, err
		}
	}
	return hits, nil
}

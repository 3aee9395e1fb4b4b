package neo4j

import (
	"context"
	"fmt"
	"strings"

	"mithaq/graph"
	"mithaq/graph/search"
)

// Nodes implements [graph.NodeReader].
func (s *Store) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	return read(ctx, s, "nodes", func(t transaction) ([]*graph.Node, error) {
		found, err := t.nodes(ids)
		out := make([]*graph.Node, len(ids))
		for i, id := range ids {
			if n, ok := found[id]; ok {
				out[i] = &n
			}
		}
		return out, err
	})
}

// nodes are those with these ids that there are.
func (t transaction) nodes(ids []string) (map[string]graph.Node, error) {
	found := make(map[string]graph.Node, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	err := t.each("nodes", parts{}, params{"ids": distinct(ids)}, func(r row) error {
		n := r.inner("n").node()
		found[n.ID] = n
		return nil
	})
	return found, err
}

// FindNodes implements [graph.NodeReader].
func (s *Store) FindNodes(ctx context.Context, f graph.NodeFilter, page graph.Page) (graph.NodePage, error) {
	list, err := graph.NodeList(page.Order)
	var keys []string
	if err == nil {
		keys, err = list.Parse(page)
	}
	if err == nil {
		err = f.Check()
	}
	if err != nil {
		return graph.NodePage{}, fmt.Errorf("neo4j: find nodes: %w", err)
	}
	sort := sorted(page.Order, nodeSorting)
	values := params{"where": nodeFilter(f), "symmetric": symmetricTypes(), "limit": page.First + 1, "after": sort.after(keys)}
	p := nodesFrom(f, values)
	p.Where, p.Sort = nodeFits{"n", "$p.where", f}, sort
	return read(ctx, s, "find nodes", func(t transaction) (graph.NodePage, error) {
		var out graph.NodePage
		err := t.each("nodes_page", p, values, func(r row) error {
			if out.More = len(out.Nodes) == page.First; out.More {
				return nil
			}
			n := r.inner("n").node()
			out.Nodes = append(out.Nodes, n)
			out.Cursors = append(out.Cursors, list.Cursor(n.Keys(page.Order)...))
			return nil
		})
		if err == nil && page.Count {
			err = t.each("nodes_count", p, values, func(r row) error { out.Total = r.whole("total"); return nil })
		}
		return out, err
	})
}

// nodesFrom are the parts of the statement that come to a filter's nodes fastest. It sets the values that they need.
func nodesFrom(f graph.NodeFilter, values params) parts {
	switch {
	case len(f.IDs) > 0:
		values["ids"] = texts(f.IDs)
		return parts{From: "nodes_of_ids"}
	case f.Article != "":
		values["article"] = f.Article
		return parts{From: "nodes_of_article"}
	case f.Name != "":
		if terms := lucene(search.Words(f.Name), ""); terms != "" {
			values["lucene"] = terms
			return parts{From: "nodes_of_words"}
		}
	}
	for _, test := range f.Relations {
		if test.Quantifier == graph.Some && test.Other != nil && len(test.Other.IDs) > 0 {
			if types, any := someTypes(test.Filter.Types); any {
				values["beside"] = texts(test.Other.IDs)
				return parts{From: "nodes_beside", Types: types}
			}
		}
	}
	for _, also := range f.And {
		if p := nodesFrom(also, values); p.From != "nodes_all" {
			return p
		}
	}
	return parts{From: "nodes_all"}
}

// Search implements [graph.NodeReader].
func (s *Store) Search(ctx context.Context, q graph.SearchQuery) ([]graph.Hit, error) {
	if q.Limit < 1 || q.Limit > graph.MaxPage {
		return nil, fmt.Errorf("neo4j: search: %w: the limit is 1 to %d, not %d", graph.ErrBadQuery, graph.MaxPage, q.Limit)
	}
	return read(ctx, s, "search", func(t transaction) ([]graph.Hit, error) {
		words := search.Words(q.Text)
		if len(words) == 0 {
			return nil, nil
		}
		var candidates []graph.Node
		values := params{"lucene": lucene(words, "*"), "words": words, "types": texts(q.Types), "limit": search.MaxCandidates}
		err := t.each("search", parts{}, values, func(r row) error {
			candidates = append(candidates, r.inner("n").node())
			return nil
		})
		return search.Rank(q.Text, candidates, q.Limit), err
	})
}

// lucene asks the index for names that have all the words, or words that begin so where the end is an asterisk. Words are
// of letters and digits only, so none of them means anything to the index; but they are cut, and not all are asked for,
// where Lucene would go astray: the statement checks what the index finds.
func lucene(words []string, end string) string {
	const longest, most = 60, 200
	var terms []string
	for _, w := range distinct(words)[:min(most, len(distinct(words)))] {
		ending := end
		if runes := []rune(w); len(runes) > longest {
			w, ending = string(runes[:longest]), "*"
		}
		if ending == "" {
			w = `"` + w + `"`
		}
		terms = append(terms, "+"+w+ending)
	}
	return strings.Join(terms, " ")
}

package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/graph/search"
)

// Nodes implements [graph.NodeReader].
func (m *Model) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := make([]*graph.Node, len(ids))
	for i, id := range ids {
		out[i] = m.view.byID[id]
	}
	return out, nil
}

// FindNodes implements [graph.NodeReader].
func (m *Model) FindNodes(ctx context.Context, f graph.NodeFilter, page graph.Page) (graph.NodePage, error) {
	if err := m.enter(ctx); err != nil {
		return graph.NodePage{}, err
	}
	defer m.mu.Unlock()
	list, err := nodeList(page.Order)
	if err != nil {
		return graph.NodePage{}, err
	}
	var fit []graph.Node
	if err := f.Check(); err != nil {
		return graph.NodePage{}, err
	}
	for _, n := range m.view.nodes {
		if m.chooses(f, n) {
			fit = append(fit, n)
		}
	}
	part, err := list.page(fit, page)
	return graph.NodePage{PageInfo: part.PageInfo, Nodes: part.items, Cursors: part.cursors}, err
}

// chooses reports whether the node passes the filter.
func (m *Model) chooses(f graph.NodeFilter, n graph.Node) bool {
	dated := func(d graph.Date, p *graph.Period) bool {
		return p == nil || d.Known() && p.Overlaps(graph.During(d, d))
	}
	p := n.Properties
	return in(f.IDs, n.ID) && in(f.Types, n.Type) && in(f.Kinds, p.Kind) &&
		(f.Article == "" || slices.Contains(m.view.records[n.ID], f.Article)) &&
		(f.Name == "" || slices.Contains(search.Keys(n), search.Key(f.Name))) &&
		(f.ISO == "" || strings.EqualFold(f.ISO, p.ISO2) || strings.EqualFold(f.ISO, p.ISO3)) &&
		(len(f.Obligations) == 0 || slices.ContainsFunc(p.Obligations, func(o graph.Obligation) bool { return slices.Contains(f.Obligations, o) })) &&
		dated(p.Signed, f.Signed) && dated(p.Start, f.Start) && dated(p.End, f.End) && n.Claims >= f.MinClaims && n.Articles >= f.MinArticles &&
		!slices.ContainsFunc(f.Relations, func(t graph.RelationTest) bool { return !m.passes(t, n) }) &&
		!slices.ContainsFunc(f.And, func(f graph.NodeFilter) bool { return !m.chooses(f, n) }) &&
		(len(f.Or) == 0 || slices.ContainsFunc(f.Or, func(f graph.NodeFilter) bool { return m.chooses(f, n) })) &&
		(f.Not == nil || !m.chooses(*f.Not, n))
}

// passes reports whether the relations of the node pass the test.
func (m *Model) passes(t graph.RelationTest, n graph.Node) bool {
	fit, far := 0, 0
	for _, r := range m.view.relations {
		if t.Direction.Fits(r, n.ID) && t.Filter.Fits(r, m.view.evidence[r.ID], n.ID) {
			fit++
			if t.Other == nil || m.chooses(*t.Other, *m.view.byID[r.Other(n.ID)]) {
				far++
			}
		}
	}
	switch t.Quantifier {
	case graph.Some:
		return far > 0
	case graph.None:
		return far == 0
	}
	return far == fit
}

// in reports whether a value is among those asked for; asking for none lets all through.
func in[T comparable](wanted []T, value T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, value)
}

// Search implements [graph.NodeReader].
func (m *Model) Search(ctx context.Context, q graph.SearchQuery) ([]graph.Hit, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	if q.Limit < 1 || q.Limit > graph.MaxPage {
		return nil, fmt.Errorf("model: search: %w: a limit of %d", graph.ErrBadQuery, q.Limit)
	}
	var candidates []graph.Node
	for _, n := range m.view.nodes {
		if in(q.Types, n.Type) && len(search.Rank(q.Text, []graph.Node{n}, 1)) == 1 {
			candidates = append(candidates, n)
		}
	}
	slices.SortFunc(candidates, func(a, b graph.Node) int {
		return cmp.Or(-cmp.Compare(a.Claims, b.Claims), cmp.Compare(a.ID, b.ID))
	})
	return search.Rank(q.Text, candidates[:min(len(candidates), search.MaxCandidates)], q.Limit), nil
}

// Articles implements [graph.ArticleReader].
func (m *Model) Articles(ctx context.Context, f graph.ArticleFilter, page graph.Page) (graph.ArticlePage, error) {
	if err := m.enter(ctx); err != nil {
		return graph.ArticlePage{}, err
	}
	defer m.mu.Unlock()
	var fit []graph.Article
	for _, h := range m.articles {
		a := h.article
		if in(f.IDs, a.ID) && (f.Kind == "" || f.Kind == a.Kind) && (f.Lang == "" || f.Lang == a.Lang) &&
			(f.Outlet == "" || f.Outlet == a.Outlet) && (f.URL == "" || f.URL == a.URL) &&
			(f.During == nil || a.Published.Known() && f.During.Overlaps(graph.During(a.Published, a.Published))) &&
			(f.Deleted || a.Live()) {
			if f.NoText {
				a.Text = ""
			}
			fit = append(fit, a)
		}
	}
	part, err := articleList.page(fit, page)
	return graph.ArticlePage{PageInfo: part.PageInfo, Articles: part.items, Cursors: part.cursors}, err
}

// Mentions implements [graph.ArticleReader].
func (m *Model) Mentions(ctx context.Context, f graph.MentionFilter, limit int) ([]graph.Mention, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	if len(f.Articles)+len(f.Nodes) == 0 || limit < 1 || limit > graph.MaxPage {
		return nil, fmt.Errorf("model: mentions: %w: filter %v, limit %d", graph.ErrBadQuery, f, limit)
	}
	var out []graph.Mention
	for _, a := range m.view.articles {
		var of []graph.Mention
		for _, n := range m.articles[a.ID].nodes {
			for _, span := range n.Mentions {
				if in(f.Articles, a.ID) && in(f.Nodes, n.ID) {
					of = append(of, graph.Mention{Node: n.ID, Article: a.ID, Span: span})
				}
			}
		}
		slices.SortFunc(of, compareMentions)
		out = append(out, of[:min(limit, len(of))]...)
	}
	slices.SortFunc(out, compareMentions)
	return out, nil
}

func compareMentions(a, b graph.Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Node, b.Node))
}

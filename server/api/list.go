package api

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"mithaq/graph"
	"mithaq/graph/search"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// list reads a level of nodes.
func list[T object.Entity](ctx context.Context, r *reader, filter graph.NodeFilter, p graph.Page) (*object.Connection[T], error) {
	found, err := r.store.FindNodes(ctx, filter, p)
	if err != nil {
		return nil, err
	}
	level := &object.Level[*object.Thing]{}
	return connect(found.Nodes, found.Cursors, found.PageInfo, p, func(n graph.Node) T { return enlist(level, n).(T) }), nil
}

// listOf reads a level of those nodes that also fit what the client asks for.
func listOf[T object.Entity](ctx context.Context, r *reader, filter graph.NodeFilter, only *object.EntityWhere, p graph.Page) (*object.Connection[T], error) {
	more, err := entityWhere(only)
	if err != nil {
		return nil, err
	}
	if only != nil {
		filter.And = []graph.NodeFilter{more}
	}
	return list[T](ctx, r, filter, p)
}

// only is the one node of the type with the name, the most claimed of several; nil where there is none.
func only[T object.Entity](ctx context.Context, r *reader, filter graph.NodeFilter) (T, error) {
	var none T
	found, err := list[T](ctx, r, filter, graph.Page{First: 1, Order: graph.ByClaims})
	if err != nil || len(found.Edges) == 0 {
		return none, err
	}
	return found.Edges[0].Node, nil
}

// byName is only by name.
func byName[T object.Entity](ctx context.Context, r *reader, t graph.NodeType, name string) (T, error) {
	return only[T](ctx, r, graph.NodeFilter{Types: []graph.NodeType{t}, Name: name})
}

// of is the filter of a list of one type.
func of(t graph.NodeType, kinds []string, name, article *string) graph.NodeFilter {
	return graph.NodeFilter{Types: []graph.NodeType{t}, Kinds: kinds, Name: value(name), Article: value(article)}
}

// Entities resolves a list of nodes of all types.
func (r queryResolver) Entities(ctx context.Context, types []graph.NodeType, name, article *string, only *object.EntityWhere, first int, after *string,
	orderBy []graph.Order,
) (*object.EntityConnection, error) {
	filter := graph.NodeFilter{Types: types, Name: value(name), Article: value(article)}
	return listOf[object.Entity](ctx, r.reader, filter, only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

// Search resolves a search by name.
func (r queryResolver) Search(ctx context.Context, text string, types []graph.NodeType, first int, after *string) (*gen.SearchResults, error) {
	p := page(ctx, first, after, "")
	q := graph.SearchQuery{Text: text, Types: types, Limit: upTo(p)}
	if selected(ctx, "facets") {
		q.Limit = graph.MaxPage
	}
	hits, err := r.store.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	facets := facetsOf(hits)
	hits, cursors, info, err := graph.Cut(hitsList, hits, hitKeys, p)
	if err != nil {
		return nil, err
	}
	level := &object.Level[*object.Thing]{}
	out := &gen.SearchResults{Facets: facets, PageInfo: new(object.NewPageInfo(cursors, info.More, p.After != ""))}
	for _, hit := range hits {
		node := enlist(level, hit.Node)
		out.Nodes = append(out.Nodes, node)
		found := &gen.SearchHit{Node: node, Name: hit.Name, Score: hit.Score}
		for _, word := range search.Highlights(text, hit.Name) {
			found.Highlights = append(found.Highlights, &gen.SearchHighlight{Start: word.Start, End: word.End})
		}
		out.Hits = append(out.Hits, found)
	}
	return out, nil
}

// facetsOf counts hits by their types, the most first, then by type.
func facetsOf(hits []graph.Hit) []*gen.SearchFacet {
	counts := map[graph.NodeType]int{}
	for _, hit := range hits {
		counts[hit.Node.Type]++
	}
	var out []*gen.SearchFacet
	for t, n := range counts {
		out = append(out, &gen.SearchFacet{Type: t, Count: n})
	}
	slices.SortFunc(out, func(a, b *gen.SearchFacet) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Type, b.Type))
	})
	return out
}

// upTo is how much of a ranked list has to be found for a page of it: where it begins is known only in the whole.
func upTo(p graph.Page) int {
	if p.After != "" || p.First >= graph.MaxPage {
		return graph.MaxPage
	}
	return p.First + 1
}

// hitsList is sorted by score, whose nine digits compare as strings, and claims, both descending, then by id.
var hitsList = graph.NewList("search", "SNs")

func hitKeys(h graph.Hit) []string {
	return []string{strconv.FormatFloat(h.Score, 'f', 9, 64), strconv.Itoa(h.Node.Claims), h.Node.ID}
}

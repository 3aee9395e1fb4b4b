// Package neighborhood finds what stands around nodes: everything within some hops, and the neighbours that several share.
//
// Functions are safe for concurrent use.
package neighborhood

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Limits of one question.
const (
	MaxDepth  = 5      // hops from the centre
	MaxNodes  = 10_000 // of an answer
	MaxCentre = 100    // nodes to start from
)

// Question asks for what stands around some nodes.
type Question struct {
	Of      []string // node ids: the centre
	Depth   int      // hops, 1 to MaxDepth
	PerNode int      // relations that are followed from one node, the most claimed first; 1 to graph.MaxPage
	Nodes   int      // of the answer, the centre among them; 1 to MaxNodes
	Filter  graph.RelationFilter
}

// Answer is what stands around.
type Answer struct {
	Nodes     []Node           // by distance, then in the order in which they were met; the centre first
	Relations []graph.Relation // all that join two of the nodes and fit the filter, the most claimed first; at most graph.MaxPage for a node
	Truncated bool             // whether more nodes stand around than the answer may hold
}

// Node is a node of an answer.
type Node struct {
	ID       string
	Distance int // hops from the centre
	Degree   int // its relations that fit the filter, also those that were not followed
}

// Reader is what of a store is needed.
type Reader interface {
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
}

// Find answers a question, in one store call for each hop and two more. Its errors are the store's, and graph.ErrBadQuery for a
// question outside of its bounds.
func Find(ctx context.Context, store Reader, q Question) (Answer, error) {
	if err := q.check(); err != nil {
		return Answer{}, err
	}
	var out Answer
	index := map[string]int{}
	meet := func(id string, distance int) {
		if _, known := index[id]; known {
			return
		}
		if len(out.Nodes) == q.Nodes {
			out.Truncated = true
			return
		}
		index[id] = len(out.Nodes)
		out.Nodes = append(out.Nodes, Node{ID: id, Distance: distance})
	}
	for _, id := range q.Of {
		meet(id, 0)
	}
	for distance, begin := 1, 0; distance <= q.Depth && begin < len(out.Nodes); distance++ {
		ids := idsOf(out.Nodes[begin:])
		pages, err := store.Relations(ctx, graph.RelationQuery{Of: ids, Filter: q.Filter,
			Page: graph.Page{First: q.PerNode, Order: graph.ByClaims, NoCursors: true}})
		if err != nil {
			return Answer{}, err
		}
		begin = len(out.Nodes)
		for i, page := range pages {
			for _, r := range page.Relations {
				meet(r.Other(ids[i]), distance)
			}
		}
	}
	return out, out.join(ctx, store, q.Filter, index)
}

func (q Question) check() error {
	for _, bound := range []struct {
		what     string
		n, limit int
	}{{"nodes at the centre", len(q.Of), MaxCentre}, {"hops", q.Depth, MaxDepth}, {"relations of a node", q.PerNode, graph.MaxPage}, {"nodes", q.Nodes, MaxNodes}} {
		if bound.n < 1 || bound.n > bound.limit {
			return fmt.Errorf("%w: a neighbourhood has 1 to %d %s, not %d", graph.ErrBadQuery, bound.limit, bound.what, bound.n)
		}
	}
	if len(q.Filter.With) > 0 {
		return fmt.Errorf("%w: a neighbourhood has no node that must be the other end", graph.ErrBadQuery)
	}
	return nil
}

// join reads the relations between the nodes, and how many each has.
func (a *Answer) join(ctx context.Context, store Reader, filter graph.RelationFilter, index map[string]int) error {
	ids := idsOf(a.Nodes)
	degrees, err := store.Relations(ctx, graph.RelationQuery{Of: ids, Filter: filter, Page: graph.Page{First: 1, Count: true, NoCursors: true}})
	if err != nil {
		return err
	}
	filter.With = ids
	pages, err := store.Relations(ctx, graph.RelationQuery{Of: ids, Filter: filter, Page: graph.Page{First: graph.MaxPage, Order: graph.ByClaims, NoCursors: true}})
	if err != nil {
		return err
	}
	for i, page := range pages {
		a.Nodes[i].Degree = degrees[i].Total
		for _, r := range page.Relations {
			if index[r.Other(ids[i])] > i { // each once, from the end that comes first
				a.Relations = append(a.Relations, r)
			}
		}
	}
	sortByClaims(a.Relations)
	return nil
}

func idsOf(nodes []Node) []string {
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		ids[i] = n.ID
	}
	return ids
}

func sortByClaims(relations []graph.Relation) {
	slices.SortFunc(relations, func(a, b graph.Relation) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
}

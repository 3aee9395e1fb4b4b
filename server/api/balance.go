package api

import (
	"context"

	"mithaq/graph"
	"mithaq/graph/balance"
	"mithaq/schema/object"
)

// Balance resolves the signed graph of some actors, or of the countries of which most is claimed.
func (r queryResolver) Balance(ctx context.Context, of []string, only *object.RelationWhere, first int) (*object.Balance, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	if of == nil {
		page, err := r.store.FindNodes(ctx, graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}, graph.Page{First: first, Order: graph.ByClaims})
		if err != nil {
			return nil, err
		}
		of = unique(page.Nodes, func(n graph.Node) string { return n.ID })
	}
	return standing(of, func(of []string) (*object.Balance, error) { return r.balance(ctx, of, filter) })
}

func (r *reader) balance(ctx context.Context, of []string, filter graph.RelationFilter) (*object.Balance, error) {
	answer, err := balance.Find(ctx, r.store, of, filter)
	if err != nil {
		return nil, err
	}
	scene, err := r.scene(ctx, filter.KnownAt, of)
	if err != nil {
		return nil, err
	}
	out := &object.Balance{Truncated: answer.Truncated}
	for _, e := range answer.Edges {
		out.Edges = append(out.Edges, scene.signed(e))
	}
	for _, t := range answer.Triads {
		triad := &object.Triad{Triad: t, Actors: scene.entities(t.Actors[:])}
		for _, e := range t.Edges {
			triad.Edges = append(triad.Edges, scene.signed(e))
		}
		out.All = append(out.All, triad)
	}
	return out, nil
}

func (s scene) signed(e balance.Edge) *object.SignedEdge {
	return &object.SignedEdge{Edge: e, A: s.nodes[e.A], B: s.nodes[e.B], Relations: s.relations(e.Relations, e.A)}
}

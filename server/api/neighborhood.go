package api

import (
	"context"

	"mithaq/graph"
	"mithaq/graph/neighborhood"
	"mithaq/schema/object"
)

// Neighborhood resolves what stands around nodes.
func (r queryResolver) Neighborhood(ctx context.Context, of []string, depth, perNode int, only *object.RelationWhere, first int) (*object.Neighborhood, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	q := neighborhood.Question{Depth: depth, PerNode: perNode, Nodes: first, Filter: filter}
	return standing(of, func(of []string) (*object.Neighborhood, error) {
		q.Of = of
		return r.around(ctx, q)
	})
}

func (r *reader) around(ctx context.Context, q neighborhood.Question) (*object.Neighborhood, error) {
	answer, err := neighborhood.Find(ctx, r.store, q)
	if err != nil {
		return nil, err
	}
	scene, err := r.scene(ctx, q.Filter.KnownAt, q.Of, unique(answer.Nodes, func(n neighborhood.Node) string { return n.ID })...)
	if err != nil {
		return nil, err
	}
	out := &object.Neighborhood{Relations: scene.relations(answer.Relations, ""), Truncated: answer.Truncated}
	for _, n := range answer.Nodes {
		if node := scene.nodes[n.ID]; node != nil {
			out.Nodes = append(out.Nodes, &object.Neighbor{Node: node, Distance: n.Distance, Degree: n.Degree})
		}
	}
	return out, nil
}

// CommonNeighbors resolves the neighbours that nodes share.
func (r queryResolver) CommonNeighbors(ctx context.Context, of []string, only *object.RelationWhere, first int) (*object.CommonNeighbors, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	return standing(of, func(of []string) (*object.CommonNeighbors, error) { return r.shared(ctx, of, filter, first) })
}

// shared reads the neighbours that nodes share, in a store call for each and one more.
func (r *reader) shared(ctx context.Context, of []string, filter graph.RelationFilter, first int) (*object.CommonNeighbors, error) {
	found, truncated, err := neighborhood.Shared(ctx, r.store, of, filter)
	if err != nil {
		return nil, err
	}
	out := &object.CommonNeighbors{TotalCount: len(found), Truncated: truncated}
	found = found[:max(0, min(first, len(found)))]
	scene, err := r.scene(ctx, filter.KnownAt, of, unique(found, func(c neighborhood.Common) string { return c.ID })...)
	if err != nil {
		return nil, err
	}
	for _, c := range found {
		node := scene.nodes[c.ID]
		if node == nil {
			continue
		}
		common := &object.CommonNeighbor{Node: node, Sources: c.Sources}
		for i, id := range of {
			common.Links = append(common.Links, &object.NeighborLink{Of: scene.nodes[id], Relations: scene.relations(c.Relations[i], id)})
		}
		out.Nodes = append(out.Nodes, common)
	}
	return out, nil
}

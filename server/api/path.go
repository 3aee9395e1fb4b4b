package api

import (
	"context"

	"mithaq/graph/path"
	"mithaq/schema/object"
)

// Paths resolves the ways between two nodes.
func (r queryResolver) Paths(ctx context.Context, from, to string, maxLength int, only *object.RelationWhere, maxDegree, first int) (*object.Paths, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	answer, err := path.Find(ctx, r.store, path.Question{From: from, To: to, MaxLength: maxLength, Count: first, MaxDegree: maxDegree, Filter: filter})
	if err != nil {
		return nil, err
	}
	ids := answer.Hubs
	for _, p := range answer.Paths {
		for _, h := range p.Hops {
			ids = append(ids, h.To)
		}
	}
	scene, err := r.scene(ctx, filter.KnownAt, []string{from, to}, ids...)
	if err != nil {
		return nil, err
	}
	out := &object.Paths{Hubs: scene.entities(answer.Hubs), Truncated: answer.Truncated}
	for _, p := range answer.Paths {
		if shown := scene.path(p); shown != nil {
			out.Nodes = append(out.Nodes, shown)
		}
	}
	return out, nil
}

// path is nil where a node on the way went while it was read.
func (s scene) path(p path.Path) *object.Path {
	out := &object.Path{}
	for _, h := range p.Hops {
		from, to := s.nodes[h.From], s.nodes[h.To]
		if from == nil || to == nil {
			return nil
		}
		out.Hops = append(out.Hops, &object.Hop{From: from, To: to, Relations: s.relations(h.Relations, h.From)})
	}
	return out
}

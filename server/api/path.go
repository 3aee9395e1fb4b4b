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
	q := path.Question{MaxLength: maxLength, Count: first, MaxDegree: maxDegree, Filter: filter}
	return standing([]string{from, to}, func(ends []string) (*object.Paths, error) {
		q.From, q.To = ends[0], ends[len(ends)-1]
		return r.paths(ctx, q)
	})
}

func (r *reader) paths(ctx context.Context, q path.Question) (*object.Paths, error) {
	answer, err := path.Find(ctx, r.store, q)
	if err != nil {
		return nil, err
	}
	ids := answer.Hubs
	for _, p := range answer.Paths {
		for _, h := range p.Hops {
			ids = append(ids, h.To)
		}
	}
	scene, err := r.scene(ctx, q.Filter.KnownAt, []string{q.From, q.To}, ids...)
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

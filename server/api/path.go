package api

import (
	"context"
	"strconv"
	"strings"

	"mithaq/graph"
	"mithaq/graph/path"
	"mithaq/schema/object"
)

// Paths resolves the ways between two nodes.
func (r queryResolver) Paths(ctx context.Context, from, to string, maxLength int, only *object.RelationWhere, maxDegree, first int, after *string) (*object.Paths, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	p := page(ctx, first, after, "")
	if err := p.Check(); err != nil {
		return nil, err
	}
	filter.NoDetails = brief(ctx)
	q := path.Question{MaxLength: maxLength, Count: upTo(p), MaxDegree: maxDegree, Filter: filter}
	return standing([]string{from, to}, func(ends []string) (*object.Paths, error) {
		q.From, q.To = ends[0], ends[len(ends)-1]
		return r.paths(ctx, q, p)
	})
}

func (r *reader) paths(ctx context.Context, q path.Question, p graph.Page) (*object.Paths, error) {
	answer, err := path.Find(ctx, r.store, q)
	if err != nil {
		return nil, err
	}
	found, cursors, info, err := graph.Cut(pathsList, answer.Paths, pathKeys, p)
	if err != nil {
		return nil, err
	}
	ids := answer.Hubs
	for _, p := range found {
		for _, h := range p.Hops {
			ids = append(ids, h.To)
		}
	}
	scene, err := r.scene(ctx, q.Filter.KnownAt, []string{q.From, q.To}, ids...)
	if err != nil {
		return nil, err
	}
	out := &object.Paths{Hubs: scene.entities(answer.Hubs), Truncated: answer.Truncated, PageInfo: object.NewPageInfo(cursors, info.More, p.After != "")}
	for _, p := range found {
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

// pathsList is sorted by hops, by what little attests them, and by the ids on the way.
var pathsList = graph.NewList("paths", "nns")

func pathKeys(p path.Path) []string {
	var ids []string
	for _, h := range p.Hops {
		ids = append(ids, h.To)
	}
	return []string{strconv.Itoa(len(p.Hops)), strconv.Itoa(p.Cost()), strings.Join(ids, " ")}
}

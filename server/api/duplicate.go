package api

import (
	"context"
	"fmt"

	"mithaq/graph"
	"mithaq/graph/duplicate"
	"mithaq/schema/object"
)

type duplicateResolver struct{ *reader }

// Duplicates resolves pairs of things that may be one.
func (r queryResolver) Duplicates(ctx context.Context, types []graph.NodeType, of *string, minScore float64, first int, after *string,
) (*object.DuplicateConnection, error) {
	q := duplicate.Question{Types: types, MinScore: minScore}
	if of != nil {
		found, err := r.entities(ctx, []string{*of})
		if err != nil {
			return nil, err
		}
		if found[*of] == nil {
			return nil, fmt.Errorf("%w: %.80s", errNoNode, *of)
		}
		one := found[*of].Self()
		q.Of, q.Types = one.ID, []graph.NodeType{one.Type}
	}
	found, err := duplicate.Find(ctx, r.store, q)
	if err != nil {
		return nil, err
	}
	p := page(ctx, first, after, graph.ByID)
	cut, cursors, info, err := graph.Cut(duplicate.List, found, duplicate.Candidate.Keys, p)
	if err != nil {
		return nil, err
	}
	things, level := &object.Level[*object.Thing]{}, &object.Level[*object.Duplicate]{}
	met := map[string]object.Entity{}
	thing := func(n graph.Node) object.Entity {
		if met[n.ID] == nil {
			met[n.ID] = enlist(things, n)
		}
		return met[n.ID]
	}
	return connect(cut, cursors, info, p, func(c duplicate.Candidate) *object.Duplicate {
		d := &object.Duplicate{Candidate: c, A: thing(c.A), B: thing(c.B), Level: level}
		level.Members = append(level.Members, d)
		return d
	}), nil
}

// Shared resolves the neighbours that two things share.
func (r duplicateResolver) Shared(ctx context.Context, obj *object.Duplicate, first int) ([]object.Entity, error) {
	found, err := each(obj.Level, "shared", first, func(pairs []*object.Duplicate) (map[string]object.Entity, error) {
		var ids []string
		for _, d := range pairs {
			ids = append(ids, d.Candidate.Shared[:max(0, min(first, d.SharedCount()))]...)
		}
		return r.entities(ctx, unique(ids, same))
	})
	var out []object.Entity
	for _, id := range obj.Candidate.Shared[:max(0, min(first, obj.SharedCount()))] {
		if e := found[id]; e != nil {
			out = append(out, e)
		}
	}
	return out, err
}

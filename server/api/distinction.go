package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

type distinctionResolver struct{ *reader }

// newDistinctions makes a level of distinctions.
func newDistinctions() func(graph.Decision) *object.Distinction {
	level := &object.Level[*object.Distinction]{}
	return func(d graph.Decision) *object.Distinction {
		out := &object.Distinction{Decision: d, Level: level}
		level.Members = append(level.Members, out)
		return out
	}
}

// Distinguish decides that two nodes are not one.
func (r mutationResolver) Distinguish(ctx context.Context, a, b, why string, by *string) (*gen.DistinctionPayload, error) {
	d := signed(ctx, by, why)
	d.Distinction = &graph.Distinction{A: a, B: b}
	made, change, err := r.store.Decide(ctx, d)
	if err != nil {
		return nil, err
	}
	return &gen.DistinctionPayload{Distinction: newDistinctions()(made[0]), Change: &change}, nil
}

// Distinctions resolves which nodes people found not to be one.
func (r queryResolver) Distinctions(ctx context.Context, of, by *string, undone bool, first int, after *string) (*object.DistinctionConnection, error) {
	f := graph.DecisionFilter{Distinctions: true, By: value(by), Undone: undone}
	return decisionList(ctx, r.reader, f, of, page(ctx, first, after, graph.ByID), newDistinctions())
}

// told reads the nodes that the distinctions of a level tell apart.
func (r distinctionResolver) told(ctx context.Context, obj *object.Distinction) (map[string]object.Entity, error) {
	return each(obj.Level, "told", nil, func(distinctions []*object.Distinction) (map[string]object.Entity, error) {
		var ids []string
		for _, d := range distinctions {
			ids = append(ids, d.Decision.Subjects()...)
		}
		return r.entities(ctx, unique(ids, same))
	})
}

// A resolves one of the two.
func (r distinctionResolver) A(ctx context.Context, obj *object.Distinction) (object.Entity, error) {
	found, err := r.told(ctx, obj)
	return found[obj.AID()], err
}

// B resolves the other.
func (r distinctionResolver) B(ctx context.Context, obj *object.Distinction) (object.Entity, error) {
	found, err := r.told(ctx, obj)
	return found[obj.BID()], err
}

package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// leaderResolver resolves what a leader leads to.
type leaderResolver struct{ thing[*object.Leader] }

// Exercises resolves the exercises that it takes part in.
func (r leaderResolver) Exercises(ctx context.Context, obj *object.Leader, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Exercise], error) {
	return along[*object.Exercise](ctx, r.reader, obj, exercises, status, asOf, first, after)
}

// Offices resolves the offices held.
func (r leaderResolver) Offices(ctx context.Context, obj *object.Leader, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.RelationConnection, error) {
	return r.relationsOf(ctx, obj.Self(), offices.query(ctx, status, asOf, first, after))
}

// Leader resolves the leader with this name.
func (r queryResolver) Leader(ctx context.Context, name string) (*object.Leader, error) {
	return byName[*object.Leader](ctx, r.reader, graph.LeaderType, name)
}

// Leaders resolves a list of leaders.
func (r queryResolver) Leaders(ctx context.Context, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.LeaderConnection, error) {
	return listOf[*object.Leader](ctx, r.reader, of(graph.LeaderType, nil, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

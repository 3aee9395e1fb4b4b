package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// exerciseResolver resolves what an exercise leads to.
type exerciseResolver struct{ thing[*object.Exercise] }

// Participants resolves who takes part.
func (r exerciseResolver) Participants(ctx context.Context, obj *object.Exercise, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, participants, status, asOf, first, after)
}

// Hosts resolves who holds it.
func (r exerciseResolver) Hosts(ctx context.Context, obj *object.Exercise, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, hosts, status, asOf, first, after)
}

// Places resolves where it is held.
func (r exerciseResolver) Places(ctx context.Context, obj *object.Exercise, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, places, status, asOf, first, after)
}

// Exercise resolves the exercise with this name.
func (r queryResolver) Exercise(ctx context.Context, name string) (*object.Exercise, error) {
	return byName[*object.Exercise](ctx, r.reader, graph.ExerciseType, name)
}

// Exercises resolves a list of exercises.
func (r queryResolver) Exercises(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.ExerciseConnection, error) {
	return listOf[*object.Exercise](ctx, r.reader, of(graph.ExerciseType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// eventResolver resolves what an event leads to.
type eventResolver struct{ thing[*object.Event] }

// Participants resolves who takes part.
func (r eventResolver) Participants(ctx context.Context, obj *object.Event, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, participants, status, asOf, first, after)
}

// Hosts resolves who holds it.
func (r eventResolver) Hosts(ctx context.Context, obj *object.Event, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, hosts, status, asOf, first, after)
}

// Places resolves where it is held.
func (r eventResolver) Places(ctx context.Context, obj *object.Event, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, places, status, asOf, first, after)
}

// Subjects resolves what it is about.
func (r eventResolver) Subjects(ctx context.Context, obj *object.Event, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, subjects, status, asOf, first, after)
}

// Event resolves the event with this name.
func (r queryResolver) Event(ctx context.Context, name string) (*object.Event, error) {
	return byName[*object.Event](ctx, r.reader, graph.EventType, name)
}

// Events resolves a list of events.
func (r queryResolver) Events(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.EventConnection, error) {
	return listOf[*object.Event](ctx, r.reader, of(graph.EventType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

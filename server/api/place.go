package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// placeResolver resolves what a place leads to.
type placeResolver struct{ thing[*object.Place] }

// Within resolves what it lies in.
func (r placeResolver) Within(ctx context.Context, obj *object.Place, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, within, status, asOf, first, after)
}

// Place resolves the place with this name.
func (r queryResolver) Place(ctx context.Context, name string) (*object.Place, error) {
	return byName[*object.Place](ctx, r.reader, graph.PlaceType, name)
}

// Places resolves a list of places.
func (r queryResolver) Places(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.PlaceConnection, error) {
	return listOf[*object.Place](ctx, r.reader, of(graph.PlaceType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

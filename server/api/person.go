package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// personResolver resolves what a person leads to.
type personResolver struct{ thing[*object.Person] }

// Affiliations resolves the bodies that the person belongs to.
func (r personResolver) Affiliations(ctx context.Context, obj *object.Person, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Organization], error) {
	return along[*object.Organization](ctx, r.reader, obj, affiliations, status, asOf, first, after)
}

// Person resolves the person with this name.
func (r queryResolver) Person(ctx context.Context, name string) (*object.Person, error) {
	return byName[*object.Person](ctx, r.reader, graph.PersonType, name)
}

// Persons resolves a list of persons.
func (r queryResolver) Persons(ctx context.Context, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.PersonConnection, error) {
	return listOf[*object.Person](ctx, r.reader, of(graph.PersonType, nil, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

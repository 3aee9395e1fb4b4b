package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// organizationResolver resolves what an organization leads to.
type organizationResolver struct{ thing[*object.Organization] }

// Members resolves who belongs to it.
func (r organizationResolver) Members(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, members, status, asOf, first, after)
}

// Leaders resolves who leads it.
func (r organizationResolver) Leaders(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, leaders, status, asOf, first, after)
}

// Parents resolves what it is a part of.
func (r organizationResolver) Parents(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, parents, status, asOf, first, after)
}

// Memberships resolves the blocs and alliances that it belongs to.
func (r organizationResolver) Memberships(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Organization], error) {
	return along[*object.Organization](ctx, r.reader, obj, memberships, status, asOf, first, after)
}

// Agreements resolves the agreements that it is party to.
func (r organizationResolver) Agreements(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Agreement], error) {
	return along[*object.Agreement](ctx, r.reader, obj, agreements, status, asOf, first, after)
}

// Exercises resolves the exercises that it takes part in.
func (r organizationResolver) Exercises(ctx context.Context, obj *object.Organization, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Exercise], error) {
	return along[*object.Exercise](ctx, r.reader, obj, exercises, status, asOf, first, after)
}

// Organization resolves the organization with this name.
func (r queryResolver) Organization(ctx context.Context, name string) (*object.Organization, error) {
	return byName[*object.Organization](ctx, r.reader, graph.OrganizationType, name)
}

// Organizations resolves a list of organizations.
func (r queryResolver) Organizations(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.OrganizationConnection, error) {
	return listOf[*object.Organization](ctx, r.reader, of(graph.OrganizationType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

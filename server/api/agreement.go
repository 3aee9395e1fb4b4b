package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// agreementResolver resolves what an agreement leads to.
type agreementResolver struct{ thing[*object.Agreement] }

// Parties resolves who concluded it.
func (r agreementResolver) Parties(ctx context.Context, obj *object.Agreement, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[object.Entity], error) {
	return along[object.Entity](ctx, r.reader, obj, parties, status, asOf, first, after)
}

// Withdrawals resolves who left it.
func (r agreementResolver) Withdrawals(ctx context.Context, obj *object.Agreement, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.RelationConnection, error) {
	return r.relationsOf(ctx, obj.Self(), withdrawals.query(ctx, status, asOf, first, after))
}

// Agreement resolves the agreement with this name.
func (r queryResolver) Agreement(ctx context.Context, name string) (*object.Agreement, error) {
	return byName[*object.Agreement](ctx, r.reader, graph.AgreementType, name)
}

// Agreements resolves a list of agreements.
func (r queryResolver) Agreements(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.AgreementConnection, error) {
	return listOf[*object.Agreement](ctx, r.reader, of(graph.AgreementType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

// countryResolver resolves what a country leads to.
type countryResolver struct{ thing[*object.Country] }

// Memberships resolves the blocs and alliances that it belongs to.
func (r countryResolver) Memberships(ctx context.Context, obj *object.Country, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Organization], error) {
	return along[*object.Organization](ctx, r.reader, obj, memberships, status, asOf, first, after)
}

// Agreements resolves the agreements that it is party to.
func (r countryResolver) Agreements(ctx context.Context, obj *object.Country, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Agreement], error) {
	return along[*object.Agreement](ctx, r.reader, obj, agreements, status, asOf, first, after)
}

// Exercises resolves the exercises that it takes part in.
func (r countryResolver) Exercises(ctx context.Context, obj *object.Country, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Exercise], error) {
	return along[*object.Exercise](ctx, r.reader, obj, exercises, status, asOf, first, after)
}

// Leaders resolves who leads it.
func (r countryResolver) Leaders(ctx context.Context, obj *object.Country, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.Connection[*object.Leader], error) {
	return along[*object.Leader](ctx, r.reader, obj, chiefs, status, asOf, first, after)
}

// Rivals resolves the countries with which it is at odds.
func (r countryResolver) Rivals(ctx context.Context, obj *object.Country, status []graph.Status, asOf *object.AsOf, first int, after *string) (*object.CountryConnection, error) {
	return along[*object.Country](ctx, r.reader, obj, rivals, status, asOf, first, after)
}

// Capital resolves the capital, for the whole level in one store call.
func (r countryResolver) Capital(ctx context.Context, obj *object.Country) (*object.Place, error) {
	found, err := each(obj.Level, "capital", nil, func(things []*object.Thing) (map[string]object.Entity, error) {
		return r.entities(ctx, unique(things, func(t *object.Thing) string { return t.Properties.Capital }))
	})
	place, _ := found[obj.Properties.Capital].(*object.Place)
	return place, err
}

// Country resolves a country by its code.
func (r queryResolver) Country(ctx context.Context, code string) (*object.Country, error) {
	if id, ok := countryID(code); ok {
		return named[*object.Country](ctx, r.reader, id)
	}
	return only[*object.Country](ctx, r.reader, graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}, ISO: code})
}

// Countries resolves a list of countries.
func (r queryResolver) Countries(ctx context.Context, kinds []string, name, article *string, only *object.EntityWhere, first int, after *string, orderBy []graph.Order) (*object.CountryConnection, error) {
	return listOf[*object.Country](ctx, r.reader, of(graph.CountryType, kinds, name, article), only, page(ctx, first, after, graph.OrderBy(orderBy...)))
}

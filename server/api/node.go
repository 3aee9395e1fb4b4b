package api

import (
	"context"
	"fmt"

	"mithaq/graph"
	"mithaq/schema/object"
)

// thing resolves what all types of node share.
type thing[T object.Entity] struct{ *reader }

// Relations resolves the relations of a node.
func (r thing[T]) Relations(ctx context.Context, obj T, types []graph.RelationType, direction graph.Direction, with []string,
	withTypes []graph.NodeType, status []graph.Status, domain []graph.Domain, kind *graph.ArticleKind, during *object.During,
	asOf *object.AsOf, minConfidence *float64, minSources *int, speaker []string, first int, after *string, orderBy []graph.Order,
) (*object.RelationConnection, error) {
	filter := graph.RelationFilter{Types: types, With: with, WithTypes: withTypes, Statuses: status, Domains: domain,
		Kind: value(kind), MinConfidence: value(minConfidence), MinSources: value(minSources), Speakers: speaker}
	if err := when(&filter, during, asOf); err != nil {
		return nil, err
	}
	return r.relationsOf(ctx, obj.Self(), graph.RelationQuery{Direction: direction, Filter: filter, Page: page(ctx, first, after, graph.OrderBy(orderBy...))})
}

// when narrows the filter to a period or a moment.
func when(filter *graph.RelationFilter, during *object.During, asOf *object.AsOf) error {
	switch {
	case during != nil && asOf != nil:
		return fmt.Errorf("%w: `during` and `asOf` do not go together", graph.ErrBadQuery)
	case during != nil:
		filter.During, filter.Undated = period(during), during.Undated
	case asOf != nil:
		filter.KnownAt = value(asOf.KnownAt).Time
		if d := graph.Date(value(asOf.ValidAt)); d.Known() {
			p := graph.During(d, d)
			filter.During, filter.Undated = &p, asOf.Undated
		}
	}
	return nil
}

func period(d *object.During) *graph.Period {
	if d == nil {
		return nil
	}
	p := graph.During(graph.Date(value(d.Since)), graph.Date(value(d.Until)))
	return &p
}

// relationsOf reads a page of relations for every node of the level, and returns that of one.
func (r *reader) relationsOf(ctx context.Context, t *object.Thing, q graph.RelationQuery) (*object.RelationConnection, error) {
	q.Filter.NoDetails, q.Page.NoCursors = brief(ctx), !selectedWithin(ctx, cursors)
	lists, err := each(t.Level, "relations", q, func(things []*object.Thing) (map[string]*object.RelationConnection, error) {
		q.Of = unique(things, func(t *object.Thing) string { return t.ID })
		pages, err := r.store.Relations(ctx, q)
		if err != nil {
			return nil, err
		}
		level := &object.Level[*object.Relation]{}
		out := make(map[string]*object.RelationConnection, len(pages))
		for i, p := range pages {
			out[q.Of[i]] = connect(p.Relations, p.Cursors, p.PageInfo, q.Page, func(rel graph.Relation) *object.Relation {
				seen := &object.Relation{Relation: rel, Seen: q.Of[i], KnownAt: q.Filter.KnownAt, Level: level}
				level.Members = append(level.Members, seen)
				return seen
			})
		}
		return out, nil
	})
	return lists[t.ID], err
}

// shortcut is a typed way from a node to others.
type shortcut struct {
	name      string
	types     []graph.RelationType
	direction graph.Direction
	ends      []graph.NodeType // types of the other end, any where empty
}

// The shortcuts of the schema.
var (
	memberships  = shortcut{"memberships", []graph.RelationType{graph.MemberOf}, graph.Outgoing, []graph.NodeType{graph.OrganizationType}}
	members      = shortcut{"members", []graph.RelationType{graph.MemberOf}, graph.Incoming, nil}
	agreements   = shortcut{"agreements", []graph.RelationType{graph.PartyTo}, graph.Outgoing, []graph.NodeType{graph.AgreementType}}
	parties      = shortcut{"parties", []graph.RelationType{graph.PartyTo}, graph.Incoming, nil}
	exercises    = shortcut{"exercises", []graph.RelationType{graph.ParticipatesIn}, graph.Outgoing, []graph.NodeType{graph.ExerciseType}}
	participants = shortcut{"participants", []graph.RelationType{graph.ParticipatesIn}, graph.Incoming, nil}
	hosts        = shortcut{"hosts", []graph.RelationType{graph.Hosts}, graph.Incoming, nil}
	places       = shortcut{"places", []graph.RelationType{graph.HeldIn}, graph.Outgoing, nil}
	subjects     = shortcut{"subjects", []graph.RelationType{graph.Concerns}, graph.Outgoing, nil}
	chiefs       = shortcut{"leaders", []graph.RelationType{graph.Leads}, graph.Incoming, []graph.NodeType{graph.LeaderType}}
	rivals       = shortcut{"rivals", []graph.RelationType{graph.Opposes}, graph.Either, []graph.NodeType{graph.CountryType}}
	leaders      = shortcut{"leaders", []graph.RelationType{graph.Leads}, graph.Incoming, nil}
	parents      = shortcut{"parents", []graph.RelationType{graph.PartOf}, graph.Outgoing, nil}
	affiliations = shortcut{"affiliations", []graph.RelationType{graph.AffiliatedWith}, graph.Outgoing, []graph.NodeType{graph.OrganizationType}}
	within       = shortcut{"within", []graph.RelationType{graph.LocatedIn}, graph.Outgoing, nil}
	offices      = shortcut{"offices", []graph.RelationType{graph.Leads, graph.ServesIn}, graph.Outgoing, nil}
	withdrawals  = shortcut{"withdrawals", []graph.RelationType{graph.WithdrewFrom}, graph.Incoming, nil}
)

// query is what a shortcut asks of the store.
func (s shortcut) query(ctx context.Context, status []graph.Status, asOf *object.AsOf, first int, after *string) graph.RelationQuery {
	q := graph.RelationQuery{Direction: s.direction, Page: page(ctx, first, after, graph.ByClaims),
		Filter: graph.RelationFilter{Types: s.types, WithTypes: s.ends, Statuses: status}}
	_ = when(&q.Filter, nil, asOf) // fails only where during stands beside asOf
	return q
}

// along follows a shortcut from a node to the nodes at its other end, for the whole level in two store calls.
func along[T object.Entity](ctx context.Context, r *reader, from object.Entity, s shortcut, status []graph.Status, asOf *object.AsOf,
	first int, after *string,
) (*object.Connection[T], error) {
	t, q := from.Self(), s.query(ctx, status, asOf, first, after)
	list, err := r.relationsOf(ctx, t, q)
	if err != nil {
		return nil, err
	}
	if len(list.Edges) == 0 {
		return object.NewConnection[T](nil, false, q.Page.After != "", list.TotalCount), nil
	}
	ends, err := r.ends(ctx, list.Edges[0].Node.Level)
	if err != nil {
		return nil, err
	}
	edges := make([]*object.Edge[T], 0, len(list.Edges))
	for _, e := range list.Edges {
		if end, ok := ends.across[e.Node.Across()].(T); ok {
			edges = append(edges, &object.Edge[T]{Cursor: e.Cursor, Node: end, Relation: e.Node})
		}
	}
	return object.NewConnection(edges, list.PageInfo.HasNextPage, q.Page.After != "", list.TotalCount), nil
}

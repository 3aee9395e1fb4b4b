package api

import (
	"context"
	"time"

	"mithaq/graph"
	"mithaq/graph/phrase"
	"mithaq/schema/object"
)

// relationResolver resolves what a relation leads to.
type relationResolver struct{ *reader }

// ends are the nodes that the relations of a level join: a level each for the two ends and for the end across.
type ends struct{ from, to, across map[string]object.Entity }

// ends reads both ends of all relations of a level in one store call.
func (r *reader) ends(ctx context.Context, level *object.Level[*object.Relation]) (ends, error) {
	return each(level, "ends", nil, func(relations []*object.Relation) (ends, error) {
		from := unique(relations, func(r *object.Relation) string { return r.From })
		to := unique(relations, func(r *object.Relation) string { return r.To })
		across := unique(relations, (*object.Relation).Across)
		nodes, err := r.nodes(ctx, append(from[:len(from):len(from)], to...))
		return ends{entities(nodes, from), entities(nodes, to), entities(nodes, across)}, err
	})
}

// From resolves the end that the relation goes out from.
func (r relationResolver) From(ctx context.Context, obj *object.Relation) (object.Entity, error) {
	ends, err := r.ends(ctx, obj.Level)
	return ends.from[obj.From], err
}

// To resolves the end that the relation goes to.
func (r relationResolver) To(ctx context.Context, obj *object.Relation) (object.Entity, error) {
	ends, err := r.ends(ctx, obj.Level)
	return ends.to[obj.To], err
}

// Other resolves the end across from the node whose relations were asked for.
func (r relationResolver) Other(ctx context.Context, obj *object.Relation) (object.Entity, error) {
	if obj.Seen == "" {
		return nil, nil
	}
	ends, err := r.ends(ctx, obj.Level)
	return ends.across[obj.Across()], err
}

// Said resolves what the relation says in words, told of the end that it goes out from.
func (r relationResolver) Said(ctx context.Context, obj *object.Relation) (*object.Names, error) {
	return r.told(ctx, obj, phrase.Active)
}

// Passive resolves what it says told of the other end.
func (r relationResolver) Passive(ctx context.Context, obj *object.Relation) (*object.Names, error) {
	return r.told(ctx, obj, phrase.Passive)
}

func (r relationResolver) told(ctx context.Context, obj *object.Relation, tell func(r graph.Relation, from, to *graph.Node) graph.Names) (*object.Names, error) {
	ends, err := r.ends(ctx, obj.Level)
	if err != nil {
		return nil, err
	}
	names := object.NamesOf(tell(obj.Relation, nodeOf(ends.from[obj.From]), nodeOf(ends.to[obj.To])))
	return &names, nil
}

// nodeOf is the node of an entity, nil where there is none.
func nodeOf(e object.Entity) *graph.Node {
	if e == nil {
		return nil
	}
	return &e.Self().Node
}

// Claims resolves the claims behind a relation.
func (r relationResolver) Claims(ctx context.Context, obj *object.Relation, kind *graph.ArticleKind, status []graph.Status,
	article *string, speaker []string, retracted bool, first int, after *string,
) (*object.ClaimConnection, error) {
	q := graph.ClaimQuery{Kind: value(kind), Statuses: status, Article: value(article), Speakers: speaker, Retracted: retracted,
		KnownAt: obj.KnownAt, Page: page(ctx, first, after, graph.ByID)}
	return claimsOf(ctx, r.reader, obj.Level, obj.ID, q, func(r *object.Relation) string { return r.ID })
}

// claimsOf reads a page of claims for every member of the level, and returns that of one.
func claimsOf[T any](ctx context.Context, r *reader, level *object.Level[T], of string, q graph.ClaimQuery, id func(T) string) (*object.ClaimConnection, error) {
	lists, err := each(level, "claims", q, func(members []T) (map[string]*object.ClaimConnection, error) {
		q.Of = unique(members, id)
		pages, err := r.store.Claims(ctx, q)
		if err != nil {
			return nil, err
		}
		claims := &object.Level[*object.Claim]{}
		out := make(map[string]*object.ClaimConnection, len(pages))
		for i, p := range pages {
			out[q.Of[i]] = claimList(claims, p, q.Page)
		}
		return out, nil
	})
	return lists[of], err
}

func claimList(level *object.Level[*object.Claim], p graph.ClaimPage, asked graph.Page) *object.ClaimConnection {
	return connect(p.Claims, p.Cursors, p.PageInfo, asked, func(c graph.Claim) *object.Claim { return enlistClaim(level, c) })
}

// Relations resolves relations of the whole graph.
func (r queryResolver) Relations(ctx context.Context, types []graph.RelationType, with []string, withTypes []graph.NodeType,
	status []graph.Status, domain []graph.Domain, kind *graph.ArticleKind, article *string, during *object.During,
	asOf *object.AsOf, minConfidence *float64, minSources *int, speaker []string, first int, after *string, orderBy []graph.Order,
) (*object.RelationConnection, error) {
	filter := graph.RelationFilter{Types: types, With: with, WithTypes: withTypes, Statuses: status, Domains: domain,
		Kind: value(kind), Article: value(article), MinConfidence: value(minConfidence), MinSources: value(minSources), Speakers: speaker}
	if err := when(&filter, during, asOf); err != nil {
		return nil, err
	}
	filter.NoDetails = brief(ctx)
	q := graph.RelationQuery{Filter: filter, Page: page(ctx, first, after, graph.OrderBy(orderBy...))}
	q.Page.NoCursors = !selectedWithin(ctx, cursors)
	pages, err := r.store.Relations(ctx, q)
	if err != nil {
		return nil, err
	}
	return relationList(pages[0], "", q.Filter.KnownAt, q.Page), nil
}

// relationList makes a level of a page of relations, as seen from a node or from none and as known at a moment.
func relationList(p graph.RelationPage, seen string, known time.Time, asked graph.Page) *object.RelationConnection {
	level := &object.Level[*object.Relation]{}
	return connect(p.Relations, p.Cursors, p.PageInfo, asked, func(rel graph.Relation) *object.Relation {
		relation := &object.Relation{Relation: rel, Seen: seen, KnownAt: known, Level: level}
		level.Members = append(level.Members, relation)
		return relation
	})
}

// Relation resolves a relation by its id.
func (r queryResolver) Relation(ctx context.Context, id string) (*object.Relation, error) {
	return named[*object.Relation](ctx, r.reader, id)
}

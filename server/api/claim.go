package api

import (
	"context"
	"slices"

	"mithaq/graph"
	"mithaq/schema/object"
)

// claimResolver resolves what a claim leads to.
type claimResolver struct{ *reader }

// Relation resolves the relation that a claim says.
func (r claimResolver) Relation(ctx context.Context, obj *object.Claim) (*object.Relation, error) {
	found, err := each(obj.Level, "relation", nil, func(claims []*object.Claim) (map[string]*object.Relation, error) {
		return r.relations(ctx, unique(claims, func(c *object.Claim) string { return c.Claim.Relation }))
	})
	return found[obj.Claim.Relation], err
}

// ContradictedBy resolves the claims of the relation that say otherwise.
func (r claimResolver) ContradictedBy(ctx context.Context, obj *object.Claim, first int) ([]*object.Claim, error) {
	found, err := each(obj.Level, "contradicted by", first, func(claims []*object.Claim) (map[*object.Claim][]*object.Claim, error) {
		out, level := map[*object.Claim][]*object.Claim{}, &object.Level[*object.Claim]{}
		for _, statuses := range [][]graph.Status{{graph.Denied}, affirming} { // of those who affirm, of those who deny
			var ours []*object.Claim
			for _, c := range claims {
				if !slices.Contains(statuses, c.Status) {
					ours = append(ours, c)
				}
			}
			q := graph.ClaimQuery{Of: unique(ours, func(c *object.Claim) string { return c.Claim.Relation }), Statuses: statuses, Page: graph.Page{First: first}}
			if len(q.Of) == 0 {
				continue
			}
			pages, err := r.store.Claims(ctx, q)
			if err != nil {
				return nil, err
			}
			others := map[string][]*object.Claim{}
			for i, page := range pages {
				for _, c := range page.Claims {
					others[q.Of[i]] = append(others[q.Of[i]], enlistClaim(level, c))
				}
			}
			for _, c := range ours {
				out[c] = others[c.Claim.Relation]
			}
		}
		return out, nil
	})
	return found[obj], err
}

// affirming are the statuses of all claims but denials.
var affirming = []graph.Status{graph.Actual, graph.Planned, graph.Possible}

// Article resolves the article that says it.
func (r claimResolver) Article(ctx context.Context, obj *object.Claim) (*object.Article, error) {
	found, err := each(obj.Level, "article", nil, func(claims []*object.Claim) (map[string]*object.Article, error) {
		return r.articles(ctx, unique(claims, func(c *object.Claim) string { return c.Claim.Article }))
	})
	return found[obj.Claim.Article], err
}

// Speaker resolves who is credited with it.
func (r claimResolver) Speaker(ctx context.Context, obj *object.Claim) (*object.Speaker, error) {
	if obj.Claim.Speaker == "" {
		return nil, nil
	}
	found, err := each(obj.Level, "speaker", nil, func(claims []*object.Claim) (map[string]object.Entity, error) {
		return r.entities(ctx, unique(claims, func(c *object.Claim) string {
			if _, isNode := graph.TypeOf(c.Claim.Speaker); isNode {
				return c.Claim.Speaker
			}
			return ""
		}))
	})
	return &object.Speaker{Text: obj.Claim.Speaker, Entity: found[obj.Claim.Speaker]}, err
}

// Claims resolves claims of the whole graph.
func (r queryResolver) Claims(ctx context.Context, kind *graph.ArticleKind, article *string, status []graph.Status, speaker []string, retracted bool,
	first int, after *string,
) (*object.ClaimConnection, error) {
	q := graph.ClaimQuery{Kind: value(kind), Article: value(article), Statuses: status, Speakers: speaker, Retracted: retracted,
		Page: page(ctx, first, after, graph.ByID)}
	pages, err := r.store.Claims(ctx, q)
	if err != nil {
		return nil, err
	}
	return claimList(&object.Level[*object.Claim]{}, pages[0], q.Page), nil
}

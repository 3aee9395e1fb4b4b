// Package history computes relations as they were known at a moment, from the claims that counted then. Stores answer questions
// of the past with it; of now they keep the relations computed.
//
// Functions are safe for concurrent use.
package history

import (
	"context"
	"fmt"

	"mithaq/graph"
)

// MaxClaims is how many claims one question may have to read.
const MaxClaims = 200_000

// Reader is what of a store is needed.
type Reader interface {
	Claims(ctx context.Context, query graph.ClaimQuery) ([]graph.ClaimPage, error)
	graph.ArticleLister
}

// Relations answers a query whose filter has KnownAt, by the contract of [graph.RelationReader]. An article's kind and outlet are those
// of its last reading. Its errors are the store's, and graph.ErrBadQuery where more than MaxClaims claims have to be read.
func Relations(ctx context.Context, store Reader, q graph.RelationQuery) ([]graph.RelationPage, error) {
	list, err := graph.RelationList(q.Page.Order)
	if err != nil {
		return nil, err
	}
	if err := q.Direction.Check(); err != nil {
		return nil, err
	}
	claims, err := read(ctx, store, q)
	if err != nil {
		return nil, err
	}
	sources := map[string]graph.Article{}
	if err := graph.Cite(ctx, store, claims, sources); err != nil {
		return nil, err
	}
	pages := make([]graph.RelationPage, max(1, len(q.Of)))
	for i := range pages {
		of := ""
		if len(q.Of) > 0 {
			of = q.Of[i]
		}
		var fit []graph.Relation
		for _, evidence := range group(claims[i], sources) {
			r := graph.Summarize(evidence)
			if (of == "" || q.Direction.Fits(r, of)) && q.Filter.Fits(r, evidence, of) {
				fit = append(fit, r)
			}
		}
		page := &pages[i]
		page.Relations, page.Cursors, page.PageInfo, err = graph.Cut(list, fit, func(r graph.Relation) []string { return r.Keys(q.Page.Order) }, q.Page)
		if err != nil {
			return nil, err
		}
		for i, r := range page.Relations {
			if q.Filter.NoDetails {
				page.Relations[i] = r.Brief()
			}
		}
	}
	return pages, nil
}

// read reads the claims behind each page of the query, to their end.
func read(ctx context.Context, store Reader, q graph.RelationQuery) ([][]graph.Claim, error) {
	of := q.Of
	if len(of) == 0 {
		of = q.Filter.IDs
	}
	out := make([][]graph.Claim, max(1, len(q.Of)))
	query := graph.ClaimQuery{Of: of, KnownAt: q.Filter.KnownAt, Page: graph.Page{First: graph.MaxPage}}
	pages, err := store.Claims(ctx, query)
	if err != nil {
		return nil, err
	}
	for i, page := range pages {
		to := &out[min(i, len(out)-1)] // claims by relation id make one page
		for *to = append(*to, page.Claims...); page.More; *to = append(*to, page.Claims...) {
			if len(*to) >= MaxClaims {
				return nil, fmt.Errorf("%w: more than %d claims were known; ask of a node or of some relations", graph.ErrBadQuery, MaxClaims)
			}
			query.Page.After = page.Cursors[len(page.Cursors)-1]
			if len(of) > 0 {
				query.Of = of[i : i+1]
			}
			rest, err := store.Claims(ctx, query)
			if err != nil {
				return nil, err
			}
			page = rest[0]
		}
	}
	return out, nil
}

// group gathers claims by relation.
func group(claims []graph.Claim, articles map[string]graph.Article) map[string][]graph.Evidence {
	out := map[string][]graph.Evidence{}
	for _, c := range claims {
		a := articles[c.Article]
		out[c.Relation] = append(out[c.Relation], graph.Evidence{Claim: c, Kind: a.Kind, Outlet: a.Outlet})
	}
	return out
}

package aggregate

import (
	"context"
	"fmt"

	"mithaq/graph"
)

// Each calls do for every live claim that a question counts, once, with its relation and its article, which has no text; q.By says
// nothing here. It reads many at once: in as many store calls as there are ids in q.Of, where relations and claims fit into a page
// each. Its errors are the store's, and graph.ErrBadQuery where more than MaxRelations relations fit.
func Each(ctx context.Context, store Reader, q Question, do func(graph.Relation, graph.Claim, graph.Article)) error {
	r := reader{store: store, q: q, articles: map[string]graph.Article{}}
	return Relations(ctx, store, q, func(page []graph.Relation) error {
		return r.claims(ctx, page, func(rel graph.Relation, c graph.Claim) { do(rel, c, r.articles[c.Article]) })
	})
}

// Relations calls do for the relations of which a question counts the claims, each once, with as many at a time as the store pages;
// only q.Of and q.Filter say anything here. Its errors are those of Each and of do.
func Relations(ctx context.Context, store graph.RelationReader, q Question, do func([]graph.Relation) error) error {
	seen := map[string]bool{}
	of := q.Of
	if len(of) == 0 {
		of = []string{""}
	}
	for _, id := range of {
		page := graph.Page{First: graph.MaxPage}
		for more := true; more; {
			query := graph.RelationQuery{Filter: q.Filter, Page: page}
			if id != "" {
				query.Of = []string{id}
			}
			pages, err := store.Relations(ctx, query)
			if err != nil {
				return err
			}
			var fresh []graph.Relation // not met from another end
			for _, rel := range pages[0].Relations {
				if !seen[rel.ID] {
					seen[rel.ID] = true
					fresh = append(fresh, rel)
				}
			}
			if len(seen) > MaxRelations {
				return fmt.Errorf("%w: more than %d relations fit; count fewer, by a type, a node or a period", graph.ErrBadQuery, MaxRelations)
			}
			if err := do(fresh); err != nil {
				return err
			}
			if more = pages[0].More; more {
				page.After = pages[0].Cursors[len(pages[0].Cursors)-1]
			}
		}
	}
	return nil
}

// reader reads the claims of a question with all that they are grouped by.
type reader struct {
	store    Reader
	q        Question
	articles map[string]graph.Article
}

// claims calls do for the claims of relations.
func (r reader) claims(ctx context.Context, relations []graph.Relation, do func(graph.Relation, graph.Claim)) error {
	if len(relations) == 0 {
		return nil
	}
	ids := make([]string, len(relations))
	for i, rel := range relations {
		ids[i] = rel.ID
	}
	pages, err := r.read(ctx, ids, "")
	if err != nil {
		return err
	}
	for i, page := range pages {
		for {
			for _, c := range page.Claims {
				do(relations[i], c)
			}
			if !page.More {
				break
			}
			rest, err := r.read(ctx, ids[i:i+1], page.Cursors[len(page.Cursors)-1])
			if err != nil {
				return err
			}
			page = rest[0]
		}
	}
	return nil
}

// read reads a page of the claims of each of the relations, and the articles in which they stand.
func (r reader) read(ctx context.Context, relations []string, after string) ([]graph.ClaimPage, error) {
	pages, err := r.store.Claims(ctx, graph.ClaimQuery{Of: relations, Kind: r.q.Filter.Kind, Article: r.q.Filter.Article,
		Page: graph.Page{First: graph.MaxPage, After: after}})
	if err != nil {
		return nil, err
	}
	lists := make([][]graph.Claim, len(pages))
	for i, page := range pages {
		lists[i] = page.Claims
	}
	return pages, graph.Cite(ctx, r.store, lists, r.articles)
}

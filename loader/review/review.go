// Package review takes what people found of the loader's claims out of a store, as annotated graph documents, and measures by
// them how well the rules read now.
package review

import (
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
	"mithaq/loader/document"
)

// Store is what of a store is needed.
type Store interface {
	graph.NodeReader
	graph.RelationReader
	graph.ArticleReader
	Decisions(ctx context.Context, filter graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error)
}

// Documents hands over every live article with reviews that count as an annotated document, by article id. It ends at the
// first error, its own or one of the store's.
func Documents(ctx context.Context, store Store, do func(document.Document) error) error {
	reviews := map[string][]graph.Decision{}
	var ids []string
	err := eachPage(func(page graph.Page) (graph.PageInfo, []string, error) {
		found, err := store.Decisions(ctx, graph.DecisionFilter{Verdicts: graph.Verdicts}, page)
		for _, d := range found.Decisions {
			id := d.Review.Read.Article
			if reviews[id] == nil {
				ids = append(ids, id)
			}
			reviews[id] = append(reviews[id], d)
		}
		return found.PageInfo, found.Cursors, err
	})
	if err != nil {
		return err
	}
	slices.Sort(ids)
	for _, id := range ids {
		b, live, err := batch(ctx, store, id)
		if err != nil {
			return err
		}
		if !live {
			continue
		}
		d, err := document.Of(b)
		if err != nil {
			return fmt.Errorf("the document of %s: %w", id, err)
		}
		if err := do(d.Annotated(reviews[id])); err != nil {
			return err
		}
	}
	return nil
}

// batch is a live article as the store holds it: the claims that count, and the nodes that it records as all articles describe
// them.
func batch(ctx context.Context, store Store, article string) (b graph.Batch, live bool, err error) {
	found, err := store.Articles(ctx, graph.ArticleFilter{IDs: []string{article}}, graph.Page{First: 1})
	if err != nil || len(found.Articles) == 0 {
		return b, false, err
	}
	b.Article = found.Articles[0]
	err = eachPage(func(page graph.Page) (graph.PageInfo, []string, error) {
		pages, err := store.Claims(ctx, graph.ClaimQuery{Article: article, Page: page})
		if err != nil {
			return graph.PageInfo{}, nil, err
		}
		b.Claims = append(b.Claims, pages[0].Claims...)
		return pages[0].PageInfo, pages[0].Cursors, nil
	})
	if err != nil {
		return b, false, err
	}
	mentions, err := store.Mentions(ctx, graph.MentionFilter{Articles: []string{article}}, graph.MaxPage)
	if err != nil {
		return b, false, err
	}
	spans := map[string][]graph.Span{}
	for _, m := range mentions {
		spans[m.Node] = append(spans[m.Node], m.Span)
	}
	return b, true, eachPage(func(page graph.Page) (graph.PageInfo, []string, error) {
		found, err := store.FindNodes(ctx, graph.NodeFilter{Article: article}, page)
		for _, n := range found.Nodes {
			b.Nodes = append(b.Nodes, graph.NodeRecord{ID: n.ID, Names: n.Names, Aliases: n.Aliases, Properties: n.Properties, Mentions: spans[n.ID]})
		}
		return found.PageInfo, found.Cursors, err
	})
}

// eachPage reads a list to its end.
func eachPage(read func(graph.Page) (graph.PageInfo, []string, error)) error {
	page := graph.Page{First: graph.MaxPage}
	for {
		info, cursors, err := read(page)
		if err != nil || !info.More {
			return err
		}
		page.After = cursors[len(cursors)-1]
	}
}

package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/gen"
)

// Loader reads an article and writes what it says to the store.
type Loader interface {
	// Load reads the article; of its fields, Title, Text, Lang, Outlet, URL and Published may be set, and Text must be.
	Load(ctx context.Context, article graph.Article) (graph.Change, error)
}

type mutationResolver resolver

// LoadArticle reads an article into the graph.
func (r mutationResolver) LoadArticle(ctx context.Context, input gen.LoadArticleInput) (*gen.LoadArticlePayload, error) {
	change, err := r.loader.Load(ctx, graph.Article{Kind: graph.News, Title: value(input.Title), Text: input.Text,
		Published: graph.Date(value(input.Published)), Outlet: value(input.Outlet), URL: value(input.URL),
		Lang: string(value(input.Lang))})
	if err != nil {
		return nil, err
	}
	found, err := r.articles(ctx, []string{change.Article})
	return &gen.LoadArticlePayload{Article: found[change.Article], Change: &change}, err
}

// DeleteArticle withdraws what an article says.
func (r mutationResolver) DeleteArticle(ctx context.Context, id string) (*gen.ChangePayload, error) {
	change, err := r.store.Delete(ctx, id)
	if err != nil {
		return nil, err
	}
	return &gen.ChangePayload{Change: &change}, nil
}

// PurgeArticle removes an article and all trace of it.
func (r mutationResolver) PurgeArticle(ctx context.Context, id string) (*gen.ChangePayload, error) {
	change, err := r.store.Purge(ctx, id)
	if err != nil {
		return nil, err
	}
	return &gen.ChangePayload{Change: &change}, nil
}

package api

import (
	"context"

	"mithaq/schema/gen"
)

type mutationResolver resolver

// LoadArticle reads an article into the graph.
func (r mutationResolver) LoadArticle(ctx context.Context, input gen.LoadArticleInput) (*gen.LoadArticlePayload, error) {
	change, err := r.loader.Load(ctx, told(input))
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

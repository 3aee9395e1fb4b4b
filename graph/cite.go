package graph

import (
	"context"
	"slices"
)

// ArticleLister lists articles; every [ArticleReader] does.
type ArticleLister interface {
	Articles(ctx context.Context, filter ArticleFilter, page Page) (ArticlePage, error)
}

// Cite adds to known, by id, the articles in which the claims stand, deleted or not and without their texts. Those that are there are
// not read again. Its errors are the store's.
func Cite(ctx context.Context, store ArticleLister, claims [][]Claim, known map[string]Article) error {
	var unknown []string
	for _, list := range claims {
		for _, c := range list {
			if _, there := known[c.Article]; !there {
				known[c.Article] = Article{}
				unknown = append(unknown, c.Article)
			}
		}
	}
	for ids := range slices.Chunk(unknown, MaxPage) {
		found, err := store.Articles(ctx, ArticleFilter{IDs: ids, Deleted: true, NoText: true}, Page{First: len(ids)})
		if err != nil {
			return err
		}
		for _, a := range found.Articles {
			known[a.ID] = a
		}
	}
	return nil
}

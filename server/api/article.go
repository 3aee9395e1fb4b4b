package api

import (
	"context"
	"fmt"

	"mithaq/graph"
	"mithaq/schema/object"
)

// articleResolver resolves what an article leads to.
type articleResolver struct{ *reader }

// Text resolves the text, for the whole level where it is asked for.
func (r articleResolver) Text(ctx context.Context, obj *object.Article) (string, error) {
	texts, err := each(obj.Level, "text", nil, func(articles []*object.Article) (map[string]string, error) {
		out := make(map[string]string, len(articles))
		ids := unique(articles, func(a *object.Article) string { return a.ID })
		err := r.eachArticle(ctx, ids, false, func(a graph.Article) { out[a.ID] = a.Text })
		return out, err
	})
	return texts[obj.ID], err
}

// Claims resolves what the article claims.
func (r articleResolver) Claims(ctx context.Context, obj *object.Article, status []graph.Status, speaker []string, retracted bool,
	first int, after *string,
) (*object.ClaimConnection, error) {
	q := graph.ClaimQuery{Statuses: status, Speakers: speaker, Retracted: retracted, Page: page(ctx, first, after, graph.ByID)}
	return claimsOf(ctx, r.reader, obj.Level, obj.ID, q, func(a *object.Article) string { return a.ID })
}

// Article resolves an article by its id or address.
func (r queryResolver) Article(ctx context.Context, id, url *string) (*object.Article, error) {
	switch {
	case (id == nil) == (url == nil):
		return nil, fmt.Errorf("%w: an article is asked for by `id` or by `url`", graph.ErrBadQuery)
	case id != nil:
		return named[*object.Article](ctx, r.reader, *id)
	}
	list, err := r.articleList(ctx, graph.ArticleFilter{URL: *url}, graph.Page{First: 1})
	if err != nil || len(list.Edges) == 0 {
		return nil, err
	}
	return list.Edges[0].Node, nil
}

// Articles resolves a list of articles.
func (r queryResolver) Articles(ctx context.Context, kind *graph.ArticleKind, lang *object.Lang, outlet *string,
	during *object.During, deleted bool, first int, after *string,
) (*object.ArticleConnection, error) {
	filter := graph.ArticleFilter{Kind: value(kind), Lang: string(value(lang)), Outlet: value(outlet), During: period(during), Deleted: deleted}
	if during != nil && during.Undated {
		return nil, fmt.Errorf("%w: articles without a date do not fit a period", graph.ErrBadQuery)
	}
	return r.articleList(ctx, filter, page(ctx, first, after, graph.ByID))
}

// articleList reads a level of articles without their texts.
func (r *reader) articleList(ctx context.Context, filter graph.ArticleFilter, p graph.Page) (*object.ArticleConnection, error) {
	filter.NoText = true
	found, err := r.store.Articles(ctx, filter, p)
	if err != nil {
		return nil, err
	}
	level := &object.Level[*object.Article]{}
	return connect(found.Articles, found.Cursors, found.PageInfo, p, func(a graph.Article) *object.Article {
		article := &object.Article{Article: a, Level: level}
		level.Members = append(level.Members, article)
		return article
	}), nil
}

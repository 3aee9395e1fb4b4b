package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Articles implements [graph.ArticleReader].
func (s *Store) Articles(ctx context.Context, f graph.ArticleFilter, page graph.Page) (graph.ArticlePage, error) {
	list := graph.ArticleList()
	keys, err := list.Parse(page)
	if err != nil {
		return graph.ArticlePage{}, fmt.Errorf("neo4j: articles: %w", err)
	}
	values := articleValues(f)
	values["limit"], values["published"], values["id"] = page.First+1, latest, ""
	if keys != nil {
		values["published"], values["id"] = keys[0], keys[1]
	}
	return read(ctx, s, "articles", func(t transaction) (graph.ArticlePage, error) {
		var out graph.ArticlePage
		err := t.each("articles", parts{}, values, func(r row) error {
			if out.More = len(out.Articles) == page.First; out.More {
				return nil
			}
			a := r.inner("article").article()
			out.Articles = append(out.Articles, a)
			out.Cursors = append(out.Cursors, list.Cursor(a.Keys()...))
			return nil
		})
		if err == nil && page.Count {
			err = t.each("articles_count", parts{}, values, func(r row) error { out.Total = r.whole("total"); return nil })
		}
		return out, err
	})
}

func articleValues(f graph.ArticleFilter) params {
	values := params{
		"ids": texts(f.IDs), "kind": string(f.Kind), "lang": f.Lang, "outlet": f.Outlet, "url": f.URL, "urlHash": "",
		"deleted": f.Deleted, "noText": f.NoText,
	}
	if f.URL != "" {
		values["urlHash"] = urlHash(f.URL)
	}
	within(f.During, values)
	return values
}

// Mentions implements [graph.ArticleReader].
func (s *Store) Mentions(ctx context.Context, f graph.MentionFilter, limit int) ([]graph.Mention, error) {
	name := "mentions_of_articles"
	switch {
	case limit < 1 || limit > graph.MaxPage:
		return nil, fmt.Errorf("neo4j: mentions: %w: the limit is 1 to %d, not %d", graph.ErrBadQuery, graph.MaxPage, limit)
	case len(f.Articles)+len(f.Nodes) == 0:
		return nil, fmt.Errorf("neo4j: mentions: %w: neither articles nor nodes are named", graph.ErrBadQuery)
	case len(f.Articles) == 0:
		name = "mentions_of_nodes"
	}
	values := params{"articles": texts(distinct(f.Articles)), "nodes": texts(distinct(f.Nodes))}
	return read(ctx, s, "mentions", func(t transaction) ([]graph.Mention, error) {
		var all []graph.Mention
		err := t.each(name, parts{}, values, func(r row) error {
			for _, span := range spans(r.numbers("mentions")) {
				all = append(all, graph.Mention{Node: r.text("node"), Article: r.text("article"), Span: span})
			}
			return nil
		})
		return firstOfEach(all, limit), err
	})
}

// firstOfEach sorts mentions and keeps so many of each article.
func firstOfEach(all []graph.Mention, limit int) []graph.Mention {
	slices.SortFunc(all, func(a, b graph.Mention) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Node, b.Node))
	})
	var out []graph.Mention
	count := 0
	for i, m := range all {
		if i == 0 || m.Article != all[i-1].Article {
			count = 0
		}
		if count++; count <= limit {
			out = append(out, m)
		}
	}
	return out
}

// distinct are the strings sorted, each once.
func distinct(in []string) []string {
	out := slices.Clone(in)
	slices.Sort(out)
	return slices.Compact(out)
}

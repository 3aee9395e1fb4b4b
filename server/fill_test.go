package main

import (
	"context"
	"errors"
	"io"
	"testing"
	"testing/synctest"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/graphtest"
)

// slow is a store that does not finish counting from some kind of thing on.
type slow struct {
	graph.Store
	articles, nodes, relations func(context.Context) error
}

func (s slow) Version(context.Context) (int64, error) { return 1, nil }

func (s slow) Articles(ctx context.Context, f graph.ArticleFilter, p graph.Page) (graph.ArticlePage, error) {
	if err := s.articles(ctx); err != nil {
		return graph.ArticlePage{}, err
	}
	return s.Store.Articles(ctx, f, p)
}

func (s slow) FindNodes(ctx context.Context, f graph.NodeFilter, p graph.Page) (graph.NodePage, error) {
	if err := s.nodes(ctx); err != nil {
		return graph.NodePage{}, err
	}
	return s.Store.FindNodes(ctx, f, p)
}

func (s slow) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if err := s.relations(ctx); err != nil {
		return nil, err
	}
	return s.Store.Relations(ctx, q)
}

// A server starts on a graph that is too large to count, and says what it knows of it; on one that fails it does not.
func TestCounts(t *testing.T) {
	at := func(context.Context) error { return nil }
	late := func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	broken := errors.New("broken")
	fails := func(context.Context) error { return broken }
	for _, c := range []struct {
		name                       string
		articles, nodes, relations func(context.Context) error
		want                       string
		err                        error
	}{
		{"in time", at, at, at, "Found 0 tables and articles: 0 nodes, 0 relations.", nil},
		{"too many relations", at, at, late, "Found 0 tables and articles: 0 nodes and more.", nil},
		{"too many nodes", at, late, late, "Found 0 tables and articles and more.", nil},
		{"too many articles", late, late, late, "Found a large graph.", nil},
		{"a broken store", at, at, fails, "", broken},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				store := slow{graphtest.NewModel(), c.articles, c.nodes, c.relations}
				got, err := newLoading(store, io.Discard, zerolog.Nop()).fill(t.Context(), true)
				if got != c.want || !errors.Is(err, c.err) {
					t.Errorf("got %q, %v, want %q, %v", got, err, c.want, c.err)
				}
			})
		})
	}
}

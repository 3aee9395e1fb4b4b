package graphtest

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mithaq/graph"
)

// whole is a page that holds everything.
var whole = graph.Page{First: graph.MaxPage, Count: true}

// The orders in which lists are compared: each of one key, and some of several.
var (
	nodeOrders     = []graph.Order{graph.ByID, graph.ByClaims, graph.ByArticles, graph.ByType, graph.OrderBy(graph.ByType, graph.ByArticles, graph.ByClaims)}
	relationOrders = []graph.Order{graph.ByID, graph.ByClaims, graph.ByStart, graph.ByType, graph.OrderBy(graph.ByType, graph.ByStart, graph.ByClaims),
		graph.OrderBy(graph.ByClaims, graph.ByStart)}
)

// pair is the store under test beside the model, both fed alike.
type pair struct {
	*testing.T
	ctx   context.Context
	store graph.Store
	model *Model
}

func newPair(t *testing.T, open Open) pair {
	return pair{t, t.Context(), open(t), NewModel()}
}

// diff tells how got is not what the model gives; empty and nil lists are one.
func diff[T any](got, want T) string {
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Comparer(sameTime))
}

// equal fails the test where got is not what the model gives.
func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if d := diff(got, want); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// sameTime takes all times that a store read off the clock as one.
func sameTime(a, b time.Time) bool {
	if a.Location() != b.Location() {
		return false
	}
	return a.Equal(b) || a.Year() > 2024 && b.Year() > 2024
}

// need fails the test at once where there is an error.
func need[T any](t testing.TB, value T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// apply gives both the batches and wants the same change of both.
func (p pair) apply(batches ...graph.Batch) graph.Change {
	p.Helper()
	got, err := p.store.Apply(p.ctx, batches...)
	what := "apply"
	for _, b := range batches {
		what += " " + b.Article.Title
	}
	return p.changed(what, got, err, func() (graph.Change, error) { return p.model.Apply(p.ctx, batches...) })
}

func (p pair) delete(id string) graph.Change {
	p.Helper()
	got, err := p.store.Delete(p.ctx, id)
	return p.changed("delete "+id, got, err, func() (graph.Change, error) { return p.model.Delete(p.ctx, id) })
}

func (p pair) purge(id string) graph.Change {
	p.Helper()
	got, err := p.store.Purge(p.ctx, id)
	return p.changed("purge "+id, got, err, func() (graph.Change, error) { return p.model.Purge(p.ctx, id) })
}

func (p pair) changed(what string, got graph.Change, err error, ask func() (graph.Change, error)) graph.Change {
	p.Helper()
	if err != nil {
		p.Fatalf("%s: %v", what, err)
	}
	want, err := ask()
	equal(p, what, got, need(p, want, err))
	return want
}

// same compares every read of the whole graph.
func (p pair) same(when string) {
	p.Helper()
	equal(p, when, newSnapshot(p, p.store), newSnapshot(p, p.model))
}

// The reads below want as many cursors as items, and then leave them out: each store makes its own.

func (p pair) findNodes(s graph.Store, f graph.NodeFilter, page graph.Page) graph.NodePage {
	p.Helper()
	return findNodes(p, s, f, page)
}

func (p pair) relations(s graph.Store, q graph.RelationQuery) []graph.RelationPage {
	p.Helper()
	return relations(p, s, q)
}

func (p pair) claims(s graph.Store, q graph.ClaimQuery) []graph.ClaimPage {
	p.Helper()
	return claims(p, s, q)
}

func (p pair) articles(s graph.Store, f graph.ArticleFilter, page graph.Page) graph.ArticlePage {
	p.Helper()
	return articles(p, s, f, page)
}

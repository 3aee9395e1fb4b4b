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

// equal fails the test where got is not what the model gives.
func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Comparer(sameTime)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
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

// apply gives both the batch and wants the same change of both.
func (p pair) apply(b graph.Batch) graph.Change {
	p.Helper()
	got, err := p.store.Apply(p.ctx, b)
	return p.changed("apply "+b.Article.Title, got, err, func() (graph.Change, error) { return p.model.Apply(p.ctx, b) })
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
	want, got := p.snapshot(p.model), p.snapshot(p.store)
	equal(p, when, got, want)
}

// snapshot is all that a store answers of itself, without cursors.
type snapshot struct {
	Version               int64
	Nodes, ByClaims       graph.NodePage
	ByID                  []*graph.Node
	Relations             map[graph.Order]graph.RelationPage
	Of                    map[graph.Direction][]graph.RelationPage
	Claims, AllClaims     graph.ClaimPage
	ClaimsOf              []graph.ClaimPage
	Articles, AllArticles graph.ArticlePage
	Mentions              []graph.Mention
	Searches              map[string][]graph.Hit
}

func (p pair) snapshot(s graph.Store) snapshot {
	p.Helper()
	out := snapshot{Relations: map[graph.Order]graph.RelationPage{}, Of: map[graph.Direction][]graph.RelationPage{}, Searches: map[string][]graph.Hit{}}
	version, err := s.Version(p.ctx)
	out.Version = need(p, version, err)
	out.Nodes = p.findNodes(s, graph.NodeFilter{}, whole)
	byClaims := whole
	byClaims.Order = graph.ByClaims
	out.ByClaims = p.findNodes(s, graph.NodeFilter{}, byClaims)
	ids := []string{"country:nowhere"}
	for _, n := range out.Nodes.Nodes {
		ids = append(ids, n.ID)
		if words := n.Names.En + " " + n.Names.Ar; len(out.Searches) < 4 {
			hits, err := s.Search(p.ctx, graph.SearchQuery{Text: words, Limit: 20})
			out.Searches[words] = need(p, hits, err)
		}
	}
	nodes, err := s.Nodes(p.ctx, ids)
	out.ByID = need(p, nodes, err)
	for _, order := range []graph.Order{graph.ByID, graph.ByClaims, graph.ByStart} {
		page := whole
		page.Order = order
		out.Relations[order] = p.relations(s, graph.RelationQuery{Page: page})[0]
	}
	relations := []string{"relation:none"}
	for _, r := range out.Relations[graph.ByID].Relations {
		relations = append(relations, r.ID)
	}
	for _, d := range []graph.Direction{graph.Either, graph.Outgoing, graph.Incoming} {
		out.Of[d] = p.relations(s, graph.RelationQuery{Of: ids, Direction: d, Page: whole})
	}
	out.Claims = p.claims(s, graph.ClaimQuery{Page: whole})[0]
	out.AllClaims = p.claims(s, graph.ClaimQuery{Page: whole, Retracted: true})[0]
	out.ClaimsOf = p.claims(s, graph.ClaimQuery{Of: relations, Page: whole})
	out.Articles = p.articles(s, graph.ArticleFilter{}, whole)
	out.AllArticles = p.articles(s, graph.ArticleFilter{Deleted: true}, whole)
	mentions, err := s.Mentions(p.ctx, graph.MentionFilter{Nodes: ids}, graph.MaxPage)
	out.Mentions = need(p, mentions, err)
	return out
}

// The reads below want as many cursors as items, and then leave them out: each store makes its own.

func (p pair) findNodes(s graph.Store, f graph.NodeFilter, page graph.Page) graph.NodePage {
	p.Helper()
	out, err := s.FindNodes(p.ctx, f, page)
	need(p, out, err)
	p.cursors(out.Cursors, len(out.Nodes))
	out.Cursors = nil
	return out
}

func (p pair) relations(s graph.Store, q graph.RelationQuery) []graph.RelationPage {
	p.Helper()
	out, err := s.Relations(p.ctx, q)
	for i := range need(p, out, err) {
		p.cursors(out[i].Cursors, len(out[i].Relations))
		out[i].Cursors = nil
	}
	return out
}

func (p pair) claims(s graph.Store, q graph.ClaimQuery) []graph.ClaimPage {
	p.Helper()
	out, err := s.Claims(p.ctx, q)
	for i := range need(p, out, err) {
		p.cursors(out[i].Cursors, len(out[i].Claims))
		out[i].Cursors = nil
	}
	return out
}

func (p pair) articles(s graph.Store, f graph.ArticleFilter, page graph.Page) graph.ArticlePage {
	p.Helper()
	out, err := s.Articles(p.ctx, f, page)
	need(p, out, err)
	p.cursors(out.Cursors, len(out.Articles))
	out.Cursors = nil
	return out
}

func (p pair) cursors(cursors []string, items int) {
	p.Helper()
	if len(cursors) != items {
		p.Errorf("%d cursors for %d items", len(cursors), items)
	}
}

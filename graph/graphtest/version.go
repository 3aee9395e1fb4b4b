package graphtest

import (
	"testing"

	"mithaq/graph"
)

// testVersions reads on behind a cursor after each change: what is learned comes once, whatever time it is of, and again where it
// comes back; and so does what is withdrawn.
func testVersions(t *testing.T, open Open) {
	p := newPair(t, open)
	after := map[graph.Order]string{}
	come := func(what string, order graph.Order, want int) {
		t.Helper()
		q := graph.ClaimQuery{Retracted: order == graph.ByRetraction, Page: graph.Page{First: graph.MaxPage, Order: order, After: after[order], Count: true}}
		pages, err := p.store.Claims(p.ctx, q)
		page := first(need(t, pages, err))
		if len(page.Claims) != want || len(page.Cursors) != want {
			t.Errorf("%s: %d claims come %s, want %d", what, len(page.Claims), order, want)
		}
		version, err := p.store.Version(p.ctx)
		need(t, version, err)
		for _, c := range page.Claims {
			if order == graph.ByVersion && c.Version != version || order == graph.ByRetraction && c.Withdrawn != version {
				t.Errorf("%s: a claim of version %d, withdrawn with %d, in version %d", what, c.Version, c.Withdrawn, version)
			}
		}
		if n := len(page.Cursors); n > 0 {
			after[order] = page.Cursors[n-1]
		}
		equal(t, what, p.claims(p.store, q), p.claims(p.model, q))
	}
	next := func(what string, learned, withdrawn int) {
		t.Helper()
		come(what, graph.ByVersion, learned)
		come(what, graph.ByRetraction, withdrawn)
	}
	next("nothing yet", 0, 0)
	p.apply(summit(5).done())
	next("an article", 4, 0)
	p.apply(news("of an earlier time", 1).says("leader:putin", graph.Visited, "country:IR").done())
	next("what was learned at an earlier time", 1, 0)
	p.apply(summit(6).done())
	next("the same again", 0, 0)
	fewer := summit(7).done()
	gone := fewer.Claims[:2]
	fewer.Claims = fewer.Claims[2:]
	p.apply(fewer)
	next("less", 0, 2)
	fewer.Claims, fewer.At = append(gone, fewer.Claims...), moment(8)
	p.apply(fewer)
	next("what comes back", len(gone), 0)
	p.delete(graph.ArticleID(fewer.Article.Text))
	next("a deletion", 0, 4)
}

package graphtest

import (
	"testing"

	"mithaq/graph"
)

// testVersions reads on behind a cursor after each change: what is learned comes once, whatever time it is of, and again where it
// comes back.
func testVersions(t *testing.T, open Open) {
	p := newPair(t, open)
	after := ""
	next := func(what string, want int) {
		t.Helper()
		q := graph.ClaimQuery{Page: graph.Page{First: graph.MaxPage, Order: graph.ByVersion, After: after}}
		pages, err := p.store.Claims(p.ctx, q)
		page := first(need(t, pages, err))
		if len(page.Claims) != want || len(page.Cursors) != want {
			t.Errorf("%s: %d claims are new, want %d", what, len(page.Claims), want)
		}
		version, err := p.store.Version(p.ctx)
		need(t, version, err)
		for _, c := range page.Claims {
			if c.Version != version {
				t.Errorf("%s: a claim of version %d in version %d", what, c.Version, version)
			}
		}
		if want > 0 {
			after = page.Cursors[want-1]
		}
		equal(t, what, p.claims(p.store, q), p.claims(p.model, q))
	}
	next("nothing yet", 0)
	p.apply(summit(5).done())
	next("an article", 4)
	p.apply(news("of an earlier time", 1).says("leader:putin", graph.Visited, "country:IR").done())
	next("what was learned at an earlier time", 1)
	p.apply(summit(6).done())
	next("the same again", 0)
	fewer := summit(7).done()
	gone := fewer.Claims[:2]
	fewer.Claims = fewer.Claims[2:]
	p.apply(fewer)
	next("less", 0)
	fewer.Claims, fewer.At = append(gone, fewer.Claims...), moment(8)
	p.apply(fewer)
	next("what comes back", len(gone))
	p.delete(graph.ArticleID(fewer.Article.Text))
	next("a deletion", 0)
}

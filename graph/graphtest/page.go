package graphtest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"mithaq/graph"
)

// crowd fills both stores with relations that tie in every order.
func (p pair) crowd() {
	p.Helper()
	d := news("crowd", 1)
	for i := range 7 {
		from := fmt.Sprintf("country:C%d", i)
		d.says(from, graph.MemberOf, "organization:bloc", since([]graph.Date{"", "2001", "2001-05"}[i%3]))
		if i%2 == 0 {
			d.says(from, graph.MemberOf, "organization:bloc", since("2001"))
		}
		d.says(from, graph.TradesWith, fmt.Sprintf("country:C%d", (i+1)%7))
	}
	p.apply(d.done())
	for i := range 5 {
		p.apply(news(fmt.Sprint("more of the crowd ", i), 2).
			article(func(a *graph.Article) { a.Published = []graph.Date{"", "2020", "2020-05"}[i%3] }).
			says("country:C1", graph.MemberOf, "organization:bloc").done())
	}
}

// strand is one list of a store: its pages hold ids.
type strand struct {
	name string
	read func(s graph.Store, page graph.Page) (ids, cursors []string, info graph.PageInfo, err error)
}

func (p pair) strands() []strand {
	id := func(n graph.Node) string { return n.ID }
	out := []strand{
		{"articles", func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
			got, err := s.Articles(p.ctx, graph.ArticleFilter{}, page)
			return names(got.Articles, func(a graph.Article) string { return a.ID }), got.Cursors, got.PageInfo, err
		}},
		{"claims", func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
			got, err := s.Claims(p.ctx, graph.ClaimQuery{Page: page})
			return claimNames(first(got).Claims), first(got).Cursors, first(got).PageInfo, err
		}},
		{"claims of one", func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
			got, err := s.Claims(p.ctx, graph.ClaimQuery{Of: []string{graph.RelationID(graph.MemberOf, "country:C1", "organization:bloc")}, Page: page})
			return claimNames(first(got).Claims), first(got).Cursors, first(got).PageInfo, err
		}},
	}
	out = append(out, strand{"claims by version", func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
		page.Order = graph.ByVersion
		got, err := s.Claims(p.ctx, graph.ClaimQuery{Page: page})
		return claimNames(first(got).Claims), first(got).Cursors, first(got).PageInfo, err
	}})
	for _, order := range nodeOrders {
		out = append(out, strand{"nodes by " + string(order), func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
			page.Order = order
			got, err := s.FindNodes(p.ctx, graph.NodeFilter{}, page)
			return names(got.Nodes, id), got.Cursors, got.PageInfo, err
		}})
	}
	for _, order := range relationOrders {
		for _, of := range [][]string{nil, {"organization:bloc"}} {
			out = append(out, strand{fmt.Sprint("relations of ", of, " by ", order), func(s graph.Store, page graph.Page) ([]string, []string, graph.PageInfo, error) {
				page.Order = order
				got, err := s.Relations(p.ctx, graph.RelationQuery{Of: of, Page: page})
				return names(first(got).Relations, func(r graph.Relation) string { return r.ID }), first(got).Cursors, first(got).PageInfo, err
			}})
		}
	}
	return out
}

func first[T any](pages []T) T {
	var none T
	if len(pages) == 0 {
		return none
	}
	return pages[0]
}

func names[T any](items []T, name func(T) string) []string {
	var out []string
	for _, item := range items {
		out = append(out, name(item))
	}
	return out
}

func claimNames(claims []graph.Claim) []string {
	return names(claims, func(c graph.Claim) string { return c.ID })
}

// testPages reads every list to its end in pages of every size.
func testPages(t *testing.T, open Open) {
	p := newPair(t, open)
	p.crowd()
	for _, s := range p.strands() {
		want, _, _, err := s.read(p.model, whole)
		need(t, want, err)
		if len(want) < 5 {
			t.Errorf("%s: only %d items to page", s.name, len(want))
		}
		for size := 1; size <= len(want)+1; size++ {
			if size > 4 && size < len(want)-1 {
				continue
			}
			p.through(s, size, want)
		}
	}
}

// through reads a list in pages of one size and wants it whole, in order.
func (p pair) through(s strand, size int, want []string) {
	p.Helper()
	var got []string
	page := graph.Page{First: size, Count: size%2 == 0}
	for range len(want) + 2 {
		ids, cursors, info, err := s.read(p.store, page)
		need(p, ids, err)
		total := 0
		if page.Count {
			total = len(want)
		}
		got = append(got, ids...)
		if more := len(got) < len(want); info.More != more || info.Total != total || len(ids) > size || len(cursors) != len(ids) {
			p.Errorf("%s by %d: after %d of %d: %d items, %d cursors, %+v", s.name, size, len(got), len(want), len(ids), len(cursors), info)
			return
		}
		if len(cursors) > 0 {
			page.After = cursors[len(cursors)-1]
		}
		if len(ids) == 0 || !info.More {
			break
		}
	}
	equal(p, fmt.Sprintf("%s by %d", s.name, size), got, want)
	ids, _, info, err := s.read(p.store, page)
	if need(p, ids, err); len(ids) != 0 || info.More {
		p.Errorf("%s: after its end: %v, %+v", s.name, ids, info)
	}
}

// testBadPages wants pages and cursors refused that a list cannot answer.
func testBadPages(t *testing.T, open Open) {
	p := newPair(t, open)
	p.crowd()
	cursors := map[string]string{}
	for _, s := range p.strands() {
		_, c, _, err := s.read(p.store, graph.Page{First: 1})
		need(t, c, err)
		if len(c) != 1 || c[0] == "" {
			t.Fatalf("%s: cursors %q", s.name, c)
		}
		cursors[s.name] = c[0]
	}
	for i, s := range p.strands() {
		for _, n := range []int{0, -1, graph.MaxPage + 1} {
			if _, _, _, err := s.read(p.store, graph.Page{First: n}); !errors.Is(err, graph.ErrBadQuery) {
				t.Errorf("%s: a page of %d: %v", s.name, n, err)
			}
		}
		other := p.strands()[(i+3)%len(p.strands())]
		if i == 1 || i == 2 { // the claims of one relation and of all may share their cursors
			other = p.strands()[0]
		}
		for _, bad := range []string{"x", "%%%", "' OR 1=1 --", "AAAA", cursors[other.name], cursors[s.name] + "A", cursors[s.name][1:]} {
			if _, _, _, err := s.read(p.store, graph.Page{First: 1, After: bad}); !errors.Is(err, graph.ErrBadCursor) {
				t.Errorf("%s: after %q (a cursor of %s: %v): %v", s.name, bad, other.name, bad == cursors[other.name], err)
			}
		}
	}
	for _, o := range []graph.Order{graph.ByStart, "NAME", "id; DROP TABLE node", "CLAIMS,CLAIMS", "CLAIMS,NAME"} {
		if _, err := p.store.FindNodes(p.ctx, graph.NodeFilter{}, graph.Page{First: 1, Order: o}); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("nodes by %q: %v", o, err)
		}
	}
	if _, err := p.store.Relations(p.ctx, graph.RelationQuery{Page: graph.Page{First: 1, Order: "NAME"}}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("relations by NAME: %v", err)
	}
}

// testPagesOf wants a page for each of what was asked, in that order, each of its own length.
func testPagesOf(t *testing.T, open Open) {
	p := newPair(t, open)
	p.crowd()
	of := []string{"country:C3", "organization:bloc", "country:nowhere", "country:C3", "x' OR '1'='1", "", "country:C1"}
	for _, order := range relationOrders {
		for _, first := range []int{1, 2, 100} {
			q := graph.RelationQuery{Of: of, Page: graph.Page{First: first, Order: order, Count: first < 100}}
			equal(t, fmt.Sprintf("relations of each by %q, %d", order, first), p.relations(p.store, q), p.relations(p.model, q))
		}
	}
	// A cursor may be carried over to another node: every page then begins behind the same place.
	pages, err := p.store.Relations(p.ctx, graph.RelationQuery{Of: of[:1], Page: graph.Page{First: 1, Order: graph.ByStart}})
	after := need(t, pages, err)[0].Cursors[0]
	models, err := p.model.Relations(p.ctx, graph.RelationQuery{Of: of[:1], Page: graph.Page{First: 1, Order: graph.ByStart}})
	same := need(t, models, err)[0].Cursors[0]
	q := graph.RelationQuery{Of: of, Page: graph.Page{First: 2, Order: graph.ByStart, After: after, Count: true}}
	m := q
	m.Page.After = same
	equal(t, "relations of each behind a cursor", p.relations(p.store, q), p.relations(p.model, m))

	var relations []string
	for _, r := range p.relations(p.model, graph.RelationQuery{Page: whole})[0].Relations {
		relations = append(relations, r.ID)
	}
	relations = append(relations, "relation:none", "relation:' OR '1'='1", relations[0])
	slices.Reverse(relations)
	for _, first := range []int{1, 2, 100} {
		q := graph.ClaimQuery{Of: relations, Page: graph.Page{First: first, Count: first < 100}}
		equal(t, "claims of each", p.claims(p.store, q), p.claims(p.model, q))
	}
}

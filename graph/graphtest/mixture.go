package graphtest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"mithaq/graph"
)

// testMixture has several apply, delete and purge the same few articles at once. Whichever order they came in, the graph
// must then be what its own live articles add up to.
func testMixture(t *testing.T, open Open) {
	p := newPair(t, open)
	var mu sync.Mutex
	versions := map[int64]bool{}
	var wait sync.WaitGroup
	for writer := range uint64(5) {
		wait.Go(func() {
			dice := dice{rand.New(rand.NewPCG(writer, 9))}
			for range 8 {
				batch := dice.batch(1)
				id := graph.ArticleID(batch.Article.Text)
				var change graph.Change
				var err error
				switch dice.IntN(5) {
				case 0:
					change, err = p.store.Delete(p.ctx, id)
				case 1:
					change, err = p.store.Purge(p.ctx, id)
				default:
					change, err = p.store.Apply(p.ctx, batch)
				}
				if err != nil && !errors.Is(err, graph.ErrNoArticle) {
					t.Errorf("writer %d: %v", writer, err)
				}
				if change.Changed {
					mu.Lock()
					if versions[change.Version] {
						t.Errorf("two changes are version %d", change.Version)
					}
					versions[change.Version] = true
					mu.Unlock()
				}
			}
		})
	}
	wait.Wait()
	version, err := p.store.Version(p.ctx)
	if need(t, version, err); version != int64(len(versions)) {
		t.Errorf("version %d after %d changes", version, len(versions))
	}
	p.consistent()
}

// consistent works the graph out from the store's own articles and claims, and wants its relations and counts to be that.
func (p pair) consistent() {
	p.Helper()
	live := map[string]graph.Article{}
	records := map[string]int{}
	for _, a := range p.articles(p.store, graph.ArticleFilter{}, whole).Articles {
		live[a.ID] = a
		for _, n := range p.findNodes(p.store, graph.NodeFilter{Article: a.ID}, whole).Nodes {
			records[n.ID]++
		}
	}
	evidence := map[string][]graph.Evidence{}
	for _, c := range p.claims(p.store, graph.ClaimQuery{Page: whole})[0].Claims {
		a, ok := live[c.Article]
		if !ok {
			p.Errorf("a live claim of an article that is not: %+v", c)
		}
		evidence[c.Relation] = append(evidence[c.Relation], graph.Evidence{Claim: c, Kind: a.Kind, Outlet: a.Outlet})
	}
	var want []graph.Relation
	ends := map[string]int{}
	for _, e := range evidence {
		r := graph.Summarize(e)
		want = append(want, r)
		ends[r.From] += r.Claims
		ends[r.To] += r.Claims
	}
	slices.SortFunc(want, func(a, b graph.Relation) int { return up(a.ID, b.ID) })
	equal(p, "relations and what their claims add up to", p.relations(p.store, graph.RelationQuery{Page: whole})[0].Relations, want)
	nodes := p.findNodes(p.store, graph.NodeFilter{}, whole).Nodes
	for _, n := range nodes {
		if n.Claims != ends[n.ID] || n.Articles != records[n.ID] {
			p.Errorf("%s counts %d claims and %d articles, has %d and %d", n.ID, n.Claims, n.Articles, ends[n.ID], records[n.ID])
		}
	}
	if len(nodes) != len(records) {
		p.Errorf("%d nodes, %d that live articles record", len(nodes), len(records))
	}
	for _, url := range []string{"https://example.org/a", "https://example.org/b"} {
		if n := len(p.articles(p.store, graph.ArticleFilter{URL: url}, whole).Articles); n > 1 {
			p.Errorf("%d live editions of %s", n, url)
		}
	}
}

// testMany asks for more at once than a statement has room for parameters.
func testMany(t *testing.T, open Open) {
	p := newPair(t, open)
	p.crowd()
	const size = 40_000
	fill := func(prefix string, known ...string) []string {
		ids := make([]string, 0, size+len(known))
		for i := range size {
			ids = append(ids, fmt.Sprint(prefix, i))
		}
		return append(ids, known...)
	}
	members := fill("country:N", "country:C1", "country:C4")
	relations := fill("relation:", graph.RelationID(graph.MemberOf, "country:C1", "organization:bloc"))
	claim := p.claims(p.model, graph.ClaimQuery{Page: whole})[0].Claims[3].ID

	nodes, err := p.store.Nodes(p.ctx, members)
	if need(t, nodes, err); len(nodes) != len(members) || nodes[size] == nil || nodes[size].ID != "country:C1" || nodes[0] != nil {
		t.Errorf("%d nodes for %d ids", len(nodes), len(members))
	}
	page := graph.Page{First: 3, Count: true}
	for _, q := range []graph.RelationQuery{
		{Filter: graph.RelationFilter{With: members}, Page: page},
		{Filter: graph.RelationFilter{With: members}, Of: []string{"organization:bloc"}, Page: page},
		{Filter: graph.RelationFilter{IDs: relations}, Page: page},
	} {
		equal(t, "relations", p.relations(p.store, q), p.relations(p.model, q))
	}
	of := graph.RelationQuery{Of: members[size-2000:], Page: page}
	equal(t, "relations of many", p.relations(p.store, of), p.relations(p.model, of))
	claimsOf := graph.ClaimQuery{Of: relations[size-2000:], Page: page}
	equal(t, "claims of many", p.claims(p.store, claimsOf), p.claims(p.model, claimsOf))
	claims := graph.ClaimQuery{IDs: fill("claim:", claim), Page: page}
	equal(t, "claims", p.claims(p.store, claims), p.claims(p.model, claims))
	articles := graph.ArticleFilter{IDs: fill("article:", p.articleIDs()...)}
	equal(t, "articles", p.articles(p.store, articles, page), p.articles(p.model, articles, page))
	f := graph.MentionFilter{Nodes: members, Articles: articles.IDs}
	want, err := p.model.Mentions(p.ctx, f, 2)
	need(t, want, err)
	got, err := p.store.Mentions(p.ctx, f, 2)
	equal(t, "mentions", need(t, got, err), want)
}

package graphtest

import (
	"fmt"
	"sync"
	"testing"

	"mithaq/graph"
)

// testConcurrent has many write at once, different articles and the same, and wants what one after the other gives.
func testConcurrent(t *testing.T, open Open) {
	p := newPair(t, open)
	const articles = 12
	story := func(i int) graph.Batch {
		return news(fmt.Sprint("story ", i), 1).
			says("country:RU", graph.CooperatesWith, "country:IR", since(graph.Date(fmt.Sprint(2000+i)))).
			says("country:IR", graph.CooperatesWith, fmt.Sprintf("country:C%d", i%3)).
			says(fmt.Sprintf("leader:l%d", i), graph.Leads, "country:RU").done()
	}
	var wait sync.WaitGroup
	var mu sync.Mutex
	versions := map[int64][]int{} // the stories that made each
	for i := range articles {
		for range 2 {
			wait.Go(func() {
				change, err := p.store.Apply(p.ctx, story(i))
				if err != nil {
					t.Errorf("story %d: %v", i, err)
				}
				if change.Changed {
					mu.Lock()
					versions[change.Version] = append(versions[change.Version], i)
					mu.Unlock()
				}
			})
		}
	}
	wait.Go(func() { // readers see whole batches only
		for range 20 {
			nodes, err := p.store.FindNodes(p.ctx, graph.NodeFilter{Types: []graph.NodeType{graph.LeaderType}}, whole)
			if err != nil {
				t.Error(err)
				return
			}
			for _, n := range nodes.Nodes {
				if n.Claims != 1 || n.Articles != 1 {
					t.Errorf("half a batch: %+v", n)
				}
			}
		}
	})
	wait.Wait()
	for version := range int64(articles) {
		made := versions[version+1]
		if len(made) != 1 {
			t.Fatalf("%d articles gave the versions %v", articles, versions)
		}
		_, err := p.model.Apply(p.ctx, story(made[0]))
		need(t, made, err)
	}
	p.same("different articles and the same at once")

	for i := range 8 { // editions of one address: one of them is left, whichever came last
		wait.Go(func() {
			b := news(fmt.Sprint("edition ", i), 2).article(func(a *graph.Article) { a.URL = "https://example.org/a" }).
				says("country:RU", graph.Supports, "country:IR").done()
			if _, err := p.store.Apply(p.ctx, b); err != nil {
				t.Errorf("edition %d: %v", i, err)
			}
		})
	}
	wait.Wait()
	live := p.articles(p.store, graph.ArticleFilter{URL: "https://example.org/a"}, whole)
	all := p.articles(p.store, graph.ArticleFilter{URL: "https://example.org/a", Deleted: true}, whole)
	if len(live.Articles) != 1 || len(all.Articles) != 8 {
		t.Errorf("%d live editions of %d", len(live.Articles), len(all.Articles))
	}
}

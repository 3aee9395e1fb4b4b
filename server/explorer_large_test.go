package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"mithaq/graph"
)

// large is a store of 5,100 things and 20,400 relations: six hubs with 849 things around each, which are joined among each other.
func large(t *testing.T) graph.Store {
	t.Helper()
	const hubs, around, among = 6, 849, 2551
	said := []graph.RelationType{graph.MetWith, graph.Supports, graph.Opposes, graph.CooperatesWith, graph.Sanctions}
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Lang: "en", Title: "All", Outlet: "Courier", Published: "2022-01-19", Text: "All said so."}}
	nodes, relations := map[string]bool{}, map[string]bool{}
	node := func(id string) string {
		if !nodes[id] {
			nodes[id] = true
			batch.Nodes = append(batch.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: "Thing " + id, Ar: "شيء " + id}})
		}
		return id
	}
	says := func(from string, what graph.RelationType, to string) bool {
		id := graph.RelationID(what, from, to)
		if relations[id] || from == to {
			return false
		}
		relations[id] = true
		batch.Claims = append(batch.Claims, graph.Claim{Type: what, From: from, To: to, Status: graph.Actual, Confidence: 1, Since: "2022-01",
			Quote: batch.Article.Text, End: len(batch.Article.Text)})
		return true
	}
	random := rand.New(rand.NewPCG(1, 2))
	for h := range hubs {
		hub := node(fmt.Sprint("country:H", h))
		var group []string
		for i := range around {
			id := node(fmt.Sprintf("organization:o-%d-%d", h, i))
			says(id, said[i%len(said)], hub)
			group = append(group, id)
		}
		for n := 0; n < among; {
			if says(group[random.IntN(around)], said[random.IntN(len(said))], group[random.IntN(around)]) {
				n++
			}
		}
	}
	store := newFile(t)
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return store
}

package graphtest

import (
	"testing"

	"mithaq/graph"
)

// World is a store in which one table says these claims of what has these properties, by id. Names are ids; a claim without a
// status is ACTUAL, one without a confidence certain.
func World(t testing.TB, properties map[string]graph.Properties, claims ...graph.Claim) graph.Store {
	t.Helper()
	const row = "a row"
	b := graph.Batch{Article: graph.Article{Kind: graph.Table, Text: row}}
	seen := map[string]bool{}
	for _, c := range claims {
		for _, id := range []string{c.From, c.To} {
			if !seen[id] {
				seen[id] = true
				b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: id}, Properties: properties[id]})
			}
		}
		c.Quote, c.Start, c.End = row, 0, len(row)
		if c.Status == "" {
			c.Status = graph.Actual
		}
		if c.Confidence == 0 {
			c.Confidence = 1
		}
		b.Claims = append(b.Claims, c)
	}
	store := NewModel()
	t.Cleanup(func() { store.Close() })
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return store
}

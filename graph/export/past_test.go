package export_test

import (
	"strings"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/export"
)

// What was retracted since is in a stream of the time before, whole, resumed and by id, and what came later is not.
func TestKnownAt(t *testing.T) {
	store, then := world(t), time.Date(2026, 1, 2, 4, 0, 0, 0, time.UTC)
	lists, err := store.Articles(t.Context(), graph.ArticleFilter{NoText: true}, graph.Page{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Delete(t.Context(), lists.Articles[0].ID); err != nil {
		t.Fatal(err)
	}
	later := graph.Batch{Article: graph.Article{Kind: graph.News, Title: "Later", Text: odd + " later", Published: "2026-01-03", Lang: "en"}, At: then.Add(time.Hour),
		Nodes:  []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}, {ID: "country:CN", Names: graph.Names{En: "China"}}},
		Claims: []graph.Claim{{Type: graph.AlliedWith, From: "country:RU", To: "country:CN", Quote: odd, End: len([]rune(odd)), Status: graph.Actual, Confidence: 0.8, Rule: "test"}}}
	if _, err := store.Apply(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	filter := graph.RelationFilter{KnownAt: then}
	whole, sum := write(t, store, export.NDJSON, export.Selection{Relations: filter})
	if sum.Nodes != 10 || sum.Relations != 7 || sum.Claims != 8 || !sum.KnownAt.Equal(then) || strings.Contains(whole, "country:CN") || !strings.Contains(whole, "A title, with") {
		t.Fatalf("%+v\n%s", sum, whole)
	}
	var relations []string
	for line := range strings.Lines(whole) {
		id := itemID(export.NDJSON, line)
		if !strings.Contains(id, ":") {
			continue // the first and the last line
		}
		_, rest, _ := strings.Cut(whole, line)
		if resumed, _ := write(t, store, export.NDJSON, export.Selection{Relations: filter, After: id}); !strings.Contains(resumed, rest[:strings.LastIndex(rest[:len(rest)-1], "\n")+1]) {
			t.Errorf("after %s:\n%s", id, resumed)
		}
		if strings.HasPrefix(id, "relation:") {
			relations = append(relations, id)
		}
	}
	filter.IDs = relations
	if _, byID := write(t, store, export.NDJSON, export.Selection{Relations: filter}); byID.Nodes != sum.Nodes || byID.Relations != sum.Relations || byID.Claims != sum.Claims {
		t.Errorf("by id %+v", byID)
	}
}

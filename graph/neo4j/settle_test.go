package neo4j

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"mithaq/graph"
)

// TestAdds holds the shortcut to what it stands for: where it says that a record adds nothing, uniting all sources with
// the record among them gives the same node with one article more.
func TestAdds(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	pick := func(of ...string) string { return of[dice.IntN(len(of))] }
	amount := func() *float64 {
		if dice.IntN(2) == 0 {
			return nil
		}
		f := float64(dice.IntN(2))
		return &f
	}
	source := func(i int) graph.Source {
		r := graph.NodeRecord{ID: "agreement:a", Names: graph.Names{Ar: pick("", "ا"), En: pick("A", "B")},
			Properties: graph.Properties{Signed: graph.Date(pick("", "2015")), Amount: amount(), Currency: pick("", "USD")}}
		if dice.IntN(2) == 0 {
			r.Aliases = []string{pick("B", "C")}
		}
		return graph.Source{Article: fmt.Sprint(pick("a", "n", "z"), i), Kind: graph.ArticleKind(pick("NEWS", "TABLE")),
			Published: graph.Date(pick("", "2020", "2021")), Record: r}
	}
	skipped := 0
	for range 20_000 {
		var known []graph.Source
		for i := range 1 + dice.IntN(3) {
			known = append(known, source(i))
		}
		node, more := graph.Unite(known), source(9)
		if adds(node, more.Record) {
			continue
		}
		skipped++
		want := graph.Unite(append(known, more))
		node.Articles++
		if !reflect.DeepEqual(node, want) {
			t.Fatalf("%+v\nadds to %+v:\n%+v", more, known, want)
		}
	}
	if skipped < 100 {
		t.Errorf("only %d records added nothing", skipped)
	}
}

// TestRepetitionAddsNothing wants a node that has no aliases, as it is read, left alone by who names it in the same way.
func TestRepetitionAddsNothing(t *testing.T) {
	node := graph.Node{ID: "place:vienna", Type: graph.PlaceType, Names: graph.Names{En: "Vienna"}, Claims: 3, Articles: 2}
	if adds(node, graph.NodeRecord{ID: node.ID, Names: node.Names}) {
		t.Error("the same name makes the node anew")
	}
	if !adds(node, graph.NodeRecord{ID: node.ID, Names: graph.Names{Ar: "فيينا"}}) {
		t.Error("another name adds nothing")
	}
}

package duplicate_test

import (
	"fmt"
	"slices"
	"testing"

	"mithaq/graph"
	"mithaq/graph/duplicate"
	"mithaq/graph/graphtest"
)

// world is a store of leaders with these names, each of whom visited the places that are named.
func world(t *testing.T, named map[string]graph.NodeRecord, visits map[string][]string) graph.Store {
	t.Helper()
	const row = "a row"
	b := graph.Batch{Article: graph.Article{Kind: graph.Table, Text: row}}
	places := map[string]bool{}
	for id, n := range named {
		n.ID = id
		b.Nodes = append(b.Nodes, n)
		for _, place := range visits[id] {
			places[place] = true
			b.Claims = append(b.Claims, graph.Claim{Type: graph.Visited, From: id, To: place, Quote: row, End: len(row), Status: graph.Actual, Confidence: 1})
		}
	}
	for place := range places {
		b.Nodes = append(b.Nodes, graph.NodeRecord{ID: place, Names: graph.Names{En: place}})
	}
	store := graphtest.NewModel()
	t.Cleanup(func() { store.Close() })
	if _, err := store.Apply(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return store
}

func TestFind(t *testing.T) {
	en := func(s string, aliases ...string) graph.NodeRecord {
		return graph.NodeRecord{Names: graph.Names{En: s}, Aliases: aliases}
	}
	ar := func(s string) graph.NodeRecord { return graph.NodeRecord{Names: graph.Names{Ar: s}} }
	woman := en("Kim Lee")
	woman.Properties.Gender = "f"
	man := en("Kim Lee")
	man.Properties.Gender = "m"
	for _, c := range []struct {
		name   string
		a, b   graph.NodeRecord
		match  duplicate.Match // empty: no candidates
		shared int
	}{
		{"one name", en("Sergei Lavrov"), en("SERGEI LAVROV"), duplicate.SameName, 0},
		{"one name, with and without the article", ar("رمضان المنصورة"), ar("رمضان منصوره"), duplicate.SameName, 0},
		{"another order", en("Xi Jinping"), en("Jinping Xi"), duplicate.Reordered, 0},
		{"another spelling", en("Volodymyr Zelensky"), en("Volodymyr Zelenskyy"), duplicate.Spelling, 0},
		{"two scripts", en("Sergei Lavrov"), ar("سيرغي لافروف"), duplicate.Sound, 2},
		{"an alias", en("Recep Tayyip Erdogan", "Erdogan Recep"), en("Recep Erdogan"), duplicate.Reordered, 0},
		{"a word more", en("Ramzan Akhmatovich Kadyrov"), en("Ramzan Kadyrov"), duplicate.Part, 1},
		{"other names", en("Sergei Lavrov"), en("Sergei Shoigu"), "", 3},
		{"other names of two scripts", en("Joe Biden"), ar("فلاديمير بوتين"), "", 0},
		{"a man and a woman", woman, man, "", 0},
		{"other numbers", en("Minister 2015"), en("Minister 2016"), "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			visits := map[string][]string{"leader:a": {"place:a"}, "leader:b": {"place:b"}}
			for i := range c.shared {
				for id := range visits {
					visits[id] = append(visits[id], fmt.Sprint("place:shared", i))
				}
			}
			named := map[string]graph.NodeRecord{"leader:a": c.a, "leader:b": c.b, "leader:z": en("Angela Merkel"), "person:a": c.a}
			store := world(t, named, visits)
			got, err := duplicate.Find(t.Context(), store, duplicate.Question{Types: []graph.NodeType{graph.LeaderType}})
			if err != nil || len(got) > 1 || (len(got) == 1) != (c.match != "") {
				t.Fatalf("%v, %+v", err, got)
			}
			if len(got) == 0 {
				return
			}
			d := got[0]
			ids := []string{d.A.ID, d.B.ID}
			slices.Sort(ids)
			if d.Match != c.match || len(d.Shared) != c.shared || !slices.Equal(ids, []string{"leader:a", "leader:b"}) || d.Names < 0.5 || d.Score <= 0 || d.Score > 1 {
				t.Errorf("%+v", d)
			}
			again, err := duplicate.Find(t.Context(), store, duplicate.Question{Of: "leader:z"})
			if err != nil || len(again) > 0 {
				t.Errorf("of another: %v, %+v", err, again)
			}
		})
	}
}

// Neighbours in common make a pair likelier, and never one of names that are not alike.
func TestNeighborsWeigh(t *testing.T) {
	named := map[string]graph.NodeRecord{"leader:a": {Names: graph.Names{En: "Ali Karim"}}, "leader:b": {Names: graph.Names{En: "Ali Kareem"}}}
	score := func(visits map[string][]string) float64 {
		got, err := duplicate.Find(t.Context(), world(t, named, visits), duplicate.Question{})
		if err != nil || len(got) != 1 {
			t.Fatalf("%v, %+v", err, got)
		}
		return got[0].Score
	}
	apart := score(nil)
	one := score(map[string][]string{"leader:a": {"place:x"}, "leader:b": {"place:x"}})
	three := score(map[string][]string{"leader:a": {"place:x", "place:y", "place:z"}, "leader:b": {"place:x", "place:y", "place:z"}})
	if !(apart < one && one < three && three <= 1) {
		t.Errorf("no neighbour, one, three in common: %v, %v, %v", apart, one, three)
	}
}

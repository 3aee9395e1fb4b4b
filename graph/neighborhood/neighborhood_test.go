package neighborhood_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/graph/neighborhood"
)

// joins makes a relation for each "A-B"; of two alike the second is another relation.
func joins(pairs ...string) []graph.Claim {
	var out []graph.Claim
	for i, p := range pairs {
		from, to, _ := strings.Cut(p, "-")
		types := []graph.RelationType{graph.Supports, graph.Opposes}
		out = append(out, graph.Claim{Type: types[strings.Count(strings.Join(pairs[:i], " "), p)], From: "country:" + from, To: "country:" + to})
	}
	return out
}

func short(id string) string { return strings.TrimPrefix(id, "country:") }

func TestFind(t *testing.T) {
	web := joins("A-B", "A-C", "B-C", "C-D", "D-E", "E-F", "X-Y")
	for _, c := range []struct {
		name   string
		change func(*neighborhood.Question)
		want   string // nodes with distance and degree, relations
	}{
		{"one hop, with what joins the neighbours", nil, "A0/2 B1/2 C1/3: A-B A-C B-C"},
		{"two hops", func(q *neighborhood.Question) { q.Depth = 2 }, "A0/2 B1/2 C1/3 D2/2: A-B A-C B-C C-D"},
		{"more hops than there are", func(q *neighborhood.Question) { q.Depth = 5; q.Of = []string{"country:X"} }, "X0/1 Y1/1: X-Y"},
		{"around two", func(q *neighborhood.Question) { q.Of = []string{"country:A", "country:X"} }, "A0/2 X0/1 B1/2 C1/3 Y1/1: A-B A-C B-C X-Y"},
		{"one relation of each is followed, the others are counted", func(q *neighborhood.Question) { q.PerNode = 1; q.Depth = 2 }, "A0/2 B1/2: A-B"},
		{"no more nodes than asked", func(q *neighborhood.Question) { q.Nodes = 2 }, "A0/2 B1/2: A-B, truncated"},
		{"just as many as asked", func(q *neighborhood.Question) { q.Nodes = 3 }, "A0/2 B1/2 C1/3: A-B A-C B-C"},
		{"only what fits", func(q *neighborhood.Question) { q.Filter.Types = []graph.RelationType{graph.Accuses} }, "A0/0: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := neighborhood.Question{Of: []string{"country:A"}, Depth: 1, PerNode: 10, Nodes: 100}
			if c.change != nil {
				c.change(&q)
			}
			answer, err := neighborhood.Find(t.Context(), graphtest.World(t, nil, web...), q)
			if err != nil {
				t.Fatal(err)
			}
			var nodes, relations []string
			for _, n := range answer.Nodes {
				nodes = append(nodes, fmt.Sprintf("%s%d/%d", short(n.ID), n.Distance, n.Degree))
			}
			for _, r := range answer.Relations {
				relations = append(relations, short(r.From)+"-"+short(r.To))
			}
			slices.Sort(relations) // each has one claim
			got := strings.Join(nodes, " ") + ": " + strings.Join(relations, " ")
			if answer.Truncated {
				got += ", truncated"
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestFindRefuses(t *testing.T) {
	for name, change := range map[string]func(*neighborhood.Question){
		"no centre": func(q *neighborhood.Question) { q.Of = nil }, "no depth": func(q *neighborhood.Question) { q.Depth = 0 },
		"too deep": func(q *neighborhood.Question) { q.Depth = 6 }, "nothing followed": func(q *neighborhood.Question) { q.PerNode = 0 },
		"too many nodes": func(q *neighborhood.Question) { q.Nodes = 10_001 }, "another end": func(q *neighborhood.Question) { q.Filter.With = []string{"country:B"} },
	} {
		q := neighborhood.Question{Of: []string{"country:A"}, Depth: 1, PerNode: 10, Nodes: 100}
		change(&q)
		if _, err := neighborhood.Find(t.Context(), graphtest.World(t, nil, joins("A-B")...), q); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestShared(t *testing.T) {
	for _, c := range []struct {
		name, of string
		pairs    []string
		want     string // the neighbours with their sources and the number of relations to each
	}{
		{"a neighbour of both, whatever the direction", "A B", []string{"A-C", "C-B", "A-D"}, "C2 [1 1]"},
		{"each other is not what they share", "A B", []string{"A-B", "A-C", "B-C"}, "C2 [1 1]"},
		{"the better attested first", "A B", []string{"A-C", "B-C", "A-D", "B-D", "B-D"}, "D3 [1 2], C2 [1 1]"},
		{"all of three", "A B E", []string{"A-C", "B-C", "E-C", "A-D", "B-D"}, "C3 [1 1 1]"},
		{"nothing", "A B", []string{"A-C", "B-D"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var of []string
			for id := range strings.FieldsSeq(c.of) {
				of = append(of, "country:"+id)
			}
			found, truncated, err := neighborhood.Shared(t.Context(), graphtest.World(t, nil, joins(c.pairs...)...), of, graph.RelationFilter{})
			if err != nil || truncated {
				t.Fatal(truncated, err)
			}
			var got []string
			for _, n := range found {
				var sizes []int
				for _, relations := range n.Relations {
					sizes = append(sizes, len(relations))
				}
				got = append(got, fmt.Sprintf("%s%d %v", short(n.ID), n.Sources, sizes))
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("got %q, want %q", strings.Join(got, ", "), c.want)
			}
		})
	}
	if _, _, err := neighborhood.Shared(t.Context(), graphtest.World(t, nil), []string{"country:A"}, graph.RelationFilter{}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("one node alone: %v", err)
	}
}

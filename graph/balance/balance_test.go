package balance_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/balance"
	"mithaq/graph/graphtest"
)

func TestFind(t *testing.T) {
	says := func(from string, rel graph.RelationType, to string) graph.Claim {
		return graph.Claim{Type: rel, From: "country:" + from, To: "country:" + to}
	}
	for _, c := range []struct {
		name   string
		claims []graph.Claim
		want   string // edges with their weights, then triads with how many of their edges are hostile
	}{
		{"all friends", []graph.Claim{says("A", graph.AlliedWith, "B"), says("B", graph.Aids, "C"), says("C", graph.Supports, "A")},
			"AB+1-0 AC+1-0 BC+1-0: ABC 0 balanced"},
		{"the enemy of a friend is a friend", []graph.Claim{says("A", graph.AlliedWith, "B"), says("B", graph.Attacks, "C"), says("C", graph.Supports, "A")},
			"AB+1-0 AC+1-0 BC+0-1: ABC 1"},
		{"a common enemy", []graph.Claim{says("A", graph.AlliedWith, "B"), says("B", graph.Attacks, "C"), says("C", graph.Sanctions, "A")},
			"AB+1-0 AC+0-1 BC+0-1: ABC 2 balanced"},
		{"all enemies", []graph.Claim{says("A", graph.Opposes, "B"), says("B", graph.Attacks, "C"), says("C", graph.Sanctions, "A")},
			"AB+0-1 AC+0-1 BC+0-1: ABC 3"},
		{"what weighs more gives the sign", []graph.Claim{says("A", graph.Opposes, "B"), says("B", graph.Accuses, "A"), says("A", graph.TradesWith, "B"),
			says("B", graph.Aids, "C"), says("C", graph.Supports, "A")}, "AB+1-2 AC+1-0 BC+1-0: ABC 1"},
		{"what weighs the same has none", []graph.Claim{says("A", graph.Opposes, "B"), says("A", graph.TradesWith, "B"),
			says("B", graph.Aids, "C"), says("C", graph.Supports, "A")}, "AB+1-1 AC+1-0 BC+1-0: "},
		{"talks have no sign", []graph.Claim{says("A", graph.MetWith, "B"), says("B", graph.Demands, "C")}, ": "},
		{"others do not count", []graph.Claim{says("A", graph.AlliedWith, "X"), says("X", graph.AlliedWith, "B")}, ": "},
	} {
		t.Run(c.name, func(t *testing.T) {
			answer, err := balance.Find(t.Context(), graphtest.World(t, nil, c.claims...), []string{"country:C", "country:A", "country:B", "country:A"}, graph.RelationFilter{})
			if err != nil || answer.Truncated {
				t.Fatal(answer.Truncated, err)
			}
			var edges, triads []string
			for _, e := range answer.Edges {
				edges = append(edges, fmt.Sprintf("%s%s+%d-%d", e.A, e.B, e.Positive, e.Negative))
			}
			for _, triad := range answer.Triads {
				s := fmt.Sprintf("%s %d", strings.Join(triad.Actors[:], ""), triad.Negative())
				if triad.Balanced() {
					s += " balanced"
				}
				triads = append(triads, s)
			}
			got := strings.ReplaceAll(strings.Join(edges, " ")+": "+strings.Join(triads, ", "), "country:", "")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if _, err := balance.Find(t.Context(), graphtest.World(t, nil), ids(201), graph.RelationFilter{}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("too many actors: %v", err)
	}
}

func ids(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("country:C%03d", i)
	}
	return out
}

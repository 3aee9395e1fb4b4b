package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
)

// split is a correction at a minute that tells z apart from a in the words of a claim.
func split(minute int, c graph.Claim, into string) graph.Decision {
	says := c.Says()
	says.From = "leader:" + into
	r := &graph.Review{Claim: c.ID, Verdict: graph.Corrected, Read: c, Says: &says, Nodes: []graph.NodeRecord{{ID: says.From}}, Split: &graph.Split{Of: "leader:a", Into: says.From}}
	return graph.Decision{ID: fmt.Sprint("decision:", minute), At: time.Unix(int64(minute), 0), Review: r}
}

// A split moves the mentions in its words, and those of an article in which nothing is said of the node any more.
func TestSplitsMoveMentions(t *testing.T) {
	read := readOut(t, meets("a", "b", 0, 10), meets("a", "b", 20, 30), meets("b", "c", 0, 10))
	for i := range read.Nodes {
		if read.Nodes[i].ID == "leader:a" {
			read.Nodes[i].Mentions = []graph.Span{{Start: 0, End: 1}, {Start: 12, End: 13}, {Start: 22, End: 23}}
		}
	}
	var first, second graph.Claim
	for _, c := range read.Claims {
		switch {
		case c.Start > 0:
			second = c
		case c.To == "leader:b":
			first = c
		}
	}
	for _, c := range []struct {
		name      string
		decisions []graph.Decision
		want      string
	}{
		{"nothing split", nil, "a 0 12 22"},
		{"one of two claims", []graph.Decision{split(1, first, "z")}, "a 12 22, z 0"},
		{"all claims of one other", []graph.Decision{split(1, first, "z"), split(2, second, "z")}, "z 0 12 22"},
		{"all claims of two others", []graph.Decision{split(1, first, "y"), split(2, second, "z")}, "a 12, y 0, z 22"},
		{"a node that the article names too", []graph.Decision{split(1, second, "c")}, "a 0 12, c 0 22"},
		{"a correction that splits nothing", []graph.Decision{found(1, first, graph.Corrected)}, "a 0 12 22"},
		{"and merged", []graph.Decision{split(1, first, "z"), merged("z", "c")}, "a 12 22, c 0"},
	} {
		got, _ := graph.Overlay(read, c.decisions)
		var told []string
		for _, n := range got.Nodes {
			id := strings.TrimPrefix(n.ID, "leader:")
			if id == "b" || id == "c" && len(n.Mentions) == 1 && !strings.Contains(c.want, "c") {
				continue
			}
			for _, m := range n.Mentions {
				id += fmt.Sprint(" ", m.Start)
			}
			told = append(told, id)
		}
		slices.Sort(told)
		if told := strings.Join(told, ", "); told != c.want {
			t.Errorf("%s: %s, want %s", c.name, told, c.want)
		}
	}
	if first := read.Nodes[0]; len(first.Mentions) != 3 {
		t.Errorf("the reading itself: %+v", first)
	}
}

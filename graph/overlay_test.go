package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
)

// readOut reads "A meets B" out of the words [start, end) of a text of numbers.
func readOut(t *testing.T, claims ...graph.Claim) graph.Batch {
	t.Helper()
	b := graph.Batch{Article: graph.Article{Kind: graph.News, Text: strings.Repeat("0123456789", 5)}, At: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, id := range []string{"leader:a", "leader:b", "leader:c"} {
		b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: id}, Mentions: []graph.Span{{Start: 0, End: 1}}})
	}
	for _, c := range claims {
		c.Quote, c.Status, c.Confidence = b.Article.Text[c.Start:c.End], graph.Actual, 0.5
		b.Claims = append(b.Claims, c)
	}
	b, err := b.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func meets(from, to string, start, end int) graph.Claim {
	return graph.Claim{Type: graph.MetWith, From: "leader:" + from, To: "leader:" + to, Start: start, End: end}
}

// found is a review of a claim at a minute; a correction says that the other end is c.
func found(minute int, c graph.Claim, v graph.Verdict) graph.Decision {
	r := &graph.Review{Claim: c.ID, Verdict: v, Read: c}
	if v == graph.Corrected {
		says := c.Says()
		says.To = "leader:c"
		r.Says = &says
	}
	return graph.Decision{ID: fmt.Sprint("decision:", minute), At: time.Unix(int64(minute), 0), Review: r}
}

func merged(from, into string) graph.Decision {
	return graph.Decision{ID: "decision:" + from, Merge: &graph.Merge{From: "leader:" + from, Into: "leader:" + into}}
}

func TestOverlay(t *testing.T) {
	read := readOut(t, meets("a", "b", 0, 10), meets("a", "b", 20, 30), meets("b", "c", 0, 10))
	var ab, later, bc graph.Claim
	for _, c := range read.Claims {
		switch {
		case c.Start > 0:
			later = c
		case c.To == "leader:c":
			bc = c
		default:
			ab = c
		}
	}
	undone := found(3, ab, graph.Rejected)
	undone.UndoneAt = time.Unix(4, 0)
	shifted := ab
	shifted.Start, shifted.End = 5, 15
	before := ab
	before.Start, before.End = 10, 20
	for _, c := range []struct {
		name      string
		decisions []graph.Decision
		want      string // claims by place and ends
	}{
		{"nothing decided", nil, "0 a-b, 0 b-c, 20 a-b"},
		{"rejected, in these words only", []graph.Decision{found(1, ab, graph.Rejected)}, "0 b-c, 20 a-b"},
		{"corrected", []graph.Decision{found(1, ab, graph.Corrected)}, "0 a-c!, 0 b-c, 20 a-b"},
		{"confirmed", []graph.Decision{found(1, ab, graph.Confirmed)}, "0 a-b!, 0 b-c, 20 a-b"},
		{"the last review counts", []graph.Decision{found(2, ab, graph.Confirmed), found(1, ab, graph.Rejected)}, "0 a-b!, 0 b-c, 20 a-b"},
		{"unless it is undone", []graph.Decision{undone, found(1, ab, graph.Corrected)}, "0 a-c!, 0 b-c, 20 a-b"},
		{"words that are read no more bear on those that overlap them", []graph.Decision{found(1, shifted, graph.Rejected)}, "0 b-c, 20 a-b"},
		{"and are said in their place", []graph.Decision{found(1, shifted, graph.Confirmed)}, "0 b-c, 20 a-b, 5 a-b!"},
		{"unless those have a review of their own", []graph.Decision{found(2, shifted, graph.Rejected), found(1, ab, graph.Confirmed)}, "0 a-b!, 0 b-c, 20 a-b"},
		{"words beside them are others", []graph.Decision{found(1, before, graph.Rejected)}, "0 a-b, 0 b-c, 20 a-b"},
		{"another article", []graph.Decision{{ID: "decision:x", Review: &graph.Review{Verdict: graph.Rejected, Read: graph.Claim{Article: "article:x", Relation: ab.Relation, End: 50}}}},
			"0 a-b, 0 b-c, 20 a-b"},
		{"merged, and no node with itself", []graph.Decision{merged("c", "b")}, "0 a-b, 20 a-b"},
		{"merged by way of another", []graph.Decision{merged("c", "b"), merged("b", "z")}, "0 a-z, 20 a-z"},
		{"corrected and merged", []graph.Decision{merged("c", "z"), found(1, later, graph.Corrected)}, "0 a-b, 0 b-z, 20 a-z!"},
		{"what comes to the same is said once", []graph.Decision{merged("c", "b"), found(1, ab, graph.Corrected)}, "0 a-b!, 20 a-b"},
	} {
		for _, decisions := range [][]graph.Decision{c.decisions, reversed(c.decisions)} {
			got, other := graph.Overlay(read, decisions)
			if told := tell(got.Claims); told != c.want {
				t.Errorf("%s: %s, want %s", c.name, told, c.want)
			}
			if !other && tell(got.Claims) != tell(read.Claims) {
				t.Errorf("%s: says that nothing is different", c.name)
			}
			for _, claim := range got.Claims {
				if read := claim.AsRead(); claim.Read == nil != claim.Says().Equal(read) || !slices.Contains([]string{ab.Relation, bc.Relation}, graph.RelationID(read.Type, read.From, read.To)) {
					t.Errorf("%s: %+v was read as %+v", c.name, claim, read)
				}
			}
		}
	}
}

func reversed(decisions []graph.Decision) []graph.Decision {
	out := slices.Clone(decisions)
	slices.Reverse(out)
	return out
}

// tell writes claims by place and ends; those that people are sure of end in an exclamation mark.
func tell(claims []graph.Claim) string {
	var out []string
	for _, c := range claims {
		s := fmt.Sprintf("%d %s-%s", c.Start, strings.TrimPrefix(c.From, "leader:"), strings.TrimPrefix(c.To, "leader:"))
		if c.Confidence == 1 {
			s += "!"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// A merge joins what an article says of both: the names of the one that stands come first.
func TestOverlayJoinsRecords(t *testing.T) {
	read := readOut(t)
	read.Nodes[2].Names, read.Nodes[2].Mentions = graph.Names{Ar: "ج", En: "C"}, []graph.Span{{Start: 0, End: 1}, {Start: 4, End: 6}}
	got, _ := graph.Overlay(read, []graph.Decision{merged("c", "a")})
	if len(got.Nodes) != 2 || got.Nodes[0].ID != "leader:a" {
		t.Fatalf("%+v", got.Nodes)
	}
	a := got.Nodes[0]
	if a.Names != (graph.Names{Ar: "ج", En: "leader:a"}) || !slices.Equal(a.Aliases, []string{"C"}) || !slices.Equal(a.Mentions, []graph.Span{{Start: 0, End: 1}, {Start: 4, End: 6}}) {
		t.Errorf("%+v", a)
	}
}

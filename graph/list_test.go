package graph_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

func TestListCursors(t *testing.T) {
	node := graph.Node{ID: "country:RU", Claims: 7}
	relation := graph.Relation{ID: "relation:ab", Claims: 3, Start: "2015-07"}
	claim := graph.Claim{ID: "claim:1", Article: "article:a", Start: 9, RecordedAt: time.UnixMilli(42)}
	for _, c := range []struct {
		name string
		list func() (graph.List, error)
		keys []string
	}{
		{"nodes by id", func() (graph.List, error) { return graph.NodeList(graph.ByID) }, node.Keys(graph.ByID)},
		{"nodes by claims", func() (graph.List, error) { return graph.NodeList(graph.ByClaims) }, node.Keys(graph.ByClaims)},
		{"relations by id", func() (graph.List, error) { return graph.RelationList(graph.ByID) }, relation.Keys(graph.ByID)},
		{"relations by claims", func() (graph.List, error) { return graph.RelationList(graph.ByClaims) }, relation.Keys(graph.ByClaims)},
		{"relations by start", func() (graph.List, error) { return graph.RelationList(graph.ByStart) }, relation.Keys(graph.ByStart)},
		{"nodes by several", func() (graph.List, error) { return graph.NodeList("TYPE,CLAIMS") }, node.Keys(graph.OrderBy(graph.ByType, graph.ByClaims, graph.ByID, "NAME"))},
		{"relations by several", func() (graph.List, error) { return graph.RelationList("START,CLAIMS") }, relation.Keys(graph.OrderBy(graph.ByStart, graph.ByClaims))},
		{"articles", func() (graph.List, error) { return graph.ArticleList(), nil }, graph.Article{ID: "article:a"}.Keys()},
		{"claims", func() (graph.List, error) { return graph.ClaimList(), nil }, claim.Keys(graph.ByID, "2022")},
	} {
		list, err := c.list()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		got, err := list.Parse(graph.Page{First: 1, After: list.Cursor(c.keys...)})
		if diff := cmp.Diff(c.keys, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", c.name, err, diff)
		}
		if got, err := list.Parse(graph.Page{First: 1}); got != nil || err != nil {
			t.Errorf("%s: the beginning: %q, %v", c.name, got, err)
		}
		if _, err := list.Parse(graph.Page{}); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: a page of none: %v", c.name, err)
		}
	}
}

func TestListRefuses(t *testing.T) {
	for _, o := range []graph.Order{graph.ByStart, "NAME", "CLAIMS,CLAIMS", "CLAIMS,NAME"} {
		if _, err := graph.NodeList(o); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("nodes by %q: %v", o, err)
		}
	}
	if _, err := graph.RelationList("NAME"); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("relations by NAME: %v", err)
	}
	list, err := graph.NodeList(graph.ByClaims)
	if err != nil {
		t.Fatal(err)
	}
	for _, number := range []string{"", "x", "1.5", "+1", "01", "99999999999999999999"} {
		if _, err := list.Parse(graph.Page{First: 1, After: list.Cursor(number, "country:RU")}); !errors.Is(err, graph.ErrBadCursor) {
			t.Errorf("behind %q claims: %v", number, err)
		}
	}
	if _, err := list.Parse(graph.Page{First: 1, After: list.Cursor("1", "country:\x00")}); !errors.Is(err, graph.ErrBadCursor) {
		t.Errorf("behind a NUL: %v", err)
	}
}

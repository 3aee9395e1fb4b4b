package sqlite

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
)

// plan is how SQLite goes about a statement, a step a line.
func plan(t *testing.T, s *Store, st statement) string {
	t.Helper()
	var out strings.Builder
	found, err := s.read.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+st.text, st.args...)
	if err != nil {
		t.Fatalf("%v: %s", err, st.text)
	}
	defer found.Close()
	for found.Next() {
		var id, parent, unused int
		var detail string
		if err := found.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&out, detail)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func empty(t *testing.T) *Store {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestHubPlan wants the page of a hub read from the beginning of indexes that have its order: nothing is sorted before the
// page is cut, and nothing read but what it holds.
func TestHubPlan(t *testing.T) {
	s := empty(t)
	for _, o := range []graph.Order{graph.ByID, graph.ByClaims, graph.ByStart} {
		order, err := relationOrder(o)
		if err != nil {
			t.Fatal(err)
		}
		behind := graph.Relation{ID: "relation:ab", Claims: 7, Start: "2015"}.Keys(o)
		for _, after := range [][]string{nil, behind} {
			for _, direction := range []graph.Direction{graph.Either, graph.Outgoing, graph.Incoming} {
				for _, types := range [][]graph.RelationType{nil, {graph.MemberOf}, {graph.Leads, graph.AlliedWith, graph.Attacks}} {
					name := fmt.Sprintf("%q %q %v after %q", o, direction, types, after)
					wanted := graph.RelationQuery{Of: []string{"country:RU"}, Direction: direction, Filter: graph.RelationFilter{Types: types}}
					checkArms(t, s, name, wanted, order, after)
					wanted.Page.First = 20
					selected, _, err := chooseOf(wanted, order, after)
					if err != nil {
						t.Fatal(err)
					}
					if got := plan(t, s, selected); strings.Contains(got, "SCAN r\n") || !strings.Contains(got, "SEARCH r USING PRIMARY KEY (id=?)") {
						t.Errorf("%s:\n%s", name, got)
					}
				}
			}
		}
	}
}

func checkArms(t *testing.T, s *Store, name string, wanted graph.RelationQuery, o order, after []string) {
	t.Helper()
	var q query
	var behind conditions
	if after != nil {
		behind = o.after(&q, after)
	}
	for _, a := range armsOf(&q, wanted, o) {
		text := "SELECT (SELECT count(*) FROM (" + a.begin(o, behind, "21") + ")) FROM json_each('[]') AS sought"
		got := plan(t, s, q.statement(text))
		if strings.Contains(got, "TEMP B-TREE") || !strings.Contains(got, "SEARCH r USING COVERING INDEX "+a.index+" (") {
			t.Errorf("%s, %s:\n%s", name, a.index, got)
		}
		if bounded := strings.Contains(got, "<?)") || strings.Contains(got, ">?)") || strings.Contains(got, ">(?,?))"); bounded != (after != nil) {
			t.Errorf("%s, %s: does not begin at the cursor:\n%s", name, a.index, got)
		}
	}
}

// TestPlans wants no list read that an index narrows down, and none sorted that an index has in order.
func TestPlans(t *testing.T) {
	s := empty(t)
	page := graph.Page{First: 20}
	all := func(o graph.Order) statement {
		order, err := relationOrder(o)
		if err != nil {
			t.Fatal(err)
		}
		selected, _, err := chooseAll(graph.RelationQuery{Page: page}, order, graph.Relation{ID: "relation:ab"}.Keys(o))
		if err != nil {
			t.Fatal(err)
		}
		return selected
	}
	nodes := func(f graph.NodeFilter, o graph.Order, after ...string) statement {
		order, err := nodeOrder(o)
		if err != nil {
			t.Fatal(err)
		}
		return selectNodes(f, page.First, order, after)
	}
	for _, c := range []struct {
		name string
		statement
		want []string // steps; a list in order has no other
	}{
		{"nodes", nodes(graph.NodeFilter{}, graph.ByID, "country:RU"), []string{"SEARCH n USING PRIMARY KEY (id>?)"}},
		{"nodes by claims", nodes(graph.NodeFilter{}, graph.ByClaims), []string{"SCAN n USING INDEX node_claims"}},
		{"nodes of a type", nodes(graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}, graph.ByID),
			[]string{"SEARCH n USING INDEX node_type (type=?)"}},
		{"nodes of a type by claims", nodes(graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}, graph.ByClaims, "7", "country:RU"),
			[]string{"SEARCH n USING INDEX node_type_claims (type=? AND claims<?)"}},
		{"relations", all(graph.ByID), []string{"SEARCH r USING PRIMARY KEY (id>?)"}},
		{"relations by claims", all(graph.ByClaims), []string{"SEARCH r USING INDEX relation_claims (claims<?)"}},
		{"relations by start", all(graph.ByStart), []string{"SEARCH r USING INDEX relation_start ((start,id)>(?,?))"}},
		{"articles", selectArticles(graph.ArticleFilter{NoText: true}, page, nil), []string{"SCAN a USING INDEX article_published"}},
		{"claims", selectClaims(graph.ClaimQuery{Page: page}, graph.OfGraph, nil), []string{"SCAN c USING INDEX claim_published"}},
		{"claims of an article", selectClaims(graph.ClaimQuery{Article: "article:a", Page: page}, graph.OfGraph, nil),
			[]string{"SEARCH c USING INDEX claim_article (article=?)"}},
		{"claims of a relation", selectClaims(graph.ClaimQuery{Of: []string{"relation:a"}, Page: page}, graph.OfRelations, []string{"2020", "article:a", "1", "claim:1", "2"}), nil},
		{"claims of a node", selectClaims(graph.ClaimQuery{Of: []string{"country:RU"}, Page: page}, graph.OfNodes, []string{"2020", "article:a", "1", "claim:1", "2"}), nil},
		{"claims of each article", selectClaims(graph.ClaimQuery{Of: []string{"article:a"}, Page: page}, graph.OfArticles, nil), nil},
		{"a node by name", nodes(graph.NodeFilter{Name: "Russia"}, graph.ByClaims), nil},
		{"a node by code", nodes(graph.NodeFilter{ISO: "RU"}, graph.ByID), nil},
		{"nodes of an article", nodes(graph.NodeFilter{Article: "article:a"}, graph.ByID), nil},
		{"an article by address", selectArticles(graph.ArticleFilter{URL: "https://example.org"}, page, nil), nil},
		{"a search", candidates(graph.SearchQuery{Limit: 20}, []string{"russian", "federation"}), nil},
	} {
		got := strings.Split(strings.TrimSpace(plan(t, s, c.statement)), "\n")
		if c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s: want %q, got\n%s", c.name, c.want, strings.Join(got, "\n"))
		}
		for _, step := range got {
			if table, scan := strings.CutPrefix(step, "SCAN "); scan && c.want == nil && slices.Contains([]string{"a", "c", "n", "r", "w"}, table[:1]) && !strings.HasPrefix(table, "rarest") {
				t.Errorf("%s reads a whole table:\n%s", c.name, strings.Join(got, "\n"))
			}
		}
	}
}

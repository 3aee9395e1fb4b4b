package neo4j

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"mithaq/graph"
)

// nested is a filter with filters of every kind within it.
var nested = graph.NodeFilter{Start: &graph.Period{}, Obligations: []graph.Obligation{graph.Defence},
	And: []graph.NodeFilter{{Name: "a"}}, Or: []graph.NodeFilter{{ISO: "RU"}, {Kinds: []string{"ALLIANCE"}}}, Not: &graph.NodeFilter{MinClaims: 3},
	Relations: []graph.RelationTest{{Quantifier: graph.Every, Other: &graph.NodeFilter{Relations: []graph.RelationTest{{Quantifier: graph.None}}}},
		{Quantifier: graph.Some, Filter: graph.RelationFilter{Types: []graph.RelationType{"KNOWS"}}}}}

// full is a filter that asks for everything.
var full = graph.RelationFilter{IDs: []string{"a"}, Statuses: []graph.Status{graph.Actual}, Domains: []graph.Domain{"TRADE"}, With: []string{"a"},
	WithTypes: []graph.NodeType{graph.CountryType}, Kind: graph.News, MinConfidence: 0.5, MinSources: 2, During: &graph.Period{}, Article: "a", Speakers: []string{"a"}}

// TestLibrary puts every statement together and wants no gap and no text that came from a value.
func TestLibrary(t *testing.T) {
	statements, err := newLibrary()
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(cypher, "cypher/*.cypher")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d statements, %v", len(files), err)
	}
	whole := regexp.MustCompile(`(?m)\{\{|<no value>|WHERE\s*(AND|$)|AND\s*$|\$(?:[^p(]|p[^.])`)
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(file, "cypher/"), ".cypher")
		if name == "nodes_filter" || name == "relation_test" || name == "relation_pattern" || name == "list_after" || name == "list_order" || name == "relation_shown" {
			continue // no statements, but written within others
		}
		for _, order := range []graph.Order{graph.ByID, graph.ByClaims, graph.ByStart, graph.OrderBy(graph.ByType, graph.ByClaims)} {
			p := parts{Others: "[m]", From: "nodes_all", Where: nodeFits{"n", "$p.where", nested}, Filter: full, Claims: graph.ClaimQuery{IDs: full.IDs}, Version: "version"}
			p.After, p.Sort, p.Behind = "claim_after", sorted(order, relationSorting), true
			text := statements.text(name, p)
			if gap := whole.FindString(text); gap != "" || text == "" {
				t.Errorf("%s by %q has %q:\n%s", name, order, gap, text)
			}
		}
	}
}

func TestSomeTypes(t *testing.T) {
	for _, c := range []struct {
		name   string
		wanted []graph.RelationType
		want   string
	}{
		{"in the ontology's order, each once", []graph.RelationType{graph.PartOf, graph.Leads, graph.PartOf}, "LEADS|PART_OF"},
		{"no text of a caller's", []graph.RelationType{"LEADS]->() DETACH DELETE n //", graph.Leads}, "LEADS"},
		{"none that there is", []graph.RelationType{"KNOWS"}, ""},
		{"all", nil, allTypes()},
	} {
		if got, some := someTypes(c.wanted); got != c.want || some != (c.want != "") {
			t.Errorf("%s: %q, %v, want %q", c.name, got, some, c.want)
		}
	}
}

func TestLucene(t *testing.T) {
	long := strings.Repeat("ab", 40)
	for _, c := range []struct {
		name  string
		words []string
		end   string
		want  string
	}{
		{"prefixes, each once", []string{"موسكو", "kreml", "kreml"}, "*", "+kreml* +موسكو*"},
		{"whole words", []string{"or", "not"}, "", `+"not" +"or"`},
		{"a word longer than the index keeps", []string{long}, "", "+" + long[:60] + "*"},
		{"nothing", nil, "*", ""},
	} {
		if got := lucene(c.words, c.end); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

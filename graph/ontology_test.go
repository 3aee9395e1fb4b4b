package graph_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

// page reads the ontology as it is written for people.
func page(t *testing.T) string {
	text, err := os.ReadFile("../../shared/ontology.md")
	if err != nil {
		t.Skipf("the page of the ontology is not beside the project: %v", err)
	}
	return string(text)
}

func TestNodeTypesAreThoseOfThePage(t *testing.T) {
	var got, want [][2]string
	for _, row := range regexp.MustCompile("(?m)^\\| `([A-Z][a-z]+)` \\|.*\\| `([a-z]+):.*` \\|$").FindAllStringSubmatch(page(t), -1) {
		want = append(want, [2]string{row[1], row[2]})
	}
	for _, spec := range graph.NodeSpecs {
		got = append(got, [2]string{string(spec.Type), spec.Prefix})
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) != 9 {
		t.Errorf("node types (-page +table):\n%s", diff)
	}
}

// row is what the page says of a relation type.
type row struct {
	Type, Plover string
	Symmetric    bool
	Pairs        []string // "From To", sorted
}

func TestRelationTypesAreThoseOfThePage(t *testing.T) {
	var got, want []row
	for _, cells := range regexp.MustCompile("(?m)^\\| `([A-Z_]+)` \\| (.+?) \\| .+ \\| (\\S+) \\|$").FindAllStringSubmatch(page(t), -1) {
		r := row{Type: cells[1], Plover: strings.TrimPrefix(cells[3], "-"), Symmetric: strings.Contains(cells[2], "sym")}
		pairs := map[string]bool{}
		for part := range strings.SplitSeq(strings.TrimSuffix(cells[2], ", sym"), ";") {
			sides := regexp.MustCompile("→|↔").Split(part, -1)
			for _, from := range nodeTypes(sides[0]) {
				for _, to := range nodeTypes(sides[1]) {
					pairs[from+" "+to] = true
				}
			}
		}
		r.Pairs = slices.Sorted(maps.Keys(pairs))
		want = append(want, r)
	}
	for _, spec := range graph.RelationSpecs {
		r := row{Type: string(spec.Type), Plover: spec.Plover, Symmetric: spec.Symmetric}
		for _, from := range graph.NodeSpecs {
			for _, to := range graph.NodeSpecs {
				if spec.Allows(from.Type, to.Type) {
					r.Pairs = append(r.Pairs, string(from.Type)+" "+string(to.Type))
				}
			}
		}
		slices.Sort(r.Pairs)
		got = append(got, r)
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) < 30 {
		t.Errorf("relation types (-page +table):\n%s", diff)
	}
}

// nodeTypes are those that a cell of the page names; an actor is three of them.
func nodeTypes(cell string) []string {
	var out []string
	for _, word := range regexp.MustCompile("[A-Za-z]+").FindAllString(cell, -1) {
		if word == "actor" {
			out = append(out, "Country", "Leader", "Organization")
		} else {
			out = append(out, word)
		}
	}
	return out
}

func TestValuesAreThoseOfThePage(t *testing.T) {
	text := page(t)
	values := func(row string) []string {
		line := regexp.MustCompile("(?m)^\\| `" + row + "` \\| (.*) \\|$").FindStringSubmatch(text)
		return strings.Split(strings.Join(regexp.MustCompile("`([A-Z]{4,})`").FindAllString(line[1], -1), " "), " ")
	}
	quoted := func(s string) string { return "`" + s + "`" }
	var statuses, domains []string
	for _, s := range graph.Statuses {
		statuses = append(statuses, quoted(string(s)))
	}
	for _, d := range graph.Domains {
		domains = append(domains, quoted(string(d)))
	}
	if diff := cmp.Diff(values("status"), statuses); diff != "" {
		t.Errorf("statuses (-page +table):\n%s", diff)
	}
	page := slices.DeleteFunc(values("domain"), func(s string) bool { return strings.Contains(s, "WITH") })
	if diff := cmp.Diff(page, domains); diff != "" {
		t.Errorf("domains (-page +table):\n%s", diff)
	}
}

func TestOntologyIsConsistent(t *testing.T) {
	var zero graph.Properties
	for _, spec := range graph.NodeSpecs {
		if got, ok := spec.Type.Spec(); !ok || got.Prefix != spec.Prefix {
			t.Errorf("the row of %s is %+v", spec.Type, got)
		}
		if got, ok := graph.TypeOf(spec.Prefix + ":x"); !ok || got != spec.Type {
			t.Errorf("%s:x is a %q", spec.Prefix, got)
		}
		if spec.Description == "" || slices.Contains(spec.Properties, "kind") != (len(spec.Kinds) > 0) {
			t.Errorf("%s: %+v", spec.Type, spec)
		}
		if faults := zero.Check(spec.Type); len(faults) > 0 {
			t.Errorf("%s without properties: %v", spec.Type, faults)
		}
	}
	for _, spec := range graph.RelationSpecs {
		if got, ok := spec.Type.Spec(); !ok || got.Type != spec.Type {
			t.Errorf("the row of %s is %+v", spec.Type, got)
		}
		if spec.Description == "" {
			t.Errorf("%s has no description", spec.Type)
		}
		for _, a := range graph.NodeSpecs {
			for _, b := range graph.NodeSpecs {
				if spec.Symmetric && spec.Allows(a.Type, b.Type) != spec.Allows(b.Type, a.Type) {
					t.Errorf("%s is symmetric and joins %s to %s one way", spec.Type, a.Type, b.Type)
				}
			}
		}
	}
	if _, ok := graph.RelationType("KNOWS").Spec(); ok {
		t.Error("KNOWS has a row")
	}
	if _, ok := graph.NodeType("Planet").Spec(); ok {
		t.Error("Planet has a row")
	}
	for i, s := range graph.Statuses {
		if graph.StatusRank(s) != i {
			t.Errorf("the rank of %s is %d", s, graph.StatusRank(s))
		}
	}
	if graph.StatusRank("RUMOURED") != len(graph.Statuses) {
		t.Error("an unknown status does not come last")
	}
}

package coverage_test

import (
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/loader/coverage"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/seeds"
)

func builtin(t *testing.T) coverage.Report {
	t.Helper()
	l, err := lexicon.Load(seeds.FS())
	if err != nil {
		t.Fatal(err)
	}
	rules, err := rule.Load(seeds.FS())
	if err != nil {
		t.Fatal(err)
	}
	return coverage.Of(l, rules, "2025-12-31")
}

// TestFloors holds how much of the world the tables know.
func TestFloors(t *testing.T) {
	r := builtin(t)
	for _, c := range []struct {
		what  string
		got   int
		floor int
	}{
		{"countries and territories of ISO 3166-1", total(r.Nodes, "Country SOVEREIGN") + total(r.Nodes, "Country TERRITORY"), 249},
		{"dissolved states", total(r.Nodes, "Country DISSOLVED"), 10},
		{"leaders", total(r.Nodes, "Leader"), 3000},
		{"organizations", total(r.Nodes, "Organization"), 600},
		{"agreements", total(r.Nodes, "Agreement"), 300},
		{"exercises", total(r.Nodes, "Exercise"), 120},
		{"places", total(r.Nodes, "Place"), 6000},
	} {
		if c.got < c.floor {
			t.Errorf("%s: %d, want at least %d", c.what, c.got, c.floor)
		}
	}
}

// total sums the counts whose name begins with the prefix.
func total(counts []coverage.Count, prefix string) (sum int) {
	for _, c := range counts {
		if strings.HasPrefix(c.Name, prefix) {
			sum += c.Total
		}
	}
	return sum
}

// TestNamesInBothLanguages wants every country named in both; a row that names a node in one language names it all the same.
func TestNamesInBothLanguages(t *testing.T) {
	for _, c := range builtin(t).Nodes {
		if c.Total == 0 || c.Ar > c.Total || c.En > c.Total {
			t.Errorf("%+v", c)
		}
		if prefix := "Country "; c.Name[:min(len(prefix), len(c.Name))] == prefix && (c.Ar != c.Total || c.En != c.Total) {
			t.Errorf("%s: %d, named in Arabic %d, in English %d", c.Name, c.Total, c.Ar, c.En)
		}
	}
}

func TestReport(t *testing.T) {
	r := builtin(t)
	if len(r.Gaps) != 5 || slices.ContainsFunc(r.Gaps, func(g coverage.Gap) bool { return slices.Contains(g.IDs, "country:FR") }) {
		t.Errorf("gaps %+v", r.Gaps)
	}
	find := func(list []coverage.Count, name string) coverage.Count {
		i := slices.IndexFunc(list, func(c coverage.Count) bool { return c.Name == name })
		if i < 0 {
			t.Fatalf("no %q in %+v", name, list)
		}
		return list[i]
	}
	if c := find(r.Leaders, "1980s"); c.Total < 200 {
		t.Errorf("leaders of the 1980s: %d", c.Total)
	}
	if c := find(r.Places, "country:FR"); c.Total < 5 {
		t.Errorf("places in France: %d", c.Total)
	}
	if c := find(r.Relations, string(graph.MemberOf)); c.Total < 1400 {
		t.Errorf("rows of members: %d", c.Total)
	}
	if c := find(r.Lemmas, string(graph.Opposes)); c.Ar == 0 || c.En == 0 || c.Ar+c.En != c.Total {
		t.Errorf("lemmas of OPPOSES: %+v", c)
	}
}

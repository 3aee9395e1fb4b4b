package pipeline

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mithaq/seeds"
)

// TestRules runs the examples and counterexamples that stand beside every rule, and wants an example of each.
func TestRules(t *testing.T) {
	p := build(t)
	run, failures, err := p.TestRules()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range p.rules.Rules {
		if len(r.Match) == 0 {
			t.Errorf("%s:%d: rule %q has no example", r.File, r.Line, r.ID)
		}
	}
	if len(p.rules.Rules) == 0 || run < len(p.rules.Rules) {
		t.Errorf("%d examples of %d rules ran", run, len(p.rules.Rules))
	}
	for _, f := range failures {
		t.Error(f)
	}
}

// TestRulesFails wants every way in which an example can fail to be told, with its place.
func TestRulesFails(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "rules"), 0o755); err != nil {
		t.Fatal(err)
	}
	rules := `
- id: en.own
  relation: OPPOSES
  lang: en
  verbs: [criticize]
  to: [obj]
  match:
    - {text: "France criticized Germany.", from: "country:FR", to: "country:DE"}
    - {text: "France criticized Germany.", from: "country:DE", to: "country:FR"}
    - {text: "France may criticize Germany.", from: "country:FR", to: "country:DE"}
  reject:
    - "France likes Germany."
    - "France criticizes Germany."
`
	if err := os.WriteFile(filepath.Join(dir, "rules", "en.yaml"), []byte(rules), 0o644); err != nil {
		t.Fatal(err)
	}
	files, err := seeds.Overlay(dir)
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(files)
	if err != nil {
		t.Fatal(err)
	}
	run, failures, err := p.TestRules()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range failures {
		if f.Rule == "en.own" {
			got = append(got, strings.ReplaceAll(f.String(), "\n\t", " | "))
		}
	}
	want := []string{
		`rules/en.yaml:9: rule "en.own": France criticized Germany. | want  country:DE OPPOSES country:FR ACTUAL | found country:FR OPPOSES country:DE ACTUAL`,
		`rules/en.yaml:10: rule "en.own": France may criticize Germany. | want  country:FR OPPOSES country:DE ACTUAL | found country:FR OPPOSES country:DE POSSIBLE`,
		`rules/en.yaml:13: rule "en.own": France criticizes Germany. | want  nothing | found country:FR OPPOSES country:DE ACTUAL`,
	}
	if run < 5 || !slices.Equal(got, want) {
		t.Errorf("of %d examples failed\n%s\nwant\n%s", run, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

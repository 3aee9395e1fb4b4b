package pipeline

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/rule"
)

// Failure is an example or counterexample of a rule that comes out otherwise than it says.
type Failure struct {
	File  string // of the rule
	Line  int    // of the example
	Rule  string // id
	Text  string
	Want  string   // the relation with its status; empty where none of the rule's type may be found
	Found []string // the relations of the rule's type that were found, each with its status, in order
}

// String says it in lines for a person: where, what was wanted, what came out instead.
func (f Failure) String() string {
	return fmt.Sprintf("%s:%d: rule %q: %s\n\twant  %s\n\tfound %s", f.File, f.Line, f.Rule, f.Text,
		cmp.Or(f.Want, "nothing"), cmp.Or(strings.Join(f.Found, "; "), "nothing"))
}

// exampleDay is when the examples of rules were published: offices and relative dates are read by it.
const exampleDay = graph.Date("2024-06-15")

// TestRules runs the examples and counterexamples of every rule. It returns how many there are and those that fail, in the
// order of the files; an error only where an example could not be read at all.
func (p *Pipeline) TestRules() (run int, failures []Failure, err error) {
	for _, r := range p.rules.Rules {
		for i, example := range slices.Concat(r.Match, r.Reject) {
			found, err := p.exampleRelations(r, example)
			if err != nil {
				return run, failures, fmt.Errorf("%s:%d: rule %q: %w", r.File, example.Line, r.ID, err)
			}
			run++
			want := ""
			if i < len(r.Match) {
				want = relationText(r.Relation, example.From, example.To, cmp.Or(example.Status, graph.Actual))
			}
			if want == "" && len(found) > 0 || want != "" && !slices.Contains(found, want) {
				failures = append(failures, Failure{r.File, example.Line, r.ID, example.Text, want, found})
			}
		}
	}
	return run, failures, nil
}

// exampleRelations are the relations of the rule's type that an example's sentence gives.
func (p *Pipeline) exampleRelations(r *rule.Rule, example rule.Example) ([]string, error) {
	b, err := p.Batch(graph.Article{Kind: graph.News, Lang: cmp.Or(r.Lang, article.Language(example.Text)), Text: "\n" + example.Text, Published: exampleDay})
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, c := range b.Claims {
		if c.Type == r.Relation {
			found[relationText(c.Type, c.From, c.To, c.Status)] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

// relationText names a relation; the ends of a symmetric one stand in order.
func relationText(t graph.RelationType, from, to string, status graph.Status) string {
	if spec, _ := t.Spec(); spec.Symmetric && to < from {
		from, to = to, from
	}
	return fmt.Sprintf("%s %s %s %s", from, t, to, status)
}

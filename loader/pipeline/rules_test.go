package pipeline

import (
	"cmp"
	"testing"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/seeds"
)

// TestRules runs the examples and counterexamples that stand beside every rule.
func TestRules(t *testing.T) {
	p, err := New(seeds.FS())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range p.rules.Rules {
		t.Run(r.ID, func(t *testing.T) {
			for _, example := range r.Match {
				from, to := example.From, example.To
				found := relations(t, p, r, example.Text)
				status, ok := found[graph.RelationID(r.Relation, from, to)]
				if want := cmp.Or(example.Status, graph.Actual); !ok || status != want {
					t.Errorf("%s\nwants %s %s %s %s, found %v", example.Text, from, r.Relation, to, want, found)
				}
			}
			for _, text := range r.Reject {
				if found := relations(t, p, r, text); len(found) > 0 {
					t.Errorf("%s\nwants no %s, found %v", text, r.Relation, found)
				}
			}
		})
	}
}

// relations are the relations of the rule's type in the sentence, with their statuses.
func relations(t *testing.T, p *Pipeline, r *rule.Rule, text string) map[string]graph.Status {
	t.Helper()
	b, err := p.Batch(graph.Article{Kind: graph.News, Lang: r.Lang, Text: "\n" + text, Published: "2024-06-15"})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	out := map[string]graph.Status{}
	for _, c := range b.Claims {
		if c.Type == r.Relation {
			out[c.Relation] = c.Status
		}
	}
	return out
}

package pipeline

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

// explained explains one sentence behind an empty title.
func explained(t *testing.T, lang, text string, minConfidence float64) SentenceExplanation {
	t.Helper()
	e, err := build(t).Explain(graph.Article{Kind: graph.News, Lang: lang, Text: "\n" + text, Published: "2022-01-20"}, minConfidence)
	if err != nil {
		t.Fatal(err)
	}
	return e.Sentences[len(e.Sentences)-1]
}

func TestExplainSaysHowAClaimCameAbout(t *testing.T) {
	s := explained(t, "en", "Russian President Vladimir Putin met Ebrahim Raisi.", 0)
	if want := "Russian President Vladimir Putin met Ebrahim Raisi ."; strings.Join(s.Tokens, " ") != want || s.Start != 1 {
		t.Errorf("tokens %q from %d", s.Tokens, s.Start)
	}
	i := slices.IndexFunc(s.Mentions, func(m Mention) bool { return m.Text == "Russian President Vladimir Putin" })
	if i < 0 {
		t.Fatalf("mentions %+v", s.Mentions)
	}
	putin := []string{"leader:vladimir-putin"}
	want := Mention{Stretch{"Russian President Vladimir Putin", 1, 33}, putin, "name", "argument",
		[]Step{{"names", putin, "Vladimir Putin"}, {"offices", putin, "Russian President Vladimir Putin"}}}
	if diff := cmp.Diff(want, s.Mentions[i]); diff != "" {
		t.Error(diff)
	}
	i = slices.IndexFunc(s.Triggers, func(g Trigger) bool { return g.Rule == "en.meet" })
	if i < 0 || s.Triggers[i].Dropped != "" || s.Triggers[i].Rung != "verb with its subject and object" ||
		s.Triggers[i].From == nil || s.Triggers[i].From.Text != "Russian President Vladimir Putin" ||
		s.Triggers[i].To == nil || !slices.Equal(s.Triggers[i].To.Nodes, []string{"leader:ebrahim-raisi"}) {
		t.Errorf("triggers %+v", s.Triggers)
	}
	if !slices.ContainsFunc(s.Claims, func(c Claim) bool {
		return c.Type == graph.MetWith && c.Rule == "en.meet" && c.Text == "Russian President Vladimir Putin met Ebrahim Raisi" && c.Dropped == ""
	}) {
		t.Errorf("claims %+v", s.Claims)
	}
}

func TestExplainSaysWhatAReferenceStandsFor(t *testing.T) {
	s := explained(t, "ar", "زار إبراهيم رئيسي روسيا والتقى نظيره الروسي.", 0)
	found := false
	for _, m := range s.Mentions {
		for _, step := range m.Steps {
			found = found || step.Stage == "references" && m.Text == "نظيره الروسي" && slices.Equal(step.Nodes, []string{"leader:vladimir-putin"})
		}
	}
	if !found {
		t.Errorf("mentions %+v", s.Mentions)
	}
	s = explained(t, "en", "He left.", 0)
	if len(s.Mentions) != 1 || s.Mentions[0].Text != "He" || s.Mentions[0].Role != "unresolved" {
		t.Errorf("mentions %+v", s.Mentions)
	}
}

func TestExplainSaysWhyACandidateIsDropped(t *testing.T) {
	for _, c := range []struct {
		name, text string
		min        float64
		want       string
	}{
		{"no object", "France condemned the storm.", 0, "nothing that fits stands as its object"},
		{"no subject", "The storm hit and condemned Germany.", 0, "nothing that fits stands as its subject"},
		{"one thing", "France condemned France.", 0, "the same thing stands at both ends"},
		{"not sure", "France condemned Germany.", 0.99, "less sure than --min-confidence"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := explained(t, "en", c.text, c.min)
			var got []string
			for _, g := range s.Triggers {
				got = append(got, g.Dropped)
			}
			for _, g := range s.Claims {
				got = append(got, g.Dropped)
			}
			if !slices.Contains(got, c.want) {
				t.Errorf("dropped for %q, want %q", got, c.want)
			}
		})
	}
}

// TestExplainSaysWhatBatchFinds holds the two to one another: an explanation is of what happens without it.
func TestExplainSaysWhatBatchFinds(t *testing.T) {
	p := build(t)
	for _, a := range samples(t) {
		b, err := p.Batch(a)
		if err != nil {
			t.Fatal(err)
		}
		e, err := p.Explain(a, 0)
		if err != nil {
			t.Fatal(err)
		}
		kept := 0
		for _, s := range e.Sentences {
			for _, c := range s.Claims {
				if c.Dropped == "" {
					kept++
				}
			}
		}
		if kept != len(b.Claims) || kept == 0 {
			t.Errorf("%s: %d claims explained, %d found", a.Title, kept, len(b.Claims))
		}
	}
}

package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestDatelines wants no facts about the places and media of a dateline.
func TestDatelines(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text string }{
		{"ar", "\nبكين 19 يناير (شينخوا) -- أعربت باكستان عن دعمها لتركيا."},
		{"ar", "\nموسكو (تاس) 19 يناير - أعربت باكستان عن دعمها لتركيا."},
		{"en", "\nBEIJING, Jan. 19 (Xinhua) -- Pakistan supports Turkey."},
		{"en", "\nMOSCOW (TASS) - Pakistan supports Turkey."},
	} {
		b, err := p.Batch(graph.Article{Kind: graph.News, Lang: c.lang, Text: c.text, Published: "2022-01-19"})
		if err != nil {
			t.Fatal(err)
		}
		if want := graph.RelationID(graph.Supports, "country:PK", "country:TR"); len(b.Claims) != 1 || b.Claims[0].Relation != want {
			t.Errorf("%s\nclaims %v", c.text, b.Claims)
		}
	}
}

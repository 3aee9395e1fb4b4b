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
		b := batch(t, p, c.lang, c.text, "2022-01-19")
		if want := graph.RelationID(graph.Supports, "country:PK", "country:TR"); len(b.Claims) != 1 || b.Claims[0].Relation != want {
			t.Errorf("%s\nclaims %v", c.text, b.Claims)
		}
	}
}

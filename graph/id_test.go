package graph_test

import (
	"strings"
	"testing"

	"mithaq/graph"
)

func TestTypeOf(t *testing.T) {
	for id, want := range map[string]graph.NodeType{
		"country:RU": graph.CountryType, "leader:vladimir-putin": graph.LeaderType, "organization:x.Y_z-1": graph.OrganizationType,
		"article:0123456789abcdef0123": graph.ArticleType, "place:1": graph.PlaceType,
	} {
		if got, ok := graph.TypeOf(id); !ok || got != want {
			t.Errorf("%q: %q, %v", id, got, ok)
		}
	}
	for _, id := range []string{"", ":", "country:", "country", "Country:RU", "planet:mars", "country:R U", "country:R'U", "country:روسيا", "country:-RU",
		"country:RU\n", " country:RU", "country:RU:x", "country:" + strings.Repeat("x", 200)} {
		if got, ok := graph.TypeOf(id); ok {
			t.Errorf("%q is a %s", id, got)
		}
	}
}

func TestIDsAreMadeFromContent(t *testing.T) {
	a := graph.RelationID(graph.MetWith, "leader:a", "leader:b")
	if a != graph.RelationID(graph.MetWith, "leader:b", "leader:a") {
		t.Error("a symmetric relation has two ids")
	}
	if graph.RelationID(graph.Accuses, "leader:a", "leader:b") == graph.RelationID(graph.Accuses, "leader:b", "leader:a") {
		t.Error("a relation and its reverse have one id")
	}
	if a == graph.RelationID(graph.AlliedWith, "leader:a", "leader:b") {
		t.Error("two types have one id")
	}
	// Stores on disk hold these: they may not change.
	if a != "relation:a0d336d5fdb968162b00" || graph.ArticleID("ميثاق") != "article:d10db592ef4179a5d82b" {
		t.Errorf("ids are no longer what they were: %s, %s", a, graph.ArticleID("ميثاق"))
	}
}

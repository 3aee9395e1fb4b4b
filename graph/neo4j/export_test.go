package neo4j_test

import (
	"fmt"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/export"
	"mithaq/graph/graphtest"
	"mithaq/graph/neo4j/neo4jtest"
)

// An exported script makes in an empty database what was exported, also a second time, and whatever stands in its texts.
func TestExportedScript(t *testing.T) {
	url, o := neo4jtest.Database(t)
	const odd = `He said: "a" and 'b' \ c; // d`
	world := graphtest.World(t, map[string]graph.Properties{"agreement:pact": {Kind: "ALLIANCE", Obligations: []graph.Obligation{graph.Defence}}},
		graph.Claim{Type: graph.PartyTo, From: "country:RU", To: "agreement:pact", Since: "2015", Speaker: odd, Source: odd},
		graph.Claim{Type: graph.AlliedWith, From: "country:RU", To: "country:IR"})
	var script strings.Builder
	if _, err := export.Write(t.Context(), world, &script, export.Cypher, export.Selection{}); err != nil {
		t.Fatal(err)
	}
	defer query(t, url, o, "DROP CONSTRAINT entity_id IF EXISTS")
	defer query(t, url, o, "MATCH (n:Entity) DETACH DELETE n")
	for range 2 {
		for statement := range strings.SplitSeq(script.String(), ";\n") {
			if statement = strings.TrimSpace(statement); statement != "" && !(strings.HasPrefix(statement, "//") && !strings.Contains(statement, "\n")) {
				query(t, url, o, statement)
			}
		}
	}
	found := query(t, url, o, "MATCH (n:Country)-[r:PARTY_TO|ALLIED_WITH]-(m) WHERE n.id = 'country:RU' RETURN count(r) AS n, collect(r.speakers) AS said, [m IN collect(m) WHERE m.obligations = ['DEFENCE'] | m.id] AS pacts")
	row := found.Records[0].AsMap()
	if n, _ := row["n"].(int64); n != 2 {
		t.Errorf("%d relations, want 2: %v", n, row)
	}
	if said, _ := row["said"].([]any); len(said) != 2 || !strings.Contains(fmt.Sprint(said), odd) {
		t.Errorf("speakers %v, want %q among them", row["said"], odd)
	}
	if pacts, _ := row["pacts"].([]any); len(pacts) != 1 || pacts[0] != "agreement:pact" {
		t.Errorf("pacts %v", row["pacts"])
	}
}

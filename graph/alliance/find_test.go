package alliance_test

import (
	"errors"
	"fmt"
	"testing"

	"mithaq/graph"
	"mithaq/graph/alliance"
	"mithaq/graph/graphtest"
)

func TestFind(t *testing.T) {
	member := func(id, of string, since, until graph.Date) graph.Claim {
		return graph.Claim{Type: graph.MemberOf, From: id, To: of, Since: since, Until: until}
	}
	pact := map[string]graph.Properties{"organization:pact": {Kind: "ALLIANCE"}, "organization:un": {Kind: "INTERGOVERNMENTAL"}}
	for _, c := range []struct {
		name   string
		kinds  map[string]graph.Properties
		claims []graph.Claim
		asOf   graph.Date
		want   string // the ally with its formal and practised strength, empty for none
	}{
		{"members of one alliance", pact, []graph.Claim{member("country:AA", "organization:pact", "1950", ""), member("country:BB", "organization:pact", "1960", "")},
			"1970", "country:BB 0.8990 0.0000"},
		{"before one of them joined", pact, []graph.Claim{member("country:AA", "organization:pact", "1950", ""), member("country:BB", "organization:pact", "1960", "")},
			"1955", ""},
		{"after one of them left", pact, []graph.Claim{member("country:AA", "organization:pact", "1950", "1965"), member("country:BB", "organization:pact", "1960", "")},
			"1970", ""},
		{"a body of all states makes no allies", pact, []graph.Claim{member("country:AA", "organization:un", "1950", ""), member("country:BB", "organization:un", "1950", "")},
			"1970", ""},
		{"a treaty of defence", map[string]graph.Properties{"agreement:t": {Kind: "ALLIANCE", Obligations: []graph.Obligation{graph.Defence}}},
			[]graph.Claim{{Type: graph.PartyTo, From: "country:AA", To: "agreement:t", Since: "1950"}, {Type: graph.PartyTo, From: "country:BB", To: "agreement:t", Since: "1950"}},
			"1970", "country:BB 0.8990 0.0000"},
		{"an exercise of late", nil, []graph.Claim{{Type: graph.ParticipatesIn, From: "country:AA", To: "exercise:e", Since: "1968"}, {Type: graph.ParticipatesIn, From: "country:BB", To: "exercise:e", Since: "1968"}},
			"1970", "country:BB 0.0000 0.4994"},
		{"an exercise of long ago", nil, []graph.Claim{{Type: graph.ParticipatesIn, From: "country:AA", To: "exercise:e", Since: "1950"}, {Type: graph.ParticipatesIn, From: "country:BB", To: "exercise:e", Since: "1950"}},
			"1970", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers, err := alliance.Find(t.Context(), graphtest.World(t, c.kinds, c.claims...), alliance.Question{Of: []string{"country:AA"}, Statuses: []graph.Status{graph.Actual}, AsOf: c.asOf, Undated: true})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, a := range answers[0].Alliances {
				got += fmt.Sprintf("%s %.4f %.4f", a.Ally, a.Strength.Formal, a.Strength.Practised)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFindAsksForADate(t *testing.T) {
	if _, err := alliance.Find(t.Context(), graphtest.NewModel(), alliance.Question{Of: []string{"country:AA"}}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("got %v, want ErrBadQuery", err)
	}
}

package alliance_test

import (
	"fmt"
	"testing"

	"mithaq/graph"
	"mithaq/graph/alliance"
	"mithaq/graph/graphtest"
)

// What has ended must not make allies, also where only a withdrawal or a term says that it has.
func TestWhatHasEnded(t *testing.T) {
	party := func(id string, since graph.Date) graph.Claim {
		return graph.Claim{Type: graph.PartyTo, From: id, To: "agreement:t", Since: since}
	}
	left := func(id string, day graph.Date) graph.Claim {
		return graph.Claim{Type: graph.WithdrewFrom, From: id, To: "agreement:t", Since: day}
	}
	defence := []graph.Obligation{graph.Defence}
	open := graph.Properties{Kind: "ALLIANCE", Obligations: defence}
	term := graph.Properties{Kind: "ALLIANCE", Obligations: defence, Start: "1950", Term: "P5Y"}
	ended := graph.Properties{Kind: "ALLIANCE", Obligations: defence, Start: "1950", End: "1955", Term: "P5Y"}
	both := func(more ...graph.Claim) []graph.Claim {
		return append([]graph.Claim{party("country:AA", "1950"), party("country:BB", "1950")}, more...)
	}
	for _, c := range []struct {
		name   string
		treaty graph.Properties
		claims []graph.Claim
		asOf   graph.Date
		want   string // the formal strength
	}{
		{"nobody left", open, both(), "1970", "0.8990"},
		{"the other left", open, both(left("country:BB", "1960")), "1970", ""},
		{"it left itself", open, both(left("country:AA", "1960-05")), "1970", ""},
		{"before the other left", open, both(left("country:BB", "1960")), "1955", "0.8990"},
		{"in the year in which the other left", open, both(left("country:BB", "1960-05-01")), "1960", "0.8990"},
		{"left and came back", open, both(left("country:BB", "1960"), party("country:BB", "1965")), "1970", "0.8990"},
		{"a third left", open, both(party("country:CC", "1950"), left("country:CC", "1960")), "1970", "0.8990"},
		{"joined at an unknown time and left", open, []graph.Claim{party("country:AA", ""), party("country:BB", ""), left("country:BB", "1960")}, "1970", ""},
		{"left at an unknown time", open, both(left("country:BB", "")), "1970", "0.8990"},
		{"within its term", term, both(), "1955", "0.8990"},
		{"after its term", term, both(), "1970", "0.2248"},
		{"after its end", ended, both(), "1970", ""},
		{"in the year of its end", ended, both(), "1955", "0.8990"},
		{"before its start", term, both(), "1949", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := graphtest.World(t, map[string]graph.Properties{"agreement:t": c.treaty}, c.claims...)
			q := alliance.Question{Of: []string{"country:AA"}, With: []string{"country:BB"}, Statuses: []graph.Status{graph.Actual}, AsOf: c.asOf, Undated: true}
			answers, err := alliance.Find(t.Context(), store, q)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, a := range answers[0].Alliances {
				got += fmt.Sprintf("%.4f", a.Strength.Formal)
			}
			if got != c.want {
				t.Errorf("formal strength %q, want %q", got, c.want)
			}
		})
	}
}

// The parts add up as the schema says, and more members, doubt and distance in time make less.
func TestWeights(t *testing.T) {
	allied := func(claim graph.Claim) graph.Claim {
		claim.Type, claim.From, claim.To = graph.AlliedWith, "country:AA", "country:BB"
		return claim
	}
	store := graphtest.World(t, map[string]graph.Properties{"organization:bloc": {Kind: "BLOC"}}, allied(graph.Claim{}),
		graph.Claim{Type: graph.MemberOf, From: "country:AA", To: "organization:bloc"},
		graph.Claim{Type: graph.MemberOf, From: "country:BB", To: "organization:bloc"},
		graph.Claim{Type: graph.SuppliesArmsTo, From: "country:BB", To: "country:AA"})
	for _, c := range []struct {
		name string
		ask  func(*alliance.Question)
		want alliance.Strength
	}{
		{"the usual grounds", func(*alliance.Question) {}, // 1 - 0.2*(1-0.2*0.9989)
			alliance.Strength{Total: 0.84, Formal: 0.84}},
		{"with arms", func(q *alliance.Question) { q.Bases = alliance.Bases }, // 1 - 0.16*(1-0.8*0.4)
			alliance.Strength{Total: 0.8912, Formal: 0.84, Practised: 0.4}},
		{"arms alone", func(q *alliance.Question) { q.Bases = []alliance.Basis{alliance.Arms} },
			alliance.Strength{Total: 0.32, Practised: 0.4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := alliance.Question{Of: []string{"country:AA"}, AsOf: "2020", Undated: true}
			c.ask(&q)
			answers, err := alliance.Find(t.Context(), store, q)
			if err != nil {
				t.Fatal(err)
			}
			if len(answers[0].Alliances) != 1 || answers[0].Alliances[0].Strength != c.want {
				t.Errorf("got %+v, want one alliance of %+v", answers[0].Alliances, c.want)
			}
			for _, r := range answers[0].Alliances[0].Reasons {
				if !r.Undated {
					t.Errorf("%s is said to have a date", r.Basis)
				}
			}
		})
	}
	t.Run("undated left out", func(t *testing.T) {
		answers, err := alliance.Find(t.Context(), store, alliance.Question{Of: []string{"country:AA"}, AsOf: "2020"})
		if err != nil || len(answers[0].Alliances) != 0 {
			t.Errorf("got %+v, %v, want no alliance", answers, err)
		}
	})
}

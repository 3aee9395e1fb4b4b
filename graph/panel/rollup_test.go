package panel_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/graphtest"
	"mithaq/graph/panel"
)

// court has two countries that deal with each other by those who act for them: a leader while in office, an admiral of a navy, and one
// of whose office no dates are known.
func court(t *testing.T) graph.Store {
	said := func(from string, what graph.RelationType, to string, since, until graph.Date) graph.Claim {
		return graph.Claim{Type: what, From: from, To: to, Since: since, Until: until}
	}
	return graphtest.World(t, map[string]graph.Properties{"country:RU": {ISO2: "RU", ISO3: "RUS"}, "country:CN": {ISO2: "CN", ISO3: "CHN"}},
		said("leader:stalin", graph.Leads, "country:RU", "1941", "1951"), said("leader:mao", graph.Leads, "country:CN", "", ""),
		said("organization:navy", graph.PartOf, "country:RU", "", ""), said("leader:admiral", graph.ServesIn, "organization:navy", "1952", ""),
		said("leader:stalin", graph.MetWith, "leader:mao", "1951-02", ""), said("leader:stalin", graph.MetWith, "leader:mao", "1952", ""),
		said("country:RU", graph.MetWith, "country:CN", "1951-03", ""), said("leader:stalin", graph.MetWith, "leader:admiral", "1950", ""),
		said("leader:admiral", graph.Visited, "country:CN", "1953", ""), said("leader:admiral", graph.Visited, "country:CN", "1950", ""),
		said("organization:navy", graph.Threatens, "country:CN", "1954", ""))
}

func TestRollUp(t *testing.T) {
	both := []string{"RU", "chn"}
	for name, c := range map[string]struct {
		q    panel.Question
		want []string
	}{
		"countries alone": {panel.Question{Of: both, Unit: panel.Dyad}, []string{"CN RU 1951 MET_WITH{1 1 1}"}},
		"who acts for them, in office": {panel.Question{Unit: panel.Dyad, RollUp: true},
			[]string{"CN RU 1951 MET_WITH{2 2 1}", "CN RU 1953 VISITED{1 1 1}", "CN RU 1954 THREATENS{1 1 1}"}},
		"directed": {panel.Question{Of: both, Unit: panel.Directed, RollUp: true},
			[]string{"CN RU 1951 MET_WITH{2 2 1}", "RU CN 1951 MET_WITH{2 2 1}", "RU CN 1953 VISITED{1 1 1}", "RU CN 1954 THREATENS{1 1 1}"}},
		"a country with one's leader": {panel.Question{Of: []string{"RU"}, With: []string{"leader:mao"}, Unit: panel.Country, RollUp: true}, []string{"RU 1951 MET_WITH{1 1 1}"}},
		"a country with another": {panel.Question{Of: []string{"CN"}, With: []string{"ru"}, Unit: panel.Country, RollUp: true},
			[]string{"CN 1951 MET_WITH{2 2 1}", "CN 1953 VISITED{1 1 1}", "CN 1954 THREATENS{1 1 1}"}},
	} {
		t.Run(name, func(t *testing.T) {
			q := c.q
			q.Step, q.Since, q.Until, q.By, q.Clock = aggregate.Year, "1950", "1954", aggregate.Type, aggregate.Event
			p, err := panel.Read(t.Context(), court(t), q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, lines(p)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

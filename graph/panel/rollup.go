package panel

import (
	"context"
	"slices"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// agency says for which country somebody or something acts, and when.
type agency struct {
	country string
	days    graph.Period
}

// maxChain is how many relations may lead from who acts to the country: the commander of a fleet of the navy of a country.
const maxChain = 3

// enlist finds who acts for the panel's countries: the countries themselves and, rolled up, who leads or serves them or bodies that are
// part of them or rule them, as long as that lasts. A beginning or end that is not exact reaches as far as it may; of what the graph has
// no dates for at all, it is taken to last always.
func (p *Panel) enlist(ctx context.Context, store Reader) error {
	bosses := p.countries()
	p.agents = map[string][]agency{}
	for _, id := range bosses {
		p.agents[id] = []agency{{id, graph.Period{From: graph.MinDay, To: graph.MaxDay}}}
	}
	for range maxChain {
		if !p.RollUp || len(bosses) == 0 {
			return nil
		}
		found := map[string][]agency{}
		question := aggregate.Question{Filter: graph.RelationFilter{Types: []graph.RelationType{graph.Leads, graph.ServesIn, graph.PartOf},
			Statuses: []graph.Status{graph.Actual}, With: bosses}}
		err := aggregate.Relations(ctx, store, question, func(page []graph.Relation) error {
			for _, r := range page {
				if t, _ := graph.TypeOf(r.From); t == graph.LeaderType || t == graph.OrganizationType {
					found[r.From] = append(found[r.From], within(lasting(r), p.agents[r.To])...)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		bosses = nil
		for id, of := range found {
			if t, _ := graph.TypeOf(id); t == graph.OrganizationType && len(p.agents[id]) == 0 {
				bosses = append(bosses, id)
			}
			p.agents[id] = append(p.agents[id], of...)
		}
		bosses = sorted(bosses)
	}
	return nil
}

// lasting is when a relation holds.
func lasting(r graph.Relation) []graph.Period {
	var out []graph.Period
	for _, e := range r.Episodes {
		if e.Status == graph.Actual {
			out = append(out, e.Days(r.Type))
		}
	}
	if len(r.Episodes) == 0 {
		out = append(out, graph.Period{From: graph.MinDay, To: graph.MaxDay})
	}
	return out
}

// within cuts agencies to periods.
func within(periods []graph.Period, of []agency) []agency {
	var out []agency
	for _, p := range periods {
		for _, a := range of {
			if a.days.Overlaps(p) {
				out = append(out, agency{a.country, graph.Period{From: max(a.days.From, p.From), To: min(a.days.To, p.To)}})
			}
		}
	}
	return out
}

// actors are those who act for some of these countries.
func (p *Panel) actors(of []string) []string {
	var out []string
	for id, acts := range p.agents {
		if slices.ContainsFunc(acts, func(a agency) bool { return slices.Contains(of, a.country) }) {
			out = append(out, id)
		}
	}
	return sorted(out)
}

// states are the countries for which somebody or something acts on a date, each once.
func (p *Panel) states(id string, on graph.Date) []string {
	var out []string
	for _, a := range p.agents[id] {
		if a.days.Overlaps(graph.During(on, on)) && !slices.Contains(out, a.country) {
			out = append(out, a.country)
		}
	}
	return out
}

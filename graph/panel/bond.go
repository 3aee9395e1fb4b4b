package panel

import (
	"context"
	"slices"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// allianceKind is the kind of the agreements by which their parties are allied. Organizations of that kind rest on such an agreement
// where they bind to anything.
const allianceKind = "ALLIANCE"

// bond is what binds a pair in a period.
type bond struct {
	allied      bool
	obligations [5]bool // by the order of graph.Obligations
}

func (b bond) list() []graph.Obligation {
	var out []graph.Obligation
	for i, o := range graph.Obligations {
		if b.obligations[i] {
			out = append(out, o)
		}
	}
	return out
}

// term is how long a country was party to an agreement.
type term struct {
	country string
	days    graph.Period
}

// party is a country with an agreement.
type party struct{ country, agreement string }

// bind finds who was allied: who was party to the same alliance on at least one common day of a period, by the curated tables. A row
// without a beginning binds nobody; a date that is not exact reaches as far as it may, a withdrawal as little.
func (p *Panel) bind(ctx context.Context, store Reader) error {
	terms, left := map[string][]term{}, map[party][]graph.Day{}
	question := aggregate.Question{Filter: graph.RelationFilter{Types: []graph.RelationType{graph.PartyTo, graph.WithdrewFrom}, Kind: graph.Table,
		With: p.countries()}}
	err := aggregate.Each(ctx, store, question, func(r graph.Relation, c graph.Claim, _ graph.Article) {
		switch {
		case c.Status != graph.Actual || !c.Since.Known():
		case r.Type == graph.WithdrewFrom:
			left[party{r.From, r.To}] = append(left[party{r.From, r.To}], c.Since.First())
		default:
			terms[r.To] = append(terms[r.To], term{r.From, graph.During(c.Since, c.Until)})
		}
	})
	if err != nil {
		return err
	}
	var ids []string
	for id := range terms {
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	agreements, err := store.Nodes(ctx, ids)
	if err != nil {
		return err
	}
	for i, n := range agreements {
		if n == nil || n.Properties.Kind != allianceKind {
			continue
		}
		for j := range terms[ids[i]] {
			t := &terms[ids[i]][j]
			t.days.To = min(t.days.To, n.Properties.End.Last())
			for _, day := range left[party{t.country, n.ID}] {
				if t.days.From <= day {
					t.days.To = min(t.days.To, day)
				}
			}
		}
		p.allow(*n, terms[n.ID])
	}
	return nil
}

// countries are those that the rows are about, or whose other ends are.
func (p *Panel) countries() []string {
	return slices.DeleteFunc(sorted(slices.Concat(p.Of, p.With)), func(id string) bool {
		t, _ := graph.TypeOf(id)
		return t != graph.CountryType
	})
}

// allow notes what an alliance makes of its parties.
func (p *Panel) allow(n graph.Node, terms []term) {
	byCountry := map[string][]graph.Period{}
	for _, t := range terms {
		byCountry[t.country] = append(byCountry[t.country], t.days)
	}
	for _, pair := range p.pairs {
		for _, mine := range byCountry[pair.a] {
			if pair.b == "" {
				p.mark(pair, mine, n.Properties.Obligations)
			}
			for _, theirs := range byCountry[pair.b] {
				p.mark(pair, graph.Period{From: max(mine.From, theirs.From), To: min(mine.To, theirs.To)}, n.Properties.Obligations)
			}
		}
	}
}

// mark binds a pair in the periods that have a day of the span.
func (p *Panel) mark(pair pair, span graph.Period, obligations []graph.Obligation) {
	if span.From > span.To {
		return
	}
	first, _ := slices.BinarySearchFunc(p.periods, span.From, func(d graph.Date, day graph.Day) int { return int(d.Last()) - int(day) })
	for i := first; i < len(p.periods) && p.periods[i].First() <= span.To; i++ {
		at := place{pair, i}
		b := p.bonds[at]
		b.allied = true
		for j, o := range graph.Obligations {
			b.obligations[j] = b.obligations[j] || slices.Contains(obligations, o)
		}
		p.bonds[at] = b
	}
}

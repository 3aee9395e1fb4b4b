package panel

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// Reader is what of a store is needed.
type Reader interface {
	aggregate.Reader
	Nodes(ctx context.Context, ids []string) ([]*graph.Node, error)
	Version(ctx context.Context) (int64, error)
}

// Read answers a question. How often it calls the store does not depend on the countries and periods, only on how many pages their
// relations and claims fill. Its errors are the store's, and graph.ErrBadQuery for a question that cannot be answered.
func Read(ctx context.Context, store Reader, q Question) (*Panel, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	p := &Panel{Question: q, Classes: q.classes(), periods: q.periods(), pairs: q.pairs(), nodes: map[string]graph.Node{},
		counts: map[place][]Count{}, bonds: map[place]bond{}}
	switch {
	case len(p.pairs) == 0 || len(p.periods) == 0:
		return nil, fmt.Errorf("%w: the panel has no rows: %d countries from %s to %s", graph.ErrBadQuery, len(q.Of), q.Since, q.Until)
	case p.Len() > MaxCells:
		return nil, fmt.Errorf("%w: the panel would have %d rows; at most %d", graph.ErrBadQuery, p.Len(), MaxCells)
	}
	var err error
	if p.Version, err = store.Version(ctx); err != nil {
		return nil, err
	}
	ids := sorted(slices.Concat(q.Of, q.With))
	found, err := store.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, n := range found {
		if n == nil {
			return nil, fmt.Errorf("%w: there is no %.80s", graph.ErrBadQuery, ids[i])
		}
		p.nodes[n.ID] = *n
	}
	if err := p.count(ctx, store); err != nil {
		return nil, err
	}
	return p, p.bind(ctx, store)
}

// classes are those that relations of countries can have.
func (q Question) classes() []string {
	var out []string
	for _, spec := range graph.RelationSpecs {
		if len(q.Filter.Types) > 0 && !slices.Contains(q.Filter.Types, spec.Type) || !slices.ContainsFunc(spec.Ends, q.joins) {
			continue
		}
		if class := q.class(spec); class != "" && !slices.Contains(out, class) {
			out = append(out, class)
		}
	}
	return out
}

// joins reports whether ends are what a row is about.
func (q Question) joins(e graph.Ends) bool {
	from, to := slices.Contains(e.From, graph.CountryType), slices.Contains(e.To, graph.CountryType)
	return from && to || q.Unit == Country && (from || to)
}

func (q Question) class(spec graph.RelationSpec) string {
	if q.By == aggregate.Plover {
		return spec.Plover
	}
	return string(spec.Type)
}

// periods are all from the first to the last.
func (q Question) periods() []graph.Date {
	var out []graph.Date
	for day, last := q.exact(q.Since).First(), q.Until.Last(); day <= last; {
		period := q.Step.Cut(day.Date())
		out = append(out, period)
		day = period.Last() + 1
	}
	return out
}

// tally counts what falls into a row and class.
type tally struct {
	claims             int
	relations, outlets map[string]bool
}

// count counts the claims.
func (p *Panel) count(ctx context.Context, store Reader) error {
	index, tallies := p.index(), map[place]map[string]*tally{}
	listed := map[pair]bool{}
	for _, pair := range p.pairs {
		listed[pair] = true
	}
	question := aggregate.Question{Filter: p.Filter}
	question.Filter.With = sorted(p.Of)
	err := aggregate.Each(ctx, store, question, func(r graph.Relation, c graph.Claim, a graph.Article) {
		spec, _ := r.Type.Spec()
		class := p.class(spec)
		pairs := slices.DeleteFunc(p.of(r, spec.Symmetric), func(pair pair) bool { return !listed[pair] })
		if len(pairs) == 0 || !slices.Contains(p.Classes, class) {
			return
		}
		date := p.exact(p.Clock.Date(c, a))
		if date == "" {
			p.Undated++
			return
		}
		period, ok := index[date]
		if !ok {
			return
		}
		for _, pair := range pairs {
			at := place{pair, period}
			if tallies[at] == nil {
				tallies[at] = map[string]*tally{}
			}
			if tallies[at][class] == nil {
				tallies[at][class] = &tally{relations: map[string]bool{}, outlets: map[string]bool{}}
			}
			t := tallies[at][class]
			t.claims++
			t.relations[r.ID] = true
			t.outlets[cmp.Or(a.Outlet, a.ID)] = true
		}
	})
	for at, classes := range tallies {
		p.counts[at] = make([]Count, len(p.Classes))
		for i, class := range p.Classes {
			if t := classes[class]; t != nil {
				p.counts[at][i] = Count{t.claims, len(t.relations), len(t.outlets)}
			}
		}
	}
	return err
}

// index finds periods.
func (p *Panel) index() map[graph.Date]int {
	out := map[graph.Date]int{}
	for i, period := range p.periods {
		out[period] = i
	}
	return out
}

// of are the pairs whose rows a relation falls into, as far as they are in the panel.
func (p *Panel) of(r graph.Relation, symmetric bool) []pair {
	switch p.Unit {
	case Dyad:
		return []pair{ordered(r.From, r.To)}
	case Directed:
		if symmetric {
			return []pair{{r.From, r.To}, {r.To, r.From}}
		}
		return []pair{{r.From, r.To}}
	}
	var out []pair
	for _, id := range []string{r.From, r.To} {
		if len(p.With) == 0 || slices.Contains(p.With, r.Other(id)) {
			out = append(out, pair{a: id})
		}
	}
	return out
}

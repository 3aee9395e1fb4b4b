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
	FindNodes(ctx context.Context, filter graph.NodeFilter, page graph.Page) (graph.NodePage, error)
	Nodes(ctx context.Context, ids []string) ([]*graph.Node, error)
	Version(ctx context.Context) (int64, error)
}

// Read answers a question. How often it calls the store does not depend on the countries and periods, only on how many pages their
// relations and claims fill. Its errors are the store's, and graph.ErrBadQuery for a question that cannot be answered.
func Read(ctx context.Context, store Reader, q Question) (*Panel, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	p := &Panel{Question: q, Classes: q.classes(), periods: q.periods(), nodes: map[string]graph.Node{}, counts: map[place][]Count{}, bonds: map[place]bond{}}
	var err error
	if p.Version, err = store.Version(ctx); err != nil {
		return nil, err
	}
	if err := p.resolve(ctx, store); err != nil {
		return nil, err
	}
	p.pairs = p.Question.pairs()
	switch {
	case len(p.pairs) == 0 || len(p.periods) == 0:
		return nil, fmt.Errorf("%w: the panel has no rows: %d countries from %s to %s", graph.ErrBadQuery, len(p.Of), q.Since, q.Until)
	case p.Len() > MaxCells:
		return nil, fmt.Errorf("%w: the panel would have %d rows; at most %d", graph.ErrBadQuery, p.Len(), MaxCells)
	}
	if err := p.enlist(ctx, store); err != nil {
		return nil, err
	}
	if err := p.count(ctx, store); err != nil {
		return nil, err
	}
	return p, p.bind(ctx, store)
}

// classes are those that relations of countries can have, and rolled up, those of what who acts for them does.
func (q Question) classes() []string {
	var out []string
	for _, spec := range q.specs() {
		if class := q.class(spec); !slices.Contains(out, class) {
			out = append(out, class)
		}
	}
	return out
}

// specs are the types of relations that are counted.
func (q Question) specs() []graph.RelationSpec {
	var out []graph.RelationSpec
	for _, spec := range graph.RelationSpecs {
		wanted := len(q.Filter.Types) == 0 || slices.Contains(q.Filter.Types, spec.Type)
		if wanted && q.class(spec) != "" && slices.ContainsFunc(spec.Ends, func(e graph.Ends) bool { return q.joins(spec, e) }) {
			out = append(out, spec)
		}
	}
	return out
}

// joins reports whether ends are what a row is about. Standing facts, which are no events, hold of a country alone, whoever acts for it.
func (q Question) joins(spec graph.RelationSpec, e graph.Ends) bool {
	counts := func(t graph.NodeType) bool {
		return t == graph.CountryType || q.RollUp && spec.Plover != "" && t.Actor()
	}
	from, to := slices.ContainsFunc(e.From, counts), slices.ContainsFunc(e.To, counts)
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
	question.Filter.With, question.Filter.Types = p.actors(p.Of), nil
	for _, spec := range p.specs() {
		question.Filter.Types = append(question.Filter.Types, spec.Type)
	}
	if len(question.Filter.Types) == 0 {
		return nil
	}
	err := aggregate.Each(ctx, store, question, func(r graph.Relation, c graph.Claim, a graph.Article) {
		spec, _ := r.Type.Spec()
		class, when := p.class(spec), p.Clock.Date(c, a)
		pairs := slices.DeleteFunc(p.of(r, spec.Symmetric, when), func(pair pair) bool { return !listed[pair] })
		if len(pairs) == 0 {
			return
		}
		date := p.exact(when)
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

// of are the pairs whose rows a relation falls into on a date, each once.
func (p *Panel) of(r graph.Relation, symmetric bool, on graph.Date) []pair {
	from, to := p.states(r.From, on), p.states(r.To, on)
	var out []pair
	add := func(found pair) {
		if !slices.Contains(out, found) {
			out = append(out, found)
		}
	}
	for _, a := range from {
		for _, b := range to {
			switch {
			case p.Unit == Dyad:
				add(ordered(a, b))
			case p.Unit == Directed:
				add(pair{a, b})
				if symmetric {
					add(pair{b, a})
				}
			}
		}
	}
	if p.Unit == Country {
		for _, end := range []struct {
			states, others []string
			other          string
		}{{from, to, r.To}, {to, from, r.From}} {
			fits := len(p.With) == 0 || slices.ContainsFunc(slices.Concat(end.others, []string{end.other}), func(id string) bool { return slices.Contains(p.With, id) })
			for _, id := range end.states {
				if fits {
					add(pair{a: id})
				}
			}
		}
	}
	return out
}

package alliance

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Find answers a question: one answer for each actor, in the order of q.Of, in at most three store calls. Its errors are
// the store's, and graph.ErrBadQuery where no date is asked of.
func Find(ctx context.Context, store Reader, q Question) ([]Answer, error) {
	if !q.AsOf.Known() {
		return nil, fmt.Errorf("%w: alliances are asked of a date", graph.ErrBadQuery)
	}
	if len(q.Of) == 0 {
		return nil, nil
	}
	if len(q.Bases) == 0 {
		q.Bases = Usual
	}
	own, err := store.Relations(ctx, q.relations(q.Of, graph.Either, MaxRelations))
	if err != nil {
		return nil, err
	}
	f := finder{question: q, at: newMoment(q.AsOf), left: map[ends][]graph.Day{}}
	f.leave(own)
	if err := f.meet(ctx, store, own); err != nil {
		return nil, err
	}
	out := make([]Answer, len(q.Of))
	for i, page := range own {
		out[i] = f.answer(q.Of[i], page)
	}
	return out, nil
}

// kinds are the relation types that the grounds of a question rest on.
func (q Question) kinds(direction graph.Direction) []graph.RelationType {
	var out []graph.RelationType
	for _, t := range []graph.RelationType{graph.AlliedWith, graph.CooperatesWith, graph.SuppliesArmsTo,
		graph.MemberOf, graph.PartyTo, graph.ParticipatesIn} {
		basis := basisOf[t]
		if slices.Contains(q.Bases, basis) && (direction == graph.Either || shared(basis)) {
			out = append(out, t)
		}
	}
	if slices.ContainsFunc(out, func(t graph.RelationType) bool { return t == graph.MemberOf || t == graph.PartyTo }) {
		out = append(out, graph.WithdrewFrom)
	}
	return out
}

var basisOf = map[graph.RelationType]Basis{
	graph.AlliedWith: Declared, graph.CooperatesWith: Cooperation, graph.SuppliesArmsTo: Arms,
	graph.MemberOf: Membership, graph.PartyTo: Agreement, graph.ParticipatesIn: Exercise,
}

// shared reports whether the ground is something that both have a relation to.
func shared(b Basis) bool { return b == Membership || b == Agreement || b == Exercise }

func (q Question) relations(of []string, direction graph.Direction, first int) graph.RelationQuery {
	return graph.RelationQuery{Of: of, Direction: direction, Page: graph.Page{First: first, Order: graph.ByClaims, NoCursors: true},
		Filter: graph.RelationFilter{Types: q.kinds(direction), Statuses: q.Statuses, Kind: q.Kind, KnownAt: q.KnownAt}}
}

// finder is the work on one question.
type finder struct {
	question Question
	at       moment
	hubs     map[string]*hub
	left     map[ends][]graph.Day // when an actor withdrew from what it had joined, by the first day that may be meant
}

// ends are the ids of an actor and of what it has a relation to.
type ends struct{ from, to string }

// hub is an organization, agreement or exercise that actors share.
type hub struct {
	node    graph.Node
	members []held // at the moment, by id of the member
	large   bool
}

// held is a relation that holds at the moment.
type held struct {
	relation graph.Relation
	spans    []span // in which it does; empty where it has no date
}

// meet reads what the actors have relations to, and who else has.
func (f *finder) meet(ctx context.Context, store Reader, own []graph.RelationPage) error {
	var ids []string
	for i, page := range own {
		for _, r := range page.Relations {
			if shared(basisOf[r.Type]) && r.From == f.question.Of[i] {
				ids = append(ids, r.To)
			}
		}
	}
	slices.Sort(ids)
	if ids = slices.Compact(ids); len(ids) == 0 {
		return nil
	}
	nodes, err := store.Nodes(ctx, ids)
	if err != nil {
		return err
	}
	f.hubs = map[string]*hub{}
	ids = nil
	for _, n := range nodes {
		if n != nil && worth(*n) > 0 && f.at.within(*n) {
			f.hubs[n.ID] = &hub{node: *n}
			ids = append(ids, n.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	pages, err := store.Relations(ctx, f.question.relations(ids, graph.Incoming, 3*MaxMembers))
	if err != nil {
		return err
	}
	f.leave(pages)
	for i, page := range pages {
		h := f.hubs[ids[i]]
		h.members = make([]held, 0, len(page.Relations))
		for _, r := range page.Relations {
			if r.Type == graph.WithdrewFrom {
				continue
			}
			if held, ok := f.holds(r, h.node); ok {
				h.members = append(h.members, held)
			}
		}
		h.large = page.More || len(h.members) > MaxMembers
	}
	return nil
}

// leave notes the withdrawals among relations.
func (f *finder) leave(pages []graph.RelationPage) {
	for _, page := range pages {
		for _, r := range page.Relations {
			if r.Type != graph.WithdrewFrom || r.Status != graph.Actual {
				continue
			}
			var days []graph.Day
			for _, e := range r.Episodes {
				days = append(days, e.Days(r.Type).From)
			}
			f.left[ends{r.From, r.To}] = days
		}
	}
}

// holds reports whether a relation counts at the moment, and in which spans.
func (f *finder) holds(r graph.Relation, end graph.Node) (held, bool) {
	spans, dated := f.at.spans(r, end)
	for _, day := range f.left[ends{r.From, r.To}] {
		if day < f.at.day.From { // what began before ended then, also where its own end is not known
			spans = slices.DeleteFunc(spans, func(s span) bool { return s.days.From <= day })
			dated = true
		}
	}
	return held{r, spans}, len(spans) > 0 || !dated && f.question.Undated
}

// answer weighs what one actor has.
func (f *finder) answer(of string, page graph.RelationPage) Answer {
	out := Answer{Truncated: page.More}
	reasons := map[string][]Reason{}
	add := func(ally string, r Reason) {
		t, _ := graph.TypeOf(ally)
		if ally != of && t.Actor() && wanted(f.question.With, ally) && wanted(f.question.Types, t) {
			reasons[ally] = append(reasons[ally], r)
		}
	}
	for _, r := range page.Relations {
		if r.Type == graph.WithdrewFrom {
			continue
		}
		if !shared(basisOf[r.Type]) {
			if held, ok := f.holds(r, graph.Node{}); ok {
				for _, reason := range direct(held, f.question.Kind) {
					add(r.Other(of), reason)
				}
			}
			continue
		}
		h := f.hubs[r.To]
		if r.From != of || h == nil {
			continue
		}
		mine, ok := f.holds(r, h.node)
		switch {
		case !ok:
		case h.large:
			out.TooLarge = append(out.TooLarge, r.To)
		default:
			for _, theirs := range h.members {
				if reason, ok := f.at.joint(mine, theirs, h); ok {
					add(theirs.relation.From, reason)
				}
			}
		}
	}
	for ally, because := range reasons {
		out.Alliances = append(out.Alliances, sum(of, ally, because))
	}
	slices.SortFunc(out.Alliances, func(a, b Alliance) int {
		return cmp.Or(-cmp.Compare(a.Strength.Total, b.Strength.Total), cmp.Compare(a.Ally, b.Ally))
	})
	slices.Sort(out.TooLarge)
	out.TooLarge = slices.Compact(out.TooLarge)
	return out
}

// wanted reports whether a value is among those asked for; asking for none lets all through.
func wanted[T comparable](among []T, value T) bool {
	return len(among) == 0 || slices.Contains(among, value)
}

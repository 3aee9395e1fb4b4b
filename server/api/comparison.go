package api

import (
	"context"
	"fmt"
	"time"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/alliance"
	"mithaq/graph/difference"
	"mithaq/schema/object"
)

// Compare resolves two actors side by side.
func (r queryResolver) Compare(ctx context.Context, a, b string, asOf *object.AsOf) (*object.Comparison, error) {
	for _, id := range []string{a, b} {
		if t, _ := graph.TypeOf(id); !t.Actor() || a == b {
			return nil, fmt.Errorf("%w: two actors are compared, not %.80q with %.80q", graph.ErrBadQuery, a, b)
		}
	}
	found, err := r.entities(ctx, []string{a, b})
	if err != nil {
		return nil, err
	}
	for _, id := range []string{a, b} {
		if found[id] == nil {
			return nil, fmt.Errorf("%w: %s", errNoNode, id)
		}
	}
	out := &object.Comparison{A: found[a], B: found[b]}
	out.Date, out.Undated, out.KnownAt = r.moment(ctx, asOf)
	return out, nil
}

// moment is the date of a question that must have one, whether what has no date counts, and when it must have been known: the
// day of that, or else today, where no date is given.
func (r *reader) moment(ctx context.Context, asOf *object.AsOf) (date graph.Date, undated bool, known time.Time) {
	if asOf == nil {
		asOf = &object.AsOf{Undated: true}
	}
	if known = value(asOf.KnownAt).Time; known.IsZero() {
		known = workOf(ctx).knownAt
	}
	if date = graph.Date(value(asOf.ValidAt)); date.Known() {
		return date, asOf.Undated, known
	}
	day := r.now()
	if !known.IsZero() {
		day = known
	}
	return graph.Date(day.UTC().Format(time.DateOnly)), asOf.Undated, known
}

// comparisonResolver resolves the parts of a comparison.
type comparisonResolver struct{ *reader }

func both(c *object.Comparison) []string { return []string{c.A.Self().ID, c.B.Self().ID} }

// Relations resolves the relations between the two.
func (r comparisonResolver) Relations(ctx context.Context, obj *object.Comparison, first int, after *string) (*object.RelationConnection, error) {
	ids := both(obj)
	return r.relationsOf(ctx, obj.A.Self(), graph.RelationQuery{Filter: graph.RelationFilter{With: ids[1:], KnownAt: obj.KnownAt}, Page: page(ctx, first, after, graph.ByClaims)})
}

// sharedAt is what the two share at the date, by relations of these types.
func (r comparisonResolver) sharedAt(ctx context.Context, c *object.Comparison, first int, filter graph.RelationFilter) (*object.CommonNeighbors, error) {
	p := graph.During(c.Date, c.Date)
	filter.During, filter.Undated, filter.KnownAt = &p, c.Undated, c.KnownAt
	return r.shared(ctx, both(c), filter, first)
}

// Blocs resolves the blocs of both.
func (r comparisonResolver) Blocs(ctx context.Context, obj *object.Comparison, first int) (*object.CommonNeighbors, error) {
	return r.sharedAt(ctx, obj, first, graph.RelationFilter{Types: memberships.types, WithTypes: memberships.ends})
}

// Agreements resolves the agreements of both.
func (r comparisonResolver) Agreements(ctx context.Context, obj *object.Comparison, first int) (*object.CommonNeighbors, error) {
	return r.sharedAt(ctx, obj, first, graph.RelationFilter{Types: agreements.types, WithTypes: agreements.ends})
}

// Exercises resolves the exercises of both.
func (r comparisonResolver) Exercises(ctx context.Context, obj *object.Comparison, first int) (*object.CommonNeighbors, error) {
	return r.shared(ctx, both(obj), graph.RelationFilter{Types: exercises.types, WithTypes: exercises.ends, KnownAt: obj.KnownAt}, first)
}

// Adversaries resolves the adversaries of both: what is hostile and began not later than the date.
func (r comparisonResolver) Adversaries(ctx context.Context, obj *object.Comparison, first int) (*object.CommonNeighbors, error) {
	p := graph.During("", obj.Date)
	filter := graph.RelationFilter{During: &p, Undated: obj.Undated, KnownAt: obj.KnownAt, Statuses: []graph.Status{graph.Actual}}
	for _, spec := range graph.RelationSpecs {
		if spec.Sign() < 0 {
			filter.Types = append(filter.Types, spec.Type)
		}
	}
	for _, spec := range graph.NodeSpecs {
		if spec.Type.Actor() {
			filter.WithTypes = append(filter.WithTypes, spec.Type)
		}
	}
	return r.shared(ctx, both(obj), filter, first)
}

// Allies resolves the actors with whom both are allied, in the order of the first one's alliances.
func (r comparisonResolver) Allies(ctx context.Context, obj *object.Comparison, first int) ([]*object.SharedAlly, error) {
	q := alliance.Question{Statuses: []graph.Status{graph.Actual}}
	asOf := &object.AsOf{ValidAt: (*object.PartialDate)(&obj.Date), KnownAt: &object.Moment{Time: obj.KnownAt}, Undated: obj.Undated}
	lists := make([]*object.AllianceConnection, 2)
	for i, of := range []object.Entity{obj.A, obj.B} {
		var err error
		if lists[i], err = r.alliances(ctx, of.Self(), q, asOf, alliancePage{Page: graph.Page{First: graph.MaxPage}}); err != nil {
			return nil, err
		}
	}
	second := map[string]*object.Alliance{}
	for _, a := range lists[1].Nodes() {
		second[a.Ally.Self().ID] = a
	}
	var out []*object.SharedAlly
	for _, a := range lists[0].Nodes() {
		if b := second[a.Ally.Self().ID]; b != nil && len(out) < first {
			out = append(out, &object.SharedAlly{Ally: a.Ally, Alliances: []*object.Alliance{a, b}})
		}
	}
	return out, nil
}

// History resolves how much is claimed of the relations of the two by year and class.
func (r comparisonResolver) History(ctx context.Context, obj *object.Comparison) ([]*object.Group, error) {
	ids := both(obj)
	return r.groups(ctx, aggregate.Question{Of: ids[:1], Filter: graph.RelationFilter{With: ids[1:], KnownAt: obj.KnownAt},
		By: []aggregate.Dimension{aggregate.Period, aggregate.Plover}, Step: aggregate.Year})
}

// Diff resolves what changed between two dates.
func (r queryResolver) Diff(_ context.Context, since, until object.PartialDate, of *string, only *object.RelationWhere) (*object.Difference, error) {
	filter, err := relationWhere(only)
	return &object.Difference{Of: value(of), Filter: filter, Since: graph.Date(since), Until: graph.Date(until)}, err
}

// differenceResolver resolves the parts of a difference.
type differenceResolver struct{ *reader }

// Began resolves what began.
func (r differenceResolver) Began(ctx context.Context, obj *object.Difference, first int, after *string) (*object.RelationConnection, error) {
	return r.changed(ctx, obj, false, page(ctx, first, after, graph.ByClaims))
}

// Ended resolves what ended.
func (r differenceResolver) Ended(ctx context.Context, obj *object.Difference, first int, after *string) (*object.RelationConnection, error) {
	return r.changed(ctx, obj, true, page(ctx, first, after, graph.ByClaims))
}

func (r differenceResolver) changed(ctx context.Context, d *object.Difference, ended bool, p graph.Page) (*object.RelationConnection, error) {
	found, err := difference.Find(ctx, r.store, difference.Question{Of: d.Of, Filter: d.Filter, Since: d.Since, Until: d.Until, Ended: ended, Page: p})
	if err != nil {
		return nil, err
	}
	return relationList(found, d.Of, d.Filter.KnownAt, p), nil
}

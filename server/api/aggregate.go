package api

import (
	"cmp"
	"context"
	"slices"

	"mithaq/graph/aggregate"
	"mithaq/schema/object"
)

// Aggregate resolves counts in groups.
func (r queryResolver) Aggregate(ctx context.Context, by []aggregate.Dimension, of []string, only *object.RelationWhere,
	step aggregate.Step, clock aggregate.Clock,
) ([]*object.Group, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	return r.groups(ctx, aggregate.Question{Of: of, Filter: filter, By: by, Step: step, Clock: clock})
}

func (r *reader) groups(ctx context.Context, q aggregate.Question) ([]*object.Group, error) {
	rows, err := aggregate.Find(ctx, r.store, q)
	if err != nil {
		return nil, err
	}
	out := make([]*object.Group, len(rows))
	for i, row := range rows {
		out[i] = &object.Group{Row: row}
	}
	return out, nil
}

// Timeline resolves counts by period.
func (r queryResolver) Timeline(ctx context.Context, of []string, only *object.RelationWhere, step aggregate.Step, clock aggregate.Clock,
) ([]*object.TimelineEntry, error) {
	filter, err := relationWhere(only)
	if err != nil {
		return nil, err
	}
	rows, err := aggregate.Find(ctx, r.store, aggregate.Question{Of: of, Filter: filter, By: []aggregate.Dimension{aggregate.Period}, Step: step, Clock: clock})
	out := make([]*object.TimelineEntry, len(rows))
	for i, row := range rows {
		out[i] = &object.TimelineEntry{Row: row}
	}
	return out, err
}

// Coverage resolves who says what is claimed.
func (r queryResolver) Coverage(_ context.Context, of []string, only *object.RelationWhere) (*object.Coverage, error) {
	filter, err := relationWhere(only)
	return &object.Coverage{Question: aggregate.Question{Of: of, Filter: filter}}, err
}

// coverageResolver resolves the parts of a coverage.
type coverageResolver struct{ *reader }

// most is the groups of a dimension, the most claims first.
func (r coverageResolver) most(ctx context.Context, c *object.Coverage, by aggregate.Dimension) ([]*object.Group, error) {
	q := c.Question
	q.By = []aggregate.Dimension{by}
	groups, err := r.groups(ctx, q)
	slices.SortStableFunc(groups, func(a, b *object.Group) int { return cmp.Compare(b.Claims, a.Claims) })
	return groups, err
}

// Outlets resolves the outlets that say it.
func (r coverageResolver) Outlets(ctx context.Context, obj *object.Coverage) ([]*object.Group, error) {
	return r.most(ctx, obj, aggregate.Outlet)
}

// Languages resolves the languages in which it is said.
func (r coverageResolver) Languages(ctx context.Context, obj *object.Coverage) ([]*object.Group, error) {
	return r.most(ctx, obj, aggregate.Lang)
}

// Speakers resolves who is credited.
func (r coverageResolver) Speakers(ctx context.Context, obj *object.Coverage) ([]*object.Group, error) {
	return r.most(ctx, obj, aggregate.Speaker)
}

// Kinds resolves the kinds of article.
func (r coverageResolver) Kinds(ctx context.Context, obj *object.Coverage) ([]*object.Group, error) {
	return r.most(ctx, obj, aggregate.Kind)
}

package api

import (
	"context"
	"time"

	"mithaq/graph/watch"
	"mithaq/schema/object"
)

// watchPause is how often the store is asked whether the graph has learned something: other programs write to it too.
const watchPause = 500 * time.Millisecond

// Learned tells what the graph learns.
func (r subscriptionResolver) Learned(ctx context.Context, where *object.RelationWhere, near []string, distance int, again bool, after *string,
) (<-chan *object.Learned, error) {
	p, err := pattern(where, near, distance)
	if err != nil {
		return nil, err
	}
	p.Again = again
	return follow(ctx, r, after, watch.Behind, func(ctx context.Context, cursor string) ([]*object.Learned, string, bool, error) {
		events, next, more, err := watch.Next(ctx, r.store, p, cursor)
		return learned(events), next, more, err
	})
}

// Withdrawn tells what the graph learns to be so no longer.
func (r subscriptionResolver) Withdrawn(ctx context.Context, where *object.RelationWhere, near []string, distance int, after *string,
) (<-chan *object.Withdrawn, error) {
	p, err := pattern(where, near, distance)
	if err != nil {
		return nil, err
	}
	return follow(ctx, r, after, watch.BehindWithdrawals, func(ctx context.Context, cursor string) ([]*object.Withdrawn, string, bool, error) {
		events, next, more, err := watch.Withdrawn(ctx, r.store, p, cursor)
		return withdrawn(events), next, more, err
	})
}

// pattern is what a standing pattern asks for.
func pattern(where *object.RelationWhere, near []string, distance int) (watch.Pattern, error) {
	filter, err := relationWhere(where)
	p := watch.Pattern{Filter: filter, Near: near, Distance: distance}
	if err == nil {
		err = p.Check()
	}
	return p, err
}

// follow streams what next gives behind a cursor whenever the graph has changed; from now on where there is no cursor.
func follow[T any](ctx context.Context, r subscriptionResolver, after *string, behind func(version int64) string,
	next func(ctx context.Context, cursor string) (events []T, behind string, more bool, err error),
) (<-chan T, error) {
	cursor := value(after)
	if after == nil {
		version, err := r.store.Version(ctx)
		if err != nil {
			return nil, err
		}
		cursor = behind(version)
	}
	events, cursor, more, err := next(ctx, cursor) // now, so that a wrong cursor or filter is told at once
	if err != nil {
		return nil, err
	}
	return stream(ctx, r.jobs.ctx, func(ctx context.Context, send func(T) bool) error {
		for seen := int64(-1); ; {
			for _, e := range events {
				if !send(e) {
					return nil
				}
			}
			if !more {
				if seen, err = r.awaitChange(ctx, seen); err != nil {
					return err
				}
			}
			if events, cursor, more, err = next(ctx, cursor); err != nil {
				return err
			}
		}
	}), nil
}

// awaitChange waits until the graph has another version than was seen, and returns it.
func (r subscriptionResolver) awaitChange(ctx context.Context, seen int64) (int64, error) {
	for {
		version, err := r.store.Version(ctx)
		if err != nil || version != seen {
			return version, err
		}
		select {
		case <-ctx.Done():
			return seen, ctx.Err()
		case <-time.After(watchPause):
		}
	}
}

// learned are events as the schema has them, read together.
func learned(events []watch.Event) []*object.Learned {
	relations, claims := &object.Level[*object.Relation]{}, &object.Level[*object.Claim]{}
	var out []*object.Learned
	for _, e := range events {
		relation := &object.Relation{Relation: e.Relation, Level: relations}
		relations.Members = append(relations.Members, relation)
		told := &object.Learned{Cursor: e.Cursor, Version: e.Version, First: e.First, Relation: relation}
		for _, c := range e.Claims {
			told.Claims = append(told.Claims, enlistClaim(claims, c))
		}
		out = append(out, told)
	}
	return out
}

// withdrawn are withdrawals as the schema has them, read together.
func withdrawn(events []watch.Withdrawal) []*object.Withdrawn {
	level, claims := &object.Level[*object.Withdrawn]{}, &object.Level[*object.Claim]{}
	relations := map[time.Time]*object.Level[*object.Relation]{} // those of one moment are asked of together
	var out []*object.Withdrawn
	for _, e := range events {
		if relations[e.Until] == nil {
			relations[e.Until] = &object.Level[*object.Relation]{}
		}
		was := &object.Relation{Relation: e.Was, KnownAt: e.Until, Level: relations[e.Until]}
		was.Level.Members = append(was.Level.Members, was)
		told := &object.Withdrawn{Cursor: e.Cursor, Version: e.Version, Was: was, Level: level}
		for _, c := range e.Claims {
			told.Claims = append(told.Claims, enlistClaim(claims, c))
		}
		level.Members = append(level.Members, told)
		out = append(out, told)
	}
	return out
}

type withdrawnResolver struct{ *reader }

// Relation resolves the relation as it is now.
func (r withdrawnResolver) Relation(ctx context.Context, obj *object.Withdrawn) (*object.Relation, error) {
	found, err := each(obj.Level, "relation", nil, func(events []*object.Withdrawn) (map[string]*object.Relation, error) {
		return r.relations(ctx, unique(events, func(w *object.Withdrawn) string { return w.Was.ID }))
	})
	return found[obj.Was.ID], err
}

package api

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/graph/watch"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// watchPause is how often the store is asked whether the graph has learned something: other programs write to it too.
const watchPause = 500 * time.Millisecond

type subscriptionResolver resolver

// LoadProgress follows a job.
func (r subscriptionResolver) LoadProgress(ctx context.Context, id string) (<-chan *gen.LoadJob, error) {
	j, err := r.jobs.named(id)
	if err != nil {
		return nil, err
	}
	return stream(ctx, r.jobs.ctx, func(ctx context.Context, send func(*gen.LoadJob) bool) error {
		j.follow(ctx, send)
		return nil
	}), nil
}

// Learned tells what the graph learns.
func (r subscriptionResolver) Learned(ctx context.Context, where *object.RelationWhere, near []string, distance int, again bool, after *string,
) (<-chan *object.Learned, error) {
	filter, err := relationWhere(where)
	if err != nil {
		return nil, err
	}
	pattern := watch.Pattern{Filter: filter, Near: near, Distance: distance, Again: again}
	if err := pattern.Check(); err != nil {
		return nil, err
	}
	cursor := value(after)
	if after == nil {
		version, err := r.store.Version(ctx)
		if err != nil {
			return nil, err
		}
		cursor = watch.Behind(version)
	}
	events, cursor, more, err := watch.Next(ctx, r.store, pattern, cursor) // now, so that a wrong cursor or filter is told at once
	if err != nil {
		return nil, err
	}
	return stream(ctx, r.jobs.ctx, func(ctx context.Context, send func(*object.Learned) bool) error {
		for seen := int64(-1); ; {
			for _, e := range learned(events) {
				if !send(e) {
					return nil
				}
			}
			if !more {
				if seen, err = r.awaitChange(ctx, seen); err != nil {
					return err
				}
			}
			if events, cursor, more, err = watch.Next(ctx, r.store, pattern, cursor); err != nil {
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

// stream runs what sends events until it is at its end, fails, or nobody listens or serves any more. Sending is false where it is to
// end.
func stream[T any](ctx, server context.Context, run func(ctx context.Context, send func(T) bool) error) <-chan T {
	out := make(chan T)
	listened, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(server, cancel)
	go func() {
		defer close(out)
		defer cancel()
		defer stop()
		defer func() {
			if p := recover(); p != nil {
				fail(ctx, recovered(ctx, p))
			}
		}()
		err := run(listened, func(event T) bool {
			select {
			case out <- event:
				return true
			case <-listened.Done():
				return false
			}
		})
		if err != nil && listened.Err() == nil {
			fail(ctx, err)
		}
	}()
	return out
}

// atMost refuses a subscription where so many go on already. Each ends with its context.
func atMost(limit int) graphql.OperationMiddleware {
	var going atomic.Int64
	return func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		if graphql.GetOperationContext(ctx).Operation.Operation != ast.Subscription {
			return next(ctx)
		}
		if going.Add(1) > int64(limit) {
			going.Add(-1)
			err := exceeded("subscriptions", limit, "so many go on already; end one, or ask again later")
			return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{present(ctx, err)}})
		}
		context.AfterFunc(ctx, func() { going.Add(-1) })
		return next(ctx)
	}
}

// failKey is where a subscription's context keeps what it failed with.
type failKey struct{}

// fail notes, before the end of a subscription's events, why they end.
func fail(ctx context.Context, err error) {
	if failed, ok := ctx.Value(failKey{}).(*atomic.Pointer[error]); ok {
		failed.Store(&err)
	}
}

// withFailure tells at the end of a subscription why it ended, where it failed.
func withFailure(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	failed := &atomic.Pointer[error]{}
	responses := next(context.WithValue(ctx, failKey{}, failed))
	return func(ctx context.Context) *graphql.Response {
		response := responses(ctx)
		if response == nil {
			if err := failed.Swap(nil); err != nil {
				return &graphql.Response{Errors: gqlerror.List{present(ctx, *err)}}
			}
		}
		return response
	}
}

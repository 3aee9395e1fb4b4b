package api

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/schema/gen"
	"mithaq/server/access"
)

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

// stream runs what sends events until it is at its end, fails, or nobody listens or serves any more, or whoever listens has to sign in
// again. Sending is false where it is to end.
func stream[T any](ctx, server context.Context, run func(ctx context.Context, send func(T) bool) error) <-chan T {
	out := make(chan T)
	listened, end := context.WithCancelCause(ctx)
	stop := context.AfterFunc(server, func() { end(nil) })
	if until := access.Of(ctx).Until; !until.IsZero() {
		expiry := time.AfterFunc(time.Until(until), func() { end(access.ErrExpired) })
		context.AfterFunc(listened, func() { expiry.Stop() })
	}
	go func() {
		defer close(out)
		defer end(nil)
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
		if cause := context.Cause(listened); errors.Is(cause, access.ErrExpired) {
			fail(ctx, cause)
		} else if err != nil && cause == nil {
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

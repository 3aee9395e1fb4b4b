package api

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/graph"
)

// attempts is how often a query is answered of one version of the graph, whole, before each of its levels may be of the version that
// it finds: a graph that changes faster than that must be answered of, too.
const attempts = 2

// slow is how long the first attempt may take for a second.
const slow = 2 * time.Second

// fresh is for how long the version that was seen last is taken for that of now. Where it is not, the answer is made again.
const fresh = time.Second

// steady keeps an answer to one version of the graph, and gives it its root and its work. It is safe for concurrent use.
type steady struct {
	store graph.Store
	seen  atomic.Pointer[sighting]
}

// sighting is a version of the graph and when it was seen.
type sighting struct {
	version int64
	at      time.Time
}

// begin is the context in which an operation is answered.
func (s *steady) begin(ctx context.Context) (context.Context, *work) {
	asked, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(citationKey).(moment)
	w := &work{knownAt: asked.KnownAt, lang: asked.Lang}
	return withRoot(context.WithValue(ctx, workKey{}, w)), w
}

// answer answers an operation. A query whose graph changed meanwhile is answered again.
func (s *steady) answer(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx).Operation
	if op.Operation != ast.Query || deferred(op.SelectionSet, map[string]bool{}) {
		begun, _ := s.begin(ctx)
		return next(begun)
	}
	answered := false
	return func(context.Context) *graphql.Response {
		if answered {
			return nil
		}
		answered = true
		return s.whole(ctx, next)
	}
}

// whole is the answer to a query, of one version of the graph where that is possible.
func (s *steady) whole(ctx context.Context, next graphql.OperationHandler) *graphql.Response {
	began := time.Now()
	for try := 0; try < attempts && (try == 0 || time.Since(began) < slow); try++ {
		before, err := s.before(ctx)
		if err != nil {
			break // and let the query say so
		}
		begun, w := s.begin(graph.Watched(ctx))
		w.before = &before
		if response := next(begun)(begun); response != nil && w.version != nil {
			return response
		}
	}
	begun, w := s.begin(ctx)
	if before, err := s.version(ctx); err == nil {
		w.before = &before
	}
	if response := next(begun)(begun); response != nil {
		return response
	}
	return &graphql.Response{Errors: gqlerror.List{present(ctx, ctx.Err())}} // its time was over before it began
}

// before is the graph's version before an answer.
func (s *steady) before(ctx context.Context) (int64, error) {
	if last := s.seen.Load(); last != nil && time.Since(last.at) < fresh {
		return last.version, nil
	}
	return s.version(ctx)
}

// version is the graph's version.
func (s *steady) version(ctx context.Context) (int64, error) {
	began := time.Now()
	v, err := s.store.Version(ctx)
	if err == nil {
		s.seen.Store(&sighting{v, began})
	}
	return v, err
}

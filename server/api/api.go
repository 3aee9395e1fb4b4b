// Package api answers GraphQL from a graph.Store: resolvers by hand, one file for each file of the schema, the table of
// errors and the limits.
//
// The graph is read by levels: every value of an answer knows what was read together with it, and what is asked of one is
// read for all in one store call (see [each]). So the number of store calls depends on the query, never on the number of
// things that it finds.
package api

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/rs/zerolog"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/graph"
	"mithaq/schema/gen"
	"mithaq/seeds"
)

// Config is what the API stands on.
type Config struct {
	Store    graph.Store
	Loader   Loader
	Limits   Limits           // DefaultLimits where it is zero
	Now      func() time.Time // time.Now where it is nil
	Examples []seeds.Query    // what exampleQueries answers
	Context  context.Context  // of the server: with it end jobs and subscriptions; context.Background where it is nil
	URL      string           // under which clients reach the server, without a slash at its end; that of the request where it is empty

	Saved           Saved // the only operations that are answered; all are where it is nil
	NoIntrospection bool  // whether the schema is kept from clients
	NoSuggestions   bool  // whether errors leave out the names that a misspelt one is near to
}

// New returns the handler of GraphQL over HTTP: POST with JSON, GET for queries, the multipart request specification for uploads, and
// for subscriptions server-sent events and graphql-transport-ws. It logs to the logger of the request's context, and answers who the
// context says makes the request; see package access. It is safe for concurrent use.
func New(c Config) http.Handler {
	if c.Limits == (Limits{}) {
		c.Limits = DefaultLimits
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Context == nil {
		c.Context = context.Background()
	}
	root := resolver{reader: &reader{store: observed{c.Store}, now: c.Now, examples: c.Examples}, loader: c.Loader,
		jobs: &jobs{ctx: c.Context, now: c.Now, most: c.Limits.Jobs}}
	server := handler.New(gen.NewExecutableSchema(gen.Config{Resolvers: root, Directives: gen.DirectiveRoot{Preferred: preferred}}))
	server.AddTransport(transport.Options{AllowedMethods: []string{http.MethodOptions, http.MethodGet, http.MethodPost}})
	addStreams(server, c.Limits)
	server.AddTransport(transport.MultipartMixed{Boundary: "graphql"})
	server.AddTransport(exchange{})
	server.SetQueryCache(newCache(keptQueries, queryBytes, func(query string, _ *ast.QueryDocument) int { return len(query) }))
	server.SetParserTokenLimit(c.Limits.Tokens)
	server.SetErrorPresenter(present)
	server.SetRecoverFunc(recovered)
	server.AroundOperations(timed(c.Limits.Time))
	server.AroundOperations(atMost(c.Limits.Streams))
	server.AroundOperations(withFailure)
	steady := &steady{store: c.Store}
	server.AroundOperations(steady.answer)
	server.SetDisableSuggestion(c.NoSuggestions)
	server.Use(extension.AutomaticPersistedQuery{Cache: newCache(keptQueries, queryBytes, func(_, query string) int { return len(query) })})
	if !c.NoIntrospection {
		server.Use(extension.Introspection{})
	}
	if c.Saved != nil {
		server.Use(c.Saved)
	}
	server.Use(permission{})
	server.Use(limiter{c.Limits})
	server.Use(citer{c.Store, newAnswers(c.Limits.Answers), steady, c.Now, address})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), addressKey{}, addressOf(r, c.URL))
		switch {
		case lasting(r):
			w = unhurried(w)
		default:
			bounded, cancel := context.WithTimeout(ctx, c.Limits.Time)
			defer cancel()
			ctx = bounded
		}
		if r = r.WithContext(ctx); forgeable(r) {
			Refuse(w, r, errForged)
		} else if upload(r) {
			server.ServeHTTP(w, r)
		} else if body, ok := whole(w, r, c.Limits.Body); ok {
			r.Body = body
			server.ServeHTTP(w, r)
		}
	})
}

// forgeable reports whether a browser would send the request for a page of any site without asking the server first: one of the
// content types of forms, without a header that forms cannot set.
func forgeable(r *http.Request) bool {
	if r.Method != http.MethodPost || r.Header.Get("GraphQL-Require-Preflight")+r.Header.Get("Apollo-Require-Preflight")+r.Header.Get("X-Apollo-Operation-Name") != "" {
		return false
	}
	switch kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind {
	case "", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data":
		return true
	}
	return false
}

// addressKey is where a request's context keeps the address of the API.
type addressKey struct{}

// address is the API's, as the request's client reaches it.
func address(ctx context.Context) string {
	a, _ := ctx.Value(addressKey{}).(string)
	return a
}

// addressOf is the request's address on a server, or on the one to which it was sent.
func addressOf(r *http.Request, server string) string {
	if server == "" {
		server = "http://" + r.Host
		if r.TLS != nil {
			server = "https://" + r.Host
		}
	}
	return server + r.URL.Path
}

// whole reads a request's body. Where it is longer than the limit, or breaks off, the client is told so and ok is false.
func whole(w http.ResponseWriter, r *http.Request, limit int64) (body io.ReadCloser, ok bool) {
	read, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err == nil {
		return io.NopCloser(bytes.NewReader(read)), true
	}
	if tooLong := (*http.MaxBytesError)(nil); errors.As(err, &tooLong) {
		Refuse(w, r, fmt.Errorf("%w: body %d: it has more bytes", errTooBig, limit))
	} else {
		Refuse(w, r, errBroken)
	}
	return nil, false
}

// recovered logs what broke off a resolver; the client is told by the table of errors.
func recovered(ctx context.Context, p any) error {
	zerolog.Ctx(ctx).Error().Interface("panic", p).Bytes("stack", debug.Stack()).Msg("resolver broke off")
	return fmt.Errorf("%w: %v", errPanic, p)
}

var _ graphql.RecoverFunc = recovered

package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/rs/zerolog"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/server/access"
)

var (
	errLimit  = errors.New("limit exceeded")
	errTooBig = errors.New("request too large")
	errBroken = errors.New("the request broke off")
	errNoNode = errors.New("no such node")
	errPanic  = errors.New("panic") // what a resolver broke off with

	errNoFormat = errors.New("no such format")
	errRequest  = errors.New("bad request")
	errMethod   = errors.New("the method does not fit")
	errUnsaved  = errors.New("this server answers saved queries only, and this is none of them")
	errForged   = errors.New("a request that a page of another site could have made; send the header GraphQL-Require-Preflight, of any value")
	errMedia    = errors.New("the Content-Type does not fit")
)

// Why a request is refused before it is looked into.
var (
	ErrHost   = errors.New("the server is not reached under this name")
	ErrOrigin = errors.New("pages of this origin may not ask")
)

// tooManyTokens is how the parser begins to say that a query is longer than its limit.
const tooManyTokens = "exceeded token limit"

// failure is how an error is told to a client.
type failure struct {
	err    error
	status int // of an answer that is nothing but this error
	code   string
	say    string // instead of the error's own words from err on, where those are not for clients
}

// failures is the table of errors, the first that matches counts. What matches none is told as INTERNAL without its words.
var failures = []failure{
	{context.DeadlineExceeded, http.StatusServiceUnavailable, "TIMEOUT", "The query took longer than the limit on time. Ask for less at once."},
	{context.Canceled, http.StatusBadRequest, "CANCELED", "The request was broken off."},
	{graph.ErrUnavailable, http.StatusServiceUnavailable, "UNAVAILABLE", "The store cannot be reached just now. Try again."},
	{graph.ErrClosed, http.StatusServiceUnavailable, "UNAVAILABLE", "The server is shutting down."},
	{errTooBig, http.StatusRequestEntityTooLarge, "LIMIT_EXCEEDED", ""},
	{errRequest, http.StatusBadRequest, "BAD_REQUEST", ""},
	{access.ErrUnknown, http.StatusUnauthorized, "UNAUTHENTICATED", access.ErrUnknown.Error()},
	{access.ErrIssuer, http.StatusServiceUnavailable, "UNAVAILABLE", access.ErrIssuer.Error()},
	{access.ErrExpired, http.StatusUnauthorized, "UNAUTHENTICATED", access.ErrExpired.Error()},
	{access.ErrAnonymous, http.StatusUnauthorized, "UNAUTHENTICATED", ""},
	{access.ErrForbidden, http.StatusForbidden, "FORBIDDEN", ""},
	{access.ErrTooMany, http.StatusTooManyRequests, "RATE_LIMITED", ""},
	{ErrHost, http.StatusMisdirectedRequest, "FORBIDDEN", ""},
	{ErrOrigin, http.StatusForbidden, "FORBIDDEN", ""},
	{errUnsaved, http.StatusForbidden, "FORBIDDEN", ""},
	{errForged, http.StatusForbidden, "FORBIDDEN", ""},
	{errMethod, http.StatusMethodNotAllowed, "BAD_REQUEST", ""},
	{errMedia, http.StatusUnsupportedMediaType, "BAD_REQUEST", ""},
	{errBroken, http.StatusBadRequest, "BAD_REQUEST", ""},
	{errLimit, http.StatusBadRequest, "LIMIT_EXCEEDED", ""},
	{errNoNode, http.StatusNotFound, "NOT_FOUND", ""},
	{errNoFormat, http.StatusNotFound, "NOT_FOUND", ""},
	{errNoJob, http.StatusNotFound, "NOT_FOUND", ""},
	{graph.ErrNoArticle, http.StatusNotFound, "NOT_FOUND", "There is no such article."},
	{graph.ErrNoSubject, http.StatusNotFound, "NOT_FOUND", ""},
	{graph.ErrBadDecision, http.StatusBadRequest, "BAD_DECISION", ""},
	{graph.ErrBadCursor, http.StatusBadRequest, "BAD_CURSOR", ""},
	{graph.ErrBadQuery, http.StatusBadRequest, "BAD_REQUEST", ""},
	{graph.ErrBadDate, http.StatusBadRequest, "BAD_DATE", ""},
	{article.ErrPrivate, http.StatusBadRequest, "BAD_URL", "The address is of a private network, from which nothing is loaded."},
	{article.ErrFetch, http.StatusBadRequest, "BAD_URL", ""},
	{article.ErrEmpty, http.StatusBadRequest, "BAD_ARTICLE", "The article has no text."},
	{article.ErrTooLarge, http.StatusBadRequest, "BAD_ARTICLE", "The article is too long: 2 MiB of UTF-8 are the limit."},
	{article.ErrEncoding, http.StatusBadRequest, "BAD_ARTICLE", "The article's text is not readable text."},
	{article.ErrLanguage, http.StatusBadRequest, "BAD_ARTICLE", "The article is neither Arabic nor English. Say its language where it is."},
	{article.ErrFormat, http.StatusBadRequest, "BAD_ARTICLE", "The article's format is broken."},
}

// statusOf is the status of an answer that is nothing but an error.
func statusOf(err error) int {
	for _, f := range failures {
		if errors.Is(err, f.err) {
			return f.status
		}
	}
	if ofQuery(err) {
		return http.StatusBadRequest
	}
	return http.StatusInternalServerError
}

// ofQuery reports whether the parser or the validator found fault with the query.
func ofQuery(err error) bool {
	fault := (*gqlerror.Error)(nil)
	return errors.As(err, &fault) && fault.Err == nil
}

// ofArgument reports whether an error is of a value in an argument of the field that is being resolved, and which: what a scalar does
// not read is told on a path that goes on from the field's.
func ofArgument(ctx context.Context, err error) (name string, ok bool) {
	fault, field := (*gqlerror.Error)(nil), graphql.GetPath(ctx)
	if !errors.As(err, &fault) || len(field) == 0 || len(fault.Path) <= len(field) {
		return "", false
	}
	return fault.Path[len(field):].String(), true
}

// present tells an error to a client, by the table, and logs what the client is not told.
func present(ctx context.Context, err error) *gqlerror.Error {
	out := graphql.DefaultErrorPresenter(ctx, err)
	if out.Extensions == nil {
		out.Extensions = map[string]any{}
	}
	for _, f := range failures {
		if errors.Is(err, f.err) {
			words := f.say
			if words == "" {
				words = out.Message[max(strings.Index(out.Message, f.err.Error()), 0):]
			}
			out.Message, out.Extensions["code"] = words, f.code
			return out
		}
	}
	if name, ok := ofArgument(ctx, err); ok {
		out.Message, out.Extensions["code"] = fmt.Sprintf("bad query: `%s`: %s", name, out.Message), "BAD_REQUEST"
		return out
	}
	if ofQuery(err) {
		if strings.HasPrefix(out.Message, tooManyTokens) {
			out.Message, out.Extensions["code"] = errLimit.Error()+": tokens: "+out.Message, "LIMIT_EXCEEDED"
		}
		if out.Extensions["code"] == nil {
			out.Extensions["code"] = "BAD_REQUEST"
		}
		return out
	}
	zerolog.Ctx(ctx).Error().Err(err).Str("path", out.Path.String()).Msg("resolve")
	out.Message, out.Extensions["code"] = "Something went wrong in the server; its log says what.", "INTERNAL"
	return out
}

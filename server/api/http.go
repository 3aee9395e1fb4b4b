package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/munnerz/goautoneg"
	"github.com/rs/zerolog"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The media types of answers. A client that names plain JSON learns of a fault in its query by the answer's errors, with status
// 200; who names the other learns of it by the status too.
const (
	plainJSON   = "application/json"
	graphqlJSON = "application/graphql-response+json"
)

// exchange is the transport of GraphQL over HTTP: queries by GET and POST, changes by POST, one operation for each request. It
// takes what no other transport takes.
type exchange struct{}

var _ graphql.Transport = exchange{}

// Supports implements graphql.Transport.
func (exchange) Supports(*http.Request) bool { return true }

// Do implements graphql.Transport.
func (exchange) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	start := graphql.Now()
	params, err := parameters(r)
	if err != nil {
		Refuse(w, r, err)
		return
	}
	params.Headers, params.ReadTime = r.Header, graphql.TraceTiming{Start: start, End: graphql.Now()}
	op, faults := exec.CreateOperationContext(r.Context(), params)
	if len(faults) > 0 {
		answer(w, r, exec.DispatchError(graphql.WithOperationContext(r.Context(), op), faults))
		return
	}
	if err := suits(r, op); err != nil {
		Refuse(w, r, err)
		return
	}
	responses, ctx := exec.DispatchOperation(r.Context(), op)
	answer(w, r, responses(ctx))
}

// parameters reads what a request asks.
func parameters(r *http.Request) (*graphql.RawParams, error) {
	params := &graphql.RawParams{}
	switch kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); {
	case r.Method == http.MethodGet:
		asked := r.URL.Query()
		params.Query, params.OperationName = asked.Get("query"), asked.Get("operationName")
		for name, into := range map[string]*map[string]any{"variables": &params.Variables, "extensions": &params.Extensions} {
			if text := asked.Get(name); text != "" && decode(strings.NewReader(text), into) != nil {
				return nil, fmt.Errorf("%w: `%s` is no JSON object", errRequest, name)
			}
		}
	case r.Method != http.MethodPost:
		return nil, fmt.Errorf("%w: %s; ask by GET or POST", errMethod, r.Method)
	case kind != plainJSON:
		return nil, fmt.Errorf("%w: %q; send application/json", errMedia, kind)
	default:
		var body json.RawMessage
		if err := decode(r.Body, &body); err != nil {
			return nil, fmt.Errorf("%w: the body is no JSON", errRequest)
		}
		if bytes.HasPrefix(body, []byte("[")) {
			return nil, fmt.Errorf("%w: a batch; ask one operation in each request, of as many fields as you need", errRequest)
		}
		if err := decode(bytes.NewReader(body), params); err != nil {
			return nil, fmt.Errorf("%w: the body is no object with a `query` that is text, and `variables` and `extensions` that are objects", errRequest)
		}
	}
	if params.Query == "" && params.Extensions["persistedQuery"] == nil {
		return nil, fmt.Errorf("%w: it has no `query`", errRequest)
	}
	return params, nil
}

// decode reads one JSON value and nothing else.
func decode(from io.Reader, into any) error {
	d := json.NewDecoder(from)
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one JSON value")
	}
	return nil
}

// suits reports why an operation cannot be answered here.
func suits(r *http.Request, op *graphql.OperationContext) error {
	switch kind := op.Operation.Operation; {
	case kind == ast.Subscription:
		return fmt.Errorf("%w: a subscription; ask it over graphql-transport-ws or with `Accept: text/event-stream`", errRequest)
	case kind == ast.Mutation && r.Method == http.MethodGet:
		return fmt.Errorf("%w: GET changes nothing; send a mutation by POST", errMethod)
	case r.Method == http.MethodGet && keeps(op):
		return fmt.Errorf("%w: GET changes nothing; have an answer kept by POST", errMethod)
	case deferred(op.Operation.SelectionSet, map[string]bool{}):
		return fmt.Errorf("%w: @defer; ask by POST with `Accept: multipart/mixed`, or leave it out", errRequest)
	}
	return nil
}

// deferred reports whether a selection has fragments that are to be answered later.
func deferred(selection ast.SelectionSet, seen map[string]bool) bool {
	return slices.ContainsFunc(selection, func(s ast.Selection) bool {
		switch s := s.(type) {
		case *ast.Field:
			return deferred(s.SelectionSet, seen)
		case *ast.InlineFragment:
			return s.Directives.ForName("defer") != nil || deferred(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			first := !seen[s.Name]
			seen[s.Name] = true
			return s.Directives.ForName("defer") != nil || first && deferred(s.Definition.SelectionSet, seen)
		}
		return false
	})
}

// Refuse answers with nothing but an error, in the form of GraphQL's and with the status of the table of errors.
func Refuse(w http.ResponseWriter, r *http.Request, err error) {
	status := statusOf(err)
	if status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", "OPTIONS, GET, POST")
	}
	write(w, r, status, &graphql.Response{Errors: gqlerror.List{present(r.Context(), err)}})
}

// answer writes what came of an operation. One that was not begun has no data; its status is told by its first error.
func answer(w http.ResponseWriter, r *http.Request, response *graphql.Response) {
	status := http.StatusOK
	if response.Data == nil && len(response.Errors) > 0 {
		if status = statusOf(response.Errors[0]); status == http.StatusBadRequest && media(r) == plainJSON {
			status = http.StatusOK
		}
	}
	write(w, r, status, response)
}

// media is the media type of a request's answer.
func media(r *http.Request) string {
	if found := goautoneg.Negotiate(r.Header.Get("Accept"), []string{plainJSON, graphqlJSON}); found != "" {
		return found
	}
	return plainJSON
}

// write writes an answer in the media type that the client accepts.
func write(w http.ResponseWriter, r *http.Request, status int, response *graphql.Response) {
	w.Header().Set("Content-Type", media(r)+"; charset=utf-8")
	w.Header().Add("Vary", "Accept, Accept-Language")
	w.WriteHeader(status)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	err := out.Encode(struct {
		Errors     gqlerror.List   `json:"errors,omitempty"`
		Data       json.RawMessage `json:"data,omitempty"`
		Extensions map[string]any  `json:"extensions,omitempty"`
	}{response.Errors, response.Data, response.Extensions})
	if err != nil {
		zerolog.Ctx(r.Context()).Debug().Err(err).Msg("client is gone")
	}
}

package api_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/server/access"
	"mithaq/server/api"
)

// Every error has a code that a program can go by and words that help a person.
func TestErrors(t *testing.T) {
	c := serve(t, newModel(t))
	crowd(t, c.store, 3)
	for _, e := range []struct{ name, query, code, says string }{
		{"a field that is not there", `{ version nam }`, "GRAPHQL_VALIDATION_FAILED", "nam"},
		{"no GraphQL", `{ version`, "GRAPHQL_PARSE_FAILED", "Expected Name"},
		{"a page of none", `{ countries(first: 0) { nodes { id } } }`, "BAD_REQUEST", "bad query: a page has 1 to"},
		{"a page of fewer than none", `{ countries(first: -1) { nodes { id } } }`, "BAD_REQUEST", "bad query: a page has 1 to"},
		{"too large a page", `{ countries(first: 1001) { nodes { id } } }`, "LIMIT_EXCEEDED", "limit exceeded: page 1000: "},
		{"too large an answer", `{ countries(first: 1000) { nodes { relations(first: 1000) { nodes { id } } } } }`, "LIMIT_EXCEEDED", "limit exceeded: cost 200000: "},
		{"too many fields", `{ countries { nodes {` + strings.Repeat(" id", 4000) + "} } }", "LIMIT_EXCEEDED", "limit exceeded: fields 3000: "},
		{"too long a query", "{" + aliases("version", 20_000) + "}", "LIMIT_EXCEEDED", "limit exceeded: tokens: "},
		{"too deep", `{ country(code: "C0") {` + strings.Repeat("relations(first: 1) { nodes { other { ", 8) + "id" + strings.Repeat("} } }", 8) + "} }",
			"LIMIT_EXCEEDED", "limit exceeded: depth 24: "},
		{"too many ids", `{ a: nodes(ids: [` + strings.Repeat(`"country:C000" `, 1000) + "]) { id } nodes(ids: [" + ids(1001) + "]) { id } }", "LIMIT_EXCEEDED", "limit exceeded: ids 1000: "},
		{"too many fields at the root", "{" + aliases("version", 501) + "}", "LIMIT_EXCEEDED", "limit exceeded: roots 500: "},
		{"too many aliases", `{ country(code: "C0") {` + aliases("id", 1001) + "} }", "LIMIT_EXCEEDED", "limit exceeded: aliases 1000: "},
		{"a cursor of another list", `{ countries(after: "nonsense") { nodes { id } } }`, "BAD_CURSOR", "bad cursor"},
		{"a date that is none", `{ alliances(of: "country:C000", asOf: {validAt: "2022-13"}) { totalCount } }`, "BAD_DATE", `bad date: "2022-13"`},
		{"allies of a place", `{ alliances(of: "place:p000") { totalCount } }`, "BAD_REQUEST", `"place:p000" is not the id of a country`},
		{"allies of nobody", `{ alliances(of: "country:ZZ") { totalCount } }`, "NOT_FOUND", "no such node: country:ZZ"},
		{"a period and a moment", `{ relations(during: {since: "2020"}, asOf: {validAt: "2020"}) { nodes { id } } }`, "BAD_REQUEST", "do not go together"},
		{"an article by nothing", `{ article { id } }`, "BAD_REQUEST", "by `id` or by `url`"},
		{"delete what is not there", `mutation { deleteArticle(id: "article:x") { change { version } } }`, "NOT_FOUND", "no such article"},
		{"purge what is not there", `mutation { purgeArticle(id: "article:x") { change { version } } }`, "NOT_FOUND", "no such article"},
	} {
		t.Run(e.name, func(t *testing.T) {
			_, faults := c.send(t, e.query, nil)
			if len(faults) != 1 {
				t.Fatalf("%d errors, want one", len(faults))
			}
			if faults[0].Extensions.Code != e.code || !strings.Contains(faults[0].Message, e.says) {
				t.Errorf("got %+v, want %s, %q", faults, e.code, e.says)
			}
		})
	}
}

func aliases(field string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " a%d: %s", i, field)
	}
	return b.String()
}

// ids are the ids of so many countries.
func ids(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` "country:D%d"`, i)
	}
	return b.String()
}

// failing is a store and a loader of which everything fails alike.
type failing struct {
	loader
	graph.Store
	err error
}

func (f failing) Version(context.Context) (int64, error) { return 0, f.err }
func (f failing) Load(context.Context, graph.Article) (graph.Change, error) {
	return graph.Change{}, f.err
}

// What a store or loader fails with is told by the table of errors, and nothing of it but what is for clients.
func TestErrorsOfStoreAndLoader(t *testing.T) {
	const secret = "dial tcp 10.1.2.3:7687 by user neo4j"
	for err, want := range map[error]string{
		graph.ErrUnavailable:                         "UNAVAILABLE",
		graph.ErrClosed:                              "UNAVAILABLE",
		context.DeadlineExceeded:                     "TIMEOUT",
		context.Canceled:                             "CANCELED",
		errors.New("disk I/O error"):                 "INTERNAL",
		&graph.BatchError{Article: "article:secret"}: "INTERNAL",
		article.ErrEmpty:                             "BAD_ARTICLE",
		article.ErrTooLarge:                          "BAD_ARTICLE",
		article.ErrLanguage:                          "BAD_ARTICLE",
		article.ErrEncoding:                          "BAD_ARTICLE",
	} {
		f := failing{err: fmt.Errorf("%s: %w", secret, err)}
		c := &client{handler: access.As(owner, api.New(api.Config{Store: f, Loader: f}))}
		for _, query := range []string{`{ version }`, `mutation { loadArticle(input: {text: "x"}) { change { version } } }`} {
			_, faults := c.send(t, query, nil)
			if len(faults) != 1 {
				t.Fatalf("%d errors, want one", len(faults))
			}
			if faults[0].Extensions.Code != want {
				t.Errorf("%v: %s: got %+v, want %s", err, query, faults, want)
			} else if m := faults[0].Message; strings.Contains(m, "10.1.2.3") || strings.Contains(m, "secret") || strings.Contains(m, "disk") || m == "" {
				t.Errorf("%v: the client is told %q", err, m)
			}
		}
	}
}

// What is no GraphQL request is answered too, and not repeated.
func TestRequests(t *testing.T) {
	c := serve(t, newModel(t))
	for _, r := range []struct {
		name, method, kind, body string
		status                   int
		says                     string
	}{
		{"no JSON", "POST", "application/json", `{"query": secret}`, 400, "BAD_REQUEST"},
		{"a body over the limit", "POST", "application/json", `{"query":"` + strings.Repeat("x", 8<<20) + `"}`, 413, "body 8388608"},
		{"a form, as another site's page may send", "POST", "text/plain", `{"query":"{version}"}`, 403, "GraphQL-Require-Preflight"},
		{"something else", "POST", "application/graphql", `{version}`, 415, "send application/json"},
		{"a change by GET", "GET", "", "", 405, "GET changes nothing"},
		{"a method that asks nothing", "PUT", "application/json", `{"query":"{version}"}`, 405, "ask by GET or POST"},
		{"a batch", "POST", "application/json", `[{"query":"{version}"},{"query":"{version}"}]`, 400, "one operation in each request"},
		{"two requests in one body", "POST", "application/json", `{"query":"{version}"} {}`, 400, "no JSON"},
		{"no query", "POST", "application/json", `{"variables":{}}`, 400, "no `query`"},
		{"variables that are none", "POST", "application/json", `{"query":"{version}","variables":[]}`, 400, "that are objects"},
		{"a part for later, which plain JSON has no place for", "POST", "application/json", `{"query":"{ ... @defer { version } }"}`, 400, "Accept: multipart/mixed"},
	} {
		t.Run(r.name, func(t *testing.T) {
			url := "/graphql"
			if r.method == "GET" {
				url += `?query=mutation{purgeArticle(id:"x"){change{version}}}`
			}
			request := httptest.NewRequest(r.method, url, strings.NewReader(r.body))
			request.Header.Set("Content-Type", r.kind)
			w := httptest.NewRecorder()
			c.handler.ServeHTTP(w, request)
			if w.Code != r.status || !strings.Contains(w.Body.String(), r.says) || strings.Contains(w.Body.String(), "secret") {
				t.Errorf("got %d %.300s, want %d %s", w.Code, w.Body, r.status, r.says)
			}
		})
	}
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/graphql?query={version}", nil))
	if got := w.Body.String(); w.Code != http.StatusOK || !strings.HasPrefix(got, `{"data":{"version":0},"extensions":{`) {
		t.Errorf("a question by GET: %d %s", w.Code, got)
	}
}

// A client that takes parts is given what is deferred after the rest.
func TestDefer(t *testing.T) {
	c := serve(t, newModel(t))
	crowd(t, c.store, 3)
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query":"{ country(code: \"C000\") { id ... @defer { relations { totalCount } } } }"}`))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "multipart/mixed")
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, request)
	if got := w.Body.String(); strings.Count(got, "--graphql\r\n") != 2 || !strings.Contains(got, `{"incremental":[{"data":{"relations":{"totalCount":`) ||
		!strings.HasSuffix(got, "--graphql--\r\n") || strings.Contains(got, "permalink") {
		t.Errorf("got %q", got)
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"mithaq/server/access"
	"mithaq/server/api"
	"mithaq/server/explorer"
)

// The limits are flags, with the API's own defaults.
func TestLimitFlags(t *testing.T) {
	parse := func(args ...string) api.Limits {
		var f queryFlags
		parser, err := kong.New(&f, limitDefaults())
		if err == nil {
			_, err = parser.Parse(args)
		}
		if err != nil {
			t.Fatal(err)
		}
		return f.Limits
	}
	if got := parse(); got != api.DefaultLimits {
		t.Errorf("the defaults of the flags are %+v, want %+v", got, api.DefaultLimits)
	}
	want := api.DefaultLimits
	want.Depth, want.Time = 5, 2e9
	if got := parse("--max-depth=5", "--max-time=2s"); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A server of saved queries answers the examples and what the page and the tools ask, and nothing else.
func TestOnlySaved(t *testing.T) {
	c, err := queryFlags{OnlySaved: []string{"seeds"}}.config()
	if err != nil {
		t.Fatal(err)
	}
	c.Store = newFile(t)
	handler := access.As(owner, api.New(c))
	status := func(query, operation string) int {
		body, err := json.Marshal(map[string]string{"query": query, "operationName": operation})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w.Code
	}
	for _, q := range seedQueries(t) {
		if got := status(q.Text, ""); got != http.StatusOK {
			t.Errorf("%s: %d", q.Name, got)
		}
	}
	_, name, _ := strings.Cut(explorer.Questions(), "\nquery ")
	name = name[:strings.IndexAny(name, "( {")]
	if got := status(explorer.Questions(), name); got != http.StatusOK {
		t.Errorf("the page's question %q: %d", name, got)
	}
	if got := status("{ version }", ""); got != http.StatusForbidden {
		t.Errorf("another query: %d", got)
	}
	if _, err := (queryFlags{OnlySaved: []string{"testdata-that-is-not-there"}}).config(); err == nil || !strings.Contains(err.Error(), "--only-saved") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

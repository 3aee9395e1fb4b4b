package api_test

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/server/access"
	"mithaq/server/api"
)

// Who asks the same of the same graph is given the same answer without a read; of a graph that has changed, on another day, in other
// words or by somebody else, where that matters, the answer is made anew.
func TestAnswersAreGivenAgain(t *testing.T) {
	clock := time.Date(2022, 1, 19, 12, 0, 0, 0, time.UTC)
	counted := &counter{Store: newSQLite(t)}
	handler := api.New(api.Config{Store: counted, Now: func() time.Time { return clock }})
	c := &client{access.As(owner, handler), counted}
	ally := func(with string) {
		write(graph.News, with).says("country:IR", graph.AlliedWith, with).apply(t, counted.Store)
	}
	ally("country:RU")
	ask := func(query string, variables map[string]any) (answer cited, calls int64) {
		t.Helper()
		body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
		if err != nil {
			t.Fatal(err)
		}
		before := counted.calls.Load()
		answer = c.cite(t, http.MethodPost, "/graphql", string(body))
		if len(answer.Errors) > 0 {
			t.Fatal(answer.Errors)
		}
		return answer, counted.calls.Load() - before
	}
	const allies = `query ($first: Int!) { alliances(of: "country:IR", first: $first) { asOf nodes { ally { name claimCount } } } }`
	one := map[string]any{"first": 1}
	fresh, _ := ask(allies, one)
	again, calls := ask(allies, one)
	if said := again.Extensions.Mithaq; calls > 0 || !said.Again || said.StoreCalls > 0 || string(again.Data) != string(fresh.Data) || said.GraphVersion != 1 ||
		len(said.OfNow) == 0 || said.Permalink == "" {
		t.Errorf("asked again: %d calls, %+v", calls, again)
	}
	for name, change := range map[string]func() (string, map[string]any){
		"of another page": func() (string, map[string]any) { return allies, map[string]any{"first": 2} },
		"of a new graph":  func() (string, map[string]any) { ally("country:TR"); return allies, one },
		"the next day":    func() (string, map[string]any) { clock = clock.AddDate(0, 0, 1); return allies, one },
	} {
		if other, calls := ask(change()); calls == 0 || other.Extensions.Mithaq.Again {
			t.Errorf("%s: %d calls, %+v", name, calls, other.Extensions.Mithaq)
		}
	}
	ask("{ viewer { name } }", nil)
	c = &client{access.As(access.Identity{Name: "eve", Role: access.Reader}, handler), counted}
	if got, _ := ask("{ viewer { name } }", nil); string(got.Data) != `{"viewer":{"name":"eve"}}` {
		t.Errorf("Eve is told %s", got.Data)
	}
}

package api_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/server/access"
	"mithaq/server/api"
)

// cited is an answer with what its extensions say of it.
type cited struct {
	Data       json.RawMessage
	Errors     []fault
	Extensions struct {
		Mithaq struct {
			GraphVersion                              int64
			QueryHash, AnswerHash, KnownAt, Permalink string
			Cost, StoreCalls                          int
			StoreMillis, Millis                       float64
			OfNow                                     []string
			Same                                      *bool
			Kept, Again                               bool
		}
	}
}

// cite makes a request and returns its answer.
func (c *client) cite(t *testing.T, method, target, body string) cited {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	var out cited
	if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
	return out
}

// An answer says what it is and what it took, and is given again by its address after the graph has changed; where it is another
// all the same, it says so.
func TestCitations(t *testing.T) {
	for name, open := range map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite} {
		t.Run(name, func(t *testing.T) { citations(t, open(t)) })
	}
}

func citations(t *testing.T, store graph.Store) {
	clock := time.Date(2022, 1, 19, 12, 0, 0, 0, time.UTC)
	counted := &counter{Store: store}
	c := &client{access.As(owner, api.New(api.Config{Store: counted, Now: func() time.Time { return clock }, URL: "https://graph.example.org"})), counted}
	edition := func(s *scribe, at time.Time) {
		s.article.URL = "https://example.org/story"
		s.applyAt(t, store, at)
	}
	edition(write(graph.News, "First edition").says("country:IR", graph.AlliedWith, "country:RU").says("country:IR", graph.MetWith, "country:TR"), clock)

	const pinned = `query Ties($id: ID!, $first: Int! = 5) { alliances(of: $id) { asOf nodes { ally { id } because { relations { id claims { nodes { quote } } } } } }
		relations(with: [$id], first: $first) { totalCount nodes { type claimCount claims { totalCount } } } claims(first: 3) { nodes { quote } } }
		query Other { version }`
	body, _ := json.Marshal(map[string]any{"query": pinned, "operationName": "Ties", "variables": map[string]any{"id": "country:IR"}})
	first := c.cite(t, http.MethodPost, "/graphql", string(body))
	said := first.Extensions.Mithaq
	if len(first.Errors) > 0 || said.GraphVersion != 1 || len(said.QueryHash) != 64 || len(said.AnswerHash) != 64 || said.Cost == 0 || said.Millis <= 0 ||
		said.StoreCalls != int(counted.calls.Load()) || said.KnownAt != "2022-01-19T12:00:00Z" || said.Same != nil {
		t.Errorf("answered %+v after %d store calls", first, counted.calls.Load())
	}
	link, err := url.Parse(said.Permalink)
	if err != nil || link.Scheme+"://"+link.Host+link.Path != "https://graph.example.org/graphql" {
		t.Fatalf("permalink %s, %v", said.Permalink, err)
	}
	const counting = `{ country(code: "IR") { claimCount } }`
	body, _ = json.Marshal(map[string]any{"query": counting})
	ofNow := c.cite(t, http.MethodPost, "/graphql", string(body)).Extensions.Mithaq
	if diff := cmp.Diff([]string{"NODES"}, ofNow.OfNow); diff != "" {
		t.Errorf("of now (-want +got):\n%s", diff)
	}

	body, _ = json.Marshal(map[string]any{"query": `{ country(code: "IR") { id claimCount } }`, "extensions": map[string]any{"keep": true}})
	counts := c.cite(t, http.MethodPost, "/graphql", string(body))
	if said := counts.Extensions.Mithaq; !said.Kept || len(counts.Errors) > 0 {
		t.Errorf("kept: %+v", counts)
	}

	clock = clock.AddDate(1, 0, 0)
	edition(write(graph.News, "Second edition").says("country:IR", graph.Accuses, "country:RU"), clock)
	again := c.cite(t, http.MethodGet, link.String(), "")
	if diff := cmp.Diff(string(first.Data), string(again.Data)); diff != "" || len(again.Errors) > 0 {
		t.Errorf("the permalink's answer is another: %v\n%s", again.Errors, diff)
	}
	if got := again.Extensions.Mithaq; got.Same == nil || !*got.Same || got.Permalink != said.Permalink || got.GraphVersion != 2 {
		t.Errorf("the permalink says %+v", got)
	}
	unpinned := link.Query()
	unpinned.Del("extensions")
	if live := c.cite(t, http.MethodGet, "/graphql?"+unpinned.Encode(), ""); string(live.Data) == string(first.Data) {
		t.Error("nothing has changed between the two")
	}
	if other := c.cite(t, http.MethodGet, ofNow.Permalink, "").Extensions.Mithaq; other.Same == nil || *other.Same || len(other.OfNow) != 1 {
		t.Errorf("a count of now is told as the same: %+v", other)
	}
	kept := c.cite(t, http.MethodGet, counts.Extensions.Mithaq.Permalink, "")
	if said := kept.Extensions.Mithaq; string(kept.Data) != string(counts.Data) || said.Same == nil || !*said.Same || !said.Kept || said.Permalink != counts.Extensions.Mithaq.Permalink {
		t.Errorf("what was kept: %+v, not %+v", kept, counts)
	}
}

// Readers cannot have an answer kept, nor can a link.
func TestKeeping(t *testing.T) {
	store := newModel(t)
	for name, q := range map[string]struct {
		role         access.Role
		method, code string
	}{
		"a reader":  {access.Reader, http.MethodPost, "UNAUTHENTICATED"},
		"a link":    {access.Editor, http.MethodGet, "BAD_REQUEST"},
		"an editor": {access.Editor, http.MethodPost, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c := &client{handler: access.As(access.Identity{Role: q.role}, api.New(api.Config{Store: store}))}
			target, body := "/graphql", `{"query": "{ version }", "extensions": {"keep": true}}`
			if q.method == http.MethodGet {
				target, body = target+"?"+url.Values{"query": {"{ version }"}, "extensions": {`{"keep": true}`}}.Encode(), ""
			}
			got := c.cite(t, q.method, target, body)
			if code := append(got.Errors, fault{})[0].Extensions.Code; code != q.code || got.Extensions.Mithaq.Kept != (q.code == "") {
				t.Errorf("answered %+v, want %q", got, q.code)
			}
		})
	}
}

// Only queries can be asked of a moment, and only of one that is one.
func TestMomentsOfRequests(t *testing.T) {
	c := serve(t, newModel(t))
	for name, body := range map[string]string{
		"no moment": `{"query": "{ version }", "extensions": {"knownAt": "yesterday"}}`,
		"a change":  `{"query": "mutation { deleteArticle(id: \"article:x\") { change { version } } }", "extensions": {"knownAt": "2022-01-19T12:00:00Z"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.cite(t, http.MethodPost, "/graphql", body); len(got.Errors) != 1 || got.Errors[0].Extensions.Code != "BAD_REQUEST" || !strings.Contains(got.Errors[0].Message, "knownAt") {
				t.Errorf("answered %+v", got)
			}
		})
	}
}

// Names come in the language that the client prefers, where the query asks for none; the permalink keeps it.
func TestLanguages(t *testing.T) {
	c := serve(t, newModel(t))
	write(graph.News, "Names").node("country:IR", func(n *graph.NodeRecord) { n.Names = graph.Names{En: "Iran", Ar: "إيران"} }).apply(t, c.store)
	for accepted, want := range map[string]string{"": "Iran", "ar": "إيران", "ar-EG,en;q=0.5": "إيران", "en, ar": "Iran", "fr": "Iran", "fr, ar;q=0.1": "إيران", "*": "Iran", "?!": "Iran"} {
		ask := func(target string, headers ...string) (answer struct {
			Data       struct{ Own, English struct{ Name string } }
			Extensions struct{ Mithaq struct{ Permalink string } }
		}) {
			r := httptest.NewRequest(http.MethodGet, target, nil)
			r.Header["Accept-Language"] = headers
			w := httptest.NewRecorder()
			c.handler.ServeHTTP(w, r)
			if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || !strings.Contains(w.Header().Get("Vary"), "Accept-Language") {
				t.Fatalf("%v in %s, %v", err, w.Body, w.Header())
			}
			return answer
		}
		got := ask("/graphql?query="+url.QueryEscape(`{ own: country(code: "IR") { name } english: country(code: "IR") { name(lang: EN) } }`), accepted)
		if got.Data.Own.Name != want || got.Data.English.Name != "Iran" {
			t.Errorf("Accept-Language %q: %+v, want %s", accepted, got, want)
		}
		if again := ask(got.Extensions.Mithaq.Permalink, "en"); accepted != "" && want != "Iran" && again.Data != got.Data {
			t.Errorf("Accept-Language %q: the permalink answers %+v, not %+v", accepted, again.Data, got.Data)
		}
	}
}

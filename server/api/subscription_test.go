package api_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
	"mithaq/server/access"
	"mithaq/server/api"
)

// subscription is a subscription over server-sent events.
type subscription struct {
	lines *bufio.Scanner
	stop  context.CancelFunc
}

// subscribe asks over server-sent events.
func subscribe(t *testing.T, handler http.Handler, query string) *subscription {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	body, _ := json.Marshal(map[string]any{"query": query})
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	if media := response.Header.Get("Content-Type"); response.StatusCode != http.StatusOK || media != "text/event-stream" {
		t.Fatalf("status %d, %s", response.StatusCode, media)
	}
	return &subscription{bufio.NewScanner(response.Body), cancel}
}

// next is the data of the next event, nil where the subscription has come to its end.
func next[T any](t *testing.T, s *subscription) *T {
	t.Helper()
	for s.lines.Scan() {
		switch line := s.lines.Text(); {
		case line == "event: complete":
			return nil
		case strings.HasPrefix(line, "data: "):
			var got struct {
				Data   *T
				Errors []fault
			}
			if err := json.Unmarshal([]byte(line[len("data: "):]), &got); err != nil || len(got.Errors) > 0 {
				t.Fatalf("%v in %s", err, line)
			}
			return got.Data
		}
	}
	t.Fatalf("the connection broke: %v", s.lines.Err())
	return nil
}

// learned is an event of the field learned.
type learned struct {
	Learned struct {
		Cursor   string
		Version  int
		First    bool
		Relation struct {
			Type     string
			From, To struct{ ID string }
		}
		Claims []struct {
			Quote   string
			Article struct{ Title string }
		}
	}
}

const learnedFields = `{ cursor version first relation { type from { id } to { id } } claims { quote article { title } } }`

func (l *learned) String() string {
	e := l.Learned
	return fmt.Sprintf("%d %v %s %s %s: %s in %s", e.Version, e.First, e.Relation.From.ID, e.Relation.Type, e.Relation.To.ID, e.Claims[0].Quote, e.Claims[0].Article.Title)
}

// What other programs write to the store is told, and told again behind a cursor, on either store.
func TestLearned(t *testing.T) {
	stores := map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite, "neo4j": func(t testing.TB) graph.Store { return neo4jtest.Open(t) }}
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			store := open(t)
			write(graph.News, "before").says("country:IR", graph.MemberOf, "organization:sco").apply(t, store)
			const near = `near: ["country:IR"], where: {types: [ALLIED_WITH, COOPERATES_WITH]}`
			s := subscribe(t, serve(t, store).handler, `subscription { learned(after: "", `+near+`) `+learnedFields+` }`)
			write(graph.News, "far away").says("country:BR", graph.AlliedWith, "country:AR").apply(t, store)
			write(graph.News, "of another type").says("country:IR", graph.Accuses, "country:US").apply(t, store)
			write(graph.News, "at hand").says("country:IR", graph.CooperatesWith, "country:RU").apply(t, store)
			first := next[learned](t, s)
			write(graph.News, "next door").says("organization:sco", graph.CooperatesWith, "country:CN").says("country:IR", graph.CooperatesWith, "country:RU").apply(t, store)
			second := next[learned](t, s)
			s.stop()
			want := []string{"4 true country:IR COOPERATES_WITH country:RU: country:IR COOPERATES_WITH country:RU in at hand",
				"5 true country:CN COOPERATES_WITH organization:sco: organization:sco COOPERATES_WITH country:CN in next door"}
			if diff := cmp.Diff(want, []string{first.String(), second.String()}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}

			again := subscribe(t, serve(t, store).handler, `subscription { learned(again: true, `+near+`, after: "`+first.Learned.Cursor+`") `+learnedFields+` }`)
			got := map[string]bool{next[learned](t, again).String(): true, next[learned](t, again).String(): true}
			wanted := map[string]bool{want[1]: true, "5 false country:IR COOPERATES_WITH country:RU: country:IR COOPERATES_WITH country:RU in next door": true}
			if diff := cmp.Diff(wanted, got); diff != "" {
				t.Errorf("behind the first (-want +got):\n%s", diff)
			}
		})
	}
}

// Without a cursor nothing is told that was learned before.
func TestLearnedFromNowOn(t *testing.T) {
	store := newModel(t)
	write(graph.News, "before").says("country:IR", graph.AlliedWith, "country:SY").apply(t, store)
	s := subscribe(t, serve(t, store).handler, `subscription { learned `+learnedFields+` }`)
	told := make(chan *learned)
	go func() { told <- next[learned](t, s) }()
	for i := 0; ; i++ { // no answer says that a subscription has begun
		write(graph.News, fmt.Sprint("news ", i)).says("country:RU", graph.AlliedWith, fmt.Sprintf("country:C%d", i)).apply(t, store)
		select {
		case event := <-told:
			if event.Learned.Version < 2 || event.Learned.Relation.To.ID != "country:RU" {
				t.Errorf("told %v", event)
			}
			return
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// A job is followed to its end; subscriptions end with the server.
func TestLoadProgress(t *testing.T) {
	store := newSQLite(t)
	ctx, shutDown := context.WithCancel(t.Context())
	handler := access.As(owner, api.New(api.Config{Store: store, Loader: loader{store}, Context: ctx}))
	c := &client{handler: handler}
	data, faults := c.send(t, `mutation ($in: LoadManyInput!) { loadMany(input: $in) { job { `+jobFields+` } } }`, map[string]any{"in": manyArticles(300)})
	var begun struct{ LoadMany struct{ Job loadJob } }
	if err := json.Unmarshal(data, &begun); err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	if begun.LoadMany.Job.State != "RUNNING" {
		t.Errorf("%+v", begun.LoadMany.Job)
	}
	s := subscribe(t, handler, `subscription { loadProgress(id: "`+begun.LoadMany.Job.ID+`") { `+jobFields+` } }`)
	last, events := loadJob{Done: -1}, 0
	for e := next[struct{ LoadProgress loadJob }](t, s); e != nil; e = next[struct{ LoadProgress loadJob }](t, s) {
		if e.LoadProgress.Done < last.Done {
			t.Errorf("%d done after %d", e.LoadProgress.Done, last.Done)
		}
		last, events = e.LoadProgress, events+1
	}
	if last.State != "DONE" || last.Done != 300 || events < 2 || last.Change.NodesAdded != 300 {
		t.Errorf("after %d events: %+v", events, last)
	}

	waiting := subscribe(t, handler, `subscription { learned { version } }`)
	time.AfterFunc(100*time.Millisecond, shutDown)
	if e := next[struct{ Learned struct{ Version int } }](t, waiting); e != nil {
		t.Errorf("told %+v, want the end", e)
	}
}

func TestCancelLoad(t *testing.T) {
	store := newSQLite(t)
	c := &client{handler: access.As(owner, api.New(api.Config{Store: store, Loader: loader{store}}))}
	data, _ := c.send(t, `mutation ($in: LoadManyInput!) { loadMany(input: $in) { job { id } } }`, map[string]any{"in": manyArticles(1000)})
	var begun struct{ LoadMany struct{ Job loadJob } }
	if err := json.Unmarshal(data, &begun); err != nil {
		t.Fatal(err)
	}
	ended := ask[struct{ CancelLoad struct{ Job loadJob } }](t, c, `mutation { cancelLoad(id: "`+begun.LoadMany.Job.ID+`") { job { `+jobFields+` } } }`).CancelLoad.Job
	version, err := store.Version(t.Context())
	if ended.State != "CANCELED" || ended.Done >= 1000 || len(ended.Failures) > 0 || err != nil || int(version) < ended.Change.Version {
		t.Errorf("%+v; version %d, %v", ended, version, err)
	}
}

// cut is a store that fails, or breaks off, from some time on.
type cut struct {
	graph.Store
	with atomic.Pointer[error]
}

func (c *cut) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	switch err := c.with.Load(); {
	case err == nil:
		return c.Store.Claims(ctx, q)
	case *err == nil:
		panic("broken")
	default:
		return nil, *err
	}
}

// A subscription that fails says so before it ends, and takes nothing else with it.
func TestSubscriptionFails(t *testing.T) {
	unreachable, panics := fmt.Errorf("dial: %w", graph.ErrUnavailable), error(nil)
	for code, err := range map[string]*error{"UNAVAILABLE": &unreachable, "INTERNAL": &panics} {
		t.Run(code, func(t *testing.T) {
			store := &cut{Store: newModel(t)}
			s := subscribe(t, access.As(owner, api.New(api.Config{Store: store})), `subscription { learned { version } }`)
			store.with.Store(err)
			write(graph.News, "news").says("country:IR", graph.AlliedWith, "country:SY").apply(t, store.Store)
			var said []string
			for s.lines.Scan() {
				if line := s.lines.Text(); line != "" && !strings.HasPrefix(line, ":") {
					said = append(said, line)
				}
			}
			if len(said) != 3 || !strings.Contains(said[1], `"code":"`+code+`"`) || said[2] != "event: complete" {
				t.Errorf("said %q", said)
			}
		})
	}
}

// A subscription ends when the token expires by which it was begun, and says so.
func TestSubscriptionExpires(t *testing.T) {
	for name, until := range map[string]time.Duration{"later": 200 * time.Millisecond, "before": -time.Second} {
		t.Run(name, func(t *testing.T) {
			id := access.Identity{Name: "ada", Role: access.Reader, Until: time.Now().Add(until)}
			s := subscribe(t, access.As(id, api.New(api.Config{Store: newModel(t)})), `subscription { learned { version } }`)
			var said []string
			for s.lines.Scan() {
				said = append(said, s.lines.Text())
			}
			if all := strings.Join(said, "\n"); !strings.Contains(all, `"code":"UNAUTHENTICATED"`) || !strings.Contains(all, "sign in again") || !strings.Contains(all, "event: complete") {
				t.Errorf("said %s", all)
			}
		})
	}
}

// A wrong pattern is told at once.
func TestBadSubscriptions(t *testing.T) {
	handler := serve(t, newModel(t)).handler
	for name, c := range map[string]struct{ query, code string }{
		"a cursor of another list": {`subscription { learned(after: "WyJjbGFpbXMiXQ") { version } }`, "BAD_CURSOR"},
		"too far":                  {`subscription { learned(near: ["country:IR"], distance: 3) { version } }`, "BAD_REQUEST"},
		"of the past":              {`subscription { learned(where: {asOf: {knownAt: "2022-01-01T00:00:00Z"}}) { version } }`, "BAD_REQUEST"},
		"no such job":              {`subscription { loadProgress(id: "job:none") { id } }`, "NOT_FOUND"},
	} {
		t.Run(name, func(t *testing.T) {
			s := subscribe(t, handler, c.query)
			for s.lines.Scan() {
				if strings.HasPrefix(s.lines.Text(), "data: ") {
					break
				}
			}
			if !strings.Contains(s.lines.Text(), `"code":"`+c.code+`"`) {
				t.Errorf("%s", s.lines.Text())
			}
		})
	}
	if _, faults := serve(t, newModel(t)).send(t, `subscription { learned { version } }`, nil); len(faults) != 1 || !strings.Contains(faults[0].Message, "graphql-transport-ws") {
		t.Errorf("over plain HTTP: %v", faults)
	}
}

package api_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/server/access"
	"mithaq/server/api"
)

// slow is a loader that takes until its context ends.
type slow struct{ loader }

func (slow) Load(ctx context.Context, _ graph.Article) (graph.Change, error) {
	<-ctx.Done()
	return graph.Change{}, ctx.Err()
}

// More jobs and subscriptions than the limits allow are refused, by the name of the limit, until one ends.
func TestBounds(t *testing.T) {
	limits := api.DefaultLimits
	limits.Jobs, limits.Streams = 1, 1
	store := newSQLite(t)
	write(graph.News, "news").says("country:IR", graph.AlliedWith, "country:SY").apply(t, store)
	c := &client{handler: access.As(owner, api.New(api.Config{Store: store, Loader: slow{loader{store}}, Limits: limits}))}
	begin := func() (string, []fault) {
		data, faults := c.send(t, `mutation ($in: LoadManyInput!) { loadMany(input: $in) { job { id } } }`, map[string]any{"in": manyArticles(1)})
		var begun struct{ LoadMany struct{ Job loadJob } }
		_ = json.Unmarshal(data, &begun) // null where it was refused
		return begun.LoadMany.Job.ID, faults
	}
	job, faults := begin()
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if _, faults := begin(); len(faults) != 1 || faults[0].Extensions.Code != "LIMIT_EXCEEDED" || !strings.Contains(faults[0].Message, "jobs 1") {
		t.Errorf("a second job: %+v", faults)
	}
	ask[any](t, c, `mutation { cancelLoad(id: "`+job+`") { job { id } } }`)
	if _, faults := begin(); len(faults) > 0 {
		t.Errorf("a job after the first: %+v", faults)
	}

	const learned = `subscription { learned(after: "") { version } }`
	said := func() string {
		s := subscribe(t, c.handler, learned)
		defer s.stop()
		for s.lines.Scan() {
			if strings.HasPrefix(s.lines.Text(), "data: ") {
				break
			}
		}
		return s.lines.Text()
	}
	first := subscribe(t, c.handler, learned)
	if e := next[struct{ Learned struct{ Version int } }](t, first); e == nil || e.Learned.Version != 1 {
		t.Fatalf("the first is told %+v", e)
	}
	if line := said(); !strings.Contains(line, "LIMIT_EXCEEDED") || !strings.Contains(line, "subscriptions 1") {
		t.Errorf("a second subscription: %s", line)
	}
	first.stop()
	for began := time.Now(); strings.Contains(said(), "LIMIT_EXCEEDED"); time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("no subscription after the first ended")
		}
	}
}

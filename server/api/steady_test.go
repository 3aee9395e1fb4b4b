package api_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
)

// restless is a store that learns of one more ally of Iran whenever relations are read of it, as long as any are left.
type restless struct {
	graph.Store
	t    *testing.T
	left int
}

func (r *restless) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if r.left > 0 {
		r.left--
		ally := fmt.Sprintf("country:Z%03d", r.left)
		write(graph.News, ally).says(ally, graph.AlliedWith, "country:IR").apply(r.t, r.Store)
	}
	return r.Store.Relations(ctx, q)
}

// An answer is of one version of the graph, which it names, also where the graph changes while it is made; and a graph that never
// stops changing is answered of all the same.
func TestAnswersAreOfOneVersion(t *testing.T) {
	stores := map[string]func(testing.TB) graph.Store{"sqlite": newSQLite, "neo4j": func(t testing.TB) graph.Store { return neo4jtest.Open(t) }}
	for name, open := range stores {
		for _, changes := range []int{0, 1, 100} {
			t.Run(fmt.Sprint(name, changes), func(t *testing.T) { oneVersion(t, open(t), changes) })
		}
	}
}

func oneVersion(t *testing.T, inner graph.Store, changes int) {
	store := &restless{inner, t, 0}
	write(graph.News, "First").says("country:RU", graph.AlliedWith, "country:IR").apply(t, inner)
	c := serve(t, store)
	store.left = changes
	got := c.cite(t, "POST", "/graphql", `{"query": "{ countries(first: 1) { totalCount nodes { id relations { totalCount } } } }"}`)
	want := fmt.Sprintf(`{"countries":{"totalCount":%d,"nodes":[{"id":"country:IR","relations":{"totalCount":%d}}]}}`, changes+2, changes+1)
	switch said := got.Extensions.Mithaq; {
	case changes == 100:
		if len(got.Errors) > 0 || store.left < 90 || said.GraphVersion != 0 {
			t.Errorf("%d changes, answered %v of version %d", 100-store.left, got.Errors, said.GraphVersion)
		}
	case cmp.Diff(want, string(got.Data)) != "" || said.GraphVersion != int64(changes+1):
		t.Errorf("version %d: %s, want version %d: %s", said.GraphVersion, got.Data, changes+1, want)
	}
}

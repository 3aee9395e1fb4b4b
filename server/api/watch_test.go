package api_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
)

// withdrawn is an event of the field withdrawn.
type withdrawn struct {
	Withdrawn struct {
		Cursor  string
		Version int
		Was     struct {
			Type   string
			Claims struct{ TotalCount int }
		}
		Relation *struct{ ClaimCount int }
		Claims   []struct {
			Quote  string
			Review *struct{ Verdict string }
		}
	}
}

func (w *withdrawn) String() string {
	e, now, verdict := w.Withdrawn, 0, ""
	if e.Relation != nil {
		now = e.Relation.ClaimCount
	}
	if e.Claims[0].Review != nil {
		verdict = " " + e.Claims[0].Review.Verdict
	}
	return fmt.Sprintf("%d %s %d→%d: %s%s", e.Version, e.Was.Type, e.Was.Claims.TotalCount, now, e.Claims[0].Quote, verdict)
}

// What counts no longer is told too, as it was: rejected, deleted, or said otherwise by a new edition; on either store.
func TestWithdrawn(t *testing.T) {
	stores := map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite, "neo4j": func(t testing.TB) graph.Store { return neo4jtest.Open(t) }}
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			store := open(t)
			c := serve(t, store)
			write(graph.News, "One").says("country:IR", graph.AlliedWith, "country:SY").apply(t, store)
			gone := write(graph.News, "Two").says("country:IR", graph.CooperatesWith, "country:RU").says("country:BR", graph.AlliedWith, "country:AR").apply(t, store)
			write(graph.News, "Three").says("country:IR", graph.CooperatesWith, "country:RU").apply(t, store)
			const fields = `near: ["country:IR"]) { cursor version was { type claims { totalCount } } relation { claimCount } claims { quote review { verdict } } } }`
			s := subscribe(t, c.handler, `subscription { withdrawn(after: "", `+fields)
			rejected := ask[struct {
				Claims struct{ Nodes []struct{ ID, Quote string } }
			}](t, c, `{ claims(first: 50) { nodes { id quote } } }`).Claims.Nodes
			for _, claim := range rejected {
				if claim.Quote == "country:IR ALLIED_WITH country:SY" {
					decide(t, c, "review", fmt.Sprintf(`claim: %q, verdict: REJECTED, why: "it does not say so"`, claim.ID), "")
				}
			}
			first := next[withdrawn](t, s)
			ask[any](t, c, fmt.Sprintf(`mutation { deleteArticle(id: %q) { change { version } } }`, gone))
			second := next[withdrawn](t, s)
			s.stop()
			want := []string{"4 ALLIED_WITH 1→0: country:IR ALLIED_WITH country:SY REJECTED", "5 COOPERATES_WITH 2→1: country:IR COOPERATES_WITH country:RU"}
			if diff := cmp.Diff(want, []string{first.String(), second.String()}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			again := subscribe(t, serve(t, store).handler, fmt.Sprintf(`subscription { withdrawn(after: %q, %s`, first.Withdrawn.Cursor, fields))
			if got := next[withdrawn](t, again).String(); got != want[1] {
				t.Errorf("behind the first: %s", got)
			}
		})
	}
}

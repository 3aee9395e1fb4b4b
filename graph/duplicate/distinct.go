package duplicate

import (
	"cmp"
	"context"

	"mithaq/graph"
)

// distinct are the pairs that people found not to be one, by the nodes that stand for them now; A is the smaller id.
func distinct(ctx context.Context, store Reader) (map[graph.Distinction]bool, error) {
	decisions, err := graph.AllDecisions(ctx, store, graph.DecisionFilter{Distinctions: true})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, d := range decisions {
		ids = append(ids, d.Distinction.A, d.Distinction.B)
	}
	now, err := graph.Standing(ids, func(of []string) ([]graph.Decision, error) {
		return graph.AllDecisions(ctx, store, graph.DecisionFilter{Of: of, Merges: true})
	})
	out := map[graph.Distinction]bool{}
	for _, d := range decisions {
		a, b := cmp.Or(now[d.Distinction.A], d.Distinction.A), cmp.Or(now[d.Distinction.B], d.Distinction.B)
		out[graph.Distinction{A: min(a, b), B: max(a, b)}] = true
	}
	return out, err
}

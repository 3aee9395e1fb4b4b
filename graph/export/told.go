package export

import (
	"context"

	"mithaq/graph"
	"mithaq/graph/phrase"
)

// told is a relation with what it says in words, told of the end that it goes out from and of the other.
type told struct {
	graph.Relation
	said, passive graph.Names
}

// told puts relations into words.
func (e *exporter) told(ctx context.Context, relations []graph.Relation) ([]told, error) {
	ids := make([]string, 0, 2*len(relations))
	for _, r := range relations {
		ids = append(ids, r.From, r.To)
	}
	ends, err := e.store.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]told, len(relations))
	for i, r := range relations {
		from, to := ends[2*i], ends[2*i+1]
		out[i] = told{r, phrase.Active(r, from, to), phrase.Passive(r, from, to)}
	}
	return out, nil
}

// Package balance reads relations between actors as a signed graph and looks at its triads by structural-balance theory (Heider
// 1946; Cartwright and Harary 1956): a triad is balanced where the product of its three signs is positive, so that the friend of a
// friend and the enemy of an enemy are friends.
//
// What it says is limited by what it reads: only relations that join two of the actors directly, signed by their PLOVER class, each
// pair by the weight of what its sources say. News speaks more of conflict than of peace, silence is no sign, and the theory says
// nothing of why.
//
// Functions are safe for concurrent use.
package balance

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"mithaq/graph"
)

// MaxActors is how many actors one question may have.
const MaxActors = 200

// Edge is what stands between two actors.
type Edge struct {
	A, B               string // node ids, the smaller first
	Positive, Negative int    // outlets and tables that say the friendly relations, and the hostile ones; one counts for each relation
	Relations          []graph.Relation
}

// Sign is 1 where the friendly weighs more, -1 where the hostile does, 0 where they weigh the same.
func (e Edge) Sign() int { return cmp.Compare(e.Positive, e.Negative) }

// Triad is three actors of whom each two have a sign.
type Triad struct {
	Actors [3]string // node ids, sorted
	Edges  [3]Edge   // between the first and second, first and third, second and third
}

// Negative is how many of its edges are hostile: 0 and 2 are balanced, 1 is not, 3 is not but by the weaker theory (Davis 1967).
func (t Triad) Negative() int {
	n := 0
	for _, e := range t.Edges {
		if e.Sign() < 0 {
			n++
		}
	}
	return n
}

// Balanced reports whether the product of its signs is positive.
func (t Triad) Balanced() bool { return t.Negative()%2 == 0 }

// Answer is a signed graph.
type Answer struct {
	Edges     []Edge  // those with relations that have a sign, by their ends
	Triads    []Triad // by their actors
	Truncated bool    // whether an actor has more relations to the others than were read: graph.MaxPage
}

// Reader is what of a store is needed.
type Reader interface {
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
}

// Find reads what stands between the actors in one store call. The filter's types are narrowed to those that have a sign. Its errors
// are the store's, and graph.ErrBadQuery for too many actors.
func Find(ctx context.Context, store Reader, actors []string, filter graph.RelationFilter) (Answer, error) {
	actors = slices.Compact(slices.Sorted(slices.Values(actors)))
	if len(actors) > MaxActors {
		return Answer{}, fmt.Errorf("%w: balance is asked of at most %d actors, not %d", graph.ErrBadQuery, MaxActors, len(actors))
	}
	filter.With, filter.Types = actors, signed(filter.Types)
	if len(actors) < 2 || len(filter.Types) == 0 {
		return Answer{}, nil
	}
	pages, err := store.Relations(ctx, graph.RelationQuery{Of: actors, Filter: filter, Page: graph.Page{First: graph.MaxPage, Order: graph.ByClaims, NoCursors: true}})
	if err != nil {
		return Answer{}, err
	}
	var out Answer
	edges := map[[2]string]*Edge{}
	for i, page := range pages {
		out.Truncated = out.Truncated || page.More
		for _, r := range page.Relations {
			if other := r.Other(actors[i]); actors[i] < other { // each once, from the smaller end
				add(edges, actors[i], other, r)
			}
		}
	}
	for _, e := range edges {
		out.Edges = append(out.Edges, *e)
	}
	slices.SortFunc(out.Edges, func(x, y Edge) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	out.Triads = triads(out.Edges)
	return out, nil
}

// signed is those of the types that have a sign, of all types where none is given.
func signed(types []graph.RelationType) []graph.RelationType {
	var out []graph.RelationType
	for _, spec := range graph.RelationSpecs {
		if spec.Sign() != 0 && (len(types) == 0 || slices.Contains(types, spec.Type)) {
			out = append(out, spec.Type)
		}
	}
	return out
}

func add(edges map[[2]string]*Edge, a, b string, r graph.Relation) {
	e := edges[[2]string{a, b}]
	if e == nil {
		e = &Edge{A: a, B: b}
		edges[[2]string{a, b}] = e
	}
	e.Relations = append(e.Relations, r)
	if spec, _ := r.Type.Spec(); spec.Sign() > 0 {
		e.Positive += r.Outlets + r.Tables
	} else {
		e.Negative += r.Outlets + r.Tables
	}
}

// triads are the triangles of the edges that have a sign; edges come sorted.
func triads(edges []Edge) []Triad {
	next := map[string][]Edge{} // edges to larger ids, sorted
	between := map[[2]string]Edge{}
	for _, e := range edges {
		if e.Sign() != 0 {
			next[e.A] = append(next[e.A], e)
			between[[2]string{e.A, e.B}] = e
		}
	}
	var out []Triad
	for _, a := range slices.Sorted(maps.Keys(next)) {
		for i, ab := range next[a] {
			for _, ac := range next[a][i+1:] {
				if bc, ok := between[[2]string{ab.B, ac.B}]; ok {
					out = append(out, Triad{[3]string{a, ab.B, ac.B}, [3]Edge{ab, ac, bc}})
				}
			}
		}
	}
	return out
}

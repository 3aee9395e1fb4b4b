// Package path finds what binds two nodes: the shortest simple paths between them, every hop with the relations that make it.
//
// Paths are followed in both directions of a relation. They are found from both ends at once, by batched expansion, so that
// a store is asked a number of times that depends on the length of the paths, not on their number.
//
// Functions are safe for concurrent use.
package path

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Limits of one question.
const (
	MaxLength   = 6             // hops of a path
	MaxCount    = graph.MaxPage // paths of an answer
	MaxExpanded = 5_000         // nodes whose relations are read
	maxSteps    = 50_000        // partial paths that are looked at
)

// Question asks for the paths between two nodes.
type Question struct {
	From, To  string               // node ids, not the same
	MaxLength int                  // hops, 1 to MaxLength
	Count     int                  // paths, 1 to MaxCount
	MaxDegree int                  // a node with more relations that fit the filter is not passed through; 1 to graph.MaxPage
	Filter    graph.RelationFilter // every relation of a path fits it; With and WithTypes are empty
}

// Answer is what there is between the two.
type Answer struct {
	Paths     []Path   // the shortest first, of one length the better attested, then by the ids on the way
	Hubs      []string // nodes on the way that have too many relations to be passed through, sorted
	Truncated bool     // whether more lies between the two than was looked at, as where an end has more than graph.MaxPage relations: then paths may be missing
}

// Path is a way from one node to another that comes to no node twice.
type Path struct{ Hops []Hop }

// Cost is small where much attests the path: of each hop, millionths of 1 / (1 + outlets and tables).
func (p Path) Cost() int {
	sum := 0
	for _, h := range p.Hops {
		sum += cost(h.Relations)
	}
	return sum
}

// Hop is one step of a path.
type Hop struct {
	From, To  string           // node ids in the direction of the path
	Relations []graph.Relation // all that join the two and fit the filter, the most claimed first
}

// Reader is what of a store is needed.
type Reader interface {
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
}

// Find answers a question. Its errors are the store's, and graph.ErrBadQuery for a question outside of its bounds.
func Find(ctx context.Context, store Reader, q Question) (Answer, error) {
	if err := q.check(); err != nil {
		return Answer{}, err
	}
	w := newWeb(store, q)
	sides := [2]*side{newSide(q.From), newSide(q.To)}
	var out Answer
	for length := 1; length <= q.MaxLength; length++ {
		grown := sides[0]
		if len(sides[1].frontier) < len(grown.frontier) {
			grown = sides[1]
		}
		if err := w.grow(ctx, grown); err != nil {
			return Answer{}, err
		}
		if len(grown.frontier) == 0 || w.truncated { // nothing more to reach from there
			length = q.MaxLength
		}
		if err := w.measure(ctx, sides); err != nil {
			return Answer{}, err
		}
		out.Paths = w.shortest(length)
		if len(out.Paths) >= q.Count {
			break
		}
	}
	for id, hub := range w.hub {
		if hub {
			out.Hubs = append(out.Hubs, id)
		}
	}
	slices.Sort(out.Hubs)
	out.Truncated = w.truncated
	return out, nil
}

func (q Question) check() error {
	switch {
	case q.From == q.To:
		return fmt.Errorf("%w: a path leads from one node to another, not from %.80s to itself", graph.ErrBadQuery, q.From)
	case q.MaxLength < 1 || q.MaxLength > MaxLength:
		return fmt.Errorf("%w: a path has 1 to %d hops, not %d", graph.ErrBadQuery, MaxLength, q.MaxLength)
	case q.Count < 1 || q.Count > MaxCount:
		return fmt.Errorf("%w: 1 to %d paths are found, not %d", graph.ErrBadQuery, MaxCount, q.Count)
	case q.MaxDegree < 1 || q.MaxDegree > graph.MaxPage:
		return fmt.Errorf("%w: nodes of 1 to %d relations are passed through, not %d", graph.ErrBadQuery, graph.MaxPage, q.MaxDegree)
	}
	return nil
}

// side is what was reached from one end.
type side struct {
	reached  map[string]bool
	frontier []string // reached last, sorted, not yet expanded
}

func newSide(end string) *side { return &side{map[string]bool{end: true}, []string{end}} }

// pair is two nodes that relations join, the smaller id first.
type pair struct{ a, b string }

func pairOf(a, b string) pair { return pair{min(a, b), max(a, b)} }

// web is the part of the graph that is known so far.
type web struct {
	store     Reader
	q         Question
	joined    map[pair][]graph.Relation
	next      map[string][]string // neighbours, sorted
	hub       map[string]bool     // by node whose degree is known, whether it is too large
	expanded  map[string]bool
	truncated bool
}

func newWeb(store Reader, q Question) *web {
	return &web{store: store, q: q, joined: map[pair][]graph.Relation{}, next: map[string][]string{}, hub: map[string]bool{}, expanded: map[string]bool{}}
}

// end reports whether the node is one of the two that are to be joined.
func (w *web) end(id string) bool { return id == w.q.From || id == w.q.To }

// grow reads the relations of a side's frontier, and moves the frontier to what they newly reach.
func (w *web) grow(ctx context.Context, s *side) error {
	if err := w.expand(ctx, s.frontier); err != nil {
		return err
	}
	var reached []string
	for _, id := range s.frontier {
		if w.hub[id] || !w.expanded[id] {
			continue
		}
		for _, other := range w.next[id] {
			if !s.reached[other] {
				s.reached[other] = true
				if !w.end(other) { // no path goes on from there
					reached = append(reached, other)
				}
			}
		}
	}
	slices.Sort(reached)
	s.frontier = reached
	return nil
}

// expand reads the relations of nodes, but for those that are known already or known to be hubs.
func (w *web) expand(ctx context.Context, ids []string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return w.hub[id] || w.expanded[id] })
	if room := MaxExpanded - len(w.expanded); len(ids) > room {
		ids, w.truncated = ids[:room], true
	}
	first := w.q.MaxDegree
	if len(ids) > 0 && w.end(ids[0]) { // alone on its frontier
		first = graph.MaxPage
	}
	pages, err := w.read(ctx, ids, graph.Page{First: first, Order: graph.ByClaims, NoCursors: true})
	if err != nil {
		return err
	}
	for i, page := range pages {
		id := ids[i]
		w.expanded[id] = true
		w.hub[id] = page.More && !w.end(id)
		w.truncated = w.truncated || page.More && w.end(id)
		if !w.hub[id] {
			for _, r := range page.Relations {
				w.join(r)
			}
		}
	}
	return nil
}

// measure learns the degree of the nodes at which the two sides meet, so that no hub is passed through there.
func (w *web) measure(ctx context.Context, sides [2]*side) error {
	var ids []string
	for id := range sides[0].reached {
		if _, known := w.hub[id]; !known && sides[1].reached[id] && !w.end(id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	pages, err := w.read(ctx, ids, graph.Page{First: 1, Count: true, CountTo: w.q.MaxDegree, NoCursors: true})
	if err != nil {
		return err
	}
	for i, page := range pages {
		w.hub[ids[i]] = page.Total > w.q.MaxDegree
	}
	return nil
}

func (w *web) read(ctx context.Context, ids []string, page graph.Page) ([]graph.RelationPage, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return w.store.Relations(ctx, graph.RelationQuery{Of: ids, Filter: w.q.Filter, Page: page})
}

// join adds a relation, which may be known already from its other end.
func (w *web) join(r graph.Relation) {
	p := pairOf(r.From, r.To)
	known := w.joined[p]
	if slices.ContainsFunc(known, func(k graph.Relation) bool { return k.ID == r.ID }) {
		return
	}
	if len(known) == 0 {
		for _, ends := range [2][2]string{{p.a, p.b}, {p.b, p.a}} {
			at, _ := slices.BinarySearch(w.next[ends[0]], ends[1])
			w.next[ends[0]] = slices.Insert(w.next[ends[0]], at, ends[1])
		}
	}
	w.joined[p] = append(known, r)
}

// hop is the step between two neighbours.
func (w *web) hop(from, to string) Hop {
	relations := slices.Clone(w.joined[pairOf(from, to)])
	slices.SortFunc(relations, func(a, b graph.Relation) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	return Hop{from, to, relations}
}

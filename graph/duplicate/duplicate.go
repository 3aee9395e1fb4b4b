// Package duplicate proposes nodes that may be one thing: of one type, with names alike across scripts and spellings, and
// neighbours in common. It only proposes; that two nodes are one is for people to decide.
//
// Functions are safe for concurrent use.
package duplicate

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"mithaq/graph"
)

// MaxNodes is how many nodes one question may have to read.
const MaxNodes = 200_000

const (
	mostNeighbors = 500 // of a node, the best attested, that are compared
	perNeighbors  = 500 // nodes whose neighbours are read at once
	nameShare     = 0.8 // of the score that names make; neighbours make the rest
)

// Reader is what of a store is needed.
type Reader interface {
	FindNodes(ctx context.Context, filter graph.NodeFilter, page graph.Page) (graph.NodePage, error)
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
	Decisions(ctx context.Context, filter graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error)
}

// Question asks for candidates.
type Question struct {
	Types    []graph.NodeType // only of these, all where empty
	Of       string           // only of which one is this node; empty for any
	MinScore float64          // 0 to 1
}

// Candidate is a pair of nodes that may be one.
type Candidate struct {
	A, B   graph.Node // A the more claimed, which the other would be merged into
	NameA  string     // of A, and
	NameB  string     // of B: the names that are most alike
	Match  Match      // how they are
	Names  float64    // how much, 0 to 1
	Shared []string   // ids of the neighbours in common, sorted
	Score  float64    // 0 to 1, of names and neighbours
}

// Match is how two names are alike.
type Match string

// The ways, the closest first.
const (
	SameName  Match = "SAME_NAME" // the same words up to folding
	Reordered Match = "REORDERED" // in another order
	Spelling  Match = "SPELLING"  // of one script, spelled in another way
	Sound     Match = "SOUND"     // of two scripts, with the same consonants
	Part      Match = "PART"      // one has words that the other has not
)

// Matches lists every way.
var Matches = []Match{SameName, Reordered, Spelling, Sound, Part}

// Find returns the candidates, the best first, then by ids; pairs that people found not to be one are not among them. Its errors are the store's, and graph.ErrBadQuery where there are
// more than MaxNodes nodes to compare.
func Find(ctx context.Context, store Reader, q Question) ([]Candidate, error) {
	nodes, err := read(ctx, store, q.Types)
	if err != nil {
		return nil, err
	}
	apart, err := distinct(ctx, store)
	if err != nil {
		return nil, err
	}
	found := slices.DeleteFunc(newIndex(nodes).pairs(q.Of), func(c Candidate) bool {
		return apart[graph.Distinction{A: min(c.A.ID, c.B.ID), B: max(c.A.ID, c.B.ID)}]
	})
	// Neighbours can only add so much, so pairs that would still fall short need not be asked for theirs.
	found = slices.DeleteFunc(found, func(c Candidate) bool { return nameShare*c.Names+1-nameShare < q.MinScore })
	if err := weigh(ctx, store, found); err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(c Candidate) bool { return c.Score < q.MinScore })
	slices.SortFunc(found, func(a, b Candidate) int {
		return cmp.Or(-cmp.Compare(a.Score, b.Score), cmp.Compare(a.A.ID, b.A.ID), cmp.Compare(a.B.ID, b.B.ID))
	})
	return found, nil
}

// List is the list of candidates, and Keys what sorts one in it.
var List = graph.NewList("duplicates", "Nss")

// Keys sort a candidate in the [List]: the score in millionths.
func (c Candidate) Keys() []string {
	return []string{strconv.Itoa(int(math.Round(c.Score * 1e6))), c.A.ID, c.B.ID}
}

// read reads the nodes of some types.
func read(ctx context.Context, store Reader, types []graph.NodeType) ([]graph.Node, error) {
	var out []graph.Node
	page := graph.Page{First: graph.MaxPage}
	for {
		found, err := store.FindNodes(ctx, graph.NodeFilter{Types: types}, page)
		if err != nil {
			return nil, err
		}
		out = append(out, found.Nodes...)
		switch {
		case !found.More:
			return out, nil
		case len(out) >= MaxNodes:
			return nil, fmt.Errorf("%w: more than %d nodes to compare; ask for some types", graph.ErrBadQuery, MaxNodes)
		}
		page.After = found.Cursors[len(found.Cursors)-1]
	}
}

// weigh looks which neighbours the pairs share and scores them.
func weigh(ctx context.Context, store Reader, pairs []Candidate) error {
	var ids []string
	for _, c := range pairs {
		ids = append(ids, c.A.ID, c.B.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	around := map[string][]string{}
	for some := range slices.Chunk(ids, perNeighbors) {
		pages, err := store.Relations(ctx, graph.RelationQuery{Of: some, Page: graph.Page{First: mostNeighbors, Order: graph.ByClaims, NoCursors: true}})
		if err != nil {
			return err
		}
		for i, p := range pages {
			var others []string
			for _, r := range p.Relations {
				others = append(others, r.Other(some[i]))
			}
			slices.Sort(others)
			around[some[i]] = slices.Compact(others)
		}
	}
	for i := range pairs {
		c := &pairs[i]
		a, b := around[c.A.ID], around[c.B.ID]
		for _, id := range a {
			if _, both := slices.BinarySearch(b, id); both {
				c.Shared = append(c.Shared, id)
			}
		}
		c.Score = nameShare * c.Names
		if n := len(c.Shared); n > 0 { // one may be chance, four hardly
			share := float64(n) / float64(min(len(a), len(b)))
			c.Score += (1 - nameShare) * share * min(1, float64(n)/4+0.25)
		}
	}
	return nil
}

package neo4j

import (
	"fmt"
	"math"
	"strconv"

	"mithaq/graph"
)

// sorting is a value that sorts a list, and what sorts behind it.
type sorting struct {
	Value    string // of the node n or the relation r
	Descends bool
	At       string // where the statement finds the value behind which a page begins
	Next     *sorting
	number   bool
}

var nodeSorting = map[graph.Order]sorting{
	graph.ByID:     {Value: "n.id"},
	graph.ByClaims: {Value: "n.claims", Descends: true, number: true}, graph.ByArticles: {Value: "n.articles", Descends: true, number: true},
	graph.ByType: {Value: "n.type"},
}

var relationSorting = map[graph.Order]sorting{
	graph.ByID:     {Value: "r.id"},
	graph.ByClaims: {Value: "r.claims", Descends: true, number: true}, graph.ByStart: {Value: "coalesce(r.start, '')"},
	graph.ByType: {Value: "type(r)"},
}

// sorted is how an order sorts.
func sorted(o graph.Order, known map[graph.Order]sorting) *sorting {
	var out *sorting
	keys := append(o.Keys(), graph.ByID)
	for i := len(keys) - 1; i >= 0; i-- {
		s := known[keys[i]]
		s.At, s.Next = fmt.Sprintf("$p.after[%d]", i), out
		out = &s
	}
	return out
}

// after are the values of a cursor's keys; without a cursor, those that come before all that there are.
func (s *sorting) after(keys []string) []any {
	var out []any
	for i := 0; s != nil; i, s = i+1, s.Next {
		switch {
		case keys == nil && s.number:
			out = append(out, int64(math.MaxInt64)) // numbers descend
		case keys == nil:
			out = append(out, "")
		case s.number:
			n, _ := strconv.ParseInt(keys[i], 10, 64) // Parse saw to that
			out = append(out, n)
		default:
			out = append(out, keys[i])
		}
	}
	return out
}

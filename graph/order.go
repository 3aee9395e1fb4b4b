package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// OrderBy sorts by each of the orders in turn, the most significant first. What stands behind the id sorts nothing.
func OrderBy(orders ...Order) Order {
	var keys []string
	for _, o := range orders {
		if o == ByID {
			break
		}
		keys = append(keys, string(o))
	}
	return Order(strings.Join(keys, ","))
}

// Keys are the orders that this one joins, most significant first, without the id, which comes behind all of them.
func (o Order) Keys() []Order {
	var out []Order
	for key := range strings.SplitSeq(string(o), ",") {
		if key != "" {
			out = append(out, Order(key))
		}
	}
	return out
}

// sortKey is a value by which a list can be sorted, and its letter in [List].
type sortKey[T any] struct {
	letter string
	of     func(T) string
}

var nodeKeys = map[Order]sortKey[Node]{
	ByClaims:   {"N", func(n Node) string { return strconv.Itoa(n.Claims) }},
	ByArticles: {"N", func(n Node) string { return strconv.Itoa(n.Articles) }},
	ByType:     {"s", func(n Node) string { return string(n.Type) }},
}

var relationKeys = map[Order]sortKey[Relation]{
	ByClaims: {"N", func(r Relation) string { return strconv.Itoa(r.Claims) }},
	ByType:   {"s", func(r Relation) string { return string(r.Type) }},
	ByStart:  {"s", func(r Relation) string { return string(r.Start) }},
}

// NodeList is sorted by the keys of the order and by id; it returns ErrBadQuery for an order that nodes have not.
func NodeList(o Order) (List, error) { return listOf("nodes", o, nodeKeys) }

// RelationList is sorted by the keys of the order and by id; it returns ErrBadQuery for an order that relations have not.
func RelationList(o Order) (List, error) { return listOf("relations", o, relationKeys) }

func listOf[T any](name string, o Order, known map[Order]sortKey[T]) (List, error) {
	keys, letters := o.Keys(), ""
	for i, key := range keys {
		k, ok := known[key]
		if !ok || slices.Contains(keys[:i], key) {
			return List{}, fmt.Errorf("%w: %s have no order %.80q", ErrBadQuery, name, o)
		}
		letters += k.letter
	}
	if o == ByID {
		o = "ID"
	}
	return List{name + "/" + string(o), letters + "s"}, nil
}

// Keys sort a node in the order that a [NodeList] has.
func (n Node) Keys(o Order) []string { return keysOf(n, n.ID, o, nodeKeys) }

// Keys sort a relation in the order that a [RelationList] has.
func (r Relation) Keys(o Order) []string { return keysOf(r, r.ID, o, relationKeys) }

func keysOf[T any](item T, id string, o Order, known map[Order]sortKey[T]) []string {
	var out []string
	for _, key := range o.Keys() {
		out = append(out, known[key].of(item))
	}
	return append(out, id)
}

package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"mithaq/graph"
)

// order is a list with the columns that sort it, the id last.
type order struct {
	graph.List
	columns []column
	index   string // what the indexes of a node's relations are called that begin with the order's first column
}

// column is one that sorts.
type column struct {
	name       string
	descending bool
	number     bool
}

var nodeColumnsOf = map[graph.Order]column{
	graph.ByClaims: {"n.claims", true, true}, graph.ByArticles: {"n.articles", true, true}, graph.ByType: {name: "n.type"},
}

var relationColumnsOf = map[graph.Order]column{
	graph.ByClaims: {"r.claims", true, true}, graph.ByStart: {name: "r.start"}, graph.ByType: {name: "r.type"},
}

func nodeOrder(o graph.Order) (order, error) {
	list, err := graph.NodeList(o)
	return order{List: list, columns: columnsOf(o, nodeColumnsOf, "n.id")}, err
}

func relationOrder(o graph.Order) (order, error) {
	list, err := graph.RelationList(o)
	out := order{list, columnsOf(o, relationColumnsOf, "r.id"), "id"}
	switch out.columns[0].name {
	case "r.claims":
		out.index = "claims"
	case "r.start":
		out.index = "start"
	}
	return out, err
}

func columnsOf(o graph.Order, known map[graph.Order]column, id string) []column {
	var out []column
	for _, key := range o.Keys() {
		out = append(out, known[key])
	}
	return append(out, column{name: id})
}

// by is what stands behind ORDER BY.
func (o order) by() string {
	var out []string
	for _, c := range o.columns {
		out = append(out, c.sorted(c.name))
	}
	return strings.Join(out, ", ")
}

func (c column) sorted(name string) string {
	if c.descending {
		return name + " DESC"
	}
	return name
}

// after is the condition that a row stands behind one with these keys, such that an index finds where that begins.
func (o order) after(q *query, keys []string) conditions {
	var names, places []string
	for i, c := range o.columns {
		var value any = keys[i]
		if c.number {
			value = number(keys[i])
		}
		names, places = append(names, c.name), append(places, q.arg(value))
	}
	if !slices.ContainsFunc(o.columns, func(c column) bool { return c.descending }) {
		return conditions{"(" + strings.Join(names, ", ") + ") > (" + strings.Join(places, ", ") + ")"}
	}
	behind, last := "", len(names)-1
	for i := last; i >= 0; i-- {
		this := names[i] + o.columns[i].beyond() + places[i]
		if i < last {
			this += " OR " + names[i] + " = " + places[i] + " AND (" + behind + ")"
		}
		behind = this
	}
	return conditions{names[0] + strings.TrimSpace(o.columns[0].beyond()) + "= " + places[0], "(" + behind + ")"}
}

// beyond compares a value that comes later with one that comes before.
func (c column) beyond() string {
	if c.descending {
		return " < "
	}
	return " > "
}

// keyed are the columns before the id, under the names that mergedBy sorts by.
func (o order) keyed() string {
	out := ""
	for i, c := range o.columns[:len(o.columns)-1] {
		out += fmt.Sprintf(", %s AS k%d", c.name, i)
	}
	return out
}

func (o order) mergedBy() string {
	var out []string
	for i, c := range o.columns[:len(o.columns)-1] {
		out = append(out, c.sorted(fmt.Sprint("k", i)))
	}
	return strings.Join(append(out, "id"), ", ")
}

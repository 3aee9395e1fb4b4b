package graphtest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
)

// by compares two keys of a list.
type by func(a, b string) int

func up(a, b string) int   { return strings.Compare(a, b) }
func down(a, b string) int { return strings.Compare(b, a) }
func least(a, b string) int {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return cmp.Compare(x, y)
}
func most(a, b string) int { return least(b, a) }

// list is a kind of list with the keys that sort it.
type list[T any] struct {
	name  string
	order []by
	keys  func(T) []string
}

func (l list[T]) compare(a, b []string) int {
	for i, compare := range l.order {
		if c := compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return 0
}

// part is one page of a list.
type part[T any] struct {
	graph.PageInfo
	items   []T
	cursors []string
}

// page sorts the items and cuts the page out of them.
func (l list[T]) page(items []T, p graph.Page) (part[T], error) {
	if err := p.Check(); err != nil {
		return part[T]{}, fmt.Errorf("model: %s: %w", l.name, err)
	}
	after, err := graph.ParseCursor(p.After, l.name, len(l.order))
	if err != nil {
		return part[T]{}, fmt.Errorf("model: %s: %w", l.name, err)
	}
	items = slices.Clone(items)
	slices.SortFunc(items, func(a, b T) int { return l.compare(l.keys(a), l.keys(b)) })
	var out part[T]
	if p.Count {
		out.Total = len(items)
	}
	for _, item := range items {
		if after != nil && l.compare(l.keys(item), after) <= 0 {
			continue
		}
		if len(out.items) == p.First {
			out.More = true
			break
		}
		out.items = append(out.items, item)
		out.cursors = append(out.cursors, graph.Cursor{List: l.name, Keys: l.keys(item)}.String())
	}
	return out, nil
}

// sorts are what a list can be sorted by.
type sorts[T any] map[graph.Order]struct {
	by by
	of func(T) string
}

// list is a kind of list in an order: by each of its keys in turn, then by id.
func (s sorts[T]) list(name string, o graph.Order, id func(T) string) (list[T], error) {
	out := list[T]{name: name + "/" + cmp.Or(string(o), "ID")}
	var values []func(T) string
	for _, key := range o.Keys() {
		k, ok := s[key]
		if !ok || strings.Count(string(o), string(key)) > 1 {
			return out, fmt.Errorf("model: %w: %s have no order %q", graph.ErrBadQuery, name, o)
		}
		out.order, values = append(out.order, k.by), append(values, k.of)
	}
	out.order, values = append(out.order, up), append(values, id)
	out.keys = func(item T) (keys []string) {
		for _, of := range values {
			keys = append(keys, of(item))
		}
		return keys
	}
	return out, nil
}

func nodeList(o graph.Order) (list[graph.Node], error) {
	return sorts[graph.Node]{
		graph.ByClaims:   {most, func(n graph.Node) string { return strconv.Itoa(n.Claims) }},
		graph.ByArticles: {most, func(n graph.Node) string { return strconv.Itoa(n.Articles) }},
		graph.ByType:     {up, func(n graph.Node) string { return string(n.Type) }},
	}.list("nodes", o, func(n graph.Node) string { return n.ID })
}

func relationList(o graph.Order) (list[graph.Relation], error) {
	return sorts[graph.Relation]{
		graph.ByClaims: {most, func(r graph.Relation) string { return strconv.Itoa(r.Claims) }},
		graph.ByType:   {up, func(r graph.Relation) string { return string(r.Type) }},
		graph.ByStart:  {up, func(r graph.Relation) string { return string(r.Start) }},
	}.list("relations", o, func(r graph.Relation) string { return r.ID })
}

var articleList = list[graph.Article]{"articles", []by{down, up}, func(a graph.Article) []string {
	return []string{string(a.Published), a.ID}
}}

// dated is a claim with the date of its article.
type dated struct {
	graph.Claim
	published graph.Date
}

var versionList = list[dated]{"claims/VERSION", []by{least, up, up}, func(c dated) []string {
	return []string{strconv.FormatInt(c.Version, 10), c.Relation, c.ID}
}}

var retractionList = list[dated]{"claims/RETRACTION", []by{least, up, up}, func(c dated) []string {
	return []string{strconv.FormatInt(c.Withdrawn, 10), c.Relation, c.ID}
}}

var claimList = list[dated]{"claims", []by{down, up, least, up, least}, func(c dated) []string {
	return []string{string(c.published), c.Article, strconv.Itoa(c.Start), c.ID, strconv.FormatInt(c.RecordedAt.UnixMilli(), 10)}
}}

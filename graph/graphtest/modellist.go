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

func nodeList(o graph.Order) (list[graph.Node], error) {
	switch o {
	case graph.ByID:
		return list[graph.Node]{"nodes/ID", []by{up}, func(n graph.Node) []string { return []string{n.ID} }}, nil
	case graph.ByClaims:
		return list[graph.Node]{"nodes/CLAIMS", []by{most, up}, func(n graph.Node) []string {
			return []string{strconv.Itoa(n.Claims), n.ID}
		}}, nil
	}
	return list[graph.Node]{}, fmt.Errorf("model: %w: nodes have no order %q", graph.ErrBadQuery, o)
}

func relationList(o graph.Order) (list[graph.Relation], error) {
	switch o {
	case graph.ByID:
		return list[graph.Relation]{"relations/ID", []by{up}, func(r graph.Relation) []string { return []string{r.ID} }}, nil
	case graph.ByClaims:
		return list[graph.Relation]{"relations/CLAIMS", []by{most, up}, func(r graph.Relation) []string {
			return []string{strconv.Itoa(r.Claims), r.ID}
		}}, nil
	case graph.ByStart:
		return list[graph.Relation]{"relations/START", []by{up, up}, func(r graph.Relation) []string {
			return []string{string(r.Start), r.ID}
		}}, nil
	}
	return list[graph.Relation]{}, fmt.Errorf("model: %w: relations have no order %q", graph.ErrBadQuery, o)
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

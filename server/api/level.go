package api

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/graph"
	"mithaq/schema/object"
)

// each answers a question for every member of a level at once, and gives every caller the same answer. The question is
// told apart by its name and arguments, which must survive encoding as JSON.
//
// This is what keeps the number of store calls independent of the number of parents: whichever member asks first, the
// store is asked once for all, and the answer makes the next level. No timing decides what is read together.
func each[T, V any](level *object.Level[T], question string, args any, load func(members []T) (V, error)) (V, error) {
	var none V
	key, err := json.Marshal(args)
	if err != nil {
		return none, fmt.Errorf("encode the arguments of %s: %w", question, err)
	}
	value, err := level.Read(question+string(key), func() (any, error) { return load(level.Members) })
	if err != nil {
		return none, err
	}
	return value.(V), nil
}

// unique returns what key makes of the items, each once, the empty left out.
func unique[T any](items []T, key func(T) string) []string {
	seen := make(map[string]bool, len(items))
	var out []string
	for _, item := range items {
		if k := key(item); k != "" && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// same is the identity, for [unique].
func same(id string) string { return id }

// selected reports whether the field that is being resolved is asked for this part of it.
func selected(ctx context.Context, name string) bool {
	for _, f := range graphql.CollectFieldsCtx(ctx, nil) {
		if f.Name == name {
			return true
		}
	}
	return false
}

// details are the fields of a relation that are read only where they are selected.
var details = []string{"episodes", "domains", "offices", "amount", "currency", "quantity"}

// cursors are the fields that say where an item stands in its list.
var cursors = []string{"cursor", "startCursor", "endCursor"}

// brief reports whether nothing that is selected within the field that is being resolved is a relation's detail.
func brief(ctx context.Context) bool { return !selectedWithin(ctx, details) }

// selectedWithin reports whether one of the fields is selected within the field that is being resolved, however deep.
func selectedWithin(ctx context.Context, names []string) bool {
	var asks func(ast.SelectionSet) bool
	asks = func(set ast.SelectionSet) bool {
		return slices.ContainsFunc(set, func(s ast.Selection) bool {
			switch s := s.(type) {
			case *ast.Field:
				return slices.Contains(names, s.Name) || asks(s.SelectionSet)
			case *ast.InlineFragment:
				return asks(s.SelectionSet)
			case *ast.FragmentSpread:
				return asks(s.Definition.SelectionSet)
			}
			return false
		})
	}
	field := graphql.GetFieldContext(ctx)
	return field == nil || asks(field.Field.Selections)
}

// page is what a list is asked for.
func page(ctx context.Context, first int, after *string, order graph.Order) graph.Page {
	p := graph.Page{First: first, Order: order, Count: selected(ctx, "totalCount")}
	if after != nil {
		p.After = *after
	}
	return p
}

// connect makes a list of a page of the store, which may have left out its cursors.
func connect[G, T any](items []G, cursors []string, info graph.PageInfo, p graph.Page, node func(G) T) *object.Connection[T] {
	edges := make([]*object.Edge[T], len(items))
	for i, item := range items {
		edges[i] = &object.Edge[T]{Node: node(item)}
		if len(cursors) > 0 {
			edges[i].Cursor = cursors[i]
		}
	}
	return object.NewConnection(edges, info.More, p.After != "", info.Total)
}

// value is what p points at, or the zero value.
func value[T any](p *T) T {
	var v T
	if p != nil {
		v = *p
	}
	return v
}

package api

import (
	"context"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/graph"
	"mithaq/schema/gen"
	"mithaq/schema/object"
	"mithaq/server/access"
)

// rootKey is where a request's context keeps the level of its root.
type rootKey struct{}

// withRoot gives an operation a level of its own.
func withRoot(ctx context.Context) context.Context {
	return context.WithValue(ctx, rootKey{}, &object.Level[struct{}]{})
}

// byID reads what all fields of the query's root together ask for by id, each kind of thing in one store call, so that
// many aliases of `node` or `country` are one level.
func (r *reader) byID(ctx context.Context) (map[string]object.Node, error) {
	root, ok := ctx.Value(rootKey{}).(*object.Level[struct{}])
	if !ok {
		return nil, fmt.Errorf("the operation has no root")
	}
	return each(root, "by id", nil, func([]struct{}) (map[string]object.Node, error) {
		return r.things(ctx, unique(rootIDs(graphql.GetOperationContext(ctx)), same))
	})
}

// rootIDs are the ids in the arguments of the root's fields.
func rootIDs(op *graphql.OperationContext) []string {
	var ids []string
	for _, f := range graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query"}) {
		args := arguments(f.Field, op.Variables)
		switch f.Name {
		case "node", "entity", "relation", "article":
			if id, ok := args["id"]; ok && id != nil {
				ids = append(ids, fmt.Sprint(id))
			}
		case "nodes":
			switch list := args["ids"].(type) {
			case []any:
				for _, id := range list {
					ids = append(ids, fmt.Sprint(id))
				}
			case []string:
				ids = append(ids, list...)
			default: // one value stands for a list of one
				ids = append(ids, fmt.Sprint(list))
			}
		case "_entities":
			ids = append(ids, represented(args["representations"])...)
		case "country":
			if id, ok := countryID(fmt.Sprint(args["code"])); ok {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// arguments are a field's arguments with the variables filled in.
func arguments(f *ast.Field, variables map[string]any) map[string]any {
	return f.ArgumentMap(variables)
}

// countryID is the id of a country by its code, except for codes of three letters, by which no id goes.
func countryID(code string) (string, bool) {
	id := "country:" + strings.ToUpper(code)
	t, ok := graph.TypeOf(id)
	return id, ok && t == graph.CountryType && len(code) != 3
}

// things reads things of every kind by id.
func (r *reader) things(ctx context.Context, ids []string) (map[string]object.Node, error) {
	kinds := map[string][]string{}
	for _, id := range ids {
		kind, _, _ := strings.Cut(id, ":")
		switch kind {
		case "relation", "claim", "article", "decision":
		default:
			kind = ""
		}
		kinds[kind] = append(kinds[kind], id)
	}
	out := map[string]object.Node{}
	nodes, err := r.entities(ctx, kinds[""])
	if err != nil {
		return nil, err
	}
	articles, err := r.articles(ctx, kinds["article"])
	if err != nil {
		return nil, err
	}
	relations, err := r.relations(ctx, kinds["relation"])
	if err != nil {
		return nil, err
	}
	claims, err := r.claims(ctx, kinds["claim"])
	if err != nil {
		return nil, err
	}
	decisions, err := r.decisions(ctx, kinds["decision"])
	if err != nil {
		return nil, err
	}
	add(out, nodes)
	add(out, decisions)
	add(out, articles)
	add(out, relations)
	add(out, claims)
	return out, nil
}

func add[T object.Node](out map[string]object.Node, in map[string]T) {
	for id, node := range in {
		out[id] = node
	}
}

// named is the thing with the id where it is of that type, else nothing.
func named[T object.Node](ctx context.Context, r *reader, id string) (T, error) {
	found, err := r.byID(ctx)
	thing, _ := found[id].(T)
	return thing, err
}

// Node resolves anything by its id.
func (r queryResolver) Node(ctx context.Context, id string) (object.Node, error) {
	return named[object.Node](ctx, r.reader, id)
}

// Nodes resolves things by their ids.
func (r queryResolver) Nodes(ctx context.Context, ids []string) ([]object.Node, error) {
	found, err := r.byID(ctx)
	out := make([]object.Node, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, err
}

// Entity resolves a node of the graph by its id.
func (r queryResolver) Entity(ctx context.Context, id string) (object.Entity, error) {
	return named[object.Entity](ctx, r.reader, id)
}

// Version resolves the version of the graph.
func (r queryResolver) Version(ctx context.Context) (int, error) {
	v, err := r.store.Version(ctx)
	return int(v), err
}

// Viewer resolves who asks.
func (queryResolver) Viewer(ctx context.Context) (*gen.Viewer, error) {
	workOf(ctx).passing.Store(true)
	id := access.Of(ctx)
	out := &gen.Viewer{MayEdit: id.May(access.Editor) == nil}
	if id.Name != "" {
		out.Name = &id.Name
	}
	return out, nil
}

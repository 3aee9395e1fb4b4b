package api

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"mithaq/schema"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// federation is the file of the schema that a subgraph leaves out of its own description.
const federation = "federation.graphqls"

// link is what makes a schema one of Federation 2.
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])` + "\n"

// subgraph is the schema as Apollo Federation composes it with others: everything that has an id can be extended by it.
func subgraph() (string, error) {
	var out strings.Builder
	out.WriteString(link)
	names, err := fs.Glob(schema.Files, "*.graphqls")
	if err != nil {
		return "", err
	}
	for _, name := range slices.DeleteFunc(names, func(n string) bool { return n == federation }) {
		text, err := fs.ReadFile(schema.Files, name)
		if err != nil {
			return "", err
		}
		out.Write(text)
	}
	for _, t := range gen.NewExecutableSchema(gen.Config{}).Schema().Types["_Entity"].Types {
		fmt.Fprintf(&out, "extend type %s @key(fields: \"id\")\n", t)
	}
	return out.String(), nil
}

// Subgraph resolves the API as a subgraph.
func (r queryResolver) Subgraph(context.Context) (gen.Service, error) {
	sdl, err := subgraph()
	return gen.Service{Sdl: sdl}, err
}

// Represented resolves things by what other subgraphs know of them.
func (r queryResolver) Represented(ctx context.Context, representations []*object.Representation) ([]object.Node, error) {
	found, err := r.byID(ctx)
	out := make([]object.Node, len(representations))
	for i, asked := range representations {
		if thing := found[asked.ID]; thing != nil && typename(thing) == asked.Typename {
			out[i] = thing
		}
	}
	return out, err
}

// typename is the schema's name of the type of a thing.
func typename(n object.Node) string {
	name := fmt.Sprintf("%T", n)
	return name[strings.LastIndexByte(name, '.')+1:]
}

// represented are the ids in an argument of representations.
func represented(argument any) []string {
	list, ok := argument.([]any)
	if !ok {
		list = []any{argument} // one value stands for a list of one
	}
	var ids []string
	for _, v := range list {
		var r object.Representation
		if r.UnmarshalGQL(v) == nil {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

package mcp

import (
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/vektah/gqlparser/v2/ast"
)

// answerSchema is the JSON Schema of what a tool returns: the permalink, and as data what is selected. Without a selection the data may
// have any fields.
func answerSchema(selection ast.SelectionSet) *jsonschema.Schema {
	defs := map[string]*jsonschema.Schema{}
	data := selected(defs, selection)
	data.Type = "object"
	link := &jsonschema.Schema{Type: "string", Description: "The address that gives this answer again."}
	return &jsonschema.Schema{Type: "object", Defs: defs, Properties: map[string]*jsonschema.Schema{"data": data, "permalink": link},
		PropertyOrder: []string{"data", "permalink"}, Required: []string{"data", "permalink"}}
}

// selected describes the fields of an object, without saying that it is one, since it may be null where it stands. Fragments are described
// once, among the definitions. Fields of some types alone may be missing.
func selected(defs map[string]*jsonschema.Schema, selection ast.SelectionSet) *jsonschema.Schema {
	out := &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{}}
	for _, s := range selection {
		switch s := s.(type) {
		case *ast.Field:
			out.Properties[s.Alias] = field(defs, s.Definition.Type, s.SelectionSet)
			out.PropertyOrder = append(out.PropertyOrder, s.Alias)
			out.Required = append(out.Required, s.Alias)
		case *ast.InlineFragment:
			some := selected(defs, s.SelectionSet)
			for _, name := range some.PropertyOrder {
				if out.Properties[name] == nil {
					out.PropertyOrder = append(out.PropertyOrder, name)
				}
				out.Properties[name] = some.Properties[name]
			}
		case *ast.FragmentSpread:
			if defs[s.Name] == nil {
				defs[s.Name] = selected(defs, s.Definition.SelectionSet)
			}
			out.AllOf = append(out.AllOf, &jsonschema.Schema{Ref: "#/$defs/" + s.Name})
		}
	}
	return out
}

// field describes the value of a field of this type.
func field(defs map[string]*jsonschema.Schema, t *ast.Type, selection ast.SelectionSet) *jsonschema.Schema {
	out, kind := &jsonschema.Schema{}, scalar(t.NamedType)
	switch {
	case t.Elem != nil:
		kind, out.Items = "array", field(defs, t.Elem, selection)
	case len(selection) > 0:
		kind, out = "object", selected(defs, selection)
	}
	if t.NonNull {
		out.Type = kind
	} else {
		out.Types = []string{kind, "null"}
	}
	return out
}

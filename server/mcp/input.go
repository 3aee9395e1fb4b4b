package mcp

import (
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/vektah/gqlparser/v2/ast"
)

// maxFirst is the largest page that a tool gives. An operation of the tool query has the API's own limit.
const maxFirst = 50

// object is the schema of a JSON object that has no fields but those that are defined.
func object(description string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", Description: unwrap(description), Properties: map[string]*jsonschema.Schema{},
		AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}}}
}

// define adds a variable or field with its meaning to an object's schema. A default is told in words: the API fills it in, and a
// default in the schema would make validators put whole objects where none are given.
func define(to *jsonschema.Schema, schema *ast.Schema, name, meaning string, t *ast.Type, fallback *ast.Value) {
	s := valueSchema(schema, t)
	if meaning = unwrap(meaning); fallback != nil {
		meaning += " Default: " + fallback.String() + "."
	} else if t.NonNull {
		to.Required = append(to.Required, name)
	}
	s.Description = strings.TrimSpace(meaning + "\n" + s.Description)
	if name == "first" {
		least, most := 1.0, float64(maxFirst)
		s.Minimum, s.Maximum = &least, &most
	}
	to.Properties[name] = s
	to.PropertyOrder = append(to.PropertyOrder, name)
}

// valueSchema is the JSON Schema of what a variable or field of this type may be, described as the type is.
func valueSchema(schema *ast.Schema, t *ast.Type) *jsonschema.Schema {
	if t.Elem != nil {
		return &jsonschema.Schema{Type: "array", Items: valueSchema(schema, t.Elem)}
	}
	def := schema.Types[t.NamedType]
	switch def.Kind {
	case ast.InputObject:
		out := object(def.Description)
		for _, f := range def.Fields {
			define(out, schema, f.Name, f.Description, f.Type, f.DefaultValue)
		}
		return out
	case ast.Enum:
		out := &jsonschema.Schema{Type: "string"}
		var lines []string
		for _, v := range def.EnumValues {
			out.Enum = append(out.Enum, v.Name)
			lines = append(lines, v.Name+": "+unwrap(v.Description))
		}
		out.Description = strings.Join(lines, "\n")
		return out
	}
	out := &jsonschema.Schema{Type: scalar(def.Name)}
	if !def.BuiltIn {
		out.Description = unwrap(def.Description)
	}
	return out
}

// scalar is the type in JSON of a scalar or enum.
func scalar(name string) string {
	switch name {
	case "Int":
		return "integer"
	case "Float":
		return "number"
	case "Boolean":
		return "boolean"
	}
	return "string"
}

package mcp

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/vektah/gqlparser/v2/ast"
)

// maxFirst is the largest page that a tool gives. An operation of the tool query has the API's own limit.
const maxFirst = 50

// object is the schema of a JSON object that has no fields but those that are defined.
func object() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}}}
}

// define adds a field with what it means to an object's schema.
func define(to *jsonschema.Schema, name, meaning string, t *ast.Type, fallback *ast.Value, s *jsonschema.Schema) error {
	s.Description = strings.TrimSpace(unwrap(meaning) + "\n" + s.Description)
	if fallback != nil {
		v, err := fallback.Value(nil)
		if err != nil {
			return err
		}
		if s.Default, err = json.Marshal(v); err != nil {
			return err
		}
	}
	if t.NonNull && fallback == nil {
		to.Required = append(to.Required, name)
	}
	if name == "first" {
		least, most := 1.0, float64(maxFirst)
		s.Minimum, s.Maximum = &least, &most
	}
	to.Properties[name] = s
	to.PropertyOrder = append(to.PropertyOrder, name)
	return nil
}

// valueSchema is the JSON Schema of what a variable or field of this type may be. Its description says what the schema's does.
func valueSchema(schema *ast.Schema, t *ast.Type) (*jsonschema.Schema, error) {
	if t.Elem != nil {
		items, err := valueSchema(schema, t.Elem)
		return &jsonschema.Schema{Type: "array", Items: items}, err
	}
	def := schema.Types[t.NamedType]
	switch def.Kind {
	case ast.InputObject:
		out := object()
		out.Description = unwrap(def.Description)
		for _, f := range def.Fields {
			s, err := valueSchema(schema, f.Type)
			if err == nil {
				err = define(out, f.Name, f.Description, f.Type, f.DefaultValue, s)
			}
			if err != nil {
				return nil, fmt.Errorf("%s.%s: %w", def.Name, f.Name, err)
			}
		}
		return out, nil
	case ast.Enum:
		out := &jsonschema.Schema{Type: "string"}
		var lines []string
		for _, v := range def.EnumValues {
			out.Enum = append(out.Enum, v.Name)
			lines = append(lines, v.Name+": "+unwrap(v.Description))
		}
		out.Description = strings.Join(lines, "\n")
		return out, nil
	}
	switch def.Name {
	case "Int":
		return &jsonschema.Schema{Type: "integer"}, nil
	case "Float":
		return &jsonschema.Schema{Type: "number"}, nil
	case "Boolean":
		return &jsonschema.Schema{Type: "boolean"}, nil
	case "ID", "String":
		return &jsonschema.Schema{Type: "string"}, nil
	}
	return &jsonschema.Schema{Type: "string", Description: unwrap(def.Description)}, nil
}

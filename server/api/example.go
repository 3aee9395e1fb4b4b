package api

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"mithaq/schema/object"
	"mithaq/seeds"
)

// ExampleQueries resolves the example queries, by name.
func (r queryResolver) ExampleQueries(context.Context) ([]*object.ExampleQuery, error) {
	var out []*object.ExampleQuery
	for _, q := range r.examples {
		example, err := exampleQuery(q)
		if err != nil {
			return nil, fmt.Errorf("example query %s: %w", q.Name, err)
		}
		out = append(out, example)
	}
	return out, nil
}

func exampleQuery(q seeds.Query) (*object.ExampleQuery, error) {
	document, err := parser.ParseQuery(&ast.Source{Name: q.Name, Input: q.Text})
	if err != nil {
		return nil, err
	}
	out := &object.ExampleQuery{Query: q}
	for _, v := range document.Operations[0].VariableDefinitions {
		variable := &object.ExampleVariable{Query: q, Name: v.Variable, Type: v.Type.String()}
		if v.DefaultValue != nil {
			value, err := v.DefaultValue.Value(nil)
			if err != nil {
				return nil, err
			}
			raw, err := json.Marshal(value)
			if err != nil {
				return nil, err
			}
			text := string(raw)
			variable.Default = &text
		}
		out.Variables = append(out.Variables, variable)
	}
	return out, nil
}

package api

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"

	"mithaq/graph"
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// Where reads a filter of relations as JSON, in the form of the schema's input RelationWhere, with all of the schema's checks. The empty
// text lets everything through. Its errors match graph.ErrBadQuery.
func Where(text string) (graph.RelationFilter, error) {
	if text == "" {
		return graph.RelationFilter{}, nil
	}
	var given any
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if err := decoder.Decode(&given); err != nil {
		return graph.RelationFilter{}, fmt.Errorf("%w: `where` is no JSON: %v", graph.ErrBadQuery, err)
	}
	const name = "RelationWhere"
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	variable := &ast.VariableDefinition{Variable: "where", Type: ast.NonNullNamedType(name, nil), Definition: schema.Types[name]}
	checked, err := validator.VariableValues(schema, &ast.OperationDefinition{VariableDefinitions: ast.VariableDefinitionList{variable}}, map[string]any{"where": given})
	if err != nil {
		return graph.RelationFilter{}, fmt.Errorf("%w: %v", graph.ErrBadQuery, err)
	}
	raw, err := json.Marshal(checked["where"])
	if err != nil {
		return graph.RelationFilter{}, err
	}
	var where object.RelationWhere
	if err := json.Unmarshal(raw, &where); err != nil {
		return graph.RelationFilter{}, fmt.Errorf("%w: %v", graph.ErrBadQuery, err)
	}
	return relationWhere(&where)
}

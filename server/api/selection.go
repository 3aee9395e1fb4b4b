package api

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

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
	given, err := jsonValue("where", text)
	if err != nil {
		return graph.RelationFilter{}, err
	}
	var where object.RelationWhere
	if _, err := coerce(ast.ArgumentDefinitionList{{Name: "where", Type: ast.NonNullNamedType("RelationWhere", nil)}}, map[string]any{"where": given},
		&struct{ Where *object.RelationWhere }{&where}); err != nil {
		return graph.RelationFilter{}, err
	}
	return relationWhere(&where)
}

// jsonValue reads JSON.
func jsonValue(name, text string) (out any, err error) {
	if err := decode(strings.NewReader(text), &out); err != nil {
		return nil, fmt.Errorf("%w: `%s` is no JSON: %v", graph.ErrBadQuery, name, err)
	}
	return out, nil
}

// formValues reads arguments from a form: a list's items with commas between them or as values of their own, objects as JSON, all else as
// it stands. Its errors match graph.ErrBadQuery.
func formValues(definitions ast.ArgumentDefinitionList, form url.Values) (map[string]any, error) {
	out := map[string]any{}
	for name, texts := range form {
		d := definitions.ForName(name)
		if d == nil {
			return nil, fmt.Errorf("%w: there is no parameter %.80q", graph.ErrBadQuery, name)
		}
		text := strings.Join(texts, ",")
		switch kind := d.Type.Name(); {
		case d.Type.Elem != nil:
			var items []any
			for item := range strings.SplitSeq(text, ",") {
				items = append(items, item)
			}
			out[name] = items
		case kind == "Boolean" || strings.HasPrefix(text, "{"):
			var err error
			if out[name], err = jsonValue(name, text); err != nil {
				return nil, err
			}
		default:
			out[name] = text
		}
	}
	return out, nil
}

// coerce checks values against the definitions of arguments, as the schema's checks are, and reads them with the defaults of what is left
// out into a struct with a field for each. It returns them as JSON as well. Its errors match graph.ErrBadQuery.
func coerce(definitions ast.ArgumentDefinitionList, given map[string]any, into any) ([]byte, error) {
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	var variables ast.VariableDefinitionList
	for _, d := range definitions {
		variables = append(variables, &ast.VariableDefinition{Variable: d.Name, Type: d.Type, DefaultValue: d.DefaultValue, Definition: schema.Types[d.Type.Name()]})
	}
	checked, err := validator.VariableValues(schema, &ast.OperationDefinition{VariableDefinitions: variables}, given)
	if err != nil {
		return nil, fmt.Errorf("%w: %v", graph.ErrBadQuery, err)
	}
	raw, err := json.Marshal(checked)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return nil, fmt.Errorf("%w: %v", graph.ErrBadQuery, err)
	}
	return raw, nil
}

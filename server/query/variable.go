package query

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"

	"mithaq/graph"
)

// Variable is one that a query takes.
type Variable struct {
	Name    string
	Type    string // as GraphQL writes it
	Default string // likewise; empty where it has none
}

// Variables are those that the query takes, in its order.
func (q *Query) Variables() []Variable {
	var out []Variable
	for _, v := range q.operation.VariableDefinitions {
		value := ""
		if v.DefaultValue != nil {
			value = v.DefaultValue.String()
		}
		out = append(out, Variable{v.Variable, v.Type.String(), value})
	}
	return out
}

// Values reads the values of variables by their types: numbers, true and false, and words as they stand; items of a list with commas
// between them, or as JSON; objects as JSON. Its errors match [ErrBad] and say which variable, what it must be, and give an example.
func (q *Query) Values(given map[string]string) (map[string]any, error) {
	out := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		v := q.operation.VariableDefinitions.ForName(name)
		if v == nil {
			return nil, fmt.Errorf("%s %w: it has no variable %q%s", q.Name, ErrBad, name, q.known())
		}
		out[name] = q.value(v.Type, given[name])
		one := &ast.OperationDefinition{VariableDefinitions: ast.VariableDefinitionList{v}}
		if _, err := validator.VariableValues(q.schema, one, out); err != nil || !wellFormed(v.Type, out[name]) {
			return nil, fmt.Errorf("%s %w: the variable %s is %s, and %q is none; for example --var %[3]s=%[6]s", q.Name, ErrBad, name, v.Type, given[name], quoted(q.example(v.Type)))
		}
	}
	for _, v := range q.operation.VariableDefinitions {
		if _, ok := out[v.Variable]; !ok && v.Type.NonNull && v.DefaultValue == nil {
			return nil, fmt.Errorf("%s %w: the variable %s, %s, is missing; for example --var %[3]s=%[5]s", q.Name, ErrBad, v.Variable, v.Type, quoted(q.example(v.Type)))
		}
	}
	return out, nil
}

// known names the variables, to go on in a sentence.
func (q *Query) known() string {
	var names []string
	for _, v := range q.Variables() {
		names = append(names, v.Name+" "+v.Type)
	}
	if names == nil {
		return ""
	}
	return "; there are " + strings.Join(names, ", ")
}

// value reads what is written for a type. What cannot be read stays the text that it is, for the validator to find.
func (q *Query) value(t *ast.Type, text string) any {
	if t.Elem != nil && !strings.HasPrefix(text, "[") {
		items := []any{}
		for item := range strings.SplitSeq(text, ",") {
			if item != "" {
				items = append(items, q.value(t.Elem, strings.TrimSpace(item)))
			}
		}
		return items
	}
	kind := q.schema.Types[t.Name()]
	if t.Elem == nil && kind.Kind != ast.InputObject && !slices.Contains([]string{"Int", "Float", "Boolean"}, kind.Name) {
		return text
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil || decoder.More() {
		return text
	}
	return value
}

// examples are values of the scalars.
var examples = map[string]string{"Int": "5", "Float": "0.5", "Boolean": "true", "ID": "country:IR", "PartialDate": "2022-01-19",
	"DateTime": "2022-01-19T12:30:00Z"}

// wellFormed reports whether a value of a scalar that the schema writes as text is one, or each of a list.
func wellFormed(t *ast.Type, value any) bool {
	if list, ok := value.([]any); ok {
		return !slices.ContainsFunc(list, func(item any) bool { return !wellFormed(t.Elem, item) })
	}
	text, _ := value.(string)
	var err error
	switch t.Name() {
	case "PartialDate":
		_, err = graph.ParseDate(text)
	case "DateTime":
		_, err = time.Parse(time.RFC3339, text)
	}
	return err == nil
}

// example is a value of a type, as it is written on the command line.
func (q *Query) example(t *ast.Type) string {
	kind := q.schema.Types[t.Name()]
	switch {
	case t.Elem != nil && kind.Kind == ast.InputObject:
		return "[" + q.example(t.Elem) + "]"
	case t.Elem != nil && kind.Kind == ast.Enum:
		var values []string
		for _, v := range kind.EnumValues[:min(2, len(kind.EnumValues))] {
			values = append(values, v.Name)
		}
		return strings.Join(values, ",")
	case t.Elem != nil:
		return q.example(t.Elem)
	case kind.Kind == ast.Enum:
		return kind.EnumValues[0].Name
	case kind.Kind == ast.InputObject:
		f := kind.Fields[0]
		value := q.example(f.Type)
		if quote := !slices.Contains([]string{"Int", "Float", "Boolean"}, f.Type.Name()) && !strings.HasPrefix(value, "{"); quote {
			value = `"` + strings.ReplaceAll(value, ",", `","`) + `"`
		}
		if f.Type.Elem != nil {
			value = "[" + value + "]"
		}
		return fmt.Sprintf(`{"%s": %s}`, f.Name, value)
	}
	if e, ok := examples[kind.Name]; ok {
		return e
	}
	return "text"
}

// quoted is a value as a shell takes it.
func quoted(value string) string {
	if strings.ContainsAny(value, " {[\"") {
		return "'" + value + "'"
	}
	return value
}

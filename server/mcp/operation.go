package mcp

import (
	_ "embed"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"mithaq/schema/gen"
)

//go:embed tools.graphql
var tools string

// operation is a GraphQL operation that is a tool.
type operation struct {
	name        string // of the tool
	description string
	text        string // of the operation alone, with the fragments that it uses
	input       *jsonschema.Schema
}

// operations reads tools.graphql. Its error says what of it does not fit the schema.
func operations() ([]operation, error) {
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	doc, err := gqlparser.LoadQueryWithRules(schema, tools, rules.NewDefaultRules())
	if err != nil {
		return nil, err
	}
	var out []operation
	for _, op := range doc.Operations {
		o := operation{strings.ToLower(op.Name), unwrap(op.Description), text(op), object("")}
		for _, v := range op.VariableDefinitions {
			define(o.input, schema, v.Variable, v.Description, v.Type, v.DefaultValue)
		}
		out = append(out, o)
	}
	return out, nil
}

// text is an operation with the fragments that it uses, each once.
func text(op *ast.OperationDefinition) string {
	doc := &ast.QueryDocument{Operations: ast.OperationList{op}}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				if doc.Fragments.ForName(s.Name) == nil {
					doc.Fragments = append(doc.Fragments, s.Definition)
					walk(s.Definition.SelectionSet)
				}
			}
		}
	}
	walk(op.SelectionSet)
	var out strings.Builder
	formatter.NewFormatter(&out, formatter.WithoutDescription(), formatter.WithIndent(" ")).FormatQueryDocument(doc)
	return out.String()
}

// unwrap joins the lines of a description that was wrapped to be read in a file.
func unwrap(s string) string { return strings.Join(strings.Fields(s), " ") }

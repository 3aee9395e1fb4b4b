package mcp

import (
	_ "embed"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"mithaq/schema/gen"
	"mithaq/server/api"
)

// Tools is the document with the operations of the tools.
//
//go:embed tools.graphql
var Tools string

// operation is a GraphQL operation that is a tool.
type operation struct {
	name        string // of the tool
	description string
	text        string // of the operation alone, with the fragments that it uses
	input       *jsonschema.Schema
	output      *jsonschema.Schema
}

// operations reads tools.graphql. Its error says what of it does not fit the schema.
func operations() ([]operation, error) {
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	doc, err := gqlparser.LoadQueryWithRules(schema, Tools, rules.NewDefaultRules())
	if err != nil {
		return nil, err
	}
	var out []operation
	for _, op := range doc.Operations {
		o := operation{strings.ToLower(op.Name), unwrap(op.Description), api.OperationText(op, doc.Fragments), object(""), answerSchema(op.SelectionSet)}
		for _, v := range op.VariableDefinitions {
			define(o.input, schema, v.Variable, v.Description, v.Type, v.DefaultValue)
		}
		out = append(out, o)
	}
	return out, nil
}

// unwrap joins the lines of a description that was wrapped to be read in a file.
func unwrap(s string) string { return strings.Join(strings.Fields(s), " ") }

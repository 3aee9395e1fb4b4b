// Package query runs GraphQL queries for people at a terminal and for scripts: it checks their variables, follows their pages to the
// end and writes their answers as tables. It reaches a server over HTTP, also one in the same process.
package query

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"mithaq/schema/gen"
	"mithaq/seeds"
)

// ErrBad is returned for a query, or variables, that cannot be asked; its message says what to mend.
var ErrBad = errors.New("cannot be asked")

// Query is a query that fits the schema.
type Query struct {
	seeds.Query
	schema    *ast.Schema
	operation *ast.OperationDefinition
}

// New checks a query against the schema: it must have one operation, and that must only read. Its errors match [ErrBad].
func New(q seeds.Query) (*Query, error) {
	schema := gen.NewExecutableSchema(gen.Config{}).Schema()
	doc, err := gqlparser.LoadQueryWithRules(schema, q.Text, rules.NewDefaultRules())
	if err != nil {
		return nil, faulty(q.Name, err)
	}
	if n := len(doc.Operations); n != 1 || doc.Operations[0].Operation != ast.Query {
		return nil, fmt.Errorf("%s %w: it must have one operation, of the kind query", q.Name, ErrBad)
	}
	return &Query{q, schema, doc.Operations[0]}, nil
}

// faulty tells where in a query which faults are.
func faulty(name string, err error) error {
	var list gqlerror.List
	if one := (*gqlerror.Error)(nil); !errors.As(err, &list) && errors.As(err, &one) {
		list = gqlerror.List{one}
	}
	var faults strings.Builder
	for _, e := range list {
		at := ""
		if len(e.Locations) > 0 {
			at = fmt.Sprintf("line %d, column %d: ", e.Locations[0].Line, e.Locations[0].Column)
		}
		fmt.Fprintf(&faults, "\n  %s%s", at, e.Message)
	}
	return fmt.Errorf("%s %w:%s", name, ErrBad, &faults)
}

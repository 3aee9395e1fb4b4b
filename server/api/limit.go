package api

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Limits bound what one request may ask for.
type Limits struct {
	Body   int64         // bytes of a request
	Upload int64         // bytes of a request that brings files
	Tokens int           // of a query
	Depth  int           // of fields within fields
	Fields int           // after fragments are filled in
	First  int           // items of one page
	IDs    int           // that are asked for at the root, each counted once
	Cost   int           // things that an answer may hold: pages multiply
	Time   time.Duration // for one request
}

// DefaultLimits are generous to a person and to the explorer.
var DefaultLimits = Limits{Body: 8 << 20, Upload: 64 << 20, Tokens: 15_000, Depth: 24, Fields: 3000, First: 1000, IDs: 1000, Cost: 200_000, Time: 30 * time.Second}

// costKey is where an operation's statistics keep what it costs.
const costKey = "cost"

// limiter refuses an operation that asks for too much, before anything is read.
type limiter struct{ Limits }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = limiter{}

// ExtensionName implements graphql.HandlerExtension.
func (limiter) ExtensionName() string { return "limits" }

// Validate implements graphql.HandlerExtension.
func (limiter) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (l limiter) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	m := measure{limits: l.Limits, variables: op.Variables}
	if err := m.walk(op.Operation.SelectionSet, 1, 1); err != nil {
		return present(ctx, err)
	}
	op.Stats.SetExtension(costKey, m.cost)
	if n := len(unique(rootIDs(op), same)); n > l.IDs {
		return present(ctx, fmt.Errorf("%w: %d ids; one query may ask for %d", errLimit, n, l.IDs))
	}
	return nil
}

// measure adds up what an operation asks for.
type measure struct {
	limits       Limits
	variables    map[string]any
	fields, cost int
}

// walk measures a selection that stands at a depth and is answered for so many parents.
func (m *measure) walk(selection ast.SelectionSet, depth, parents int) error {
	if depth > m.limits.Depth {
		return fmt.Errorf("%w: the query is deeper than %d fields", errLimit, m.limits.Depth)
	}
	for _, s := range selection {
		var err error
		switch s := s.(type) {
		case *ast.Field:
			err = m.field(s, depth, parents)
		case *ast.InlineFragment:
			err = m.walk(s.SelectionSet, depth, parents)
		case *ast.FragmentSpread:
			err = m.walk(s.Definition.SelectionSet, depth, parents)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *measure) field(f *ast.Field, depth, parents int) error {
	if strings.HasPrefix(f.Name, "__") { // introspection reads the schema only
		return nil
	}
	if m.fields++; m.fields > m.limits.Fields {
		return fmt.Errorf("%w: the query has more than %d fields", errLimit, m.limits.Fields)
	}
	if f.Definition == nil || len(f.SelectionSet) == 0 {
		return nil
	}
	count, err := m.count(f)
	if err != nil {
		return err
	}
	if count > 0 {
		parents *= count
		m.cost += parents
	}
	if m.cost > m.limits.Cost {
		return fmt.Errorf("%w: the answer could hold more than %d things; ask for smaller pages", errLimit, m.limits.Cost)
	}
	return m.walk(f.SelectionSet, depth+1, parents)
}

// count is how many things a field may give for each parent: the size of its page, the length of its list of ids, or one;
// 0 for the parts of a connection, which were counted with it.
func (m *measure) count(f *ast.Field) (int, error) {
	if parent := f.ObjectDefinition; parent != nil && (strings.HasSuffix(parent.Name, "Connection") || strings.HasSuffix(parent.Name, "Edge")) {
		return 0, nil
	}
	args := f.ArgumentMap(m.variables)
	if ids, ok := args["ids"].([]any); ok {
		return max(len(ids), 1), nil
	}
	if f.Definition.Arguments.ForName("first") == nil {
		return 1, nil
	}
	first := 0
	if _, err := fmt.Sscan(fmt.Sprint(args["first"]), &first); err != nil {
		return 1, nil // not a number: the resolver refuses it
	}
	if first > m.limits.First {
		return 0, fmt.Errorf("%w: `first: %d`; a page has at most %d items", errLimit, first, m.limits.First)
	}
	return max(first, 1), nil
}

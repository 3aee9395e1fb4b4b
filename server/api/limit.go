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

// Limits bound what one request may ask for. The tags name each for people, as the errors do, and say what it is.
type Limits struct {
	Body    int64         `name:"body" default:"${body}" help:"Most bytes of a request; ${default} where it is left out." placeholder:"N"`
	Upload  int64         `name:"upload" default:"${upload}" help:"Most bytes of a request that brings files; ${default} where it is left out." placeholder:"N"`
	Tokens  int           `name:"tokens" default:"${tokens}" help:"Most tokens of a query; ${default} where it is left out." placeholder:"N"`
	Depth   int           `name:"depth" default:"${depth}" help:"Most fields within fields; ${default} where it is left out." placeholder:"N"`
	Fields  int           `name:"fields" default:"${fields}" help:"Most fields of a query, fragments filled in; ${default} where it is left out." placeholder:"N"`
	Roots   int           `name:"roots" default:"${roots}" help:"Most fields at the root of a query; ${default} where it is left out." placeholder:"N"`
	Aliases int           `name:"aliases" default:"${aliases}" help:"Most fields with an alias; ${default} where it is left out." placeholder:"N"`
	Page    int           `name:"page" default:"${page}" help:"Most items of one page; ${default} where it is left out." placeholder:"N"`
	IDs     int           `name:"ids" default:"${ids}" help:"Most ids that the root of a query asks for, each counted once; ${default} where it is left out." placeholder:"N"`
	Cost    int           `name:"cost" default:"${cost}" help:"Most things that an answer may hold: pages multiply; ${default} where it is left out." placeholder:"N"`
	Jobs    int           `name:"jobs" default:"${jobs}" help:"Most jobs that load at once; ${default} where it is left out." placeholder:"N"`
	Streams int           `name:"subscriptions" default:"${subscriptions}" help:"Most subscriptions at once; ${default} where it is left out." placeholder:"N"`
	Answers int           `name:"answers" default:"${answers}" help:"Most answers that are kept in memory, to be given again while the graph stays as it is; ${default} where it is left out, none where it is 0." placeholder:"N"`
	Time    time.Duration `name:"time" default:"${time}" help:"Longest time for one request; ${default} where it is left out." placeholder:"N"`
}

// DefaultLimits are generous to a person and to the explorer.
var DefaultLimits = Limits{Body: 8 << 20, Upload: 64 << 20, Tokens: 15_000, Depth: 24, Fields: 3000, Roots: 500, Aliases: 1000, Page: 1000, IDs: 1000,
	Cost: 200_000, Jobs: 16, Streams: 1000, Answers: 250, Time: 30 * time.Second}

// exceeded is the error of a limit, by its name and what it is, that a query exceeds.
func exceeded(limit string, most int, say string) error {
	return fmt.Errorf("%w: %s %d: %s", errLimit, limit, most, say)
}

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
		return present(ctx, exceeded("ids", l.IDs, fmt.Sprintf("the query asks for %d ids", n)))
	}
	return nil
}

// measure adds up what an operation asks for.
type measure struct {
	limits                       Limits
	variables                    map[string]any
	fields, roots, aliases, cost int
}

// walk measures a selection that stands at a depth and is answered for so many parents.
func (m *measure) walk(selection ast.SelectionSet, depth, parents int) error {
	if depth > m.limits.Depth {
		return exceeded("depth", m.limits.Depth, "fewer fields may stand within one another")
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
	m.fields++
	if depth == 1 {
		m.roots++
	}
	if f.Alias != f.Name {
		m.aliases++
	}
	switch {
	case m.fields > m.limits.Fields:
		return exceeded("fields", m.limits.Fields, "the query has more")
	case m.roots > m.limits.Roots:
		return exceeded("roots", m.limits.Roots, "the query has more fields at its root; ask for many things by `nodes(ids:)`")
	case m.aliases > m.limits.Aliases:
		return exceeded("aliases", m.limits.Aliases, "the query has more")
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
		return exceeded("cost", m.limits.Cost, "the answer could hold more things; ask for smaller pages")
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
	if first > m.limits.Page {
		return 0, exceeded("page", m.limits.Page, fmt.Sprintf("`first: %d` asks for more items", first))
	}
	return max(first, 1), nil
}

package api

import (
	"context"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// Caches of queries hold so many at most, none of more bytes.
const (
	keptQueries = 1000
	queryBytes  = 16 << 10
)

// cache keeps entries that are not large, so that what it holds is bounded.
type cache[T any] struct {
	graphql.Cache[T]
	most int // bytes of an entry
	size func(key string, value T) int
}

func newCache[T any](entries, most int, size func(key string, value T) int) graphql.Cache[T] {
	return cache[T]{lru.New[T](entries), most, size}
}

// Add implements graphql.Cache.
func (c cache[T]) Add(ctx context.Context, key string, value T) {
	if c.size(key, value) <= c.most {
		c.Cache.Add(ctx, key, value)
	}
}

// OperationText is an operation with the fragments that it uses, each once, in one form however it was written.
func OperationText(op *ast.OperationDefinition, fragments ast.FragmentDefinitionList) string {
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
				if f := fragments.ForName(s.Name); f != nil && doc.Fragments.ForName(s.Name) == nil {
					doc.Fragments = append(doc.Fragments, f)
					walk(f.SelectionSet)
				}
			}
		}
	}
	walk(op.SelectionSet)
	var out strings.Builder
	formatter.NewFormatter(&out, formatter.WithoutDescription(), formatter.WithIndent(" ")).FormatQueryDocument(doc)
	return out.String()
}

// Saved are the only operations that are answered, as [NewSaved] makes them.
type Saved map[string]bool

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = Saved{}

// NewSaved allows the operations of documents. Its error says which of them is no GraphQL.
func NewSaved(documents []string) (Saved, error) {
	out := Saved{}
	for _, text := range documents {
		doc, err := parser.ParseQuery(&ast.Source{Input: text})
		if err != nil {
			return nil, fmt.Errorf("the saved query %.80q: %w", text, err)
		}
		for _, op := range doc.Operations {
			out[OperationText(op, doc.Fragments)] = true
		}
	}
	return out, nil
}

// ExtensionName implements graphql.HandlerExtension.
func (Saved) ExtensionName() string { return "saved queries" }

// Validate implements graphql.HandlerExtension.
func (Saved) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (s Saved) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if s[OperationText(op.Operation, op.Doc.Fragments)] {
		return nil
	}
	return present(ctx, errUnsaved)
}

package api

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/server/access"
)

// beyondEditors are the changes that leave nothing to undo.
var beyondEditors = map[string]bool{"purgeArticle": true}

// permission refuses an operation that whoever asks may not do, or asks too soon, before anything is done.
type permission struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = permission{}

// ExtensionName implements graphql.HandlerExtension.
func (permission) ExtensionName() string { return "permission" }

// Validate implements graphql.HandlerExtension.
func (permission) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (permission) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if err := access.Count(ctx); err != nil {
		return present(ctx, err)
	}
	needed := access.Reader
	if op.Operation.Operation == ast.Mutation {
		needed = access.Editor
		for _, f := range graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Mutation"}) {
			if beyondEditors[f.Name] {
				needed = access.Admin
			}
		}
	}
	id := access.Of(ctx)
	if err := id.May(needed); err != nil {
		return present(ctx, fmt.Errorf("%w; the operation is for the role %s, you have %s", err, needed, id.Role))
	}
	return nil
}

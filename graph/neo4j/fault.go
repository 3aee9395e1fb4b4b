package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
)

// usable reports why a call need not begin.
func (s *Store) usable(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.closed.Load() {
		return graph.ErrClosed
	}
	return nil
}

// fault gives an error of the driver the error of package graph that it means. The server's messages hold no credentials.
func (s *Store) fault(ctx context.Context, err error) error {
	var own *graph.BatchError
	var answer *driver.Neo4jError
	var usage *driver.UsageError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case s.closed.Load():
		return graph.ErrClosed
	case errors.As(err, &own), known(err):
		return err
	case errors.As(err, &answer):
		return answered(answer)
	case errors.As(err, &usage):
		return err
	}
	return fmt.Errorf("%w: %w", graph.ErrUnavailable, err) // the driver could not reach the server, or lost it
}

// answered sorts what the server says.
func answered(err *driver.Neo4jError) error {
	switch {
	case strings.HasPrefix(err.Code, "Neo.ClientError.Security."):
		return fmt.Errorf("%w: %w", graph.ErrUnauthorized, err)
	case err.IsRetriable(), strings.HasPrefix(err.Code, "Neo.ClientError.Database."),
		strings.HasPrefix(err.Code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return err
}

// known reports whether an error is one of package graph already.
func known(err error) bool {
	for _, own := range []error{graph.ErrBadCursor, graph.ErrBadQuery, graph.ErrNoArticle, graph.ErrBadDecision, graph.ErrNoSubject, graph.ErrUnavailable, graph.ErrNewer, graph.ErrInvalidBatch} {
		if errors.Is(err, own) {
			return true
		}
	}
	return false
}

func isUnavailable(err error) bool { return errors.Is(err, graph.ErrUnavailable) }

package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// state is what a look at the open gate has seen: its number, and the version of the graph that belongs to it.
type state struct{ ticket, version int64 }

// Version implements [graph.Store]. While no batch is applied it takes one look at the gate: what the last look saw still counts.
func (s *Store) Version(ctx context.Context) (int64, error) {
	if known := s.known.Load(); s.alone && known != nil {
		ticket, err := glance(ctx, s, transaction.opening)
		if err == nil && ticket == known.ticket {
			return known.version, nil
		}
	}
	now, err := guarded(ctx, s, "version", func(t transaction) (state, error) {
		ticket, err := t.opening()
		if err != nil {
			return state{}, err
		}
		version, err := t.version()
		return state{ticket, version}, err
	})
	if err == nil {
		s.known.Store(&now)
	}
	return now.version, err
}

// lone runs every statement in a transaction of its own, which takes one exchange with the database instead of two or three.
type lone struct{ session driver.SessionWithContext }

// Run implements runner.
func (l lone) Run(ctx context.Context, statement string, values map[string]any) (driver.ResultWithContext, error) {
	return l.session.Run(ctx, statement, values, driver.WithTxTimeout(readTimeout))
}

// glance runs work on what the database has just now, with the driver's own errors.
func glance[T any](ctx context.Context, s *Store, work func(transaction) (T, error)) (T, error) {
	var zero T
	if err := s.usable(ctx); err != nil {
		return zero, err
	}
	session, err := s.session(ctx, driver.AccessModeRead)
	if err != nil {
		return zero, err
	}
	defer done(session)
	return work(transaction{lone{session}, ctx, s.library, s.trace})
}

// isAlone reports whether one server has the whole database, so that what one transaction has seen the next one sees too: the
// Community edition has no clusters.
func (s *Store) isAlone(ctx context.Context) (bool, error) {
	edition, err := glance(ctx, s, func(t transaction) (edition string, err error) {
		err = t.each("edition", parts{}, nil, func(r row) error { edition = r.text("edition"); return nil })
		return edition, err
	})
	if err != nil {
		return false, fmt.Errorf("edition: %w", s.fault(ctx, err))
	}
	return edition == "community", nil
}

package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
)

// The gate is how readers see whole batches only. Right before it commits, a writer raises the gate's `closing` in a
// transaction of its own, and when its batch is committed it raises `opened` to the same number. A reader begins where the
// two are equal, and what it read counts where `closing` is still the same in the end: then no batch was being applied
// meanwhile. Otherwise it reads again; and when it has lost a few times to writers, or a writer died and left the gate
// closed, it takes its turn among the writers.
const patience = 6

// errTorn says that a batch was being applied while it was read.
var errTorn = errors.New("a batch is being applied")

// opening looks whether the gate is open, and gives its number.
func (t transaction) opening() (int64, error) {
	closing, opened := int64(-1), int64(-1)
	err := t.each("gate", parts{}, nil, func(r row) error {
		closing, opened = int64(r.whole("closing")), int64(r.whole("opened"))
		return nil
	})
	switch {
	case err != nil:
		return 0, err
	case closing < 0:
		return 0, fmt.Errorf("%w: the graph was removed from its database", graph.ErrUnavailable)
	case closing != opened:
		return 0, errTorn
	}
	return closing, nil
}

// read runs work on one state of the graph, unless the reader watches that himself. What fails then is tried again.
func read[T any](ctx context.Context, s *Store, what string, work func(transaction) (T, error)) (T, error) {
	if s.alone && graph.IsWatched(ctx) {
		if out, err := glance(ctx, s, work); err == nil {
			return out, nil
		}
	}
	return guarded(ctx, s, what, work)
}

// guarded runs work in a read transaction, on one state of the graph.
func guarded[T any](ctx context.Context, s *Store, what string, work func(transaction) (T, error)) (T, error) {
	var zero T
	if err := s.usable(ctx); err != nil {
		return zero, fmt.Errorf("neo4j: %s: %w", what, err)
	}
	session, err := s.session(ctx, driver.AccessModeRead)
	if err != nil {
		return zero, fmt.Errorf("neo4j: %s: %w", what, s.fault(ctx, err))
	}
	defer done(session)
	for try := range patience {
		out, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
			return between(transaction{tx, ctx, s.library, s.trace}, work)
		}, driver.WithTxTimeout(readTimeout))
		if err == nil {
			return out.(T), nil
		}
		if !errors.Is(err, errTorn) {
			return zero, fmt.Errorf("neo4j: %s: %w", what, s.fault(ctx, err))
		}
		select {
		case <-ctx.Done():
			return zero, fmt.Errorf("neo4j: %s: %w", what, ctx.Err())
		case <-time.After(time.Millisecond << try):
		}
	}
	return write(ctx, s, what, func(t transaction) (T, error) {
		if err := t.lock(); err != nil {
			return zero, err
		}
		if err := t.exec("gate_mend", parts{}, nil); err != nil {
			return zero, err
		}
		return work(t)
	})
}

// between does the work between two looks at the gate.
func between[T any](t transaction, work func(transaction) (T, error)) (T, error) {
	var zero T
	before, err := t.opening()
	if err != nil {
		return zero, err
	}
	out, err := work(t)
	if err != nil {
		return zero, err
	}
	after, err := t.opening()
	if err == nil && after != before {
		err = errTorn
	}
	return out, err
}

// lock makes other writers wait until the transaction ends.
func (t transaction) lock() error {
	found := false
	err := t.each("lock", parts{}, nil, func(row) error { found = true; return nil })
	if err == nil && !found {
		err = fmt.Errorf("%w: the graph was removed from its database", graph.ErrUnavailable)
	}
	return err
}

// change runs work under the writers' lock. Work says whether it changed anything; if so, the version rises by one and
// the gate is closed while the transaction is committed.
func (s *Store) change(ctx context.Context, what string, work func(transaction) (graph.Change, error)) (graph.Change, error) {
	var ticket int64
	change, err := write(ctx, s, what, func(t transaction) (graph.Change, error) {
		if err := t.lock(); err != nil {
			return graph.Change{}, err
		}
		version, err := t.version()
		if err != nil {
			return graph.Change{}, err
		}
		change, err := work(t)
		if err != nil {
			return graph.Change{}, err
		}
		change.Version = version
		if change.Changed {
			change.Version++
		}
		if err := t.exec("unlock", parts{}, params{"version": change.Version}); err != nil {
			return graph.Change{}, err
		}
		if change.Changed {
			ticket, err = s.closeGate(ctx)
		}
		return change, err
	})
	if ticket > 0 {
		s.openGate(context.WithoutCancel(ctx), ticket, err == nil)
	}
	return change, err
}

// closeGate keeps readers out and returns the ticket to let them in again.
func (s *Store) closeGate(ctx context.Context) (int64, error) {
	return writeOnce(ctx, s, readTimeout, func(t transaction) (int64, error) {
		var ticket int64
		err := t.each("gate_close", parts{}, nil, func(r row) error { ticket = int64(r.whole("ticket")); return nil })
		return ticket, err
	})
}

// openGate lets readers in when the batch is committed. Where that is not certain, it first waits for the lock, which the
// database holds as long as it is at it. Where it fails itself, the next writer or a reader mends the gate.
func (s *Store) openGate(ctx context.Context, ticket int64, committed bool) {
	ctx, cancel := context.WithTimeout(ctx, acquisition)
	defer cancel()
	_, _ = writeOnce(ctx, s, acquisition, func(t transaction) (any, error) {
		if !committed {
			if err := t.lock(); err != nil {
				return nil, err
			}
		}
		return nil, t.exec("gate_open", parts{}, params{"ticket": ticket})
	})
}

package neo4j

import (
	"context"
	"fmt"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
)

// params are the values of a statement.
type params = map[string]any

// runner runs statements.
type runner interface {
	Run(ctx context.Context, statement string, values map[string]any) (driver.ResultWithContext, error)
}

// transaction runs statements in one transaction of the database, or each in one of its own. Its errors are the driver's own, so
// that the driver knows which to try again.
type transaction struct {
	runner
	ctx     context.Context
	library library
	trace   func(Trace)
}

// each runs the statement of a file and hands its rows over one by one. The values travel in one map, $p: Neo4j plans a
// statement anew for every set of its parameters' types and sizes, and does not look into a map.
func (t transaction) each(name string, p parts, values params, visit func(row) error) error {
	text, began := t.library.text(name, p), time.Now()
	if t.trace != nil {
		defer func() { t.trace(Trace{text, values, time.Since(began)}) }()
	}
	result, err := t.Run(t.ctx, text, params{"p": values})
	if err != nil {
		return err
	}
	var record *driver.Record
	var columns map[string]int
	for result.NextRecord(t.ctx, &record) {
		if columns == nil {
			columns = make(map[string]int, len(record.Keys))
			for i, key := range record.Keys {
				columns[key] = i
			}
		}
		if err := visit(row{columns: columns, values: record.Values}); err != nil {
			return err
		}
	}
	return result.Err()
}

// exec runs a statement for what it does.
func (t transaction) exec(name string, p parts, values params) error {
	return t.each(name, p, values, func(row) error { return nil })
}

// execEach runs a statement on rows, so many at a time that a large article does not make one huge statement.
func execEach[T any](t transaction, name string, p parts, rows []T, values params) error {
	for some := range slices.Chunk(rows, chunk) {
		all := params{"rows": some}
		for key, value := range values {
			all[key] = value
		}
		if err := t.exec(name, p, all); err != nil {
			return err
		}
	}
	return nil
}

// totals runs a statement that counts, for each index of the list; the list's pages are of so many.
func (t transaction) totals(name string, p parts, values params, pages int) ([]int, error) {
	out := make([]int, pages)
	err := t.each(name, p, values, func(r row) error {
		out[r.whole("i")] = r.whole("total")
		return nil
	})
	return out, err
}

// version is the graph's, and an error where there is none any more.
func (t transaction) version() (int64, error) {
	var version int64
	found := false
	err := t.each("meta", parts{}, nil, func(r row) error {
		_, found = r.value("version").(int64)
		version = int64(r.whole("version"))
		return nil
	})
	if err == nil && !found {
		err = fmt.Errorf("%w: the graph was removed from its database", graph.ErrUnavailable)
	}
	return version, err
}

// session begins a conversation that has seen what the store wrote before; reading makes nobody wait.
func (s *Store) session(ctx context.Context, mode driver.AccessMode) (driver.SessionWithContext, error) {
	c := driver.SessionConfig{AccessMode: mode, DatabaseName: s.database}
	if mode == driver.AccessModeWrite {
		c.BookmarkManager = s.bookmarks
		return s.driver.NewSession(ctx, c), nil
	}
	seen, err := s.bookmarks.GetBookmarks(ctx)
	if err != nil {
		return nil, err
	}
	c.Bookmarks = seen
	return s.driver.NewSession(ctx, c), nil
}

// done gives the session's connection back also where the call was cancelled.
func done(session driver.SessionWithContext) {
	_ = session.Close(context.Background()) // whatever was written is committed by now, or rolled back
}

// write runs work in a write transaction, again where the database asks for it.
func write[T any](ctx context.Context, s *Store, what string, work func(transaction) (T, error)) (T, error) {
	var zero T
	if err := s.usable(ctx); err != nil {
		return zero, fmt.Errorf("neo4j: %s: %w", what, err)
	}
	out, err := writeOnce(ctx, s, writeTimeout, work)
	if err != nil {
		return zero, fmt.Errorf("neo4j: %s: %w", what, s.fault(ctx, err))
	}
	return out, nil
}

// writeOnce is write with the driver's own errors.
func writeOnce[T any](ctx context.Context, s *Store, limit time.Duration, work func(transaction) (T, error)) (T, error) {
	var zero T
	session, err := s.session(ctx, driver.AccessModeWrite)
	if err != nil {
		return zero, err
	}
	defer done(session)
	out, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return work(transaction{tx, ctx, s.library, s.trace})
	}, driver.WithTxTimeout(limit))
	if err != nil {
		return zero, err
	}
	value, _ := out.(T) // an empty interface holds no type
	return value, nil
}

package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph"
)

// schema is the version of how the graph is laid out in the database.
const schema = 6

// prepare makes the constraints and indexes where they are missing, waits for them, and refuses what a later version made.
// Many may do so at once.
func (s *Store) prepare(ctx context.Context) error {
	found, err := writeOnce(ctx, s, readTimeout, func(t transaction) (int, error) {
		found := 0
		err := t.each("meta", parts{}, nil, func(r row) error { found = r.whole("schema"); return nil })
		return found, err
	})
	switch {
	case err != nil:
		return s.fault(ctx, err)
	case found == schema:
		return nil
	case found > schema:
		return fmt.Errorf("%w: its schema is %d, and this version knows %d", graph.ErrNewer, found, schema)
	}
	for statement := range strings.SplitSeq(s.library.text("schema", parts{}), ";\n") {
		if err := s.define(ctx, strings.TrimSuffix(statement, ";")); err != nil {
			return fmt.Errorf("constraints and indexes: %w", s.fault(ctx, err))
		}
	}
	_, err = writeOnce(ctx, s, readTimeout, func(t transaction) (any, error) {
		return nil, t.exec("start", parts{}, params{"schema": schema})
	})
	return s.fault(ctx, err)
}

// define runs one statement of the schema, which stands in a transaction of its own.
func (s *Store) define(ctx context.Context, statement string) error {
	session, err := s.session(ctx, driver.AccessModeWrite)
	if err != nil {
		return err
	}
	defer done(session)
	_, err = session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, statement, nil)
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	}, driver.WithTxTimeout(writeTimeout))
	return err
}

// Clear removes the whole graph, articles and claims included, and begins again at version 0. Readers and writers of the
// same database must have finished: it is for tests, and for loading everything anew.
func (s *Store) Clear(ctx context.Context) error {
	for {
		deleted, err := write(ctx, s, "clear", func(t transaction) (int, error) {
			deleted := 0
			err := t.each("clear", parts{}, params{"limit": 10 * chunk}, func(r row) error { deleted = r.whole("deleted"); return nil })
			return deleted, err
		})
		if err != nil {
			return err
		}
		if deleted == 0 {
			break
		}
	}
	_, err := write(ctx, s, "clear", func(t transaction) (any, error) { return nil, t.exec("reset", parts{}, nil) })
	return err
}

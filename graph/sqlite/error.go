package sqlite

import (
	"context"
	"errors"
	"fmt"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"

	"mithaq/graph"
)

var (
	errForeign  = errors.New("the file belongs to another program")
	errReplaced = errors.New("the file was replaced")
)

// enter refuses a call of a closed store, or one that is cancelled already.
func (s *Store) enter(ctx context.Context) error {
	if s.closed.Load() {
		return graph.ErrClosed
	}
	return ctx.Err()
}

// fail wraps what went wrong in doing what: as the context's error where that ended the call, as ErrClosed where the store
// was closed meanwhile, as ErrUnavailable where SQLite cannot get at the file.
func (s *Store) fail(ctx context.Context, what string, err error) error {
	var failure *driver.Error
	switch {
	case err == nil:
		return nil
	case s.closed.Load():
		err = graph.ErrClosed
	case ctx.Err() != nil:
		err = ctx.Err()
	case errors.As(err, &failure) && unavailable(failure.Code()):
		err = fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return fmt.Errorf("sqlite: %s: %w", what, err)
}

// unavailable reports whether a result code of SQLite says that the file cannot be read or written now.
func unavailable(result int) bool {
	switch result & 0xff { // the rest tells kinds apart
	case code.SQLITE_BUSY, code.SQLITE_CANTOPEN, code.SQLITE_IOERR, code.SQLITE_READONLY, code.SQLITE_FULL, code.SQLITE_PERM:
		return true
	}
	return false
}

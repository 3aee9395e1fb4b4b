// Package sqlite is the store in one file: SQLite, compiled to Go, so that nothing has to be installed.
//
// A file may be open in several processes at once, one that loads and one that serves for example. Writers come one after
// the other; readers never wait for them and see whole batches only. What was acknowledged survives the death of the
// process. Nodes and relations are rows as [graph.Unite] and [graph.Summarize] make them, so that reading adds nothing up.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	driver "modernc.org/sqlite"

	"mithaq/graph"
)

const (
	readers  = 8
	mapped   = 1<<31 - 1<<16    // bytes of the file that are read without a call of the system; SQLite maps no more
	patience = 30 * time.Second // for the lock of another writer
)

// Store is a graph in a file. It is safe for concurrent use.
type Store struct {
	path   string
	file   os.FileInfo // what was opened, to notice when it is gone
	write  *sql.DB     // one connection
	read   *sql.DB
	closed atomic.Bool
}

var _ graph.Store = (*Store)(nil)

// Open opens the store in the file at path, and makes it where there is none; the folder must exist. The context bounds
// the opening only. Errors match ErrUnavailable where the file cannot be read, written or made, ErrNewer where a later
// version of Mithaq made it.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path}
	if err := s.open(ctx); err != nil {
		s.Close()
		s.closed.Store(false) // so that the reason is told, not that it is closed by now
		return nil, s.fail(ctx, "open "+path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	path, err := filepath.Abs(s.path)
	if err != nil {
		return err
	}
	if err := create(path); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	s.path = path // wherever the process goes
	if s.file, err = os.Stat(path); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	if s.file.IsDir() {
		return fmt.Errorf("%w: it is a folder", graph.ErrUnavailable)
	}
	if s.write, err = connect(path, 1, "_txlock=immediate", "_pragma=cache_size(-262144)", "_pragma=secure_delete(on)"); err != nil {
		return err
	}
	if s.read, err = connect(path, readers, "_query_only=true", "_pragma=cache_size(-2048)"); err != nil {
		return err
	}
	return migrate(ctx, s.write, migrations)
}

// create makes the file where it is missing. It never opens one that is there: closing it again would release the locks
// that this process holds on it.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", filepath.Dir(path))
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("the folder %s is not writable", filepath.Dir(path))
	case err != nil:
		return err
	}
	return f.Close()
}

// connect returns a pool of connections to the file.
func connect(path string, most int, settings ...string) (*sql.DB, error) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	settings = append(settings, fmt.Sprintf("_busy_timeout=%d", patience.Milliseconds()), "_journal_mode=WAL", "_synchronous=NORMAL",
		"_foreign_keys=true", fmt.Sprintf("_pragma=mmap_size(%d)", mapped), "_pragma=temp_store(memory)", "_error_rc=true")
	dsn := url.URL{Scheme: "file", Path: path, RawQuery: strings.Join(settings, "&")}
	connector, err := driver.NewConnector(dsn.String())
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// Version implements [graph.Store].
func (s *Store) Version(ctx context.Context) (int64, error) {
	var version int64
	err := s.enter(ctx)
	if err == nil {
		err = s.read.QueryRowContext(ctx, "SELECT version FROM state").Scan(&version)
	}
	return version, s.fail(ctx, "version", err)
}

// Ping implements [graph.Store]. A file that was moved away or replaced is unavailable.
func (s *Store) Ping(ctx context.Context) error {
	if _, err := s.Version(ctx); err != nil {
		return err
	}
	now, err := os.Stat(s.path)
	if err == nil && !os.SameFile(now, s.file) {
		err = errReplaced
	}
	if err != nil {
		return fmt.Errorf("sqlite: %s: %w: %w", s.path, graph.ErrUnavailable, err)
	}
	return nil
}

// Close implements [graph.Store]. It waits for calls that are under way; closing again does nothing.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} { // the writer last: it empties the log into the file
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("sqlite: close %s: %w", s.path, err)
	}
	return nil
}

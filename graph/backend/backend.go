// Package backend opens a store by its URL. It is the one place that knows every kind of store.
package backend

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"mithaq/graph"
	"mithaq/graph/neo4j"
	"mithaq/graph/sqlite"
)

// Options are what a store may be told beside the URL. A file takes none of them.
type Options struct {
	User     string                                     // where the URL names none
	Password string                                     // where the URL names none
	Wait     time.Duration                              // how long to wait for a database that is still starting; the store's own default where it is zero
	Trace    func(statement string, took time.Duration) // is told every statement when it is done; nil where nobody wants to know. It must be safe for concurrent use
}

// Open opens the store of a URL, and makes it where there is none: file:PATH for a file, with the folders above it, or the
// URL of a Neo4j database (see [neo4j.Open]). Errors match graph.ErrBadURL for any other URL, and what the store returns.
// No error repeats a password.
func Open(ctx context.Context, url string, o Options) (graph.Store, error) {
	scheme, rest, _ := strings.Cut(url, ":")
	switch {
	case scheme == "file":
		return openFile(ctx, rest)
	case slices.Contains(neo4j.Schemes(), scheme):
		options := neo4j.Options{User: o.User, Password: o.Password, Wait: o.Wait}
		if o.Trace != nil {
			options.Trace = func(t neo4j.Trace) { o.Trace(t.Statement, t.Took) }
		}
		store, err := neo4j.Open(ctx, url, options)
		if err != nil {
			return nil, err // and not a nil store in an interface
		}
		return store, nil
	}
	return nil, fmt.Errorf("%w: the scheme %.20q is none of file, %s", graph.ErrBadURL, scheme, strings.Join(neo4j.Schemes(), ", "))
}

func openFile(ctx context.Context, path string) (graph.Store, error) {
	if local, ok := strings.CutPrefix(path, "//"); ok { // file:///absolute, as RFC 8089 has it
		if !strings.HasPrefix(local, "/") {
			return nil, fmt.Errorf("%w: a file is written file:PATH or file:///PATH", graph.ErrBadURL)
		}
		path = local
	}
	if path == "" {
		return nil, fmt.Errorf("%w: file: without a path", graph.ErrBadURL)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return store, nil
}

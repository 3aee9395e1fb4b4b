package neo4j

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"mithaq/graph"
)

// Options are what [Open] may be told beside the URL.
type Options struct {
	User     string        // where the URL names none; without any, no credentials are sent
	Password string        // where the URL names none
	Wait     time.Duration // how long to wait for a database that is still starting; 60 seconds where it is zero
	Trace    func(Trace)   // is told every statement when it is done; nil where nobody wants to know. It must be safe for concurrent use
}

// Trace is a statement that was run.
type Trace struct {
	Statement string
	Values    map[string]any // its one parameter, p
	Took      time.Duration  // from sending it to the last row
}

// How long things may take, and how much is done at once.
const (
	defaultWait  = time.Minute
	readTimeout  = time.Minute     // of a read transaction
	writeTimeout = 5 * time.Minute // of a write transaction, in which it also waits for other writers
	acquisition  = 5 * time.Second // of a connection
	retrying     = 20 * time.Second
	chunk        = 1000 // rows of one UNWIND
)

// Store is a graph in a Neo4j database. It is safe for concurrent use, and reads what it has written also from a cluster.
type Store struct {
	driver    driver.DriverWithContext
	database  string
	library   library
	trace     func(Trace)
	closed    atomic.Bool
	alone     bool                   // whether one server has the whole database
	known     atomic.Pointer[state]  // the last that was seen
	bookmarks driver.BookmarkManager // of what the store has written
}

var _ graph.Store = (*Store)(nil)

// Open connects to the database of a URL, SCHEME://[USER[:PASSWORD]@]HOST[:PORT][/DATABASE] with a scheme of [Schemes],
// waits for it where it is still starting, and makes the constraints and indexes that the graph needs.
//
// The error matches graph.ErrBadURL, graph.ErrUnavailable where the database did not answer in time,
// graph.ErrUnauthorized, graph.ErrNewer, or the context's error. No error repeats a password.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	a, err := parseAddress(url, o)
	if err != nil {
		return nil, err
	}
	statements, err := newLibrary()
	if err != nil {
		return nil, err
	}
	auth := driver.NoAuth()
	if a.user != "" {
		auth = driver.BasicAuth(a.user, a.password, "")
	}
	d, err := driver.NewDriverWithContext(a.target, auth, configure)
	if err != nil {
		return nil, fmt.Errorf("neo4j: %s: %w: %w", a.target, graph.ErrBadURL, err)
	}
	s := &Store{driver: d, database: a.database, library: statements, trace: o.Trace, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{})}
	if err = s.await(ctx, o.Wait); err == nil {
		err = s.prepare(ctx)
	}
	if err == nil {
		s.alone, err = s.isAlone(ctx)
	}
	if err != nil {
		_ = s.Close() // the error that matters is why it could not be opened
		return nil, fmt.Errorf("neo4j: open %s: %w", a.target, err)
	}
	return s, nil
}

func configure(c *config.Config) {
	c.UserAgent = "mithaq"
	c.ConnectionAcquisitionTimeout = acquisition
	c.SocketConnectTimeout = acquisition
	c.MaxTransactionRetryTime = retrying
	c.NotificationsMinSeverity = notifications.DisabledLevel
	c.TelemetryDisabled = true
}

// await asks the database until it answers or the time is over.
func (s *Store) await(ctx context.Context, wait time.Duration) error {
	if wait <= 0 {
		wait = defaultWait
	}
	deadline := time.Now().Add(wait)
	pause := time.NewTicker(500 * time.Millisecond)
	defer pause.Stop()
	for {
		err := s.fault(ctx, s.ping(ctx))
		if err == nil || !isUnavailable(err) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-pause.C:
		}
	}
}

// Ping implements [graph.Store]. It asks once, and takes a few seconds at most.
func (s *Store) Ping(ctx context.Context) error {
	err := s.usable(ctx)
	if err == nil {
		err = s.fault(ctx, s.ping(ctx))
	}
	if err != nil {
		return fmt.Errorf("neo4j: ping: %w", err)
	}
	return nil
}

// ping runs a statement that needs the database and no data. It does not try again.
func (s *Store) ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*acquisition)
	defer cancel()
	session, err := s.session(ctx, driver.AccessModeRead)
	if err != nil {
		return err
	}
	defer done(session)
	tx, err := session.BeginTransaction(ctx, driver.WithTxTimeout(acquisition))
	if err != nil {
		return err
	}
	defer func() { _ = tx.Close(context.WithoutCancel(ctx)) }() // nothing was written
	result, err := tx.Run(ctx, s.library.text("ping", parts{}), nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// Close implements [graph.Store].
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	if err := s.driver.Close(context.Background()); err != nil {
		return fmt.Errorf("neo4j: close: %w", err)
	}
	return nil
}

package main

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/backend"
)

// storeFlags say where the graph is.
type storeFlags struct {
	Store    string        `help:"Where the graph is: file:PATH, neo4j://HOST, neo4j+s://HOST or bolt://HOST; ${default} where it is left out." default:"${store}" env:"MITHAQ_STORE" placeholder:"URL"`
	User     string        `name:"store-user" help:"User of the database." env:"NEO4J_USER"`
	Password string        `name:"store-password" help:"Password of the database; better in the environment." env:"NEO4J_PASSWORD"`
	Wait     time.Duration `name:"store-wait" help:"How long to wait for a database that is still starting." default:"60s"`
}

// open opens the store, which the caller closes. At level debug it logs every statement that a database is sent.
func (f storeFlags) open(in *session, log zerolog.Logger) (graph.Store, error) {
	options := backend.Options{User: f.User, Password: f.Password, Wait: f.Wait}
	if log.GetLevel() <= zerolog.DebugLevel {
		options.Trace = func(statement string, took time.Duration) {
			log.Debug().Str("statement", statement).Dur("ms", took).Msg("store")
		}
	}
	store, err := backend.Open(in.ctx, f.Store, options)
	if err != nil {
		return nil, openError(f.Store, err)
	}
	return store, nil
}

// openFilled opens the store, and where it is wanted fills an empty one with what Mithaq comes with.
func (f storeFlags) openFilled(in *session, wanted bool) (graph.Store, *loading, error) {
	log := newLog(in.stderr, "warn")
	store, err := f.open(in, log)
	if err != nil {
		return nil, nil, err
	}
	load := newLoading(store, in.stderr, log)
	if _, err := load.fill(in.ctx, wanted); err != nil {
		_ = store.Close()
		return nil, nil, fmt.Errorf("cannot fill the store %s: %w", shown(f.Store), err)
	}
	return store, load, nil
}

// openError says why a store cannot be opened, without its password.
func openError(store string, err error) error {
	switch {
	case errors.Is(err, graph.ErrUnauthorized):
		return fmt.Errorf("the store %s refuses the user or password; set NEO4J_USER and NEO4J_PASSWORD", shown(store))
	case errors.Is(err, graph.ErrBadURL) && !strings.Contains(store, ":"):
		return fmt.Errorf("the store %s is not a URL; a file is written file:%[1]s", store)
	case errors.Is(err, graph.ErrNewer):
		return fmt.Errorf("the store %s was made by a later version of Mithaq; update this one", shown(store))
	}
	return fmt.Errorf("cannot open the store %s: %w", shown(store), err)
}

// shown is a store's URL without a password.
func shown(store string) string {
	if strings.HasPrefix(store, "file:") {
		return store
	}
	u, err := url.Parse(store)
	if err != nil || u.Opaque != "" { // what stands in it cannot be told from a password
		return "that is given"
	}
	u.User, u.RawQuery = nil, ""
	return u.String()
}

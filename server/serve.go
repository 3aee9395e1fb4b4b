package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"strings"
	"syscall"
	"time"

	"github.com/rs/zerolog"

	"mithaq/seeds"
	"mithaq/server/access"
	"mithaq/server/api"
	"mithaq/server/explorer"
	"mithaq/server/graphiql"
	"mithaq/server/mcp"
)

// serve is the command that answers GraphQL.
type serve struct {
	storeFlags
	Listen   string `help:"Address to listen on; ${default} where it is left out." default:"127.0.0.1:8080" placeholder:"HOST:PORT"`
	LogLevel string `help:"What to log: ${enum}." enum:"debug,info,warn,error,disabled" default:"info" placeholder:"LEVEL"`
	Empty    bool   `help:"Leave an empty store empty."`
	guardFlags
	accessFlags
	queryFlags
}

// Times that a connection may take.
const (
	headerTime = 10 * time.Second
	readTime   = time.Minute
	answerTime = 2 * time.Minute
	idleTime   = 2 * time.Minute
	drainTime  = 20 * time.Second
)

// Run serves until the session's context is cancelled, then lets the requests under way finish.
func (s *serve) Run(in *session) error {
	log := newLog(in.stderr, s.LogLevel)
	listener, err := net.Listen("tcp", s.Listen) // first: a taken port shall be told before anything is loaded
	if err != nil {
		return listenError(s.Listen, err)
	}
	defer listener.Close()
	control, err := s.control(in.ctx, listener.Addr(), s.public(), log)
	if err != nil {
		return err
	}
	config, err := s.config()
	if err != nil {
		return err
	}
	store, err := s.open(in, log)
	if err != nil {
		if in.ctx.Err() != nil {
			return nil
		}
		return err
	}
	defer store.Close()
	load := newLoading(store, in.stderr, log)
	found, err := load.fill(in.ctx, !s.Empty)
	if err != nil {
		if in.ctx.Err() != nil {
			fmt.Fprintln(in.stderr, "Loading was broken off. What has been loaded stays; `go run ./loader seeds/world seeds/articles` loads the rest.")
			return nil
		}
		return fmt.Errorf("cannot fill the store %s: %w", shown(s.Store), err)
	}
	config.Store, config.Loader, config.Context, config.URL = store, load, in.ctx, strings.TrimSuffix(s.URL, "/")
	handler, err := newHandler(config, control)
	if err != nil {
		return err
	}
	if handler, err = s.guard(listener.Addr(), handler); err != nil {
		return err
	}
	fmt.Fprintf(in.stdout, "%s\nThe graph is in %s.\nOpen http://%s/\n", found, shown(s.Store), reachable(listener.Addr()))
	return s.serve(in.ctx, listener, logged(log, handler), log)
}

// serve answers on the listener until the context is cancelled.
func (s *serve) serve(ctx context.Context, listener net.Listener, handler http.Handler, log zerolog.Logger) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: answerTime, IdleTimeout: idleTime}
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("cannot serve any longer: %w", err)
	case <-ctx.Done():
	}
	log.Info().Msg("finishing the requests under way")
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	if err := server.Shutdown(drain); err != nil {
		return fmt.Errorf("some requests were broken off: %w", err)
	}
	return nil
}

// listenError says why an address cannot be listened on.
func listenError(address string, err error) error {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("the address %s is taken by another program; choose another with --listen", address)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("you may not listen on %s; choose a port above 1023 with --listen", address)
	}
	return fmt.Errorf("cannot listen on %s: %w", address, err)
}

// reachable is the address that a browser on this machine can open.
func reachable(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.IsUnspecified() {
		return net.JoinHostPort("localhost", port)
	}
	return a.String()
}

// newHandler joins everything that is served: the pages to everybody, what they ask to those who may ask.
func newHandler(c api.Config, control *access.Control) (http.Handler, error) {
	meter := newMeter(c.Store)
	mux := http.NewServeMux()
	for _, p := range []struct {
		path, policy string
		files        fs.FS
	}{
		{"/", explorer.Policy, explorer.Files()},
		{"/graphiql/", graphiql.Policy, graphiql.Files()},
	} {
		handler, err := page(p.files, p.policy)
		if err != nil {
			return nil, fmt.Errorf("cannot serve the page %s: %w", p.path, err)
		}
		mux.Handle(p.path, meter.count(p.path, http.StripPrefix(strings.TrimSuffix(p.path, "/"), handler)))
	}
	examples, err := seeds.ReadQueries(seeds.FS())
	if err != nil {
		return nil, err
	}
	c.Examples = examples
	graphql := api.New(c)
	agents, err := newAgents(graphql)
	if err != nil {
		return nil, err
	}
	secured := func(pattern, route string, handler http.Handler) {
		mux.Handle(pattern, meter.count(route, control.Handler(access.Reader, handler, api.Refuse)))
	}
	mux.Handle("/graphql", meter.count("/graphql", control.Sockets(access.Reader, graphql, api.Refuse)))
	secured("/mcp", "/mcp", mcp.Handler(agents))
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		secured(method+" /export/{name}", "/export", api.Export(c.Store))
		secured(method+" /panel/{name}", "/panel", api.Panel(c.Store))
	}
	secured("GET /metrics", "/metrics", meter.handler())
	mux.Handle("GET /graphiql", http.RedirectHandler("/graphiql/", http.StatusPermanentRedirect))
	mux.Handle("GET /healthz", healthy())
	mux.Handle("GET /readyz", ready(c.Store))
	return mux, nil
}

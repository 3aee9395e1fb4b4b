package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/loader/ingest"
	"mithaq/seeds"
)

// loading reads articles into a store. The lexicon and rules are read when they are first needed.
type loading struct {
	store  graph.Store
	stderr io.Writer
	log    zerolog.Logger
	loader func() (*ingest.Loader, error)
}

func newLoading(store graph.Store, stderr io.Writer, log zerolog.Logger) *loading {
	return &loading{store, stderr, log, sync.OnceValues(func() (*ingest.Loader, error) {
		return ingest.New(seeds.FS(), ingest.Options{Jobs: 2})
	})}
}

// fill loads the curated tables and sample articles where the store is empty and it is wanted, and says in a line what is in it.
func (l *loading) fill(ctx context.Context, wanted bool) (string, error) {
	version, err := l.store.Version(ctx)
	if err != nil {
		return "", err
	}
	if version > 0 || !wanted {
		return l.count(ctx)
	}
	loader, err := l.loader()
	if err != nil {
		return "", err
	}
	summary, err := loader.Builtin(ctx, l.store, l.progress())
	if err != nil {
		return "", err
	}
	for _, f := range summary.Failures {
		l.log.Error().Err(f.Err).Str("source", f.Source).Msg("not loaded")
	}
	line := fmt.Sprintf("Loaded %d tables and articles: %d nodes, %d relations, %d claims in %.1f s",
		summary.Articles.New, summary.Nodes.New, summary.Relations.New, summary.Claims.New, summary.Took.Seconds())
	if n := len(summary.Failures); n > 0 {
		line += fmt.Sprintf("; %d could not be loaded", n)
	}
	return line + ".", nil
}

// erase empties the line that was written last on a terminal.
const erase = "\r\x1b[K"

// progress shows how far loading is: one line that is written over on a terminal, else a log line for each source.
func (l *loading) progress() func(done, total int, name string) {
	if !terminal(l.stderr) {
		return func(done, total int, name string) {
			l.log.Info().Int("done", done).Int("of", total).Str("source", name).Msg("loaded")
		}
	}
	return func(done, total int, name string) {
		fmt.Fprintf(l.stderr, "%sLoading %d of %d: %s", erase, done, total, name)
		if done == total {
			fmt.Fprint(l.stderr, erase)
		}
	}
}

// countTime is how long counting a large graph may take before the server starts without the rest.
const countTime = 10 * time.Second

// count says what a store holds, as far as it can be counted in time.
func (l *loading) count(ctx context.Context) (string, error) {
	bounded, cancel := context.WithTimeout(ctx, countTime)
	defer cancel()
	one := graph.Page{First: 1, Count: true}
	counts := []struct {
		format string
		count  func() (int, error)
	}{
		{"Found %d tables and articles", func() (int, error) {
			page, err := l.store.Articles(bounded, graph.ArticleFilter{NoText: true}, one)
			return page.Total, err
		}},
		{": %d nodes", func() (int, error) {
			page, err := l.store.FindNodes(bounded, graph.NodeFilter{}, one)
			return page.Total, err
		}},
		{", %d relations", func() (int, error) {
			pages, err := l.store.Relations(bounded, graph.RelationQuery{Page: one})
			if err != nil {
				return 0, err
			}
			return pages[0].Total, nil
		}},
	}
	said := ""
	for _, c := range counts {
		n, err := c.count()
		switch {
		case err == nil:
			said += fmt.Sprintf(c.format, n)
		case bounded.Err() == nil || ctx.Err() != nil:
			return "", err
		case said == "":
			return "Found a large graph.", nil
		default:
			return said + " and more.", nil
		}
	}
	return said + ".", nil
}

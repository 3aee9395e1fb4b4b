package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/backend"
	"mithaq/loader/ingest"
	"mithaq/seeds"
)

// The exit statuses.
const (
	done        = 0
	failed      = 1
	usage       = 2
	interrupted = 130
)

// streams are where the command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run is the command, and returns its exit status.
func run(ctx context.Context, args []string, std streams) int {
	opts, command, status, ok := parse(args, std)
	if !ok {
		return status
	}
	terminal := isTerminal(std.err)
	log := logger(std.err, terminal)
	files, err := seedFiles(opts.Seeds)
	switch {
	case err != nil:
	case command == "load":
		return runLoad(ctx, opts.Load, files, std, log, terminal)
	case command == "explain":
		err = explain(ctx, opts.Explain, files, std, log)
	case command == "test-rules":
		status, err = testRules(files, std.out)
	case command == "reviews":
		err = writeReviews(ctx, opts.Reviews, std.out)
	case command == "measure":
		err = measure(files, opts.Measure.Inputs, std)
	case command == "coverage":
		err = printCoverage(files, std.out, opts.Coverage, graph.Date(time.Now().UTC().Format(time.DateOnly)))
	}
	if err != nil {
		log.Error().Msg(err.Error())
		return failed
	}
	return status
}

// runLoad loads, reports what failed and what was done, and returns the exit status.
func runLoad(ctx context.Context, opts loadOptions, files fs.FS, std streams, log zerolog.Logger, terminal bool) int {
	summary, err := load(ctx, opts, files, std, log, terminal)
	for _, f := range summary.Failures {
		log.Error().Str("source", f.Source).Msg(f.Err.Error())
	}
	stopped := errors.Is(err, context.Canceled)
	if err != nil && !stopped {
		log.Error().Msg(err.Error())
	}
	if err == nil || stopped || summary.Articles.Total > 0 {
		if printing := printSummary(std.err, summary, opts.DryRun); printing != nil {
			return failed
		}
	}
	switch {
	case stopped:
		log.Warn().Msg("stopped: what the table counts is whole, the rest was not touched")
		return interrupted
	case err != nil, len(summary.Failures) > 0:
		return failed
	}
	return done
}

func load(ctx context.Context, opts loadOptions, files fs.FS, std streams, log zerolog.Logger, terminal bool) (ingest.Summary, error) {
	loader, err := ingest.New(files, ingest.Options{MinConfidence: opts.MinConfidence, Jobs: opts.Jobs})
	if err != nil {
		return ingest.Summary{}, err
	}
	sources, err := find(opts.Inputs, opts.known, std.in, log)
	if err != nil {
		return ingest.Summary{}, err
	}
	if opts.DryRun && opts.Out == "" && isTerminal(std.out) {
		terminal = false // a bar would stand among the documents
		log = log.Level(zerolog.WarnLevel)
	}
	progress, end := progressTo(std.err, log, terminal)
	defer end()
	if opts.DryRun {
		out := newPrinter(std.out, opts.Out)
		return loader.Run(ctx, sources, out.take, progress)
	}
	var summary ingest.Summary
	err = opts.place.with(ctx, func(store graph.Store) (err error) {
		summary, err = loader.Load(ctx, sources, store, progress)
		return err
	})
	return summary, err
}

// with opens the store for some work, and closes it.
func (p place) with(ctx context.Context, work func(graph.Store) error) error {
	store, err := backend.Open(ctx, p.Store, backend.Options{User: p.StoreUser, Password: p.StorePassword})
	if err != nil {
		return err
	}
	err = work(store)
	if closing := store.Close(); err == nil && closing != nil {
		err = fmt.Errorf("close the store: %w", closing)
	}
	return err
}

func seedFiles(dir string) (fs.FS, error) {
	if dir == "" {
		return seeds.FS(), nil
	}
	return seeds.Overlay(dir)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

// logger writes lines of JSON, or for a person at a terminal lines without the time.
func logger(w io.Writer, terminal bool) zerolog.Logger {
	if !terminal {
		return zerolog.New(w).With().Timestamp().Logger()
	}
	return zerolog.New(zerolog.ConsoleWriter{Out: w, PartsExclude: []string{zerolog.TimestampFieldName}, FieldsExclude: []string{"source"}})
}

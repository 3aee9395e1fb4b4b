package ingest

import (
	"context"
	"errors"
	"time"

	"mithaq/graph"
)

// Sink takes the batches of a run, one after the other in the order of the sources, the tables first. An error that matches
// [graph.ErrInvalidBatch] or [ErrSkip] fails the article; any other ends the run.
type Sink func(ctx context.Context, source Source, batch graph.Batch) (graph.Change, error)

// ErrSkip is what a [Sink] wraps where it cannot take one batch and can take others.
var ErrSkip = errors.New("left out")

// What a store is given at once. The more it is, the faster a large archive is loaded, and the more is lost of a run that breaks off.
const (
	groupClaims = 5000
	groupTime   = time.Second
)

// Load loads the sources into the store, several of them in one change where they are read faster than they would be stored one by one.
// See [Loader.Run].
func (l *Loader) Load(ctx context.Context, sources []Source, store graph.Writer, progress Progress) (Summary, error) {
	return l.run(ctx, sources, store, progress, groupClaims, func(ctx context.Context, _ Source, batches ...graph.Batch) (graph.Change, error) {
		return store.Apply(ctx, batches...)
	})
}

// Run reads the sources, several at once, and hands their batches to the sink. What goes wrong with one article stands in
// the summary and does not hinder the others. It returns early, with what was done until then, where the context is
// cancelled or the sink fails. The same sources give the same calls of the sink, whatever the number of jobs. progress may
// be nil.
func (l *Loader) Run(ctx context.Context, sources []Source, sink Sink, progress Progress) (Summary, error) {
	return l.run(ctx, sources, nil, progress, 0, func(ctx context.Context, s Source, batches ...graph.Batch) (graph.Change, error) {
		return sink(ctx, s, batches[0])
	})
}

// run hands readings on in groups of so many claims; the sink is given the source of the first.
func (l *Loader) run(ctx context.Context, sources []Source, store any, progress Progress, claims int, sink groupSink) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c := newCounter(len(sources), progress)
	ordered, failed := open(ctx, sources)
	for _, r := range failed {
		c.report(r)
	}
	known := l.resolver(ctx, ordered, store)
	g := group{most: claims, sink: sink, counter: c, since: time.Now()}
	for pending := range l.start(ctx, ordered, known) {
		r := <-pending
		err := ctx.Err()
		if err == nil {
			err = g.take(ctx, &r)
		}
		if err != nil {
			return c.finish(), err
		}
	}
	err := ctx.Err()
	if err == nil {
		err = g.flush(ctx)
	}
	return c.finish(), err
}

// start reads the sources with the loader's number of jobs, and returns their readings to come, in order. It runs ahead of
// who takes them by as many sources as there are jobs, so that memory stays bounded; a cancelled context ends it.
func (l *Loader) start(ctx context.Context, sources []Source, known resolve) <-chan chan reading {
	out := make(chan chan reading, l.opts.Jobs)
	slots := make(chan struct{}, l.opts.Jobs)
	go func() {
		defer close(out)
		for _, s := range sources {
			pending := make(chan reading, 1)
			select {
			case <-ctx.Done():
				return
			case slots <- struct{}{}:
			}
			go func() {
				defer func() { <-slots }()
				pending <- l.read(ctx, s, known)
			}()
			select {
			case <-ctx.Done():
				return
			case out <- pending:
			}
		}
	}()
	return out
}

package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"mithaq/graph"
)

// Sink takes the batches of a run, one after the other in the order of the sources, the tables first. An error that matches
// [graph.ErrInvalidBatch] or [ErrSkip] fails the article; any other ends the run.
type Sink func(ctx context.Context, source Source, batch graph.Batch) (graph.Change, error)

// ErrSkip is what a [Sink] wraps where it cannot take one batch and can take others.
var ErrSkip = errors.New("left out")

// Load loads the sources into the store. See [Loader.Run].
func (l *Loader) Load(ctx context.Context, sources []Source, store graph.Writer, progress Progress) (Summary, error) {
	return l.run(ctx, sources, store, progress, func(ctx context.Context, _ Source, b graph.Batch) (graph.Change, error) {
		return store.Apply(ctx, b)
	})
}

// Run reads the sources, several at once, and hands their batches to the sink. What goes wrong with one article stands in
// the summary and does not hinder the others. It returns early, with what was done until then, where the context is
// cancelled or the sink fails. The same sources give the same calls of the sink, whatever the number of jobs. progress may
// be nil.
func (l *Loader) Run(ctx context.Context, sources []Source, sink Sink, progress Progress) (Summary, error) {
	return l.run(ctx, sources, nil, progress, sink)
}

func (l *Loader) run(ctx context.Context, sources []Source, store any, progress Progress, sink Sink) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c := newCounter()
	total := len(sources)
	ordered, failed := open(ctx, sources)
	report := func(r reading) {
		for _, err := range r.errs {
			c.summary.Failures = append(c.summary.Failures, Failure{r.source.Name, err})
		}
		c.done++
		if progress != nil {
			progress(c.done, total, r.source.Name)
		}
	}
	for _, r := range failed {
		report(r)
	}
	known := l.resolver(ctx, ordered, store)
	for pending := range l.start(ctx, ordered, known) {
		r := <-pending
		if err := ctx.Err(); err != nil {
			return c.finish(), err
		}
		for _, b := range r.batches {
			change, err := sink(ctx, r.source, b)
			switch {
			case err == nil:
				c.add(b, change)
			case errors.Is(err, graph.ErrInvalidBatch), errors.Is(err, ErrSkip):
				r.errs = append(r.errs, fmt.Errorf("%s: %w", r.source.Name, err))
			default:
				return c.finish(), err
			}
		}
		report(r)
	}
	return c.finish(), ctx.Err()
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

// counter sums up a run.
type counter struct {
	summary          Summary
	nodes, relations map[string]bool
	done             int
	began            time.Time
}

func newCounter() *counter {
	return &counter{nodes: map[string]bool{}, relations: map[string]bool{}, began: time.Now()}
}

func (c *counter) add(b graph.Batch, change graph.Change) {
	s := &c.summary
	s.Articles.Total++
	if change.Changed {
		s.Articles.New++
	}
	for _, n := range b.Nodes {
		c.nodes[n.ID] = true
	}
	for _, claim := range b.Claims {
		c.relations[claim.Relation] = true
	}
	s.Claims.Total += len(b.Claims)
	s.Nodes.New += change.NodesAdded
	s.Relations.New += change.RelationsAdded
	s.Claims.New += change.ClaimsAdded
	s.Retracted += change.ClaimsRetracted
	s.Superseded += len(change.Superseded)
}

func (c *counter) finish() Summary {
	s := c.summary
	s.Nodes.Total, s.Relations.Total = len(c.nodes), len(c.relations)
	s.Took = time.Since(c.began)
	return s
}

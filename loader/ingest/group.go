package ingest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"mithaq/graph"
)

// groupSink is a [Sink] of several batches at once.
type groupSink func(ctx context.Context, source Source, batches ...graph.Batch) (graph.Change, error)

// group gathers batches, to hand them on together.
type group struct {
	most    int // claims, but for a batch that has more
	sink    groupSink
	counter *counter
	since   time.Time // when it was empty
	items   []item
	claims  int
	read    []*reading // of which nothing is to come
}

// item is a batch of a reading.
type item struct {
	of    *reading
	batch graph.Batch
}

// take adds a reading, and hands on what is enough or took long enough.
func (g *group) take(ctx context.Context, r *reading) error {
	for _, b := range r.batches {
		g.items = append(g.items, item{r, b})
		if g.claims += len(b.Claims); g.claims >= g.most {
			if err := g.flush(ctx); err != nil {
				return err
			}
		}
	}
	g.read = append(g.read, r)
	if g.most > 0 && time.Since(g.since) < groupTime {
		return nil
	}
	return g.flush(ctx)
}

// flush hands on what is gathered: at once, or one by one where some of it is refused.
func (g *group) flush(ctx context.Context) error {
	err := g.hand(ctx, g.items)
	if len(g.items) > 1 && refused(err) {
		for i := range g.items {
			if err = g.hand(ctx, g.items[i:i+1]); err != nil {
				break
			}
		}
	}
	if err != nil {
		return err
	}
	for _, r := range g.read {
		g.counter.report(*r)
	}
	g.items, g.claims, g.read, g.since = nil, 0, nil, time.Now()
	return nil
}

// hand hands on batches. That one alone is refused is an error of its reading.
func (g *group) hand(ctx context.Context, items []item) error {
	if len(items) == 0 {
		return nil
	}
	var batches []graph.Batch
	for _, i := range items {
		batches = append(batches, i.batch)
	}
	r := items[0].of
	change, err := g.sink(ctx, r.source, batches...)
	if err == nil {
		g.counter.add(batches, change)
	} else if len(items) == 1 && refused(err) {
		r.errs = append(r.errs, fmt.Errorf("%s: %w", r.source.Name, err))
		err = nil
	}
	return err
}

// refused reports whether a batch cannot be taken where others can.
func refused(err error) bool { return errors.Is(err, graph.ErrInvalidBatch) || errors.Is(err, ErrSkip) }

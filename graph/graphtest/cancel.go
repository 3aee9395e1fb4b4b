package graphtest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"mithaq/graph"
)

// testCancelled wants the context's error of every method, and nothing written.
func testCancelled(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	id := graph.ArticleID(summit(1).done().Article.Text)
	s, page := p.store, graph.Page{First: 1}
	ctx, cancel := context.WithCancel(p.ctx)
	cancel()
	for name, call := range map[string]func() error{
		"Nodes":     func() error { _, err := s.Nodes(ctx, []string{"country:RU"}); return err },
		"FindNodes": func() error { _, err := s.FindNodes(ctx, graph.NodeFilter{}, page); return err },
		"Search":    func() error { _, err := s.Search(ctx, graph.SearchQuery{Text: "russia", Limit: 1}); return err },
		"Relations": func() error { _, err := s.Relations(ctx, graph.RelationQuery{Page: page}); return err },
		"Claims":    func() error { _, err := s.Claims(ctx, graph.ClaimQuery{Page: page}); return err },
		"Articles":  func() error { _, err := s.Articles(ctx, graph.ArticleFilter{}, page); return err },
		"Mentions": func() error {
			_, err := s.Mentions(ctx, graph.MentionFilter{Nodes: []string{"country:RU"}}, 1)
			return err
		},
		"Apply":   func() error { _, err := s.Apply(ctx, news("late", 2).done()); return err },
		"Delete":  func() error { _, err := s.Delete(ctx, id); return err },
		"Purge":   func() error { _, err := s.Purge(ctx, id); return err },
		"Version": func() error { _, err := s.Version(ctx); return err },
		"Ping":    func() error { return s.Ping(ctx) },
	} {
		if err := call(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want context.Canceled", name, err)
		}
	}
	p.same("after cancelled calls")
}

// testCancelledUnderWay cancels a large batch while it is written, and wants all of it or nothing.
func testCancelledUnderWay(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	for i, delay := range []time.Duration{0, time.Millisecond, 5 * time.Millisecond, 20 * time.Millisecond, 60 * time.Millisecond} {
		d := news(fmt.Sprint("large ", i), 2)
		for n := range 400 {
			d.says(fmt.Sprintf("organization:m%d", n), graph.MemberOf, "organization:hub")
		}
		ctx, cancel := context.WithCancel(p.ctx)
		time.AfterFunc(delay, cancel)
		_, err := p.store.Apply(ctx, d.done())
		cancel()
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled after %v: %v", delay, err)
		}
		if err == nil || Diff(t, p.store, p.model) != "" { // it may be cancelled when all is done but said
			_, err := p.model.Apply(p.ctx, d.done())
			need(t, i, err)
		}
		p.same(fmt.Sprint("cancelled after ", delay))
	}
}

// testClose wants every method of a closed store refused.
func testClose(t *testing.T, open Open) {
	s := open(t)
	need(t, 0, s.Close())
	ctx, page := t.Context(), graph.Page{First: 1}
	for name, call := range map[string]func() error{
		"Nodes":     func() error { _, err := s.Nodes(ctx, []string{"country:RU"}); return err },
		"FindNodes": func() error { _, err := s.FindNodes(ctx, graph.NodeFilter{}, page); return err },
		"Relations": func() error { _, err := s.Relations(ctx, graph.RelationQuery{Page: page}); return err },
		"Apply":     func() error { _, err := s.Apply(ctx, news("late", 2).done()); return err },
		"Version":   func() error { _, err := s.Version(ctx); return err },
		"Ping":      func() error { return s.Ping(ctx) },
	} {
		if err := call(); !errors.Is(err, graph.ErrClosed) {
			t.Errorf("%s: %v, want ErrClosed", name, err)
		}
	}
	need(t, 0, s.Close()) // as an opener's clean-up does
}

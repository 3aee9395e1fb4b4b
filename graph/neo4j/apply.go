package neo4j

import (
	"context"
	"fmt"
	"slices"
	"time"

	"mithaq/graph"
)

// Apply implements [graph.Writer].
func (s *Store) Apply(ctx context.Context, batch graph.Batch) (graph.Change, error) {
	if err := s.usable(ctx); err != nil {
		return graph.Change{}, fmt.Errorf("neo4j: apply: %w", err)
	}
	b, err := batch.Canonical()
	if err != nil {
		return graph.Change{}, fmt.Errorf("neo4j: apply: %w", err)
	}
	return s.change(ctx, "apply "+b.Article.ID, func(t transaction) (graph.Change, error) { return t.apply(b) })
}

func (t transaction) apply(b graph.Batch) (graph.Change, error) {
	h, editions, err := t.held(b.Article.ID, b.Article.URL)
	if err != nil {
		return graph.Change{}, err
	}
	p := newPlan(b.Article.ID, b.At)
	for _, e := range editions {
		p.withdraw(e)
		p.change.Superseded = append(p.change.Superseded, e.article.ID)
	}
	b, reading, err := t.overlaid(b)
	if err != nil {
		return graph.Change{}, err
	}
	if err := p.read(h, b); err != nil {
		return graph.Change{}, err
	}
	same := h.live() && sameArticle(h.article, b.Article)
	if same && p.empty() {
		return p.change, t.keepReading(h, reading)
	}
	before, err := t.before(p)
	if err != nil {
		return graph.Change{}, err
	}
	if !same {
		b.Article.LoadedAt = b.At
		if h.article.ID != "" {
			b.Article.LoadedAt = h.article.LoadedAt
		}
		if err := t.exec("article_write", parts{}, params{"article": b.Article.ID, "props": articleProps(b.Article)}); err != nil {
			return graph.Change{}, err
		}
	}
	if h.article.ID != "" && h.article.Published != b.Article.Published {
		values := params{"article": b.Article.ID, "published": string(b.Article.Published)}
		if err := t.exec("claims_redate", parts{}, values); err != nil {
			return graph.Change{}, err
		}
	}
	if err := t.carryOut(p); err != nil {
		return graph.Change{}, err
	}
	if h.article.ID = b.Article.ID; !same {
		h.reading = "" // which goes with the article's other properties
	}
	if err := t.keepReading(h, reading); err != nil {
		return graph.Change{}, err
	}
	return t.settle(p, before, p.drop)
}

// carryOut writes the plan's articles, claims and records.
func (t transaction) carryOut(p *plan) error {
	article, at := params{"article": p.change.Article}, params{"at": milliseconds(p.at)}
	for _, step := range []func() error{
		func() error {
			return t.exec("article_delete", parts{}, params{"articles": p.gone, "at": milliseconds(p.at)})
		},
		func() error { return execEach(t, "claims_retract", parts{}, p.retract, at) },
		func() error { return execEach(t, "claims_renew", parts{}, p.renew, nil) },
		func() error { return execEach(t, "claims_create", parts{}, p.create, article) },
		func() error { return execEach(t, "records_drop", parts{}, p.drop, article) },
		func() error { return execEach(t, "records_revive", parts{}, p.touched(), nil) },
		func() error { return execEach(t, "records_write", parts{}, p.write, article) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// Delete implements [graph.Writer].
func (s *Store) Delete(ctx context.Context, article string) (graph.Change, error) {
	at := time.Now().UTC().Truncate(time.Millisecond)
	return s.change(ctx, "delete "+article, func(t transaction) (graph.Change, error) {
		h, _, err := t.held(article, "")
		if err == nil && !h.live() {
			err = graph.ErrNoArticle
		}
		if err != nil {
			return graph.Change{}, err
		}
		p := newPlan(article, at)
		p.withdraw(h)
		before, err := t.before(p)
		if err != nil {
			return graph.Change{}, err
		}
		if err := t.carryOut(p); err != nil {
			return graph.Change{}, err
		}
		return t.settle(p, before, nil)
	})
}

// Purge implements [graph.Writer].
func (s *Store) Purge(ctx context.Context, article string) (graph.Change, error) {
	return s.change(ctx, "purge "+article, func(t transaction) (graph.Change, error) {
		h, _, err := t.held(article, "")
		if err == nil && h.article.ID == "" {
			err = graph.ErrNoArticle
		}
		if err != nil {
			return graph.Change{}, err
		}
		p := newPlan(article, time.Time{})
		if h.live() {
			p.withdraw(h)
		}
		before, err := t.before(p)
		if err != nil {
			return graph.Change{}, err
		}
		var claims, nodes []string
		for _, c := range h.claims {
			claims = append(claims, c.key)
		}
		for node := range h.records {
			nodes = append(nodes, node)
		}
		slices.Sort(nodes)
		if err := t.exec("answers_forget", parts{}, nil); err != nil {
			return graph.Change{}, err
		}
		if err := execEach(t, "claims_purge", parts{}, claims, nil); err != nil {
			return graph.Change{}, err
		}
		if err := t.exec("article_purge", parts{}, params{"article": article}); err != nil {
			return graph.Change{}, err
		}
		return t.settle(p, before, nodes)
	})
}

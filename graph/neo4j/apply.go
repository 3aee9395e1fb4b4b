package neo4j

import (
	"context"
	"fmt"
	"slices"
	"time"

	"mithaq/graph"
)

// Apply implements [graph.Writer].
func (s *Store) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	if err := s.usable(ctx); err != nil {
		return graph.Change{}, fmt.Errorf("neo4j: apply: %w", err)
	}
	canonical, article, err := graph.Canonical(batches)
	if err != nil {
		return graph.Change{}, fmt.Errorf("neo4j: apply: %w", err)
	}
	return s.change(ctx, "apply "+article, func(t transaction) (graph.Change, error) {
		all, before := newPlan(article, time.Time{}), newBefore()
		for _, b := range canonical {
			p, err := t.apply(b, before)
			if err != nil {
				return graph.Change{}, err
			}
			all.join(p)
		}
		if all.change.ArticlesChanged == 0 {
			return all.change, nil
		}
		return t.settle(all, before, all.drop)
	})
}

// apply writes what one article says, and returns what that touches. What readers saw of it is added to before.
func (t transaction) apply(b graph.Batch, before *before) (*plan, error) {
	h, editions, err := t.held(b.Article.ID, b.Article.URL)
	if err != nil {
		return nil, err
	}
	p := newPlan(b.Article.ID, b.At)
	p.change.Articles = 1
	for _, e := range editions {
		p.withdraw(e)
		p.change.Superseded = append(p.change.Superseded, e.article.ID)
	}
	if err := t.carry(b, p.change.Superseded); err != nil {
		return nil, err
	}
	b, reading, err := t.overlaid(b)
	if err != nil {
		return nil, err
	}
	if err := p.read(h, b); err != nil {
		return nil, err
	}
	same := h.live() && sameArticle(h.article, b.Article)
	if same && p.empty() {
		return p, t.keepReading(h, reading)
	}
	p.change.ArticlesChanged = 1
	if err := t.look(p, before); err != nil {
		return nil, err
	}
	if !same {
		if err := t.writeArticle(h, b); err != nil {
			return nil, err
		}
	}
	if err := t.carryOut(p, before); err != nil {
		return nil, err
	}
	if h.article.ID = b.Article.ID; !same {
		h.reading = "" // which goes with the article's other properties
	}
	return p, t.keepReading(h, reading)
}

// writeArticle writes an article that is new or described in another way.
func (t transaction) writeArticle(h held, b graph.Batch) error {
	b.Article.LoadedAt = b.At
	if h.article.ID != "" {
		b.Article.LoadedAt = h.article.LoadedAt
	}
	err := t.exec("article_write", parts{}, params{"article": b.Article.ID, "props": articleProps(b.Article)})
	if err == nil && h.article.ID != "" && h.article.Published != b.Article.Published {
		err = t.exec("claims_redate", parts{}, params{"article": b.Article.ID, "published": string(b.Article.Published)})
	}
	return err
}

// carryOut writes the plan's articles, claims and records.
func (t transaction) carryOut(p *plan, before *before) error {
	article, at := params{"article": p.change.Article}, params{"at": milliseconds(p.at)}
	for _, step := range []func() error{
		func() error { return execEach(t, "article_delete", parts{}, p.gone, at) },
		func() error { return execEach(t, "claims_retract", parts{}, p.retract, at) },
		func() error { return execEach(t, "claims_renew", parts{}, p.renew, nil) },
		func() error { return execEach(t, "claims_create", parts{}, p.create, article) },
		func() error { return execEach(t, "records_drop", parts{}, p.drop, article) },
		func() error { return execEach(t, "records_revive", parts{}, before.missing(p), nil) },
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
		before := newBefore()
		if err := t.look(p, before); err != nil {
			return graph.Change{}, err
		}
		if err := t.carryOut(p, before); err != nil {
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
		before := newBefore()
		if err := t.look(p, before); err != nil {
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

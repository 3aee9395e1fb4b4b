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
		for _, some := range independent(canonical) {
			if err := t.apply(some, all, before); err != nil {
				return graph.Change{}, err
			}
		}
		if all.change.ArticlesChanged == 0 {
			return all.change, nil
		}
		return t.settle(all, before, all.dropped())
	})
}

// independent cuts batches where one has the article or the address of another before it.
func independent(batches []graph.Batch) [][]graph.Batch {
	var out [][]graph.Batch
	begin, seen := 0, map[string]bool{}
	for i, b := range batches {
		if seen[b.Article.ID] || seen[b.Article.URL] {
			out, begin, seen = append(out, batches[begin:i]), i, map[string]bool{}
		}
		if seen[b.Article.ID] = true; b.Article.URL != "" {
			seen[b.Article.URL] = true
		}
	}
	return append(out, batches[begin:])
}

// apply writes what independent articles say, with as many statements as one needs, and adds what that touches to all and what readers
// saw of it to before. Where one supersedes another after all, as that has left its address, they are written one by one.
func (t transaction) apply(batches []graph.Batch, all *plan, before *before) error {
	own, editions, err := t.held(addresses(batches))
	if err != nil {
		return err
	}
	if len(batches) > 1 && slices.ContainsFunc(batches, func(b graph.Batch) bool {
		return slices.ContainsFunc(editions[b.Article.ID], func(e held) bool { _, said := own[e.article.ID]; return said })
	}) {
		for i := range batches {
			if err := t.apply(batches[i:i+1], all, before); err != nil {
				return err
			}
		}
		return nil
	}
	for _, b := range batches {
		if err := t.carry(b, ids(editions[b.Article.ID])); err != nil {
			return err
		}
	}
	decisions, err := t.decisionsOn(batches)
	if err != nil {
		return err
	}
	together := newPlan("", time.Time{})
	for _, b := range batches {
		p, err := planOf(b, own[b.Article.ID], editions[b.Article.ID], decisions)
		if err != nil {
			return err
		}
		together.join(p)
	}
	if err := t.look(together, before); err != nil {
		return err
	}
	all.join(together)
	return t.carryOut(together, before)
}

// planOf is what a batch does to what is held of its article and of the editions that it supersedes.
func planOf(b graph.Batch, own held, editions []held, decisions func([]string) ([]graph.Decision, error)) (*plan, error) {
	p := newPlan(b.Article.ID, b.At)
	p.change.Articles, p.change.Superseded = 1, ids(editions)
	for _, e := range editions {
		p.withdraw(e)
	}
	said, reading, err := overlaid(b, decisions)
	if err != nil {
		return nil, err
	}
	if err := p.read(own, said); err != nil {
		return nil, err
	}
	if !p.empty() || !own.same(said.Article) {
		p.change.ArticlesChanged = 1
	}
	p.article(own, said, reading)
	return p, nil
}

// carryOut writes the plan's articles, claims and records.
func (t transaction) carryOut(p *plan, before *before) error {
	for _, node := range before.missing(p) {
		p.do("records_revive", params{"node": node})
	}
	for _, statement := range steps {
		if err := execEach(t, statement, parts{}, p.rows[statement], nil); err != nil {
			return err
		}
	}
	return nil
}

// Delete implements [graph.Writer].
func (s *Store) Delete(ctx context.Context, article string) (graph.Change, error) {
	at := time.Now().UTC().Truncate(time.Millisecond)
	return s.change(ctx, "delete "+article, func(t transaction) (graph.Change, error) {
		h, err := t.heldOf(article)
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
		h, err := t.heldOf(article)
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

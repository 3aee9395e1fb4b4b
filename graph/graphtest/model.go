package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"mithaq/graph"
)

// Model is a store in memory, written to be read: it keeps what each article says and works everything else out anew after
// every change. It is the reference that [Run] compares the stores with, and passes Run itself. Safe for concurrent use.
type Model struct {
	mu       sync.Mutex
	closed   bool
	version  int64
	articles map[string]*held
	decided  []graph.Decision
	answers  map[string][]byte
	view     view
}

// held is an article with its last reading, and what people's decisions make of it: its nodes and every claim that was ever
// recorded of it.
type held struct {
	reading graph.Batch
	article graph.Article
	nodes   []graph.NodeRecord
	claims  []graph.Claim
}

var _ graph.Store = (*Model)(nil)

// NewModel returns an empty store.
func NewModel() *Model { return &Model{articles: map[string]*held{}} }

// enter locks the model for one call, unless that is cancelled or the model closed.
func (m *Model) enter(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("model: %w", err)
	}
	m.mu.Lock()
	if m.closed {
		m.mu.Unlock()
		return fmt.Errorf("model: %w", graph.ErrClosed)
	}
	return nil
}

// Version implements [graph.Store].
func (m *Model) Version(ctx context.Context) (int64, error) {
	if err := m.enter(ctx); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	return m.version, nil
}

// Ping implements [graph.Store].
func (m *Model) Ping(ctx context.Context) error {
	_, err := m.Version(ctx)
	return err
}

// Close implements [graph.Store].
func (m *Model) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

// Apply implements [graph.Writer].
func (m *Model) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	if err := m.enter(ctx); err != nil {
		return graph.Change{}, err
	}
	defer m.mu.Unlock()
	canonical, article, err := graph.Canonical(batches)
	if err != nil {
		return graph.Change{}, fmt.Errorf("model: apply: %w", err)
	}
	before, all := m.view, graph.Change{Article: article, Articles: len(batches), Version: m.version}
	for _, b := range canonical {
		superseded, changed := m.take(b)
		one := m.settle(graph.Change{Article: b.Article.ID}, changed && !all.Changed)
		all.Superseded = append(all.Superseded, superseded...)
		all.ClaimsAdded += one.ClaimsAdded
		all.ClaimsRetracted += one.ClaimsRetracted
		all.ClaimsKnown += one.ClaimsKnown
		all.Version = one.Version
		if changed {
			all.Changed = true
			all.ArticlesChanged++
		}
	}
	all.NodesAdded, all.NodesRemoved, _ = differ(before.nodeIDs(), m.view.nodeIDs())
	all.RelationsAdded, all.RelationsRemoved, _ = differ(before.relationIDs(), m.view.relationIDs())
	return all, nil
}

// take reads what one article says, and reports the editions that it supersedes and whether anything is different.
func (m *Model) take(b graph.Batch) (superseded []string, changed bool) {
	for id, h := range m.articles {
		if id != b.Article.ID && h.article.Live() && h.article.URL != "" && h.article.URL == b.Article.URL {
			h.withdraw(b.At)
			superseded = append(superseded, id)
		}
	}
	slices.Sort(superseded)
	for _, d := range graph.Carry(b, superseded, m.decided) {
		if m.decision(d.ID) < 0 {
			m.decided = append(slices.Clip(m.decided), d)
		}
	}
	h := m.articles[b.Article.ID]
	if h == nil {
		h = &held{article: graph.Article{LoadedAt: b.At}}
		m.articles[b.Article.ID] = h
	}
	h.reading = b
	return superseded, h.read(m.overlaid(b)) || len(superseded) > 0
}

// Delete implements [graph.Writer].
func (m *Model) Delete(ctx context.Context, article string) (graph.Change, error) {
	if err := m.enter(ctx); err != nil {
		return graph.Change{}, err
	}
	defer m.mu.Unlock()
	h := m.articles[article]
	if h == nil || !h.article.Live() {
		return graph.Change{}, fmt.Errorf("model: delete %s: %w", article, graph.ErrNoArticle)
	}
	h.withdraw(time.Now().UTC().Truncate(time.Millisecond))
	return m.settle(graph.Change{Article: article}, true), nil
}

// Purge implements [graph.Writer].
func (m *Model) Purge(ctx context.Context, article string) (graph.Change, error) {
	if err := m.enter(ctx); err != nil {
		return graph.Change{}, err
	}
	defer m.mu.Unlock()
	if m.articles[article] == nil {
		return graph.Change{}, fmt.Errorf("model: purge %s: %w", article, graph.ErrNoArticle)
	}
	delete(m.articles, article)
	m.answers = nil
	m.decided = slices.DeleteFunc(m.decided, func(d graph.Decision) bool { return d.Subjects()[0] == article })
	return m.settle(graph.Change{Article: article}, true), nil
}

// settle works the graph out anew and counts what readers see of the change.
func (m *Model) settle(change graph.Change, changed bool) graph.Change {
	if changed {
		m.version++
	}
	for _, h := range m.articles {
		for i := range h.claims {
			h.claims[i].Version = cmp.Or(h.claims[i].Version, m.version)
			if !h.claims[i].Live() {
				h.claims[i].Withdrawn = cmp.Or(h.claims[i].Withdrawn, m.version)
			}
		}
	}
	before := m.view
	m.view = newView(m.articles)
	change.NodesAdded, change.NodesRemoved, _ = differ(before.nodeIDs(), m.view.nodeIDs())
	change.RelationsAdded, change.RelationsRemoved, _ = differ(before.relationIDs(), m.view.relationIDs())
	change.ClaimsAdded, change.ClaimsRetracted, _ = differ(before.claimIDs(""), m.view.claimIDs(""))
	if change.Article != "" {
		_, _, change.ClaimsKnown = differ(before.claimIDs(change.Article), m.view.claimIDs(change.Article))
	}
	change.Changed, change.Version = changed, m.version
	return change
}

// differ counts the ids that came, went and stayed.
func differ(before, after []string) (added, removed, kept int) {
	was := map[string]bool{}
	for _, id := range before {
		was[id] = true
	}
	for _, id := range after {
		if was[id] {
			kept++
		}
	}
	return len(after) - kept, len(before) - kept, kept
}

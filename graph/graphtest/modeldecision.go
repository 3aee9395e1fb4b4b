package graphtest

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"mithaq/graph"
)

// overlaid is what the decisions make of a reading.
func (m *Model) overlaid(read graph.Batch) graph.Batch {
	out, _ := graph.Overlay(read, m.decided)
	return out
}

// Decide implements [graph.Curator].
func (m *Model) Decide(ctx context.Context, decisions ...graph.Decision) ([]graph.Decision, graph.Change, error) {
	if err := m.enter(ctx); err != nil {
		return nil, graph.Change{}, err
	}
	defer m.mu.Unlock()
	out, err := graph.Complete(holdings{m}, decisions)
	if err != nil {
		return nil, graph.Change{}, fmt.Errorf("model: decide: %w", err)
	}
	decided, changed := slices.Clone(m.decided), false
	for _, d := range out {
		if m.decision(d.ID) < 0 {
			decided, changed = append(decided, d), true
		}
	}
	return out, m.decide(decided, changed, out), nil
}

// Undo implements [graph.Curator].
func (m *Model) Undo(ctx context.Context, by graph.Decision, ids ...string) (graph.Change, error) {
	if err := m.enter(ctx); err != nil {
		return graph.Change{}, err
	}
	defer m.mu.Unlock()
	var out []graph.Decision
	decided := slices.Clone(m.decided)
	for _, id := range ids {
		i := m.decision(id)
		if i < 0 {
			return graph.Change{}, fmt.Errorf("model: undo %s: %w", id, graph.ErrNoSubject)
		}
		d, err := decided[i].Undo(by)
		if err != nil {
			return graph.Change{}, fmt.Errorf("model: undo: %w", err)
		}
		decided[i] = d
		out = append(out, d)
	}
	return m.decide(decided, len(ids) > 0, out), nil
}

// decision is where a decision stands among all, or -1.
func (m *Model) decision(id string) int {
	return slices.IndexFunc(m.decided, func(d graph.Decision) bool { return d.ID == id })
}

// decide lays the decisions over all that is read, as they were made or undone last.
func (m *Model) decide(decided []graph.Decision, changed bool, last []graph.Decision) graph.Change {
	if !changed {
		return m.settle(graph.Change{}, false)
	}
	m.decided = decided
	for _, h := range m.articles {
		if h.article.Live() {
			h.read(m.overlaid(h.reading.Again(last[0].Last())))
		}
	}
	return m.settle(graph.Change{}, true)
}

// Decisions implements [graph.Curator].
func (m *Model) Decisions(ctx context.Context, f graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error) {
	if err := m.enter(ctx); err != nil {
		return graph.DecisionPage{}, err
	}
	defer m.mu.Unlock()
	var fit []graph.Decision
	for _, d := range m.decided {
		if f.Fits(d) {
			fit = append(fit, d)
		}
	}
	part, err := decisionList.page(fit, page)
	return graph.DecisionPage{PageInfo: part.PageInfo, Decisions: part.items, Cursors: part.cursors}, err
}

var decisionList = list[graph.Decision]{"decisions", []by{most, up}, func(d graph.Decision) []string {
	return []string{strconv.FormatInt(d.At.UnixMilli(), 10), d.ID}
}}

// holdings are the model's.
type holdings struct{ m *Model }

// Claim implements [graph.Holdings].
func (h holdings) Claim(id string) (graph.Claim, error) {
	var last graph.Claim
	for _, article := range h.m.articles {
		for _, c := range article.claims {
			if c.ID == id && !c.RecordedAt.Before(last.RecordedAt) {
				last = c
			}
		}
	}
	if last.ID == "" {
		return last, fmt.Errorf("%w: there is no claim %.200s", graph.ErrNoSubject, id)
	}
	return last, nil
}

// Nodes implements [graph.Holdings].
func (h holdings) Nodes(ids []string) (map[string]graph.Node, error) {
	out := map[string]graph.Node{}
	for _, id := range ids {
		if n := h.m.view.byID[id]; n != nil {
			out[id] = *n
		}
	}
	return out, nil
}

// Decisions implements [graph.Holdings].
func (h holdings) Decisions(of []string) ([]graph.Decision, error) {
	var out []graph.Decision
	for _, d := range h.m.decided {
		if (graph.DecisionFilter{Of: of}).Fits(d) {
			out = append(out, d)
		}
	}
	return out, nil
}

package neo4j

import (
	"encoding/json"
	"fmt"

	"mithaq/graph"
)

// reading is what a loader read of an article, the article left out.
type reading struct {
	Nodes  []graph.NodeRecord
	Claims []graph.Claim
}

// overlaid is what people's decisions make of a reading, and the reading as it is to be kept: empty where they make nothing
// else of it.
func (t transaction) overlaid(read graph.Batch) (graph.Batch, string, error) {
	decided, err := graph.Gather(read, holdings{t}.Decisions)
	if err != nil {
		return graph.Batch{}, "", err
	}
	said, other := graph.Overlay(read, decided)
	if !other {
		return read, "", nil
	}
	raw, err := json.Marshal(reading{read.Nodes, read.Claims})
	return said, string(raw), err
}

// keepReading writes the reading of an article where it is another than the one that is kept.
func (t transaction) keepReading(h held, reading string) error {
	if reading == h.reading {
		return nil
	}
	return t.exec("reading_write", parts{}, params{"article": h.article.ID, "reading": nullable(reading)})
}

// nullable is the text, null where it is empty: Neo4j has no property that is null.
func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// reading is the last reading of a live article: what is kept of it, or else what the graph holds of it.
func (t transaction) reading(h held) (graph.Batch, error) {
	b := graph.Batch{Article: h.article}
	if h.reading != "" {
		var kept reading
		if err := json.Unmarshal([]byte(h.reading), &kept); err != nil {
			return b, fmt.Errorf("the reading of %s: %w", h.article.ID, err)
		}
		b.Nodes, b.Claims = kept.Nodes, kept.Claims
		return b, nil
	}
	for node, r := range h.records {
		n, err := row{props: map[string]any{"record": r.record}}.record(node)
		if err != nil {
			return b, err
		}
		n.Mentions = spans(r.mentions)
		b.Nodes = append(b.Nodes, n)
	}
	return b, t.each("reading", parts{}, params{"article": h.article.ID}, func(r row) error {
		b.Claims = append(b.Claims, r.inner("c").claim())
		return nil
	})
}

// readAgain lays the decisions that count over what was read of the articles, at the time of those that were made or undone.
func (t transaction) readAgain(articles []string, last graph.Decision) (graph.Change, error) {
	all := newPlan("", last.Last())
	var plans []*plan
	var keep []func() error
	for _, article := range articles {
		h, _, err := t.held(article, "")
		if err != nil {
			return graph.Change{}, err
		}
		read, err := t.reading(h)
		if err != nil {
			return graph.Change{}, err
		}
		b, reading, err := t.overlaid(read.Again(all.at))
		if err != nil {
			return graph.Change{}, err
		}
		p := newPlan(article, all.at)
		if err := p.read(h, b); err != nil {
			return graph.Change{}, err
		}
		all.join(p)
		plans, keep = append(plans, p), append(keep, func() error { return t.keepReading(h, reading) })
	}
	before := newBefore()
	if err := t.look(all, before); err != nil {
		return graph.Change{}, err
	}
	for i, p := range plans {
		if err := t.carryOut(p, before); err != nil {
			return graph.Change{}, err
		}
		if err := keep[i](); err != nil {
			return graph.Change{}, err
		}
	}
	all.change.ClaimsKnown = 0 // which counts what is read of an article
	return t.settle(all, before, all.drop)
}

package neo4j

import (
	"encoding/json"
	"fmt"
	"slices"

	"mithaq/graph"
)

// reading is what a loader read of an article, the article left out.
type reading struct {
	Nodes  []graph.NodeRecord
	Claims []graph.Claim
}

// overlaid is what people's decisions make of a reading, and the reading as it is to be kept: empty where they make nothing
// else of it.
func overlaid(read graph.Batch, decisions func([]string) ([]graph.Decision, error)) (graph.Batch, string, error) {
	decided, err := graph.Gather(read, decisions)
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

// decisionsOn reads at once the decisions that count on what the batches name, for [graph.Gather], which is answered from them; what
// they lead to is read where it is asked for.
func (t transaction) decisionsOn(batches []graph.Batch) (func(of []string) ([]graph.Decision, error), error) {
	of := map[string][]graph.Decision{} // by subject
	ask := func(subjects []string) ([]graph.Decision, error) {
		fresh := slices.DeleteFunc(distinct(subjects), func(s string) bool { _, asked := of[s]; return asked })
		if len(fresh) > 0 {
			found, err := holdings{t}.Decisions(fresh)
			if err != nil {
				return nil, err
			}
			for _, s := range fresh {
				of[s] = nil
			}
			for _, d := range found {
				for _, s := range d.Subjects() {
					if _, now := slices.BinarySearch(fresh, s); now {
						of[s] = append(of[s], d)
					}
				}
			}
		}
		var out []graph.Decision
		for _, s := range subjects {
			out = append(out, of[s]...)
		}
		return out, nil
	}
	var subjects []string
	for _, b := range batches {
		subjects = append(subjects, b.Article.ID)
		for _, n := range b.Nodes {
			subjects = append(subjects, n.ID)
		}
	}
	_, err := ask(subjects)
	return ask, err
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
	for _, article := range articles {
		h, err := t.heldOf(article)
		if err != nil {
			return graph.Change{}, err
		}
		read, err := t.reading(h)
		if err != nil {
			return graph.Change{}, err
		}
		b, reading, err := overlaid(read.Again(all.at), holdings{t}.Decisions)
		if err != nil {
			return graph.Change{}, err
		}
		p := newPlan(article, all.at)
		if err := p.read(h, b); err != nil {
			return graph.Change{}, err
		}
		p.keep(h, b, reading)
		all.join(p)
	}
	before := newBefore()
	if err := t.look(all, before); err != nil {
		return graph.Change{}, err
	}
	if err := t.carryOut(all, before); err != nil {
		return graph.Change{}, err
	}
	all.change.ClaimsKnown = 0 // which counts what is read of an article
	return t.settle(all, before, all.dropped())
}

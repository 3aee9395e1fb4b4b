package ingest

import (
	"time"

	"mithaq/graph"
)

// counter sums up a run.
type counter struct {
	summary          Summary
	nodes, relations map[string]bool
	done, sources    int
	progress         Progress // may be nil
	began            time.Time
}

func newCounter(sources int, progress Progress) *counter {
	return &counter{nodes: map[string]bool{}, relations: map[string]bool{}, sources: sources, progress: progress, began: time.Now()}
}

// add counts batches that were handed on, and what that changed.
func (c *counter) add(batches []graph.Batch, change graph.Change) {
	s := &c.summary
	s.Articles.Total += len(batches)
	s.Articles.New += change.ArticlesChanged
	for _, b := range batches {
		for _, n := range b.Nodes {
			c.nodes[n.ID] = true
		}
		for _, claim := range b.Claims {
			c.relations[claim.Relation] = true
		}
		s.Claims.Total += len(b.Claims)
	}
	s.Nodes.New += change.NodesAdded
	s.Relations.New += change.RelationsAdded
	s.Claims.New += change.ClaimsAdded
	s.Retracted += change.ClaimsRetracted
	s.Superseded += len(change.Superseded)
}

// report notes a source that is done.
func (c *counter) report(r reading) {
	for _, err := range r.errs {
		c.summary.Failures = append(c.summary.Failures, Failure{r.source.Name, err})
	}
	c.done++
	if c.progress != nil {
		c.progress(c.done, c.sources, r.source.Name)
	}
}

func (c *counter) finish() Summary {
	s := c.summary
	s.Nodes.Total, s.Relations.Total = len(c.nodes), len(c.relations)
	s.Took = time.Since(c.began)
	return s
}

package graphtest

import (
	"slices"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mithaq/graph"
)

// withdraw takes back all that the article says.
func (h *held) withdraw(at time.Time) {
	h.article.DeletedAt = at
	for i := range h.claims {
		if h.claims[i].Live() {
			h.claims[i].RetractedAt = at
		}
	}
}

// read takes in a canonical batch of the same text and reports whether it changes anything.
func (h *held) read(b graph.Batch) bool {
	before := held{h.reading, h.article, h.nodes, slices.Clone(h.claims)}
	loaded := h.article.LoadedAt
	h.article, h.nodes = b.Article, b.Nodes
	h.article.LoadedAt = loaded
	for i, old := range h.claims {
		said := slices.ContainsFunc(b.Claims, func(c graph.Claim) bool { return c.ID == old.ID })
		if old.Live() && !said {
			h.claims[i].RetractedAt = b.At
		}
	}
	for _, c := range b.Claims {
		h.record(c)
	}
	return !cmp.Equal(before, *h, cmp.AllowUnexported(held{}), cmpopts.EquateEmpty())
}

// record puts a claim in the place of its live record, or of the record of the same time, or after the others.
func (h *held) record(c graph.Claim) {
	i := slices.IndexFunc(h.claims, func(old graph.Claim) bool { return old.ID == c.ID && old.Live() })
	if i < 0 {
		i = slices.IndexFunc(h.claims, func(old graph.Claim) bool { return old.ID == c.ID && old.RecordedAt.Equal(c.RecordedAt) })
	}
	if i < 0 {
		h.claims = append(h.claims, c)
		return
	}
	if h.claims[i].Live() {
		c.Version = h.claims[i].Version
	}
	c.RecordedAt = h.claims[i].RecordedAt
	h.claims[i] = c
}

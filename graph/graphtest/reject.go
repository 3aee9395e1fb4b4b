package graphtest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"mithaq/graph"
)

// writer is Delete or Purge.
type writer func(ctx context.Context, article string) (graph.Change, error)

func testRejected(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	for _, c := range []struct {
		name  string
		item  string // what the error must name
		spoil func(*graph.Batch)
	}{
		{"no text", "article", func(b *graph.Batch) { b.Article.Text, b.Nodes, b.Claims = " \n", nil, nil }},
		{"no kind", "article", func(b *graph.Batch) { b.Article.Kind = "" }},
		{"bad date of publication", "article", func(b *graph.Batch) { b.Article.Published = "2022-02-30" }},
		{"a node twice", "node country:RU", func(b *graph.Batch) { b.Nodes = append(b.Nodes, b.Nodes[0]) }},
		{"a node without a name", "node country:RU", func(b *graph.Batch) { b.Nodes[0].Names = graph.Names{} }},
		{"an id without a type", "node russia", func(b *graph.Batch) { b.Nodes[0].ID = "russia" }},
		{"an article as a node", "node article:1", func(b *graph.Batch) { b.Nodes[0].ID = "article:1" }},
		{"an id with a quotation mark", "node country:R'U", func(b *graph.Batch) { b.Nodes[0].ID = "country:R'U" }},
		{"a property of another type", "node country:RU", func(b *graph.Batch) { b.Nodes[0].Properties.Gender = "m" }},
		{"a bad kind", "node country:RU", func(b *graph.Batch) { b.Nodes[0].Properties.Kind = "EMPIRE" }},
		{"a bad date of a node", "node country:RU", func(b *graph.Batch) { b.Nodes[0].Properties.Start = "soon" }},
		{"a mention outside the text", "node country:RU", func(b *graph.Batch) { b.Nodes[0].Mentions = []graph.Span{{Start: 0, End: 1 << 20}} }},
		{"a claim twice", "claim 4", func(b *graph.Batch) { b.Claims = append(b.Claims, b.Claims[0]) }},
		{"a dangling end", "claim 0 (leader:putin MET_WITH leader:raisi)", func(b *graph.Batch) { b.Nodes = b.Nodes[:3] }},
		{"a forbidden relation", "claim 1", func(b *graph.Batch) { b.Claims[1].Type = graph.PartyTo }},
		{"an unknown relation", "claim 1", func(b *graph.Batch) { b.Claims[1].Type = "LOVES]->() DETACH DELETE n //" }},
		{"a node joined to itself", "claim 0", func(b *graph.Batch) { b.Claims[0].To = b.Claims[0].From }},
		{"a quote that is not the text", "claim 0", func(b *graph.Batch) { b.Claims[0].Quote += "!" }},
		{"a quote one code point off", "claim 2", func(b *graph.Batch) { b.Claims[2].Start++; b.Claims[2].End++ }},
		{"an empty quote", "claim 0", func(b *graph.Batch) { b.Claims[0].End, b.Claims[0].Quote = b.Claims[0].Start, "" }},
		{"a speaker who is no node of the batch", "claim 3", func(b *graph.Batch) { b.Claims[3].Speaker = "leader:nobody" }},
		{"no status", "claim 0", func(b *graph.Batch) { b.Claims[0].Status = "" }},
		{"an unknown domain", "claim 2", func(b *graph.Batch) { b.Claims[2].Domain = "SPORT" }},
		{"a confidence over one", "claim 0", func(b *graph.Batch) { b.Claims[0].Confidence = 1.5 }},
		{"a bad date of a claim", "claim 0", func(b *graph.Batch) { b.Claims[0].Until = "22-01-19" }},
		{"an end before the beginning", "claim 0", func(b *graph.Batch) { b.Claims[0].Until = "2021" }},
	} {
		batch := summit(2).says("leader:raisi", graph.Visited, "country:RU").done()
		batch.Claims = batch.Claims[:4]
		c.spoil(&batch)
		change, err := p.store.Apply(p.ctx, batch)
		var bad *graph.BatchError
		if !errors.As(err, &bad) || !errors.Is(err, graph.ErrInvalidBatch) || len(bad.Faults) == 0 || change.Changed {
			t.Errorf("%s: %+v, %v, want a *BatchError", c.name, change, err)
			continue
		}
		if !strings.HasPrefix(bad.Faults[0].Item, c.item) || bad.Faults[0].Reason == "" {
			t.Errorf("%s: blames %q (%s), want %q", c.name, bad.Faults[0].Item, bad.Faults[0].Reason, c.item)
		}
		version, err := p.store.Version(p.ctx)
		equal(t, c.name+": the version", need(t, version, err), 1)
	}
	p.same("after the refusals")
	p.apply(news("a good one", 3).says("leader:raisi", graph.Visited, "country:RU").done())
	p.same("after a good batch")
}

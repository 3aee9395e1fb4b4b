package graphtest

import (
	"errors"
	"fmt"
	"testing"

	"mithaq/graph"
)

func testMentions(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	often := news("often", 6).named("country:US", "country:RU")
	for i := range 12 { // in no order, two of them twice, some of one place
		often.batch.Nodes[0].Mentions = append(often.batch.Nodes[0].Mentions, graph.Span{Start: (i * 5) % 8, End: 9})
		often.batch.Nodes[1].Mentions = append(often.batch.Nodes[1].Mentions, graph.Span{Start: (i * 3) % 8, End: 9 + i%2})
	}
	p.apply(often.done())
	ids := append(p.articleIDs(), "article:none")
	nodes := []string{"country:US", "country:none", "country:RU", "country:US"}
	for _, f := range []graph.MentionFilter{{Articles: ids}, {Nodes: nodes}, {Articles: ids[:3], Nodes: nodes}, {Articles: []string{"article:none"}}, {Nodes: []string{"x' OR 1=1"}}} {
		for _, limit := range []int{1, 3, graph.MaxPage} {
			want, err := p.model.Mentions(p.ctx, f, limit)
			need(t, want, err)
			got, err := p.store.Mentions(p.ctx, f, limit)
			equal(t, fmt.Sprintf("mentions %+v, %d", f, limit), need(t, got, err), want)
		}
	}
	for _, limit := range []int{-1, 0, graph.MaxPage + 1} {
		if _, err := p.store.Mentions(p.ctx, graph.MentionFilter{Articles: ids}, limit); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("a limit of %d: %v", limit, err)
		}
	}
	if _, err := p.store.Mentions(p.ctx, graph.MentionFilter{}, 1); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("no filter: %v", err)
	}
}

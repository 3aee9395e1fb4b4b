package graphtest

import (
	"testing"

	"mithaq/graph"
)

// What people decided of an article's words bears on its new edition, where the same words stand there.
func testReviewsOfEditions(t *testing.T, open Open) {
	p := newPair(t, open)
	edition := func(title string, minute int) *draft {
		return news(title, minute).article(func(a *graph.Article) { a.URL = "https://example.org/a" })
	}
	first := edition("first", 1).says("leader:putin", graph.MetWith, "leader:raisi").says("leader:putin", graph.Visited, "country:IR").
		says("leader:raisi", graph.Visited, "country:RU").says("leader:raisi", graph.Leads, "country:IR").done()
	p.apply(first)
	p.decide(review(10, p.claim("leader:putin", graph.MetWith, "leader:raisi"), graph.Rejected))
	p.decide(review(11, p.claim("leader:putin", graph.Visited, "country:IR"), graph.Corrected, func(s *graph.Statement) { s.Status = graph.Planned }))
	p.decide(review(12, p.claim("leader:raisi", graph.Leads, "country:IR"), graph.Rejected))
	p.undo(13, p.reviews(p.store)[0].ID)

	second := edition("a second edition", 20).says("leader:raisi", graph.Leads, "country:IR").says("leader:putin", graph.Visited, "country:IR").
		says("leader:putin", graph.MetWith, "leader:raisi").done()
	p.apply(second)
	p.gone("rejected in the first edition", "leader:putin", graph.MetWith, "leader:raisi")
	visited := p.claim("leader:putin", graph.Visited, "country:IR")
	if visited.Status != graph.Planned || visited.Article != graph.ArticleID(second.Article.Text) || visited.Quote != string([]rune(second.Article.Text)[visited.Start:visited.End]) {
		t.Errorf("corrected in the first edition: %+v", visited)
	}
	p.claim("leader:raisi", graph.Leads, "country:IR") // of which the review was undone
	p.same("a new edition of what is reviewed")
	for _, d := range p.reviews(p.store) {
		if d.Review.Read.Article == visited.Article && (d.By != "editor" || d.Why == "" || !d.At.Before(moment(12))) {
			t.Errorf("not by the same, for the same reason, of the same time: %+v", d)
		}
	}

	p.apply(edition("a third, that no more says it, or says it twice", 21).says("leader:raisi", graph.Visited, "country:RU").
		says("leader:putin", graph.Visited, "country:IR").says("leader:putin", graph.Visited, "country:IR").done())
	for _, c := range p.claims(p.store, graph.ClaimQuery{Of: []string{graph.RelationID(graph.Visited, "leader:putin", "country:IR")}, Page: whole})[0].Claims {
		if c.Status != graph.Actual {
			t.Errorf("words that stand there twice: %+v", c)
		}
	}
	p.same("an edition without those words")
	first.At = moment(22)
	p.apply(first)
	p.gone("rejected before", "leader:putin", graph.MetWith, "leader:raisi")
	p.same("the first edition again")
}

// reviews are those of a store that count, the latest first.
func (p pair) reviews(store graph.Store) []graph.Decision {
	p.Helper()
	found, err := store.Decisions(p.ctx, graph.DecisionFilter{}, whole)
	return need(p, found, err).Decisions
}

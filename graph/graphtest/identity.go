package graphtest

import (
	"errors"
	"testing"

	"mithaq/graph"
)

func testSplits(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(news("two men of one name", 1).says("leader:ahmadi", graph.Visited, "country:IR").says("leader:ahmadi", graph.MetWith, "leader:putin").done())
	d := review(10, p.claim("leader:ahmadi", graph.Visited, "country:IR"), graph.Corrected, func(s *graph.Statement) { s.From = "leader:ahmadi-2" })
	d.Review.Nodes = []graph.NodeRecord{{ID: "leader:ahmadi-2", Names: graph.Names{En: "The other Ahmadi"}}}
	d.Review.Split = &graph.Split{Of: "leader:ahmadi", Into: "leader:putin"}
	if _, _, err := p.store.Decide(p.ctx, d); !errors.Is(err, graph.ErrBadDecision) {
		t.Errorf("a split whose statement names nobody of it: %v", err)
	}
	d.Review.Split.Into = "leader:ahmadi-2"
	one, _ := p.decide(d)
	p.same("one claim split")
	second := review(11, p.claim("leader:ahmadi", graph.MetWith, "leader:putin"), graph.Corrected, func(s *graph.Statement) { s.From = "leader:ahmadi-2" })
	second.Review.Split = d.Review.Split
	other, _ := p.decide(second)
	nodes, err := p.store.Nodes(p.ctx, []string{"leader:ahmadi", "leader:ahmadi-2"})
	if need(t, nodes, err); nodes[0] != nil || nodes[1] == nil || nodes[1].Claims != 2 {
		t.Errorf("all that is said of him: %+v", nodes)
	}
	p.same("both claims split")
	p.undo(12, one, other)
	p.claim("leader:ahmadi", graph.Visited, "country:IR")
	p.same("undone")
}

func testDistinctions(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(news("two men", 1).says("leader:ahmadi", graph.Visited, "country:IR").says("leader:ahmadi-2", graph.Visited, "country:RU").done())
	apart := signed(10)
	apart.Distinction = &graph.Distinction{A: "leader:ahmadi-2", B: "leader:ahmadi"}
	id, change := p.decide(apart)
	if !change.Changed || change.ClaimsAdded+change.ClaimsRetracted != 0 {
		t.Errorf("a distinction: %+v", change)
	}
	p.same("told apart")
	for want, d := range map[error]graph.Decision{graph.ErrBadDecision: merge(11, "leader:ahmadi", "leader:ahmadi-2"), graph.ErrNoSubject: merge(11, "leader:ahmadi", "leader:nobody")} {
		if _, _, err := p.store.Decide(p.ctx, d); !errors.Is(err, want) {
			t.Errorf("%+v: %v, want %v", d.Merge, err, want)
		}
	}
	both := merge(11, "leader:ahmadi", "leader:ahmadi-2")
	both.Distinction = apart.Distinction
	if _, _, err := p.store.Decide(p.ctx, both); !errors.Is(err, graph.ErrBadDecision) {
		t.Errorf("two decisions in one: %v", err)
	}
	for _, f := range []graph.DecisionFilter{{Distinctions: true}, {Merges: true}, {Verdicts: graph.Verdicts}, {Of: []string{"leader:ahmadi"}}, {IDs: []string{id}}} {
		equal(t, "decisions", p.decisions(p.store, f), p.decisions(p.model, f))
	}
	p.undo(12, id)
	p.decide(merge(13, "leader:ahmadi", "leader:ahmadi-2"))
	p.same("one after all")
}

// Who was a person to some articles and holds an office by others is one leader; what the ontology says of persons alone does not count
// of him.
func testPersonsInOffice(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(news("an analyst", 1).says("person:ali", graph.AffiliatedWith, "organization:institute").
		says("country:IR", graph.Opposes, "country:US", said("person:ali")).done())
	p.apply(news("the minister", 2).says("leader:ali", graph.ServesIn, "country:IR").done())
	made, change := p.decide(merge(10, "person:ali", "leader:ali"))
	if change.NodesRemoved != 1 || change.ClaimsRetracted != 2 || change.ClaimsAdded != 1 {
		t.Errorf("a person in office: %+v", change)
	}
	if c := p.claim("country:IR", graph.Opposes, "country:US"); c.Speaker != "leader:ali" {
		t.Errorf("what he said: %+v", c)
	}
	p.gone("in office", "person:ali", graph.AffiliatedWith, "organization:institute")
	p.same("a person in office")
	if _, _, err := p.store.Decide(p.ctx, merge(11, "leader:ali", "country:IR")); !errors.Is(err, graph.ErrBadDecision) {
		t.Errorf("a leader that is a country: %v", err)
	}
	p.undo(12, made)
	p.claim("person:ali", graph.AffiliatedWith, "organization:institute")
	p.same("no office after all")
}

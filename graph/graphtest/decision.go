package graphtest

import (
	"errors"
	"strings"
	"testing"

	"mithaq/graph"
)

// signed is who decides in the tests, at a minute of the suite's time.
func signed(minute int) graph.Decision {
	return graph.Decision{By: "editor", Why: "looked it up", At: moment(minute)}
}

// review is a verdict on a claim.
func review(minute int, claim graph.Claim, v graph.Verdict, set ...func(*graph.Statement)) graph.Decision {
	d := signed(minute)
	d.Review = &graph.Review{Claim: claim.ID, Verdict: v}
	if v == graph.Corrected {
		says := claim.Says()
		for _, f := range set {
			f(&says)
		}
		d.Review.Says = &says
	}
	return d
}

func merge(minute int, from, into string) graph.Decision {
	d := signed(minute)
	d.Merge = &graph.Merge{From: from, Into: into}
	return d
}

// decide gives both stores the decisions and wants the same of both.
func (p pair) decide(decisions ...graph.Decision) (string, graph.Change) {
	p.Helper()
	got, change, err := p.store.Decide(p.ctx, decisions...)
	need(p, got, err)
	want, wanted, err := p.model.Decide(p.ctx, decisions...)
	equal(p, "decided", got, need(p, want, err))
	equal(p, "what deciding changed", change, wanted)
	return want[0].ID, wanted
}

func (p pair) undo(minute int, ids ...string) graph.Change {
	p.Helper()
	got, err := p.store.Undo(p.ctx, signed(minute), ids...)
	return p.changed("undo", got, err, func() (graph.Change, error) { return p.model.Undo(p.ctx, signed(minute), ids...) })
}

// claim is the one live claim of a relation.
func (p pair) claim(from string, t graph.RelationType, to string) graph.Claim {
	p.Helper()
	found := p.claims(p.store, graph.ClaimQuery{Of: []string{graph.RelationID(t, from, to)}, Page: whole})[0].Claims
	if len(found) != 1 {
		p.Fatalf("%d claims of %s %s %s", len(found), from, t, to)
	}
	return found[0]
}

// gone wants a relation to have no claim that counts.
func (p pair) gone(what, from string, t graph.RelationType, to string) {
	p.Helper()
	id := graph.RelationID(t, from, to)
	relations := p.relations(p.store, graph.RelationQuery{Filter: graph.RelationFilter{IDs: []string{id}}, Page: whole})[0].Relations
	if live := p.claims(p.store, graph.ClaimQuery{Of: []string{id}, Page: whole})[0].Claims; len(relations)+len(live) > 0 {
		p.Errorf("%s: %v, %v", what, relations, live)
	}
}

func testReviews(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	met := p.claim("leader:putin", graph.MetWith, "leader:raisi")
	rejection, change := p.decide(review(10, met, graph.Rejected))
	if change.ClaimsRetracted != 1 || change.RelationsRemoved != 1 || change.NodesRemoved != 0 || change.Version != 2 {
		t.Errorf("a rejection: %+v", change)
	}
	p.gone("rejected", "leader:putin", graph.MetWith, "leader:raisi")
	records := p.claims(p.store, graph.ClaimQuery{IDs: []string{met.ID}, Retracted: true, Page: whole})[0].Claims
	if len(records) != 1 || !records[0].RetractedAt.Equal(moment(10)) {
		t.Errorf("the rejected claim on request: %+v", records)
	}
	p.same("rejected")
	if change := p.apply(summit(11).done()); change.Changed {
		t.Errorf("reading again what is rejected: %+v", change)
	}
	p.same("rejected and read again")
	if change := p.undo(12, rejection); change.ClaimsAdded != 1 || change.RelationsAdded != 1 {
		t.Errorf("a rejection undone: %+v", change)
	}
	p.same("the rejection undone")

	leads := p.claim("leader:raisi", graph.Leads, "country:IR")
	corrected, _ := p.decide(review(13, leads, graph.Corrected, func(s *graph.Statement) {
		s.Type, s.Since, s.Office, s.Speaker = graph.ServesIn, "2021-08", "minister", "Courier"
	}))
	serves := p.claim("leader:raisi", graph.ServesIn, "country:IR")
	if serves.Read == nil || serves.Read.Type != graph.Leads || serves.Confidence != 1 || serves.Quote != leads.Quote || serves.Speaker != "Courier" {
		t.Errorf("corrected: %+v", serves)
	}
	p.gone("corrected", "leader:raisi", graph.Leads, "country:IR")
	for minute, want := range map[int]graph.RelationType{12: graph.Leads, 13: graph.ServesIn} {
		q := graph.RelationQuery{Of: []string{"leader:raisi"}, Direction: graph.Outgoing, Filter: graph.RelationFilter{KnownAt: moment(minute), With: []string{"country:IR"}}, Page: whole}
		if r := p.relations(p.store, q)[0].Relations; len(r) != 1 || r[0].Type != want {
			t.Errorf("as known at minute %d: %+v, want %s", minute, r, want)
		}
	}
	p.same("corrected")
	p.decide(review(14, serves, graph.Confirmed)) // of what was read, whatever was corrected
	if again := p.claim("leader:raisi", graph.Leads, "country:IR"); again.Read != nil || again.Confidence != 1 {
		t.Errorf("confirmed as it was read: %+v", again)
	}
	p.same("confirmed after the correction")
	p.undo(15, p.claimDecisions(graph.Confirmed)...)
	p.claim("leader:raisi", graph.ServesIn, "country:IR")
	p.same("the confirmation undone: the correction stands")

	rules := summit(16).done() // read by other rules: another date, other words, and nothing of the cooperation
	for i := range rules.Claims {
		rules.Claims[i].Since = "2020"
		rules.Claims[i].Start++
		rules.Claims[i].Quote = string([]rune(rules.Claims[i].Quote)[1:])
	}
	rules.Claims = rules.Claims[:2]
	p.apply(rules)
	if still := p.claim("leader:raisi", graph.ServesIn, "country:IR"); still.Since != "2021-08" {
		t.Errorf("corrected and read by other rules: %+v", still)
	}
	p.same("read by other rules")
	rules.At, rules.Claims, rules.Nodes = moment(17), nil, rules.Nodes[:1]
	p.apply(rules)
	p.claim("leader:raisi", graph.ServesIn, "country:IR") // which no rule finds any more, nor one of its nodes
	p.same("read by rules that find nothing")
	p.undo(18, corrected)
	p.gone("undone", "leader:raisi", graph.ServesIn, "country:IR")
	p.same("undone after rules that find nothing")
}

// claimDecisions are the ids of the reviews with a verdict that count.
func (p pair) claimDecisions(v graph.Verdict) []string {
	p.Helper()
	found, err := p.store.Decisions(p.ctx, graph.DecisionFilter{Verdicts: []graph.Verdict{v}}, whole)
	return names(need(p, found, err).Decisions, func(d graph.Decision) string { return d.ID })
}

func testReviewsOfLostArticles(t *testing.T, open Open) {
	p := newPair(t, open)
	batch := summit(1).done()
	id := graph.ArticleID(batch.Article.Text)
	p.apply(batch)
	p.apply(news("another", 2).says("country:CN", graph.CooperatesWith, "country:IR").done())
	p.decide(review(10, p.claim("leader:raisi", graph.Leads, "country:IR"), graph.Corrected, func(s *graph.Statement) { s.To = "country:CN" }))
	p.claim("leader:raisi", graph.Leads, "country:CN")
	p.same("corrected to a node of another article")
	p.delete(graph.ArticleID(p.articles(p.store, graph.ArticleFilter{}, whole).Articles[0].Text))
	p.delete(graph.ArticleID(p.articles(p.store, graph.ArticleFilter{}, whole).Articles[0].Text))
	p.same("both deleted")
	batch.At = moment(11)
	p.apply(batch)
	p.claim("leader:raisi", graph.Leads, "country:CN")
	p.same("revived with its review")
	p.purge(id)
	batch.At = moment(12)
	p.apply(batch)
	p.claim("leader:raisi", graph.Leads, "country:IR")
	p.same("purged with its review, and read anew")
}

func testMerges(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	p.apply(news("the same men under other names", 2).
		node(graph.NodeRecord{ID: "leader:v-putin", Names: graph.Names{En: "V. Putin", Ar: "بوتين"}, Properties: graph.Properties{Gender: "m"}}).
		says("leader:v-putin", graph.Leads, "country:RU").
		says("leader:v-putin", graph.MetWith, "leader:putin").
		says("leader:v-putin", graph.MetWith, "leader:raisi", said("leader:v-putin")).
		done())
	p.apply(news("only the other name", 3).says("leader:v-putin", graph.Visited, "country:CN").done())
	merged, change := p.decide(merge(10, "leader:v-putin", "leader:putin"))
	if change.NodesRemoved != 1 || change.Article != "" || change.ClaimsKnown != 0 {
		t.Errorf("a merge: %+v", change)
	}
	nodes, err := p.store.Nodes(p.ctx, []string{"leader:putin", "leader:v-putin"})
	putin := need(t, nodes, err)[0]
	if nodes[1] != nil || putin.Names.Ar != "بوتين" || putin.Properties.Gender != "m" || putin.Articles != 3 || putin.Claims != 4 {
		t.Errorf("merged: %+v", putin)
	}
	visited := p.claim("leader:putin", graph.Visited, "country:CN")
	if visited.Read == nil || visited.Read.From != "leader:v-putin" {
		t.Errorf("what said the other id: %+v", visited)
	}
	p.gone("a node joined to itself", "leader:putin", graph.MetWith, "leader:putin")
	p.same("merged")
	p.apply(news("only the other name", 3).says("leader:v-putin", graph.Visited, "country:CN").done())
	p.apply(news("new and of the other name", 11).says("leader:v-putin", graph.Visited, "country:IR").done())
	p.claim("leader:putin", graph.Visited, "country:IR")
	p.same("loaded after the merge")

	p.decide(review(12, visited, graph.Corrected, func(s *graph.Statement) { s.Status = graph.Planned }))
	p.decide(review(13, p.claim("leader:putin", graph.Leads, "country:RU"), graph.Corrected, func(s *graph.Statement) { s.From = "leader:raisi" }))
	p.same("reviewed after the merge")
	p.apply(news("a third name", 14).says("leader:president", graph.Leads, "country:RU").done())
	second, _ := p.decide(merge(15, "leader:putin", "leader:president"))
	p.claim("leader:president", graph.Visited, "country:CN")
	p.same("merged again")
	p.undo(16, merged)
	if visited = p.claim("leader:v-putin", graph.Visited, "country:CN"); visited.Status != graph.Planned {
		t.Errorf("the first merge undone: %+v", visited)
	}
	p.same("the first merge undone")
	p.undo(17, second)
	p.claim("leader:putin", graph.MetWith, "leader:raisi")
	p.same("both undone")
}

func testBadDecisions(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	leads := p.claim("leader:raisi", graph.Leads, "country:IR")
	bad := func(d graph.Decision, spoil func(*graph.Decision)) graph.Decision {
		spoil(&d)
		return d
	}
	corrected := func(f func(*graph.Statement)) graph.Decision { return review(10, leads, graph.Corrected, f) }
	for _, c := range []struct {
		name string
		d    graph.Decision
		want error
	}{
		{"nobody", bad(review(10, leads, graph.Rejected), func(d *graph.Decision) { d.By = " " }), graph.ErrBadDecision},
		{"no reason", bad(review(10, leads, graph.Rejected), func(d *graph.Decision) { d.Why = "" }), graph.ErrBadDecision},
		{"too long a reason", bad(review(10, leads, graph.Rejected), func(d *graph.Decision) { d.Why = strings.Repeat("ب", 2001) }), graph.ErrBadDecision},
		{"nothing", signed(10), graph.ErrBadDecision},
		{"no such claim", review(10, graph.Claim{ID: "claim:' OR 1=1"}, graph.Rejected), graph.ErrNoSubject},
		{"no verdict", review(10, leads, "GOOD"), graph.ErrBadDecision},
		{"a correction of nothing", corrected(func(*graph.Statement) {}), graph.ErrBadDecision},
		{"a correction without content", bad(review(10, leads, graph.Corrected), func(d *graph.Decision) { d.Review.Says = nil }), graph.ErrBadDecision},
		{"a relation that the ontology forbids", corrected(func(s *graph.Statement) { s.Type = graph.PartyTo }), graph.ErrBadDecision},
		{"a bad date", corrected(func(s *graph.Statement) { s.Since = "2022-02-30" }), graph.ErrBadDecision},
		{"a node that there is not", corrected(func(s *graph.Statement) { s.To = "country:XX" }), graph.ErrNoSubject},
		{"a speaker that there is not", corrected(func(s *graph.Statement) { s.Speaker = "leader:nobody" }), graph.ErrNoSubject},
		{"a node with itself", merge(10, "country:RU", "country:RU"), graph.ErrBadDecision},
		{"nodes of two types", merge(10, "country:RU", "leader:raisi"), graph.ErrBadDecision},
		{"a node that there is not", merge(10, "country:RU", "country:XX"), graph.ErrNoSubject},
	} {
		if _, change, err := p.store.Decide(p.ctx, c.d); !errors.Is(err, c.want) || change.Changed {
			t.Errorf("%s: %+v, %v, want %v", c.name, change, err, c.want)
		}
	}
	if _, _, err := p.store.Decide(p.ctx, merge(10, "country:RU", "country:IR"), merge(10, "country:IR", "country:RU")); !errors.Is(err, graph.ErrBadDecision) {
		t.Errorf("two merges at once: %v", err)
	}
	p.same("after bad decisions")
	made := corrected(func(s *graph.Statement) { s.To = "country:NEW" })
	made.Review.Nodes = []graph.NodeRecord{{ID: "country:NEW", Names: graph.Names{En: "New"}}}
	id, change := p.decide(made, review(11, p.claim("leader:putin", graph.MetWith, "leader:raisi"), graph.Rejected))
	if change.NodesAdded != 1 || change.Version != 2 {
		t.Errorf("a node that a correction makes: %+v", change)
	}
	if _, change = p.decide(made); change.Changed {
		t.Errorf("decided twice: %+v", change)
	}
	p.undo(12, id)
	for want, ids := range map[error][]string{graph.ErrBadDecision: {id}, graph.ErrNoSubject: {"decision:none"}} {
		if _, err := p.store.Undo(p.ctx, signed(13), ids...); !errors.Is(err, want) {
			t.Errorf("undo %v: %v, want %v", ids, err, want)
		}
	}
	p.same("after good decisions")
	for _, f := range []graph.DecisionFilter{{Undone: true}, {}, {By: "editor"}, {By: "x' OR 1=1"}, {Merges: true}, {IDs: []string{id}, Undone: true},
		{Verdicts: []graph.Verdict{graph.Rejected, graph.Corrected}, Undone: true}, {Of: []string{leads.Article, "x"}}, {Of: []string{"country:RU"}},
		{KnownAt: moment(9)}, {KnownAt: moment(10)}, {KnownAt: moment(11)}, {KnownAt: moment(12)}, {KnownAt: moment(10), Undone: true}} {
		equal(t, "decisions", p.decisions(p.store, f), p.decisions(p.model, f))
	}
}

// decisions reads a list of decisions to its end, one at a time.
func (p pair) decisions(s graph.Store, f graph.DecisionFilter) []graph.Decision {
	p.Helper()
	var out []graph.Decision
	for page := (graph.Page{First: 1, Count: true}); ; {
		got, err := s.Decisions(p.ctx, f, page)
		out = append(out, need(p, got, err).Decisions...)
		if !got.More {
			if got.Total != len(out) || len(got.Cursors) != len(got.Decisions) {
				p.Errorf("%+v: %d of %d decisions", f, len(out), got.Total)
			}
			return out
		}
		page.After = got.Cursors[0]
	}
}

package graphtest

import (
	"errors"
	"testing"
	"time"

	"mithaq/graph"
)

func testEmpty(t *testing.T, open Open) {
	p := newPair(t, open)
	p.same("an empty store")
	need(t, 0, p.store.Ping(p.ctx))
	nodes, err := p.store.Nodes(p.ctx, nil)
	equal(t, "no ids", need(t, nodes, err), nil)
	nodes, err = p.store.Nodes(p.ctx, []string{"country:RU", "", "country:RU"})
	equal(t, "unknown ids", need(t, nodes, err), []*graph.Node{nil, nil, nil})
}

// summit is a small article that has something of everything.
func summit(minute int) *draft {
	return news("summit", minute).
		node(graph.NodeRecord{ID: "country:RU", Names: graph.Names{En: "Russia", Ar: "روسيا"}, Properties: graph.Properties{ISO2: "RU", ISO3: "RUS"}}).
		node(graph.NodeRecord{ID: "country:IR", Names: graph.Names{En: "Iran"}, Aliases: []string{"Islamic Republic"}}).
		says("leader:putin", graph.MetWith, "leader:raisi", since("2022-01-19")).
		says("leader:raisi", graph.Leads, "country:IR", func(c *graph.Claim) { c.Office = "president" }).
		says("country:RU", graph.CooperatesWith, "country:IR", field(graph.Military), sure(0.9)).
		says("country:RU", graph.CooperatesWith, "country:IR", field(graph.Energy), status(graph.Planned))
}

func testApply(t *testing.T, open Open) {
	p := newPair(t, open)
	change := p.apply(summit(1).done())
	if change.NodesAdded != 4 || change.RelationsAdded != 3 || change.ClaimsAdded != 4 || change.Version != 1 {
		t.Errorf("the first article: %+v", change)
	}
	p.same("after the first article")
	p.apply(table("blocs", 2).
		says("country:RU", graph.MemberOf, "organization:sco", since("2001")).
		says("country:IR", graph.MemberOf, "organization:sco", since("2023-07-04")).
		says("country:IR", graph.CooperatesWith, "country:RU").
		done())
	p.same("after a table")
	p.apply(news("an article that only mentions", 3).named("country:RU", "place:moscow").done())
	p.apply(news("an article about nothing", 4).done())
	p.same("after articles without claims")
	unhurried := news("learned in another time zone", 5).says("country:RU", graph.Supports, "country:IR").done()
	unhurried.At = unhurried.At.Add(123_456_789).In(time.FixedZone("", -5*3600))
	p.apply(unhurried)
	unhurried = news("learned now", 6).says("country:RU", graph.Supports, "country:IR").done()
	unhurried.At = time.Time{}
	p.apply(unhurried)
	p.same("after times of other kinds")
}

func testIdempotence(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())
	again := summit(1).done()
	if change := p.apply(again); change.Changed || change.Version != 1 || change.ClaimsKnown != 4 {
		t.Errorf("the same batch: %+v", change)
	}
	later := summit(9).done()
	if change := p.apply(later); change.Changed {
		t.Errorf("the same batch later: %+v", change)
	}
	for i, j := 0, len(again.Claims)-1; i < j; i, j = i+1, j-1 {
		again.Claims[i], again.Claims[j] = again.Claims[j], again.Claims[i]
		again.Nodes[i], again.Nodes[j] = again.Nodes[j], again.Nodes[i]
	}
	again.Claims[0].From, again.Claims[0].To = again.Claims[0].To, again.Claims[0].From
	if change := p.apply(again); change.Changed {
		t.Errorf("the same batch in another order: %+v", change)
	}
	p.same("after four times the same")
}

func testReadingAgain(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(summit(1).done())

	fewer := summit(2).done()
	gone := fewer.Claims[0]
	fewer.Claims = fewer.Claims[1:]
	if change := p.apply(fewer); change.ClaimsRetracted != 1 || change.RelationsRemoved != 1 || change.NodesRemoved != 0 {
		t.Errorf("a claim less: %+v", change)
	}
	p.same("a claim less")
	relation := graph.RelationID(gone.Type, gone.From, gone.To)
	records := p.claims(p.store, graph.ClaimQuery{Of: []string{relation}, Retracted: true, Page: whole})[0].Claims
	if len(records) != 1 || !records[0].RecordedAt.Equal(moment(1)) || !records[0].RetractedAt.Equal(moment(2)) {
		t.Errorf("the record of what was retracted: %+v", records)
	}

	p.apply(summit(3).done())
	p.same("it comes back")
	records = p.claims(p.store, graph.ClaimQuery{Of: []string{relation}, Retracted: true, Page: whole})[0].Claims
	if len(records) != 2 || !records[1].RecordedAt.Equal(moment(3)) || !records[1].Live() {
		t.Errorf("the records of what came back: %+v", records)
	}

	nodes := summit(4).done()
	nodes.Nodes = nodes.Nodes[:len(nodes.Nodes)-2]
	nodes.Claims = nodes.Claims[2:]
	p.apply(nodes)
	p.same("nodes less")

	other := summit(5).done()
	for i := range other.Claims {
		other.Claims[i].Confidence, other.Claims[i].Rule, other.Claims[i].Sentence = 0.25, "other", 7
		other.Claims[i].Source = "a book"
	}
	if change := p.apply(other); !change.Changed || change.ClaimsKnown != 2 {
		t.Errorf("the same claims with other details: %+v", change)
	}
	p.same("the same claims with other details")

	other.Nodes[0].Aliases = []string{"RF"}
	other.Nodes[1].Mentions = nil
	other.Article.Outlet, other.Article.Published, other.Article.Title = "Gazette", "2022-02", "another title"
	p.apply(other)
	p.same("other names, mentions and facts of the article")

	for range 2 { // the second time there are records of that time already
		fewer = summit(2).done()
		p.apply(fewer)
		fewer.Claims = fewer.Claims[:1]
		p.apply(fewer)
	}
	p.apply(summit(2).done())
	p.same("withdrawn and said again with one and the same time")
}

func testEditions(t *testing.T, open Open) {
	p := newPair(t, open)
	at := func(url string) func(*graph.Article) { return func(a *graph.Article) { a.URL = url } }
	first := summit(1).article(at("https://example.org/a")).done()
	p.apply(first)
	p.apply(news("elsewhere", 2).article(at("https://example.org/b")).says("leader:putin", graph.MetWith, "leader:raisi").done())
	p.apply(news("no address", 3).says("leader:putin", graph.Visited, "country:IR").done())
	p.apply(news("no address either", 4).says("leader:putin", graph.Visited, "country:CN").done())
	p.same("other addresses")

	second := summit(5).article(at("https://example.org/a")).says("leader:raisi", graph.Visited, "country:RU").done()
	change := p.apply(second)
	equal(t, "superseded", change.Superseded, []string{graph.ArticleID(first.Article.Text)})
	p.same("a new edition")
	if change := p.apply(second); change.Changed {
		t.Errorf("the new edition twice: %+v", change)
	}
	first.At = moment(6)
	change = p.apply(first)
	equal(t, "superseded", change.Superseded, []string{graph.ArticleID(second.Article.Text)})
	p.same("the old edition again")

	moved := news("elsewhere", 2).article(at("https://example.org/a")).says("leader:putin", graph.MetWith, "leader:raisi").done()
	moved.At = moment(7)
	p.apply(moved)
	p.same("a known text moves to the address of another")
	moved.Article.URL, moved.At = "https://example.org/b", moment(8)
	next := news("next", 9).article(at("https://example.org/a")).says("leader:putin", graph.MetWith, "leader:raisi").done()
	if change := p.apply(moved, next); len(change.Superseded) > 0 {
		t.Errorf("an article that left its address in the same change is superseded: %+v", change)
	}
	p.same("one leaves its address and another takes it in one change")
	if _, err := p.store.Delete(p.ctx, graph.ArticleID(first.Article.Text)); !errors.Is(err, graph.ErrNoArticle) {
		t.Errorf("deleting a superseded edition: %v", err)
	}
}

func testDelete(t *testing.T, open Open) {
	p := newPair(t, open)
	batch := summit(1).done()
	id := graph.ArticleID(batch.Article.Text)
	other := news("other", 2).says("leader:putin", graph.MetWith, "leader:raisi").done()
	p.apply(batch)
	p.apply(other)
	if change := p.delete(id); change.ClaimsRetracted != 4 || change.RelationsRemoved != 2 || change.NodesRemoved != 2 {
		t.Errorf("delete: %+v", change)
	}
	p.same("deleted")
	p.none("again", p.store.Delete, id)
	batch.At = moment(3)
	p.apply(batch)
	p.same("revived")
	p.purge(id)
	p.same("purged")
	p.none("a purged article", p.store.Delete, id)
	p.none("a purged article", p.store.Purge, id)
	p.none("an unknown article", p.store.Purge, "article:none' OR 1=1 --")
	p.none("an unknown article", p.store.Delete, "")
	batch.At = moment(4)
	p.apply(batch)
	p.delete(id)
	if change := p.purge(id); change.ClaimsRetracted != 0 || !change.Changed {
		t.Errorf("purging what is deleted: %+v", change)
	}
	p.purge(graph.ArticleID(other.Article.Text))
	p.same("all is purged")
}

// none wants ErrNoArticle, and nothing changed.
func (p pair) none(what string, change writer, id string) {
	p.Helper()
	before := newSnapshot(p, p.store)
	if got, err := change(p.ctx, id); !errors.Is(err, graph.ErrNoArticle) || got.Changed {
		p.Errorf("%s: %+v, %v, want ErrNoArticle", what, got, err)
	}
	equal(p, what, newSnapshot(p, p.store), before)
}

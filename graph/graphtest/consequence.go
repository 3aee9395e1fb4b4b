package graphtest

import (
	"testing"

	"mithaq/graph"
)

// testConsequences looks at what several articles add up to, stated here and not asked of the model.
func testConsequences(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(news("a meeting", 1).says("leader:putin", graph.MetWith, "leader:raisi", since("2022-01-19")).done())
	p.apply(news("the same meeting", 2).says("leader:raisi", graph.MetWith, "leader:putin", since("2022-01"), sure(0.8)).
		article(func(a *graph.Article) { a.Outlet = "Gazette" }).done())
	p.apply(news("another meeting", 3).says("leader:putin", graph.MetWith, "leader:raisi", since("2022-07-19"), until("2022-07-20")).done())
	p.apply(table("members", 4).
		says("country:FR", graph.MemberOf, "organization:command", since("1949"), until("1966")).
		says("country:FR", graph.MemberOf, "organization:command", since("2009-04-04")).
		says("country:US", graph.Sanctions, "country:IR", since("2012")).done())
	p.apply(news("a sanction is lifted", 5).says("country:US", graph.Sanctions, "country:IR", until("2016-01-16")).done())
	p.apply(news("a denial", 6).says("country:US", graph.Sanctions, "country:IR", status(graph.Denied), since("2013")).done())
	p.apply(news("only denied", 7).says("country:CN", graph.SuppliesArmsTo, "country:IR", status(graph.Denied), since("2023")).done())

	get := func(from string, rt graph.RelationType, to string) graph.Relation {
		page := p.relations(p.store, graph.RelationQuery{Filter: graph.RelationFilter{IDs: []string{graph.RelationID(rt, from, to)}}, Page: whole})[0]
		if len(page.Relations) != 1 {
			t.Fatalf("%d relations %s %s %s", len(page.Relations), from, rt, to)
		}
		return page.Relations[0]
	}
	met := get("leader:raisi", graph.MetWith, "leader:putin")
	equal(t, "two meetings", met.Episodes, []graph.Episode{
		{Start: "2022-01-19", Status: graph.Actual, Claims: 2}, {Start: "2022-07-19", End: "2022-07-20", Status: graph.Actual, Claims: 1}})
	if met.From != "leader:putin" || met.Start != "2022-01-19" || met.End != "2022-07-20" || met.News != 3 || met.Outlets != 2 || met.Confidence != 0.8 {
		t.Errorf("two meetings: %+v", met)
	}
	equal(t, "left and came back", get("country:FR", graph.MemberOf, "organization:command").Episodes, []graph.Episode{
		{Start: "1949", End: "1966", Status: graph.Actual, Claims: 1}, {Start: "2009-04-04", Status: graph.Actual, Claims: 1}})
	lifted := get("country:US", graph.Sanctions, "country:IR")
	equal(t, "a sanction that another source closes", lifted.Episodes, []graph.Episode{{Start: "2012", End: "2016-01-16", Status: graph.Actual, Claims: 2}})
	if !lifted.Contradicted || lifted.Status != graph.Actual || lifted.Tables != 1 || lifted.News != 2 {
		t.Errorf("a sanction that is denied too: %+v", lifted)
	}
	if denied := get("country:CN", graph.SuppliesArmsTo, "country:IR"); denied.Status != graph.Denied || denied.Contradicted || denied.Start != "2023" {
		t.Errorf("only denied: %+v", denied)
	}
	p.same("what several articles say")

	p.apply(news("names in the news", 8).node(graph.NodeRecord{ID: "country:IR", Names: graph.Names{En: "IRAN", Ar: "ايران"}, Aliases: []string{"Persia"}}).done())
	p.apply(table("names of a table", 9).article(func(a *graph.Article) { a.Published = "2024" }).node(graph.NodeRecord{ID: "country:IR", Names: graph.Names{En: "Iran"}, Properties: graph.Properties{ISO2: "IR"}}).done())
	nodes, err := p.store.Nodes(p.ctx, []string{"country:IR"})
	iran := need(t, nodes, err)[0]
	equal(t, "names", iran.Names, graph.Names{En: "Iran", Ar: "ايران"})
	equal(t, "aliases", iran.Aliases, []string{"IR", "IRAN", "Persia"})
	if iran.Articles != 6 || iran.Claims != 4 || iran.Properties.ISO2 != "IR" {
		t.Errorf("what Iran adds up to: %+v", iran)
	}
	p.same("names of several articles")
}

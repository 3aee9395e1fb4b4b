package api_test

import (
	"testing"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
)

// A claim leads to those that say otherwise, a country to its rivals, and a search says what it found and where in the names.
func TestDoubtsRivalsAndFacets(t *testing.T) {
	for name, open := range map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite, "neo4j": func(t testing.TB) graph.Store { return neo4jtest.Open(t) }} {
		t.Run(name, func(t *testing.T) { doubts(t, open(t)) })
	}
}

func doubts(t *testing.T, store graph.Store) {
	denied := func(c *graph.Claim) { c.Status = graph.Denied }
	write(graph.News, "One").says("country:IR", graph.AlliedWith, "country:RU").says("country:US", graph.Opposes, "country:IR").apply(t, store)
	write(graph.News, "Two").says("country:IR", graph.AlliedWith, "country:RU", denied).says("country:IR", graph.Opposes, "country:SA").
		says("leader:rouhani", graph.Leads, "country:IR").node("organization:russia", func(n *graph.NodeRecord) { n.Names = graph.Names{En: "Russia House"} }).
		node("country:RU", func(n *graph.NodeRecord) { n.Names = graph.Names{En: "Russia"} }).apply(t, store)
	c := serve(t, store)
	c.answers(t, `{ relations(types: [ALLIED_WITH]) { nodes { contradicted claims { nodes { status contradictedBy { status article { title } } } } } } }`,
		`{"relations":{"nodes":[{"contradicted":true,"claims":{"nodes":[{"status":"DENIED","contradictedBy":[{"status":"ACTUAL","article":{"title":"One"}}]},
		{"status":"ACTUAL","contradictedBy":[{"status":"DENIED","article":{"title":"Two"}}]}]}}]}}`)
	c.answers(t, `{ relations(types: [LEADS]) { nodes { claims { nodes { contradictedBy { id } } } } } }`, `{"relations":{"nodes":[{"claims":{"nodes":[{"contradictedBy":[]}]}}]}}`)
	c.answers(t, `{ country(code: "IR") { rivals { totalCount edges { node { id } relation { from { id } } } } } }`,
		`{"country":{"rivals":{"totalCount":2,"edges":[{"node":{"id":"country:US"},"relation":{"from":{"id":"country:US"}}},{"node":{"id":"country:SA"},"relation":{"from":{"id":"country:IR"}}}]}}}`)
	c.answers(t, `{ search(text: "russ", first: 1) { facets { type count } hits { node { id } highlights { start end } } } }`,
		`{"search":{"facets":[{"type":"COUNTRY","count":1},{"type":"ORGANIZATION","count":1}],"hits":[{"node":{"id":"country:RU"},"highlights":[{"start":0,"end":6}]}]}}`)
}

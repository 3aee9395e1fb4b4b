package graphtest

import (
	"fmt"

	"mithaq/graph"
)

// ask compares the answers to a few questions with several filters at once.
func (d dice) ask(p pair) {
	p.Helper()
	for range 3 {
		q := d.relationQuery()
		equal(p, fmt.Sprintf("%+v", q), p.relations(p.store, q), p.relations(p.model, q))
	}
	c := graph.ClaimQuery{Page: graph.Page{First: 1 + d.IntN(6), Count: d.maybe()}, Retracted: d.maybe()}
	if d.maybe() {
		c.Kind = one(d, graph.News, graph.Table)
	}
	if d.maybe() {
		c.Statuses = []graph.Status{one(d, graph.Statuses...), graph.Planned}
	}
	if known := p.articleIDs(); d.maybe() && len(known) > 0 {
		c.Article = one(d, known...)
	}
	if d.maybe() {
		c.Of = one(d, []string{one(d, cast...), one(d, cast...)}, p.articleIDs())
	}
	if d.maybe() {
		c.Retracted, c.KnownAt = false, moment(d.IntN(steps))
	}
	equal(p, fmt.Sprintf("%+v", c), p.claims(p.store, c), p.claims(p.model, c))

	n := graph.NodeFilter{Name: one(d, "", "", "أحمد", "RU 0", "nato"), ISO: one(d, "", "", "ru")}
	if d.maybe() {
		n.Kinds = []string{one(d, "SOVEREIGN", "TERRITORY")}
	}
	if known := p.articleIDs(); d.maybe() && len(known) > 0 {
		n.Article = one(d, known...)
	}
	page := graph.Page{First: 1 + d.IntN(4), Order: one(d, nodeOrders...), Count: d.maybe()}
	equal(p, fmt.Sprintf("%+v", n), p.findNodes(p.store, n, page), p.findNodes(p.model, n, page))

	q := graph.SearchQuery{Text: one(d, "أحمد", "الاحمد", "0", "1", "putin", "r", "nato 1"), Limit: 1 + d.IntN(10)}
	want, err := p.model.Search(p.ctx, q)
	need(p, want, err)
	got, err := p.store.Search(p.ctx, q)
	equal(p, fmt.Sprintf("%+v", q), need(p, got, err), want)
}

// maybe is true one time in three.
func (d dice) maybe() bool { return d.IntN(3) == 0 }

func (d dice) relationQuery() graph.RelationQuery {
	var f graph.RelationFilter
	if d.maybe() {
		f.Types = []graph.RelationType{one(d, graph.RelationSpecs...).Type, graph.CooperatesWith, graph.MetWith, graph.Opposes}
	}
	if d.maybe() {
		f.Statuses = []graph.Status{one(d, graph.Statuses...), graph.Actual}
	}
	if d.maybe() {
		f.Domains = []graph.Domain{one(d, graph.Military, graph.Energy)}
	}
	if d.maybe() {
		f.With = []string{one(d, cast...), one(d, cast...), one(d, cast...)}
	}
	if d.maybe() {
		f.WithTypes = []graph.NodeType{graph.LeaderType, graph.CountryType}
	}
	if d.maybe() {
		f.During, f.Undated = days(one(d, dates...), one(d, dates...)), d.maybe()
	}
	if d.maybe() {
		f.Kind = one(d, graph.News, graph.Table)
	}
	if d.maybe() {
		f.MinConfidence, f.MinSources = 0.5, d.IntN(3)
	}
	if d.maybe() {
		f.KnownAt = moment(d.IntN(steps))
	}
	of := []string{one(d, cast...), one(d, cast...)}
	if d.maybe() {
		of = nil
	}
	return graph.RelationQuery{Filter: f, Of: of, Direction: one(d, graph.Either, graph.Outgoing, graph.Incoming),
		Page: graph.Page{First: 1 + d.IntN(4), Order: one(d, relationOrders...), Count: d.maybe()}}
}

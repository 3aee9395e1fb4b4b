package graphtest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"mithaq/graph"
)

// region fills both stores with news and tables that differ in everything a filter looks at.
func (p pair) region() {
	p.Helper()
	p.apply(news("war", 1).
		node(graph.NodeRecord{ID: "country:RU", Names: graph.Names{En: "Russia", Ar: "روسيا"}, Aliases: []string{"Russian Federation"},
			Properties: graph.Properties{Kind: "SOVEREIGN", ISO2: "RU", ISO3: "RUS"}}).
		node(graph.NodeRecord{ID: "country:UA", Names: graph.Names{En: "Ukraine"}, Properties: graph.Properties{Kind: "SOVEREIGN", ISO2: "UA", ISO3: "UKR"}}).
		says("country:RU", graph.Attacks, "country:UA", since("2022-02-24"), sure(0.9)).
		says("country:RU", graph.Attacks, "country:UA", since("2014"), status(graph.Possible)).
		says("country:UA", graph.CooperatesWith, "country:US", field(graph.Military), status(graph.Planned)).
		says("country:UA", graph.CooperatesWith, "country:US", field(graph.Economic), since("2021-09")).
		says("leader:putin", graph.Leads, "country:RU", since("2012-05-07")).
		says("leader:putin", graph.Visited, "place:sochi", until("2021-12")).
		article(func(a *graph.Article) { a.Published, a.URL = "2022-02-25", "https://example.org/war" }).done())
	p.apply(news("حرب", 2).named("leader:putin").
		says("country:RU", graph.Attacks, "country:UA", sure(0.3)).
		says("country:RU", graph.Opposes, "organization:nato", status(graph.Denied), said("leader:putin")).
		says("country:US", graph.CooperatesWith, "country:UA", field(graph.Energy), status(graph.Denied)).
		article(func(a *graph.Article) { a.Published, a.Lang, a.Outlet = "2022-03", "ar", "" }).done())
	p.apply(news("undated", 3).
		says("country:US", graph.Supports, "country:UA", said("An official")).
		says("country:RU", graph.Attacks, "country:UA").
		article(func(a *graph.Article) { a.Published, a.Outlet = "", "Gazette" }).done())
	p.apply(news("another report of one outlet", 3).says("leader:putin", graph.Leads, "country:RU").done())
	p.apply(table("members", 4).
		node(graph.NodeRecord{ID: "organization:nato", Names: graph.Names{En: "NATO", Ar: "الناتو"}, Properties: graph.Properties{Kind: "ALLIANCE"}}).
		says("country:US", graph.MemberOf, "organization:nato", since("1949-08-24")).
		says("country:DD", graph.MemberOf, "organization:warsaw-pact", since("1955"), until("1990")).
		node(graph.NodeRecord{ID: "agreement:washington", Names: graph.Names{En: "North Atlantic Treaty"}, Properties: graph.Properties{Kind: "ALLIANCE",
			Signed: "1949-04-04", Start: "1949-08", Obligations: []graph.Obligation{graph.Defence, graph.Consultation}}}).
		node(graph.NodeRecord{ID: "agreement:warsaw", Names: graph.Names{En: "Warsaw Treaty"}, Properties: graph.Properties{Kind: "ALLIANCE",
			Signed: "1955", Start: "1955-06-06", End: "1991-07-01", Obligations: []graph.Obligation{graph.Defence}}}).
		says("country:US", graph.PartyTo, "agreement:washington").
		says("country:UA", graph.CooperatesWith, "country:US", since("2021-11-10")).
		article(func(a *graph.Article) { a.Published = "2021" }).done())
	gone := news("gone", 5).says("country:US", graph.Opposes, "country:RU").done()
	p.apply(gone)
	p.delete(graph.ArticleID(gone.Article.Text))
}

// days is the period from the first day of one date to the last of another.
func days(from, to graph.Date) *graph.Period {
	p := graph.During(from, to)
	return &p
}

// articleIDs are the ids of all articles, the deleted among them.
func (p pair) articleIDs() []string {
	return names(p.articles(p.model, graph.ArticleFilter{Deleted: true}, whole).Articles, func(a graph.Article) string { return a.ID })
}

func testDirections(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	of := []string{"country:RU", "country:UA", "country:US", "organization:nato", "leader:putin"}
	for _, d := range []graph.Direction{graph.Either, graph.Outgoing, graph.Incoming} {
		for _, types := range [][]graph.RelationType{nil, {graph.CooperatesWith}, {graph.Attacks}, {graph.Attacks, graph.CooperatesWith}} {
			for _, ids := range [][]string{nil, of} {
				q := graph.RelationQuery{Of: ids, Direction: d, Filter: graph.RelationFilter{Types: types}, Page: whole}
				equal(t, fmt.Sprintf("%q of %v, %v", d, ids, types), p.relations(p.store, q), p.relations(p.model, q))
			}
		}
	}
	if _, err := p.store.Relations(p.ctx, graph.RelationQuery{Of: of, Direction: "UP", Page: whole}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("no such direction: %v, want ErrBadQuery", err)
	}
	for d, want := range map[graph.Direction][]string{
		graph.Either:   {"ATTACKS", "COOPERATES_WITH", "SUPPORTS"},
		graph.Outgoing: {"COOPERATES_WITH"},
		graph.Incoming: {"ATTACKS", "COOPERATES_WITH", "SUPPORTS"},
	} {
		page := p.relations(p.store, graph.RelationQuery{Of: []string{"country:UA"}, Direction: d, Page: whole})[0]
		got := names(page.Relations, func(r graph.Relation) string { return string(r.Type) })
		slices.Sort(got)
		equal(t, fmt.Sprintf("types of %q relations of Ukraine", d), got, want)
	}
}

func testNodeFilters(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	filters := []graph.NodeFilter{
		{Types: []graph.NodeType{graph.CountryType}},
		{Types: []graph.NodeType{graph.LeaderType, graph.OrganizationType}},
		{Types: []graph.NodeType{graph.EventType, "Planet"}},
		{Kinds: []string{"ALLIANCE"}}, {Kinds: []string{"ALLIANCE", "SOVEREIGN"}}, {Kinds: []string{""}},
		{Name: "russia"}, {Name: "RUSSIAN  federation"}, {Name: "رُوسيا"}, {Name: "ناتو"}, {Name: "النّاتو"}, {Name: "Russ"},
		{Name: "federation"}, {Name: "..."}, {Name: "russia*"}, {Name: "Russia' OR '1'='1"},
		{ISO: "ru"}, {ISO: "RUS"}, {ISO: "uKr"}, {ISO: "R"}, {ISO: "R%"},
		{Types: []graph.NodeType{graph.CountryType}, Kinds: []string{"SOVEREIGN"}, Name: "Ukraine", ISO: "UA"},
		{Types: []graph.NodeType{graph.LeaderType}, Kinds: []string{"SOVEREIGN"}},
		{ISO: "UA", Name: "Russia"},
	}
	filters = append(filters, composed()...)
	for _, id := range append(p.articleIDs(), "article:none") {
		filters = append(filters, graph.NodeFilter{Article: id}, graph.NodeFilter{Article: id, Types: []graph.NodeType{graph.CountryType}, Kinds: []string{"SOVEREIGN"}})
	}
	for _, f := range filters {
		for _, order := range nodeOrders {
			page := graph.Page{First: 3, Order: order, Count: true}
			equal(t, fmt.Sprintf("%+v by %q", f, order), p.findNodes(p.store, f, page), p.findNodes(p.model, f, page))
		}
	}
}

// composed are filters of dates, of relations and of other filters.
func composed() []graph.NodeFilter {
	country := graph.NodeFilter{Types: []graph.NodeType{graph.CountryType}}
	sovereign := graph.NodeFilter{Kinds: []string{"SOVEREIGN"}}
	some := func(f graph.RelationFilter, d graph.Direction, other *graph.NodeFilter) graph.NodeFilter {
		return graph.NodeFilter{Relations: []graph.RelationTest{{Quantifier: graph.Some, Direction: d, Filter: f, Other: other}}}
	}
	member := graph.RelationFilter{Types: []graph.RelationType{graph.MemberOf}}
	attacker := some(graph.RelationFilter{Types: []graph.RelationType{graph.Attacks}}, graph.Outgoing, nil)
	out := []graph.NodeFilter{
		{IDs: []string{"country:RU", "country:none"}}, {MinClaims: 3}, {MinClaims: 1, MinArticles: 2},
		{And: []graph.NodeFilter{country, sovereign}}, {Or: []graph.NodeFilter{sovereign, {Name: "NATO"}}}, {Not: &country},
		{Types: country.Types, Not: &sovereign}, {Not: &graph.NodeFilter{Or: []graph.NodeFilter{country, sovereign}}},
		{Obligations: []graph.Obligation{graph.Defence, graph.Offence}}, {Obligations: []graph.Obligation{graph.Neutrality}},
		some(graph.RelationFilter{}, graph.Either, nil), some(member, graph.Outgoing, nil), some(member, graph.Incoming, nil),
		some(graph.RelationFilter{Types: []graph.RelationType{graph.CooperatesWith}}, graph.Incoming, nil), // symmetric
		some(graph.RelationFilter{Types: []graph.RelationType{"KNOWS"}}, graph.Either, nil),
		some(member, graph.Either, &graph.NodeFilter{Kinds: []string{"ALLIANCE"}}), some(graph.RelationFilter{}, graph.Either, &attacker),
		some(graph.RelationFilter{With: []string{"country:UA"}, Statuses: []graph.Status{graph.Actual}, During: days("2022", "2022")}, graph.Either, &country),
		some(graph.RelationFilter{Speakers: []string{"leader:putin"}, WithTypes: []graph.NodeType{graph.OrganizationType}}, graph.Either, nil),
		{Relations: []graph.RelationTest{{Quantifier: graph.None, Filter: member}}}, {Relations: []graph.RelationTest{{Quantifier: graph.None, Other: &attacker}}},
		{Relations: []graph.RelationTest{{Quantifier: graph.Every, Other: &country}}}, {Relations: []graph.RelationTest{{Quantifier: graph.Every}}},
		{Relations: []graph.RelationTest{{Quantifier: graph.Every, Direction: graph.Outgoing, Filter: graph.RelationFilter{Kind: graph.News}, Other: &sovereign},
			{Quantifier: graph.Some, Direction: graph.Outgoing}}},
	}
	for _, period := range []*graph.Period{days("1949", "1949"), days("1949-04-04", "1949-04-04"), days("1949-05", ""), days("", "1949-03"), days("", ""), days("1991-07-01", "1999"), days("2030", "2020")} {
		out = append(out, graph.NodeFilter{Signed: period}, graph.NodeFilter{Start: period}, graph.NodeFilter{End: period, Not: &graph.NodeFilter{Start: period}})
	}
	return out
}

// testBadFilters wants filters refused that no store can answer.
func testBadFilters(t *testing.T, open Open) {
	store := open(t)
	many := graph.NodeFilter{Or: make([]graph.NodeFilter, graph.MaxConditions)}
	test := func(r graph.RelationTest) graph.NodeFilter {
		return graph.NodeFilter{Relations: []graph.RelationTest{r}}
	}
	past := test(graph.RelationTest{Quantifier: graph.Some, Filter: graph.RelationFilter{KnownAt: moment(1)}})
	for name, f := range map[string]graph.NodeFilter{"too many conditions": many, "of the past": past, "no quantifier": test(graph.RelationTest{}),
		"within": {Not: &graph.NodeFilter{And: []graph.NodeFilter{past}}}, "no direction": test(graph.RelationTest{Quantifier: graph.None, Direction: "UP"})} {
		if _, err := store.FindNodes(t.Context(), f, whole); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v, want a bad query", name, err)
		}
	}
}

func testRelationFilters(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	attack := graph.RelationID(graph.Attacks, "country:RU", "country:UA")
	filters := []graph.RelationFilter{
		{IDs: []string{attack}}, {IDs: []string{attack, "relation:none", attack}}, {IDs: []string{"relation:none"}},
		{Types: []graph.RelationType{graph.MemberOf, graph.Leads}}, {Types: []graph.RelationType{"KNOWS"}},
		{Statuses: []graph.Status{graph.Denied}}, {Statuses: []graph.Status{graph.Actual, graph.Planned}}, {Statuses: []graph.Status{graph.Possible}},
		{Domains: []graph.Domain{graph.Military}}, {Domains: []graph.Domain{graph.Economic, graph.Nuclear}},
		{Domains: []graph.Domain{graph.Energy}}, // which is only denied
		{With: []string{"country:UA"}}, {With: []string{"country:US", "leader:putin"}}, {With: []string{"country:none"}},
		{WithTypes: []graph.NodeType{graph.PlaceType, graph.LeaderType}}, {WithTypes: []graph.NodeType{graph.CountryType}},
		{Kind: graph.News}, {Kind: graph.Table}, {Kind: "RUMOUR"},
		{Undated: true}, {MinConfidence: 0.5}, {MinConfidence: 0.51}, {MinConfidence: 1},
		{MinSources: 1}, {MinSources: 2}, {MinSources: 3}, {MinSources: 4},
		{Types: []graph.RelationType{graph.Attacks}, Statuses: []graph.Status{graph.Actual}, With: []string{"country:UA"},
			WithTypes: []graph.NodeType{graph.CountryType}, Kind: graph.News, During: days("2022", "2022"), MinConfidence: 0.9, MinSources: 2},
		{Domains: []graph.Domain{graph.Economic}, Kind: graph.Table, During: days("2021-11", "2021-11")},
		{Kind: graph.Table, Article: p.articleIDs()[0]},
		{Speakers: []string{"leader:putin"}}, {Speakers: []string{"An official", "nobody"}}, {Speakers: []string{""}}, {Speakers: []string{"nobody"}},
		{Speakers: []string{"leader:putin"}, Statuses: []graph.Status{graph.Denied}},
	}
	for minute := range 7 {
		known := graph.RelationFilter{KnownAt: moment(minute)}
		filters = append(filters, known)
		known.Types, known.MinSources, known.WithTypes = []graph.RelationType{graph.Attacks, graph.CooperatesWith}, 1+minute/3, []graph.NodeType{graph.CountryType}
		filters = append(filters, known, graph.RelationFilter{KnownAt: moment(minute), During: days("2014", "2021-12"), Undated: minute%2 == 0})
	}
	filters = append(filters, graph.RelationFilter{KnownAt: moment(3), IDs: []string{attack, "relation:none"}, Speakers: []string{"", "An official"}})
	for _, id := range append(p.articleIDs(), "article:none") {
		filters = append(filters, graph.RelationFilter{Article: id}, graph.RelationFilter{Article: id, Kind: graph.News, MinSources: 2})
	}
	for _, d := range []*graph.Period{
		days("2014", "2014"), days("2015", "2021-08"), days("2021-09", "2021-09-30"), days("2021-10-01", "2021-11-09"), days("2022-02-24", "2022-02-24"),
		days("2022-02-25", "2023"), days("1990-12-31", "1990-12-31"), days("1991", "1991"), days("", "1954-12-31"), days("", ""), days("2030", "2020"),
	} {
		filters = append(filters, graph.RelationFilter{During: d}, graph.RelationFilter{During: d, Undated: true})
	}
	filters = append(filters, graph.RelationFilter{NoDetails: true}, graph.RelationFilter{NoDetails: true, KnownAt: moment(60)})
	for _, f := range filters {
		for _, q := range []graph.RelationQuery{
			{Filter: f, Page: graph.Page{First: 4, Order: graph.ByStart, Count: true}},
			{Filter: f, Of: []string{"country:UA", "country:RU", "organization:nato"}, Page: graph.Page{First: 2, Order: graph.ByClaims, Count: true}},
			{Filter: f, Of: []string{"country:UA", "country:US"}, Direction: graph.Outgoing, Page: whole},
		} {
			equal(t, fmt.Sprintf("%+v of %v", f, q.Of), p.relations(p.store, q), p.relations(p.model, q))
		}
	}
}

func testClaimFilters(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	claims := p.claims(p.model, graph.ClaimQuery{Page: whole, Retracted: true})[0].Claims
	filters := []graph.ClaimQuery{
		{IDs: []string{claims[0].ID, claims[3].ID, "claim:none", claims[0].ID}}, {IDs: []string{"claim:none"}},
		{Kind: graph.News}, {Kind: graph.Table}, {Statuses: []graph.Status{graph.Denied, graph.Possible}},
		{Statuses: []graph.Status{graph.Actual}, Kind: graph.News, Article: claims[1].Article, IDs: []string{claims[1].ID, claims[2].ID}},
		{Speakers: []string{"An official"}}, {Speakers: []string{"leader:putin", "nobody"}}, {Speakers: []string{""}},
	}
	for minute := range 7 {
		filters = append(filters, graph.ClaimQuery{KnownAt: moment(minute)})
	}
	for _, id := range append(p.articleIDs(), "article:none") {
		filters = append(filters, graph.ClaimQuery{Article: id}, graph.ClaimQuery{Article: id, Kind: graph.Table})
	}
	holders := [][]string{nil,
		{graph.RelationID(graph.Opposes, "country:US", "country:RU"), "relation:none", graph.RelationID(graph.Attacks, "country:RU", "country:UA")},
		{"country:UA", "country:none", "leader:putin", "country:US"}, append(p.articleIDs(), "article:none")}
	for _, q := range filters {
		for _, retracted := range []bool{false, true} {
			if retracted && !q.KnownAt.IsZero() {
				continue
			}
			for _, of := range holders {
				q.Of, q.Retracted, q.Page = of, retracted, graph.Page{First: 3, Count: true}
				equal(t, fmt.Sprintf("%+v", q), p.claims(p.store, q), p.claims(p.model, q))
				if q.Page.Order = graph.ByVersion; of == nil {
					equal(t, fmt.Sprintf("%+v", q), p.claims(p.store, q), p.claims(p.model, q))
				}
			}
		}
	}
	for _, q := range []graph.ClaimQuery{
		{Of: []string{"country:UA", "relation:none"}, Page: whole}, {Of: []string{p.articleIDs()[0], "country:UA"}, Page: whole},
		{KnownAt: moment(1), Retracted: true, Page: whole}, {Of: []string{"country:UA"}, Page: graph.Page{First: 1, Order: graph.ByVersion}},
	} {
		if _, err := p.store.Claims(p.ctx, q); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%+v: %v, want a bad query", q, err)
		}
	}
}

func testArticleFilters(t *testing.T, open Open) {
	p := newPair(t, open)
	p.region()
	ids := p.articleIDs()
	for _, f := range []graph.ArticleFilter{
		{IDs: ids[1:3]}, {IDs: append(ids, "article:none")}, {IDs: []string{"article:none"}},
		{Kind: graph.News}, {Kind: graph.Table}, {Lang: "ar"}, {Lang: "AR"}, {Outlet: "Courier"}, {Outlet: "courier"},
		{URL: "https://example.org/war"}, {URL: "https://example.org/"}, {NoText: true},
		{During: days("2022", "2022")}, {During: days("2022-03-31", "2022-03-31")}, {During: days("2022-02-25", "2022-02-25")},
		{During: days("2022-02-26", "2022-02-28")}, {During: days("2021-07-01", "2021-07-01")}, {During: days("", "")},
		{Kind: graph.News, Lang: "en", Outlet: "Courier", During: days("2022", "2022"), NoText: true},
	} {
		for _, deleted := range []bool{false, true} {
			f.Deleted = deleted
			page := graph.Page{First: 3, Count: true}
			equal(t, fmt.Sprintf("%+v", f), p.articles(p.store, f, page), p.articles(p.model, f, page))
		}
	}
}

package aggregate_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/aggregate"
	"mithaq/graph/graphtest"
)

// press is a store of two articles of one outlet, one without an outlet and a table.
func press(t *testing.T) graph.Store {
	store := graphtest.NewModel()
	t.Cleanup(func() { store.Close() })
	claim := func(from string, rel graph.RelationType, to string, change func(*graph.Claim)) graph.Claim {
		c := graph.Claim{Type: rel, From: from, To: to, Status: graph.Actual, Confidence: 1}
		if change != nil {
			change(&c)
		}
		return c
	}
	for i, a := range []struct {
		article graph.Article
		claims  []graph.Claim
	}{
		{graph.Article{Kind: graph.News, Outlet: "Courier", Lang: "en", Published: "2022-01-19"}, []graph.Claim{
			claim("country:IR", graph.Opposes, "country:US", func(c *graph.Claim) { c.Since, c.Speaker = "2018-05-08", "leader:raisi" }),
			claim("country:IR", graph.CooperatesWith, "country:RU", func(c *graph.Claim) { c.Since, c.Domain = "2022", graph.Military })}},
		{graph.Article{Kind: graph.News, Outlet: "Courier", Lang: "ar", Published: "2022-01-20"}, []graph.Claim{
			claim("country:IR", graph.Opposes, "country:US", func(c *graph.Claim) { c.Since, c.Speaker = "2018-05", "Somebody" })}},
		{graph.Article{Kind: graph.News, Lang: "ar", Published: "2021"}, []graph.Claim{
			claim("leader:raisi", graph.Visited, "country:RU", func(c *graph.Claim) { c.Since, c.Status = "2022-01-19", graph.Planned })}},
		{graph.Article{Kind: graph.Table}, []graph.Claim{
			claim("country:RU", graph.MemberOf, "organization:sco", func(c *graph.Claim) { c.Since = "2001-06-15" })}},
	} {
		a.article.Text = fmt.Sprint("text ", i)
		b := graph.Batch{Article: a.article, At: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)}
		seen := map[string]bool{}
		for _, c := range a.claims {
			c.Quote, c.End = a.article.Text, len(a.article.Text)
			b.Claims = append(b.Claims, c)
			for _, id := range []string{c.From, c.To, "leader:raisi"} {
				if !seen[id] {
					seen[id] = true
					b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: id}})
				}
			}
		}
		if _, err := store.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name string
		q    aggregate.Question
		want string // keys: claims, relations, articles, outlets
	}{
		{"by type", aggregate.Question{By: []aggregate.Dimension{aggregate.Type}},
			"COOPERATES_WITH: 1 1 1 1; MEMBER_OF: 1 1 1 1; OPPOSES: 2 1 2 1; VISITED: 1 1 1 1"},
		{"by class, the standing facts without one", aggregate.Question{By: []aggregate.Dimension{aggregate.Plover}},
			": 1 1 1 1; CONSULT: 1 1 1 1; COOPERATE: 1 1 1 1; REJECT: 2 1 2 1"},
		{"by country, a claim on two for each", aggregate.Question{By: []aggregate.Dimension{aggregate.Country}},
			"country:IR: 3 2 2 1; country:RU: 3 3 3 3; country:US: 2 1 2 1"},
		{"by year of the event", aggregate.Question{By: []aggregate.Dimension{aggregate.Period}, Step: aggregate.Year},
			"2001: 1 1 1 1; 2018: 2 1 2 1; 2022: 2 2 2 2"},
		{"by month of the event, a year stays a year", aggregate.Question{By: []aggregate.Dimension{aggregate.Period}, Step: aggregate.Month, Of: []string{"country:IR"}},
			"2018-05: 2 1 2 1; 2022: 1 1 1 1"},
		{"by day of publication", aggregate.Question{By: []aggregate.Dimension{aggregate.Period}, Step: aggregate.Day, Clock: aggregate.Published},
			": 1 1 1 1; 2021: 1 1 1 1; 2022-01-19: 2 2 1 1; 2022-01-20: 1 1 1 1"},
		{"by outlet and language", aggregate.Question{By: []aggregate.Dimension{aggregate.Outlet, aggregate.Lang}},
			",: 1 1 1 1; ,ar: 1 1 1 1; Courier,ar: 1 1 1 1; Courier,en: 2 2 1 1"},
		{"by speaker, of one relation type", aggregate.Question{By: []aggregate.Dimension{aggregate.Speaker}, Filter: graph.RelationFilter{Types: []graph.RelationType{graph.Opposes}}},
			"Somebody: 1 1 1 1; leader:raisi: 1 1 1 1"},
		{"by status and domain, of two nodes that share a relation", aggregate.Question{By: []aggregate.Dimension{aggregate.Status, aggregate.Domain}, Of: []string{"country:RU", "country:IR"}},
			"ACTUAL,: 3 2 3 2; ACTUAL,MILITARY: 1 1 1 1; PLANNED,: 1 1 1 1"},
		{"by kind, claims from tables alone", aggregate.Question{By: []aggregate.Dimension{aggregate.Kind}, Filter: graph.RelationFilter{Kind: graph.Table}},
			"TABLE: 1 1 1 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := aggregate.Find(t.Context(), press(t), c.q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range rows {
				got = append(got, fmt.Sprintf("%s: %d %d %d %d", strings.Join(r.Keys, ","), r.Claims, r.Relations, r.Articles, r.Outlets))
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "; "), c.want)
			}
		})
	}
	if _, err := aggregate.Find(t.Context(), press(t), aggregate.Question{}); !errors.Is(err, graph.ErrBadQuery) {
		t.Errorf("no dimension: %v", err)
	}
}

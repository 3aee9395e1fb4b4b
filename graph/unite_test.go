package graph_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mithaq/graph"
)

// source is an article's record of Russia.
func source(article string, kind graph.ArticleKind, published graph.Date, en, ar string, aliases ...string) graph.Source {
	return graph.Source{Article: article, Kind: kind, Published: published,
		Record: graph.NodeRecord{ID: "country:RU", Names: graph.Names{En: en, Ar: ar}, Aliases: aliases}}
}

func with(s graph.Source, p graph.Properties) graph.Source {
	s.Record.Properties = p
	return s
}

func TestUnite(t *testing.T) {
	one, two := 1.0, 2.0
	for _, c := range []struct {
		name    string
		sources []graph.Source
		want    graph.Node
	}{
		{"one article", []graph.Source{source("a", graph.News, "2022", "Russia", "", "RF")},
			graph.Node{Names: graph.Names{En: "Russia"}, Aliases: []string{"RF"}}},
		{"a table before later news", []graph.Source{source("a", graph.News, "2022", "RUSSIA", "روسيا"), source("b", graph.Table, "2001", "Russia", "")},
			graph.Node{Names: graph.Names{En: "Russia", Ar: "روسيا"}, Aliases: []string{"RUSSIA"}}},
		{"the later article", []graph.Source{source("a", graph.News, "2021", "Rus", ""), source("b", graph.News, "2022-01", "Russia", ""), source("c", graph.News, "", "R", "")},
			graph.Node{Names: graph.Names{En: "Russia"}, Aliases: []string{"R", "Rus"}}},
		{"the smaller id", []graph.Source{source("b", graph.News, "2021", "Rus", ""), source("a", graph.News, "2021", "Russia", "")},
			graph.Node{Names: graph.Names{En: "Russia"}, Aliases: []string{"Rus"}}},
		{"an alias that is a name, and one said twice", []graph.Source{source("a", graph.News, "2021", "Russia", "روسيا", "RF"), source("b", graph.News, "2020", "Rus", "", "Russia", "RF", "روسيا")},
			graph.Node{Names: graph.Names{En: "Russia", Ar: "روسيا"}, Aliases: []string{"RF", "Rus"}}},
		{"properties one by one", []graph.Source{
			with(source("a", graph.News, "2021", "Russia", ""), graph.Properties{ISO2: "RU", Start: "1991"}),
			with(source("b", graph.News, "2022", "Russia", ""), graph.Properties{ISO3: "RUS", Start: "1991-12"})},
			graph.Node{Names: graph.Names{En: "Russia"}, Properties: graph.Properties{ISO2: "RU", ISO3: "RUS", Start: "1991-12"}}},
		{"an amount with its own currency", []graph.Source{
			with(source("a", graph.News, "2021", "Russia", ""), graph.Properties{Amount: &one, Currency: "USD"}),
			with(source("b", graph.News, "2022", "Russia", ""), graph.Properties{Amount: &two})},
			graph.Node{Names: graph.Names{En: "Russia"}, Properties: graph.Properties{Amount: &two}}},
		{"a place on the map", []graph.Source{
			with(source("a", graph.News, "2021", "Russia", ""), graph.Properties{Latitude: &one, Longitude: &one}),
			with(source("b", graph.News, "2022", "Russia", ""), graph.Properties{Latitude: &two})},
			graph.Node{Names: graph.Names{En: "Russia"}, Properties: graph.Properties{Latitude: &two}}},
	} {
		c.want.ID, c.want.Type, c.want.Articles = "country:RU", graph.CountryType, len(c.sources)
		shuffles(c.sources, func(order int, sources []graph.Source) {
			if diff := cmp.Diff(c.want, graph.Unite(sources), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s, order %d (-want +got):\n%s", c.name, order, diff)
			}
		})
	}
}

// shuffles calls f with the items in twenty orders, the same on every run.
func shuffles[T any](items []T, f func(order int, items []T)) {
	dice := rand.New(rand.NewPCG(1, 2))
	for order := range 20 {
		mixed := make([]T, len(items))
		for i, j := range dice.Perm(len(items)) {
			mixed[i] = items[j]
		}
		f(order, mixed)
	}
}

func TestUniteDoesNotDependOnOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(3, 4))
	pick := func(of ...string) string { return of[dice.IntN(len(of))] }
	for round := range 200 {
		var sources []graph.Source
		for i := range 2 + dice.IntN(5) {
			s := source(fmt.Sprint("article:", i), graph.ArticleKind(pick("NEWS", "TABLE")), graph.Date(pick("", "2021", "2021-05", "2022")), pick("", "Russia", "RF"), pick("", "روسيا"), pick("x", "Russia"))
			s.Record.Properties = graph.Properties{Kind: pick("", "SOVEREIGN", "TERRITORY"), ISO2: pick("", "RU", "RF"), Capital: pick("", "place:a", "place:b")}
			sources = append(sources, s)
		}
		want := graph.Unite(sources)
		shuffles(sources, func(order int, mixed []graph.Source) {
			if diff := cmp.Diff(want, graph.Unite(mixed)); diff != "" {
				t.Fatalf("round %d, order %d:\n%s", round, order, diff)
			}
		})
	}
}

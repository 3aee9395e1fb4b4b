package sqlite_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
)

// region is an article of a table with so many members of one bloc, each with a relation to the bloc and one to the next,
// numbered from first.
func region(first, size int) graph.Batch {
	b := graph.Batch{Article: graph.Article{Kind: graph.Table, Title: fmt.Sprint("members from ", first)}, At: time.Unix(1_600_000_000, 0)}
	b.Nodes = append(b.Nodes, graph.NodeRecord{ID: "organization:bloc", Names: graph.Names{En: "Bloc", Ar: "الكتلة"}})
	var text strings.Builder
	say := func(from string, t graph.RelationType, to string) {
		quote := fmt.Sprintf("%s,%s,%s\n", t, from, to)
		b.Claims = append(b.Claims, graph.Claim{Type: t, From: from, To: to, Quote: quote, Start: text.Len(), End: text.Len() + len(quote),
			Sentence: len(b.Claims), Status: graph.Actual, Since: graph.Date(fmt.Sprint(1900 + len(b.Claims)%100)), Confidence: 1, Rule: "table"})
		text.WriteString(quote)
	}
	id := func(i int) string { return fmt.Sprintf("organization:m%06d", first+i%size) }
	for i := range size {
		b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id(i), Names: graph.Names{En: fmt.Sprint("Member ", first+i), Ar: fmt.Sprint("العضو ", first+i)},
			Mentions: []graph.Span{{Start: text.Len(), End: text.Len() + 4}}})
		say(id(i), graph.MemberOf, "organization:bloc")
		if i%2 == 0 {
			say(id(i), graph.Opposes, id(i+1))
		}
	}
	b.Article.Text = text.String()
	return b
}

// BenchmarkApply writes a table of 10,000 nodes and 15,000 claims into a new store, and then again.
func BenchmarkApply(b *testing.B) {
	batch := region(0, 10_000)
	for b.Loop() {
		s := open(b, filepath.Join(b.TempDir(), "graph.db"))
		begin := time.Now()
		if _, err := s.Apply(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		first := time.Since(begin)
		if _, err := s.Apply(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(first.Seconds(), "s/new")
		b.ReportMetric((time.Since(begin) - first).Seconds(), "s/known")
	}
}

// BenchmarkRead asks a graph of 50,000 nodes with a hub of as many relations.
func BenchmarkRead(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	const size = 10_000
	for i := range 5 {
		if _, err := s.Apply(b.Context(), region(i*size, size)); err != nil {
			b.Fatal(err)
		}
	}
	var of []string
	for i := range 50 {
		of = append(of, fmt.Sprintf("organization:m%06d", i*997))
	}
	hub := []string{"organization:bloc"}
	page := graph.Page{First: 20, Order: graph.ByClaims}
	typed := graph.RelationFilter{Types: []graph.RelationType{graph.MemberOf}}
	day := graph.During("1950", "1950")
	for _, c := range []struct {
		name string
		read func() (int, error)
	}{
		{"a node", func() (int, error) { n, err := s.Nodes(b.Context(), of[:1]); return len(n), err }},
		{"50 nodes", func() (int, error) { n, err := s.Nodes(b.Context(), of); return len(n), err }},
		{"relations of 50", func() (int, error) { return relations(b, s, graph.RelationQuery{Of: of, Page: page}) }},
		{"relations of a hub", func() (int, error) { return relations(b, s, graph.RelationQuery{Of: hub, Page: page}) }},
		{"of one type", func() (int, error) { return relations(b, s, graph.RelationQuery{Of: hub, Filter: typed, Page: page}) }},
		{"in a year", func() (int, error) {
			return relations(b, s, graph.RelationQuery{Of: hub, Filter: graph.RelationFilter{During: &day, Statuses: []graph.Status{graph.Denied}}, Page: page})
		}},
		{"between two", func() (int, error) {
			return relations(b, s, graph.RelationQuery{Of: hub, Filter: graph.RelationFilter{With: of[:1]}, Page: page})
		}},
		{"search", func() (int, error) {
			hits, err := s.Search(b.Context(), graph.SearchQuery{Text: "العضو 4999", Limit: 20})
			return len(hits), err
		}},
		{"search for all", func() (int, error) {
			hits, err := s.Search(b.Context(), graph.SearchQuery{Text: "mem", Limit: 20})
			return len(hits), err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// relations counts those of all pages.
func relations(t testing.TB, s graph.Store, q graph.RelationQuery) (int, error) {
	pages, err := s.Relations(t.Context(), q)
	n := 0
	for _, page := range pages {
		n += len(page.Relations)
	}
	return n, err
}

package graphtest

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"mithaq/graph"
)

// draft is a batch in the making: its text grows with what it says, so that every offset is right.
type draft struct {
	batch graph.Batch
	text  strings.Builder
	runes int // in the text so far
	known map[string]bool
}

// news begins a news article, learned so many minutes after the beginning of the suite's time.
func news(title string, minute int) *draft {
	d := &draft{known: map[string]bool{}}
	d.batch.At = moment(minute)
	d.batch.Article = graph.Article{Kind: graph.News, Title: title, Lang: "en", Outlet: "Courier", Published: "2020-01-01"}
	d.write(title + "\n")
	return d
}

// table begins a curated table.
func table(title string, minute int) *draft {
	d := news(title, minute)
	d.batch.Article.Kind, d.batch.Article.Outlet, d.batch.Article.Lang = graph.Table, "", ""
	return d
}

// moment is a time long before any test runs, so that the times a store takes from the clock stand apart.
func moment(minute int) time.Time {
	return time.Date(2020, 1, 1, 0, minute, 0, 0, time.UTC)
}

// write adds to the text and returns where.
func (d *draft) write(s string) graph.Span {
	start := d.runes
	d.text.WriteString(s)
	d.runes += utf8.RuneCountInString(s)
	return graph.Span{Start: start, End: d.runes}
}

// node records a node and mentions it.
func (d *draft) node(n graph.NodeRecord) *draft {
	d.known[n.ID] = true
	n.Mentions = append(n.Mentions, d.write(n.Names.En+n.Names.Ar))
	d.write("\n")
	d.batch.Nodes = append(d.batch.Nodes, n)
	return d
}

// named records nodes under names made from their ids.
func (d *draft) named(ids ...string) *draft {
	for _, id := range ids {
		if !d.known[id] {
			_, name, _ := strings.Cut(id, ":")
			d.node(graph.NodeRecord{ID: id, Names: graph.Names{En: name}})
		}
	}
	return d
}

// says adds a sentence that makes a claim, and the nodes that it joins where they are missing.
func (d *draft) says(from string, t graph.RelationType, to string, more ...func(*graph.Claim)) *draft {
	d.named(from, to)
	quote := fmt.Sprintf("%s %s %s", from, t, to)
	span := d.write(quote)
	d.write(".\n")
	c := graph.Claim{Type: t, From: from, To: to, Quote: quote, Start: span.Start, End: span.End,
		Sentence: len(d.batch.Claims), Status: graph.Actual, Confidence: 0.5, Rule: "test"}
	for _, set := range more {
		set(&c)
	}
	d.batch.Claims = append(d.batch.Claims, c)
	return d
}

// article sets what else is known of the article.
func (d *draft) article(set func(*graph.Article)) *draft {
	set(&d.batch.Article)
	return d
}

// done is the batch.
func (d *draft) done() graph.Batch {
	b := d.batch
	b.Article.Text = d.text.String()
	return b
}

func since(date graph.Date) func(*graph.Claim) { return func(c *graph.Claim) { c.Since = date } }
func until(date graph.Date) func(*graph.Claim) { return func(c *graph.Claim) { c.Until = date } }
func status(s graph.Status) func(*graph.Claim) { return func(c *graph.Claim) { c.Status = s } }
func field(d graph.Domain) func(*graph.Claim)  { return func(c *graph.Claim) { c.Domain = d } }
func said(speaker string) func(*graph.Claim)   { return func(c *graph.Claim) { c.Speaker = speaker } }
func sure(confidence float64) func(*graph.Claim) {
	return func(c *graph.Claim) { c.Confidence = confidence }
}

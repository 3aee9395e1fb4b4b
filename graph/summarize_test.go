package graph_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mithaq/graph"
)

// said is a claim of the test's relation with an id and article of its own.
func said(since, until graph.Date, more ...func(*graph.Evidence)) graph.Evidence {
	e := graph.Evidence{Kind: graph.News, Claim: graph.Claim{Since: since, Until: until, Status: graph.Actual, Confidence: 0.5}}
	for _, set := range more {
		set(&e)
	}
	return e
}

func status(s graph.Status) func(*graph.Evidence) {
	return func(e *graph.Evidence) { e.Claim.Status = s }
}
func sure(c float64) func(*graph.Evidence) { return func(e *graph.Evidence) { e.Claim.Confidence = c } }
func domain(d graph.Domain) func(*graph.Evidence) {
	return func(e *graph.Evidence) { e.Claim.Domain = d }
}
func office(s string) func(*graph.Evidence)          { return func(e *graph.Evidence) { e.Claim.Office = s } }
func outlet(s string) func(*graph.Evidence)          { return func(e *graph.Evidence) { e.Outlet = s } }
func kind(k graph.ArticleKind) func(*graph.Evidence) { return func(e *graph.Evidence) { e.Kind = k } }
func from(article string) func(*graph.Evidence) {
	return func(e *graph.Evidence) { e.Claim.Article = article }
}
func amount(f float64, currency string) func(*graph.Evidence) {
	return func(e *graph.Evidence) { e.Claim.Amount, e.Claim.Currency = &f, currency }
}
func quantity(f float64) func(*graph.Evidence) {
	return func(e *graph.Evidence) { e.Claim.Quantity = &f }
}

// claimed completes the evidence: all of one relation, each its own claim, from its own article unless it says which.
func claimed(evidence ...graph.Evidence) []graph.Evidence {
	for i := range evidence {
		c := &evidence[i].Claim
		c.ID, c.Relation, c.Type, c.From, c.To = fmt.Sprintf("claim:%02d", i), "relation:x", graph.MemberOf, "country:FR", "organization:nato"
		if c.Article == "" {
			c.Article = fmt.Sprintf("article:%02d", i)
		}
	}
	return evidence
}

func episode(start, end graph.Date, claims int) graph.Episode {
	return graph.Episode{Start: start, End: end, Status: graph.Actual, Claims: claims}
}

func TestEpisodes(t *testing.T) {
	denied, possible := status(graph.Denied), status(graph.Possible)
	for _, c := range []struct {
		name     string
		evidence []graph.Evidence
		want     []graph.Episode
	}{
		{"no dates", []graph.Evidence{said("", ""), said("", "")}, nil},
		{"two meetings", []graph.Evidence{said("2022-01-19", ""), said("2022-07-19", ""), said("2022-01-19", "")},
			[]graph.Episode{episode("2022-01-19", "", 2), episode("2022-07-19", "", 1)}},
		{"coarse and fine dates of one meeting", []graph.Evidence{said("2022-01-19", ""), said("2022", ""), said("2022-01", "")},
			[]graph.Episode{episode("2022-01-19", "", 3)}},
		{"a coarse date between two meetings goes with the first", []graph.Evidence{said("2022-01-19", ""), said("2022-01-25", ""), said("2022-01", "")},
			[]graph.Episode{episode("2022-01-19", "", 2), episode("2022-01-25", "", 1)}},
		{"a sanction lifted later", []graph.Evidence{said("2012", ""), said("", "2016-01-16"), said("2018-05-08", "")},
			[]graph.Episode{episode("2012", "2016-01-16", 2), episode("2018-05-08", "", 1)}},
		{"a member that left and came back", []graph.Evidence{said("2009-04-04", ""), said("1949", "1966"), said("1949-04-04", "")},
			[]graph.Episode{episode("1949-04-04", "1966", 2), episode("2009-04-04", "", 1)}},
		{"left and came back, each date by another source", []graph.Evidence{said("1949", ""), said("", "1966-03"), said("2009", ""), said("", "1966")},
			[]graph.Episode{episode("1949", "1966-03", 3), episode("2009", "", 1)}},
		{"coarse and fine ends", []graph.Evidence{said("1955", "1990-10-03"), said("1955-05", "1990")}, []graph.Episode{episode("1955-05", "1990-10-03", 2)}},
		{"an open end closed by another source", []graph.Evidence{said("1955", ""), said("1955", "1990")}, []graph.Episode{episode("1955", "1990", 2)}},
		{"ends that conflict stand side by side", []graph.Evidence{said("1955", "1990"), said("1955", "1991")},
			[]graph.Episode{episode("1955", "1990", 1), episode("1955", "1991", 1)}},
		{"only an end", []graph.Evidence{said("", "1966"), said("", "1966-07"), said("", "1970")},
			[]graph.Episode{episode("", "1966-07", 2), episode("", "1970", 1)}},
		{"an end before any beginning", []graph.Evidence{said("2009", ""), said("", "1966")}, []graph.Episode{episode("", "1966", 1), episode("2009", "", 1)}},
		{"an end in the year of the beginning", []graph.Evidence{said("2009-05", ""), said("", "2009")}, []graph.Episode{episode("2009-05", "2009", 2)}},
		{"a bare end joins the episode that ends so, not a later open one", []graph.Evidence{said("1949", "1966"), said("1960", ""), said("", "1966")},
			[]graph.Episode{episode("1949", "1966", 2), episode("1960", "", 1)}},
		{"a bare end closes the latest open one", []graph.Evidence{said("1949", ""), said("1960", ""), said("", "1966")},
			[]graph.Episode{episode("1949", "", 1), episode("1960", "1966", 2)}},
		{"what is denied has no episode beside what is said", []graph.Evidence{said("2012", ""), said("2013", "", denied), said("", "2014", denied)},
			[]graph.Episode{episode("2012", "", 1)}},
		{"only denied", []graph.Evidence{said("2012", "", denied), said("2012-05", "", denied)},
			[]graph.Episode{{Start: "2012-05", Status: graph.Denied, Claims: 2}}},
		{"an episode takes its strongest status", []graph.Evidence{said("2012", "", possible), said("2012-05", ""), said("2014", "", possible)},
			[]graph.Episode{episode("2012-05", "", 2), {Start: "2014", Status: graph.Possible, Claims: 1}}},
	} {
		shuffles(claimed(c.evidence...), func(order int, evidence []graph.Evidence) {
			r := graph.Summarize(evidence)
			if diff := cmp.Diff(c.want, r.Episodes, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s, order %d (-want +got):\n%s", c.name, order, diff)
			}
			if n := len(c.want); n > 0 && (r.Start != c.want[0].Start || r.End != c.want[n-1].End) || n == 0 && r.Start+r.End != "" {
				t.Errorf("%s: from %q to %q", c.name, r.Start, r.End)
			}
		})
	}
}

func TestSummarize(t *testing.T) {
	number := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		name     string
		evidence []graph.Evidence
		want     graph.Relation
	}{
		{"one claim", []graph.Evidence{said("", "")}, graph.Relation{Status: graph.Actual, Claims: 1, News: 1, Outlets: 1, Confidence: 0.5}},
		{"the strongest status", []graph.Evidence{said("", "", status(graph.Possible), sure(0.9)), said("", "", status(graph.Planned))},
			graph.Relation{Status: graph.Planned, Claims: 2, News: 2, Outlets: 2, Confidence: 0.9}},
		{"denied and asserted", []graph.Evidence{said("", "", status(graph.Denied), domain(graph.Energy), office("king")), said("", "", status(graph.Possible), domain(graph.Military))},
			graph.Relation{Status: graph.Possible, Contradicted: true, Domains: []graph.Domain{graph.Military}, Claims: 2, News: 2, Outlets: 2, Confidence: 0.5}},
		{"denied only", []graph.Evidence{said("", "", status(graph.Denied), domain(graph.Energy)), said("", "", status(graph.Denied))},
			graph.Relation{Status: graph.Denied, Domains: []graph.Domain{graph.Energy}, Claims: 2, News: 2, Outlets: 2, Confidence: 0.5}},
		{"domains and offices as sets", []graph.Evidence{
			said("", "", domain(graph.Nuclear), office("president")), said("", "", domain(graph.Energy)), said("", "", domain(graph.Nuclear), office("leader")), said("", "")},
			graph.Relation{Status: graph.Actual, Domains: []graph.Domain{graph.Energy, graph.Nuclear}, Offices: []string{"leader", "president"},
				Claims: 4, News: 4, Outlets: 4, Confidence: 0.5}},
		{"the amount that is surest, with its currency", []graph.Evidence{
			said("", "", amount(1, "USD"), sure(0.2)), said("", "", amount(2, "CNY"), sure(0.8)), said("", "", sure(1)), said("", "", quantity(7), sure(0.1)), said("", "", quantity(9), status(graph.Planned))},
			graph.Relation{Status: graph.Actual, Amount: number(2), Currency: "CNY", Quantity: number(7), Claims: 5, News: 5, Outlets: 5, Confidence: 1}},
		{"sources are counted once", []graph.Evidence{
			said("", "", from("article:a"), outlet("Courier")), said("", "", from("article:a"), outlet("Courier")), said("", "", from("article:b"), outlet("Courier")),
			said("", "", from("article:c")), said("", "", from("article:d")), said("", "", from("article:t"), kind(graph.Table)), said("", "", from("article:t"), kind(graph.Table))},
			graph.Relation{Status: graph.Actual, Claims: 7, News: 4, Tables: 1, Outlets: 3, Confidence: 0.5}},
	} {
		c.want.ID, c.want.Type, c.want.From, c.want.To = "relation:x", graph.MemberOf, "country:FR", "organization:nato"
		shuffles(claimed(c.evidence...), func(order int, evidence []graph.Evidence) {
			if diff := cmp.Diff(c.want, graph.Summarize(evidence), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s, order %d (-want +got):\n%s", c.name, order, diff)
			}
		})
	}
}

func TestSummarizeDoesNotDependOnOrder(t *testing.T) {
	dice := rand.New(rand.NewPCG(5, 6))
	dates := []graph.Date{"", "", "2015", "2015-07", "2015-07-14", "2015-09", "2016", "2016-01-16", "2018"}
	for round := range 500 {
		var evidence []graph.Evidence
		dated := 0
		for range 1 + dice.IntN(8) {
			e := said(dates[dice.IntN(len(dates))], dates[dice.IntN(len(dates))], status(graph.Statuses[dice.IntN(4)]), sure(float64(dice.IntN(3))/2),
				domain(append(graph.Domains, "")[dice.IntN(8)]), outlet([]string{"", "Courier"}[dice.IntN(2)]), amount(float64(dice.IntN(2)), "USD"))
			evidence = append(evidence, e)
		}
		evidence = claimed(evidence...)
		want := graph.Summarize(evidence)
		for _, e := range evidence {
			if (e.Claim.Since + e.Claim.Until).Known() && (e.Claim.Status != graph.Denied || want.Status == graph.Denied) {
				dated++
			}
		}
		for _, e := range want.Episodes {
			dated -= e.Claims
		}
		if dated != 0 {
			t.Fatalf("round %d: %d dated claims are in no episode, or in two: %+v", round, dated, want)
		}
		shuffles(evidence, func(order int, mixed []graph.Evidence) {
			if diff := cmp.Diff(want, graph.Summarize(mixed)); diff != "" {
				t.Fatalf("round %d, order %d:\n%s", round, order, diff)
			}
		})
	}
}

package graphtest

import (
	"math"
	"strings"
	"testing"

	"mithaq/graph"
)

// odd are texts that a store must keep to the letter.
var odd = []string{
	`Robert'); DROP TABLE node;--`,
	`"}) DETACH DELETE n //`,
	"`backticks` $param {json: \"x\"} %s %d",
	`back\slash \u0041 \n`,
	"tab\tand line\nfeed",
	"كلمة\u200cبـفاصل صفري",
	"é and é", // composed and not
	"🇮🇷🇷🇺 𝔐𝔦𝔱𝔥𝔞𝔮 👩‍👩‍👧",
	"nul \x00 byte",
	strings.Repeat("long ", 2000),
}

func testRoundTrip(t *testing.T, open Open) {
	p := newPair(t, open)
	p.apply(properties(1).done())
	p.same("every property")
	p.apply(numbers(2).done())
	p.same("numbers and dates of claims")
	for i, s := range odd {
		name := strings.TrimSpace(s)
		d := news("𝔸 before an odd text: "+s, 10+i).
			node(graph.NodeRecord{ID: "country:RU", Names: graph.Names{En: name}, Aliases: []string{name + " again", "ا" + s}}).
			node(graph.NodeRecord{ID: "organization:x.Y_z-1", Names: graph.Names{Ar: name}}).
			article(func(a *graph.Article) {
				a.Outlet, a.URL, a.Lang = name, "https://example.org/?q="+name, "ar"
				a.Published = ""
			}).
			says("country:RU", graph.MemberOf, "organization:x.Y_z-1", func(c *graph.Claim) {
				c.Speaker, c.Office, c.Rule, c.Source = s, s, s, s
			})
		p.apply(d.done())
	}
	p.same("odd texts")
	for _, s := range odd {
		f := graph.ArticleFilter{Outlet: strings.TrimSpace(s)}
		equal(t, "articles by an odd outlet", p.articles(p.store, f, whole), p.articles(p.model, f, whole))
		n := graph.NodeFilter{Name: s}
		equal(t, "nodes by an odd name", p.findNodes(p.store, n, whole), p.findNodes(p.model, n, whole))
	}
}

// properties is an article whose nodes have every property of their types.
func properties(minute int) *draft {
	number := func(f float64) *float64 { return &f }
	all := graph.Properties{
		ISO2: "RU", ISO3: "RUS", Numeric: "643", COW: "365", GW: "365", Capital: "place:moscow", Gender: "f",
		Signed: "2001-07", Start: "1991-12-25", End: "2021", Term: "P20Y6M", Amount: number(4e11), Currency: "USD",
		Obligations: []graph.Obligation{graph.Neutrality, graph.Consultation}, Latitude: number(-33.856784), Longitude: number(-0.000001),
	}
	d := news("properties", minute)
	for _, spec := range graph.NodeSpecs {
		if spec.Type == graph.ArticleType {
			continue
		}
		for _, kind := range append([]string{""}, spec.Kinds...) {
			p := only(all, spec.Properties)
			p.Kind = kind
			d.node(graph.NodeRecord{ID: spec.Prefix + ":all" + kind, Names: graph.Names{En: "All " + kind, Ar: "كل"}, Properties: p})
			d.node(graph.NodeRecord{ID: spec.Prefix + ":none" + kind, Names: graph.Names{Ar: "لا شيء"}})
		}
	}
	return d
}

// only leaves out the properties that are not named.
func only(p graph.Properties, names []string) graph.Properties {
	var out graph.Properties
	for _, name := range names {
		switch name {
		case "iso2":
			out.ISO2 = p.ISO2
		case "iso3":
			out.ISO3 = p.ISO3
		case "numeric":
			out.Numeric = p.Numeric
		case "cow":
			out.COW = p.COW
		case "gw":
			out.GW = p.GW
		case "capital":
			out.Capital = p.Capital
		case "gender":
			out.Gender = p.Gender
		case "signed":
			out.Signed = p.Signed
		case "start":
			out.Start = p.Start
		case "end":
			out.End = p.End
		case "term":
			out.Term = p.Term
		case "amount":
			out.Amount = p.Amount
		case "currency":
			out.Currency = p.Currency
		case "obligations":
			out.Obligations = p.Obligations
		case "latitude":
			out.Latitude = p.Latitude
		case "longitude":
			out.Longitude = p.Longitude
		}
	}
	return out
}

// numbers is an article whose claims have every field, with numbers and dates at the edges of their ranges.
func numbers(minute int) *draft {
	d := news("numbers", minute)
	for i, f := range []float64{0, -0.5, 1.0 / 3, 1e-300, math.MaxFloat64, -math.MaxFloat64, 1 << 53, math.SmallestNonzeroFloat64} {
		d.says("country:CN", graph.InvestsIn, "country:IR", func(c *graph.Claim) {
			c.Amount, c.Quantity, c.Currency = &f, &f, "CNY"
			c.Confidence = float64(i) / 7
			c.Speaker, c.Office, c.Domain, c.Rule, c.Source = "country:CN", "investor", graph.Domains[i%7], "rule-1", "p. 7"
			c.Status = graph.Statuses[i%4]
			c.Since = []graph.Date{"", "0001", "2020-02-29", "2021-03"}[i%4]
			c.Until = []graph.Date{"9999-12-31", "", "2020-03", "2021"}[i%4]
		})
	}
	return d
}

package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"mithaq/graph"
)

const (
	seeds = 3
	steps = 16
)

// testRandom changes the store at random, and after every step compares all that it answers with the model.
func testRandom(t *testing.T, open Open) {
	for seed := range uint64(seeds) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			p := newPair(t, open)
			dice := dice{rand.New(rand.NewPCG(seed, 7))}
			for step := range steps {
				what := dice.change(p, step)
				p.same(fmt.Sprintf("step %d, %s", step, what))
				dice.ask(p)
				if t.Failed() {
					return
				}
			}
		})
	}
}

type dice struct{ *rand.Rand }

// one picks an element.
func one[T any](d dice, of ...T) T { return of[d.IntN(len(of))] }

var (
	cast = []string{"country:RU", "country:IR", "country:CN", "leader:putin", "leader:raisi", "organization:sco", "organization:nato",
		"agreement:jcpoa", "event:talks", "place:vienna"}
	dates = []graph.Date{"", "", "2015", "2015-07", "2015-07-14", "2018", "2018-05-08", "2021", "2022-01-19", "2022-02"}
)

// change writes something to both stores and says what.
func (d dice) change(p pair, step int) string {
	known := p.articleIDs()
	switch n := d.IntN(10); {
	case n == 0 && len(known) > 0:
		id := one(d, known...)
		p.purge(id)
		return "purge"
	case n < 3 && len(known) > 0:
		live := p.articles(p.model, graph.ArticleFilter{}, whole).Articles
		if len(live) > 0 {
			p.delete(one(d, live...).ID)
			return "delete"
		}
	case n < 6:
		if what := d.decide(p, step); what != "" {
			return what
		}
	}
	batches := []graph.Batch{d.batch(step)}
	for d.IntN(3) > 0 {
		batches = append(batches, d.batch(step))
	}
	p.apply(batches...)
	return fmt.Sprint("apply ", len(batches))
}

// decide has a claim reviewed, two nodes merged, or a decision undone, and says what; nothing where there is none to be had.
func (d dice) decide(p pair, step int) string {
	made, err := p.model.Decisions(p.ctx, graph.DecisionFilter{}, whole)
	if need(p, made, err); len(made.Decisions) > 0 && d.maybe() {
		p.undo(step, one(d, made.Decisions...).ID)
		return "undo"
	}
	var nodes []string
	for _, n := range p.findNodes(p.model, graph.NodeFilter{Types: []graph.NodeType{one(d, graph.CountryType, graph.LeaderType)}}, whole).Nodes {
		nodes = append(nodes, n.ID)
	}
	if len(nodes) > 1 && d.maybe() {
		d.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
		p.decide(merge(step, nodes[0], nodes[1]))
		return "merge"
	}
	claims := p.claims(p.model, graph.ClaimQuery{Page: whole})[0].Claims
	if len(claims) == 0 {
		return ""
	}
	claim := one(d, claims...)
	verdict := one(d, graph.Confirmed, graph.Rejected)
	if t, _ := graph.TypeOf(claim.To); slices.Contains(nodes, claim.To) && t != "" && claim.Status != graph.Possible {
		verdict = graph.Corrected
	}
	p.decide(review(step, claim, verdict, func(s *graph.Statement) {
		if to := one(d, nodes...); to != s.From {
			s.To = to
		}
		s.Status = graph.Possible
	}))
	return string(verdict)
}

// batch is one of eight texts, some of them editions, with some of its claims.
func (d dice) batch(step int) graph.Batch {
	number := d.IntN(8)
	story := dice{rand.New(rand.NewPCG(uint64(number), 1))} // the same text whenever the number comes up
	draft := news(fmt.Sprint("story ", number), step)
	if number == 7 {
		draft = table("table", step)
	}
	draft.article(func(a *graph.Article) {
		a.Published, a.Outlet = one(story, dates...), one(story, "Courier", "Gazette", "")
		a.URL = one(story, "", "https://example.org/a", "https://example.org/b")
		if d.IntN(6) == 0 {
			a.Published, a.Outlet = one(d, dates...), one(d, "Courier", "Gazette")
		}
	})
	for range 3 + story.IntN(8) {
		rt, from, to := story.triple()
		date := one(story, dates...)
		end := one(story, "", "", graph.Date("2023"), graph.Date("2022-12-31"))
		if story.IntN(3) == 0 {
			date = ""
		}
		draft.says(from, rt, to, since(date), until(end), status(one(story, graph.Statuses...)),
			field(one(story, "", graph.Military, graph.Energy)), sure(float64(story.IntN(5))/4))
	}
	b := draft.done()
	var said []graph.Claim
	for _, c := range b.Claims {
		if d.IntN(4) > 0 {
			if d.IntN(5) == 0 {
				c.Status = one(d, graph.Statuses...)
			}
			if d.IntN(5) == 0 {
				c.Confidence = 0.625
			}
			said = append(said, c)
		}
	}
	b.Claims = said
	for i := range b.Nodes {
		b.Nodes[i].Names.En = one(d, b.Nodes[i].Names.En, fmt.Sprint(b.Nodes[i].Names.En, " ", d.IntN(2)))
		b.Nodes[i].Names.Ar = one(d, "", "", "أحمد", "الأحمد")
		if t, _ := graph.TypeOf(b.Nodes[i].ID); t == graph.CountryType {
			b.Nodes[i].Properties = graph.Properties{Kind: one(d, "", "SOVEREIGN", "TERRITORY"), ISO2: one(d, "", "RU", "IR")}
		}
	}
	return b
}

// triple is a relation that the ontology allows between two of the cast.
func (d dice) triple() (graph.RelationType, string, string) {
	for {
		spec := one(d, graph.RelationSpecs...)
		from, to := one(d, cast...), one(d, cast...)
		a, _ := graph.TypeOf(from)
		b, _ := graph.TypeOf(to)
		if from != to && spec.Allows(a, b) {
			return spec.Type, from, to
		}
	}
}

package document

import (
	"cmp"
	"slices"

	"mithaq/graph"
)

// Of makes the document of a batch. It returns a *[graph.BatchError] where the batch is not valid.
func Of(b graph.Batch) (Document, error) {
	b, err := b.Canonical()
	if err != nil {
		return Document{}, err
	}
	a := b.Article
	d := Document{
		Article: Article{a.ID, a.Kind, a.Title, a.Lang, a.Published, a.Outlet, a.URL, a.Text},
		Nodes:   make([]Node, 0, len(b.Nodes)), Relations: []Relation{},
	}
	for _, n := range b.Nodes {
		t, _ := graph.TypeOf(n.ID)
		d.Nodes = append(d.Nodes, Node{n.ID, t, Names(n.Names), filled(n.Aliases), n.Properties, filled(n.Mentions)})
	}
	var order []string // of relations, by their first claim
	evidence := map[string][]graph.Evidence{}
	for _, c := range b.Claims {
		if evidence[c.Relation] == nil {
			order = append(order, c.Relation)
		}
		evidence[c.Relation] = append(evidence[c.Relation], graph.Evidence{Claim: c, Kind: a.Kind, Outlet: a.Outlet})
	}
	for _, id := range order {
		d.Relations = append(d.Relations, relation(evidence[id]))
	}
	return d, nil
}

// filled is the slice, empty where it is nil: JSON has no null lists here.
func filled[T any](s []T) []T { return append([]T{}, s...) }

func relation(evidence []graph.Evidence) Relation {
	sum := graph.Summarize(evidence)
	r := Relation{
		ID: sum.ID, Type: sum.Type, From: sum.From, To: sum.To, Status: sum.Status, Start: sum.Start, End: sum.End,
		Amount: sum.Amount, Currency: sum.Currency, Quantity: sum.Quantity,
	}
	for _, e := range evidence {
		r.Claims = append(r.Claims, claim(e.Claim))
	}
	ranked := slices.Clone(evidence)
	slices.SortFunc(ranked, func(a, b graph.Evidence) int {
		return cmp.Or(cmp.Compare(graph.StatusRank(a.Claim.Status), graph.StatusRank(b.Claim.Status)),
			-cmp.Compare(a.Claim.Confidence, b.Claim.Confidence), cmp.Compare(a.Claim.ID, b.Claim.ID))
	})
	for _, e := range ranked {
		if slices.Contains(sum.Domains, e.Claim.Domain) { // not what is only denied
			r.Domain = cmp.Or(r.Domain, e.Claim.Domain)
		}
		if slices.Contains(sum.Offices, e.Claim.Office) {
			r.Office = cmp.Or(r.Office, e.Claim.Office)
		}
	}
	return r
}

// Batch is the batch that the document holds, in canonical form: ids and what is computed are made anew. It returns a
// *[graph.BatchError] where the document is not valid.
func (d Document) Batch() (graph.Batch, error) {
	a := d.Article
	b := graph.Batch{Article: graph.Article{
		Kind: cmp.Or(a.Kind, graph.News), Title: a.Title, Text: a.Text, Lang: a.Lang, Outlet: a.Outlet, URL: a.URL, Published: a.Published,
	}}
	for _, n := range d.Nodes {
		b.Nodes = append(b.Nodes, graph.NodeRecord{
			ID: n.ID, Names: graph.Names(n.Names), Aliases: n.Aliases, Properties: n.Properties, Mentions: n.Mentions,
		})
	}
	for _, r := range d.Relations {
		for _, c := range r.Claims {
			said := c.graph()
			said.Type, said.From, said.To = r.Type, r.From, r.To
			b.Claims = append(b.Claims, said)
		}
	}
	return b.Canonical()
}

func claim(c graph.Claim) Claim {
	return Claim{
		Quote: c.Quote, Start: c.Start, End: c.End, Sentence: c.Sentence, Speaker: c.Speaker, Status: c.Status,
		Since: c.Since, Until: c.Until, Domain: c.Domain, Office: c.Office, Amount: c.Amount, Currency: c.Currency,
		Quantity: c.Quantity, Confidence: c.Confidence, Rule: c.Rule, Source: c.Source,
	}
}

// graph is the claim without its relation.
func (c Claim) graph() graph.Claim {
	return graph.Claim{
		Quote: c.Quote, Start: c.Start, End: c.End, Sentence: c.Sentence, Speaker: c.Speaker, Status: c.Status,
		Since: c.Since, Until: c.Until, Domain: c.Domain, Office: c.Office, Amount: c.Amount, Currency: c.Currency,
		Quantity: c.Quantity, Confidence: c.Confidence, Rule: c.Rule, Source: c.Source,
	}
}

package document

import (
	"cmp"
	"slices"
	"time"

	"mithaq/graph"
)

// Review is what a person found of what the loader read.
type Review struct {
	Verdict graph.Verdict `json:"verdict"`
	By      string        `json:"by"`
	Why     string        `json:"why"`
	At      time.Time     `json:"at"`
	Read    Reading       `json:"read"`
	Says    *Reading      `json:"says"` // what the words say instead, null but of a correction
}

// Reading is what words say of a relation.
type Reading struct {
	Type  graph.RelationType `json:"type"`
	From  string             `json:"from"`
	To    string             `json:"to"`
	Claim Claim              `json:"claim"`
}

// Annotated is the document with the reviews of its article among the decisions.
func (d Document) Annotated(decisions []graph.Decision) Document {
	d.Reviews = nil
	for _, found := range graph.Reviews(d.Article.ID, decisions) {
		r := Review{Verdict: found.Review.Verdict, By: found.By, Why: found.Why, At: found.At, Read: reading(found.Review.Read)}
		if found.Review.Says != nil {
			said := found.Review.Read.Saying(*found.Review.Says)
			said.Confidence = 1
			says := reading(said)
			r.Says = &says
		}
		d.Reviews = append(d.Reviews, r)
	}
	slices.SortFunc(d.Reviews, func(a, b Review) int {
		x, y := a.Read, b.Read
		return cmp.Or(cmp.Compare(x.Claim.Start, y.Claim.Start), cmp.Compare(x.Claim.End, y.Claim.End), cmp.Compare(x.Type, y.Type),
			cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	return d
}

func reading(c graph.Claim) Reading { return Reading{c.Type, c.From, c.To, claim(c)} }

// Graph is the review as the graph has it, of an article.
func (r Review) Graph(article string) graph.Review {
	out := graph.Review{Verdict: r.Verdict, Read: r.Read.graph()}
	out.Read.Article = article
	out.Read = out.Read.Saying(out.Read.Says()) // with its ids
	if r.Says != nil {
		says := r.Says.graph().Says()
		out.Says = &says
	}
	return out
}

func (r Reading) graph() graph.Claim {
	c := r.Claim.graph()
	c.Type, c.From, c.To = r.Type, r.From, r.To
	return c
}

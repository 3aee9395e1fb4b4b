// Package aggregate counts what the graph says in groups: by type, status, country, period, speaker, outlet and more.
//
// What is counted are live claims, with the relations that they say, the articles that they stand in and the outlets of these.
//
// Functions are safe for concurrent use.
package aggregate

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mithaq/graph"
)

// Dimension is what claims are grouped by.
type Dimension string

// The dimensions. A claim without a value in one falls under the empty key there.
const (
	Type    Dimension = "TYPE"    // of the relation
	Plover  Dimension = "PLOVER"  // class of the relation
	Status  Dimension = "STATUS"  // of the claim
	Domain  Dimension = "DOMAIN"  // of the claim
	Country Dimension = "COUNTRY" // ids of the ends that are countries: a claim on two counts for each
	Period  Dimension = "PERIOD"  // of the clock, as fine as the step; what is known less exactly stays so
	Speaker Dimension = "SPEAKER" // id or name of who is credited
	Outlet  Dimension = "OUTLET"  // of the article
	Lang    Dimension = "LANG"    // of the article
	Kind    Dimension = "KIND"    // of the article
)

// Step is how long the periods of a question are.
type Step string

// The steps.
const (
	Day   Step = "DAY"
	Month Step = "MONTH"
	Year  Step = "YEAR"
)

// Clock says which date of a claim gives its period.
type Clock string

// The clocks.
const (
	Event     Clock = "EVENT"     // when what is claimed began, or happened
	Published Clock = "PUBLISHED" // when the article was published
)

// Limits of one question.
const (
	MaxDimensions = 3
	MaxRelations  = 100_000 // that fit the filter
)

// Question asks for counts.
type Question struct {
	Of     []string             // only relations of these nodes; of all where empty
	Filter graph.RelationFilter // only relations that fit; with a kind or article, only claims from there
	By     []Dimension          // 1 to MaxDimensions
	Step   Step
	Clock  Clock
}

// Row is a group with its counts.
type Row struct {
	Keys      []string // a value for each dimension of the question
	Claims    int
	Relations int
	Articles  int
	Outlets   int // articles without one count as one each
}

// Reader is what of a store is needed.
type Reader interface {
	graph.RelationReader
	Articles(ctx context.Context, filter graph.ArticleFilter, page graph.Page) (graph.ArticlePage, error)
}

// Find counts, and returns the groups by their keys. Its errors are the store's, and graph.ErrBadQuery for a question outside of
// its bounds or one that more than MaxRelations relations fit.
func Find(ctx context.Context, store Reader, q Question) ([]Row, error) {
	if len(q.By) < 1 || len(q.By) > MaxDimensions {
		return nil, fmt.Errorf("%w: counts are grouped by 1 to %d dimensions, not %d", graph.ErrBadQuery, MaxDimensions, len(q.By))
	}
	groups := map[string]*group{}
	err := Each(ctx, store, q, func(rel graph.Relation, c graph.Claim, article graph.Article) {
		for _, keys := range q.keys(rel, c, article) {
			id := fmt.Sprintf("%q", keys)
			if groups[id] == nil {
				groups[id] = &group{keys: keys, relations: map[string]bool{}, articles: map[string]bool{}, outlets: map[string]bool{}}
			}
			groups[id].add(c, article)
		}
	})
	if err != nil {
		return nil, err
	}
	rows := make([]Row, 0, len(groups))
	for _, g := range groups {
		rows = append(rows, Row{g.keys, g.claims, len(g.relations), len(g.articles), len(g.outlets)})
	}
	slices.SortFunc(rows, func(a, b Row) int { return slices.Compare(a.Keys, b.Keys) })
	return rows, nil
}

// group is a row while it is counted.
type group struct {
	keys                         []string
	claims                       int
	relations, articles, outlets map[string]bool
}

func (g *group) add(c graph.Claim, a graph.Article) {
	g.claims++
	g.relations[c.Relation] = true
	g.articles[c.Article] = true
	g.outlets[cmp.Or(a.Outlet, c.Article)] = true
}

// keys are the groups into which a claim falls.
func (q Question) keys(r graph.Relation, c graph.Claim, a graph.Article) [][]string {
	out := [][]string{nil}
	for _, d := range q.By {
		var grown [][]string
		for _, value := range q.values(d, r, c, a) {
			for _, keys := range out {
				grown = append(grown, append(slices.Clone(keys), value))
			}
		}
		out = grown
	}
	return out
}

// values of a claim in a dimension, at least one.
func (q Question) values(d Dimension, r graph.Relation, c graph.Claim, a graph.Article) []string {
	switch d {
	case Type:
		return []string{string(r.Type)}
	case Plover:
		spec, _ := r.Type.Spec()
		return []string{spec.Plover}
	case Status:
		return []string{string(c.Status)}
	case Domain:
		return []string{string(c.Domain)}
	case Country:
		var out []string
		for _, id := range []string{r.From, r.To} {
			if t, _ := graph.TypeOf(id); t == graph.CountryType {
				out = append(out, id)
			}
		}
		if out == nil {
			out = []string{""}
		}
		return out
	case Period:
		return []string{string(q.Step.Cut(q.Clock.Date(c, a)))}
	case Speaker:
		return []string{c.Speaker}
	case Outlet:
		return []string{a.Outlet}
	case Lang:
		return []string{a.Lang}
	}
	return []string{string(a.Kind)}
}

// Date is the date that the clock gives a claim of an article.
func (k Clock) Date(c graph.Claim, a graph.Article) graph.Date {
	if k == Published {
		return a.Published
	}
	return c.Since
}

// Cut makes a date as coarse as the step; what is coarser stays so.
func (s Step) Cut(d graph.Date) graph.Date {
	length := map[Step]int{Year: len("2006"), Month: len("2006-01"), Day: len("2006-01-02")}[s]
	return d[:min(length, len(d))]
}

// Package panel makes tables for statistics as political scientists use them: a row for each dyad or country and each year or month,
// with counts of what is claimed, and with who was allied and bound to what. Every row that is asked for is there, with zeros where
// nothing is known.
//
// Functions are safe for concurrent use.
package panel

import (
	"fmt"
	"iter"
	"slices"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// Unit is what a row is about, beside its period.
type Unit string

// The units.
const (
	Dyad     Unit = "DYAD"          // two countries, whoever acts on whom
	Directed Unit = "DIRECTED_DYAD" // two countries, the first acting on the second; what is symmetric counts both ways
	Country  Unit = "COUNTRY"       // a country with anything
)

// MaxCells is how many rows by countries a question may make; a table of all countries since 1800 by year fits.
const MaxCells = 20_000_000

// Question asks for a panel.
type Question struct {
	Of     []string // ids of countries, or their ISO 3166 codes in either case; all countries where empty
	With   []string // the second countries of dyads, likewise; those of Of where empty. Of the unit Country: ids of what must stand at the other end
	Unit   Unit
	Step   aggregate.Step       // Year or Month
	Since  graph.Date           // the first period, as exact as the step
	Until  graph.Date           // the last
	By     aggregate.Dimension  // the classes that are counted: Type or Plover
	Filter graph.RelationFilter // only relations that fit are counted; With is the panel's own
	Clock  aggregate.Clock      // which date of a claim gives its period
	RollUp bool                 // who acts for a country counts as the country: leaders while in office, its organs, forces and companies
}

// Panel is the answer to a question. It is not changed any more.
type Panel struct {
	Question
	Version int64    // of the graph
	Classes []string // what the counts of a row are of, in their order
	Undated int      // claims that were left out because their date is not known, or not as exactly as the step

	pairs   []pair
	periods []graph.Date
	nodes   map[string]graph.Node
	agents  map[string][]agency // who stands for which country, by id
	counts  map[place][]Count   // by class
	bonds   map[place]bond
}

// pair is what a row is about; the second is empty for the unit Country.
type pair struct{ a, b string }

// place is a row, by the pair and the index of its period.
type place struct {
	pair
	period int
}

// Row is one of a panel.
type Row struct {
	A, B        graph.Node // B is empty for the unit Country
	Period      graph.Date
	Allied      bool               // both were party to the same alliance on at least one common day; of a country: to any
	Obligations []graph.Obligation // of these alliances, in the order of graph.Obligations
	Counts      []Count            // for each of the panel's classes
}

// Count is how much is claimed.
type Count struct {
	Claims    int
	Relations int
	Outlets   int // articles without one count as one each
}

// Len is how many rows the panel has.
func (p *Panel) Len() int { return len(p.pairs) * len(p.periods) }

// Rows are those of the panel, by their first and second country, then by period.
func (p *Panel) Rows() iter.Seq[Row] {
	none := make([]Count, len(p.Classes))
	return func(yield func(Row) bool) {
		for _, pair := range p.pairs {
			for i, period := range p.periods {
				at := place{pair, i}
				counts, ok := p.counts[at]
				if !ok {
					counts = none
				}
				bond := p.bonds[at]
				if !yield(Row{p.nodes[pair.a], p.nodes[pair.b], period, bond.allied, bond.list(), counts}) {
					return
				}
			}
		}
	}
}

// check reports, as graph.ErrBadQuery, what cannot be answered.
func (q Question) check() error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("%w: "+format, append([]any{graph.ErrBadQuery}, args...)...)
	}
	switch {
	case !slices.Contains([]Unit{Dyad, Directed, Country}, q.Unit):
		return bad("no unit %.80q", string(q.Unit))
	case q.Step != aggregate.Year && q.Step != aggregate.Month:
		return bad("a panel goes by %s or %s, not %.80q", aggregate.Year, aggregate.Month, string(q.Step))
	case q.By != aggregate.Type && q.By != aggregate.Plover:
		return bad("a panel counts by %s or %s, not %.80q", aggregate.Type, aggregate.Plover, string(q.By))
	case len(q.Filter.With) > 0:
		return bad("the panel says itself what relations are with: leave `with` out of the filter")
	case q.exact(q.Since) == "" || q.exact(q.Until) == "":
		return bad("the first and the last period of a panel by %s are dates at least so exact, not %.80q and %.80q", q.Step, string(q.Since), string(q.Until))
	}
	return nil
}

// exact is a date as coarse as the step; empty where it is less exact.
func (q Question) exact(d graph.Date) graph.Date {
	cut := q.Step.Cut(d)
	if cut.Precision() != string(q.Step) {
		return ""
	}
	return cut
}

// pairs are those that have rows, each once.
func (q Question) pairs() []pair {
	of := sorted(q.Of)
	if q.Unit == Country {
		out := make([]pair, len(of))
		for i, id := range of {
			out[i].a = id
		}
		return out
	}
	with := sorted(q.With)
	if len(with) == 0 {
		with = of
	}
	seen := map[pair]bool{}
	var out []pair
	for _, a := range of {
		for _, b := range with {
			p := pair{a, b}
			if q.Unit == Dyad {
				p = ordered(a, b)
			}
			if a != b && !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	slices.SortFunc(out, func(p, q pair) int { return slices.Compare([]string{p.a, p.b}, []string{q.a, q.b}) })
	return out
}

func ordered(a, b string) pair { return pair{min(a, b), max(a, b)} }

func sorted(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

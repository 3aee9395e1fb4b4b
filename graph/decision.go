package graph

import (
	"context"
	"strconv"
	"time"
)

// Decision is what a person decided of the graph: of a claim, or of two nodes. It is kept apart from what loaders read, laid
// over every reading of the articles that it bears on, and can be undone. Exactly one of Review and Merge is set.
type Decision struct {
	ID  string // made from content; filled by the store
	By  string // who decided
	Why string
	At  time.Time // UTC, milliseconds; the zero time means now

	UndoneBy  string
	UndoneWhy string
	UndoneAt  time.Time // zero while it counts

	Review      *Review
	Merge       *Merge
	Distinction *Distinction
}

// The kinds of decisions that have no verdict, as [Decision.Kind] names them.
const (
	kindMerge       = ""
	kindDistinction = "DISTINCT"
)

// Kind is what stores tell decisions apart by: the verdict of a review, and another word for the others.
func (d Decision) Kind() string {
	switch {
	case d.Review != nil:
		return string(d.Review.Verdict)
	case d.Distinction != nil:
		return kindDistinction
	}
	return kindMerge
}

// Counts reports whether the decision is not undone.
func (d Decision) Counts() bool { return d.UndoneAt.IsZero() }

// Last is when the decision was made, or undone.
func (d Decision) Last() time.Time {
	if d.Counts() {
		return d.At
	}
	return d.UndoneAt
}

// Verdict is what a review finds of a claim.
type Verdict string

// The verdicts.
const (
	Confirmed Verdict = "CONFIRMED" // the words say it
	Rejected  Verdict = "REJECTED"  // the words do not say it, nor anything like it
	Corrected Verdict = "CORRECTED" // the words say something else
)

// Verdicts lists every verdict.
var Verdicts = []Verdict{Confirmed, Rejected, Corrected}

// Review is a verdict on what the words of an article say of a relation.
//
// It is keyed by the words: it bears on what a loader reads of the same relation (type, from, to) out of the very words that
// were reviewed, whatever else it reads out of them and whatever rule it reads by; and where it reads the relation there no more,
// out of words that overlap them and have no review of their own. So it outlives reloads and new rules. What was confirmed or
// corrected is said once, in place of these claims, and also where a loader no longer finds any; its confidence is 1. What was
// rejected does not count. Of several reviews of the same words the last counts. A new edition of the article has reviews of its own,
// see [Carry].
type Review struct {
	Claim   string // id of the claim that was reviewed
	Verdict Verdict
	Says    *Statement   // of CORRECTED, what the words say
	Nodes   []NodeRecord // given: nodes that Says names and the graph has not; filled by the store with all that the claim names
	Split   *Split       // of CORRECTED, that the words name another node than the loader took them to name

	Read Claim // the claim as a loader read it: its article, words and statement; filled by the store
}

// Merge says that the node From is the node Into: everything that is said of either is said of Into. Both are of one type, or a
// person turns out to be a leader. A claim that would then join a node to itself, or that the ontology does not allow of Into, does
// not count.
type Merge struct{ From, Into string }

// Distinction says that two nodes are not one, whatever their names: they are not proposed as one, nor merged.
type Distinction struct{ A, B string }

// statement is what the words say by the review; not asked of what is rejected.
func (r Review) statement() Statement {
	if r.Verdict == Corrected {
		return *r.Says
	}
	return r.Read.Says()
}

// Of reports whether the claim is what the review is of: the same relation as read, out of the same words.
func (r Review) Of(c Claim) bool {
	return r.Read.Start == c.Start && r.Read.End == c.End && r.Near(c)
}

// Near reports whether the claim is of the same relation as read, out of words that overlap those reviewed.
func (r Review) Near(c Claim) bool {
	return r.Read.Article == c.Article && r.Read.Start < c.End && c.Start < r.Read.End && r.Read.Relation == c.relationRead()
}

// Subjects are the ids that the decision bears on: the article of a review, the nodes of the others.
func (d Decision) Subjects() []string {
	switch {
	case d.Review != nil:
		return []string{d.Review.Read.Article}
	case d.Distinction != nil:
		return []string{d.Distinction.A, d.Distinction.B}
	}
	return []string{d.Merge.From, d.Merge.Into}
}

// DecisionFilter chooses decisions; every field that is set must fit.
type DecisionFilter struct {
	IDs          []string
	Of           []string  // on one of these subjects: articles, nodes
	Verdicts     []Verdict // reviews with one of these
	Merges       bool      // merges only; not with Verdicts
	Distinctions bool      // distinctions only; not with Verdicts or Merges
	By           string
	Undone       bool      // also those that were undone
	KnownAt      time.Time // those that counted then: made by then and not yet undone; the zero time means now
}

// Kinds are those of the decisions, as [Decision.Kind] names them; any where there are none.
func (f DecisionFilter) Kinds() []string {
	var out []string
	for _, v := range f.Verdicts {
		out = append(out, string(v))
	}
	if f.Merges {
		out = append(out, kindMerge)
	}
	if f.Distinctions {
		out = append(out, kindDistinction)
	}
	return out
}

// Fits reports whether a decision passes the filter.
func (f DecisionFilter) Fits(d Decision) bool {
	of := len(f.Of) == 0
	for _, s := range d.Subjects() {
		of = of || among(f.Of, s)
	}
	return of && among(f.IDs, d.ID) && among(f.Kinds(), d.Kind()) && (f.By == "" || f.By == d.By) && (f.Undone || d.CountsAt(f.KnownAt)) && (f.KnownAt.IsZero() || !d.At.After(f.KnownAt))
}

// CountsAt reports whether a decision that was made by then was not yet undone; the zero time means now.
func (d Decision) CountsAt(at time.Time) bool {
	return d.Counts() || !at.IsZero() && d.UndoneAt.After(at)
}

// DecisionPage is a part of a list of decisions; Cursors[i] is where Decisions[i] stands.
type DecisionPage struct {
	PageInfo
	Decisions []Decision
	Cursors   []string
}

// AllDecisions reads all decisions of a store that fit, in the order of the list.
func AllDecisions(ctx context.Context, store interface {
	Decisions(ctx context.Context, filter DecisionFilter, page Page) (DecisionPage, error)
}, f DecisionFilter,
) ([]Decision, error) {
	var out []Decision
	page := Page{First: MaxPage}
	for {
		found, err := store.Decisions(ctx, f, page)
		if err != nil {
			return nil, err
		}
		out = append(out, found.Decisions...)
		if !found.More {
			return out, nil
		}
		page.After = found.Cursors[len(found.Cursors)-1]
	}
}

// DecisionList is sorted by At descending, then id.
func DecisionList() List { return List{"decisions", "Ns"} }

// Keys sort a decision in a [DecisionList].
func (d Decision) Keys() []string { return []string{strconv.FormatInt(d.At.UnixMilli(), 10), d.ID} }

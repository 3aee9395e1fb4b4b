package graph

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// How long what a person writes may be, in code points.
const (
	maxBy  = 200
	maxWhy = 2000
)

// Holdings are what a store has of the things that a decision is about.
type Holdings interface {
	// Claim is the last record of a claim, live or not; ErrNoSubject where there is none.
	Claim(id string) (Claim, error)
	// Nodes are those of the nodes that there are.
	Nodes(ids []string) (map[string]Node, error)
	// Decisions are those that count on one of the subjects.
	Decisions(of []string) ([]Decision, error)
}

// Complete checks decisions that are made together and fills in what the store knows of their subjects; all are made at the time
// of the first. It returns ErrNoSubject where a claim or node is not known, and ErrBadDecision where who or why is missing, a
// verdict is none, a correction says what was read or what the ontology forbids, nodes of two types are to be merged or nodes that
// are distinct, or a merge does not come alone.
func Complete(h Holdings, decisions []Decision) ([]Decision, error) {
	var out []Decision
	for _, d := range decisions {
		if d.Merge != nil && len(decisions) > 1 {
			return nil, fmt.Errorf("%w: a merge comes alone", ErrBadDecision)
		}
		if len(out) > 0 {
			d.At = out[0].At
		}
		d, err := d.complete(h)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

func (d Decision) complete(h Holdings) (Decision, error) {
	d, err := d.signed()
	if err != nil {
		return Decision{}, err
	}
	d.UndoneBy, d.UndoneWhy, d.UndoneAt = "", "", time.Time{}
	switch {
	case given(d.Review)+given(d.Merge)+given(d.Distinction) != 1:
		return Decision{}, fmt.Errorf("%w: it is either a review or a merge or a distinction", ErrBadDecision)
	case d.Distinction != nil:
		apart := Distinction{min(d.Distinction.A, d.Distinction.B), max(d.Distinction.A, d.Distinction.B)}
		err = apart.check(h)
		d.Distinction = &apart
		d.ID = "decision:" + digest(kindDistinction, apart.A, apart.B, d.By, d.Why, fmt.Sprint(d.At.UnixMilli()))
	case d.Merge != nil:
		err = d.Merge.check(h)
		d.ID = "decision:" + digest(d.Merge.From, d.Merge.Into, d.By, d.Why, fmt.Sprint(d.At.UnixMilli()))
	default:
		var r Review
		if r, err = d.Review.complete(h); err != nil {
			return Decision{}, err
		}
		d.Review = &r
		d.ID = d.reviewID()
	}
	return d, err
}

// reviewID is the id of a review.
func (d Decision) reviewID() string {
	r, said := d.Review, ""
	if r.Verdict != Rejected {
		said = claimID(r.Read.Saying(r.statement()))
	}
	return "decision:" + digest(r.Read.ID, string(r.Verdict), said, d.By, d.Why, fmt.Sprint(d.At.UnixMilli()))
}

// Undo is the decision undone; who, why and when are another's.
func (d Decision) Undo(by Decision) (Decision, error) {
	by, err := by.signed()
	if err == nil && !d.Counts() {
		err = fmt.Errorf("%w: %s was undone before", ErrBadDecision, d.ID)
	}
	d.UndoneBy, d.UndoneWhy, d.UndoneAt = by.By, by.Why, by.At
	return d, err
}

// signed checks who, why and when.
func (d Decision) signed() (Decision, error) {
	d.By, d.Why = strings.TrimSpace(d.By), strings.TrimSpace(d.Why)
	if d.At.IsZero() {
		d.At = time.Now()
	}
	d.At = d.At.UTC().Truncate(time.Millisecond)
	for _, part := range []struct {
		name, value string
		most        int
	}{{"who decides", d.By, maxBy}, {"why", d.Why, maxWhy}} {
		switch {
		case part.value == "":
			return d, fmt.Errorf("%w: it does not say %s", ErrBadDecision, part.name)
		case !utf8.ValidString(part.value) || utf8.RuneCountInString(part.value) > part.most:
			return d, fmt.Errorf("%w: %s takes at most %d characters of UTF-8", ErrBadDecision, part.name, part.most)
		}
	}
	return d, nil
}

// complete fills in the claim as it was read, and the nodes that the review names.
func (r Review) complete(h Holdings) (Review, error) {
	c, err := h.Claim(r.Claim)
	if err != nil {
		return Review{}, err
	}
	r.Read = c.Saying(c.AsRead())
	r.Read.RecordedAt, r.Read.RetractedAt, r.Read.Version, r.Read.Withdrawn = time.Time{}, time.Time{}, 0, 0
	item := "the correction of " + r.Claim
	switch {
	case r.Verdict == Corrected && r.Says != nil:
	case r.Verdict == Corrected:
		return Review{}, fmt.Errorf("%w: %s does not say what the words say", ErrBadDecision, item)
	case r.Verdict != Confirmed && r.Verdict != Rejected:
		return Review{}, fmt.Errorf("%w: no verdict %.80q", ErrBadDecision, string(r.Verdict))
	case r.Says != nil:
		return Review{}, fmt.Errorf("%w: only a correction says something else", ErrBadDecision)
	}
	if s := r.Split; s != nil && (r.Verdict != Corrected || s.Of == s.Into || !slices.Contains(r.Says.Nodes(), s.Into)) {
		return Review{}, fmt.Errorf("%w: %s does not name %.200s instead of %.200s", ErrBadDecision, item, s.Into, s.Of)
	}
	known := r.Nodes
	if r.Nodes = nil; r.Verdict == Rejected {
		return r, nil
	}
	decisions, err := Gather(Batch{Article: Article{ID: c.Article}, Nodes: namedOnly(append(r.Read.Says().Nodes(), r.statement().Nodes()...))}, h.Decisions)
	if err != nil {
		return Review{}, err
	}
	survivors := merged(decisions)
	if r.Verdict == Corrected {
		base := r.Read.Says()
		for _, last := range Reviews(c.Article, decisions) {
			if last.Review.Of(c) && last.Review.Verdict != Rejected {
				base = last.Review.statement()
			}
		}
		says := survivors.unmerged(*r.Says, base)
		says.From, says.To = orient(says.Type, says.From, says.To)
		r.Says = &says
	}
	check := checker{types: map[string]NodeType{}}
	if r.Nodes, err = r.named(h, survivors, known, &check); err != nil {
		return Review{}, err
	}
	if check.statement(item, r.statement()); len(check.faults) > 0 {
		return Review{}, fmt.Errorf("%w: %s: %s", ErrBadDecision, check.faults[0].Item, check.faults[0].Reason)
	}
	if r.Verdict == Corrected && r.Says.Equal(r.Read.Says()) {
		return Review{}, fmt.Errorf("%w: %s says what was read: confirm the claim instead", ErrBadDecision, item)
	}
	return r, nil
}

// named are records of the nodes that the review's statement names, as the graph has them or as they are given.
func (r Review) named(h Holdings, s survivors, given []NodeRecord, check *checker) ([]NodeRecord, error) {
	ids := tidy(r.statement().Nodes())
	var sought []string
	for _, id := range ids {
		sought = append(sought, s.of(id))
	}
	found, err := h.Nodes(sought)
	if err != nil {
		return nil, err
	}
	var out []NodeRecord
	for _, id := range ids {
		n, ok := found[s.of(id)]
		record := NodeRecord{ID: id, Names: n.Names}
		for _, g := range given {
			if g.ID == id && !ok {
				g.Mentions = nil
				record, ok = g, true
			}
		}
		if !ok {
			return nil, fmt.Errorf("%w: there is no node %.200s", ErrNoSubject, id)
		}
		out = append(out, check.node(record))
	}
	return out, nil
}

// namedOnly are records of nothing but the ids.
func namedOnly(ids []string) []NodeRecord {
	var out []NodeRecord
	for _, id := range ids {
		out = append(out, NodeRecord{ID: id})
	}
	return out
}

// unmerged keeps of the statement's nodes those of base that it names by the nodes that stand for them: so a correction of
// something else leaves them what they are when a merge is undone.
func (s survivors) unmerged(says, base Statement) Statement {
	for _, named := range []*string{&says.From, &says.To, &says.Speaker} {
		for _, id := range base.Nodes() {
			if *named == s.of(id) {
				*named = id
				break
			}
		}
	}
	return says
}

// Standing tells which nodes stand for those of these that were merged, by the merges that count.
func Standing(ids []string, ask func(of []string) ([]Decision, error)) (map[string]string, error) {
	decisions, err := Gather(Batch{Nodes: namedOnly(ids)}, ask)
	out, survivors := map[string]string{}, merged(decisions)
	for _, id := range ids {
		if into := survivors.of(id); into != id {
			out[id] = into
		}
	}
	return out, err
}

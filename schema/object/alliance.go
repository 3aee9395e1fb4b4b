package object

import (
	"slices"

	"mithaq/graph/alliance"
)

// Alliance is that two actors are allied, with what says so.
type Alliance struct {
	Of, Ally   Entity
	Strength   alliance.Strength
	Reasons    []*Reason // the weightiest first
	NewsCount  int       // news articles that say the relations of the reasons
	TableCount int       // curated tables that do
}

// Reason is one thing that an alliance rests on.
type Reason struct {
	alliance.Reason
	Shared Entity      // what the two share, nil where a relation joins them
	Said   []*Relation // the relations, each with its level
}

// Basis returns the grounds of its reasons, each once, in the order of their weight.
func (a *Alliance) Basis() []alliance.Basis {
	var out []alliance.Basis
	for _, r := range a.Reasons {
		if !slices.Contains(out, r.Reason.Basis) {
			out = append(out, r.Reason.Basis)
		}
	}
	return out
}

// Because returns the weightiest reasons on these grounds, or on all, at most first.
func (a *Alliance) Because(basis []alliance.Basis, first int) []*Reason {
	var out []*Reason
	for _, r := range a.Reasons {
		if len(out) < first && (len(basis) == 0 || slices.Contains(basis, r.Reason.Basis)) {
			out = append(out, r)
		}
	}
	return out
}

// Via is what the two share.
func (r *Reason) Via() Entity { return r.Shared }

// Members is how many members what they share has.
func (r *Reason) Members() *int { return some(r.Reason.Members) }

// Relations are those that the reason rests on.
func (r *Reason) Relations() []*Relation { return r.Said }

// Since is from when it is known to hold.
func (r *Reason) Since() PartialDate { return PartialDate(r.Reason.Since) }

// Until is until when.
func (r *Reason) Until() PartialDate { return PartialDate(r.Reason.Until) }

// AllianceConnection is a page of alliances.
type AllianceConnection struct {
	Connection[*Alliance]
	AsOf      PartialDate
	TooLarge  []Entity // what has too many members to make allies
	Truncated bool
}

// AllianceEdge is an alliance in a list.
type AllianceEdge = Edge[*Alliance]

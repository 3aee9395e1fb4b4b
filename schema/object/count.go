package object

import (
	"time"

	"mithaq/graph"
	"mithaq/graph/aggregate"
)

// Group is a group of claims with its counts.
type Group struct{ aggregate.Row }

// Keys are the values in each dimension, nil where the claims have none.
func (g *Group) Keys() []*string {
	out := make([]*string, len(g.Row.Keys))
	for i, k := range g.Row.Keys {
		out[i] = some(k)
	}
	return out
}

// TimelineEntry is what is claimed of one period.
type TimelineEntry struct{ aggregate.Row }

// Period is the period as a date.
func (e *TimelineEntry) Period() PartialDate { return PartialDate(e.Keys[0]) }

// Coverage is who says what is claimed.
type Coverage struct{ Question aggregate.Question }

// Comparison is two actors side by side.
type Comparison struct {
	A, B    Entity
	Date    graph.Date
	Undated bool      // whether what has no date counts
	KnownAt time.Time // zero for now
}

// AsOf is the date of which it was asked.
func (c *Comparison) AsOf() PartialDate { return PartialDate(c.Date) }

// SharedAlly is an actor with whom two are allied.
type SharedAlly struct {
	Ally      Entity
	Alliances []*Alliance
}

// Difference is what changed between two dates.
type Difference struct {
	Of           string
	Filter       graph.RelationFilter
	Since, Until graph.Date
}

package object

import (
	"time"

	"mithaq/graph"
)

// Distinction is that two things are not one.
type Distinction struct {
	graph.Decision
	Level *Level[*Distinction]
}

// AID is the id of one of the two.
func (d *Distinction) AID() string { return d.Distinction.A }

// BID is the id of the other.
func (d *Distinction) BID() string { return d.Distinction.B }

// UndoneBy is who undid it.
func (d *Distinction) UndoneBy() *string { return some(d.Decision.UndoneBy) }

// UndoneWhy is why it was undone.
func (d *Distinction) UndoneWhy() *string { return some(d.Decision.UndoneWhy) }

// UndoneAt is when it was undone.
func (d *Distinction) UndoneAt() *time.Time { return some(d.Decision.UndoneAt) }

func (*Distinction) isNode() {}

package object

import "mithaq/graph/duplicate"

// Duplicate is two things that may be one.
type Duplicate struct {
	duplicate.Candidate
	A, B  Entity
	Level *Level[*Duplicate]
}

// NameScore is how much their names are alike.
func (d *Duplicate) NameScore() float64 { return d.Names }

// SharedCount is how many neighbours they share.
func (d *Duplicate) SharedCount() int { return len(d.Candidate.Shared) }

package ingest

import "time"

// Count is how many things of a kind a run met, each once, and how many of them the store had not.
type Count struct{ Total, New int }

// Known is how many the store had.
func (c Count) Known() int { return max(c.Total-c.New, 0) }

// Summary is what a run did. Without a store nothing is new.
type Summary struct {
	Articles   Count // curated tables too; new are those that changed anything
	Nodes      Count
	Relations  Count
	Claims     Count
	Retracted  int // claims that an earlier reading or edition said and this one does not
	Superseded int // earlier editions
	Failures   []Failure
	Took       time.Duration
}

// Failure is an article of which nothing was stored.
type Failure struct {
	Source string // its name
	Err    error  // names the source too
}

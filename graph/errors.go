package graph

import (
	"errors"
	"fmt"
	"strings"
)

// The errors that a store returns, always wrapped with what failed on which thing; compare with [errors.Is].
var (
	ErrInvalidBatch = errors.New("invalid batch")        // see BatchError
	ErrBadCursor    = errors.New("bad cursor")           // not made by this list, or for another order
	ErrBadQuery     = errors.New("bad query")            // a filter or page that cannot be answered
	ErrNoArticle    = errors.New("no such article")      // by Delete and Purge
	ErrBadDecision  = errors.New("bad decision")         // by Decide and Undo: one that cannot be
	ErrNoSubject    = errors.New("nothing to decide on") // by Decide and Undo: no such claim, node or decision
	ErrUnavailable  = errors.New("store is unavailable") // the database cannot be reached or is still starting
	ErrClosed       = errors.New("store is closed")      // used after Close
	ErrNewer        = errors.New("store is newer")       // made by a later version of Mithaq
	ErrBadURL       = errors.New("bad store URL")        // by backend.Open
	ErrUnauthorized = errors.New("store refuses access") // wrong user or password
	ErrBadDate      = errors.New("bad date")             // by ParseDate
)

// Fault is one thing wrong with a batch: which item, and what is wrong with it.
type Fault struct {
	Item   string // `node leader:x`, `claim 3 (LEADS leader:x country:y)`
	Reason string
}

// BatchError says everything that is wrong with a batch. It matches [ErrInvalidBatch].
type BatchError struct {
	Article string
	Faults  []Fault // in the order of the batch
}

// Error lists up to ten faults, a line each.
func (e *BatchError) Error() string {
	const most = 10
	var b strings.Builder
	fmt.Fprintf(&b, "invalid batch of %s:", e.Article)
	for i, f := range e.Faults {
		if i == most {
			fmt.Fprintf(&b, "\n  and %d more", len(e.Faults)-most)
			break
		}
		fmt.Fprintf(&b, "\n  %s: %s", f.Item, f.Reason)
	}
	return b.String()
}

// Is reports whether target is ErrInvalidBatch.
func (e *BatchError) Is(target error) bool { return target == ErrInvalidBatch }

package watch

import (
	"context"
	"strconv"
	"time"

	"mithaq/graph"
)

// Withdrawal is that claims of a relation count no longer: an article was deleted or says something else by now, or people rejected or
// corrected what was read in it.
type Withdrawal struct {
	Cursor  string
	Version int64          // of the graph, with which they were withdrawn
	Was     graph.Relation // as it was known until then
	Until   time.Time      // the last moment of that
	Claims  []graph.Claim  // that were withdrawn
}

// BehindWithdrawals is the cursor behind all that was withdrawn with a version of the graph and before.
func BehindWithdrawals(version int64) string {
	return graph.RetractionList().Cursor(strconv.FormatInt(version, 10), "~", "")
}

// Withdrawn returns what fitted until then among the next that was withdrawn behind a cursor, the cursor to go on from, and whether
// more was withdrawn than was looked at. Pattern.Again says nothing to it. Its errors are the store's, and graph.ErrBadCursor.
func Withdrawn(ctx context.Context, store Reader, p Pattern, after string) (events []Withdrawal, next string, more bool, err error) {
	groups, more, err := read(ctx, store, graph.ByRetraction, after)
	if err != nil || len(groups) == 0 {
		return nil, after, false, err
	}
	fitting := map[time.Time]map[string]graph.Relation{}
	for at, together := range byMoment(groups) {
		if fitting[at], err = p.fitting(ctx, store, together, at); err != nil {
			return nil, after, false, err
		}
	}
	for _, g := range groups {
		at := g.until()
		if was, fits := fitting[at][g.claims[0].Relation]; fits {
			events = append(events, Withdrawal{g.cursor, g.claims[0].Withdrawn, was, at, g.claims})
		}
	}
	return events, groups[len(groups)-1].cursor, more, nil
}

// until is the last moment at which the group's claims counted.
func (g group) until() time.Time { return g.claims[0].RetractedAt.Add(-time.Millisecond) }

func byMoment(groups []group) map[time.Time][]group {
	out := map[time.Time][]group{}
	for _, g := range groups {
		out[g.until()] = append(out[g.until()], g)
	}
	return out
}

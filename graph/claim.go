package graph

import "time"

// Claim is one place in one article that says that a relation holds.
type Claim struct {
	ID       string // made from content; filled by [Batch.Canonical]
	Article  string // filled by [Batch.Canonical]
	Relation string // filled by [Batch.Canonical]

	Type RelationType
	From string // node id
	To   string // node id

	Quote    string // the exact words: text[Start:End] in code points
	Start    int
	End      int
	Sentence int    // index of the sentence, or of the row of a table, from 0
	Speaker  string // node id or name of who is credited, empty where the article itself says it

	Status     Status
	Since      Date // when it began, or happened
	Until      Date // when it ended
	Domain     Domain
	Office     string // lower-case English noun phrase
	Amount     *float64
	Currency   string // ISO 4217
	Quantity   *float64
	Confidence float64 // 0 to 1
	Rule       string  // id of the rule, or `table`
	Source     string  // what a table's row rests on

	Read *Statement // what the loader read, where people decided otherwise; nil where it stands as it was read; set by the store

	RecordedAt  time.Time // when the store learned it, UTC, milliseconds; set by Apply
	RetractedAt time.Time // when it was withdrawn, zero while it is live
	Version     int64     // of the graph, with which the store learned it; set by Apply, 0 where that was before stores noted it
	Withdrawn   int64     // the version with which it was withdrawn, 0 while it is live and where that was before stores noted it
}

// Live reports whether the claim counts.
func (c Claim) Live() bool { return c.RetractedAt.IsZero() }

// Package alliance says who is allied with whom: it weighs what the graph holds of two actors, by declared alliances, shared
// alliances and blocs, shared agreements, shared exercises, arms and cooperation.
//
// The weights stand in weigh.go and are the documented ones of the schema. Functions are safe for concurrent use.
package alliance

import (
	"context"
	"time"

	"mithaq/graph"
)

// Basis is a ground on which an alliance rests.
type Basis string

// The grounds.
const (
	Declared    Basis = "DECLARED"    // ALLIED_WITH
	Membership  Basis = "MEMBERSHIP"  // of the same alliance or bloc
	Agreement   Basis = "AGREEMENT"   // party to the same
	Exercise    Basis = "EXERCISE"    // participants of the same
	Arms        Basis = "ARMS"        // supplied by one to the other
	Cooperation Basis = "COOPERATION" // COOPERATES_WITH
)

// Bases lists every ground.
var Bases = []Basis{Declared, Membership, Agreement, Exercise, Arms, Cooperation}

// Usual are the grounds that count where a question names none.
var Usual = []Basis{Declared, Membership, Agreement, Exercise}

// Part is a part of an alliance's strength.
type Part string

// The parts.
const (
	Formal    Part = "FORMAL"    // by alliance, bloc or agreement
	Practised Part = "PRACTISED" // by what the two do
	Said      Part = "SAID"      // because news says so
)

// Limits of one question; what is most claimed is read first.
const (
	MaxRelations = 1000 // relations of one actor that are read
	MaxMembers   = 100  // what has more members makes no allies
	Years        = 10   // for so long an exercise or a delivery of arms counts
)

// Question asks for the allies of several actors at once.
type Question struct {
	Of       []string          // node ids, each once
	With     []string          // only alliances with these, all where empty
	Types    []graph.NodeType  // only allies of these types
	Bases    []Basis           // only on these grounds, Usual where empty
	Statuses []graph.Status    // only relations of these statuses count
	Kind     graph.ArticleKind // only relations that articles of this kind say
	AsOf     graph.Date        // the date of which it is asked; must be known
	Undated  bool              // whether what has no date counts
	KnownAt  time.Time         // of the graph as it was known then; zero for now
}

// Answer is what there is to say of one actor.
type Answer struct {
	Alliances []Alliance // the strongest first, then by the id of the ally
	TooLarge  []string   // ids of what has too many members, sorted
	Truncated bool       // whether the actor has more relations than are read
}

// Alliance is that two actors are allied, as far as the graph knows.
type Alliance struct {
	Of, Ally string
	Strength Strength
	Reasons  []Reason // the weightiest first
}

// Strength is how strong an alliance is, each number from 0 to 1, rounded to four digits.
type Strength struct{ Total, Formal, Practised, Said float64 }

// Reason is one thing that an alliance rests on.
type Reason struct {
	Basis     Basis
	Part      Part
	Weight    float64          // 0 to 1, rounded to four digits
	Via       string           // id of what the two share, empty where a relation joins them
	Members   int              // of what they share, at the date
	Relations []graph.Relation // the one that joins them, or that of each to what they share, the actor's first
	Since     graph.Date       // from when it is known to hold for both
	Until     graph.Date       // until when
	Undated   bool             // whether a relation has no date
}

// Reader is what of a store is needed.
type Reader interface {
	Nodes(ctx context.Context, ids []string) ([]*graph.Node, error)
	Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error)
}

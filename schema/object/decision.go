package object

import (
	"time"

	"mithaq/graph"
)

// Review is a verdict on a claim.
type Review struct {
	graph.Decision
	Read  *Statement
	Says  *Statement // nil but of a correction
	Level *Level[*Review]
}

// Merge is that one thing is another.
type Merge struct {
	graph.Decision
	Level *Level[*Merge]
}

// Statement is what words say of a relation.
type Statement struct {
	graph.Statement
	Level *Level[*Statement]
}

// Verdict is what was found.
func (r *Review) Verdict() graph.Verdict { return r.Review.Verdict }

// ClaimID is the id of the claim that was reviewed.
func (r *Review) ClaimID() string { return r.Review.Claim }

// Quote is the exact words.
func (r *Review) Quote() string { return r.Review.Read.Quote }

// Start is where the words begin.
func (r *Review) Start() int { return r.Review.Read.Start }

// End is where they end.
func (r *Review) End() int { return r.Review.Read.End }

// UndoneBy is who undid it.
func (r *Review) UndoneBy() *string { return some(r.Decision.UndoneBy) }

// UndoneWhy is why it was undone.
func (r *Review) UndoneWhy() *string { return some(r.Decision.UndoneWhy) }

// UndoneAt is when it was undone.
func (r *Review) UndoneAt() *time.Time { return some(r.Decision.UndoneAt) }

// FromID is the id that stands for the other thing.
func (m *Merge) FromID() string { return m.Merge.From }

// IntoID is the id of that other thing.
func (m *Merge) IntoID() string { return m.Merge.Into }

// UndoneBy is who undid it.
func (m *Merge) UndoneBy() *string { return some(m.Decision.UndoneBy) }

// UndoneWhy is why it was undone.
func (m *Merge) UndoneWhy() *string { return some(m.Decision.UndoneWhy) }

// UndoneAt is when it was undone.
func (m *Merge) UndoneAt() *time.Time { return some(m.Decision.UndoneAt) }

// FromID is the id of the end that the relation goes out from.
func (s *Statement) FromID() string { return s.Statement.From }

// ToID is the id of the end that it goes to.
func (s *Statement) ToID() string { return s.Statement.To }

// Since is when it began, or happened.
func (s *Statement) Since() PartialDate { return PartialDate(s.Statement.Since) }

// Until is when it ended.
func (s *Statement) Until() PartialDate { return PartialDate(s.Statement.Until) }

// Domain is in what field.
func (s *Statement) Domain() *graph.Domain { return some(s.Statement.Domain) }

// Office is the office held.
func (s *Statement) Office() *string { return some(s.Statement.Office) }

// Currency is the ISO 4217 code of the amount.
func (s *Statement) Currency() *string { return some(s.Statement.Currency) }

func (*Review) isNode() {}
func (*Merge) isNode()  {}

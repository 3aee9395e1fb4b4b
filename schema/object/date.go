package object

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"mithaq/graph"
)

// PartialDate is a [graph.Date] as the scalar of the schema; the empty date is null.
type PartialDate graph.Date

// MarshalGQL writes the date as a string, or null.
func (d PartialDate) MarshalGQL(w io.Writer) {
	if d == "" {
		io.WriteString(w, "null")
		return
	}
	io.WriteString(w, strconv.Quote(string(d)))
}

// UnmarshalGQL reads a string. Its error matches [graph.ErrBadDate].
func (d *PartialDate) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	if !ok || s == "" {
		return fmt.Errorf("%w: %.80q is not YYYY, YYYY-MM or YYYY-MM-DD", graph.ErrBadDate, fmt.Sprint(v))
	}
	parsed, err := graph.ParseDate(s)
	*d = PartialDate(parsed)
	return err
}

// UnmarshalJSON reads a string, or null as nothing, as a variable of a question holds it.
func (d *PartialDate) UnmarshalJSON(raw []byte) error {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil || v == nil {
		return err
	}
	return d.UnmarshalGQL(v)
}

// DateDetail is a date with the days that it may mean.
type DateDetail struct {
	Value      PartialDate
	Start, End PartialDate
	Precision  string
}

// detail is nil for an unknown date.
func detail(d graph.Date) *DateDetail {
	if !d.Known() {
		return nil
	}
	return &DateDetail{Value: PartialDate(d), Start: day(d.First()), End: day(d.Last()), Precision: d.Precision()}
}

func day(d graph.Day) PartialDate {
	return PartialDate(time.Unix(int64(d)*24*60*60, 0).UTC().Format(time.DateOnly))
}

// During is a period to ask for; an end that is empty is open.
type During struct {
	Since, Until *PartialDate
	Undated      bool
}

// AsOf is a moment to ask of.
type AsOf struct {
	ValidAt *PartialDate
	KnownAt *Moment
	Undated bool
}

// Moment is a time to ask of.
type Moment struct{ time.Time }

// MarshalGQL writes the moment by RFC 3339.
func (m Moment) MarshalGQL(w io.Writer) { io.WriteString(w, strconv.Quote(m.Format(time.RFC3339Nano))) }

// UnmarshalGQL reads a string by RFC 3339. Its error matches [graph.ErrBadDate].
func (m *Moment) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	read, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return fmt.Errorf("%w: %.80q is no moment such as 2022-01-19T12:30:00Z", graph.ErrBadDate, fmt.Sprint(v))
	}
	m.Time = read
	return nil
}

// Signed is when the agreement was signed.
func (a *Agreement) Signed() PartialDate { return PartialDate(a.Properties.Signed) }

// SignedDate is Signed with its days.
func (a *Agreement) SignedDate() *DateDetail { return detail(a.Properties.Signed) }

// Start is the first day.
func (t *Thing) Start() PartialDate { return PartialDate(t.Properties.Start) }

// StartDate is Start with its days.
func (t *Thing) StartDate() *DateDetail { return detail(t.Properties.Start) }

// End is the last day.
func (t *Thing) End() PartialDate { return PartialDate(t.Properties.End) }

// EndDate is End with its days.
func (t *Thing) EndDate() *DateDetail { return detail(t.Properties.End) }

// Start is when the first episode began.
func (r *Relation) Start() PartialDate { return PartialDate(r.Relation.Start) }

// StartDate is Start with its days.
func (r *Relation) StartDate() *DateDetail { return detail(r.Relation.Start) }

// End is when the last episode ended.
func (r *Relation) End() PartialDate { return PartialDate(r.Relation.End) }

// EndDate is End with its days.
func (r *Relation) EndDate() *DateDetail { return detail(r.Relation.End) }

// Since is when what is claimed began.
func (c *Claim) Since() PartialDate { return PartialDate(c.Claim.Since) }

// SinceDate is Since with its days.
func (c *Claim) SinceDate() *DateDetail { return detail(c.Claim.Since) }

// Until is when what is claimed ended.
func (c *Claim) Until() PartialDate { return PartialDate(c.Claim.Until) }

// UntilDate is Until with its days.
func (c *Claim) UntilDate() *DateDetail { return detail(c.Claim.Until) }

// Published is when the article was published.
func (a *Article) Published() PartialDate { return PartialDate(a.Article.Published) }

// PublishedDate is Published with its days.
func (a *Article) PublishedDate() *DateDetail { return detail(a.Article.Published) }

// Episode is one period of a relation.
type Episode struct{ graph.Episode }

// Start is when it began.
func (e Episode) Start() PartialDate { return PartialDate(e.Episode.Start) }

// StartDate is Start with its days.
func (e Episode) StartDate() *DateDetail { return detail(e.Episode.Start) }

// End is when it ended.
func (e Episode) End() PartialDate { return PartialDate(e.Episode.End) }

// EndDate is End with its days.
func (e Episode) EndDate() *DateDetail { return detail(e.Episode.End) }

// ClaimCount is how many claims say it.
func (e Episode) ClaimCount() int { return e.Claims }

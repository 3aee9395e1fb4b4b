package graph

import (
	"fmt"
	"math"
	"time"
)

// Date is an ISO 8601 calendar date as coarse as it is known: "2015", "2021-09", "2022-01-19", or empty for unknown.
// Comparing two dates as strings orders them by their beginnings, the coarser first.
type Date string

// ParseDate checks that s is a date of the proleptic Gregorian calendar, years 0001 to 9999; empty is allowed.
// It returns an error that matches ErrBadDate otherwise.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, ok := parse(s); !ok {
		return "", fmt.Errorf("%w: %q is not YYYY, YYYY-MM or YYYY-MM-DD", ErrBadDate, s)
	}
	return Date(s), nil
}

// Known reports whether anything is known of the date.
func (d Date) Known() bool { return d != "" }

// Precision is "DAY", "MONTH", "YEAR", or empty for an unknown date.
func (d Date) Precision() string {
	switch len(d) {
	case 4:
		return "YEAR"
	case 7:
		return "MONTH"
	case 10:
		return "DAY"
	}
	return ""
}

// Contains reports whether e lies within d: "2021" contains "2021-09". A date contains itself; an unknown one nothing.
func (d Date) Contains(e Date) bool {
	return d != "" && len(e) >= len(d) && e[:len(d)] == d
}

// First is the first day that the date may mean, MinDay where it is unknown.
func (d Date) First() Day {
	t, ok := parse(string(d))
	if !ok {
		return MinDay
	}
	return dayOf(t)
}

// Last is the last day that the date may mean, MaxDay where it is unknown.
func (d Date) Last() Day {
	t, ok := parse(string(d))
	if !ok {
		return MaxDay
	}
	switch d.Precision() {
	case "YEAR":
		t = t.AddDate(1, 0, -1)
	case "MONTH":
		t = t.AddDate(0, 1, -1)
	}
	return dayOf(t)
}

// Day counts days since 1970-01-01.
type Day int32

// The ends of time, for dates that are not known.
const (
	MinDay Day = math.MinInt32
	MaxDay Day = math.MaxInt32
)

// Period is a span of days, both ends included.
type Period struct{ From, To Day }

// Overlaps reports whether the two periods share a day.
func (p Period) Overlaps(q Period) bool { return p.From <= q.To && q.From <= p.To }

// During is the period from the first day of since to the last of until; an unknown end is open.
func During(since, until Date) Period { return Period{since.First(), until.Last()} }

// Date is the day as a date; empty for MinDay and MaxDay, and for days that no date of this calendar means.
func (d Day) Date() Date {
	if d == MinDay || d == MaxDay {
		return ""
	}
	t := time.Unix(int64(d)*24*60*60, 0).UTC()
	if t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return Date(t.Format(time.DateOnly))
}

func dayOf(t time.Time) Day { return Day(math.Floor(float64(t.Unix()) / 86400)) }

func parse(s string) (time.Time, bool) {
	layouts := map[int]string{4: "2006", 7: "2006-01", 10: "2006-01-02"}
	layout, ok := layouts[len(s)]
	if !ok {
		return time.Time{}, false
	}
	t, err := time.Parse(layout, s)
	return t, err == nil && t.Year() >= 1
}

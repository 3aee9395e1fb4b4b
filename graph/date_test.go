package graph_test

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"mithaq/graph"
)

func day(y, m, d int) graph.Day {
	return graph.Day(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func TestDateSpan(t *testing.T) {
	for _, c := range []struct {
		date        graph.Date
		precision   string
		first, last graph.Day
	}{
		{"", "", graph.MinDay, graph.MaxDay},
		{"1970", "YEAR", 0, 364},
		{"1969-12-31", "DAY", -1, -1},
		{"2020-02", "MONTH", day(2020, 2, 1), day(2020, 2, 29)},
		{"2021-02", "MONTH", day(2021, 2, 1), day(2021, 2, 28)},
		{"1900-02", "MONTH", day(1900, 2, 1), day(1900, 2, 28)},
		{"2021-12", "MONTH", day(2021, 12, 1), day(2021, 12, 31)},
		{"2000", "YEAR", day(2000, 1, 1), day(2000, 12, 31)},
		{"0001-01-01", "DAY", -719162, -719162},
		{"9999", "YEAR", day(9999, 1, 1), day(9999, 12, 31)},
	} {
		if c.date.Precision() != c.precision || c.date.First() != c.first || c.date.Last() != c.last || c.date.Known() != (c.date != "") {
			t.Errorf("%q: %q %d %d, want %q %d %d", c.date, c.date.Precision(), c.date.First(), c.date.Last(), c.precision, c.first, c.last)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"", "2015", "2021-09", "2024-02-29", "0001", "9999-12-31"} {
		if d, err := graph.ParseDate(s); err != nil || string(d) != s {
			t.Errorf("%q: %q, %v", s, d, err)
		}
	}
	for _, s := range []string{"0000", "15", "2015-", "2015-9", "2015-13", "2015-00", "2023-02-29", "2015/09/01", "2015-09-1", "-2015", "20150901",
		"2015-09-01T00:00", "٢٠١٥", " 2015", "2015 ", "+201", "2o15", "2015-W1"} {
		if d, err := graph.ParseDate(s); !errors.Is(err, graph.ErrBadDate) || d != "" {
			t.Errorf("%q: %q, %v, want ErrBadDate", s, d, err)
		}
	}
}

func TestDateContains(t *testing.T) {
	for _, c := range []struct {
		d, e graph.Date
		want bool
	}{
		{"2021", "2021-09", true}, {"2021", "2021-09-03", true}, {"2021-09", "2021-09-03", true}, {"2021", "2021", true},
		{"2021-09", "2021", false}, {"2021-09", "2021-10-03", false}, {"", "2021", false}, {"2021", "", false}, {"", "", false},
	} {
		if got := c.d.Contains(c.e); got != c.want {
			t.Errorf("%q contains %q: %v", c.d, c.e, got)
		}
	}
}

// dates draws valid dates of every precision.
var dates = rapid.Custom(func(t *rapid.T) graph.Date {
	at := time.Date(rapid.IntRange(1, 9999).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
	return graph.Date(at.Format(rapid.SampledFrom([]string{"2006", "2006-01", "2006-01-02"}).Draw(t, "precision")))
})

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := dates.Draw(t, "a"), dates.Draw(t, "b")
		if _, err := graph.ParseDate(string(a)); err != nil || a.First() > a.Last() {
			t.Fatalf("%q: %v, [%d, %d]", a, err, a.First(), a.Last())
		}
		if a < b && a.First() > b.First() {
			t.Fatalf("%q sorts before %q and begins after it", a, b)
		}
		p, q := graph.During(a, a), graph.During(b, b)
		if a.Contains(b) && (p.From > q.From || q.To > p.To) {
			t.Fatalf("%q contains %q but not its days", a, b)
		}
		if p.Overlaps(q) != (a.Contains(b) || b.Contains(a)) || p.Overlaps(q) != q.Overlaps(p) {
			t.Fatalf("%q and %q: overlap %v", a, b, p.Overlaps(q))
		}
	})
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		name string
		p, q graph.Period
		want bool
	}{
		{"a shared day", graph.During("2020", "2021"), graph.During("2021-12-31", "2022"), true},
		{"the day after", graph.During("2020", "2021"), graph.During("2022-01-01", "2022"), false},
		{"open ends", graph.During("2020", ""), graph.During("", "2020-01-01"), true},
		{"open before", graph.During("", "2019"), graph.During("2020", ""), false},
		{"all time", graph.During("", ""), graph.During("1949", "1949"), true},
	} {
		if c.p.Overlaps(c.q) != c.want || c.q.Overlaps(c.p) != c.want {
			t.Errorf("%s: %v and %v overlap: %v", c.name, c.p, c.q, !c.want)
		}
	}
}

func TestEpisodeDays(t *testing.T) {
	for _, c := range []struct {
		name string
		rt   graph.RelationType
		e    graph.Episode
		want graph.Period
	}{
		{"a membership goes on", graph.MemberOf, graph.Episode{Start: "1949-04"}, graph.Period{From: day(1949, 4, 1), To: graph.MaxDay}},
		{"a membership that ended", graph.MemberOf, graph.Episode{Start: "1949", End: "1966"}, graph.Period{From: day(1949, 1, 1), To: day(1966, 12, 31)}},
		{"a meeting lasts its days", graph.MetWith, graph.Episode{Start: "2022-01"}, graph.Period{From: day(2022, 1, 1), To: day(2022, 1, 31)}},
		{"a meeting of several days", graph.MetWith, graph.Episode{Start: "2022-01-19", End: "2022-01-20"}, graph.Period{From: day(2022, 1, 19), To: day(2022, 1, 20)}},
		{"only the end is known", graph.MetWith, graph.Episode{End: "2022"}, graph.Period{From: graph.MinDay, To: day(2022, 12, 31)}},
	} {
		if got := c.e.Days(c.rt); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

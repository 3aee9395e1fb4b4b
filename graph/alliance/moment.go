package alliance

import (
	"cmp"
	"regexp"
	"strconv"
	"time"

	"mithaq/graph"
)

// moment is the date of a question, with the years before it in which what happened still counts.
type moment struct{ day, recent graph.Period }

func newMoment(d graph.Date) moment {
	day := graph.During(d, d)
	start := time.Unix(int64(day.From)*24*60*60, 0).UTC().AddDate(-Years, 0, 0)
	return moment{day: day, recent: graph.Period{From: graph.Day(start.Unix() / (24 * 60 * 60)), To: day.To}}
}

// span is a period in which a relation holds at the moment, with the dates that bound it.
type span struct {
	days         graph.Period
	since, until graph.Date
}

// within reports whether a node exists at the moment, or, of an exercise, was held recently, as far as its dates say.
func (m moment) within(n graph.Node) bool {
	p := n.Properties
	if n.Type == graph.ExerciseType {
		return !p.Start.Known() || graph.During(p.Start, cmp.Or(p.End, p.Start)).Overlaps(m.recent)
	}
	return graph.During(cmp.Or(p.Start, p.Signed), p.End).Overlaps(m.day)
}

// termParts are the numbers of an ISO 8601 duration of years, months, weeks and days.
var termParts = regexp.MustCompile(`^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$`)

// outlived reports whether an agreement's term is over at the moment and its end is not known.
func (m moment) outlived(n graph.Node) bool {
	start := cmp.Or(n.Properties.Start, n.Properties.Signed)
	parts := termParts.FindStringSubmatch(n.Properties.Term)
	if n.Type != graph.AgreementType || parts == nil || !start.Known() || n.Properties.End.Known() {
		return false
	}
	number := func(i int) int {
		v, _ := strconv.Atoi(parts[i]) // digits, or empty: none of that part
		return v
	}
	begun := time.Unix(int64(start.Last())*24*60*60, 0).UTC()
	over := begun.AddDate(number(1), number(2), 7*number(3)+number(4))
	return over.Unix()/(24*60*60) < int64(m.day.From)
}

// spans returns the episodes of a relation that hold at the moment, or happened recently, and whether it has a date at
// all. A relation to an exercise that has no date of its own happened when the exercise was held.
func (m moment) spans(r graph.Relation, end graph.Node) (spans []span, dated bool) {
	episodes := r.Episodes
	if len(episodes) == 0 && end.Type == graph.ExerciseType && end.Properties.Start.Known() {
		episodes = []graph.Episode{{Start: end.Properties.Start, End: end.Properties.End}}
	}
	window := m.day
	if spec, _ := r.Type.Spec(); !spec.Lasting {
		window = m.recent
	}
	for _, e := range episodes {
		if days := e.Days(r.Type); days.Overlaps(window) {
			spans = append(spans, span{days, e.Start, e.End})
		}
	}
	return spans, len(episodes) > 0
}

// both returns the first period that lies in a span of each, the latest known beginning and the earliest known end. Where
// one of them has no date, the other's first span is it.
func both(a, b []span) (span, bool) {
	switch {
	case len(a) == 0 && len(b) == 0:
		return span{}, true
	case len(a) == 0:
		return b[0], true
	case len(b) == 0:
		return a[0], true
	}
	for _, x := range a {
		for _, y := range b {
			if x.days.Overlaps(y.days) {
				return span{
					days:  graph.Period{From: max(x.days.From, y.days.From), To: min(x.days.To, y.days.To)},
					since: max(x.since, y.since), until: earlier(x.until, y.until)}, true
			}
		}
	}
	return span{}, false
}

// earlier is the earlier of two dates, the known one where only one is.
func earlier(a, b graph.Date) graph.Date {
	if a.Known() && b.Known() {
		return min(a, b)
	}
	return cmp.Or(a, b)
}

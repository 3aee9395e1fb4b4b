package pipeline

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// relative reads a day or period that goes by the day of publication: "today", "on Tuesday", «الثلاثاء المقبل», "last
// month", «قبل عامين».
func (r *reading) relative(i, limit int) (dated, bool) {
	pub, ok := r.published()
	if !ok {
		return dated{}, false
	}
	d, ok := r.relativeTo(pub, i, limit)
	d.current = true
	return d, ok
}

func (r *reading) relativeTo(pub time.Time, i, limit int) (dated, bool) {
	if last := r.dayBeforeYesterday(i); last > 0 {
		return dated{first: i, last: last, date: day(pub.AddDate(0, 0, -2))}, true
	}
	if ahead, ok := days[r.token(i).Fold]; ok {
		return dated{first: i, last: i + 1, date: day(pub.AddDate(0, 0, ahead))}, true
	}
	if d, ok := r.weekday(i, limit, pub); ok {
		return d, true
	}
	if d, ok := r.ago(i, limit, pub); ok {
		return d, true
	}
	if d, ok := r.lately(i, limit, pub); ok {
		return d, true
	}
	return r.period(i, limit, pub)
}

// dayBeforeYesterday is the token behind the words for that day at token i, 0 where there are none.
func (r *reading) dayBeforeYesterday(i int) int {
	switch next := r.token(i + 1).Fold; {
	case r.token(i).Fold == "اول" && next == "امس", r.token(i).Fold == "امس" && next == "الاول":
		return i + 2
	case r.token(i).Fold == "اول" && next == "من" && r.token(i+2).Fold == "امس", r.token(i).Fold == "day" && next == "before" && r.token(i+2).Fold == "yesterday":
		return i + 3
	}
	return 0
}

// days are words for a day, with how many days it lies after that of publication.
var days = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "اليوم": 0, "امس": -1, "البارحه": -1, "غدا": 1, "غد": 1, "الليله": 0}

// weekday reads the last such day up to that of publication, or the next where the words say so.
func (r *reading) weekday(i, limit int, pub time.Time) (dated, bool) {
	values, last, prefix := r.words.Weekdays.Match(r.doc, i, limit)
	if last == 0 || prefix != "" && prefix != "و" || r.arabic() && !strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || !r.arabic() && !r.token(i).Upper {
		return dated{}, false
	}
	ahead := -((int(pub.Weekday()) - int(values[0]) + 7) % 7)
	shift, said := r.words.Calendar.Shifts[r.token(i-1).Fold]
	if r.arabic() {
		if shift, said = r.words.Calendar.Shifts[text.WithoutArticle(r.token(last).Fold)]; said {
			last++
		}
	}
	switch {
	case said && shift > 0:
		ahead += 7
	case said && shift < 0 && ahead == 0:
		ahead = -7
	}
	if weeks, end := r.ofWeek(last, limit); end > 0 {
		said, last = true, end
		ahead = (int(values[0])+6)%7 - (int(pub.Weekday())+6)%7 + 7*weeks
	}
	d := dated{first: i, last: last, date: day(pub.AddDate(0, 0, ahead))}
	if !said {
		d.every = lexicon.Week
	}
	return d, true
}

// ofWeek reads behind a day of the week which one it is of, counted from that of publication, and the token behind: "Wednesday last week",
// «الأربعاء من الأسبوع الماضي». The token is 0 where none is told.
func (r *reading) ofWeek(i, limit int) (weeks, end int) {
	if f := r.token(i).Fold; f == "of" || f == "من" {
		i++
	}
	if i+1 >= limit {
		return 0, 0
	}
	shift, unit := text.WithoutArticle(r.token(i).Fold), text.WithoutArticle(r.token(i+1).Fold)
	if r.words.Calendar.Units[shift] == lexicon.Week {
		shift, unit = unit, shift
	}
	weeks, said := r.words.Calendar.Shifts[shift]
	if !said || r.words.Calendar.Units[unit] != lexicon.Week {
		return 0, 0
	}
	return weeks, i + 2
}

// ago reads "two years ago", «قبل ثلاثة أشهر»: as exact as the unit.
func (r *reading) ago(i, limit int, pub time.Time) (dated, bool) {
	at := i
	if r.arabic() {
		if r.token(i).Fold != "قبل" {
			return dated{}, false
		}
		at++
	}
	c := r.words.Calendar
	word := text.WithoutArticle(r.token(at).Fold)
	unit, n := c.Duals[word], 2
	if unit == 0 {
		var ok bool
		if n, ok = r.number(at, 1, 100); !ok {
			if n, ok = c.Numbers[word]; !ok {
				n = 1
				at--
			}
		}
		at++
		if several := r.token(at).Fold; n == 1 && !r.arabic() && strings.HasSuffix(several, "s") {
			return dated{}, false // "days ago"
		}
		if unit = c.Units[text.WithoutArticle(r.token(at).Fold)]; unit == 0 {
			return dated{}, false
		}
	}
	at++
	if r.arabic() && n == 1 && at == i+2 && c.Units[r.token(at-1).Fold] != 0 && plural[r.token(at-1).Fold] || !r.arabic() && (at >= limit || r.token(at).Fold != "ago" && !(r.token(at).Fold == "from" && r.token(at+1).Fold == "now")) {
		return dated{}, false
	}
	if !r.arabic() {
		if at++; r.token(at-1).Fold == "from" { // "three months from now"
			n, at = -n, at+1
		}
	} else if f := r.token(at).Fold; f == "من" { // "a year before"
		return dated{}, false
	}
	return dated{first: i, last: at, date: shifted(pub, unit, -n)}, at <= limit
}

// lately reads some time up to publication of which the words tell no day: "days ago", "in recent weeks", «الأشهر الخمسة الماضية».
// It is as exact as all of that time shares a month or year.
func (r *reading) lately(i, limit int, pub time.Time) (dated, bool) {
	c := r.words.Calendar
	at, n := i, 0
	spanning := r.arabic() && plural[text.WithoutArticle(r.token(i).Fold)] && r.articled(i)
	if r.arabic() {
		if f := r.token(i).Fold; f == "قبل" || f == "منذ" {
			at++
		} else if !spanning {
			return dated{}, false
		}
	} else if f := r.token(i).Fold; f == "recent" || f == "past" || f == "last" {
		if spanning = true; !within[r.token(i-1).Fold] && !(r.token(i-1).Fold == "the" && within[r.token(i-2).Fold]) {
			return dated{}, false
		}
		if at++; c.Numbers[r.token(at).Fold] > 1 {
			n, at = c.Numbers[r.token(at).Fold], at+1
		} else if few, ok := r.number(at, 2, 100); ok {
			n, at = few, at+1
		} else if f := r.token(at).Fold; f == "few" || f == "several" {
			at++
		} else if r.token(i).Fold == "past" && c.Units[f] > lexicon.Day && !strings.HasSuffix(f, "s") {
			n = 1 // "in the past year"
		}
	}
	word := text.WithoutArticle(r.token(at).Fold)
	unit := c.Units[word]
	if unit < lexicon.Day || !plural[word] && !(!r.arabic() && (strings.HasSuffix(word, "s") || n == 1)) || spanning && r.arabic() && !within[r.token(i-1).Fold] {
		return dated{}, false
	}
	at++
	if few, ok := c.Numbers[text.WithoutArticle(r.token(at).Fold)]; ok && spanning && r.arabic() {
		n, at = few, at+1
	}
	switch next := text.WithoutArticle(r.token(at).Fold); {
	case spanning && r.arabic() && (c.Shifts[next] < 0 || next == "اخيره" || next == "قليله"), !r.arabic() && !spanning && next == "ago":
		at++
	case spanning == r.arabic() || !spanning && !r.arabic():
		return dated{}, false
	}
	if n == 0 {
		n = several[unit]
	}
	d := dated{first: i, last: at, date: shared(pub.AddDate(0, 0, -n*lengths[unit]), pub)}
	return d, at <= limit && d.date != ""
}

// within are prepositions before the time in which something happened.
var within = map[string]bool{"in": true, "over": true, "during": true, "within": true, "في": true, "خلال": true}

// several is at most how many of a unit are said without a number, and lengths how many days one has.
var (
	several = map[lexicon.Unit]int{lexicon.Day: 6, lexicon.Week: 4, lexicon.Month: 6, lexicon.Year: 10}
	lengths = map[lexicon.Unit]int{lexicon.Day: 1, lexicon.Week: 7, lexicon.Month: 30, lexicon.Year: 365}
)

// shared is the month or year in which both days lie, empty where they lie in two.
func shared(a, b time.Time) graph.Date {
	switch {
	case month(a) == month(b):
		return month(a)
	case a.Year() == b.Year():
		return graph.Date(strconv.Itoa(a.Year()))
	}
	return ""
}

// plural are the Arabic plurals that tell of no number: «قبل أيام».
var plural = map[string]bool{"ايام": true, "اسابيع": true, "اشهر": true, "شهور": true, "اعوام": true, "سنوات": true, "سنين": true}

// period reads "last year", "earlier this month", «العام الماضي», «هذا الأسبوع».
func (r *reading) period(i, limit int, pub time.Time) (dated, bool) {
	if i+1 >= limit {
		return dated{}, false
	}
	c := r.words.Calendar
	a, b := text.WithoutArticle(r.token(i).Fold), text.WithoutArticle(r.token(i+1).Fold)
	shift, said := c.Shifts[a]
	unit := c.Units[b]
	if r.arabic() && (!said || a != "هذا" && a != "هذه") {
		shift, said = c.Shifts[b]
		unit = c.Units[a]
		said = said && r.articled(i)
	}
	if !said || unit == 0 || unit <= lexicon.Day || plural[a] || plural[b] || a == "past" && within[r.token(i-2).Fold] {
		return dated{}, false
	}
	return dated{first: i, last: i + 2, date: shifted(pub, unit, shift)}, true
}

// shifted is the period n units from a day: a year, a month, or for days that day. What only a week is given for is dated by
// its month.
func shifted(t time.Time, unit lexicon.Unit, n int) graph.Date {
	switch unit {
	case lexicon.Year:
		return graph.Date(strconv.Itoa(t.Year() + n))
	case lexicon.Month:
		return month(time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0))
	case lexicon.Week:
		return month(t.AddDate(0, 0, 7*n))
	case lexicon.Hour:
		return day(t.AddDate(0, 0, n/24))
	}
	return day(t.AddDate(0, 0, n))
}

func day(t time.Time) graph.Date { return graph.Date(t.Format(time.DateOnly)) }

func month(t time.Time) graph.Date { return graph.Date(t.Format("2006-01")) }

// hijri reads a whole date of the Islamic calendar («11 رمضان 1438هـ») by the tabular calendar: thirty years of which eleven
// are leap years, months of 30 and 29 days in turn. The calendar that is proclaimed differs by a day at times, so a Gregorian
// date beside it counts; a month or year alone spans two Gregorian ones and is no date.
func (r *reading) hijri(i, limit int) (dated, bool) {
	d, ok := r.number(i, 1, 30)
	if !ok || i+2 >= limit {
		return dated{}, false
	}
	values, last, _ := r.words.Calendar.Hijri.Match(r.doc, i+1, limit)
	if last == 0 || last >= limit {
		return dated{}, false
	}
	for r.token(last).Fold == "من" || eras[r.token(last).Fold] {
		last++
	}
	var year int
	if _, err := fmt.Sscanf(r.token(last).Fold, "%d", &year); err != nil || year < 1300 || year > 1500 {
		return dated{}, false
	}
	if last++; r.token(last).Fold == "ه" || r.token(last).Fold == "هجري" {
		last++
	}
	const epoch = -492148 // 1 Muharram of the year 1, in days from 1970-01-01
	m := values[0]
	days := epoch + d - 1 + 29*(m-1) + m/2 + 354*(year-1) + (3+11*year)/30
	return dated{first: i, last: last, date: day(time.Unix(int64(days)*86400, 0).UTC()), exact: islamic}, true
}

// dayBefore reports whether a day of the week stands right before token i.
func (r *reading) dayBefore(i int) bool {
	if i < 1 {
		return false
	}
	_, last, _ := r.words.Weekdays.Match(r.doc, i-1, i)
	return last > 0
}

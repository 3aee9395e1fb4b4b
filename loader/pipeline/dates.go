package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// dated is a date that the text gives at tokens [first, last): when something was, or from when, and in a range until when.
type dated struct {
	first, last int
	date, until graph.Date
	exact       uint8        // of two expressions for one date the more exact counts
	every       lexicon.Unit // Week or Year where the last such day or month is meant; what is yet to come is on the next
	counted     bool         // from the date before it
	presumed    bool         // that of the news, where nothing else tells
	current     bool         // it goes by the day of publication, as news tells time
	dateline    bool         // it stands in a dateline
	scope       int          // token up to which it dates what follows it, and nothing else: "a day after he left"; 0 where it is no such date
}

// How a date is given: against another, by the Islamic calendar, by the Gregorian one.
const (
	byAnother uint8 = iota
	islamic
	gregorian
)

// findDates reads dates and ranges ("19 January 2022", «أيلول / سبتمبر الماضي», «بين عامي 2011 و2013») and, where the
// article's own date is known, those that go by it ("yesterday", «الشهر الماضي», "two years ago"). How long something took
// is no date. Of two that say the same («أمس الأربعاء 5 يونيو») the exact one counts.
func (r *reading) findDates() {
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			for _, read := range []func(i, limit int) (dated, bool){r.interval, r.figures, r.hijri, r.absolute, r.later, r.relative, r.again, r.then} {
				if d, ok := read(i, s.Last); ok {
					r.addDate(d)
					i = d.last - 1
					break
				}
			}
		}
	}
}

// addDate joins a date to the one right before it where both say when one thing was.
func (r *reading) addDate(d dated) {
	last := len(r.dates) - 1
	if last >= 0 && r.spans(r.dates[last], d) {
		r.dates[last].last, r.dates[last].until = d.last, cmp.Or(d.date, d.until)
		return
	}
	if last < 0 || d.counted || d.first > r.dates[last].last+1 || d.first == r.dates[last].last+1 && !joining[r.token(d.first-1).Fold] {
		r.dates = append(r.dates, d)
		return
	}
	before := &r.dates[last]
	if d.exact > before.exact {
		d.first = before.first
		*before = d
	}
	before.last = d.last
}

// spans reports whether two dates are the ends of a range: "between November 1915 and May 1916".
func (r *reading) spans(a, b dated) bool {
	link := r.token(a.last).Fold
	between := r.opensRange(a.first)
	if b.date == "" {
		return a.until == "" && b.until > a.date && b.first == a.last
	}
	return a.until == "" && b.until == "" && b.date > a.date && len(a.date) == len(b.date) &&
		(b.first == a.last+1 && (ends[link] || link == "and" && between) || b.first == a.last && between && strings.HasPrefix(r.token(b.first).Fold, "و"))
}

// joining are what may stand between two expressions for one date.
var joining = map[string]bool{",": true, "،": true, "(": true, "الموافق": true, "يوم": true, "من": true, "of": true, "/": true, "-": true}

// month reads a month's name at token i, in Arabic also a second family's name behind a stroke or in brackets.
func (r *reading) month(i, limit int) (month, last int) {
	if i < 0 || i >= limit {
		return 0, i
	}
	values, last, prefix := r.words.Months.Match(r.doc, i, limit)
	if last == 0 || !r.arabic() && !r.token(i).Upper || prefix != "" && prefix != "ل" && prefix != "و" {
		return 0, i
	}
	if p := r.at(i); p != nil && isPerson(p.kind) {
		return 0, i // «تيريزا ماي»
	}
	if mark := r.token(last).Text; (mark == "/" || mark == "(" || mark == "-") && last+1 < limit {
		if again, end, _ := r.words.Months.Match(r.doc, last+1, limit); end > 0 && (again[0] == values[0] || mark == "/") {
			if last = end; r.token(last).Text == ")" {
				last++
			}
		}
	}
	return values[0], last
}

// absolute reads a day of a month, a month or a year.
func (r *reading) absolute(i, limit int) (dated, bool) {
	if month, last := r.month(i, limit); month > 0 {
		day, until := 0, 0
		if n, ok := r.number(last, 1, 31); ok && !r.arabic() {
			day, last = n, last+1
			if to, ok := r.number(last+1, day+1, 31); ok && dashes[r.token(last).Text] {
				until, last = to, last+2
			}
		}
		d := r.complete(month, day, i, last)
		if until > 0 {
			d.until = r.complete(month, until, i, last).date
		}
		return d, d.date != ""
	}
	day, at := r.dayOfMonth(i, limit)
	for at < limit && (r.token(at).Fold == "من" || r.token(at).Fold == "شهر" || r.token(at).Fold == "of") {
		at++
	}
	if month, last := r.month(at, limit); day > 0 && month > 0 {
		d := r.complete(month, day, i, last)
		return d, d.date != ""
	}
	if year, ok := r.number(i, 1900, 2100); ok && r.yearBefore(i) {
		return dated{first: i, last: i + 1, date: graph.Date(strconv.Itoa(year)), exact: gregorian}, true
	}
	return dated{}, false
}

// dayOfMonth reads a figure or an Arabic ordinal («الرابع عشر») and returns the token behind; 0 where there is none.
func (r *reading) dayOfMonth(i, limit int) (day, last int) {
	if day, ok := r.number(i, 1, 31); ok {
		return day, i + 1
	}
	if values, last, prefix := r.words.Calendar.Ordinals.Match(r.doc, i, limit); last > 0 && prefix == "" && r.arabic() && r.articled(i) && !parts[text.WithoutArticle(r.token(i-1).Fold)] {
		return values[0], last
	}
	return 0, i
}

// parts are of what an ordinal behind them is, where it is no day: «الأسبوع الأول من أبريل».
var parts = map[string]bool{"اسبوع": true, "نصف": true, "ربع": true, "ثلث": true, "شطر": true}

// figures reads 2022-01-19, 19/1/2022 and 19.1.2022, in English only where day and month cannot be exchanged.
func (r *reading) figures(i, limit int) (dated, bool) {
	if r.token(i).Kind != text.Number {
		return dated{}, false
	}
	var n []int
	last := i
	for _, part := range strings.Split(r.token(i).Fold, ".") {
		if v, err := strconv.Atoi(part); err == nil {
			n = append(n, v)
		}
	}
	for last++; len(n) < 3 && last+1 < limit && (r.token(last).Text == "/" || r.token(last).Text == "-"); last += 2 {
		v, err := strconv.Atoi(r.token(last + 1).Fold)
		if err != nil {
			break
		}
		n = append(n, v)
	}
	if len(n) != 3 {
		return dated{}, false
	}
	year, month, day := n[0], n[1], n[2]
	if year < 1000 {
		day, year = year, day
		if !r.arabic() && day <= 12 && day != month {
			return dated{}, false
		}
	}
	date, err := graph.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	return dated{first: i, last: last, date: date, exact: gregorian}, err == nil && year >= 1900 && year <= 2100
}

// complete adds the year of a day or month at tokens [first, last): the one behind it; in an article that tells of the past
// only, the last one named; else by the word behind or before it ("last", «المقبل») that of the article's date, the one
// before or the one after. Without a date it cannot tell the year, or the calendar has no such day.
func (r *reading) complete(month, day, first, last int) (d dated) {
	at := last
	for f := r.token(at).Fold; f == "من" || f == "of" || f == ","; f = r.token(at).Fold {
		at++
	}
	told, another := r.yearBehind(at)
	for eras[r.token(at).Fold] {
		at++
	}
	year, known := r.number(at, 1000, 2100)
	if another {
		year, _ = strconv.Atoi(string(told.date))
		last = told.last
	} else if known {
		last = at + 1
	} else if year = r.yearTold(); year == 0 {
		pub, ok := r.published()
		if !ok {
			return dated{}
		}
		shift, said := r.words.Calendar.Shifts[text.WithoutArticle(r.token(last).Fold)]
		if said && r.arabic() {
			last++
		} else if shift, said = r.words.Calendar.Shifts[r.token(first-1).Fold]; r.arabic() {
			said = false
		}
		if d.current = true; !said {
			d.every = lexicon.Year
		}
		year = pub.Year()
		switch m := time.Month(month); {
		case said && shift > 0 && m <= pub.Month() && day == 0:
			year++
		case said && shift < 0 && (m > pub.Month() || m == pub.Month() && day == 0), m > pub.Month()+3, m > pub.Month() && begun[r.token(first-1).Fold]:
			year--
		}
	}
	d.first, d.last, d.exact = first, last, gregorian
	written := fmt.Sprintf("%04d-%02d", year, month)
	if day > 0 {
		written += fmt.Sprintf("-%02d", day)
	}
	date, err := graph.ParseDate(written)
	if err != nil {
		return dated{}
	}
	d.date = date
	return d
}

// begun are the words before when something began that goes on.
var begun = map[string]bool{"since": true, "منذ": true}

// yearBehind reads a year that goes by another date behind a month: "May last year", «مايو من ذلك العام».
func (r *reading) yearBehind(i int) (dated, bool) {
	limit := r.doc.Sentences[r.sentence(i)].Last
	if pub, ok := r.published(); ok && i < limit {
		if d, ok := r.period(i, limit, pub); ok && d.date.Precision() == "YEAR" {
			return d, true
		}
	}
	d, ok := r.again(i, limit)
	return d, ok && d.date.Precision() == "YEAR"
}

// yearTold is the year of the last date where every date so far is exact and lies two years or more before the article's
// own, 0 where not: an encyclopaedia leaves the year out once it is clear.
func (r *reading) yearTold() int {
	if len(r.dates) == 0 || !r.article.Published.Known() {
		return 0
	}
	pub, _ := strconv.Atoi(string(r.article.Published[:4]))
	year := 0
	for _, d := range r.dates {
		if year, _ = strconv.Atoi(string(cmp.Or(d.date, d.until)[:4])); year > pub-2 {
			return 0
		}
	}
	return year
}

// number is the value of the figure at token i, «1958م» included.
func (r *reading) number(i, low, high int) (int, bool) {
	if i < 0 || i >= len(r.doc.Tokens) || !strings.ContainsAny(r.doc.Tokens[i].Fold, "0123456789") {
		return 0, false
	}
	fold := strings.TrimLeft(strings.TrimSuffix(r.doc.Tokens[i].Fold, "م"), "وبل")
	if !r.arabic() {
		for _, ordinal := range []string{"st", "nd", "rd", "th"} {
			fold = strings.TrimSuffix(fold, ordinal)
		}
	}
	n, err := strconv.Atoi(fold)
	return n, err == nil && n >= low && n <= high
}

// yearBefore reports whether the words before a number make it a year.
func (r *reading) yearBefore(i int) bool {
	before := r.token(i - 1).Fold
	if before == "-" {
		before = r.token(i - 2).Fold // "mid-2003"
	}
	return slices.Contains(yearWords, text.WithoutArticle(before)) || strings.HasPrefix(r.token(i).Fold, "ب") || r.between(i-1)
}

var yearWords = []string{"عام", "عامي", "سنه", "لعام", "للعام", "بعام", "وعام", "لسنه", "in", "since", "of", "year", "until", "early", "late", "mid", "from", "the", "(", "منذ", "في", "مطلع", "اواخر", "اوائل", "نهايه", "بدايه", "منتصف", "صيف", "شتا", "خريف", "ربيع", "spring", "summer", "autumn", "winter"}

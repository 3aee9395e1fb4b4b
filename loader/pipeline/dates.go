package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"mithaq/graph"
	"mithaq/loader/text"
)

// datesIn are the dates that begin at tokens first to last, last excluded; dates stand in the order of the text.
func (r *reading) datesIn(first, last int) []dated {
	at := func(token int) int {
		i, _ := slices.BinarySearchFunc(r.dates, token, func(d dated, t int) int { return cmp.Compare(d.first, t) })
		return i
	}
	return r.dates[at(first):at(max(first, last))]
}

// dated is a date that the text gives at tokens [first, last).
type dated struct {
	first, last int
	date        graph.Date
}

// findDates reads absolute dates ("19 January 2022", «أيلول / سبتمبر الماضي», «عام 2015») and, where the article's own date
// is known, relative ones ("yesterday", "on Wednesday", «أمس»).
func (r *reading) findDates() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		if d, ok := r.absolute(i, limit); ok {
			if r.token(i-1).Fold != "the" { // "the Nov. 6 elections" dates the elections, not the clause
				r.dates = append(r.dates, d)
			}
			i = d.last - 1
		} else if d, ok := r.relative(i); ok {
			r.dates = append(r.dates, d)
			i = d.last - 1
		}
	}
}

// month reads a month's name at token i, in Arabic also a second family's name behind a stroke.
func (r *reading) month(i, limit int) (month, last int) {
	if i < 0 || i >= limit {
		return 0, i
	}
	values, last, _ := r.words.Months.Match(r.doc, i, limit)
	if last == 0 || !r.arabic() && !r.token(i).Upper {
		return 0, i
	}
	if r.token(last).Text == "/" && last+1 < limit {
		if again, end, _ := r.words.Months.Match(r.doc, last+1, limit); end > 0 && again[0] == values[0] {
			last = end
		}
	}
	return values[0], last
}

func (r *reading) absolute(i, limit int) (dated, bool) {
	d := dated{first: i}
	if month, last := r.month(i, limit); month > 0 {
		day := 0
		if n, ok := r.number(last, 1, 31); ok && !r.arabic() {
			day, last = n, last+1
			if r.token(last).Text == "," {
				last++
			}
		}
		d.date, d.last = r.complete(month, day, last, limit)
		if day > 0 && r.token(d.last-1).Text == "," {
			d.last--
		}
		return d, d.date != ""
	}
	if day, ok := r.number(i, 1, 31); ok {
		if month, last := r.month(i+1, limit); month > 0 {
			d.date, d.last = r.complete(month, day, last, limit)
			return d, d.date != ""
		}
	}
	if year, ok := r.number(i, 1900, 2100); ok && r.yearBefore(i) {
		d.date, d.last = graph.Date(strconv.Itoa(year)), i+1
		return d, true
	}
	return d, false
}

// complete adds the year: the one behind the month, else that of the article's date or the one before, as the words say.
func (r *reading) complete(month, day, last, limit int) (graph.Date, int) {
	year, known := r.number(last, 1900, 2100)
	if known {
		last++
	} else {
		pub, ok := r.published()
		if !ok {
			return "", last
		}
		year = pub.Year()
		past := r.token(last).Fold == "الماضي" || r.token(last).Fold == "المنصرم"
		if time.Month(month) > pub.Month() && (past || time.Month(month) > pub.Month()+3) {
			year--
		}
	}
	if day == 0 {
		return graph.Date(fmt.Sprintf("%04d-%02d", year, month)), last
	}
	date, err := graph.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	if err != nil {
		return "", last
	}
	return date, last
}

func (r *reading) number(i, low, high int) (int, bool) {
	if i < 0 || i >= len(r.doc.Tokens) || r.doc.Tokens[i].Kind != text.Number {
		return 0, false
	}
	n, err := strconv.Atoi(r.doc.Tokens[i].Fold)
	return n, err == nil && n >= low && n <= high
}

// yearBefore reports whether the words before a number make it a year.
func (r *reading) yearBefore(i int) bool {
	switch text.WithoutArticle(r.token(i - 1).Fold) {
	case "عام", "العام", "سنه", "لعام", "للعام", "بعام", "in", "since", "of", "year", "by", "until", "early", "late", "from", "the", "(", "منذ", "في":
		return true
	}
	return false
}

func (r *reading) published() (time.Time, bool) {
	t, err := time.Parse("2006-01-02", string(r.article.Published))
	return t, err == nil
}

var weekdays = map[string]time.Weekday{
	"الاحد": 0, "الاثنين": 1, "الثلاثاء": 2, "الثلاثا": 2, "الاربعاء": 3, "الاربعا": 3, "الخميس": 4, "الجمعه": 5, "السبت": 6,
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
}

// relative reads a weekday as the last such day up to the article's date, and yesterday and today.
func (r *reading) relative(i int) (dated, bool) {
	pub, ok := r.published()
	if !ok {
		return dated{}, false
	}
	back := -1
	switch fold := r.token(i).Fold; fold {
	case "yesterday", "امس":
		back = 1
	case "today", "اليوم":
		back = 0
	default:
		if day, ok := weekdays[fold]; ok {
			back = (int(pub.Weekday()) - int(day) + 7) % 7
		}
	}
	if back < 0 {
		return r.relativePeriod(i, pub)
	}
	return dated{i, i + 1, graph.Date(pub.AddDate(0, 0, -back).Format("2006-01-02"))}, true
}

// relativePeriod reads "last year", "this month", «العام الماضي», «الشهر المقبل».
func (r *reading) relativePeriod(i int, pub time.Time) (dated, bool) {
	unit, shift := r.token(i).Fold, r.token(i+1).Fold
	if !r.arabic() {
		unit, shift = shift, unit
	}
	by, ok := shifts[shift]
	if !ok {
		return dated{}, false
	}
	switch unit {
	case "year", "العام", "السنه":
		return dated{i, i + 2, graph.Date(strconv.Itoa(pub.Year() + by))}, true
	case "month", "الشهر":
		first := time.Date(pub.Year(), pub.Month(), 1, 0, 0, 0, 0, time.UTC)
		return dated{i, i + 2, graph.Date(first.AddDate(0, by, 0).Format("2006-01"))}, true
	}
	return dated{}, false
}

var shifts = map[string]int{
	"last": -1, "this": 0, "next": 1, "الماضي": -1, "الماضيه": -1, "الجاري": 0, "الحالي": 0, "المقبل": 1, "القادم": 1, "المقبله": 1,
}

// named reports whether a date is part of a name or description that begins behind the token: «الاتفاق النووي لعام 2015».
func (r *reading) named(d dated, from int) bool {
	for _, desc := range r.descriptions {
		if d.first >= desc.first && d.last <= desc.last && desc.first != from {
			return true
		}
	}
	return r.taken[d.first] >= 0
}

// dateWithin is the date in tokens [first, last) that is nearest to the token, empty where there is none.
func (r *reading) dateWithin(first, last, token int) graph.Date {
	best, distance := graph.Date(""), 1<<30
	for _, d := range r.datesIn(first, last) {
		if d.last > last || r.named(d, first) {
			continue
		}
		if gap := max(d.first-token, token-d.last, 0); gap < distance {
			best, distance = d.date, gap
		}
	}
	return best
}

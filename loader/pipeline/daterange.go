package pipeline

import (
	"strconv"
	"strings"

	"mithaq/graph"
)

// interval reads a range of years or days ("from 2011 to 2013", "2015-19", «من 12 إلى 14 يونيو», "June 12-14") and an end
// without a beginning ("until 2013").
func (r *reading) interval(i, limit int) (dated, bool) {
	if f := r.token(i).Fold; ends[f] && f != "to" && f != "الي" && f != "through" {
		at := i + 1
		for eras[r.token(at).Fold] {
			at++
		}
		if d, ok := r.absolute(at, limit); ok {
			return dated{first: i, last: d.last, until: d.date, exact: gregorian}, true
		}
		if year, ok := r.number(at, 1900, 2100); ok && at > i+1 {
			return dated{first: i, last: at + 1, until: graph.Date(strconv.Itoa(year)), exact: gregorian}, true
		}
		return dated{}, false
	}
	if from, ok := r.number(i, 1900, 2100); ok {
		to, last, ok := r.rangeEnd(i+1, limit, from)
		if ok {
			return dated{first: i, last: last, date: graph.Date(strconv.Itoa(from)), until: graph.Date(strconv.Itoa(to)), exact: gregorian}, true
		}
		return dated{}, false
	}
	from, ok := r.number(i, 1, 31)
	if month, last := r.month(i-1, limit); !ok || month > 0 && last == i { // "June 12-14"
		return dated{}, false
	}
	at := i + 1
	if link := r.token(at); dashes[link.Text] || ends[link.Fold] || link.Fold == "and" || link.Fold == "و" {
		at++
	} else if !strings.HasPrefix(link.Fold, "و") { // «5 و6»
		return dated{}, false
	}
	to, ok := r.number(at, from+1, 31)
	if !ok {
		return dated{}, false
	}
	if at++; r.token(at).Fold == "من" || r.token(at).Fold == "شهر" {
		at++
	}
	month, last := r.month(at, limit)
	if month == 0 {
		return dated{}, false
	}
	d, end := r.complete(month, from, i, last), r.complete(month, to, i, last)
	d.until = end.date
	return d, d.date != "" && end.date != ""
}

// rangeEnd is the year that ends the range begun by a year before token i, and the token behind it.
func (r *reading) rangeEnd(i, limit, from int) (year, last int, ok bool) {
	at := i
	for at < limit && (dashes[r.token(at).Text] || ends[r.token(at).Fold] || eras[r.token(at).Fold] || r.token(at).Fold == "و" || r.token(at).Fold == "and" && r.opensRange(i-1)) {
		at++
	}
	if at == i && !r.opensRange(i-1) {
		return 0, 0, false
	}
	if year, ok = r.number(at, from+1, 2100); ok {
		return year, at + 1, true
	}
	if short, ok := r.number(at, from%100+1, 99); ok && at == i+1 && dashes[r.token(i).Text] {
		return from - from%100 + short, at + 1, true
	}
	return 0, 0, false
}

// opensRange reports whether "between" stands before the year at token i.
func (r *reading) opensRange(i int) bool {
	for t := i - 1; t >= i-2; t-- {
		if f := r.token(t).Fold; f == "between" || f == "بين" {
			return true
		}
	}
	return false
}

var (
	dashes = map[string]bool{"-": true, "–": true, "—": true}
	ends   = map[string]bool{"to": true, "until": true, "till": true, "through": true, "الي": true, "حتي": true, "وحتي": true, "لغايه": true}
	eras   = map[string]bool{"عام": true, "العام": true, "سنه": true, "عامي": true, "وعام": true}
)

// between reports whether the token is a conjunction behind a year: "in 2011 and 2013".
func (r *reading) between(i int) bool {
	_, year := r.number(i-1, 1900, 2100)
	return year && (r.token(i).Fold == "and" || r.token(i).Fold == "to")
}

package pipeline

import (
	"slices"
	"strings"
	"time"

	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findOffsets reads how long before or after something else the news of a sentence happened ("two days after Mali left",
// «غداة اتهام إسرائيل», «عشية القمة»), which dates what follows: by a date of the same sentence, else by the day of the news.
func (r *reading) findOffsets() {
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			unit, n, last := r.offset(i, s.Last)
			if last == 0 {
				continue
			}
			d := dated{first: i, last: last, scope: r.offsetEnd(last, s.Last)}
			if base, ok := r.offsetBase(d, s, unit); ok {
				if d.date = shifted(base, unit, n); unit == lexicon.Day && max(n, -n) > week {
					d.date = d.date[:len("2006-01")] // counted roughly
				}
			}
			if !r.inDate(i) {
				r.dates = slices.Insert(r.dates, r.dateAt(i), d)
			}
			i = last - 1
		}
	}
}

// offset reads the words at token i, how many units what follows lies behind what they date, and the token behind them; 0 where
// there are no such words.
func (r *reading) offset(i, limit int) (unit lexicon.Unit, n, last int) {
	c := r.words.Calendar
	word, at := r.token(i).Fold, i
	if days, ok := c.Eves[word]; ok && r.taken[i] < 0 {
		if at++; !r.arabic() && r.token(at).Fold == "of" {
			at++
		}
		return lexicon.Day, -days, at
	}
	sign := 0
	if r.arabic() {
		if sign = offsets[word]; sign == 0 {
			return 0, 0, 0
		}
		at++
	}
	if n, unit, at = r.length(at, limit); unit == 0 {
		return 0, 0, 0
	}
	link := r.token(at).Fold
	if !r.arabic() {
		sign = offsets[link]
	} else if link != "من" && link != "علي" && link != "عن" {
		return 0, 0, 0
	}
	if sign == 0 || at >= limit {
		return 0, 0, 0
	}
	return unit, n * sign, at + 1
}

// offsets are words between a length of time and what it is counted from: whether that lies before or behind.
var offsets = map[string]int{"after": -1, "before": 1, "بعد": -1, "عقب": -1, "قبل": 1, "قبيل": 1}

// length reads a length of time: "two days", "a week", «15 يوما», «عامين», «يوم»; hours of no number are none.
func (r *reading) length(i, limit int) (n int, unit lexicon.Unit, last int) {
	c := r.words.Calendar
	word := r.token(i).Fold
	if unit = c.Duals[word]; unit != 0 && r.arabic() {
		return 2, unit, i + 1
	}
	n, ok := r.number(i, 1, 100)
	if !ok {
		n, ok = c.Numbers[word]
	}
	if ok && i+1 < limit {
		return n, c.Units[r.token(i+1).Fold], i + 2
	}
	unit = c.Units[word]
	if several := plural[word] || !r.arabic() && strings.HasSuffix(word, "s"); several && unit != lexicon.Hour || !several && !r.arabic() {
		return 0, 0, i
	}
	if unit == lexicon.Hour {
		return 0, unit, i + 1
	}
	return 1, unit, i + 1
}

// offsetEnd is the token behind what the offset before token i dates: a comma that is none of a list, or another clause.
func (r *reading) offsetEnd(i, limit int) int {
	for t := i; t < limit; t++ {
		switch f := r.token(t).Fold; {
		case r.taken[t] >= 0:
		case f == "," || f == "،":
			if p := r.at(t + 1); p == nil || r.token(p.last).Text != "," && r.token(p.last).Text != "،" && r.token(p.last).Fold != "and" && (r.at(p.last) == nil || r.at(p.last).prefix != "و") {
				return t
			}
		case r.token(t).Kind == text.Punct && boundaries[f] || contrasting[f] || r.newClause(t):
			return t
		}
	}
	return limit
}

// contrasting are conjunctions behind which something else is told.
var contrasting = map[string]bool{"while": true, "but": true, "although": true, "بينما": true, "فيما": true, "لكن": true}

// offsetBase is the day, month or year that an offset is counted from: the nearest date of the sentence that it does not date,
// else that of the news, for years that of the article; false where none is as exact as the unit.
func (r *reading) offsetBase(offset dated, s text.Sentence, unit lexicon.Unit) (time.Time, bool) {
	base, distance := r.news, 1<<30
	for _, d := range r.datesIn(s.First, s.Last) {
		gap := max(offset.first-d.last, d.first-offset.scope)
		if d.scope == 0 && gap >= 0 && gap < distance && !r.named(d, -1) {
			base, distance = d, gap
		}
	}
	if base.date == "" && unit == lexicon.Year {
		base.date = r.article.Published
	}
	layout := time.DateOnly[:min(len(base.date), len(time.DateOnly))]
	t, err := time.Parse(layout, string(base.date))
	exact := len(layout) == len(time.DateOnly) || unit == lexicon.Month && len(layout) > 4 || unit == lexicon.Year
	return t, err == nil && base.date != "" && exact
}

// offsetOver is the offset that dates the token, nothing where there is none.
func (r *reading) offsetOver(token int) dated {
	s := r.doc.Sentences[r.sentence(token)]
	for _, d := range r.datesIn(s.First, token) {
		if d.last <= token && token < d.scope {
			return d
		}
	}
	return dated{}
}

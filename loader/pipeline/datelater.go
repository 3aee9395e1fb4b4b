package pipeline

import (
	"strings"
	"time"

	"mithaq/loader/lexicon"
)

// later reads a day, month or year by the date before it, of the sentence or the one before: "two days later", "the previous day",
// «بعد ذلك بعامين», «في اليوم التالي».
func (r *reading) later(i, limit int) (dated, bool) {
	const sentences = 2
	unit, n, last := r.onwards(i, limit)
	if last == 0 || len(r.dates) == 0 {
		return dated{}, false
	}
	before := r.dates[len(r.dates)-1]
	layout := time.DateOnly[:min(len(before.date), len(time.DateOnly))]
	base, err := time.Parse(layout, string(before.date))
	exact := len(layout) == len(time.DateOnly) || unit == lexicon.Month && len(layout) > 4 || unit == lexicon.Year
	if err != nil || layout == "" || !exact || r.sentence(i)-r.sentence(before.first) >= sentences {
		return dated{}, false
	}
	return dated{first: i, last: last, date: shifted(base, unit, n), counted: true}, true
}

// onwards reads how many units behind another date the words at token i lie, and the token behind them; 0 where they do not say.
func (r *reading) onwards(i, limit int) (unit lexicon.Unit, n, last int) {
	if shift, ok := nextDays[strings.TrimPrefix(r.token(i).Fold+" "+r.token(i+1).Fold, "و")]; ok && i+1 < limit {
		return lexicon.Day, shift, i + 2
	}
	if !r.arabic() {
		n, unit, at := r.length(i, limit)
		if sign := onward[r.token(at).Fold]; unit > lexicon.Hour && sign != 0 && at < limit {
			return unit, n * sign, at + 1
		}
		return 0, 0, 0
	}
	sign := onward[strings.TrimPrefix(r.token(i).Fold, "و")]
	at := i + 1
	that := r.token(at).Fold == "ذلك"
	if that {
		at++
	}
	word, _ := strings.CutPrefix(r.token(at).Fold, "ب")
	if c := r.words.Calendar; sign != 0 && that && c.Duals[word] != 0 {
		return c.Duals[word], 2 * sign, at + 1
	} else if n, ok := c.Numbers[word]; ok && sign != 0 && that && at+1 < limit {
		return c.Units[r.token(at+1).Fold], n * sign, at + 2
	}
	n, unit, at = r.length(at, limit)
	if follows := r.token(at).Fold; sign == 0 || unit <= lexicon.Hour || sign < 0 && !that || follows == "من" || follows == "علي" || follows == "عن" {
		return 0, 0, 0 // «قبل عامين» is two years ago
	}
	return unit, n * sign, at
}

// onward are words for behind and before another date.
var onward = map[string]int{"later": 1, "earlier": -1, "بعد": 1, "قبل": -1}

// nextDays are what stands for the day before or behind another.
var nextDays = map[string]int{"following day": 1, "next day": 1, "previous day": -1, "اليوم التالي": 1, "اليوم الموالي": 1, "اليوم السابق": -1}

package pipeline

import (
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// again reads a period by the date before it: "that year", «من الشهر نفسه».
func (r *reading) again(i, limit int) (dated, bool) {
	if i+1 >= limit || len(r.dates) == 0 {
		return dated{}, false
	}
	c := r.words.Calendar
	before := r.dates[len(r.dates)-1].date
	a, b := text.WithoutArticle(r.token(i).Fold), text.WithoutArticle(r.token(i+1).Fold)
	unit := c.Units[b]
	if !c.Again[a] {
		if unit = c.Units[a]; !r.arabic() || !c.Again[b] {
			return dated{}, false
		}
	}
	length := map[lexicon.Unit]int{lexicon.Year: 4, lexicon.Month: 7, lexicon.Day: 10}[unit]
	if length == 0 || len(before) < length {
		return dated{}, false
	}
	return dated{first: i, last: i + 2, date: before[:length]}, true
}

// then reads "at the time", and at the beginning of a sentence «نتيجة لذلك»: the date before it, of the sentence or the one before.
func (r *reading) then(i, limit int) (dated, bool) {
	_, last, prefix := r.words.Calendar.Then.Match(r.doc, i, limit)
	if i == r.doc.Sentences[r.sentence(i)].First && last == 0 {
		_, last, prefix = r.words.Calendar.Hence.Match(r.doc, i, limit)
	}
	if last == 0 || prefix != "" && prefix != "و" || len(r.dates) == 0 {
		return dated{}, false
	}
	before := r.dates[len(r.dates)-1]
	return dated{first: i, last: last, date: before.date, counted: true}, r.sentence(i)-r.sentence(before.first) <= 1
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findComing lets days of the week behind a verb in the future be the next ones: "will meet on Sunday".
func (r *reading) findComing() {
	for i := range r.dates {
		d := &r.dates[i]
		if d.every == lexicon.Week && r.coming(*d, r.doc.Sentences[r.sentence(d.first)]) {
			d.date, d.every = r.ahead(*d), 0
		}
	}
}

// coming reports whether a verb in the future stands before a date in its clause.
func (r *reading) coming(d dated, s text.Sentence) bool {
	for t := d.first - 1; t >= s.First; t-- {
		if r.taken[t] >= 0 {
			continue
		}
		if values, end, _ := r.rules.Cues.Status.Match(r.doc, t, d.first); end > 0 && foreseeing[r.token(t).Fold] && values[0] != graph.Denied {
			return true
		}
		if f := r.token(t).Fold; f == "will" || f == "'ll" || f == "سوف" || r.futureVerb(t) {
			return true
		}
		if r.boundary(t) || r.reports(t) {
			return false
		}
	}
	return false
}

// foreseeing are words for what is planned or expected, behind which a day of the week is the next.
var foreseeing = map[string]bool{"expected": true, "due": true, "scheduled": true, "set": true, "plans": true, "planned": true, "upcoming": true,
	"المقرر": true, "المرتقب": true, "المنتظر": true, "المتوقع": true, "المزمع": true, "يتوقع": true, "يعتزم": true, "تعتزم": true, "المقبل": true, "المقبله": true}

// futureVerb reports whether an Arabic verb has the prefix of the future.
func (r *reading) futureVerb(i int) bool {
	f := strings.TrimPrefix(r.token(i).Fold, "و")
	return r.arabic() && len([]rune(f)) > 4 && (strings.HasPrefix(f, "ست") || strings.HasPrefix(f, "سي"))
}

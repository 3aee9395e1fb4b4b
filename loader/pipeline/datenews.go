package pipeline

import (
	"slices"
	"time"

	"mithaq/graph"
	"mithaq/loader/text"
)

// findNews finds the lead paragraph, and the day that it gives for the news: the first date in it that is a day of the week up
// to publication; the month of publication where only the rest of the article tells of that week.
func (r *reading) findNews() {
	const byline = 8 // tokens
	pub, ok := r.published()
	for _, s := range r.doc.Sentences {
		if s.Paragraph == 0 || r.lead == 0 && s.Last-s.First <= byline {
			continue
		}
		if r.lead == 0 {
			r.lead = s.Paragraph
		}
		if !ok {
			return
		}
		if s.Paragraph > r.lead {
			break
		}
		for _, d := range r.datesIn(s.First, s.Last) {
			if r.recent(d, pub) {
				r.news = d
				return
			}
		}
	}
	if ok && pub.Day() > week && slices.ContainsFunc(r.dates, func(d dated) bool { return r.recent(d, pub) }) {
		r.news = dated{date: graph.Date(pub.Format("2006-01"))}
	}
}

// recent reports whether a date is a day of the week up to publication.
func (r *reading) recent(d dated, pub time.Time) bool {
	return !r.named(d, -1) && d.date >= day(pub.AddDate(0, 0, 1-week)) && d.date <= day(pub) && d.date.Precision() == "DAY"
}

const week = 7 // days

// newsDate is the day of the news, for a sentence of the title or the lead.
func (r *reading) newsDate(s text.Sentence) dated {
	if s.Paragraph > r.lead {
		return dated{}
	}
	return r.news
}

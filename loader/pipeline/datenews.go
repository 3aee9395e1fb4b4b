package pipeline

import (
	"slices"
	"time"

	"mithaq/graph"
	"mithaq/loader/text"
)

// findNews finds the lead paragraph, and the day that it gives for the news: the first date in it that is a day of the week up
// to publication; else the month or year that this week lies in, unless the article is no news.
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
		if s.Paragraph > r.lead || !ok {
			break
		}
		for _, d := range r.datesIn(s.First, s.Last) {
			if r.recent(d, pub) && !r.news.date.Known() {
				r.news = d
			}
		}
	}
	if ok && r.topical() {
		r.thisWeek = dated{date: shared(pub.AddDate(0, 0, -week), pub)}
		if !r.news.date.Known() {
			r.news = r.thisWeek
		}
	}
}

// recent reports whether a date is a day of the week up to publication.
func (r *reading) recent(d dated, pub time.Time) bool {
	apart := prepositions[r.token(d.first-1).Fold] || !r.named(d, -1)
	return apart && d.date >= day(pub.AddDate(0, 0, 1-week)) && d.date <= day(pub) && d.date.Precision() == "DAY"
}

const week = 7 // days

// topical reports whether the article tells of the present: it has few dates, or many that go by the day of publication.
func (r *reading) topical() bool {
	const few, share = 3, 4
	current := 0
	for _, d := range r.dates {
		if d.current {
			current++
		}
	}
	return len(r.dates) < few || current*share >= len(r.dates)
}

// newsDate is the day of the news, for a sentence of the title or the lead.
func (r *reading) newsDate(s text.Sentence) dated {
	if s.Paragraph > r.lead {
		return dated{}
	}
	d := r.news
	d.presumed = true
	return d
}

// presume dates the meetings, visits and exercises of which nothing says when they were as the news that tells of them, those
// behind the lead by the month or year of its week; unless something about them is yet to come. What somebody says whom the lead quotes
// he says on the day of the news.
func (r *reading) presume(when map[string]dated) {
	planned, spoken := map[string]bool{}, map[string]bool{}
	for _, c := range r.claims {
		if id := occasion(c); c.Status == graph.Planned {
			planned[id] = true
		}
		if c.Type == graph.ParticipatesIn && c.Rule == presenceRule && r.quotedInLead(c.From) {
			spoken[c.To] = true
		}
	}
	for _, d := range r.descriptions {
		_, known := r.Lexicon.Record(d.node)
		if known || planned[d.node] || when[d.node].date.Known() || !meeting[d.noun.Kind] && !spoken[d.node] && d.noun.Type != graph.ExerciseType || r.statusOf(d) != graph.Actual {
			continue
		}
		if spoken[d.node] && r.news.date.Known() {
			when[d.node] = dated{date: r.news.date, presumed: true}
			continue
		}
		if when[d.node] = r.newsDate(r.doc.Sentences[r.sentence(d.first)]); !when[d.node].date.Known() {
			when[d.node] = r.thisWeek
		}
	}
}

// quotedInLead reports whether the lead tells what somebody says, so that where he says more is where he said that.
func (r *reading) quotedInLead(speaker string) bool {
	return slices.ContainsFunc(r.reported, func(p report) bool {
		return p.speaker == speaker && r.doc.Sentences[r.sentence(p.at)].Paragraph == r.lead
	})
}

// presumeEncounters gives meetings and visits without a date that of [reading.presume].
func (r *reading) presumeEncounters() {
	told := map[string]bool{}
	for _, c := range r.claims {
		if c.Since.Known() || c.Until.Known() {
			told[graph.RelationID(c.Type, c.From, c.To)] = true
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if (c.Type == graph.MetWith || c.Type == graph.Visited) && c.Status == graph.Actual && !told[graph.RelationID(c.Type, c.From, c.To)] {
			c.Since = r.thisWeek.date
		}
	}
}

// published is the day of publication, where it is known to the day.
func (r *reading) published() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(r.article.Published))
	return t, err == nil
}

package pipeline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// datesDescription is the year in a description, else the nearest date behind it in its clause, else before it.
func (r *reading) datesDescription(d description) dated {
	const near = 16 // tokens
	if d.year != "" {
		return dated{date: graph.Date(d.year)}
	}
	s := r.doc.Sentences[r.sentence(d.first)]
	limit := min(d.last+near, s.Last)
	for t := d.last; t < limit; t++ {
		p := r.at(t)
		if p == nil && (r.reports(t) || r.boundary(t) && r.token(t).Kind == text.Word) || p != nil && describable(p.kind) {
			limit = t
		}
	}
	when := r.dateWithin(d.first, limit, d.last)
	if when.last == 0 && d.noun.Type != graph.AgreementType {
		when = r.dateWithin(max(r.clauseStart(d.first, s.First), d.first-near/2), d.first, d.first)
	}
	if when.every == lexicon.Week && d.noun.Type == graph.EventType && d.noun.Kind != "ATTACK" && !lasting[d.noun.Kind] && r.scheduled(d.first-1) {
		when.date = r.ahead(when)
	}
	if !when.until.Known() && r.over(d.noun.Kind, d.first) {
		when.date, when.until = "", when.date
	}
	return when
}

// over reports whether the words before token i say that a war or crisis comes to its end: "the end of the war".
func (r *reading) over(kind string, i int) bool {
	const near = 4 // tokens
	first := max(i-near, r.doc.Sentences[r.sentence(i)].First)
	for t := i - 1; t >= first && lasting[kind] && r.taken[t] < 0; t-- {
		if _, end, prefix := r.rules.Cues.Over.Match(r.doc, t, i); end > 0 && (conjunctive(prefix) || prefix == "ب") {
			return true
		}
	}
	return false
}

// lasting are the kinds of event that go on for long.
var lasting = map[string]bool{"WAR": true, "CRISIS": true}

// dateOf is the date in the trigger's clause; else, unless that dates what somebody else said, one that opens the sentence or
// stands in the clause that the trigger's goes on; else that of the news itself, where the title or first paragraph tells it.
// Where it is its subject's own statement, the date of that is its date.
func (r *reading) dateOf(h hit, by rung, status graph.Status, own bool) dated {
	const opens = 6 // tokens
	s := r.doc.Sentences[r.sentence(h.first)]
	first := h.clauseFirst
	if h.Part == rule.Verb && r.arabic() && r.goesOnPast(h.first, h.Tense) {
		first = h.first // «تقدمت بطلب في مايو وأصبحت عضوا في مارس»
	}
	d := r.dateWithin(first, r.dateEnd(h, s.Last), h.first)
	if d.last == 0 {
		d = r.dateWithin(h.clauseFirst, r.dateEnd(h, s.Last), h.first)
	}
	permanent := standing[h.Rule.Relation] && (h.Part != rule.Verb || h.Tense == text.Participle)
	if permanent && d.last > 0 && r.acrossComma(min(h.first, d.last), max(h.first, d.first)) || h.Rule.Relation == graph.Succeeded && h.Part != rule.Verb {
		return dated{}
	}
	own = own && status == graph.Actual
	if !r.arabic() && h.Tense == text.Past && h.Part == rule.Verb && d.last > 0 && r.token(d.first-1).Fold == "since" && !r.perfect(h.first) {
		d = dated{} // "in power since 1986, met"
	}
	beside := own && !r.perfect(h.first) || h.Rule.From == "speaker" || h.Tense == text.Gerund || r.arabic() && h.Tense == text.Participle
	if d.last == 0 && (beside || !r.reportedBetween(s.First, h.clauseFirst)) && !permanent && !r.earlier(h) {
		until := h.clauseFirst
		if !beside && (h.Part != rule.Verb || h.prefix == "" && r.token(h.first-1).Fold != "and") {
			until = min(until, s.First+opens)
		}
		d = r.dateWithin(s.First, until, h.first)
	}
	if d.last == 0 {
		d = cmp.Or(r.dateOfMeeting(h), r.dateOfOccasion(h, s.Last))
	}
	if d.last == 0 && !permanent && (by == clauseContinued || !r.arabic() && goingOn[r.token(s.First).Fold] && h.clauseFirst == s.First) {
		d = r.dateContinued(h, s)
	}
	happened := (h.Part == rule.Verb || by == nounGoverned) && h.Tense != text.Future && status == graph.Actual
	if d.last == 0 && happened && (own || r.speakers[h.first] == "") && !standing[h.Rule.Relation] && !r.earlier(h) {
		d = r.newsDate(s)
	}
	if status == graph.Planned && (h.Tense == text.Future || !r.behind(d)) || d.every == lexicon.Week && h.Tense == text.Gerund && r.scheduled(h.first) {
		d.date = r.ahead(d)
	} else if h.Tense == text.Past && d.every == lexicon.Year && d.date > r.article.Published {
		d.date = again(d.date, d.every, -1)
	}
	return d
}

// dateContinued is the date of what a clause goes on with, its subject understood: the last day told before it in the sentence or
// the one before, not in what somebody says.
func (r *reading) dateContinued(h hit, s text.Sentence) dated {
	before := r.doc.Sentences[max(0, r.sentence(s.First)-1)]
	begun := r.datesIn(before.First, h.clauseFirst)
	for _, d := range slices.Backward(begun) {
		if d.scope == 0 && !d.dateline && r.speakers[d.first] == "" && !r.named(d, -1) && d.date.Precision() == "DAY" {
			return d
		}
	}
	return dated{}
}

// goingOn are English subjects that go on with who was told of before.
var goingOn = map[string]bool{"he": true, "she": true, "it": true, "they": true}

// dateEnd is the token up to which a date is that of the trigger: the end of its clause, of a noun that of a relative clause which
// says who does it too («الضربة التي وجهتها واشنطن الأسبوع الماضي»).
func (r *reading) dateEnd(h hit, limit int) int {
	const near = 3 // tokens
	if h.Part == rule.Noun && h.clauseLast < limit && h.clauseLast <= h.last+near && relative[r.token(h.clauseLast).Fold] && r.token(h.clauseLast-1).Kind == text.Word {
		return r.clauseEnd(h.clauseLast, limit)
	}
	return h.clauseLast
}

// dateOfMeeting is the date in the description of the event or agreement that the trigger itself speaks of: "held a meeting in
// Doha on Sunday with".
func (r *reading) dateOfMeeting(h hit) dated {
	for _, t := range append([]int{h.first}, h.further...) {
		if d := r.describing(t); d != nil {
			return r.datesDescription(*d)
		}
	}
	return dated{}
}

// dateOfOccasion is the date that names the event during which the trigger's clause happened: "during the 1974 crisis", «خلال حرب
// عام 1973».
func (r *reading) dateOfOccasion(h hit, limit int) dated {
	for _, d := range r.datesIn(h.clauseFirst, r.dateEnd(h, limit)) {
		t := d.first - 1
		for _, desc := range r.descriptions {
			if desc.noun.Type == graph.EventType && d.first >= desc.first && d.last <= desc.last {
				t = desc.first - 1
			}
		}
		if articled[r.token(t).Fold] {
			t--
		}
		if occasions[r.token(t).Fold] && r.named(d, -1) {
			return d
		}
	}
	return dated{}
}

// occasions are the prepositions before an event during which something happened.
var occasions = map[string]bool{"during": true, "at": true, "amid": true, "خلال": true, "اثنا": true, "ابان": true}

// acrossComma reports whether a comma stands between the tokens.
func (r *reading) acrossComma(first, last int) bool {
	for t := first; t < last; t++ {
		if f := r.token(t).Text; f == "," || f == "،" {
			return true
		}
	}
	return false
}

// earlier reports whether the clause of a trigger is one behind "after", "before" or "since" with a subject of its own, which
// happened at another time than the rest of the sentence.
func (r *reading) earlier(h hit) bool {
	return prepositions[r.token(h.clauseFirst-1).Fold] && !strings.HasSuffix(r.token(h.clauseFirst).Fold, "ing") && !r.acrossComma(h.clauseFirst, h.first)
}

// perfect reports whether an English verb has a form of "have" before it.
func (r *reading) perfect(i int) bool {
	for t := i - 1; t > i-5; t-- {
		if f := r.token(t).Fold; f == "has" || f == "have" || f == "had" || f == "having" || f == "'ve" {
			return true
		}
	}
	return false
}

// ahead is a date of something planned: one that comes again each week or year is the next after publication.
func (r *reading) ahead(d dated) graph.Date {
	if d.every != 0 && d.date < r.article.Published && !d.date.Contains(r.article.Published) {
		return again(d.date, d.every, 1)
	}
	return d.date
}

// behind reports whether a month without a year lies nearer before publication than after it, so that it is when something was planned:
// «قرر في مايو فرض عقوبات».
func (r *reading) behind(d dated) bool {
	const halfYear = 183 // days
	return d.every == lexicon.Year && r.past(d.date) && r.article.Published.First()-d.date.Last() < halfYear
}

// again is the same day n weeks on, or the same day or month n years on.
func again(d graph.Date, unit lexicon.Unit, n int) graph.Date {
	layout := "2006-01-02"[:len(d)]
	t, err := time.Parse(layout, string(d))
	if err != nil {
		return d
	}
	if unit == lexicon.Week {
		return graph.Date(t.AddDate(0, 0, 7*n).Format(layout))
	}
	return graph.Date(t.AddDate(n, 0, 0).Format(layout))
}

func (r *reading) reportedBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if r.taken[i] < 0 && r.reports(i) {
			return true
		}
	}
	return false
}

// standing are relations that hold for long, so that the day of the news says nothing of their beginning.
var standing = map[graph.RelationType]bool{graph.Leads: true, graph.Succeeded: true, graph.ServesIn: true, graph.AffiliatedWith: true, graph.MemberOf: true, graph.PartOf: true,
	graph.LocatedIn: true, graph.Claims: true, graph.StationsForcesIn: true, graph.AlliedWith: true, graph.CooperatesWith: true, graph.TradesWith: true,
	graph.Concerns: true, graph.ModeledOn: true}

// datesIn are the dates that begin at tokens first to last, last excluded; dates stand in the order of the text.
func (r *reading) datesIn(first, last int) []dated {
	return r.dates[r.dateAt(first):r.dateAt(max(first, last))]
}

// dateAt is the index of the first date at or behind the token.
func (r *reading) dateAt(token int) int {
	i, _ := slices.BinarySearchFunc(r.dates, token, func(d dated, t int) int { return cmp.Compare(d.first, t) })
	return i
}

// inDate reports whether a token belongs to a date.
func (r *reading) inDate(i int) bool {
	const longest = 16 // tokens
	begun := r.datesIn(max(0, i-longest), i+1)
	return len(begun) > 0 && begun[len(begun)-1].last > i
}

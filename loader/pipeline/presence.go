package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

const presenceRule = "presence"

// readPresence claims VISITED for leaders who are said to be abroad, or to speak there: "is in Manila for talks", "told reporters in
// Ankara", «قال للصحفيين في الجزائر إن».
func (r *reading) readPresence() {
	for _, p := range r.reported {
		if place := r.stage(p); place != nil {
			r.present(p.speaker, place, p.at)
		}
		if event := r.audience(p); event != nil {
			r.attends(p, event)
		}
	}
	if r.arabic() {
		return
	}
	for _, s := range r.doc.Sentences {
		if place := r.siteAt(s.First + 2); r.token(s.First).Fold == "speaking" && r.token(s.First+1).Fold == "in" && place != nil {
			r.present(r.principal(s.Last, s), place, s.First)
		}
	}
	for _, i := range r.ordered() {
		p := &r.phrases[i]
		t := p.last
		if p.kind != graph.LeaderType || p.modifier || !auxiliary[r.token(t).Fold] {
			continue
		}
		for auxiliary[r.token(t).Fold] || adverbs[r.token(t).Fold] || strings.HasSuffix(r.token(t).Fold, "ly") {
			t++
		}
		if place := r.siteAt(t + 1); r.token(t).Fold == "in" && r.taken[t] < 0 && place != nil && r.purposeful(place.last) {
			r.present(p.node, place, p.first)
		}
	}
}

// attends claims PARTICIPATES_IN for the leader who speaks at an event.
func (r *reading) attends(p report, event *phrase) {
	if t, _ := graph.TypeOf(p.speaker); t != graph.LeaderType {
		return
	}
	s := r.doc.Sentences[r.sentence(p.at)]
	when := r.dateWithin(s.First, s.Last, event.last)
	r.claim(graph.Claim{Type: graph.ParticipatesIn, From: p.speaker, To: event.node, Since: when.date, Until: when.until, Confidence: presence.confidence(), Rule: presenceRule},
		min(p.at, event.head), max(p.at+1, event.last))
}

// audience is the meeting, conference or ceremony at which the speaker of a report speaks: "told the summit", "said at the meeting",
// «قال أمام القمة», «وفي كلمته خلال المؤتمر قال»; nil where none is told outside what he says.
func (r *reading) audience(p report) *phrase {
	first, limit := r.doc.Sentences[r.sentence(p.at)].First, r.wordsFrom(p)
	for t := r.clauseStart(p.at, first); t < limit; t++ {
		q := r.at(t)
		if q == nil {
			if t > p.at && (r.token(t).Fold == "that" || text.Quotation(r.token(t).Text) || r.arabic() && r.conjunction(t)) {
				return nil
			}
			continue
		}
		lead := q.head - 1
		if articled[r.token(lead).Fold] {
			lead--
		}
		convened := hosted[r.kind(q.node)] || r.kind(q.node) == "OTHER" && r.describing(q.first) != nil
		if convened && q.kind == graph.EventType && (attending[r.token(lead).Fold] || lead == p.at && !r.arabic() || q.prefix == "ب") && lead >= first {
			return q
		}
		t = q.last - 1
	}
	return nil
}

// attending are the prepositions between a verb of saying and the event at which it is said.
var attending = map[string]bool{"at": true, "during": true, "امام": true, "خلال": true, "في": true, "اثناء": true, "هامش": true}

// present claims that a leader is or was in a place abroad, from token first to the place.
func (r *reading) present(leader string, place *phrase, first int) {
	to := place.node
	if place.alternative != "" {
		to = place.alternative
	}
	if t, _ := graph.TypeOf(leader); t != graph.LeaderType || !r.abroad(leader, to) || r.posted(leader) {
		return
	}
	s := r.doc.Sentences[r.sentence(first)]
	when := r.dateWithin(s.First, s.Last, place.last)
	if when.last == 0 {
		when = r.newsDate(s)
	}
	r.claim(graph.Claim{Type: graph.Visited, From: leader, To: to, Since: when.date, Until: when.until, Confidence: presence.confidence(), Rule: presenceRule}, min(first, place.first), max(first+1, place.last))
}

// stage is where the speaker of a report speaks: behind "in" between the verb of saying and what is said; nil where it is not told.
func (r *reading) stage(p report) *phrase {
	limit := r.wordsFrom(p)
	for t := p.at + 1; t < limit; t++ {
		if q := r.at(t); q != nil {
			t = q.last - 1
			continue
		}
		f := r.token(t).Fold
		switch {
		case f == "that", text.Quotation(r.token(t).Text), r.arabic() && r.conjunction(t):
			return nil
		case f == "in" && r.addressed(p, t):
			if q := r.siteAt(t + 1); q != nil {
				return q
			}
		case f == "في" && r.addressed(p, t):
			if q := r.at(r.surface(t + 1)); q != nil && r.sited(q) {
				return q
			}
		}
	}
	return nil
}

// wordsFrom is the token at which what a report credits somebody with begins behind its verb, at the latest where the sentence ends.
func (r *reading) wordsFrom(p report) int {
	const far = 24 // tokens
	limit := min(p.at+far, r.doc.Sentences[r.sentence(p.at)].Last)
	if p.first > p.at {
		limit = min(limit, p.first)
	}
	return limit
}

// addressed reports whether only the verb of a report, its speaker, whom he speaks to or beside, or a date stands right before token i, so
// that a place behind it is where he speaks.
func (r *reading) addressed(p report, i int) bool {
	if i == p.at+1 && r.saying(p.at) != 0 || r.inDate(i-1) {
		return true
	}
	if q := r.at(i - 1); q != nil {
		before := r.token(q.head - 1).Fold
		return isPerson(q.kind) && (q.node == p.speaker || before == "with" || before == "مع")
	}
	for t := i - 1; t > max(p.at, i-4); t-- {
		if _, last, _ := r.rules.Cues.Audiences.Match(r.doc, t, i); last == i {
			return true
		}
	}
	return false
}

// posted reports whether a leader holds an office that keeps him abroad.
func (r *reading) posted(leader string) bool {
	for c := range r.claimsOf(leader) {
		if c.Office == "ambassador" || c.Office == "envoy" || c.Office == "commander" || strings.Contains(c.Office, "spokes") {
			return true
		}
	}
	return false
}

// purposeful reports whether what an English stay is for stands at token i, or its end or time: "for talks", "on a visit".
func (r *reading) purposeful(i int) bool {
	for r.inDate(i) || r.inDate(i+1) && datePrepositions[r.token(i).Fold] {
		i++
	}
	switch r.token(i).Fold {
	case "for", "to", "on", "as", ".", ",", "where", "at", "with":
		return true
	}
	return false
}

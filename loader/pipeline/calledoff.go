package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/text"
)

// statusOf is how it is meant that a described node takes place: as the cues around it say, not at all where somebody calls it off.
func (r *reading) statusOf(d description) graph.Status {
	if known := r.Lexicon.Entities[d.node]; known != nil && lasting[known.Properties.Kind] && known.Properties.Start.Known() && known.Properties.Start <= r.article.Published {
		return graph.Actual // "wants to end the war"
	}
	status := r.statusAt(d.first, d.last, text.Past)
	if d.noun.Type != graph.AgreementType { // whoever cancels an agreement was a party to it
		if off := r.calledOff(d.head, d.last); off != "" {
			return off
		}
	}
	if d.noun.Type == graph.AgreementType && d.named > 0 && status != graph.Denied {
		return graph.Actual // "a deal struck in Beijing"
	}
	if deeds[d.noun.Kind] && d.definite && status != graph.Denied && len(d.parties)+len(d.places) > 0 {
		return graph.Actual // "will discuss the attack on"
	}
	if status == graph.Actual && r.upcoming(d) {
		return graph.Planned
	}
	if status != graph.Actual {
		for t := d.first; t <= d.last && t < len(r.doc.Tokens); t++ {
			if bygone[text.WithoutArticle(r.token(t).Fold)] {
				return graph.Actual // "will discuss North Korea's latest test", "was not invited to the previous summit"
			}
		}
	}
	if _, known := r.Lexicon.Record(d.node); known && status == graph.Denied && d.noun.Type == graph.AgreementType {
		return graph.Actual // what is denied is something else about it
	}
	return status
}

// past reports whether a date is over by the day of publication.
func (r *reading) past(d graph.Date) bool {
	return d.Known() && r.article.Published.Known() && d < r.article.Published && !d.Contains(r.article.Published)
}

// calledOff is the status of a meeting, visit or exercise, the noun for which stands at token head, that somebody cancels or puts
// off: "scrapped a visit to", «تأجيل زيارة», "the summit has been postponed"; empty where nobody does.
func (r *reading) calledOff(head, last int) graph.Status {
	const far = 12 // tokens, the subject of an Arabic verb among them
	s := r.doc.Sentences[r.sentence(head)]
	for t := head - 1; t >= max(r.clauseStart(head, s.First), head-far); t-- {
		if p := r.at(t); p != nil && describable(p.kind) || p == nil && apart[r.token(t).Fold] {
			break
		}
		if off, end, prefix := r.rules.Cues.CalledOff.Match(r.doc, t, head); end > 0 && r.taken[t] < 0 && prefix != "ل" {
			return off[0]
		}
	}
	for t := last; t < s.Last; t++ {
		if off, end, _ := r.rules.Cues.CalledOff.Match(r.doc, t, s.Last); end > 0 && (r.arabic() || t > last) {
			return off[0]
		}
		if !auxiliary[r.token(t).Fold] || r.arabic() {
			break
		}
	}
	return ""
}

// apart are the prepositions between a verb and a meeting that it does not govern.
var apart = map[string]bool{"during": true, "before": true, "amid": true, "ahead": true, "خلال": true, "قبل": true, "اثناء": true}

// bygone are words for what has taken place.
var bygone = map[string]bool{"latest": true, "recent": true, "previous": true, "اخير": true, "اخيره": true, "سابق": true, "سابقه": true}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/loader/text"
)

// named reports whether a date is part of a name or description that begins behind the token («الاتفاق النووي لعام 2015»), or
// qualifies a noun ("the Nov. 6 elections").
func (r *reading) named(d dated, from int) bool {
	for _, desc := range r.descriptions {
		if d.first >= desc.first && d.last <= desc.last && desc.first != from {
			return true
		}
	}
	qualifies := r.token(d.first-1).Fold == "the" && r.token(d.last).Kind == text.Word && !prepositions[r.token(d.last).Fold]
	return r.taken[d.first] >= 0 || qualifies && (d.exact > byAnother || d.every != 0)
}

// dateWithin is the date in tokens [first, last) that is nearest to the token, nothing where there is none; for what is told by
// another day, a date in the same words or else that day.
func (r *reading) dateWithin(first, last, token int) dated {
	best, distance := dated{}, 1<<30
	over := r.offsetOver(token)
	for _, d := range r.datesIn(first, last) {
		if d.last > last || d.scope > 0 || d.dateline || over.scope > 0 && (d.first < over.last || d.first >= over.scope) || r.named(d, first) || r.compared(d) || r.aside(d, token) || r.ofOther(d, token) {
			continue
		}
		if gap := max(d.first-token, token-d.last, 0); gap < distance {
			best, distance = d, gap
		}
	}
	if best.last == 0 {
		return over
	}
	return best
}

// ofOther reports whether an English clause with a subject of its own begins between a date and the token: "struck on May 1 and Iran
// struck on May 4"; or whether the date is of a clause behind "since": "the first visit since ties were restored in 1995".
func (r *reading) ofOther(d dated, token int) bool {
	if r.arabic() {
		return false
	}
	for t := min(d.last, token); t < max(d.first, token); t++ {
		if f := r.token(t).Fold; (f == "and" || f == "but") && r.at(t-1) == nil && r.taken[t] < 0 && r.enacts(t+1) {
			return true
		}
	}
	const near = 8 // tokens
	for t := d.first - 2; t >= max(0, d.first-near) && r.token(t).Text != ","; t-- {
		if r.token(t).Fold == "since" && (token < t || token >= d.last) {
			return slices.ContainsFunc(r.doc.Tokens[t+1:d.first], func(w text.Token) bool {
				return auxiliary[w.Fold] || r.verbal(w.Fold) || strings.HasSuffix(w.Fold, "ing")
			})
		}
	}
	return false
}

// enacts reports whether an actor stands at token i with his verb right behind him.
func (r *reading) enacts(i int) bool {
	if articles[r.token(i).Fold] {
		i++
	}
	p := r.at(i)
	return p != nil && p.kind.Actor() && p.last < len(r.doc.Tokens) && r.taken[p.last] < 0 && (auxiliary[r.token(p.last).Fold] || r.verbal(r.token(p.last).Fold))
}

// scheduled reports whether an English verb at or before token i tells by its progressive what is yet to be: "is following up with talks
// on Monday", not "is under fire after talks on Monday".
func (r *reading) scheduled(i int) bool {
	const near = 12 // tokens
	for t := i; t > max(r.doc.Sentences[r.sentence(i)].First, i-near) && !r.arabic(); t-- {
		switch f, before := r.token(t).Fold, r.token(t-1).Fold; {
		case strings.HasSuffix(f, "ing") && (before == "is" || before == "are"):
			return true
		case f == "after" || f == "since" || f == "following" || f == "over" || f == "from" || f == "about":
			return false
		}
	}
	return false
}

// compared reports whether an English date is only that of the last time: "their first summit since 2019".
func (r *reading) compared(d dated) bool {
	if r.token(d.first-1).Fold != "since" {
		return false
	}
	for t := d.first - 2; t > d.first-8; t-- {
		if f := r.token(t).Fold; f == "first" || strings.HasSuffix(f, "est") && r.taken[max(t, 0)] < 0 || f == "worst" || f == "most" {
			return true
		}
	}
	return false
}

// aside reports whether a date stands in a relative clause that the token does not.
func (r *reading) aside(d dated, token int) bool {
	first := r.doc.Sentences[r.sentence(d.first)].First
	for t := d.first - 1; t >= max(first, d.first-6) && r.token(d.last).Text == "," && token > d.last; t-- {
		if f := r.token(t + 1).Fold; r.token(t).Text == "," {
			return r.at(t-1) != nil && !prepositions[f] && t+1 < d.first // "Kagame, re-elected in July, hosted"
		}
	}
	if begin := r.clauseStart(d.first, first); begin > first && relative[r.token(begin-1).Fold] && token > d.first && r.clauseStart(token, first) > d.first {
		return true // «الحرب التي استمرت حتى 1953، لكن»
	}
	open := d.first - 1
	if prepositions[r.token(open).Fold] {
		open--
	}
	if r.token(open).Text == "(" && token > d.last {
		return true // «القمة الأخيرة (في أبريل) نددت»
	}
	in := r.insertionAt(d.first)
	return in != nil && in != r.insertionAt(token) || r.ofParticiple(d, token)
}

// ofParticiple reports whether a date is that of a participle for concluding or holding what stands right before it, behind the token:
// «ستنسحب من الاتفاق المبرم مع إيران عام 2015», "quit the deal signed in 2015".
func (r *reading) ofParticiple(d dated, token int) bool {
	const near = 6 // tokens
	for t := d.first - 1; t > max(token, d.first-near); t-- {
		p := r.at(t - 1)
		if _, end, prefix := r.rules.Cues.Happens.Match(r.doc, t, d.first); end > 0 && prefix == "" && r.taken[t] < 0 && p != nil && describable(p.kind) && (!r.arabic() || r.articled(t)) {
			return true
		}
	}
	return false
}

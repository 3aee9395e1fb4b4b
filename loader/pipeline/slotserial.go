package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// statement is a rule whose verb made a claim, with the object.
type statement struct {
	rule *rule.Rule
	to   group
}

// serial are the further ends of a verb that is said once and dated at each: "Greece joined NATO in 1952, West Germany in 1955 and
// Spain in 1982", «قطعت السعودية العلاقات مع إيران عام 2016 ومع قطر عام 2017».
func (s *slots) serial(from, to group) []couple {
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	whole := *s
	whole.clauseLast = limit
	preposition, object := s.token(s.withArticle(to.first)-1).Fold, s.at(to.first)
	var out []couple
	unsaid := object == nil // or a pronoun
	for d := s.dateBehind(max(from.last, to.last), limit); d != nil; {
		t, comma := s.beyondJoint(s.beyondAdverbial(d.last, limit), limit)
		p, governed := s.reading.at(s.pastArticle(t)), s.reading.at(s.pastArticle(t+1))
		next := couple{from: from, to: to}
		switch joined := t > d.last || strings.HasPrefix(s.token(t).Fold, "و"); {
		case !joined || p != nil && (p.prefix != "" && p.prefix != "و" || s.modifies(p)):
			return out
		case unsaid && s.fits(p, true):
			next.from = whole.gather(p.first, true) // "Rwanda joined in 2007, Kenya in 2009"
		case unsaid:
			return out
		case p == nil && governed != nil && strings.TrimPrefix(s.token(t).Fold, "و") == preposition && prepositions[preposition] && s.fits(governed, false):
			next.to = whole.gather(governed.first, false)
		case p != nil && p.kind == object.kind && s.fits(p, false) && !comma:
			next.to = whole.gather(p.first, false) // "sanctions on Iran in 2018 and Russia in 2022"
		case p != nil && p.kind != object.kind && s.fits(p, true):
			next.from = whole.gather(p.first, true)
		default:
			return out
		}
		if d = s.dateBehind(max(next.from.last, next.to.last), limit); d != nil && s.over(d.last, limit) {
			next.when = d.date
			out = append(out, next)
		}
	}
	return out
}

// beyondAdverbial is the comma before a word for what follows, behind a phrase with a preposition at token i; i where none stands there:
// "in 1979 after the revolution, then Pakistan".
func (s *slots) beyondAdverbial(i, limit int) int {
	const far = 8 // tokens
	if !prepositions[s.token(i).Fold] {
		return i
	}
	for t := i + 1; t < min(i+far, limit-1) && !s.verbal(s.token(t).Fold); t++ {
		if _, last, _ := s.rules.Cues.Following.Match(s.doc, t+1, limit); last > 0 && s.token(t).Kind == text.Punct {
			return t
		}
	}
	return i
}

// beyondJoint is the token behind the conjunctions and commas at token i, and whether one of them is more than "and".
func (s *slots) beyondJoint(i, limit int) (next int, comma bool) {
	for s.reading.at(i) == nil && i < limit {
		if _, last, _ := s.rules.Cues.Following.Match(s.doc, i, limit); last > 0 {
			i, comma = last, true
		} else if f := s.token(i).Fold; f == "," || f == "،" || coordinating[f] {
			i, comma = i+1, comma || !coordinating[f]
		} else {
			break
		}
	}
	return i, comma
}

// dateBehind is the date right behind what ends before token i, nil where none stands there.
func (s *slots) dateBehind(i, limit int) *dated {
	if prepositions[s.token(i).Fold] {
		i++
	}
	if dates := s.datesIn(i, min(i+2, limit)); len(dates) > 0 && dates[0].date.Known() && (dates[0].first == i || s.taken[i] < 0 && !s.verbal(s.token(i).Fold)) {
		return &dates[0]
	}
	return nil
}

// over reports whether a clause may be at its end before token i: punctuation or a conjunction stands there, or nothing.
func (s *slots) over(i, limit int) bool {
	next, _ := s.beyondJoint(i, limit)
	return i >= limit || next > i || s.token(i).Kind == text.Punct || strings.HasPrefix(s.token(i).Fold, "و")
}

// again is the object of the same verb before it in its sentence, and the date behind the subject, where a verb says the same of
// another subject with nothing but a date behind it: «انضمت تركيا إلى الحلف في فبراير، ثم انضمت بريطانيا في أبريل».
func (s *slots) again(from group) (to group, when graph.Date) {
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	before := s.told
	if s.Part != rule.Verb || len(from.nodes) == 0 || before.rule != s.Rule || before.to.first >= s.first || s.sentence(before.to.first) != s.sentence(s.first) {
		return group{}, ""
	}
	d := s.dateBehind(from.last, limit)
	if d == nil || !s.over(d.last, limit) {
		return group{}, ""
	}
	return before.to, d.date
}

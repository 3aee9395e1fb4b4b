package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// knownEvent is the event of the tables that a description without a name is of: the war between its parties or where it is fought, the
// meeting that was held there, the attack of that day; empty where none or several fit.
func (r *reading) knownEvent(d description) string {
	switch {
	case d.noun.Type != graph.EventType:
	case d.noun.Kind == "ATTACK":
		return r.knownAttack(d)
	case lasting[d.noun.Kind]:
		return r.knownWar(d)
	case hosted[d.noun.Kind]:
		return r.knownMeeting(d)
	case d.noun.Kind == "OTHER":
		return r.knownTest(d)
	case d.noun.Kind == "ELECTION":
		return r.knownVote(d)
	}
	return ""
}

// knownTest is the last test or other deed of the tables, up to some months before publication or in the time told, of a description's parties
// or of a state that the article names where it has none, and whose name has the description's noun: "the North's nuclear test last week".
func (r *reading) knownTest(d description) string {
	const recent = 120 // days
	doers, noun := r.sides(d), r.lastWord(d)
	if len(doers) == 0 {
		for _, p := range r.phrases {
			doers = append(doers, r.state(p.node))
		}
	}
	var found *lexicon.Entity
	when, pub := r.datesDescription(d).date, r.article.Published
	for _, id := range once(doers) {
		for _, e := range r.Lexicon.EventsOf(id) {
			start := e.Properties.Start
			past := pub.Known() && start <= pub && (when.Known() && when.Contains(start) || start.First() >= pub.First()-recent)
			if e.Properties.Kind == "OTHER" && past && nameWords(e)[noun] && (found == nil || found.Properties.Start < start) {
				found = e
			}
		}
	}
	if found == nil {
		return ""
	}
	return found.ID
}

// knownVote is the vote of the tables in a description's place in the year that it tells, of the kind that its noun names: «الاستفتاء على انفصال
// كردستان الذي جرى العام الماضي».
func (r *reading) knownVote(d description) string {
	noun := text.WithoutArticle(r.token(d.head).Fold)
	return r.oneEvent(append(slices.Clone(d.places), d.matters...), func(e *lexicon.Entity) bool {
		return e.Properties.Kind == "ELECTION" && nameWords(e)[noun] && r.datesDescription(d).date.Known() && r.heldAbout(e, d)
	})
}

// lastWord is the last word of a description's noun in English, the first in Arabic, in the singular: of "nuclear tests" the test.
func (r *reading) lastWord(d description) string {
	_, last, _ := r.words.Nouns.Match(r.doc, d.head, len(r.doc.Tokens))
	if last == 0 || r.arabic() {
		last = d.head + 1
	}
	return strings.TrimSuffix(text.WithoutArticle(r.token(last-1).Fold), "s")
}

// knownMeeting is the one meeting of the tables that was held where a description says, and about then, and whose name says whose it is or
// what it is on, or in which its parties took part: «القمة العربية الأخيرة في الظهران».
func (r *reading) knownMeeting(d description) string {
	return r.oneEvent(d.places, func(e *lexicon.Entity) bool {
		return hosted[e.Properties.Kind] && r.heldAbout(e, d) && r.convened(e, d)
	})
}

// oneEvent is the only event of the tables at one of the places that a test lets through, empty where there are none or several.
func (r *reading) oneEvent(places []string, fits func(*lexicon.Entity) bool) string {
	found := ""
	for _, place := range places {
		for _, e := range r.Lexicon.EventsAt(place) {
			if found == e.ID || !fits(e) {
				continue
			}
			if found != "" {
				return ""
			}
			found = e.ID
		}
	}
	return found
}

// heldAbout reports whether an event of the tables was in the year that a description tells, else in the year before publication or soon
// after it.
func (r *reading) heldAbout(e *lexicon.Entity, d description) bool {
	const year, soon = 365, 60 // days
	start, pub := e.Properties.Start, r.article.Published
	if when := r.datesDescription(d).date; when.Known() {
		return graph.During(start, e.Properties.End).Overlaps(graph.During(when[:4], when[:4]))
	}
	return pub.Known() && start.Known() && start.First() >= pub.First()-year && start.First() <= pub.Last()+soon
}

// convened reports whether the name of a meeting of the tables has a word of a description or the body whose meeting that is, or two of its
// parties took part; a body that the name has not is none of its.
func (r *reading) convened(e *lexicon.Entity, d description) bool {
	names := nameWords(e)
	said := slices.ContainsFunc(d.content, func(word string) bool { return names[word] })
	guests := 0
	for _, id := range r.sides(d) {
		t, _ := graph.TypeOf(id)
		switch {
		case related(e, graph.ParticipatesIn, id):
			guests++
		case t == graph.OrganizationType && r.bears(names, id):
			said = true
		case t == graph.OrganizationType:
			return false
		}
	}
	return said || guests > 1
}

// related reports whether the tables relate an actor, or a place, to an event.
func related(e *lexicon.Entity, relation graph.RelationType, id string) bool {
	return slices.ContainsFunc(e.Facts, func(f *graph.Claim) bool { return f.Type == relation && (f.From == id || f.To == id) })
}

// bears reports whether the words of a name of a body are among the words.
func (r *reading) bears(names map[string]bool, body string) bool {
	e := r.Lexicon.Entities[body]
	return e != nil && slices.ContainsFunc(namesOf(e), func(name string) bool {
		return !slices.ContainsFunc(strings.Fields(text.Fold(name)), func(w string) bool { return !names[text.WithoutArticle(w)] })
	})
}

// namesOf are the names of an entity of the tables.
func namesOf(e *lexicon.Entity) []string {
	return append([]string{e.Names.Ar, e.Names.En}, e.Aliases...)
}

// nameWords are the folded words of the names of an entity of the tables, without articles.
func nameWords(e *lexicon.Entity) map[string]bool {
	out := map[string]bool{}
	for _, name := range namesOf(e) {
		for _, w := range strings.Fields(text.Fold(name)) {
			out[text.WithoutArticle(w)] = true
		}
	}
	return out
}

// knownAttack is the attack of the tables on the day by which a description calls it ("the October 7 terrorist attack", «اعتداءات 11 أيلول»),
// else the one in its place at its time ("the 2015 attack in Tunis").
func (r *reading) knownAttack(d description) string {
	for _, when := range r.datesIn(max(0, d.first-2), d.head+5) {
		if when.date.Precision() != "DAY" || when.first > d.head+2 || !r.monthly(when) {
			continue
		}
		if e := r.Lexicon.AttackOn(string(when.date[5:]), r.yearIn(when), r.article.Published); e != nil {
			return e.ID
		}
	}
	when := r.datesDescription(d).date
	return r.oneEvent(d.places, func(e *lexicon.Entity) bool {
		return e.Properties.Kind == "ATTACK" && when.Known() && when.Contains(e.Properties.Start)
	})
}

// monthly reports whether a date is told by the name of a month.
func (r *reading) monthly(when dated) bool {
	for t := when.first; t < when.last; t++ {
		if _, end, _ := r.words.Months.Match(r.doc, t, when.last); end > 0 {
			return true
		}
	}
	return false
}

// yearIn is the year that a date names, empty where it names none.
func (r *reading) yearIn(when dated) string {
	for t := when.first; t < when.last; t++ {
		if isYear(r, t) {
			return r.token(t).Fold
		}
	}
	return ""
}

// killing makes one phrase of the noun for a killing at token i and whom it governs, with his titles, where the tables know it: «اغتيال
// رئيس الحكومة الأسبق رفيق الحريري».
func (r *reading) killing(i, limit int) bool {
	const far = 6 // words before the name
	_, last, prefix := r.words.Killings.Match(r.doc, i, limit)
	if last == 0 || !r.free(i, last) {
		return false
	}
	for t := last; t < min(last+far, limit); t++ {
		p := r.at(t)
		if p == nil && r.token(t).Kind == text.Word && !r.verbal(r.token(t).Fold) {
			continue
		}
		if p == nil {
			return false
		}
		if !isPerson(p.kind) || p.node == "" {
			t = p.last - 1
			continue
		}
		names := []string{r.stretch(p.first, p.last).Text}
		if n := r.nodes[p.node]; n != nil {
			names = append(names, n.Names.Ar, n.Names.En)
		}
		if e := r.Lexicon.Entities[p.node]; e != nil {
			names = append(names, namesOf(e)...)
		}
		for _, name := range names {
			if e := r.Lexicon.KillingOf(name); e != nil && r.saidIn(e, i, last, prefix) {
				d := description{noun: lexicon.Noun{Type: graph.EventType, Kind: e.Properties.Kind}, node: e.ID, head: i, first: i, last: p.last, definite: true}
				r.settleDescription(d, i, last, prefix)
				return true
			}
		}
		return false
	}
	return false
}

// killed reports whether a noun for a killing governs an Arabic phrase, on which a stance then is and not on its victim: «نددت بمقتل».
func (r *reading) killed(p *phrase) bool {
	const longest = 2 // words
	for t := max(0, p.head-longest); t < p.head && r.arabic(); t++ {
		if _, last, _ := r.words.Killings.Match(r.doc, t, p.head); last == p.head {
			return true
		}
	}
	return false
}

// saidIn reports whether one of the words at tokens [first, last) is in a name of an entity of the tables: whoever was poisoned or shot at
// may live, so that "the killing of" him is something else.
func (r *reading) saidIn(e *lexicon.Entity, first, last int, prefix string) bool {
	names := nameWords(e)
	return slices.ContainsFunc(r.doc.Tokens[first:last], func(w text.Token) bool { return names[text.WithoutArticle(strings.TrimPrefix(w.Fold, prefix))] })
}

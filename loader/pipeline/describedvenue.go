package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// pastDate is the token behind a date at token i, with the preposition or noun that leads to it ("on Friday", «يوم الثلاثاء»), or behind
// an abbreviation in brackets; i where none stands there.
func (r *reading) pastDate(i, limit int) int {
	const longest = 7 // tokens in brackets
	t := i
	for end := i; i < limit && r.token(i).Text == "(" && end < min(i+longest, limit); end++ {
		if r.token(end).Text == ")" {
			return end + 1
		}
	}
	for ; t < limit && r.taken[t] < 0 && (r.inDate(t) || t == i && datePrepositions[r.token(t).Fold] && r.inDate(t+1)); t++ {
	}
	if f := r.token(i).Text; t > i && (f == "," || f == "،") && r.token(t).Text == f {
		t++
	}
	return t
}

// datePrepositions are the words that lead to a date.
var datePrepositions = map[string]bool{"on": true, "in": true, "late": true, "early": true, "في": true, "يوم": true, "مسا": true, "صباح": true, "خلال": true, "،": true, ",": true}

// pastStrangers is the preposition of place behind words at token i for whom nobody knows: "with rebels in Juba"; i where none follows
// soon.
func (r *reading) pastStrangers(i, limit int) int {
	const most = 4 // words
	for t := i; t < min(i+most+1, limit) && r.taken[t] < 0; t++ {
		f := r.token(t).Fold
		if where := r.at(r.surface(t + 1)); t > i && (f == "in" && r.siteAt(t+1) != nil || f == "في" && where != nil && r.sited(where)) {
			return t
		}
		if r.token(t).Kind != text.Word || r.reports(t) || r.verbal(f) && r.arabic() || prepositions[f] {
			break
		}
	}
	return i
}

// continues reports whether an Arabic description goes on at token t behind a date: with who takes part, or where.
func (r *reading) continues(t int) bool {
	switch p, f := r.at(t), r.token(t).Fold; {
	case p != nil:
		return p.prefix == "ب" && r.sited(p)
	case f == "في":
		q := r.at(r.surface(t + 1))
		return q != nil && r.sited(q)
	default:
		return f == "بين" || f == "مع" || relative[f]
	}
}

// sited reports whether a phrase names where something may be held.
func (r *reading) sited(p *phrase) bool {
	if _, noun, _ := r.words.Nouns.Match(r.doc, p.first, p.last); noun > 0 && p.kind == graph.CountryType {
		return false // «الجيش المصري»
	}
	return p.form != lexicon.Adjective && (p.kind == graph.PlaceType || p.kind == graph.CountryType && p.title == nil || p.alternative != "")
}

// behindPlace is the token behind an Arabic place with the adjective that says whose it is: «مدينة قازان الروسية».
func (r *reading) behindPlace(p *phrase) int {
	if q := r.at(p.last); q != nil && q.form == lexicon.Adjective && q.prefix == "" {
		return q.last
	}
	return p.last
}

// electorate takes for the place of a vote that names none the one state that its sentence is about, or else the one before: "Ghana holds
// elections", «تستعد موريتانيا لتنظيم انتخابات».
func (r *reading) electorate(d *description) {
	if d.noun.Kind != "ELECTION" || d.title != "" || len(d.places)+len(d.parties) > 0 {
		return
	}
	for _, known := range r.descriptions {
		if known.noun.Kind == d.noun.Kind && len(known.places) > 0 && (overlap(known.content, d.content) > 0 || len(known.content)*len(d.content) == 0) {
			d.places = known.places
			return
		}
	}
	for own, k := r.sentence(d.head), r.sentence(d.head); k >= max(0, own-1); k-- {
		var states []string
		for t := r.doc.Sentences[k].First; t < r.doc.Sentences[k].Last; t++ {
			if p := r.at(t); p != nil {
				states = append(states, r.scenes(p)...)
				t = p.last - 1
			}
		}
		if states = once(states); len(states) > 0 {
			if len(states) == 1 {
				d.places = states
			}
			return
		}
	}
}

// scenes are the states that a phrase names or whose leader or event it names.
func (r *reading) scenes(p *phrase) []string {
	var out []string
	if state := r.state(p.node); strings.HasPrefix(state, "country:") {
		out = append(out, state)
	}
	if e := r.Lexicon.Entities[p.node]; e != nil && p.kind == graph.EventType {
		for _, fact := range e.Facts {
			if t, _ := graph.TypeOf(fact.To); fact.Type == graph.HeldIn && fact.From == p.node && t == graph.CountryType {
				out = append(out, fact.To)
			}
		}
	}
	return out
}

// situating reports whether an English preposition leads to where the description's event is held.
func (r *reading) situating(d *description, preposition string) bool {
	switch preposition {
	case "in":
		return true
	case "at":
		return d.noun.Type != graph.AgreementType || r.does(d.first-2, graph.PartyTo) && articled[r.token(d.first-1).Fold] // "signed an accord at the White House"
	case "to":
		return d.noun.Kind == "VISIT"
	case "around", "near", "off":
		return d.noun.Type == graph.ExerciseType
	case "on", "against":
		return d.noun.Kind == "ATTACK"
	}
	return false
}

// targeted reports whether the name behind an attack's preposition only qualifies what is hit: "attacks on U.S. interests".
func (r *reading) targeted(d *description, preposition string, p *phrase) bool {
	next := r.token(p.last)
	return d.noun.Kind == "ATTACK" && preposition != "in" && next.Kind == text.Word && r.taken[p.last] < 0 && !r.words.Function[next.Fold] && !prepositions[next.Fold] &&
		!r.inDate(p.last) && !r.verbal(next.Fold) && !relative[next.Fold]
}

// siteAt is the place or state at token i, behind words for its waters or skies: "in waters off Taiwan"; nil where none is.
func (r *reading) siteAt(i int) *phrase {
	for i < len(r.doc.Tokens) && r.taken[i] < 0 {
		switch f := r.token(i).Fold; {
		case sides[f], seaward[f]:
			i++
			continue
		}
		return nil
	}
	if p := r.at(i); p != nil && (p.kind == graph.PlaceType || p.kind == graph.CountryType) && p.form != lexicon.Adjective && r.token(p.last).Fold != "'s" {
		return p
	}
	return nil
}

// seaward are the English words before a place for what lies around it.
var seaward = map[string]bool{"the": true, "waters": true, "sea": true, "seas": true, "skies": true, "airspace": true, "off": true, "around": true, "near": true, "of": true, "over": true}

// venue reads where an event is held from a participle behind its English noun: "the summit, held last week in Kazan,".
func (r *reading) venue(d *description, limit int) bool {
	t := d.last
	if r.token(t).Text == "," {
		t++
	}
	if relative[r.token(t).Fold] {
		t++
	}
	for auxiliary[r.token(t).Fold] {
		t++
	}
	if f := r.token(t).Fold; d.noun.Type == graph.AgreementType || f != "held" && f != "hosted" && f != "convened" || r.taken[t] >= 0 {
		return false
	}
	for t++; t < min(d.last+8, limit); t++ {
		if f := r.token(t).Fold; f != "in" && f != "at" {
			continue
		}
		if p := r.siteAt(t + 1); p != nil && d.located(p) {
			if d.named == 0 {
				d.named = d.last
			}
			d.last, d.held = p.last, true
			return true
		}
	}
	return false
}

// venueArabic is the same of a clause behind an Arabic noun: «الاجتماع الذي عقد الثلاثاء في باريس», «قمة تعقد في الرياض», «القمة المقررة
// الشهر المقبل بالدوحة».
func (r *reading) venueArabic(d *description, limit int) bool {
	const gap = 3 // words between the verb and the place, a date apart
	t := d.last
	if relative[r.token(t).Fold] {
		t++
	}
	_, last, prefix := r.rules.Cues.Happens.Match(r.doc, t, limit)
	if d.noun.Type == graph.AgreementType || last == 0 || prefix != "" || t < limit && r.taken[t] >= 0 {
		return false
	}
	for i, words := last, 0; i < limit && words <= gap; i++ {
		if end := r.pastDate(i, limit); end > i {
			i = end - 1
			continue
		}
		p := r.at(i)
		if r.token(i).Fold == "في" {
			p = r.at(r.surface(i + 1))
		} else if p != nil && p.prefix != "ب" {
			return false
		}
		if p != nil {
			if !r.sited(p) || !d.located(p) {
				return false
			}
			if d.named == 0 {
				d.named = d.last
			}
			d.last, d.held = r.behindPlace(p), true
			return true
		}
		if r.verbal(r.token(i).Fold) {
			return false
		}
		words++
	}
	return false
}

// destined takes for where a meeting is held the place right before the words that say that somebody is there for it: "arrived in Lima on
// Monday for talks", «يزور كازاخستان لحضور قمة», «وصل إلى ليما للمشاركة في القمة». It reports whether there is one.
func (r *reading) destined(d *description) bool {
	if !hosted[d.noun.Kind] || len(d.places) > 0 {
		return false
	}
	t := d.first - 1
	switch {
	case !r.arabic():
		for f := r.token(t).Fold; articled[f] || possessives[f]; f = r.token(t).Fold {
			t--
		}
		if f := r.token(t).Fold; f != "for" && f != "in" && f != "at" && f != "during" {
			return false
		}
	case r.token(t).Fold == "في" && strings.HasPrefix(r.token(t-1).Fold, "لل"):
		t--
	case !r.purposive(r.token(t)):
		return false
	}
	for r.inDate(t-1) || r.inDate(t) && datePrepositions[r.token(t-1).Fold] {
		t--
	}
	p := r.at(t - 1)
	if p == nil || !r.sited(p) || !r.arabic() && r.siteAt(p.first) == nil {
		return false
	}
	switch f := r.token(r.withArticle(p.head) - 1).Fold; {
	case f == "in" || f == "to" || f == "at" || f == "الي" || f == "في" || p.prefix == "ب" || p.prefix == "ل":
	case r.arabic() && r.does(r.withArticle(p.head)-1, graph.Visited):
	default:
		return false
	}
	return d.located(p)
}

// collectivity reports whether the token is a noun for those whom a state sends, behind which "from" tells the state: "delegations from".
func (r *reading) collectivity(i int) bool {
	_, last, _ := r.rules.Cues.Delegations.Match(r.doc, i, i+1)
	return last > 0
}

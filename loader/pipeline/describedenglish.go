package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

func (r *reading) describeEnglish(d *description, limit int) {
	begin, indefinite := r.doc.Sentences[r.sentence(d.first)].First, false
	for i := d.first - 1; i >= begin && d.first-i < 8; i-- {
		t, p := r.token(i), r.at(i)
		switch {
		case p != nil && d.noun.Type == graph.AgreementType && p.form == lexicon.Metonym && p.alternative != "" && t.Fold != "'s" && r.token(p.last).Fold != "'s" && r.token(p.last).Text != "-" && r.token(p.first-1).Text != "-":
			d.places = append(d.places, p.alternative) // "the 1999 Lome peace accord"
			i = p.first
		case p != nil && p.node != "" && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.title == nil:
			d.party(p.node)
			i = p.first
		case p != nil && (p.kind == graph.PlaceType):
			if r.token(p.first-1).Text != "-" && r.token(p.last).Text != "-" && !wide(r.kind(p.node)) { // not the Russia-Africa or the Gulf summit
				d.places = append(d.places, p.node)
			}
			i = p.first
		case brokered[t.Fold] && r.token(i-1).Text == "-" && r.at(i-2) != nil && r.at(i-2).kind.Actor():
			p = r.at(i - 2)
			d.brokers = append(d.brokers, p.node)
			i = p.first
		case p != nil && isPerson(p.kind) && p.node != "" && hosted[d.noun.Kind] && (r.token(p.last).Fold == "'s" || r.token(p.last).Text == "-" || p.last == d.first && r.token(d.head).Text != "-"):
			d.party(p.node) // "Xi's meeting with", "the Trump-Putin summit"
			i = p.first
			if r.token(p.last).Fold == "'s" {
				d.first, i = p.last+1, begin
				continue
			}
		case p != nil:
			return
		case isYear(r, i):
			d.year = t.Fold
		case r.words.Calendar.Units[t.Fold] != 0 && r.token(i-1).Text == "-":
			i -= 2 // "three-day"
		case t.Text == "-" || t.Fold == "'s" && r.at(i-1) != nil && r.at(i-1).kind != graph.PlaceType || t.Kind == text.Number:
		case strings.HasSuffix(t.Fold, "ed") && (r.at(i-1) != nil && !r.at(i-1).modifier && r.token(i-1).Fold != "'s" || r.substance(i-1)): // "parliament approved a deal", "the announcement followed talks"
			i = begin
			continue
		case t.Kind == text.Word && !r.words.Function[t.Fold] && !resulting[t.Fold] && (!r.verbal(t.Fold) || r.nominal(t.Fold) || r.token(i-1).Text == "-" && r.token(i-2).Fold != "co"):
			if !vague[t.Fold] {
				d.content = append(d.content, t.Fold)
			}
		default:
			d.definite = t.Fold == "the"
			r.owned(d, i)
			indefinite = t.Fold == "a" || t.Fold == "an"
			i = begin
			continue
		}
		d.first = i
	}
	alone := len(d.parties) == 0
	d.headed()
	r.describeBehind(d, limit)
	r.gathered(d, r.destined(d))
	if !alone || len(d.parties) > 1 || d.noun.Type != graph.AgreementType {
		return
	}
	before := r.token(d.first - 1).Fold
	if indefinite {
		before = r.token(d.first - 2).Fold
	}
	s := r.doc.Sentences[r.sentence(d.first)]
	switch {
	case r.fronted(*d, begin) && (len(d.parties) > 0 || before == "under"):
		d.party(r.principal(s.Last, text.Sentence{First: d.last, Last: s.Last}))
	case before == "under" && len(d.parties) == 0 && len(d.places) > 0:
		r.partiesUnder(d, s)
	case indefinite && resulting[before] && len(d.parties) > 0:
		d.party(r.principal(d.first, s))
	}
}

// substance reports whether an English word is a common noun with an article before it, as the subject of a verb is.
func (r *reading) substance(i int) bool {
	t := r.token(i)
	return r.at(i) == nil && t.Kind == text.Word && !r.words.Function[t.Fold] && !strings.HasSuffix(t.Fold, "ly") && articled[r.token(i-1).Fold]
}

// partiesUnder takes those whom the sentence is about for the parties of the agreement under which they do something: "Iran and Saudi Arabia
// to reopen embassies under a deal struck in Beijing".
func (r *reading) partiesUnder(d *description, s text.Sentence) {
	id := r.principal(d.first, s)
	for t := s.First; t < d.first && id != ""; t++ {
		if p := r.at(t); p != nil && p.node == id {
			r.group(t, d.first, d.party)
			return
		}
	}
}

// fronted reports whether a description stands in a prepositional phrase that opens its sentence: "In return for the agreement with
// Chad, Niger withdrew".
func (r *reading) fronted(d description, begin int) bool {
	for t := begin; t < d.first; t++ {
		if f := r.token(t).Fold; r.taken[t] >= 0 || t == begin && !prepositions[f] {
			return false
		}
	}
	return begin < d.first && r.token(d.last).Text == ","
}

// resulting are the prepositions before an agreement that the subject of the sentence has concluded: "after a deal with the IMF".
var resulting = map[string]bool{"after": true, "under": true, "through": true, "following": true, "in": true}

// headNounBehind is the token behind the common noun that an English name goes on with: "Cobra Gold military exercise"; 0 where
// it does not.
func (r *reading) headNounBehind(p phrase, limit int) int {
	for t := p.last; t < min(p.last+3, limit) && r.taken[t] < 0 && r.token(t).Kind == text.Word && !r.words.Function[r.token(t).Fold]; t++ {
		if nouns, last, _ := r.words.Nouns.Match(r.doc, t, limit); last > 0 {
			if nouns[0].Type == p.kind && r.free(t, last) {
				return last
			}
			return 0
		}
	}
	return 0
}

// describeBehind reads what stands behind an English description's noun, past the dates in between: "talks on Friday between".
func (r *reading) describeBehind(d *description, limit int) {
	for d.last < limit {
		noun := d.last
		if d.last = r.pastDate(d.last, limit); d.last >= limit || !r.extendEnglish(d, limit) {
			d.last = noun
			return
		}
	}
}

// extendEnglish reads one more part of an English description. It reports whether there is one.
func (r *reading) extendEnglish(d *description, limit int) bool {
	next := d.last + 1
	if r.token(next).Fold == "the" {
		next++
	}
	p := r.at(next)
	switch f := r.token(d.last).Fold; {
	case f == "between" || f == "with" || f == "among" || f == "involving" || f == "by" && d.noun.Type != graph.AgreementType || f == "against" && d.noun.Kind == "WAR":
		end := r.parted(d, d.last+1, limit)
		if end == d.last+1 {
			end = r.pastStrangers(d.last+1, limit)
		}
		if end == d.last+1 {
			return false
		}
		d.last = end
	case r.situating(d, f) && r.siteAt(next) != nil:
		if p = r.siteAt(next); r.targeted(d, f, p) || !r.scene(d, p) {
			return false
		}
		d.near, d.last = around[f], p.last
	case r.purpose(d, r.token(d.last)) && r.agreementNear(d.last+1) != nil:
		q := r.agreementNear(d.last + 1)
		d.matters, d.last = append(d.matters, q.node), q.last
	case f == "on" && p != nil && d.noun.Kind == "WAR" && p.kind == graph.OrganizationType:
		d.party(p.node) // "its war on Hamas"
		d.last = p.last
	case (f == "on" || f == "over" || f == "about") && p != nil && p.node != "":
		d.matters = append(d.matters, p.node)
		d.last = p.last
	case d.noun.Type == graph.AgreementType && p == nil && r.aim(d, limit):
	case f == "of" && isYear(r, d.last+1):
		d.year = r.token(d.last + 1).Fold
		d.last += 2
	case f == "of" && d.noun.Type == graph.AgreementType && r.token(next).Upper && (p == nil || p.kind == graph.PlaceType):
		end := r.capitalRun(next, limit) // "the Treaty of Tordesillas"
		d.content = append(d.content, r.token(next).Fold)
		d.last = end
	case f == "of" && p != nil && hosted[d.noun.Kind] && (isPerson(p.kind) || p.kind == graph.CountryType && p.alternative == "" && d.bare == 0):
		end := r.parted(d, d.last+1, limit)
		if end == d.last+1 {
			return false
		}
		d.last = end
	case f == "of" && p != nil && p.node != "" && d.noun.Type == graph.EventType:
		d.complement(p)
		d.headed()
		d.last = p.last
	case d.noun.Type == graph.AgreementType && (brokered[f] || f == "," && brokered[r.token(next).Fold]):
		by := next
		if f == "," {
			by++ // "the deal, brokered by Qatar,"
		}
		end := by + 1
		if r.token(by).Fold == "by" {
			end = r.group(by+1, limit, func(id string) { d.brokers = append(d.brokers, id) })
		}
		if end == by+1 {
			return false
		}
		if f == "," {
			d.named = cmp.Or(d.named, d.last)
		}
		d.last = end
	case r.signedIn(d):
	case r.venue(d, limit):
	default:
		return false
	}
	return true
}

// owned takes for a party whose agreement or event it is where a possessive at token i says so: "Chad ended its pact with France".
func (r *reading) owned(d *description, i int) {
	f := r.token(i).Fold
	if f != "its" && f != "their" || len(d.parties) > 1 {
		return
	}
	several := f == "their" && hosted[d.noun.Kind] // "Modi and Macron … their meeting"
	ends := slots{reading: r, hit: hit{first: i}}
	for t := i - 1; t >= max(0, i-12) && r.sentence(t) == r.sentence(i) && !r.boundary(t); t-- {
		p := r.at(t)
		if p == nil {
			continue
		}
		if t = p.first; !p.modifier && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && !r.governed(p) && !ends.objective(p) && !several {
			for _, id := range p.all() {
				d.party(id)
			}
			return
		}
	}
}

// gathered takes for the parties of a meeting that a sentence places its subject at, or of a war that it is locked in, of whom there are
// several: "signed a pact following talks in Moscow", "discussed trade during their meeting", "delegations from X and Y arrived in Lima for talks".
func (r *reading) gathered(d *description, destined bool) {
	t := d.first - 1
	for f := r.token(t).Fold; f == "a" || f == "an" || f == "their" || f == "the"; f = r.token(t).Fold {
		t--
	}
	before := r.token(t).Fold
	meets := hosted[d.noun.Kind] && (resulting[before] || before == "during" || before == "at" || destined && before == "for")
	if len(d.parties) > 0 || !meets && !(lasting[d.noun.Kind] && r.entangled(t-1)) {
		return
	}
	s := r.doc.Sentences[r.sentence(d.first)]
	var parties []string
	for i := s.First; i < t && len(parties) == 0; i++ {
		if p := r.at(i); p != nil && p.kind.Actor() && p.node != "" && !p.modifier && (!r.governed(p) || r.collectivity(p.head-2)) {
			for _, first := range r.paired(p, t) {
				parties = append(parties, r.at(first).all()...)
			}
			break
		}
	}
	for _, id := range parties {
		if kind, _ := graph.TypeOf(id); len(parties) > 1 && kind.Actor() {
			d.party(id)
		}
	}
}

// entangled reports whether words at token i say that their subject is in what they govern: "locked in".
func (r *reading) entangled(i int) bool {
	return slices.ContainsFunc(r.rules.At(r.token(i).Fold), func(t rule.Trigger) bool {
		return t.Part == rule.Phrase && t.Rule.Relation == graph.ParticipatesIn && len(t.Rest) == 1 && slices.Contains(t.Rest[0], r.token(i+1).Fold)
	})
}

// brokered are the participles for that a third party brought an agreement about.
var brokered = map[string]bool{"brokered": true, "mediated": true, "facilitated": true, "negotiated": true}

// signedIn reads where an agreement was concluded from a participle behind its noun: "a deal struck in Beijing".
func (r *reading) signedIn(d *description) bool {
	f := r.token(d.last + 1).Fold
	if d.noun.Type != graph.AgreementType || r.taken[d.last] >= 0 || !r.does(d.last, graph.PartyTo) || f != "in" && f != "at" {
		return false
	}
	p := r.siteAt(d.last + 2)
	if p == nil || !d.located(p) {
		return false
	}
	d.named, d.last = d.last, p.last
	return true
}

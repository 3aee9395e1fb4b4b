package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// readStanding claims what a description says in passing: who is party to the agreement or takes part in the event, where it
// is held, and what it is about.
func (r *reading) readStanding() {
	for _, d := range r.descriptions {
		status, when := r.statusOf(d), r.datesDescription(d)
		if status == graph.Planned {
			when.date = r.ahead(when)
		}
		claim := func(t graph.RelationType, from, to string, by rung) {
			r.claim(graph.Claim{Type: t, From: from, To: to, Status: status, Confidence: by.confidence(), Rule: "description",
				Since: when.date, Until: when.until, Speaker: r.speakers[d.first]}, d.first, d.last)
		}
		for _, party := range d.parties {
			switch d.noun.Type {
			case graph.AgreementType:
				claim(graph.PartyTo, party, d.node, describedParty)
			case graph.ExerciseType, graph.EventType:
				if domestic(d) {
					claim(graph.HeldIn, d.node, party, describedDomestic)
				} else {
					claim(graph.ParticipatesIn, party, d.node, describedGuest)
				}
			}
		}
		for _, broker := range d.brokers {
			claim(graph.Mediates, broker, d.node, describedBroker)
		}
		for _, place := range d.places {
			if d.noun.Type == graph.AgreementType {
				claim(graph.SignedAt, d.node, place, describedSigned)
			} else {
				claim(graph.HeldIn, d.node, place, describedPlace)
			}
		}
		for _, matter := range d.matters {
			claim(graph.Concerns, d.node, matter, describedMatter)
		}
	}
	r.belongings()
	r.predecessors()
	r.bodiesWithin()
	r.factsWithin()
	r.officesWithin()
	r.forcesWithin()
}

// upcoming reports whether a description or what follows it says that it is planned: "next month's planned summit", "the talks,
// which will".
func (r *reading) upcoming(d description) bool {
	limit := r.doc.Sentences[r.sentence(d.first)].Last
	planned := func(t int) bool {
		values, _, _ := r.rules.Cues.Status.Match(r.doc, t, limit)
		return len(values) > 0 && values[0] == graph.Planned && r.taken[t] < 0
	}
	for t := d.first; t < d.last; t++ {
		if values, _, _ := r.rules.Cues.Status.Match(r.doc, t, d.last); len(values) > 0 && values[0] == graph.Planned {
			return true
		}
	}
	if d.noun.Type == graph.AgreementType {
		return false
	}
	t := d.last
	if f := r.token(t).Fold; r.arabic() && t < limit && r.taken[t] < 0 && len([]rune(f)) > 4 && (strings.HasPrefix(f, "ست") || strings.HasPrefix(f, "سي")) {
		return true // «القمة ستعقد»
	}
	for ; t < min(d.last+3, limit) && (r.token(t).Text == "," || r.token(t).Text == "،" || relative[r.token(t).Fold] || auxiliary[r.token(t).Fold] && !planned(t)); t++ {
	}
	return t < limit && planned(t)
}

// factsWithin claims what the tables know of a node where its own name says it: "U.N. Security Council" is PART_OF the UN,
// «البرلمان المصري» of Egypt, «الثورة المجرية» HELD_IN Hungary.
func (r *reading) factsWithin() {
	for i, p := range r.phrases {
		e := r.Lexicon.Entities[p.node]
		covering := r.at(p.first)
		ofOffice := p.kind == graph.OrganizationType && covering != nil && isPerson(covering.kind)
		if e == nil || p.form != lexicon.Name || p.modifier && !ofOffice || r.taken[p.first] != i && !ofOffice {
			continue
		}
		last := p.last
		for next := r.at(last); next != nil && next.form == lexicon.Adjective && next.prefix == "" && r.arabic(); next = r.at(last) {
			last = next.last
		}
		if word := r.token(last).Fold; (word == "التابع" || word == "التابعه") && r.at(last+1) != nil {
			last = r.at(last + 1).last
		}
		named := r.Lexicon.Inside(r.doc, p.head, last)
		if before := r.at(p.head - 1); !r.arabic() && before != nil && before.form == lexicon.Adjective {
			named = append(named, r.Lexicon.Entities[before.node])
		}
		r.knownWithin(p, e)
		for _, fact := range e.Facts {
			for _, other := range named {
				if other != nil && other.ID != e.ID && (fact.From == other.ID || fact.To == other.ID) && told[fact.Type] &&
					(fact.Type != graph.LocatedIn || other.Type == graph.CountryType) {
					when, speaker := dated{}, ""
					if happens[fact.Type] {
						when, speaker = r.dateWithin(last, min(last+3, r.doc.Sentences[r.sentence(p.first)].Last), last), r.speakers[p.first]
					}
					r.claim(graph.Claim{Type: fact.Type, From: fact.From, To: fact.To, Since: when.date, Until: when.until, Speaker: speaker, Confidence: nameTells.confidence(), Rule: "name"}, p.head, last)
				}
			}
		}
	}
}

// domestic reports whether the one country of an event is where it happens: an election, a revolution, a civil war.
func domestic(d description) bool {
	switch d.noun.Kind {
	case "ELECTION", "COUP", "CRISIS", "WAR", "CONFERENCE":
		return len(d.parties) == 1
	}
	return false
}

// within is the token behind "in" or «في» at token i, with the side that may follow it («في أقصى جنوب …»); -1 where it is
// neither.
func (r *reading) within(i int) int {
	f := r.token(i).Fold
	if aside := r.arabic() && (sides[f] || sides[strings.TrimPrefix(f, "ب")]); f != "in" && f != "في" && !aside {
		return -1
	} else if !aside { // «غوما شرقي الكونغو»
		i++
	}
	for ; (sides[r.token(i).Fold] || sides[strings.TrimPrefix(r.token(i).Fold, "ب")] && r.arabic()) && r.taken[min(i, len(r.taken)-1)] < 0; i++ {
	}
	return i
}

var sides = map[string]bool{"اقصي": true, "جنوب": true, "شمال": true, "شرق": true, "غرب": true, "وسط": true, "شمالي": true, "جنوبي": true, "شرقي": true, "غربي": true,
	"southern": true, "northern": true, "eastern": true, "western": true, "central": true, "the": true, "downtown": true, "nearby": true}

// bodiesWithin claims where an organisation belongs: PART_OF its state for state bodies, LOCATED_IN behind "in", and for
// any other with a country's adjective.
func (r *reading) bodiesWithin() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if p.kind != graph.OrganizationType || p.node == "" || p.form != lexicon.Name {
			continue
		}
		if next := r.at(r.within(p.last)); next != nil && next.form == lexicon.Name && situated(r.kind(p.node)) && !r.ofPeople(p) {
			r.situate(p, next)
		}
		if r.token(p.head-1).Fold == "based" && r.token(p.head-2).Text == "-" && r.at(p.head-3) != nil {
			r.situate(p, r.at(p.head-3)) // "the Vienna-based agency"
		}
		state, first, last := p.body, p.first, p.last
		if state == "" {
			if before := r.nationality(p); before != nil {
				state, first, before.modifier = before.node, before.first, true
			} else if next := r.at(p.last); r.arabic() && next != nil && next.kind == graph.CountryType && next.form == lexicon.Adjective && next.prefix == "" {
				state, last = next.node, next.last
			}
		}
		if state != "" {
			relation := graph.LocatedIn
			if stateBody(r.kind(p.node)) {
				relation = graph.PartOf
			} else if r.kind(p.node) == "MEDIA" && r.partOf(p.node, state) {
				continue // the state's own
			} else if p.body == "" && !situated(r.kind(p.node)) && r.kind(p.node) != "MEDIA" {
				continue // "Sweden's NATO bid"
			}
			r.claim(graph.Claim{Type: relation, From: p.node, To: state, Confidence: bodyOfState.confidence(), Rule: "body"}, first, last)
		}
	}
}

// partOf reports whether the article or the tables say that a body is part of the state.
func (r *reading) partOf(body, state string) bool {
	says := func(c *graph.Claim) bool { return c.Type == graph.PartOf && c.From == body && c.To == state }
	e := r.Lexicon.Entities[body]
	return e != nil && slices.ContainsFunc(e.Facts, says) || slices.ContainsFunc(r.claims, func(c graph.Claim) bool { return says(&c) })
}

// nationality is the country's adjective or possessive before a body, which a noun for such bodies may part from it: "the Greek
// army", "the U.S. oil company ExxonMobil", «شركة الطاقة الفرنسية توتال»; nil where there is none.
func (r *reading) nationality(p phrase) *phrase {
	if r.arabic() {
		q := r.at(p.first - 1)
		if q == nil || q.kind != graph.CountryType || q.form != lexicon.Adjective || q.prefix != "" {
			return nil
		}
		for t := q.first - 1; t > q.first-4 && t >= 0 && r.taken[t] < 0; t-- {
			if nouns, last, _ := r.words.Nouns.Match(r.doc, t, q.first); last > 0 && nouns[0].Type == graph.OrganizationType {
				return q
			}
		}
		return nil
	}
	kind := r.token(p.first-1).Fold == "'s"
	for t := p.first - 1; t > p.first-6 && t >= 0; t-- {
		if q := r.at(t); q != nil {
			if q.kind == graph.CountryType && (q.form == lexicon.Adjective || kind && q.title == nil) {
				return q
			}
			return nil
		}
		if t == p.first-1 && kind {
			continue
		}
		if nouns, last, _ := r.words.Nouns.Match(r.doc, t, p.first); !kind && last > 0 && nouns[0].Type == graph.OrganizationType {
			if last != p.first {
				return nil
			}
			kind = true
		} else if word := r.token(t); word.Fold != "'s" && (!kind && t != p.first-1 || word.Kind != text.Word && word.Text != "-" || r.words.Function[word.Fold]) {
			return nil
		}
	}
	return nil
}

// situate claims that the body lies in the place or country, a capital taken for the place.
func (r *reading) situate(body phrase, in *phrase) {
	to := cmp.Or(in.alternative, in.node)
	if t, _ := graph.TypeOf(to); t == graph.PlaceType || t == graph.CountryType {
		r.claim(graph.Claim{Type: graph.LocatedIn, From: body.node, To: to, Confidence: bodyWithin.confidence(), Rule: "body.in"}, min(body.first, in.first), max(body.last, in.last))
	}
}

// ofPeople reports whether a phrase names people of the body, who may be anywhere: "Houthi officials in Muscat".
func (r *reading) ofPeople(p phrase) bool {
	nouns, last, _ := r.words.Nouns.Match(r.doc, p.last-1, p.last)
	return p.last-p.first > 1 && last > 0 && nouns[0].Type == ""
}

// knownWithin claims whose organ a state's organ is where the sentence names both.
func (r *reading) knownWithin(p phrase, e *lexicon.Entity) {
	s := r.doc.Sentences[r.sentence(p.first)]
	for _, fact := range e.Facts {
		if fact.Type != graph.PartOf || fact.From != e.ID {
			continue
		}
		for t := s.First; t < s.Last; t++ {
			if q := r.at(t); q != nil && q.node == fact.To && q.first == t {
				r.claim(graph.Claim{Type: fact.Type, From: fact.From, To: fact.To, Confidence: knownBeside.confidence(), Rule: "known"}, min(p.first, q.first), max(p.last, q.last))
				break
			}
		}
	}
}

// told are the relations that a node's own name can say: not that an "Arab republic" is a member of something Arab.
var told = map[graph.RelationType]bool{graph.Leads: true, graph.PartOf: true, graph.LocatedIn: true, graph.HeldIn: true, graph.Concerns: true, graph.PartyTo: true, graph.ParticipatesIn: true}

func stateBody(kind string) bool {
	return kind == "GOVERNMENT" || kind == "PARLIAMENT" || kind == "COURT" || kind == "ARMED_FORCES"
}

// situated reports whether an organisation of the kind is somewhere, not of many countries.
func situated(kind string) bool {
	return kind != "INTERGOVERNMENTAL" && kind != "ALLIANCE" && kind != "BLOC" && kind != "MEDIA"
}

// readNegotiations claims NEGOTIATES for those who take part in talks, with the talks and with the agreement that they are
// about.
func (r *reading) readNegotiations() {
	about := map[string]string{}
	for _, c := range r.claims {
		if to, _ := graph.TypeOf(c.To); c.Type == graph.Concerns && to == graph.AgreementType && r.kind(c.From) == "TALKS" {
			about[c.From] = c.To
		}
	}
	for _, c := range slices.Clone(r.claims) {
		if c.Type == graph.ParticipatesIn && about[c.To] != "" {
			c.Type, c.To, c.Rule = graph.Negotiates, about[c.To], "talks"
			r.claims = append(r.claims, c)
		}
	}
}

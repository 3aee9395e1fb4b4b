package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// readStanding claims what a description says in passing: who is party to the agreement or takes part in the event, where it
// is held, and what it is about.
func (r *reading) readStanding() {
	for _, d := range r.descriptions {
		status, when := r.statusOf(d), r.datesDescription(d)
		switch concluded := d.noun.Type == graph.AgreementType && d.named > 0 && status == graph.Actual; {
		case status == graph.Planned:
			when.date = r.ahead(when)
		case concluded && r.article.Published.Known() && when.date > r.article.Published:
			when = dated{} // when it takes effect
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
				switch {
				case r.domestic(d):
					claim(graph.HeldIn, d.node, party, describedDomestic)
				case r.convenes(d, party):
					claim(graph.Hosts, party, d.node, describedHost)
				default:
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
			if slices.ContainsFunc(d.parties, func(party string) bool { return party == matter || r.belongs(party, matter) }) {
				continue // "talks with President Xi Jinping of China"
			}
			claim(graph.Concerns, d.node, matter, describedMatter)
		}
	}
	r.belongings()
	r.predecessors()
	r.parties()
	r.realms()
	r.rosters()
	r.membersApposed()
	r.bodiesWithin()
	r.factsWithin()
	r.officesWithin()
	r.forcesWithin()
	r.basesAbroad()
}

// upcoming reports whether a description or what follows it says that it is planned: "next month's planned summit", "the talks,
// which will".
func (r *reading) upcoming(d description) bool {
	limit := r.doc.Sentences[r.sentence(d.first)].Last
	planned := func(t int) bool {
		values, _, _ := r.rules.Cues.Status.Match(r.doc, t, limit)
		return len(values) > 0 && values[0] == graph.Planned && r.taken[t] < 0
	}
	if hosted[d.noun.Kind] && r.awaited(d) {
		return true
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
	if t < limit && r.taken[t] < 0 && r.futureVerb(t) {
		return true // «القمة ستعقد»
	}
	for ; t < min(d.last+3, limit) && (r.token(t).Text == "," || r.token(t).Text == "،" || relative[r.token(t).Fold] || auxiliary[r.token(t).Fold] && !planned(t)); t++ {
	}
	return t < limit && planned(t)
}

// awaited reports whether words before a meeting say that it is yet to come, and no date that it is past: "ahead of the summit", «قبيل القمة».
func (r *reading) awaited(d description) bool {
	const longest = 5 // tokens
	if when := r.datesDescription(d); when.date.Known() && when.date < r.article.Published {
		return false
	}
	end := d.first
	if f := r.token(end - 1).Fold; f == "the" || f == "a" || f == "an" || possessives[f] {
		end--
	}
	for t := end - 1; t >= max(0, end-longest); t-- {
		if _, last, _ := r.rules.Cues.Ahead.Match(r.doc, t, end); last == end {
			return true
		}
	}
	return false
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
		for _, known := range e.Facts {
			for _, other := range named {
				fact := *known
				if other != nil && naming[e.Properties.Kind] && e.Properties.Kind != "THINK_TANK" && fact.Type == graph.LocatedIn && fact.From == e.ID && other.Type == graph.CountryType && !r.partOf(e.ID, other.ID) && r.inside(fact.To, other.ID) {
					fact.To = other.ID // «صحيفة هآرتس الإسرائيلية», of Tel Aviv
				}
				if other != nil && other.ID != e.ID && (fact.From == other.ID || fact.To == other.ID) && told[fact.Type] &&
					(fact.Type != graph.LocatedIn || other.Type == graph.CountryType) {
					when, speaker := dated{}, ""
					if happens[fact.Type] {
						when, speaker = r.ofYear(r.dateWithin(last, min(last+3, r.doc.Sentences[r.sentence(p.first)].Last), last), p.node), r.speakers[p.first]
					}
					r.claim(graph.Claim{Type: fact.Type, From: fact.From, To: fact.To, Since: when.date, Until: when.until, Speaker: speaker, Confidence: nameTells.confidence(), Rule: "name"}, p.head, last)
				}
			}
		}
	}
}

// convenes reports whether a body is named in a meeting's name as the one whose meeting it is: of "the NATO summit", «قمة مجلس التعاون»,
// not of "the EU-China summit".
func (r *reading) convenes(d description, party string) bool {
	own := slices.Index(d.parties, party) < d.own
	return own && (meeting[d.noun.Kind] && d.noun.Kind != "VISIT" || d.noun.Kind == "CONFERENCE") &&
		!slices.ContainsFunc(d.parties[:d.own], func(id string) bool { return !assembles[r.kind(id)] })
}

// assembles are the kinds of bodies that hold meetings of their members.
var assembles = map[string]bool{"ALLIANCE": true, "BLOC": true, "INTERGOVERNMENTAL": true, "PARLIAMENT": true, "OTHER": true}

// domestic reports whether the one country of an event is where it happens: an election, a revolution, a civil war.
func (r *reading) domestic(d description) bool {
	switch d.noun.Kind {
	case "ELECTION", "COUP", "CONFERENCE":
	case "WAR", "CRISIS":
		e := r.Lexicon.Entities[d.node]
		if d.bare > 0 || d.noun.Kind == "WAR" && len(d.places)+len(d.matters) > 0 || e != nil && !slices.ContainsFunc(e.Facts, func(f *graph.Claim) bool { return f.Type == graph.HeldIn && slices.Contains(d.parties, f.To) }) {
			return false
		}
	default:
		return false
	}
	return len(d.parties) == 1
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

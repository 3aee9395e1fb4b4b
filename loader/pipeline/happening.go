package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// happens are the relations that began when their event took place or their agreement was concluded.
var happens = map[graph.RelationType]bool{graph.HeldIn: true, graph.Hosts: true, graph.ParticipatesIn: true, graph.SignedAt: true, graph.PartyTo: true, graph.Concerns: true}

// dateHappenings gives the relations of an event, exercise or agreement the date that the article gives elsewhere for it: with
// another of its relations, or with a verb that says that it took place or was concluded; and an office the date of its term.
func (r *reading) dateHappenings() {
	when := r.terms()
	for _, d := range r.dates {
		if id := r.happening(d); id != "" && when[id].last == 0 {
			when[id] = r.ofYear(d, id)
		}
	}
	told := make([]int, len(r.claims))
	for i := range told {
		told[i] = i
	}
	slices.SortStableFunc(told, func(i, j int) int { return cmp.Compare(r.claims[i].Start, r.claims[j].Start) })
	for _, presumed := range []bool{false, true} {
		for _, i := range told {
			c := r.claims[i]
			if id := occasion(c); id != "" && c.Since.Known() && when[id].date == "" && r.presumed[i] == presumed {
				when[id] = dated{date: c.Since, until: c.Until, presumed: presumed}
			}
		}
	}
	r.encounters(when)
	r.presume(when)
	r.encounters(when)
	for i := range r.claims {
		c := &r.claims[i]
		d := when[occasion(*c)]
		if c.Status == graph.Planned && r.past(d.date) && (d.last == 0 || r.sentence(d.first) != c.Sentence) {
			continue // another of its kind
		}
		told := d.date.Known() && !d.presumed
		if !c.Since.Known() && !c.Until.Known() || r.presumed[i] && told || c.Since != d.date && c.Since.Contains(d.date) {
			c.Since, c.Until = d.date, d.until
		} else if !c.Since.Known() && d.date.Known() && d.date.Last() < c.Until.First() {
			c.Since = d.date
		}
		if event, _ := graph.TypeOf(occasion(*c)); c.Status == graph.Planned && (event == graph.EventType || event == graph.ExerciseType || c.Rule == "journey") && r.past(c.Since) {
			c.Status = graph.Actual // «يسعى إلى التقارب بعد القمة التي انعقدت في يونيو»
		}
	}
	r.presumeEncounters()
	r.dateMemberships()
}

// ofYear is a date of a day and month with the year in which the tables have the event on them.
func (r *reading) ofYear(d dated, id string) dated {
	known, ok := r.Lexicon.Record(id)
	if start := known.Properties.Start; ok && d.every == lexicon.Year && start.Precision() == "DAY" && strings.HasSuffix(string(start), string(d.date)[4:]) {
		d.date = start
	}
	return d
}

// occasion is the end of a claim that is dated, empty where the claim is of another kind.
func occasion(c graph.Claim) string {
	if c.Type == graph.Leads || c.Type == graph.ServesIn {
		return c.From
	}
	if !happens[c.Type] {
		return ""
	}
	for _, id := range []string{c.From, c.To} {
		if t, _ := graph.TypeOf(id); describable(t) {
			return id
		}
	}
	return ""
}

// happening is the event, exercise or agreement that a date belongs to: the one that it stands beside ("the Nov. 6 elections",
// «حرب 1967»), or of which a verb near it says that it took place then.
func (r *reading) happening(d dated) string {
	const near = 14 // tokens
	if d.date == "" {
		return ""
	}
	s := r.doc.Sentences[r.sentence(d.first)]
	if id := r.beside(d, s); id != "" {
		return id
	}
	for t := d.first - 1; t >= max(s.First, d.first-near); t-- {
		if _, last, prefix := r.rules.Cues.Happens.Match(r.doc, t, s.Last); last > 0 && (conjunctive(prefix) || prefix == "ب") {
			id, told := r.taking(last, d.first)
			if !told || id != "" && r.relates(t) {
				id = r.antecedentOf(t, s)
			}
			if r.over(r.kind(id), t+1) {
				return "" // it ended then
			}
			return id
		}
		if r.taken[t] < 0 && r.reports(t) {
			return ""
		}
	}
	for t := d.last; t < min(s.Last, d.last+near/2) && d.first-s.First < 3; t++ {
		if _, last, prefix := r.rules.Cues.Happens.Match(r.doc, t, s.Last); last > 0 && conjunctive(prefix) {
			id, _ := r.taking(last, min(last+6, s.Last))
			return id
		}
	}
	return ""
}

// beside is the event, exercise or agreement right before a date, or right behind one that qualifies it.
func (r *reading) beside(d dated, s text.Sentence) string {
	t := d.first - 1
	for t > s.First && r.taken[t] < 0 && (prepositions[r.token(t).Fold] || r.token(t).Text == "(" || text.Quotation(r.token(t).Text) || yearNouns[r.token(t).Fold]) {
		t--
	}
	if p := r.at(t); p != nil && describable(p.kind) {
		if r.over(r.kind(p.node), p.first) {
			return ""
		}
		return p.node
	} else if p == nil && t >= s.First {
		if id := r.only(d, t); id != "" {
			return id
		}
	}
	if r.named(d, -1) && r.taken[d.first] < 0 {
		id, _ := r.taking(d.last, min(d.last+4, s.Last))
		return id
	}
	return ""
}

// only is the one thing of its kind that the article describes where a noun for such a thing stands at token i before a date of
// the year up to publication: "voted in a referendum on Sunday".
func (r *reading) only(d dated, i int) string {
	nouns, last, _ := r.words.Nouns.Match(r.doc, i, i+1)
	pub, ok := r.published()
	if last == 0 || !ok || !describable(nouns[0].Type) || d.date < day(pub.AddDate(-1, 0, 0)) {
		return ""
	}
	found := ""
	for _, desc := range r.descriptions {
		if desc.noun.Type != nouns[0].Type || desc.noun.Kind != nouns[0].Kind || desc.node == found {
			continue
		}
		if found != "" {
			return ""
		}
		found = desc.node
	}
	return found
}

// yearNouns are the nouns that may stand before a year.
var yearNouns = map[string]bool{"عام": true, "سنه": true, "العام": true, "يوم": true, "شهر": true, "الفتره": true, "الايام": true, "period": true, "early": true, "late": true}

// taking is the first thing that may take place in tokens [first, last), and whether one does: it may have no node.
func (r *reading) taking(first, last int) (id string, told bool) {
	for t := first; t < last; t++ {
		if p := r.at(t); p != nil && describable(p.kind) && p.node != "" {
			return p.node, true
		}
		if nouns, end, _ := r.words.Nouns.Match(r.doc, t, last); end > 0 && r.taken[t] < 0 && describable(nouns[0].Type) {
			return "", true
		}
	}
	return "", false
}

// relates reports whether the verb at token i stands in a relative clause, or is a participle right behind its noun.
func (r *reading) relates(i int) bool {
	return relative[r.token(i-1).Fold] || r.at(i-1) != nil
}

// antecedentOf is the thing right before a verb: its subject, or what a relative clause is about.
func (r *reading) antecedentOf(i int, s text.Sentence) string {
	for t, steps := i-1, 0; t >= s.First && steps < 6; t, steps = t-1, steps+1 {
		if r.token(t).Text == ")" {
			for t > s.First && r.token(t).Text != "(" {
				t--
			}
		} else if p := r.at(t); p != nil {
			if describable(p.kind) {
				return p.node
			}
			t = p.first
		}
	}
	return ""
}

// terms are the dates on which leaders are said to have taken office: "who came to power in May 2017", «تولى منصبه عام 2021».
func (r *reading) terms() map[string]dated {
	out := map[string]dated{}
	for _, d := range r.dates {
		s := r.doc.Sentences[r.sentence(d.first)]
		for t := d.first - 1; t >= max(s.First, d.first-8); t-- {
			_, last, prefix := r.rules.Cues.Accedes.Match(r.doc, t, s.Last)
			if last == 0 || prefix != "" && prefix != "و" {
				continue
			}
			if id := r.incumbent(t, last, d.first, s); id != "" && out[id].last == 0 {
				out[id] = d
			}
			break
		}
	}
	for _, c := range r.claims {
		if c.Type == graph.Succeeded && c.Since.Known() && out[c.From].last == 0 {
			out[c.From] = dated{date: c.Since}
		}
	}
	return out
}

// incumbent is the leader named between the words for taking office and the date, or last before them.
func (r *reading) incumbent(first, last, limit int, s text.Sentence) string {
	for t := last; t < limit; t++ {
		if p := r.at(t); p != nil && p.kind == graph.LeaderType {
			return p.node
		}
	}
	for t := first - 1; t >= s.First; t-- {
		if p := r.at(t); p != nil && p.kind == graph.LeaderType && !p.modifier {
			return p.node
		}
	}
	for t := limit; t < min(s.Last, limit+6); t++ { // "after taking office in 2016, Duterte"
		if p := r.at(t); p != nil && p.kind == graph.LeaderType && r.token(p.head-1).Text == "," {
			return p.node
		}
	}
	return ""
}

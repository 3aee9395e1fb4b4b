package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// quoted are the ends of what somebody says of another in set words: who speaks, and whom he means.
func (s *slots) quoted() (from, to group) {
	speaker := s.speakers[s.first]
	switch {
	case (s.Part != rule.Phrase || s.spec.Type == graph.Threatens) && s.kind(speaker) == "MEDIA": // which reports, and charges nobody
	case s.Part == rule.Verb:
		to = s.wrongdoer()
	case s.Part == rule.Noun:
		if to = s.modifier(); len(to.nodes) == 0 {
			to = s.complement() // «الاستفزازات الصينية», "the provocations of China"
		}
		if len(to.nodes) == 0 {
			to = s.prepositional(s.last) // «الحفاظ على الاتفاق»
		}
		if len(to.nodes) > 0 && !s.fits(s.at(to.first), false) && len(s.Rule.ToTypes) > 0 {
			to = group{}
		}
	case s.spec.Type != graph.Demands:
		to = s.judged()
	case !s.Rule.Direct():
		to = s.addressee()
	case s.arabic():
		to = s.obligedArabic()
	default:
		to = s.obliged()
	}
	return group{[]string{speaker}, s.first, s.last}, to
}

// judged is of whom or whose deed somebody says what a set phrase does: the first actor behind the verb before it, an adjective too («العقوبات
// الأميركية غير مقبولة»), or the subject of the clause behind it («من غير المقبول أن تفرض روسيا»).
func (s *slots) judged() group {
	const near = 5 // tokens
	if next := s.token(s.last); s.arabic() && (next.Fold == "ان" || text.Quotation(next.Text) && s.token(s.last+1).Fold == "ان") {
		return s.obligedArabic()
	}
	next := s.token(s.last)
	if text.Quotation(next.Text) {
		next = s.token(s.last + 1)
	}
	attribute := !s.arabic() && s.spec.Type == graph.Opposes && next.Kind == text.Word && !s.words.Function[next.Fold] && !prepositions[next.Fold]
	if attribute || s.denial() == graph.Denied { // "unfair competition" is nobody's named before
		return group{}
	}
	var who group
	begin := s.clauseFirst
	if text.Quotation(s.token(s.first - 1).Text) {
		begin = s.clauseStart(s.first-1, s.doc.Sentences[s.sentence(s.first)].First) // «إن القرار الأميركي "غير قانوني"»
	}
	for i := s.first - 1; i >= begin && !(s.at(i) == nil && s.verbal(s.token(i).Fold) && (s.arabic() || !s.nominal(s.token(i).Fold))); i-- {
		p := s.at(i)
		if p == nil && !s.arabic() && s.calls(i) {
			return group{} // its subject calls the object so
		} else if p == nil {
			continue
		}
		i = p.first
		if g := s.quality(i); len(g.nodes) > 0 {
			who = g
		} else if g := s.owned(i); len(g.nodes) > 0 {
			who = g
		} else if before := s.token(s.withArticle(p.head) - 1).Fold; s.fits(p, false) && p.prefix == "" && (!prepositions[before] || before == "of" || before == "by") {
			who = s.coordinated(i, false)
		}
	}
	for i := s.first - 1; i >= max(begin, s.first-near) && len(who.nodes) == 0; i-- {
		who = s.maker(i, group{nodes: []string{s.speakers[s.first]}})
	}
	return who
}

// wrongdoer is of whom somebody says a misdeed: the verb's subject.
func (s *slots) wrongdoer() group {
	if !s.arabic() {
		if s.Tense == text.Gerund && !auxiliary[s.token(s.first-1).Fold] || s.Tense == text.Participle || s.passive() && s.Tense != text.Gerund {
			return group{}
		}
		return s.obliged()
	}
	if s.Object || s.First || s.voweledPassive() {
		return group{}
	}
	feminine, one := s.gender(s.first)
	if g := s.subjectOf(s.first+1, false); len(g.nodes) > 0 && (!one || len(g.nodes) > 1 || s.agrees(s.at(g.first), feminine)) {
		return g
	}
	t := s.first - 1
	for f := s.token(t).Fold; f == "قد" || text.Quotation(s.token(t).Text); f = s.token(t).Fold {
		t--
	}
	if p := s.at(t); p != nil && s.prefix == "" && p.form != lexicon.Adjective && !s.reading.governed(p) && s.fits(p, false) {
		return s.coordinated(t, false)
	}
	if s.goesOn() && len(s.subject.nodes) > 0 && s.sentence(s.subject.first) == s.sentence(s.first) {
		return s.subject
	}
	return group{}
}

// directed are the relations to somebody else than one's own state or body.
var directed = map[graph.RelationType]bool{graph.Demands: true, graph.Opposes: true, graph.Threatens: true, graph.Accuses: true, graph.Sanctions: true, graph.Pressures: true, graph.Attacks: true,
	graph.Supports: true, graph.Aids: true, graph.SuppliesArmsTo: true, graph.CooperatesWith: true, graph.RestoresTiesWith: true, graph.SeversTiesWith: true}

// belongs reports whether a leader or body has an office in, or is an organ of, the state or body.
func (r *reading) belongs(actor, body string) bool {
	for c := range r.claimsOf(actor) {
		if c.To == body && (c.Type == graph.Leads || c.Type == graph.ServesIn || c.Type == graph.PartOf) {
			return true
		}
	}
	return r.holdsOffice(actor, body)
}

// obliged is the subject right before English words of obligation: "Israel must", "Chad, which denies it, should".
func (s *slots) obliged() group {
	t := s.first - 1
	for auxiliary[s.token(t).Fold] || strings.HasSuffix(s.token(t).Fold, "ly") || text.Quotation(s.token(t).Text) {
		t--
	}
	if s.token(t).Text == "," {
		if t = s.opened(t) - 1; t < 0 {
			return group{}
		}
	}
	if p := s.at(t); p == nil || p.last != t+1 || s.reading.governed(p) || !s.fits(p, false) {
		return group{}
	}
	return s.coordinated(t, false)
}

// obligedArabic is whom Arabic words of obligation bind: behind «على», right before them, or the subject of the clause that they
// take: «يجب على روسيا أن», «روسيا يجب أن», «يجب أن تنسحب روسيا».
func (s *slots) obligedArabic() group {
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	clause := *s
	clause.clauseFirst = min(s.clauseFirst, s.first)
	clause.clauseLast = limit
	if text.Quotation(s.token(s.last).Text) {
		clause.last++
	}
	switch p, next := s.at(s.first-1), s.token(clause.last).Fold; {
	case next == "علي":
		return clause.beginning(clause.last + 1)
	case pronouns[next] == "علي":
		return s.referent(clause.last, group{nodes: []string{s.speakers[s.first]}}) // «قال عن ترامب إنه ينبغي عليه أن»
	case p != nil && s.fits(p, false) && conjunctive(p.prefix) && !s.reading.governed(p):
		return s.coordinated(s.first-1, false)
	case next == "ان" || next == "الا":
		verb := clause.last + 1
		if clause.clauseLast = s.clauseEnd(verb, limit); verb >= limit || s.taken[verb] >= 0 {
			return group{}
		}
		return clause.subjectOf(verb+1, false)
	}
	return group{}
}

// addressee is whom an Arabic preposition of duty names where it opens what is said and what he has to do follows: «إن على روسيا أن»,
// «"على فرنسا الاعتذار"».
func (s *slots) addressee() group {
	before := s.token(s.first - 1)
	opens := s.first == s.doc.Sentences[s.sentence(s.first)].First // «"… وعلى إيران أن"»
	if !s.conjunction(s.first-1) && !text.Quotation(before.Text) && before.Text != ":" && !opens {
		return group{}
	}
	g := s.beginning(s.last)
	if pronouns[s.token(s.first).Fold] != "" { // «إن عليها أن»
		g = s.referent(s.first, group{nodes: []string{s.speakers[s.first]}})
	}
	if next := s.token(g.last); opens && next.Text != "أن" && next.Text != "ألا" || next.Kind != text.Word || next.Fold != "ان" && next.Text != "ألا" && s.words.Function[next.Fold] || prepositions[next.Fold] {
		return group{}
	}
	return g
}

// beginning is the group that begins at token i and that may fill the to.
func (s *slots) beginning(i int) group {
	if p := s.at(i); p != nil && p.prefix == "" && s.fits(p, false) {
		return s.coordinated(i, false)
	}
	return group{}
}

// commanded is who is asked to do what an Arabic verb or noun behind the demand in its sentence says: «دعا مصر إلى دعم ليبيا», «على
// إسرائيل وقف هجماتها», «طالب رواندا بأن تسحب قواتها». Only what he is asked to end does he do already.
func (s *slots) commanded() group {
	const far = 12 // tokens
	g := s.asked
	if len(g.nodes) == 0 || g.last > s.first || s.first-g.last > far || s.sentence(g.first) != s.sentence(s.first) || s.subject.first > g.last {
		return group{}
	}
	wished := true
	for t := g.last; t < s.first; t++ {
		if f := s.token(t).Fold; s.taken[t] < 0 && (s.boundary(t) && f != "ان" && f != "بان" || s.reports(t)) {
			return group{}
		}
		_, behind, _ := s.rules.Cues.Ending.Match(s.doc, t, s.first)
		wished = wished && behind == 0
	}
	s.wished = wished
	return g
}

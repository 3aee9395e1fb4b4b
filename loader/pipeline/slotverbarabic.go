package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// arabicVerb reads verb–subject–object, or the subject before the verb where a phrase stands right before it.
func (s *slots) arabicVerb() (from, to group, by rung) {
	after := s.first + 1
	if s.Tense == text.Participle {
		return s.circumstance()
	}
	if s.Rule.Pair && len(s.further) > 0 {
		if from, to = s.betweenThem(); len(from.nodes) > 0 {
			return from, to, nounBetween
		}
	}
	if s.First {
		if who := s.speakers[s.first]; who != "" {
			return group{[]string{who}, s.first, s.last}, s.patient(), clause
		}
		return group{}, group{}, none
	}
	if s.voweledPassive() || s.casualties(after) {
		if to = s.subjectOf(after, false); len(to.nodes) > 0 {
			return s.agent(), to, clausePassive
		}
		return group{}, group{}, none
	}
	if s.Object {
		if to = s.antecedent(); len(to.nodes) > 0 {
			return s.subjectBehind(after), to, clause
		}
		if from, to = s.objectPronoun(); len(to.nodes) > 0 {
			return from, to, clauseContinued
		}
		if s.Rule.Direct() && (s.asyndetic() || s.shared() != nil) {
			return group{}, group{}, none // the pronoun is the object, whatever follows
		}
	}
	if p := s.ending(s.first - 1); s.prefix == "" && (p != nil && s.fits(p, true) && (p.prefix == "" || p.prefix == "و") && !s.possessing(p, s.first) || s.follows()) {
		if from = s.left(true); s.relative() != nil {
			from = s.coordinated(s.relative().first, true)
		}
		if s.actor = from; len(from.nodes) > 0 {
			to = s.patient()
			if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
				return from, from, clausePair
			}
			if len(to.nodes) == 0 {
				to = s.reciprocal(from)
			}
			return from, to, clauseSubjectLed
		}
	}
	if i := s.pronounBefore(); i >= 0 {
		if feminine, ok := s.gender(i); ok {
			if from = s.unsaid(feminine, true); len(from.nodes) > 0 {
				return from, s.patient(), clauseContinued
			}
		}
	}
	if s.deedActs(after) {
		return group{}, group{}, none // «استهدفت غارات أمريكية صنعاء» is the noun's to say
	}
	if from = s.provoker(after); len(from.nodes) > 0 {
		return from, s.object(max(from.last, s.last)), clause
	}
	if from = s.subjectBehind(after); s.disagrees(from) {
		feminine, _ := s.gender(s.first)
		return s.unsaid(feminine, s.subjunctive()), s.object(s.last), clauseContinued
	}
	if s.actor = from; len(from.nodes) > 0 {
		return s.ledBy(from, after)
	}
	return s.subjectless()
}

// ledBy reads the object of an Arabic verb whose subject stands behind it, at token after at the earliest. Where the verb has one phrase
// alone behind it and needs an object, the phrase is that, and the subject is somebody named before.
func (s *slots) ledBy(from group, after int) (doer, to group, by rung) {
	if p := pronouns[s.token(s.last).Fold]; p != "" && s.leadsTo(p) && (relative[s.token(s.first-1).Fold] || s.asyndetic()) {
		return from, s.resumptive(from), clause // «الأراضي التي تسيطر عليها المعارضة، لا إدلب»
	}
	if to = s.amid(after, from.first); len(to.nodes) > 0 && s.Rule.Direct() {
		return from, to, clause // the object before the subject: «وقّع الاتفاق وزيرا خارجية …»
	}
	if s.Rule.Relation == graph.Opposes && len(s.further) > 0 {
		to = s.inserted(from.last) // «اعتبرت القرار الأميركي غير مقبول من مصر»
	}
	if len(to.nodes) == 0 {
		to = s.object(max(from.last, s.last))
	}
	if len(to.nodes) == 0 && len(s.further) > 0 {
		to = s.inserted(from.last)
	}
	if len(to.nodes) == 0 && len(s.further) > 0 && s.Rule.Direct() {
		to = s.quality(s.last) // «تعتمد ألمانيا على الغاز الروسي»
	}
	if len(to.nodes) == 0 && pronouns[s.token(s.last).Fold] != "" {
		to = s.prepositional(s.last) // «شاركت فيها دول أخرى، منها …»
	}
	if d := s.deed(max(from.last, s.last)); len(d.nodes) > 0 && (len(to.nodes) == 0 || d.first < to.first) {
		to = d
	}
	if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
		return from, from, clausePair
	}
	if len(to.nodes) == 0 {
		to = s.reciprocal(from)
	}
	if len(to.nodes) == 0 {
		to = s.resumptive(from)
	}
	if len(to.nodes) == 0 {
		if g := s.unsaidBefore(from); len(g.nodes) > 0 {
			return g, from, clauseContinued
		}
	}
	return from, to, clause
}

// subjectless reads an Arabic verb right behind which no subject stands: it stands behind the object, or before the verb, or it is whom
// the clause before is about.
func (s *slots) subjectless() (from, to group, by rung) {
	if to = s.object(s.last); s.Rule.Relation == graph.HeldIn && !s.Rule.Swap {
		to = s.prepositional(s.last)
	}
	if g := s.subjectPast(to); len(g.nodes) > 0 {
		return g, to, clauseInverted
	}
	if g := s.reopened(); len(g.nodes) > 0 && len(to.nodes) > 0 {
		return g, to, clauseInverted
	}
	if g := s.commanded(); len(g.nodes) > 0 && s.token(s.first-1).Fold == "ان" {
		return g, to, clauseContinued
	}
	if feminine, ok := s.gender(s.first); ok && s.subjunctive() {
		return s.unsaid(feminine, true), to, clauseContinued
	}
	goesOn := s.goesOn()
	if !goesOn && s.first != s.doc.Sentences[s.sentence(s.first)].First && s.pronounBefore() < 0 {
		return group{}, group{}, none // neither a subject nor a clause that goes on with the last one
	}
	if goesOn && len(s.subject.nodes) > 0 && s.subject.first < s.first && s.sentence(s.subject.first) == s.sentence(s.first) {
		if len(s.typed(s.subject).nodes) == 0 {
			return group{}, group{}, none
		}
		kind, _ := graph.TypeOf(first(s.subject.nodes))
		if _, one := s.gender(s.first); !one && len(s.subject.nodes) == 1 && isPerson(kind) {
			who := s.principal(s.first, s.doc.Sentences[s.sentence(s.first)]) // «قال المسؤولون الأمريكيون إن بوتين … وهددوا»
			if kind, _ = graph.TypeOf(who); kind == "" || isPerson(kind) {
				return group{}, group{}, none
			}
			return group{[]string{who}, s.first, s.last}, to, clauseContinued
		}
		return s.subject, to, clauseContinued
	}
	if feminine, ok := s.gender(s.first); ok && (goesOn || s.bare()) {
		if from = s.unsaid(feminine, false); len(from.nodes) > 0 {
			return from, to, clauseContinued
		}
	}
	return s.left(true), to, clauseFarSubject
}

// typed is the group where its first node is of a type that the rule lets its subject be, else empty.
func (s *slots) typed(g group) group {
	types := s.Rule.Types(!s.Rule.Swap)
	if t, _ := graph.TypeOf(first(g.nodes)); len(types) > 0 && !slices.Contains(types, t) {
		return group{}
	}
	return g
}

// subjectPast is the subject behind the object of an Arabic verb: «يشارك في القمة أمير قطر», «يوجد في قطر جنود أتراك»; empty where the
// object is one that acts.
func (s *slots) subjectPast(to group) group {
	const far = 12 // tokens
	object, _ := graph.TypeOf(first(to.nodes))
	if len(to.nodes) == 0 || object.Actor() && s.Rule.Relation != graph.HeldIn && !s.Rule.Troops && !(s.Rule.Understood && object == graph.OrganizationType) {
		return group{}
	}
	for i := to.last; i < s.reach(to.last, far); i++ {
		p := s.at(i)
		if p == nil {
			if s.verbal(s.token(i).Fold) {
				break
			}
			if g := s.enumerated(i, true); len(g.nodes) > 1 && s.token(i).Kind == text.Word && !prepositions[s.token(i).Fold] {
				return g // «شاركت في القمة أربع دول هي …»
			}
			continue
		}
		governed := s.governed(p) || i == to.last && describable(object) && !strings.HasPrefix(s.token(i-1).Fold, "ال") // «قمة جامعة الدول العربية»
		before, each := s.token(p.head-1).Fold, s.token(p.head-2).Fold == "كل"                                          // «كل من مصر وإيران»
		named := !object.Actor() || s.Rule.Relation != graph.MemberOf || p.kind == graph.CountryType && (each || s.inDate(p.head-1))
		if p.prefix == "" && s.fits(p, true) && !governed && named && (each || !prepositions[before]) {
			return s.coordinated(i, true)
		}
		i = p.last - 1
	}
	return group{}
}

// pronominal are conjunctions with the subject's pronoun written with them.
var pronominal = map[string]bool{"انه": true, "انها": true, "انهم": true, "بانه": true, "بانها": true, "بانهم": true, "لانه": true, "لانها": true, "ولكنها": true, "لكنها": true, "لكنه": true, "لكنهم": true, "فانه": true, "فانها": true, "كونه": true, "كونها": true}

// subjectBehind is the subject right behind an Arabic verb.
func (s *slots) subjectBehind(after int) group { return s.subjectOf(after, !s.Rule.Swap) }

// subjectOf is the subject right behind an Arabic verb that fills the end: the from, or the to of a passive.
func (s *slots) subjectOf(after int, from bool) group {
	if g := s.enumerated(after, from); len(g.nodes) > 1 {
		return g
	}
	for i := after; i < s.reach(after, 4); i++ {
		p := s.at(i)
		if p == nil {
			if t := s.token(i); pronouns[t.Fold] != "" || s.inDate(i) || s.spec.Type == graph.Visited && s.swapped(t.Fold) {
				continue // «وصل وفد تركي برئاسة فيدان»
			} else if t.Fold == "من" && i == after || s.words.Function[t.Fold] && t.Fold != "كل" && t.Fold != "من" && !approximate[t.Fold] || s.verbal(t.Fold) || !s.adverb(t) && t.Kind == text.Word && t.Fold != "كل" && t.Fold != "من" {
				return group{} // an unknown noun is the subject itself
			}
			continue
		}
		if p.prefix != "" {
			return group{}
		}
		if s.fits(p, from) {
			return s.coordinated(i, from)
		}
		if !s.fits(p, !from) && !p.modifier && !s.delegated(p) {
			return group{} // it is neither end, so it is the subject: «استضافت جدة قمة …»
		}
		i = p.last - 1
	}
	return group{}
}

// adverb reports whether an Arabic word may stand between a verb and its subject: in tanwin, or of time.
func (s *slots) adverb(t text.Token) bool {
	return strings.HasSuffix(t.Text, "ًا") || strings.HasSuffix(t.Text, "اً") || strings.HasSuffix(t.Fold, "ا") || t.Fold == "امس" || t.Fold == "اليوم" || t.Fold == "يوم" || t.Fold == "كذلك"
}

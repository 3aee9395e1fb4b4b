package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
)

// governing is the subject of the verb that an Arabic verbal noun depends on: «واصلت إسرائيل قصف …», «إن بلاده ستواصل قصف …»,
// «تعتزم مصر المشاركة في …»; empty where the noun depends on none.
func (s *slots) governing() group {
	first, prefix := s.outermost()
	if prefix != "" && prefix != "ب" && prefix != "ل" {
		return group{}
	}
	t := first - 1
	for t > s.clauseFirst && (s.inDate(t) || s.token(t).Text == "،" || s.token(t).Text == ",") { // «أعلنت واشنطن، أمس الخميس، فرض عقوبات»
		t--
	}
	if f := s.token(t).Fold; prefix == "" && (f == "في" || f == "علي" || f == "عن" || f == "الي" || f == "بشان") {
		t--
	}
	if g := s.owning(t); len(g.nodes) > 0 {
		return g
	}
	if p := s.at(t); p != nil { // the subject between the two
		g := s.coordinated(t, true)
		if s.fits(p, true) && g.first > 0 && has(s.words.Governing, s.token(g.first-1).Fold) && s.taken[g.first-1] < 0 {
			return g
		}
		return group{}
	}
	if t < 0 || !has(s.words.Governing, s.token(t).Fold) || s.taken[t] >= 0 {
		return group{}
	}
	if who := s.speakers[s.first]; s.words.Governing[strings.TrimPrefix(s.token(t).Fold, "و")] && who != "" && len(s.modifier().nodes) == 0 {
		return group{[]string{who}, t, s.last} // «سنواصل التعاون»
	}
	_, alone := s.words.Governing[s.token(t).Fold]
	if d := s.done; !alone && len(d.nodes) > 0 && d.first == t {
		return d // «قال قادة إن لوكاشينكو يهاجم بولندا وهددوا بفرض عقوبات»
	}
	if p := s.at(t - 1); alone && p != nil && s.fits(p, true) && (p.prefix == "" || p.prefix == "و") {
		return s.coordinated(t-1, true)
	}
	if s.subject.last <= t && len(s.subject.nodes) > 0 && s.sentence(s.subject.first) == s.sentence(s.first) && strings.HasPrefix(s.token(t).Fold, "و") {
		return s.subject
	}
	return group{}
}

// outermost is the first token of the verbal nouns that govern the trigger one by another and say only that it is done, and what is
// written with it: «بشن هجوم», «بتسهيل عمليات إرسال».
func (s *slots) outermost() (first int, prefix string) {
	first, prefix = s.first, s.prefix
	for t := first - 1; s.arabic() && prefix == "" && t >= s.clauseFirst && s.taken[t] < 0; t-- {
		_, end, before := s.rules.Cues.Conducting.Match(s.doc, t, t+1)
		if end == 0 || strings.HasPrefix(s.token(t).Fold, "ال") {
			break
		}
		first, prefix = t, before
	}
	return first, prefix
}

// owning is who ends at token t behind the noun for a decision, plan or attempt to do what an Arabic verbal noun says, or for that it is
// done: «قرار تركيا بشأن شراء», «الخطة الألمانية لإرسال», «قيام إسرائيل بقصف».
func (s *slots) owning(t int) (g group) {
	p := s.at(t)
	if p == nil || p.last != t+1 || p.prefix != "" || !s.arabic() {
		return group{}
	}
	if g = s.quality(p.first); len(g.nodes) == 0 && s.fits(p, true) {
		g = s.coordinated(t, true)
	}
	if len(g.nodes) == 0 {
		return group{}
	}
	_, done, _ := s.rules.Cues.Conducting.Match(s.doc, g.first-1, g.first)
	if s.aimed = s.intention(g.first - 1); s.aimed || done > 0 && s.taken[g.first-1] < 0 {
		return g
	}
	return group{}
}

// bound is whom an Arabic preposition before the noun binds to it: «تمكين مصر من نشر», «حثت الهند على استئناف», «اتهم تركيا بدعم».
func (s *slots) bound() group {
	first, prefix := s.outermost()
	t := first - 1
	switch f := s.token(t).Fold; {
	case prefix == "ب":
	case prefix == "" && (f == "من" || f == "الي" || f == "علي" || f == "عن"):
		t--
	default:
		return group{}
	}
	if f := s.token(t).Fold; f == "اياها" || f == "اياه" {
		return s.referent(t, s.subject) // «متهمة إياها بدعم»
	}
	if p := s.at(t); p != nil && p.last == t+1 && p.form != lexicon.Adjective && s.fits(p, true) && !s.subjectOfStance(p) && (isPerson(p.kind) || !s.governed(p)) {
		if promised, who := s.promiser(p); promised {
			return who
		}
		g := s.coordinated(t, true)
		s.wished = s.wished || g.same(s.warned) // «حذرت مصر السودان من مهاجمة»
		return g
	}
	return group{}
}

// promiser tells whether the Arabic verb before a phrase and its subject is a promise, whose subject does what was promised to the other,
// and who that is: «وعدت واشنطن كييف بتزويدها».
func (s *slots) promiser(p *phrase) (promised bool, who group) {
	verb := p.head - 1
	q := s.at(verb)
	if q != nil {
		verb = q.head - 1
	}
	status, _, _ := s.rules.Cues.Status.Match(s.doc, verb, s.first)
	if len(status) == 0 || status[0] != graph.Planned || q == nil && p.prefix == "" {
		return false, group{}
	}
	if q != nil {
		return true, s.coordinated(q.first, true)
	}
	return true, s.leftFrom(verb-1, true)
}

// subjectOfStance reports whether the Arabic verb right before a phrase takes a stand and agrees with it, so that what follows is
// another's deed: «دعت الجزائر إلى», not «دعا الجزائر إلى».
func (s *slots) subjectOfStance(p *phrase) bool {
	fold := strings.TrimPrefix(s.token(p.head-1).Fold, "و")
	feminine := strings.HasSuffix(fold, "ت") || strings.HasPrefix(fold, "ت")
	return s.agrees(p, feminine) && slices.ContainsFunc(s.rules.At(fold), func(t rule.Trigger) bool {
		return t.Part == rule.Verb && t.Rule.Lang == "ar" && len(t.Rest) == 0 && (stances[t.Rule.Relation] || t.Rule.Relation == graph.Demands)
	})
}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// carriers are Arabic nouns that add nothing to the one they govern: «أعمال القمة» is the summit.
var carriers = map[string]bool{"اعمال": true, "فعاليات": true, "جلسات": true, "وقائع": true, "مجريات": true, "مراسم": true, "كل": true, "جميع": true, "كافه": true}

// opens reports whether an Arabic word at the beginning of a sentence or clause looks like a verb that no rule knows.
func (s *slots) opens(i int) bool {
	t := s.token(i)
	return i == s.clauseStart(i, s.doc.Sentences[s.sentence(i)].First) && (s.tensed(t) || strings.HasSuffix(t.Fold, "ت") && !strings.HasSuffix(t.Fold, "ات") || has(s.words.Verbs, t.Fold) || has(s.words.Governing, t.Fold)) && !strings.HasPrefix(t.Fold, "ال")
}

// has reports whether the forms have an Arabic word, or what stands behind its conjunction.
func has(forms map[string]bool, fold string) bool {
	_, ok := forms[strings.TrimPrefix(fold, "و")]
	return ok
}

// pastInsertion is the token behind a date between commas at token i: «أدانت السعودية، أمس الأربعاء، الهجوم».
func (r *reading) pastInsertion(i int) int {
	t := i
	for comma := 0; r.inDate(t) || r.token(t).Text == "،" || r.token(t).Text == ","; t++ {
		if !r.inDate(t) {
			comma++
		}
		if comma == 2 {
			return t + 1
		}
	}
	return i
}

// quality is the actor whose adjective stands right behind an Arabic set phrase: «برعاية صينية», «بقيادة سعودية».
func (s *slots) quality(after int) group {
	p := s.at(after)
	if !s.arabic() || p == nil || p.form != lexicon.Adjective || p.prefix != "" || p.node == "" {
		return group{}
	}
	g := group{p.all(), after, p.last}
	for next := s.at(p.last); next != nil && next.form == lexicon.Adjective && conjunctive(next.prefix) && next.node != ""; next = s.at(next.last) {
		g.nodes, g.last = append(g.nodes, next.node), next.last
	}
	return g
}

// reactedArabic reports the same of an Arabic verbal noun: «أيدت إستونيا إرسال دبابات», «دعت الجزائر إلى رفع العقوبات», «حذرت روسيا
// من تزويد», where who is to do it is not said. Who opposes its end does it: «عارضت واشنطن تخفيف العقوبات».
func (s *slots) reactedArabic() bool {
	warned, ends := s.prefix == "" && s.token(s.first-1).Fold == "من", false
	for t := s.first - 1; t >= max(s.clauseFirst, s.first-30); t-- {
		if p := s.at(t); p != nil {
			t = p.head
			continue
		}
		_, behind, _ := s.rules.Cues.Ending.Match(s.doc, t, s.first)
		ends = ends || behind > 0
		for _, stem := range text.Stems(s.token(t).Fold) {
			for _, o := range s.rules.At(stem.Word) {
				if o.Part != rule.Verb || o.Rule.Lang != "ar" || len(o.Rest) > 0 || !conjunctive(stem.Prefix) {
					continue
				}
				by := o.Rule.Relation
				if by == graph.Demands && !ends && (s.spec.Type == graph.Opposes || s.spec.Type == graph.Supports || s.spec.Type == graph.Pressures) {
					return false // who calls for a stance takes it
				}
				return stances[by] && !(by == graph.Opposes && ends) || by == graph.Demands || by == graph.Threatens && warned
			}
		}
	}
	return false
}

// objectArabic reports whether an Arabic phrase is the object of a verb whose subject stands between the two: «يزور شي كازاخستان لحضور»;
// who is asked, warned or accused may well do what follows, and who is received is the one on a visit.
func (s *slots) objectArabic(p *phrase) bool {
	if p.prefix != "" || p.form == lexicon.Adjective || s.spec.Type == graph.Visited {
		return false
	}
	subject := s.at(p.head - 1)
	for q := subject; q != nil && q.prefix == "و" && q.form != lexicon.Adjective; q = s.at(q.head - 1) {
		subject = q
	}
	if q := s.at(p.head - 1); q == nil || q.last != p.head || q.form == lexicon.Adjective || subject == nil || subject.prefix != "" && subject.prefix != "و" {
		return false
	}
	verb := subject.head - 1
	fold := s.token(verb).Fold
	return verb >= s.doc.Sentences[s.sentence(p.head)].First && s.taken[verb] < 0 && s.verbal(fold) && !s.nominal(fold) &&
		!slices.ContainsFunc(s.rules.At(strings.TrimPrefix(fold, "و")), func(t rule.Trigger) bool { return t.Part == rule.Verb && spoken[t.Rule.Relation] })
}

// adjoined are the relations of deeds, besides those made with words, whose object a phrase of time or place often parts from
// its Arabic verb.
var adjoined = map[graph.RelationType]bool{graph.MetWith: true, graph.PartyTo: true, graph.ParticipatesIn: true, graph.Hosts: true, graph.Concerns: true}

// adverbial is the token behind a phrase of time or place at token i between an Arabic verb and its object, 0 where none stands
// there: «استقبل السيسي في القاهرة نظيره», «التقى تبون خلال زيارته إلى روما نظيره».
func (s *slots) adverbial(i int) int {
	const words = 4 // without a node
	f := s.token(i).Fold
	if !s.arabic() || s.Part != rule.Verb || !adjoined[s.spec.Type] && !spoken[s.spec.Type] || f != "في" && f != "خلال" && f != "بعد" && f != "قبل" && f != "لدي" {
		return 0
	}
	for t := i + 1; t < min(i+words+1, s.clauseLast); t++ {
		p, f := s.at(t), s.token(t).Fold
		switch {
		case p != nil && (p.prefix == "" || p.prefix == "ب"):
			last := p.last
			if to := s.at(last + 1); s.token(last).Fold == "الي" && to != nil {
				last = to.last
			}
			for q := s.at(last); q != nil && q.form == lexicon.Adjective && q.prefix == ""; q = s.at(last) {
				last = q.last
			}
			return last
		case (s.token(t).Text == "،" || s.token(t).Text == ",") && s.inDate(t-1):
			return t + 1 // «حض في بداية أبريل، تركيا»
		case p != nil || s.verbal(f) && f != "زياره" || s.token(t).Kind != text.Word && !s.inDate(t):
			return 0
		}
	}
	return 0
}

// undergoer is the object of an Arabic verbal noun: between its words («تسليم أوكرانيا دبابات»), where it starts inside what those
// end with («طرد دبلوماسيين روس»), else behind it.
func (s *slots) undergoer() group {
	if g := s.object(s.last); len(g.nodes) > 0 || len(s.further) == 0 {
		return g
	}
	return s.inserted(s.first + 1)
}

// inserted is the object between an Arabic trigger's first and last word, behind the subject: «سلّمت روسيا الجزائر مقاتلات».
func (s *slots) inserted(after int) group {
	for i := after; i < s.last; i++ {
		if p := s.at(i); p != nil {
			if before := s.token(p.head - 1).Fold; p.prefix == "" && prepositions[before] && !s.leadsTo(before) {
				i = p.last - 1 // «تطلق الجماعة المتحالفة مع إيران صواريخ»
				continue
			}
			if g := s.quality(i); s.Rule.Relation == graph.Opposes && len(g.nodes) > 0 {
				return g // «اعتبرت القرار الأميركي غير مقبول»
			}
			if f := s.token(p.head - 1).Fold; p.prefix == "" && prepositions[f] && !slices.Contains(s.Rule.To, s.token(p.head-1).Text) {
				return group{} // «أكد خلال لقائه وليام روتو أهمية …»
			}
			if p.prefix != "" && !slices.Contains(s.Rule.To, p.prefix) || !s.fits(p, false) {
				return group{}
			}
			return s.coordinated(i, false)
		}
	}
	return group{}
}

// leadsTo reports whether a folded preposition is one of the rule's.
func (s *slots) leadsTo(fold string) bool {
	return slices.ContainsFunc(s.Rule.To, func(slot string) bool { return text.Fold(slot) == fold })
}

// possessed reports whether an Arabic word that may be a verb is a noun, because the subject of another verb stands before it:
// «جددت إسبانيا دعمها», «أكد أردوغان دعم بلاده».
func (r *reading) possessed(i, first int) bool {
	p := r.at(i - 1)
	if p == nil || p.prefix != "" && p.prefix != "و" {
		return false
	}
	at := p.head
	for q := r.at(at - 1); q != nil && at > first; q = r.at(at - 1) {
		at = q.head
	}
	before := r.token(at - 1)
	return at > first && (r.reports(at-1) || r.verbal(before.Fold) || r.tensed(before))
}

// continuedObject reports whether the complement of an Arabic verbal noun is its subject because an object behind «ل»
// follows it: «دعم فرنسا لخطة …».
func (s *slots) continuedObject(of group) bool {
	t := s.token(of.last)
	if t.Text == "،" {
		t = s.token(of.last + 1)
	}
	if p := s.at(of.first); s.arabic() && p != nil && isPerson(p.kind) && strings.HasPrefix(t.Fold, "ال") && !s.words.Function[t.Fold] {
		return true // «رفض رئيستها، تساي إنغ ون، الاعتراف»
	}
	if p := s.at(of.last); s.arabic() && len(of.nodes) > 0 && p != nil && (p.prefix == "ل" || p.prefix == "" && p.first == of.last && p.form != lexicon.Adjective && s.Rule.Direct() && !s.at(of.first).forces && s.fits(s.at(of.first), true)) && s.fits(p, false) {
		return true // «دعم بلاده للصومال», «قصف روسيا خيرسون»
	}
	if s.arabic() && len(of.nodes) > 0 && pronouns[t.Fold] == "ل" {
		return true // «اتهامات السودان لها»
	}
	return s.arabic() && len(of.nodes) > 0 && s.taken[min(of.last, len(s.taken)-1)] < 0 && t.Kind == text.Word && strings.HasPrefix(t.Fold, "ل") && len([]rune(t.Fold)) > 2 &&
		!s.words.Function[t.Fold]
}

// chained is the phrase that an unknown Arabic noun written with the preposition governs: «لوحدة الصومال», «بجهود قطر».
func (s *slots) chained(i int, letter string) group {
	t := s.token(i)
	if s.swapped(t.Fold) || t.Kind != text.Word || !strings.HasPrefix(t.Fold, letter) || len([]rune(t.Fold)) < 4 || s.words.Function[t.Fold] || strings.HasPrefix(t.Fold, letter+"ال") || strings.HasPrefix(t.Fold, "لل") {
		return group{}
	}
	for j := i + 1; j < min(i+3, s.clauseLast); j++ {
		p := s.at(j)
		if p != nil {
			if p.prefix == "" && !p.modifier && p.form != lexicon.Adjective && s.fits(p, s.Rule.Swap) {
				return s.coordinated(j, s.Rule.Swap)
			}
			return group{}
		}
		if f := s.token(j).Fold; s.words.Function[f] || s.token(j).Kind != text.Word || strings.HasPrefix(f, "ال") || s.verbal(f) {
			return group{}
		}
	}
	return group{}
}

// approximate are Arabic words before a number or for how many: «نحو 2500 جندي أمريكي», «آخر جندي أمريكي».
var approximate = map[string]bool{"نحو": true, "حوالي": true, "قرابه": true, "زها": true, "اخر": true, "معظم": true, "غالبيه": true, "بقيه": true, "بعض": true, "عشرات": true, "مئات": true, "الاف": true}

// possessing reports whether what an Arabic verb at the token follows is not its subject but the complement of that, since the verb
// agrees with another: «تصريحات ماكرون تؤكد».
func (r *reading) possessing(p *phrase, verb int) bool {
	fold := strings.TrimPrefix(r.token(verb).Fold, "س")
	before := r.token(p.head - 1)
	idafa := before.Kind == text.Word && r.taken[max(p.head-1, 0)] < 0 && !r.words.Function[before.Fold] && !r.verbal(before.Fold) && !strings.HasPrefix(before.Fold, "ال")
	return idafa && isPerson(p.kind) && (strings.HasPrefix(fold, "ت") || strings.HasSuffix(fold, "ت")) && strings.HasSuffix(before.Fold, "ات")
}

// amid is the one phrase between two tokens that may fill the to.
func (s *slots) amid(i, last int) group {
	for ; i < last; i++ {
		if p := s.at(i); p != nil && p.prefix == "" && s.fits(p, false) && p.last <= last && !s.fits(p, true) {
			return p.group()
		}
	}
	return group{}
}

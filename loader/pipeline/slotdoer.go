package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// blamed reports whether an Arabic noun says why something is done to somebody: «بتهمة دعم …», whose doer is no subject.
func (s *slots) blamed() bool {
	_, last, prefix := s.rules.Cues.Motives.Match(s.doc, s.first-1, s.first)
	return s.arabic() && last > 0 && prefix == "" && !s.aside(s.first-1)
}

// befell reports whether the Arabic noun is itself the subject of the verb behind it, so that who did it is not told: «هجوم وقع على»,
// «اغتيالات طالت».
func (s *slots) befell() bool {
	i := s.last
	for i < s.clauseLast && s.relational(i) {
		i++
	}
	_, end, _ := s.rules.Cues.Happens.Match(s.doc, i, s.clauseLast)
	return s.arabic() && (end > 0 || s.at(i) == nil && has(s.words.Undergoing, s.token(i).Fold) || len(s.further) == 0 && s.at(i) == nil && strings.HasSuffix(s.token(i).Text, "ت") && s.tensed(s.token(i)))
}

// deedActs reports whether the subject right behind an Arabic verb is a noun for a deed of the same kind.
func (s *slots) deedActs(after int) bool {
	return s.at(after) == nil && !slices.Contains(s.further, after) && slices.ContainsFunc(s.rules.At(s.token(after).Fold), func(t rule.Trigger) bool {
		return t.Part == rule.Noun && t.Rule.Relation == s.Rule.Relation && len(t.Rest) == 0
	})
}

// anothers reports whether somebody whom nobody knows owns what a noun says, so that it is not the subject's: "the firm's attack on",
// «القواعد العسكرية للانقلابيين».
func (s *slots) anothers() bool {
	const most = 3 // tokens before an English noun
	if s.arabic() {
		i := s.last
		for s.at(i) == nil && i < s.clauseLast && (strings.HasPrefix(s.token(i).Fold, "ال") || s.relational(i)) {
			i++
		}
		w := s.token(i)
		return i < s.clauseLast && s.at(i) == nil && w.Kind == text.Word && strings.HasPrefix(w.Fold, "لل") && len([]rune(w.Fold)) > 4 && !s.Rule.Direct() && !s.leadsTo("ل")
	}
	for t := s.first - 1; t >= max(s.clauseFirst, s.first-most) && s.at(t) == nil && !s.words.Function[s.token(t).Fold]; t-- {
		if s.token(t).Fold == "'s" {
			return s.at(t-1) == nil
		}
	}
	return false
}

// doer is who does what a noun says where nothing beside the noun tells: who is blamed for it, else the subject of its clause.
func (s *slots) doer(of group) (group, rung) {
	const far = 10 // tokens between an Arabic noun and the subject that does what it says
	if g := s.charged(); len(g.nodes) > 0 && !s.Rule.Predicate {
		return g, noun
	}
	if g := s.equal(); len(g.nodes) > 0 && s.Rule.Predicate {
		return g, nounPredicate
	}
	if g := s.ownDeed(of); len(g.nodes) > 0 {
		return g, nounPossessed
	}
	if s.Rule.Predicate && !s.copula(s.first) || s.blamed() || s.reacted() || s.befell() || s.anothers() {
		return group{}, noun
	}
	g := s.bidden()
	if s.arabic() {
		if g = s.commanded(); len(g.nodes) == 0 {
			g = s.bound()
		}
		if len(g.nodes) == 0 && s.reactedArabic() {
			return group{}, noun
		}
	}
	if s.arabic() && len(g.nodes) == 0 {
		if g = s.credited(); len(g.nodes) > 0 {
			return g, nounFarSubject
		}
	}
	if len(g.nodes) == 0 && !(s.arabic() && s.spec.Type == graph.Attacks && !owned(s.token(s.first).Text)) { // who attacks is not told by who is named before
		g = s.left(true)
	}
	if s.arabic() && len(of.nodes) == 0 && s.possessed(s.first, s.doc.Sentences[s.sentence(s.first)].First) {
		if strings.HasPrefix(s.token(s.first).Fold, "ال") {
			return group{}, noun // another's: «وصف ترامب الهجوم على إدلب»
		}
		return g, nounPossessed
	}
	if g := s.subject; s.arabic() && s.prefix == "ل" && len(of.nodes) == 0 && len(g.nodes) > 0 && g.first < s.first && s.sentence(g.first) == s.sentence(s.first) {
		return g, nounFarSubject // of a purpose: «توجه أمير قطر إلى بغداد للمشاركة في»
	}
	if word := s.token(s.first).Text; s.arabic() && len(of.nodes) == 0 && (len(g.nodes) == 0 || s.first == s.clauseFirst) && (s.spec.Type == graph.MetWith || s.spec.Type == graph.Visited) && (strings.HasSuffix(word, "ه") || strings.HasSuffix(word, "ها")) {
		return s.unsaid(strings.HasSuffix(word, "ها"), true), nounPossessed // «قال إن لقاءه مع»
	}
	if s.arabic() && s.first-g.last > far {
		return group{}, noun
	}
	if s.arabic() && g.last <= s.clauseFirst && (s.first == s.clauseFirst || s.token(g.last).Text == ":") {
		return group{}, noun // «أعلنت كينيا أن الحرب على السودان مستمرة»
	}
	if opens := s.token(s.clauseFirst - 1).Fold; !s.arabic() && g.last <= s.clauseFirst && !s.phrasal() && (opens != "that" || s.token(s.clauseFirst).Fold != "there" && s.asserts(s.clauseFirst, s.first)) && !relative[opens] {
		return group{}, noun // the subject of another clause
	}
	return g, nounFarSubject
}

// asserts reports whether a finite English verb other than the trigger stands between the tokens.
func (s *slots) asserts(first, last int) bool {
	for t := first; t < last; t++ {
		if (t < s.first || t >= s.last) && s.reading.at(t) == nil && s.finite(t) {
			return true
		}
	}
	return false
}

// ownDeed is whom the pronoun written with an Arabic verbal noun before its object stands for: the subject of the clause, or the nearest
// before that agrees where the noun says why something is done to him, or the verb shows that the subject is of the other gender: «أدانت
// فرنسا أذربيجان لقصفها أرمينيا», «عوقب العراق بعد غزوه الكويت».
func (s *slots) ownDeed(object group) group {
	word := s.token(s.first).Text
	feminine := strings.HasSuffix(word, "ها")
	if !s.arabic() || s.Part != rule.Noun || s.last != s.first+1 || object.first != s.last || !feminine && !strings.HasSuffix(word, "ه") || s.prefix == "ال" {
		return group{}
	}
	if g := s.subject; len(g.nodes) == 1 && g.first < s.first && s.sentence(g.first) == s.sentence(s.first) && !s.blamed() && s.prefix != "ل" {
		p, verb := s.at(g.first), s.token(g.first-1).Fold
		if p != nil && s.agrees(p, feminine) && s.fits(p, true) && (!s.tensed(s.token(g.first-1)) || feminine == (strings.HasSuffix(verb, "ت") || strings.HasPrefix(verb, "ت"))) {
			return g
		}
	}
	for t := s.first - 1; t >= s.doc.Sentences[s.sentence(s.first)].First; t-- {
		p := s.at(t)
		if p == nil {
			continue
		}
		if s.fits(p, true) && p.form != lexicon.Adjective && p.kind != graph.PlaceType && s.agrees(p, feminine) && !object.same(group{nodes: p.all()}) {
			return group{p.all(), s.first, s.first + 1}
		}
		t = p.first
	}
	return group{}
}

// ahead is the subject that a sentence names behind a prepositional phrase or participle that opens it: "During a visit to Kinshasa,
// Macron said", "Backed by Russia, Serbia", "Having condemned Russia, Moldova", "Speaking after attending the summit, Ruto", «وفي ختام
// زيارته للصين، قال الرئيس».
func (s *slots) ahead(from bool) group {
	sentence := s.doc.Sentences[s.sentence(s.first)]
	for t := sentence.First; t < s.first; t++ {
		if s.taken[t] >= 0 {
			return group{}
		}
	}
	f := s.token(sentence.First).Fold
	comma := s.last
	for comma < min(s.last+12, sentence.Last) && s.token(comma).Text != "," && s.token(comma).Text != "،" {
		comma++
	}
	fronted := !s.arabic() && s.Part != rule.Noun && (s.first == sentence.First && s.Tense != text.Present || f == "having" || strings.HasSuffix(f, "ing") && (s.Part == rule.Phrase || !s.asserts(sentence.First, comma)))
	if !prepositions[strings.TrimPrefix(f, "و")] && !prepositions[f] && f != "خلال" && !fronted || s.token(comma).Kind != text.Punct {
		return group{}
	}
	for t := comma + 1; t < min(comma+12, sentence.Last) && !relative[s.token(t).Fold] && s.token(t).Fold != "مما"; t++ {
		if p := s.reading.at(t); p != nil {
			if s.fits(p, from) && p.form != lexicon.Adjective && !s.reading.governed(p) {
				if s.aside(t) {
					return p.group()
				}
				return s.coordinated(t, from)
			}
			return group{}
		}
	}
	return group{}
}

// phrasal reports whether the phrase of a noun for a meeting follows a preposition that is a conjunction before clauses: "said after talks with".
func (s *slots) phrasal() bool {
	if !opening[s.token(s.clauseFirst-1).Fold] || s.spec.Type != graph.MetWith && s.spec.Type != graph.Visited {
		return false
	}
	for t := s.clauseFirst; t < s.first; t++ {
		if f := s.token(t).Fold; s.at(t) != nil || s.verbal(f) || auxiliary[f] {
			return false
		}
	}
	return true
}

// agent is the doer behind "by" or «من قبل», or behind another preposition of the rule.
func (s *slots) agent() group {
	source := s.Rule.Source()
	if !s.arabic() {
		g := s.behind("by", s.last)
		if len(g.nodes) == 0 && s.spec.Type == graph.MemberOf {
			if g = s.behind("between", s.last); len(g.nodes) == 0 {
				g = s.spelled()
			}
		}
		if len(g.nodes) == 0 && s.Part == rule.Noun && source != "" {
			g = s.behind(source, s.last) // "arms sales from the U.S. to Israel"
		}
		return g
	}
	for i := s.last; i < min(s.reach(s.last, 8), s.clauseLast-1); i++ {
		behind := 0
		if p := s.at(i); p != nil && s.Part == rule.Verb {
			i = p.last - 1
			continue
		}
		switch next := s.token(i + 1).Fold; {
		case s.token(i).Fold != "من" && !(s.token(i).Fold == "علي" && (next == "يد" || next == "ايدي")):
			continue
		case next == "قبل" || next == "جانب" || next == "طرف" || next == "يد" || next == "ايدي":
			behind = i + 2
		case s.Part == rule.Noun && (source == "من" || spoken[s.Rule.Relation] && !s.governsFrom() && !s.triggered(s.last, i)):
			behind = i + 1 // «إدانة من اليابان», «شحنة أسلحة من إيران»
		}
		if p := s.at(i + 1); p != nil && p.first == i+1 && s.token(i+1).Fold == "جانب" {
			behind = i + 1 // «من جانب السعودية» is one phrase
		}
		if p := s.at(behind); behind > 0 && p != nil && p.prefix == "" && s.fits(p, true) {
			return s.coordinated(behind, true)
		}
		break
	}
	for i := s.last; s.Part == rule.Noun && i < min(s.last+4, s.clauseLast) && s.token(i).Kind == text.Word; i++ {
		if p := s.at(i); p != nil && source != "" && p.prefix == source && s.fits(p, true) {
			return s.coordinated(i, true) // «هجوم لحركة الشباب على قاعدة»
		} else if p != nil {
			break
		}
	}
	return group{}
}

// spelled are the members behind "by" and a noun for them that a mark or words for a list part from their names: "by the five founding
// members: Peru, Chile and Bolivia".
func (s *slots) spelled() group {
	const longest = 8 // tokens
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	by := s.last
	for by < min(s.last+near, s.clauseLast) && s.token(by).Fold != "by" {
		by++
	}
	counted := false
	for t := by + 1; s.token(by).Fold == "by" && t < min(by+longest, limit-1); t++ {
		if _, end, _ := s.rules.Cues.Members.Match(s.doc, t, limit); end > 0 {
			counted = true
			continue
		}
		head := t + 1
		if _, end, _ := s.rules.Cues.Listing.Match(s.doc, t, limit); end > 0 {
			head = end
		} else if s.token(t).Kind != text.Punct {
			continue
		}
		g := group{first: head}
		g.last = s.group(head, limit, func(id string) { g.nodes = append(g.nodes, id) })
		if counted && len(g.nodes) > 1 {
			return g
		}
	}
	return group{}
}

// triggered reports whether an Arabic word that a rule begins with stands between two tokens, to which what follows it then belongs:
// «دعم خطتها للخروج من».
func (s *slots) triggered(first, last int) bool {
	for t := first; t < last; t++ {
		if s.reading.at(t) == nil && slices.ContainsFunc(text.Stems(s.token(t).Fold), func(stem text.Stem) bool { return len(s.rules.At(text.WithoutArticle(stem.Word))) > 0 }) {
			return true
		}
	}
	return false
}

// governsFrom reports whether an Arabic noun takes its object behind «من»: «تحذير من», «مطالبة من» do not say by whom.
func (s *slots) governsFrom() bool {
	return s.Rule.Relation == graph.Threatens || s.Rule.Relation == graph.Demands
}

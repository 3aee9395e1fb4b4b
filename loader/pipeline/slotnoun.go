package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// noun reads the ends of a verbal noun or noun: in the words that only nouns have beside them, else by the roles of what it governs and of
// its adjective or possessor.
func (s *slots) noun() (from, to group, by rung) {
	if s.Rule.Swap && !s.Governs() {
		from, to = s.constituents()
		return from, to, nounBetween
	}
	if from, to = s.relation(); len(from.nodes) > 0 && len(to.nodes) > 0 {
		return from, to, nounPredicate
	}
	if from, to = s.suffered(); len(from.nodes) > 0 && len(to.nodes) > 0 {
		return from, to, nounGoverned
	}
	if from, to = s.performed(); len(from.nodes) > 0 && len(to.nodes) > 0 {
		return from, to, nounRelative
	}
	if doer, done := s.inside(), s.object(s.last); s.arabic() && len(doer.nodes) > 0 && len(done.nodes) > 0 && doer.last <= done.first {
		return doer, done, noun // «وقوف بلاده إلى جانب قطر», «بيع تركيا صواريخ لليبيا»
	}
	if of := s.complement(); s.arabic() && (s.Rule.Direct() || len(of.nodes) == 0) && !s.continuedObject(of) {
		if from, to = s.governing(), s.undergoer(); len(from.nodes) > 0 && len(to.nodes) > 0 && !to.same(from) {
			return from, to, nounGoverned
		}
	}
	pair, parted := s.between()
	if s.Rule.Pair && parted && len(pair.nodes) < 2 { // between somebody who is not known: "a summit between a U.S. president and"
		if from = s.left(true); len(from.nodes) > 1 && from.first >= s.clauseFirst {
			return from, from, nounPair
		}
		return group{}, group{}, none
	}
	if pair := s.quality(s.first + 1); s.Rule.Pair && len(s.further) > 0 && len(pair.nodes) == 2 {
		return pair, pair, nounBetween // «العلاقات الجزائرية المغربية متوترة»
	}
	if both := s.apposition(); len(both.nodes) > 1 {
		return both, both, nounBetween
	}
	of, holder := s.complement(), s.modifier()
	if s.Rule.Pair && !s.arabic() && len(holder.nodes) == 2 && len(of.nodes) == 0 {
		return holder, holder, nounBetween // "US-China rivalry"
	}
	if owner := s.owner(holder); !s.arabic() && len(of.nodes) == 0 && len(owner.nodes) > 0 {
		return owner, holder, nounPredicate
	}
	if s.Rule.Predicate && !s.arabic() && len(of.nodes) == 0 {
		if from, to = s.said(holder); len(from.nodes) > 0 && len(to.nodes) > 0 {
			return from, to, nounPredicate
		}
	}
	if s.Rule.Pair && parted {
		from, to = s.opposite(pair)
		return from, to, nounBetween
	}
	return s.roles(of, holder)
}

// roles gives its place to what a noun governs and to its adjective or possessor, and looks for the end that neither is.
func (s *slots) roles(of, holder group) (from, to group, by rung) {
	by = noun
	switch {
	case s.Rule.Of == "obj" || s.Rule.Of == "" && s.Rule.Direct() && len(holder.nodes) > 0:
		from, to = holder, of
	default:
		from = of
		if len(from.nodes) == 0 {
			from = holder
		}
	}
	if p := s.at(of.last); s.arabic() && s.Rule.Direct() && len(of.nodes) > 0 && from.same(of) && len(to.nodes) == 0 && p != nil && p.prefix == "" && s.fits(p, false) {
		to = s.coordinated(of.last, false) // «اتهام الولايات المتحدة إيران ب…»
	}
	if s.arabic() && s.spec.Type == graph.Accuses && len(to.nodes) == 0 && len(of.nodes) > 0 && from.same(of) && strings.HasPrefix(s.token(of.last).Fold, "ب") {
		from, to = group{}, of // «اتهام الحكومة السورية بتنفيذه»
	}
	if by := s.agent(); from.same(of) && s.Rule.Direct() && len(of.nodes) > 0 && len(by.nodes) > 0 {
		from, to = by, of // "the condemnation of Israel by Chile"
	}
	if p := s.at(s.last); s.arabic() && s.Rule.Direct() && len(of.nodes) == 0 && len(to.nodes) == 0 && p != nil && p.prefix == "" && !p.modifier && p.form != lexicon.Adjective && s.fits(p, false) {
		to = s.coordinated(s.last, false) // «خرق اتفاق», «مهاجمة خيرسون»
	}
	if len(from.nodes) == 0 {
		from = s.inside()
	}
	if s.arabic() && s.Rule.Direct() && len(from.nodes) > 0 && len(s.further) > 0 && len(to.nodes) == 0 && len(s.prepositional(s.last).nodes) == 0 {
		from, to = group{}, from // «تسليم أوكرانيا دبابات»
	}
	if len(from.nodes) == 0 && !s.Rule.Pair {
		from = s.agent()
	}
	if len(to.nodes) == 0 {
		after := s.last
		if len(of.nodes) > 0 {
			after = of.last
		}
		if to = s.prepositional(after); len(from.nodes) > 0 && to.same(from) {
			to = s.prepositional(from.last) // the agent
		}
	}
	if len(to.nodes) == 0 && len(holder.nodes) > 0 {
		to = s.inside() // "Finland's bid for NATO membership"
	}
	if s.arabic() && len(to.nodes) == 0 && s.spec.Type == graph.MemberOf && len(of.nodes) > 0 && from.same(of) {
		to = s.governing() // «قرر الاتحاد الأفريقي تعليق عضوية النيجر»
	}
	if len(to.nodes) == 0 && len(from.nodes) > 0 && from.same(of) && s.Rule.Direct() && len(holder.nodes) == 0 && !s.continuedObject(of) {
		to, from = from, group{}
	}
	if len(to.nodes) == 0 && s.Rule.Predicate && s.Rule.Pair && from.same(of) && len(of.nodes) > 0 && (s.arabic() && s.equated() || !s.arabic() && s.copula(s.first)) {
		from, to = s.left(true), of
	}
	if s.arabic() && s.Rule.Direct() && len(of.nodes) > 0 && from.same(of) && s.token(to.first-1).Fold == "في" && len(to.nodes) > 0 {
		to, from = from, group{} // «استهداف السفن الأمريكية في البحر الأحمر»
	}
	if len(from.nodes) == 0 {
		from, by = s.doer(of)
	}
	if len(to.nodes) == 0 && len(of.nodes) == 0 && len(holder.nodes) == 0 && len(s.further) > 0 && s.arabic() && s.Rule.Direct() && owned(s.token(s.first).Text) {
		to = s.referent(s.first, from) // «طلبت كييف من واشنطن تزويدها بصواريخ»
	}
	if !s.suits(to) {
		to = group{}
	}
	if len(to.nodes) == 0 && len(holder.nodes) > 0 && from.same(holder) && s.Rule.Topic {
		to, by = s.left(false), nounTopic
	}
	if s.Rule.Pair && len(to.nodes) == 0 && len(from.nodes) > 1 && (!s.arabic() && (s.Rule.Relation == graph.Opposes && !s.acting(from.last) || s.Rule.Predicate || allies(s.Trigger)) || s.arabic() && from.first >= s.clauseFirst && s.first-from.last < 8 && !s.verbed(from.last+2, s.first) && (!joined[s.Rule.Relation] || allies(s.Trigger)) && !from.same(of)) {
		return from, from, nounPair
	}
	return from, to, by
}

// suits reports whether what may have been found for the from is of the types that the rule has for its to.
func (s *slots) suits(to group) bool {
	types := s.Rule.Types(s.Rule.Swap)
	kind, _ := graph.TypeOf(first(to.nodes))
	return len(to.nodes) == 0 || len(types) == 0 || slices.Contains(types, kind)
}

// acting reports whether between an English group that ends before token i and the trigger stands what the group does, to which the
// trigger only belongs: "the U.S. and Germany are pouring resources into the conflict".
func (s *slots) acting(i int) bool {
	for t := i; t < s.first; t++ {
		if s.token(t).Fold == "into" {
			return true
		}
	}
	return false
}

// joined are the relations of two that only "between" makes a noun say of two subjects.
var joined = map[graph.RelationType]bool{graph.AlliedWith: true, graph.SeversTiesWith: true}

// copula reports whether the noun phrase that begins before the token is said of its subject: "is a member of", "X, a member of".
func (s *slots) copula(before int) bool {
	for i := before - 1; i >= max(s.clauseFirst, before-7); i-- {
		switch s.token(i).Fold {
		case "is", "are", "was", "were", "become", "becomes", "became", "been", "be", "remains", "remain", "as", ",", "،", "-", "–", "—", "هو", "هي", "وهي", "وهو":
			return true
		}
		if s.arabic() && s.at(i) != nil {
			return true
		}
	}
	return false
}

// complement is what the noun governs: «انسحاب ترامب», "withdrawal of Trump".
func (s *slots) complement() group {
	if s.arabic() {
		at := s.last
		if text.Quotation(s.token(at).Text) {
			at++ // «حليف "حزب الله"»
		}
		if p := s.at(at); p != nil && p.prefix == "" && !p.modifier && len(p.all()) > 0 {
			return s.coordinated(at, true)
		}
		return group{}
	}
	if s.token(s.last).Fold == "of" {
		return s.behind("of", s.last)
	}
	return group{}
}

// modifier is the adjective or possessor of the noun: «الغزو الروسي», "Russian invasion", "Trump's withdrawal".
func (s *slots) modifier() group {
	if s.arabic() {
		for i := s.last; i < min(s.last+3, s.clauseLast); i++ {
			if g := s.quality(i); len(g.nodes) > 0 {
				return g
			}
			if definite := strings.HasPrefix(s.token(i).Fold, "ال"); !definite && !s.relational(i) || definite && !s.definite() {
				break // «مواجهة العقوبات الأمريكية» is not America's
			}
		}
		return group{}
	}
	far := s.first - 4 // tokens
	for i := s.first - 1; i >= max(s.clauseFirst, far); i-- {
		p := s.at(i)
		switch {
		case coordinating[s.token(i).Fold] && s.nominal(s.token(i-1).Fold):
			far = i - 4 // "its main ally and trade partner"
		case p != nil && s.partisan(p):
			return group{}
		case p != nil && p.node != "" && (p.title == nil && (p.modifier || p.last == s.first) || s.token(p.last).Fold == "'s"):
			if q := s.hyphened(p); q != nil {
				return group{append(q.all(), p.all()...), q.head, p.last}
			}
			return p.group()
		case p != nil:
			return group{}
		case s.token(i).Fold == "'s" || s.token(i).Text == "-" || s.token(i).Kind == text.Number || vague[s.token(i).Fold] || s.token(i).Kind == text.Word && !s.words.Function[s.token(i).Fold]:
		default:
			return group{}
		}
	}
	return group{}
}

// definite reports whether an Arabic noun has an article or a pronoun, without which a definite word behind it is its complement.
func (s *slots) definite() bool {
	word := s.token(s.last - 1)
	return owned(word.Text) || slices.ContainsFunc(text.Stems(word.Fold), func(stem text.Stem) bool { return text.WithoutArticle(stem.Word) != stem.Word }) || strings.HasPrefix(word.Fold, "لل")
}

// relational reports whether the token looks like an indefinite Arabic adjective of relation, or is one of time or size: «قصف مدفعي
// روسي», «ضربة جوية جديدة».
func (s *slots) relational(i int) bool {
	w := s.token(i)
	return s.at(i) == nil && w.Kind == text.Word && len([]rune(w.Fold)) > 3 && (strings.HasSuffix(w.Fold, "ي") && strings.HasSuffix(w.Text, "ي") || strings.HasSuffix(w.Text, "ية") || vague[w.Fold]) &&
		!s.words.Function[w.Fold] && !s.tensed(w) && !s.phraseTrigger(w.Fold)
}

// constituents reads what a noun for a body says that its members are: "AUKUS is a partnership between Australia, …", "the
// Mercosur bloc of Argentina and …", «أوكوس شراكة أمنية بين …».
func (s *slots) constituents() (whole, parts group) {
	for i := s.last; i < min(s.last+4, s.clauseLast) && s.at(i) == nil; i++ {
		if f := s.token(i).Fold; f == "between" || f == "among" || f == "of" || f == "بين" || f == "grouping" || f == "comprising" {
			parts = s.gather(i+1, true)
			break
		}
	}
	if len(parts.nodes) < 2 {
		return group{}, group{}
	}
	if whole = s.modifier(); len(whole.nodes) == 0 && s.equated() {
		whole = s.left(false)
	}
	return whole, parts
}

// equated reports whether the noun says what its subject is, which in Arabic stands right before it or its copula.
func (s *slots) equated() bool {
	if !s.arabic() {
		return s.copula(s.first)
	}
	t := s.first - 1
	for equating[s.token(t).Fold] {
		t--
	}
	p := s.at(t)
	return s.prefix == "" && p != nil && (s.Rule.Swap || t < s.first-1 || p.head == s.clauseFirst)
}

// equating are the Arabic words that may part a subject from the noun that says what it is.
var equating = map[string]bool{"هو": true, "هي": true, "وهو": true, "وهي": true, "،": true, "تعد": true, "يعد": true, "تمثل": true, "يمثل": true, "تعتبر": true, "يعتبر": true, "تبقي": true, "يبقي": true, "تظل": true, "يظل": true, "كانت": true, "كان": true, "وكانت": true, "وكان": true, "عباره": true, "عن": true}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// group is one slot's filler: coordinated phrases.
type group struct {
	nodes       []string
	first, last int // tokens, from the head of the first phrase
}

func (g group) same(o group) bool { return g.first == o.first && g.last == o.last }

// slots finds the fillers of one trigger.
type slots struct {
	*reading
	hit
	spec graph.RelationSpec
}

// find returns the two ends as they stand, before any swap, and how sure it is of them.
func (s *slots) find() (from, to group, confidence float64) {
	if s.Part == rule.Phrase {
		switch {
		case s.Rule.From == "speaker":
			return group{[]string{s.speakers[s.first]}, s.first, s.last}, s.left(false), 0.55
		case s.token(s.first).Text == "-":
			if p := s.at(s.first - 1); p != nil && p.node != "" && p.last == s.first {
				return group{p.all(), p.head, p.last}, s.right(s.last, false), 0.8
			}
			return group{}, group{}, 0
		}
		if s.Rule.Swap {
			to, from = s.left(false), s.right(s.last, true)
			return to, from, 0.75
		}
		return s.left(true), s.right(s.last, false), 0.75
	}
	if s.Part == rule.Verb {
		return s.verb()
	}
	return s.noun()
}

// fits reports whether a phrase may fill the end: false for its to, true for its from.
func (s *slots) fits(p *phrase, from bool) bool {
	if p == nil || p.modifier || len(p.all()) == 0 {
		return false
	}
	if !from && len(s.Rule.ToTypes) > 0 && !slices.Contains(s.Rule.ToTypes, p.kind) {
		return false
	}
	for _, ends := range s.spec.Ends {
		if from && slices.Contains(ends.From, p.kind) || !from && slices.Contains(ends.To, p.kind) {
			return true
		}
		if p.alternative != "" && !from && slices.Contains(ends.To, graph.PlaceType) && !slices.Contains(ends.To, graph.CountryType) {
			return true
		}
	}
	return false
}

func (s *slots) verb() (from, to group, confidence float64) {
	if s.arabic() {
		return s.arabicVerb()
	}
	from = s.left(!s.passive())
	confidence = 0.8
	if s.passive() {
		by := s.behind("by", s.last)
		if len(by.nodes) == 0 {
			return group{}, group{}, 0
		}
		return by, from, 0.75
	}
	to = s.object(s.last)
	if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
		return from, from, 0.7
	}
	return from, to, confidence
}

// passive reports whether an English participle follows a form of "be" or stands behind a noun with "by".
func (s *slots) passive() bool {
	if s.Tense != text.Participle && s.Tense != text.Past {
		return false
	}
	for i := s.first - 1; i >= max(s.clauseFirst, s.first-3); i-- {
		switch s.token(i).Fold {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	return s.token(s.last).Fold == "by"
}

// arabicVerb reads verb–subject–object, or the subject before the verb where a phrase stands right before it.
func (s *slots) arabicVerb() (from, to group, confidence float64) {
	after := s.first + 1
	if s.Object {
		if to = s.antecedent(); len(to.nodes) > 0 {
			return s.subjectBehind(after), to, 0.8
		}
	}
	if p := s.at(s.first - 1); p != nil && s.fits(p, true) && (p.prefix == "" || p.prefix == "و") || s.relative() {
		from = s.left(true)
		if len(from.nodes) > 0 {
			to = s.object(s.last)
			if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
				return from, from, 0.65
			}
			return from, to, 0.75
		}
	}
	from = s.subjectBehind(after)
	if len(from.nodes) > 0 {
		to = s.object(max(from.last, s.last))
		if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
			return from, from, 0.65
		}
		return from, to, 0.8
	}
	to = s.object(s.last)
	if to1, _ := graph.TypeOf(first(to.nodes)); len(to.nodes) > 0 && !to1.Actor() { // the subject behind the object: «يشارك في القمة أمير قطر»
		for i := to.last; i < min(to.last+12, s.clauseLast); i++ {
			if p := s.at(i); p != nil {
				if p.prefix == "" && s.fits(p, true) {
					return s.coordinated(i, true), to, 0.6
				}
				i = p.last - 1
			}
		}
	}
	if s.prefix == "" && s.first != s.doc.Sentences[s.sentence(s.first)].First && !pronominal[s.token(s.first-1).Fold] && !pronominal[s.token(s.first-2).Fold] {
		return group{}, group{}, 0 // neither a subject nor a clause that goes on with the last one
	}
	return s.left(true), to, 0.5
}

// pronominal are conjunctions with the subject's pronoun written with them.
var pronominal = map[string]bool{"انه": true, "انها": true, "انهم": true, "بانه": true, "بانها": true, "بانهم": true, "لانه": true, "لانها": true, "ولكنها": true, "لكنها": true, "لكنه": true, "لكنهم": true, "فانه": true, "فانها": true, "كونه": true, "كونها": true}

// subjectBehind is the subject right behind an Arabic verb.
func (s *slots) subjectBehind(after int) group {
	for i := after; i < min(after+4, s.clauseLast); i++ {
		p := s.at(i)
		if p == nil {
			if f := s.token(i).Fold; s.words.Function[f] && f != "كل" && f != "من" || s.verbal(f) {
				return group{}
			}
			continue
		}
		if p.prefix != "" {
			return group{}
		}
		if s.fits(p, true) {
			return s.coordinated(i, true)
		}
		i = p.last - 1
	}
	return group{}
}

// antecedent is what a relative clause with an object pronoun is about: «سيناء التي احتلتها إسرائيل».
func (s *slots) antecedent() group {
	for i := s.first - 1; i >= max(0, s.first-3); i-- {
		switch s.token(i).Fold {
		case "الذي", "التي", "الذين", "كانت", "كان", "قد", "و", "والتي", "والذي":
			continue
		}
		if p := s.at(i); p != nil && s.fits(p, false) {
			return s.coordinated(i, false)
		}
		return group{}
	}
	return group{}
}

func first(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// relative reports whether the verb stands in a relative clause or behind a particle that follows its subject.
func (s *slots) relative() bool {
	for i := s.first - 1; i >= max(0, s.first-2); i-- {
		switch s.token(i).Fold {
		case "الذي", "التي", "الذين", "قد", "لم", "لن", "لا", "،", "ايضا":
			continue
		}
		return s.fits(s.at(i), true)
	}
	return false
}

func (s *slots) noun() (from, to group, confidence float64) {
	confidence = 0.65
	of, holder := s.complement(), s.modifier()
	switch {
	case s.Rule.Pair && len(s.between().nodes) > 1:
		pair := s.between()
		return pair, pair, 0.75
	case s.Rule.Of == "obj" || s.Rule.Of == "" && s.Rule.Direct() && len(holder.nodes) > 0:
		from, to = holder, of
	default:
		from = of
		if len(from.nodes) == 0 {
			from = holder
		}
	}
	if len(from.nodes) == 0 {
		from = s.agent()
	}
	if len(to.nodes) == 0 {
		after := s.last
		if len(of.nodes) > 0 {
			after = of.last
		}
		to = s.prepositional(after)
	}
	if len(to.nodes) == 0 && len(from.nodes) > 0 && from.same(of) && s.Rule.Direct() && len(holder.nodes) == 0 {
		to, from = from, group{}
	}
	if len(from.nodes) == 0 {
		from, confidence = s.left(true), 0.45
	}
	if len(to.nodes) == 0 && len(holder.nodes) > 0 && from.same(holder) && s.Rule.Topic {
		to, confidence = s.left(false), 0.5
	}
	if s.Rule.Pair && len(to.nodes) == 0 && len(from.nodes) > 1 && !s.arabic() {
		return from, from, 0.5
	}
	return from, to, confidence
}

// agent is the doer behind "by" or «من قبل».
func (s *slots) agent() group {
	if !s.arabic() {
		return s.behind("by", s.last)
	}
	for i := s.last; i < min(s.last+8, s.clauseLast-2); i++ {
		if s.token(i).Fold == "من" && s.token(i+1).Fold == "قبل" {
			if p := s.at(i + 2); p != nil && p.prefix == "" && s.fits(p, true) {
				return s.coordinated(i+2, true)
			}
		}
	}
	return group{}
}

// complement is what the noun governs: «انسحاب ترامب», "withdrawal of Trump".
func (s *slots) complement() group {
	if s.arabic() {
		p := s.at(s.last)
		if p != nil && p.prefix == "" && !p.modifier && len(p.all()) > 0 {
			return s.coordinated(s.last, true)
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
			if p := s.at(i); p != nil && p.form == lexicon.Adjective && p.prefix == "" && p.node != "" {
				return group{p.all(), i, p.last}
			}
			if !strings.HasPrefix(s.token(i).Fold, "ال") {
				break
			}
		}
		return group{}
	}
	for i := s.first - 1; i >= max(s.clauseFirst, s.first-4); i-- {
		p := s.at(i)
		switch {
		case p != nil && p.node != "" && p.title == nil && (p.modifier || s.token(p.last).Fold == "'s" || p.last == s.first):
			return group{p.all(), p.head, p.last}
		case p != nil:
			return group{}
		case s.token(i).Fold == "'s" || s.token(i).Text == "-" || s.token(i).Kind == text.Word && !s.words.Function[s.token(i).Fold]:
		default:
			return group{}
		}
	}
	return group{}
}

// between is the group behind "between" or «بين» right after the trigger.
func (s *slots) between() group {
	for i := s.last; i < min(s.last+4, s.clauseLast); i++ {
		if f := s.token(i).Fold; f == "between" || f == "among" || f == "بين" {
			return s.gather(i+1, true)
		}
	}
	return group{}
}

// object is the direct object where the rule has one, else the nearest behind one of its prepositions.
func (s *slots) object(after int) group {
	if s.Rule.Direct() {
		if g := s.direct(after); len(g.nodes) > 0 {
			return g
		}
	}
	return s.prepositional(after)
}

// prepositional is the nearest phrase behind one of the rule's prepositions.
func (s *slots) prepositional(after int) group {
	var best group
	for _, slot := range s.Rule.To {
		if slot == "obj" {
			continue
		}
		if g := s.behind(slot, after); len(g.nodes) > 0 && (len(best.nodes) == 0 || g.first < best.first) {
			best = g
		}
	}
	return best
}

// direct is the first phrase behind a verb that no preposition leads.
func (s *slots) direct(after int) group {
	for i := after; i < min(after+7, s.clauseLast); i++ {
		p := s.at(i)
		if p == nil {
			f := s.token(i).Fold
			if prepositions[f] || s.token(i).Text == "," && i > after || s.arabic() && s.verbal(f) {
				return group{}
			}
			continue
		}
		if p.prefix != "" && p.prefix != "و" {
			return group{}
		}
		if s.fits(p, s.Rule.Swap) {
			return s.coordinated(i, s.Rule.Swap)
		}
		if !p.modifier {
			return group{}
		}
		i = p.last - 1
	}
	return group{}
}

// behind is the phrase that a preposition leads, a word of its own or an Arabic letter written with the phrase.
func (s *slots) behind(preposition string, after int) group {
	letter := text.Fold(preposition)
	clitic := s.arabic() && len([]rune(letter)) == 1
	for i := after; i < min(after+12, s.clauseLast); i++ {
		p := s.at(i)
		if clitic {
			if p != nil && strings.HasSuffix(p.prefix, letter) && s.fits(p, s.Rule.Swap) {
				return s.coordinated(i, s.Rule.Swap)
			}
			if p != nil {
				i = p.last - 1
			}
			continue
		}
		if p != nil {
			i = p.last - 1
			continue
		}
		if s.token(i).Fold != letter {
			continue
		}
		for j := i + 1; j < min(i+6, s.clauseLast); j++ {
			if q := s.at(j); q != nil {
				if s.fits(q, s.Rule.Swap || s.passive() && !s.arabic()) || s.fits(q, false) {
					return s.coordinated(j, s.Rule.Swap)
				}
				if !q.modifier {
					break
				}
				j = q.last - 1
			} else if prepositions[s.token(j).Fold] {
				break
			}
		}
	}
	return group{}
}

var prepositions = map[string]bool{
	"in": true, "on": true, "at": true, "to": true, "from": true, "with": true, "for": true, "by": true, "of": true, "about": true, "over": true,
	"against": true, "between": true, "into": true, "through": true, "during": true, "after": true, "before": true, "under": true, "towards": true, "as": true, "among": true, "near": true, "amid": true, "despite": true,
	"في": true, "من": true, "علي": true, "الي": true, "عن": true, "مع": true, "بين": true, "ضد": true, "حول": true, "بشان": true, "خلال": true, "منذ": true, "حتي": true, "بعد": true, "قبل": true, "عبر": true, "لدي": true, "تجاه": true, "نحو": true,
}

// left is the nearest phrase before the trigger that may fill the end and that no preposition leads.
func (s *slots) left(from bool) group {
	first := s.doc.Sentences[s.sentence(s.first)].First
	for i := s.first - 1; i >= max(first, s.first-40); i-- {
		p := s.at(i)
		if p == nil {
			continue
		}
		before := s.token(p.head - 1).Fold
		if before == "the" || before == "a" || before == "an" {
			before = s.token(p.head - 2).Fold
		}
		led := prepositions[before] && before != "as" || p.prefix != "" && p.prefix != "و" && p.prefix != "ف"
		if s.fits(p, from) && (!led || s.Part == rule.Phrase && i == s.first-1) && s.token(p.last).Fold != "'s" {
			return s.coordinated(i, from)
		}
		i = p.first
	}
	return group{}
}

// right is the phrase right behind a set phrase.
func (s *slots) right(after int, from bool) group {
	for i := after; i < min(after+4, s.clauseLast); i++ {
		if p := s.at(i); p != nil {
			if s.fits(p, from) {
				return s.gather(i, from)
			}
			if !p.modifier {
				return group{}
			}
			i = p.last - 1
		}
	}
	return group{}
}

// coordinated is the phrase at token i with those that are coordinated with it on either side.
func (s *slots) coordinated(i int, from bool) group {
	first := s.at(i)
	start := first.head
	for {
		t := start - 1
		joined := first.prefix == "و"
		if f := s.token(t).Fold; f == "and" || f == "و" || f == "ثم" {
			t--
			joined = true
		}
		for s.token(t).Text == "," || s.token(t).Text == "،" {
			t--
			joined = joined || s.at(t) != nil
		}
		p := s.at(t)
		if !joined || p == nil || !s.fits(p, from) || p.last != t+1 || p.kind != first.kind || t < s.clauseFirst {
			break
		}
		first, start = p, p.head
	}
	return s.gather(first.first, from)
}

// placed are the relations whose to, where it may be a state or its seat, is the seat.
var placed = map[graph.RelationType]bool{graph.Visited: true, graph.HeldIn: true, graph.SignedAt: true, graph.LocatedIn: true}

// gather reads a group from its first phrase on, keeping what may fill the end.
func (s *slots) gather(i int, from bool) group {
	g := group{first: i, last: i}
	for i < s.clauseLast {
		p := s.at(i)
		if p == nil {
			if f := s.token(i).Fold; f == "the" || f == "both" || f == "كل" || f == "من" && len(g.nodes) == 0 {
				i++
				continue
			}
			break
		}
		if len(g.nodes) == 0 {
			g.first = p.head
		}
		if p.modifier && len(g.nodes) == 0 || !p.modifier && !s.fits(p, from) {
			break
		}
		if !p.modifier {
			for _, id := range p.all() {
				if p.alternative != "" && !from && placed[s.spec.Type] {
					id = p.alternative
				}
				if s.spec.Type != "" && !slices.Contains(g.nodes, id) {
					g.nodes = append(g.nodes, id)
				}
			}
			g.last = p.last
		}
		i = p.last
		if t := s.token(i); t.Text == "," || t.Text == "،" {
			i++
		}
		if f := s.token(i).Fold; f == "and" || f == "و" {
			i++
		}
		if next := s.at(i); next == nil || i == p.last && next.prefix != "و" {
			break
		}
	}
	return g
}

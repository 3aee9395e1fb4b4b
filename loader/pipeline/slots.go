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

// at is the phrase at a token, nil inside the relative clause that is skipped.
func (s *slots) at(i int) *phrase {
	if i >= s.skipFirst && i < s.skipLast {
		return nil
	}
	return s.reading.at(i)
}

// token is the token at i, an empty one inside the relative clause that is skipped.
func (s *slots) token(i int) text.Token {
	if i >= s.skipFirst && i < s.skipLast {
		return text.Token{}
	}
	return s.reading.token(i)
}

// reach is how far from a token something n tokens away is looked for, dates and the relative clause that is skipped
// not counted.
func (s *slots) reach(i, n int) int {
	if i <= s.skipFirst && i+n > s.skipFirst {
		n += s.skipLast - s.skipFirst
	}
	for _, d := range s.dates {
		if d.first >= i && d.first < i+n {
			n += d.last - d.first
		}
	}
	return min(i+n, s.clauseLast)
}

func (s *slots) inDate(i int) bool {
	for _, d := range s.dates {
		if i >= d.first && i < d.last {
			return true
		}
	}
	return false
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
		from, to, confidence = s.verb()
	} else {
		from, to, confidence = s.noun()
	}
	if s.Rule.With && len(from.nodes) > 0 {
		from = s.joinedBy(from)
	}
	return from, to, confidence
}

// joinedBy adds those behind "with" or «مع» who do the same: "Iran negotiates with Russia and China on the agreement".
func (s *slots) joinedBy(from group) group {
	for i := s.last; i < min(s.last+8, s.clauseLast); i++ {
		if f := s.token(i).Fold; f != "with" && f != "مع" {
			continue
		}
		other := s.gather(i+1, true)
		for _, id := range other.nodes {
			if !slices.Contains(from.nodes, id) {
				from.nodes = append(from.nodes, id)
			}
		}
		if len(other.nodes) > 0 {
			from.first, from.last = min(from.first, other.first), max(from.last, other.last)
		}
		break
	}
	return from
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
	if p := s.at(s.first - 1); s.prefix == "" && (p != nil && s.fits(p, true) && (p.prefix == "" || p.prefix == "و") || s.relative()) {
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
		if to = s.amid(after, from.first); len(to.nodes) > 0 && s.Rule.Direct() {
			return from, to, 0.8 // the object before the subject: «وقّع الاتفاق وزيرا خارجية …»
		}
		to = s.object(max(from.last, s.last))
		if len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
			return from, from, 0.65
		}
		return from, to, 0.8
	}
	to = s.object(s.last)
	if to1, _ := graph.TypeOf(first(to.nodes)); len(to.nodes) > 0 && !to1.Actor() { // the subject behind the object: «يشارك في القمة أمير قطر»
		for i := to.last; i < s.reach(to.last, 12); i++ {
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
	if s.prefix != "" && len(s.subject.nodes) > 0 && s.sentence(s.subject.first) == s.sentence(s.first) {
		return s.subject, to, 0.6
	}
	return s.left(true), to, 0.5
}

// pronominal are conjunctions with the subject's pronoun written with them.
var pronominal = map[string]bool{"انه": true, "انها": true, "انهم": true, "بانه": true, "بانها": true, "بانهم": true, "لانه": true, "لانها": true, "ولكنها": true, "لكنها": true, "لكنه": true, "لكنهم": true, "فانه": true, "فانها": true, "كونه": true, "كونها": true}

// subjectBehind is the subject right behind an Arabic verb.
func (s *slots) subjectBehind(after int) group {
	for i := after; i < s.reach(after, 4); i++ {
		p := s.at(i)
		if p == nil {
			if t := s.token(i); pronouns[t.Fold] != "" || s.inDate(i) {
				continue
			} else if s.words.Function[t.Fold] && t.Fold != "كل" && t.Fold != "من" || s.verbal(t.Fold) || !s.adverb(t) && t.Kind == text.Word && t.Fold != "كل" && t.Fold != "من" {
				return group{} // an unknown noun is the subject itself
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

// amid is the one phrase between two tokens that may fill the to.
func (s *slots) amid(i, last int) group {
	for ; i < last; i++ {
		if p := s.at(i); p != nil && p.prefix == "" && s.fits(p, false) && p.last <= last && !s.fits(p, true) {
			return group{p.all(), p.head, p.last}
		}
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

// adverb reports whether an Arabic word may stand between a verb and its subject: in tanwin, or of time.
func (s *slots) adverb(t text.Token) bool {
	return strings.HasSuffix(t.Text, "ًا") || strings.HasSuffix(t.Text, "اً") || strings.HasSuffix(t.Fold, "ا") || weekdays[t.Fold] > 0 || t.Fold == "امس" || t.Fold == "اليوم" || t.Fold == "يوم" || t.Fold == "كذلك"
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
	if len(from.nodes) == 0 && (!s.Rule.Predicate || s.copula()) {
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

// copula reports whether the noun is said of its subject: "is a member of", "X, a member of".
func (s *slots) copula() bool {
	for i := s.first - 1; i >= max(s.clauseFirst, s.first-5); i-- {
		switch s.token(i).Fold {
		case "is", "are", "was", "were", "become", "becomes", "became", "been", "be", "remains", "remain", "as", ",", "،", "هو", "هي", "وهي", "وهو":
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
	for i := after; i < s.reach(after, 7); i++ {
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
	for i := after; i < s.reach(after, 20); i++ {
		p := s.at(i)
		if clitic {
			if p != nil && strings.HasSuffix(p.prefix, letter) && s.fits(p, s.Rule.Swap) {
				return s.coordinated(i, s.Rule.Swap)
			}
			if p != nil {
				i = p.last - 1
			} else if pronouns[s.token(i).Fold] == letter && i < s.last+3 {
				return s.earlier(i)
			}
			continue
		}
		if p != nil {
			i = p.last - 1
			continue
		}
		if s.token(i).Fold != letter {
			if pronouns[s.token(i).Fold] == letter && i < s.last+3 {
				return s.earlier(i)
			}
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
			} else if f := s.token(j).Fold; prepositions[f] && f != "of" && f != "to" {
				break // "on a return to the agreement"
			}
		}
	}
	return group{}
}

// pronouns are Arabic prepositions with a pronoun written with them.
var pronouns = map[string]string{
	"به": "ب", "بها": "ب", "له": "ل", "لها": "ل", "منه": "من", "منها": "من", "عليه": "علي", "عليها": "علي", "اليه": "الي", "اليها": "الي",
	"معه": "مع", "معها": "مع", "عنه": "عن", "عنها": "عن", "فيه": "في", "فيها": "في",
}

// earlier is what a pronoun at token i stands for: the last agreement, event or exercise before the trigger's clause.
func (s *slots) earlier(i int) group {
	for t := s.first - 1; t >= 0 && s.sentence(s.first)-s.sentence(t) < 2; t-- {
		if p := s.at(t); p != nil && p.first == t && describable(p.kind) && s.fits(p, false) {
			return group{p.all(), i, i + 1}
		}
	}
	return group{}
}

var prepositions = map[string]bool{
	"in": true, "on": true, "at": true, "to": true, "from": true, "with": true, "for": true, "by": true, "of": true, "about": true, "over": true,
	"against": true, "between": true, "into": true, "through": true, "during": true, "after": true, "before": true, "under": true, "towards": true, "as": true, "among": true, "near": true, "amid": true, "despite": true,
	"في": true, "من": true, "علي": true, "الي": true, "عن": true, "مع": true, "بين": true, "ضد": true, "حول": true, "بشان": true, "خلال": true, "منذ": true, "حتي": true, "بعد": true, "قبل": true, "عبر": true, "لدي": true, "تجاه": true, "نحو": true,
}

// opening are words that are prepositions before a noun and conjunctions before a clause.
var opening = map[string]bool{"as": true, "after": true, "before": true, "since": true, "until": true}

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
		led := prepositions[before] && !opening[before] || p.prefix != "" && p.prefix != "و" && p.prefix != "ف"
		if s.arabic() && p.last != s.first && s.governed(p) {
			i = p.first
			continue
		}
		if s.fits(p, from) && (!led || s.Part == rule.Phrase && i == s.first-1) && s.token(p.last).Fold != "'s" {
			return s.coordinated(i, from)
		}
		i = p.first
	}
	return group{}
}

// governed reports whether an Arabic phrase is the complement of the noun before it: «حدود أوكرانيا».
func (s *slots) governed(p *phrase) bool {
	before := s.token(p.head - 1)
	return before.Kind == text.Word && p.prefix == "" && s.taken[p.head-1] < 0 && !s.words.Function[before.Fold] && !s.verbal(before.Fold) &&
		!strings.HasPrefix(before.Fold, "ال") && s.sentence(p.head-1) == s.sentence(p.head)
}

// right is the phrase right behind a set phrase.
func (s *slots) right(after int, from bool) group {
	for i := after; i < s.reach(after, 4); i++ {
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
	listed := s.doc.Sentences[s.sentence(i)].Paragraph == 0 // a conjunction was seen, or a headline, where commas do
	for {
		t := start - 1
		joined := first.prefix == "و"
		listed = listed || joined
		if s.token(t).Fold == "the" {
			t--
		}
		if f := s.token(t).Fold; f == "and" || f == "و" || f == "ثم" {
			t--
			joined, listed = true, true
		}
		for s.token(t).Text == "," || s.token(t).Text == "،" {
			t--
			joined = joined || listed && s.at(t) != nil
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

// gather reads a group from its first phrase on, keeping what may fill the end. Phrases that only commas join are one group
// in a headline alone; a last one that begins the next clause ("…, and Erdogan threatened") is none of it.
func (s *slots) gather(i int, from bool) group {
	var items []*phrase
	joined := true // by a conjunction, the last item with the one before
	for i < s.clauseLast {
		p := s.at(i)
		if p == nil {
			if f := s.token(i).Fold; f == "the" || f == "both" || f == "كل" || f == "من" && len(items) == 0 {
				i++
				continue
			}
			break
		}
		if p.modifier && len(items) == 0 || !p.modifier && !s.fits(p, from) {
			break
		}
		if !p.modifier {
			joined = len(items) == 0 || s.conjoined(items[len(items)-1].last, p)
			items = append(items, p)
		}
		i = p.last
		if t := s.token(i); t.Text == "," || t.Text == "،" {
			i++
		}
		if f := s.token(i).Fold; f == "and" || f == "و" || f == "ثم" {
			i++
		}
		if s.token(i).Fold == "the" && i > p.last {
			i++
		}
		if next := s.at(i); next == nil || i == p.last && next.prefix != "و" {
			break
		}
	}
	g := s.grouped(s.trimmed(items, joined), from)
	if list := s.named(g.last, from); len(g.nodes) > 0 && len(list.nodes) > 0 {
		g.nodes, g.last = append(g.nodes, list.nodes...), list.last
	}
	return g
}

// named reads the names that a plural is spelled out into: "leaders, including X and Y", «سبعة من القادة، هم …».
func (s *slots) named(i int, from bool) group {
	if t := s.token(i); t.Text == "," || t.Text == "،" || t.Text == "-" {
		i++
	}
	switch s.token(i).Fold {
	case "including", "namely", "هم", "وهم", "هما", "وهما", "وهي", "منهم", "بينهم", "بينها", "منها", "ابرزهم", "ابرزها":
		i++
	case "such", "من":
		if next := s.token(i + 1).Fold; next != "as" && next != "بينهم" && next != "بينها" && next != "ضمنهم" {
			return group{}
		}
		i += 2
	default:
		return group{}
	}
	if s.token(i).Fold == "the" {
		i++
	}
	if p := s.at(i); p == nil || !s.fits(p, from) {
		return group{}
	}
	return s.gather(i, from)
}

// conjoined reports whether a conjunction, not a comma alone, stands between a phrase's end and the next phrase.
func (s *slots) conjoined(last int, next *phrase) bool {
	if next.prefix == "و" {
		return true
	}
	for t := last; t < next.head; t++ {
		if f := s.token(t).Fold; f == "and" || f == "و" || f == "ثم" {
			return true
		}
	}
	return false
}

func (s *slots) trimmed(items []*phrase, joined bool) []*phrase {
	if len(items) < 2 {
		return items
	}
	final := items[len(items)-1]
	headline := s.doc.Sentences[s.sentence(final.first)].Paragraph == 0
	if !joined && !headline {
		return items[:1]
	}
	comma := s.token(items[len(items)-2].last).Text
	next := final.last
	opens := next < s.clauseLast && next != s.first && (s.arabic() && final.prefix == "و" && s.verbal(s.token(next).Fold) && s.token(next).Fold[:2] != "و" ||
		!s.arabic() && comma == "," && len(items) == 2 && s.finite(next))
	if opens && final.first > s.first {
		return items[:len(items)-1]
	}
	return items
}

// finite reports whether an English word is a verb of a rule or of saying, or an auxiliary.
func (s *slots) finite(i int) bool {
	fold := s.token(i).Fold
	switch fold {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "did", "does":
		return true
	}
	for _, t := range s.rules.At(fold) {
		if t.Part == rule.Verb && (t.Tense == text.Past || t.Tense == text.Present) {
			return true
		}
	}
	return s.rules.Cues.Reports[fold]
}

func (s *slots) grouped(items []*phrase, from bool) group {
	var g group
	for i, p := range items {
		if i == 0 {
			g.first = p.head
		}
		g.last = p.last
		for _, id := range p.all() {
			if p.alternative != "" && !from && placed[s.spec.Type] {
				id = p.alternative
			}
			if !slices.Contains(g.nodes, id) {
				g.nodes = append(g.nodes, id)
			}
		}
	}
	return g
}

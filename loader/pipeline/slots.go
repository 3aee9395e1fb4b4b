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

func (g group) same(o group) bool {
	return g.first == o.first && g.last == o.last && slices.Equal(g.nodes, o.nodes)
}

// refers reports whether a phrase of the group refers back.
func (r *reading) refers(g group) bool {
	for t := g.first; t < g.last; t++ {
		if p := r.at(t); p != nil && p.refers {
			return true
		}
	}
	return false
}

// lacks says which end of a relation was not found; empty where both were.
func lacks(from, to group) string {
	switch {
	case len(from.nodes) == 0 && len(to.nodes) == 0:
		return "nothing that fits stands as its subject or object"
	case len(from.nodes) == 0:
		return "nothing that fits stands as its subject"
	case len(to.nodes) == 0:
		return "nothing that fits stands as its object"
	case from.nodes[0] == "":
		return "nobody is quoted"
	}
	return ""
}

// slots finds the fillers of one trigger.
type slots struct {
	*reading
	hit
	spec   graph.RelationSpec
	asides bool  // an apposition says it, whatever its clause does
	wished bool  // somebody asks the subject to do it
	aimed  bool  // the subject only means to do it
	actor  group // the from, once it is found
}

// aside reports whether a token stands in an insertion that the trigger is not in.
func (s *slots) aside(i int) bool {
	in := s.insertionAt(i)
	return in != nil && in != s.hit.insertion
}

// at is the phrase at a token, nil in an insertion.
func (s *slots) at(i int) *phrase {
	if s.aside(i) {
		return nil
	}
	return s.reading.at(i)
}

// token is the token at i, an empty one in an insertion.
func (s *slots) token(i int) text.Token {
	if s.aside(i) {
		return text.Token{}
	}
	return s.reading.token(i)
}

// reach is how far from a token something n tokens away is looked for, dates and insertions not counted.
func (s *slots) reach(i, n int) int {
	for _, in := range s.insertionsBehind(i) {
		if in.first >= min(i+n, s.clauseLast) {
			break
		}
		n += in.last - in.first
	}
	for _, d := range s.datesIn(i, s.clauseLast) {
		if d.first >= i+n {
			break
		}
		n += d.last - d.first
	}
	return min(i+n, s.clauseLast)
}

// near is how many tokens what goes with a trigger stands away from it at most.
const near = 6

// excluded reports whether a word that the rule is not read beside stands in its clause near the trigger: "strained ties".
func (s *slots) excluded() bool {
	for i := max(s.first-near, s.clauseFirst); len(s.Rule.Unless) > 0 && i < min(s.last+near, s.clauseLast); i++ {
		fold := s.token(i).Fold
		if s.reading.at(i) == nil && (s.Rule.Excludes(fold) || s.arabic() && (s.Rule.Excludes(text.WithoutArticle(fold)) || s.Rule.Excludes(strings.TrimPrefix(fold, "و")))) {
			return true
		}
	}
	return false
}

// find returns the two ends as they stand, before any swap, and how it found them.
func (s *slots) find() (from, to group, by rung) {
	if s.Rule.From == "speaker" {
		from, to = s.quoted()
		return from, to, phraseSpeaker
	}
	if s.Part == rule.Phrase {
		return s.flanks()
	}
	if s.Part == rule.Verb {
		from, to, by = s.verb()
		if len(to.nodes) == 0 && len(from.nodes) > 0 && s.Rule.Direct() && len(s.further) == 0 && !s.Rule.Swap && !s.passive() {
			if to = s.maker(s.pastManner(max(s.last, from.last)), from); len(to.nodes) > 0 {
				by = clauseContinued
			}
		}
		from, to = s.owners(from, to)
		if len(to.nodes) == 0 && s.Rule.Rebuts() {
			to = s.accuser(from)
		}
	} else {
		from, to, by = s.noun()
		if of := s.rebutted(); len(of.nodes) > 0 && len(to.nodes) == 0 {
			to = of
		}
	}
	if s.Part == rule.Verb && s.spec.Type == graph.Concerns && s.discussed(from) {
		from = group{} // of those who discuss something at an event
	}
	if s.Rule.Troops && !s.fought(from) {
		from = group{} // whom the sentence before is about, who is no troops
	}
	if s.Rule.With && len(from.nodes) > 0 {
		from = s.joinedBy(from)
	}
	return from, to, by
}

// flanks returns the two ends that stand on either side of a set phrase.
func (s *slots) flanks() (from, to group, by rung) {
	if s.token(s.first).Text == "-" {
		p := s.at(s.first - 1)
		if p == nil || p.node == "" || p.last != s.first {
			return group{}, group{}, none
		}
		begin := s.last
		for q := s.at(begin); q != nil && q.form == lexicon.Adjective; q = s.at(begin) {
			begin = q.last // "the Iran-backed Lebanese group"
		}
		if to = s.right(begin, false); len(to.nodes) == 0 {
			to = s.apposed(p)
		}
		return p.group(), to, phraseCompound
	}
	if s.attributed() || s.spec.Type == graph.Concerns && s.inDate(s.last) { // "the test on Wednesday angered China"
		return group{}, group{}, none
	}
	if !s.arabic() && s.another() {
		if to = s.right(s.last, false); len(to.nodes) > 0 && !s.Rule.Swap {
			from = s.named(to.last, true) // "countries hostile to Chad, such as Niger"
		}
		return from, to, phraseBetween
	}
	if from = s.ourselves(); len(from.nodes) > 0 && s.Rule.Direct() {
		return from, s.right(s.last, s.Rule.Swap), phraseBetween // "we are concerned about"
	}
	if s.Rule.Swap {
		to, from = s.left(false), s.right(s.last, true)
		if s.spec.Type == graph.Supports && to.last < s.first-2 {
			to = group{} // who is backed stands right before, "rebels backed by" are nobody known
		}
		return to, from, phraseBetween
	}
	if !s.Rule.Direct() {
		return s.left(true), s.setting(), phraseBetween // "will be held on Sunday in Rabat"
	}
	if from = s.left(true); s.spec.Type == graph.Concerns && s.first-from.last > near {
		from = group{} // "the attack, adding that it would fight until the siege on"
	}
	return from, s.right(s.last, false), phraseBetween
}

// joinedBy adds those behind "with" or «مع» who do the same: "Iran negotiates with Russia and China on the agreement".
func (s *slots) joinedBy(from group) group {
	for i := s.last; i < min(s.last+8, s.clauseLast); i++ {
		if f := s.token(i).Fold; f != "with" && f != "مع" {
			continue
		}
		if possessives[s.token(i+1).Fold] {
			i++ // "along with his counterpart"
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

// modifies reports whether a phrase only qualifies the noun behind it: "the U.S. Fifth Fleet", "the African Union summit".
func (s *slots) modifies(p *phrase) bool {
	if s.component(p) {
		return true
	}
	if !s.arabic() && s.token(p.last).Text == "-" && s.taken[min(p.last+1, len(s.taken)-1)] < 0 {
		return true // "the Iran-aligned group"
	}
	if p.modifier || s.arabic() || p.kind != graph.CountryType && p.kind != graph.OrganizationType || s.token(p.last-1).Fold == "'s" {
		return p.modifier
	}
	next := s.at(p.last)
	return next != nil && next.first == p.last && (next.kind == graph.OrganizationType || describable(next.kind))
}

// component reports whether a phrase is part of a described node that a verb takes as a whole: «قمة مجموعة العشرين», "talks with
// Iran on Yemen".
func (s *slots) component(p *phrase) bool {
	if s.Part != rule.Verb {
		return false
	}
	d := s.covering(p.first)
	return d != nil && p.first != d.head && (d.head < s.first || d.head >= s.last)
}

// goods reports whether an Arabic phrase begins with a further word of the trigger, and so is what changes hands: «تسلم العراق طائرات
// من كوريا».
func (s *slots) goods(p *phrase) bool {
	return s.arabic() && s.spec.Type == graph.SuppliesArmsTo && p.forces && s.Part == rule.Verb && slices.Contains(s.further, p.first)
}

// fought reports whether troops or an armed force or group are of the group.
func (s *slots) fought(g group) bool {
	for t := g.first; t < g.last; t++ {
		if p := s.reading.at(t); p != nil && s.armed(p) {
			return true
		}
	}
	return false
}

// armed reports whether a phrase is troops or an armed force or group.
func (s *slots) armed(p *phrase) bool {
	kind := s.kind(p.node)
	return p.forces || kind == "ARMED_FORCES" || kind == "ARMED_GROUP"
}

// fits reports whether a phrase may fill the end: false for its to, true for its from.
func (s *slots) fits(p *phrase, from bool) bool {
	if p == nil || s.modifies(p) || s.partisan(p) || !from && stances[s.spec.Type] && s.killed(p) || len(p.all()) == 0 || from && s.Rule.Troops && !s.armed(p) || !s.Rule.Swap && s.goods(p) {
		return false
	}
	involved := !from && len(s.involved(p)) > 0
	if types := s.Rule.Types(from); !involved && len(types) > 0 && !slices.Contains(types, p.kind) && (from || !slices.Contains(types, graph.CountryType) || !s.addressed(p)) {
		return false
	}
	if !from && s.country(p) != "" {
		return true
	}
	if !from && (p.refers || p.form == lexicon.Metonym) && directed[s.spec.Type] && len(s.actor.nodes) == 1 && s.belongs(s.actor.nodes[0], p.node) {
		return false // «هدد سالفيني بوقف تمويل بلاده للوكالة»
	}
	if !from && s.spec.Type == graph.SeversTiesWith && len(s.actor.nodes) == 1 && s.belongs(p.node, s.actor.nodes[0]) {
		return false // "recalled its ambassador, Ann Fitch, from"
	}
	if (s.Rule.Relation == graph.Leads || s.Rule.Relation == graph.Visited) && !from && s.delegated(p) || stances[s.spec.Type] && describable(p.kind) && slices.Contains(s.further, p.first) {
		return false
	}
	for _, ends := range s.spec.Ends {
		if from && slices.Contains(ends.From, p.kind) || !from && slices.Contains(ends.To, p.kind) {
			return true
		}
		if from == s.Rule.Swap && s.addressed(p) && (slices.Contains(ends.To, graph.CountryType) || from && slices.Contains(ends.From, graph.CountryType)) {
			return true
		}
		if involved && slices.Contains(ends.To, graph.CountryType) {
			return true
		}
		if p.alternative != "" && !from && slices.Contains(ends.To, graph.PlaceType) && !slices.Contains(ends.To, graph.CountryType) {
			return true
		}
	}
	return false
}

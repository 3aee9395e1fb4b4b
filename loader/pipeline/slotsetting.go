package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// setting is the place or state in which what a verb tells happens: behind "in" or «في» that follows one of its arguments or a date,
// not a noun that nobody knows ("an attempt to calm tensions in"); empty where there is none.
func (s *slots) setting() group {
	for i := s.last; i < s.clauseLast; i++ {
		p, f := s.at(i), s.token(i).Fold
		if _, ahead, _ := s.rules.Cues.Ahead.Match(s.doc, i, s.clauseLast); ahead > 0 || p == nil && i > s.last && s.verbal(f) {
			break // "ahead of a summit in Lima"
		}
		var where *phrase
		switch {
		case p == nil && (f == "in" || f == "at"):
			where = s.siteAt(i + 1)
		case p == nil && f == "في":
			where = s.at(s.surface(i + 1))
		case p != nil && p.prefix == "ب":
			where = p
		}
		if where == nil || where.kind != graph.PlaceType && where.kind != graph.CountryType && where.alternative == "" || where.form == lexicon.Adjective {
			continue
		}
		if d := s.covering(where.head); d != nil && !meeting[d.noun.Kind] {
			continue // where something else happens: «على خلفية العملية العسكرية التركية في عفرين»
		}
		before, word := s.at(i-1), s.token(i-1).Fold
		if i-1 < s.last || s.inDate(i-1) || before == nil && strings.HasSuffix(word, "ly") || s.spec.Type == graph.PartyTo && s.occasioned(i-1) ||
			before != nil && before.form != lexicon.Adjective && !before.forces && (!describable(before.kind) || meeting[s.kind(before.node)]) {
			return group{[]string{cmp.Or(where.alternative, where.node)}, where.head, where.last}
		}
	}
	return s.fronted()
}

// fronted is the place with which a sentence opens before what happens there: "In Manila on Tuesday, Wang attended", «وفي الرياض، التقى».
func (s *slots) fronted() group {
	first := s.doc.Sentences[s.sentence(s.first)].First
	var where *phrase
	switch f := s.token(first).Fold; f {
	case "in", "at":
		where = s.siteAt(first + 1)
	case "في", "وفي":
		where = s.at(s.surface(first + 1))
	}
	if where == nil || !s.sited(where) || where.last >= s.first {
		return group{}
	}
	t := where.last
	for s.inDate(t) || datePrepositions[s.token(t).Fold] && s.inDate(t+1) {
		t++
	}
	if f := s.token(t).Text; f != "," && f != "،" || t >= s.first {
		return group{}
	}
	return group{[]string{cmp.Or(where.alternative, where.node)}, where.head, where.last}
}

// occasioned reports whether the token before a place belongs to what is signed there, whose name goes on in capitals, or is a noun for
// the meeting at which it is: "signed the Treaty on Trust in Border Regions in Shanghai", "in a meeting in Moscow".
func (s *slots) occasioned(t int) bool {
	if nouns, _, _ := s.words.Nouns.Match(s.doc, t, t+1); len(nouns) > 0 && nouns[0].Type == graph.EventType {
		return true
	}
	for ; !s.arabic() && s.at(t) == nil && (s.token(t).Upper || s.words.Function[s.token(t).Fold]); t-- {
		if p := s.at(t - 1); p != nil && p.last == t {
			return p.kind == graph.AgreementType
		}
	}
	return false
}

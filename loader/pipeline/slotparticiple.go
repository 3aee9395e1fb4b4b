package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// circumstance reads an Arabic participle that says what the subject of a clause does beside: «منددا بالقرار», «متهمين إياها بدعم».
func (s *slots) circumstance() (from, to group, by rung) {
	if s.attributive() {
		return group{}, group{}, none
	}
	feminine, kind := strings.HasSuffix(s.token(s.first).Fold, "ه"), graph.NodeType("")
	if len(s.subject.nodes) > 1 {
		kind, _ = graph.TypeOf(s.subject.nodes[0])
	}
	if strings.HasSuffix(s.token(s.first).Fold, "ين") || feminine && kind != "" && !isPerson(kind) { // several states are feminine as one is
		from = s.severalUnsaid()
	}
	if len(from.nodes) == 0 {
		from = s.unsaid(feminine, true)
	}
	s.actor = from
	return from, s.patient(), clauseContinued
}

// severalUnsaid are the several of whom a participle in the plural speaks: the subject of the verb before it in its sentence, else the
// first list in it that nothing governs.
func (s *slots) severalUnsaid() group {
	if g := s.subject; len(g.nodes) > 0 && s.sentence(g.first) == s.sentence(s.first) && g.first < s.first {
		return g
	}
	for t := s.doc.Sentences[s.sentence(s.first)].First; t < s.first; t++ {
		p := s.at(t)
		if p == nil {
			continue
		}
		if g := s.coordinated(t, true); len(g.nodes) > 1 && s.fits(p, true) && g.first == p.head && !s.reading.governed(p) {
			return g
		}
		t = p.last - 1
	}
	return group{}
}

// attributive reports whether an Arabic participle qualifies the indefinite noun right before it, and so tells what that does, not what
// the subject does: «جماعات معارضة للحكومة», «قادة معارضين للكرملين»; one in tanwin («بيانا منددا ب») says the same of both.
func (s *slots) attributive() bool {
	return s.prefix == "" && s.first > s.clauseFirst && !strings.HasSuffix(s.token(s.first).Fold, "ا") && !strings.HasPrefix(s.token(s.first-1).Fold, "ال") && s.strange(s.first-1)
}

// strange reports whether an Arabic token looks like a noun for somebody or something that nobody knows.
func (s *slots) strange(t int) bool {
	w := s.token(t)
	return s.reading.at(t) == nil && !s.inDate(t) && w.Kind == text.Word && len([]rune(w.Fold)) > 2 && !owned(w.Text) && !strings.HasSuffix(w.Fold, "ا") && !slices.Contains(s.further, t) &&
		!s.words.Function[w.Fold] && !prepositions[w.Fold] && !s.verbal(w.Fold) && !s.tensed(w)
}

// subjectUnnamed reports whether the subject of an Arabic verb is a noun that nobody knows, right behind it or before it as that whose
// relative clause it opens: «عارضها أربعة أشخاص», «قاعدة تلزمها».
func (s *slots) subjectUnnamed() bool {
	behind := s.first + 1
	governed := strings.HasPrefix(s.token(behind).Fold, "ب") || strings.HasPrefix(s.token(behind).Fold, "ل") || strings.HasPrefix(s.token(behind).Fold, "و")
	return behind < s.clauseLast && !governed && s.strange(behind) || s.prefix == "" && s.first > s.clauseFirst && s.strange(s.first-1)
}

// patient is the object of an Arabic verb, or whose deed it is about where that stands first.
func (s *slots) patient() group {
	to := s.object(s.last)
	if len(to.nodes) == 0 && len(s.further) > 0 {
		to = s.inserted(s.first + 1)
	}
	if d := s.deed(s.last); len(d.nodes) > 0 && (len(to.nodes) == 0 || d.first < to.first) {
		return d
	}
	return to
}

// predicates reports whether a finite Arabic verb, or a particle that only verbs follow, stands at the token.
func (r *reading) predicates(i int) bool {
	fold := strings.TrimPrefix(r.token(i).Fold, "و")
	if r.taken[i] >= 0 || r.inDate(i) {
		return false
	}
	return fold == "لم" || fold == "لن" || fold == "سوف" || r.verbal(fold) && !r.nominal(fold) || strings.HasPrefix(fold, "ي") && r.tensed(r.token(i)) && len([]rune(fold)) > 4 && !r.words.Function[fold]
}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
)

// reciprocal are those who do to each other what the trigger says: "India and Pakistan accused each other", «اتهمت مصر وإثيوبيا بعضهما».
func (s *slots) reciprocal(doers group) group {
	const far = 8 // tokens
	if len(doers.nodes) < 2 || s.Rule.Swap {
		return group{}
	}
	for t := max(doers.last, s.last); t < min(max(doers.last, s.last)+far, s.clauseLast); t++ {
		f, next := s.token(t).Fold, s.token(t+1).Fold
		governed := prepositions[s.token(t-1).Fold] && !slices.Contains(s.Rule.To, s.token(t-1).Fold)
		switch {
		case s.at(t) != nil:
			return group{}
		case governed:
		case f == "each" && next == "other" || f == "one" && next == "another":
			return group{doers.nodes, t, t + 2}
		case mutually[f]:
			return group{doers.nodes, t, t + 1}
		case !s.words.Function[f] && !prepositions[f] && s.Part == rule.Verb && len(s.further) == 0:
			return group{} // of something else: "level tariffs on each other"
		}
	}
	return group{}
}

// mutually are the Arabic words for one another.
var mutually = map[string]bool{"بعضهما": true, "بعضهم": true, "بعضها": true, "لبعضهما": true, "لبعضهم": true, "لبعضها": true, "ببعضهما": true, "ببعضهم": true, "ببعضها": true}

// rebutted are the ends of an accusation that the accused denies: «نفت إيران اتهامات أميركية», "Mali denied the accusations by Niger".
func (s *slots) rebutted() (from, to group) {
	const far = 12 // tokens
	if s.spec.Type != graph.Accuses || s.Part != rule.Noun {
		return group{}, group{}
	}
	if from = s.modifier(); len(from.nodes) == 0 {
		from = s.complement()
	}
	if len(from.nodes) == 0 {
		from = s.agent()
	}
	for t := s.first - 1; len(from.nodes) > 0 && t >= max(s.clauseFirst, s.first-far); t-- {
		values, end, prefix := s.rules.Cues.Status.Match(s.doc, t, s.first)
		if s.at(t) != nil || end == 0 || values[0] != graph.Denied || !conjunctive(prefix) || s.words.Function[strings.TrimPrefix(s.token(t).Fold, prefix)] {
			continue
		}
		if !s.arabic() {
			to = s.leftFrom(t-1, false)
		} else if to = s.subjectOf(t+1, false); len(to.nodes) == 0 && s.fits(s.at(t-1), false) {
			to = s.coordinated(t-1, false)
		}
		s.asserted = len(to.nodes) > 0
		break
	}
	return from, to
}

// resumptive is what an Arabic relative clause is about where its verb has a subject of its own and a pronoun behind that stands for it:
// «الاتفاق الذي يريد بايدن العودة إليه», «الجزيرة التي تتنازع الصين وفيتنام السيادة عليها».
func (s *slots) resumptive(from group) group {
	t := s.first - 1
	for f := s.token(t).Fold; f == "قد" || f == "كانت" || f == "كان" || f == "لا" || f == "تزال" || f == "يزال"; f = s.token(t).Fold {
		t--
	}
	if f := s.token(t).Fold; !relative[f] && !relative[strings.TrimPrefix(f, "و")] || from.first < s.first {
		return group{}
	}
	if t--; s.token(t).Text == "،" {
		t--
	}
	p := s.ending(t)
	if p == nil || !s.fits(p, false) || p.form != 0 && !p.kind.Actor() {
		return group{}
	}
	for i := from.last; i < min(s.clauseLast, from.last+6); i++ {
		f := s.token(i).Fold
		if preposition := pronouns[f]; s.reading.at(i) == nil && preposition != "" && s.agrees(p, strings.HasSuffix(f, "ها")) {
			return s.coordinated(p.first, false)
		}
	}
	return group{}
}

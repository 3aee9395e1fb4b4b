package pipeline

import (
	"slices"
	"strings"

	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// reciprocal are those who do to each other what the trigger says: "India and Pakistan accused each other", «اتهمت مصر وإثيوبيا بعضهما».
func (s *slots) reciprocal(doers group) group {
	const far = 8 // tokens
	if len(doers.nodes) < 2 || s.Rule.Swap {
		return group{}
	}
	for t := max(doers.last, s.last); t < min(max(doers.last, s.last)+far, s.clauseLast); t++ {
		f := s.token(t).Fold
		_, last, _ := s.rules.Cues.Reciprocal.Match(s.doc, t, s.clauseLast)
		governed := prepositions[s.token(t-1).Fold] && !slices.ContainsFunc(s.Rule.To, func(slot string) bool { return text.Fold(slot) == s.token(t-1).Fold })
		switch {
		case s.at(t) != nil:
			return group{}
		case governed || f == "منهما" || f == "منهم":
		case last > 0 && (s.arabic() || !s.beside(last)):
			return group{doers.nodes, t, last}
		case !s.words.Function[f] && !prepositions[f] && s.Part == rule.Verb && len(s.further) == 0:
			return group{} // of something else: "level tariffs on each other"
		}
	}
	return group{}
}

// beside reports whether an English noun stands at the token: "the other states".
func (s *slots) beside(i int) bool {
	w := s.token(i)
	return w.Kind == text.Word && !s.words.Function[w.Fold] && s.token(i-2).Fold == "the"
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

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// apposition are those whom a noun for adversaries or allies names: "arch-foes Armenia and Azerbaijan", "two rivals, Chad and Niger",
// «الحليفان روسيا وبيلاروسيا».
func (s *slots) apposition() group {
	allied := s.Rule.Relation == graph.AlliedWith && s.Rule.Predicate
	if !allied && (s.arabic() || !s.Rule.Pair || s.Rule.Relation != graph.Opposes) || allied && !s.mutual() {
		return group{}
	}
	t := s.last
	for s.arabic() && s.at(t) == nil && strings.HasPrefix(s.token(t).Fold, "ال") {
		t++ // «الحليفان التقليديان»
	}
	if s.token(t).Text == "," && s.tallied(s.first-2, s.last) {
		t++
	}
	if p := s.at(t); p == nil || !s.fits(p, true) {
		return group{}
	}
	s.asides = allied
	return s.gather(t, true)
}

// tallied reports whether an English number of those whom the group behind the comma names stands before it.
func (s *slots) tallied(after, comma int) bool {
	if s.arabic() || s.at(comma+1) == nil {
		return false
	}
	for t := after; t < comma; t++ {
		if counting[s.token(t).Fold] {
			return true
		}
	}
	return false
}

// counting are the English words for how many names follow.
var counting = map[string]bool{"two": true, "three": true, "four": true, "five": true}

// mutual reports whether a noun for allies is a plural, or an Arabic dual, that is said to be nobody's but an alliance's: "NATO allies".
func (s *slots) mutual() bool {
	word := s.token(s.last - 1).Fold
	if s.arabic() {
		return strings.HasPrefix(word, "ال") && (strings.HasSuffix(word, "ان") || strings.HasSuffix(word, "ين"))
	}
	for t := s.first - 1; t >= s.clauseFirst && s.token(t).Kind == text.Word; t-- {
		if p := s.at(t); possessives[s.token(t).Fold] || s.token(t).Fold == "'s" || p != nil && s.kind(p.node) != "ALLIANCE" {
			return false
		} else if f := s.token(t).Fold; s.words.Function[f] && !counting[f] {
			break
		}
	}
	return strings.HasSuffix(word, "s")
}

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

// hyphened is the phrase that a hyphen joins to the one behind it as its equal, nil where none is: "US-China rivalry".
func (s *slots) hyphened(p *phrase) *phrase {
	if q := s.at(p.head - 2); s.token(p.head-1).Text == "-" && q != nil && q.last == p.head-1 && q.node != "" && q.node != p.node && alike(q, p) {
		return q
	}
	return nil
}

// between is the group behind "between" or «بين» right after the trigger, and whether there is such a word; one behind another noun
// that goes with it is that noun's: «اللقاء في ظل توتر بين».
func (s *slots) between() (group, bool) {
	for i := s.first + 1; i < min(s.last+4, s.clauseLast); i++ {
		if f := s.token(i).Fold; f == "between" || f == "among" || f == "بين" {
			return s.beyond(s.gather(s.pastTerm(i+1), true)), true
		} else if f == "بينهما" && s.token(i+1).Fold != "وبين" && s.spec.Type == graph.MetWith {
			return s.bothNamed(), true
		} else if strings.HasPrefix(f, "بين") && s.token(i+1).Fold == "وبين" {
			return s.withReferent(i, s.gather(i+2, true)), true
		} else if i >= s.last && s.pairs(f) {
			break
		}
	}
	return group{}, false
}

// bothNamed are the only two people whom the trigger's sentence names before it, for whom «بينهما» stands: «سلم المالكي الطلب إلى بنسودا
// خلال اجتماع بينهما».
func (s *slots) bothNamed() group {
	var g group
	for t := s.doc.Sentences[s.sentence(s.first)].First; t < s.first; t++ {
		p := s.at(t)
		if p == nil {
			continue
		}
		if t = p.last - 1; isPerson(p.kind) && p.node != "" && !p.modifier && s.fits(p, true) {
			if len(g.nodes) == 0 {
				g.first = p.head
			}
			g.nodes, g.last = once(append(g.nodes, p.node)), p.last
		}
	}
	if len(g.nodes) != 2 {
		return group{}
	}
	return g
}

// withReferent is the group together with whom the Arabic pronoun before it stands for: «بينها وبين روسيا».
func (s *slots) withReferent(pronoun int, others group) group {
	one := s.referent(pronoun, others)
	if len(one.nodes) == 0 || len(others.nodes) == 0 {
		return group{}
	}
	return group{append(one.nodes, others.nodes...), one.first, others.last}
}

// pastTerm is the token behind what the group at token i is called: "the neighbours India and Pakistan", «الجارين المغرب والجزائر».
func (s *slots) pastTerm(i int) int {
	const longest = 4 // tokens
	for t := i; t < min(i+longest+1, s.clauseLast); t++ {
		if p := s.at(t); p != nil && s.compound(p) {
			t = p.last // "between NATO members Greece and Turkey"
		} else if p != nil && (t == i || p.prefix == "" && !s.modifies(p)) {
			return t
		}
		if w := s.token(t); s.at(t) != nil || w.Kind != text.Word && w.Text != "-" || s.words.Function[w.Fold] && !articled[w.Fold] || prepositions[w.Fold] {
			break
		}
	}
	return i
}

// pairs reports whether the word is a noun of a rule for what is between two.
func (s *slots) pairs(fold string) bool {
	return slices.ContainsFunc(s.rules.At(text.WithoutArticle(fold)), func(t rule.Trigger) bool {
		return t.Part == rule.Noun && t.Rule.Pair && len(t.Rest) == 0
	})
}

// opposite parts those behind "between" into the two sides: the first and the others of "between Israel and the UAE, Bahrain and
// Morocco"; else all of them stand against each other.
func (s *slots) opposite(pair group) (from, to group) {
	for i := pair.first; i < pair.last && len(pair.nodes) > 2 && !s.arabic(); i++ {
		p := s.at(i)
		if p == nil {
			continue
		}
		if s.token(p.last).Fold != "and" {
			break
		}
		n := len(p.all())
		return group{pair.nodes[:n], pair.first, p.last}, group{pair.nodes[n:], p.last, pair.last}
	}
	return pair, pair
}

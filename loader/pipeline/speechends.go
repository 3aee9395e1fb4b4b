package pipeline

import (
	"slices"

	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// takesStand reports whether an Arabic verb of stance in the past opens a main clause with a subject of its own: «، ونددت تركيا».
func (r *reading) takesStand(i int) bool {
	p := r.at(i + 1)
	return r.arabic() && p != nil && p.prefix == "" && p.kind.Actor() && slices.ContainsFunc(text.Stems(r.token(i).Fold), func(stem text.Stem) bool {
		return stem.Prefix == "و" && slices.ContainsFunc(r.rules.At(stem.Word), func(t rule.Trigger) bool {
			return t.Part == rule.Verb && t.Tense == text.Past && !t.Object && spoken[t.Rule.Relation] && t.Rule.Lang == "ar"
		})
	})
}

// aloneFrom is the first token at or behind i of a clause that goes on behind a source and its comma, where the text speaks for itself
// again: ", according to X, which comes as"; limit where none does.
func (r *reading) aloneFrom(i, limit int) int {
	for t := i + 1; t < limit; t++ {
		if f := r.token(t).Fold; r.taken[t] < 0 && (r.token(t-1).Text == "," || r.token(t-1).Text == "،") && (contrasts[f] || relative[f] || f == "as" || f == "but") {
			return t
		}
	}
	return limit
}

// quotedAcross reports whether a quotation that the sentence before began ends before token i.
func (r *reading) quotedAcross(i int, s text.Sentence) bool {
	marks := 0
	for t := s.First; t < i; t++ {
		if mark := r.token(t).Text; text.Quotation(mark) {
			if marks++; mark == "»" || mark == "”" {
				return marks == 1
			}
		}
	}
	return marks%2 == 1
}

// announcer is who announces, without a clause, what the Arabic noun says that others do: «أعلنت كييف قصف روسيا خيرسون»; empty where
// nobody does or it is a deed of his own state or body.
func (s *slots) announcer(from group) string {
	if !s.arabic() || s.Part != rule.Noun || len(s.rebutted().nodes) > 0 {
		return ""
	}
	p := s.at(s.behindInsertion(s.first, s.clauseFirst) - 1)
	if p == nil || p.node == "" || !canSpeak(p.kind) || p.modifier || p.prefix != "" || p.head < 1 || s.taken[p.head-1] >= 0 {
		return ""
	}
	if saying := s.saying(p.head - 1); saying != rule.Clause && saying != rule.Stated {
		return ""
	}
	for _, id := range from.nodes {
		if home := s.homeOf(p.node); id == p.node || id == home || s.belongs(p.node, id) || s.belongs(id, p.node) || home != "" && home == s.homeOf(id) {
			return ""
		}
	}
	return p.node
}

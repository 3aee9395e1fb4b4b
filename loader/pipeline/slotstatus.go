package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// status is how what the trigger says is meant: as its rule has it, else by the cues and the tense, by what its ends are said to be,
// and by whether somebody calls it off.
func (s *slots) status(from, to group) graph.Status {
	if s.Rule.Status != "" {
		return s.Rule.Status
	}
	if len(s.rebutted().nodes) > 0 {
		return graph.Actual // what is denied was said
	}
	tense := s.Tense
	if fold := s.token(s.first).Fold; s.Part == rule.Phrase && (strings.HasPrefix(fold, "ست") || strings.HasPrefix(fold, "سي")) {
		tense = text.Future
	}
	status := s.statusAt(s.first, s.last, tense)
	for t := s.first + 1; t < s.last && !s.arabic() && s.Part == rule.Verb; t++ {
		if f := s.token(t).Fold; f == "no" || auxiliary[s.token(s.first).Fold] && (f == "not" || f == "n't" || f == "never") {
			return graph.Denied // "lays no claim to", "is not a threat"
		}
	}
	if status == graph.Actual && s.foreseen(from, to) {
		status = graph.Planned
	}
	if status == graph.Actual && s.hypothetical() {
		status = graph.Possible
	}
	if s.Part != rule.Noun || s.spec.Type != graph.Visited && s.spec.Type != graph.MetWith {
		return status
	}
	end := s.last
	if d := s.describing(s.first); d != nil {
		end = d.last
	}
	if off := s.calledOff(s.first, end); off != "" {
		return off
	}
	return status
}

// foreseen reports whether what a noun says, or the meeting that a verb in the present speaks of, is described as yet to come.
func (s *slots) foreseen(from, to group) bool {
	heads := []int{s.first}
	if s.Part == rule.Verb && s.Tense == text.Present && happens[s.Rule.Relation] || s.Rule.Relation == graph.Concerns {
		heads = []int{from.first, to.first}
	} else if s.Part != rule.Noun {
		return false
	}
	return slices.ContainsFunc(heads, func(t int) bool {
		d := s.describing(t)
		return d != nil && s.upcoming(*d)
	})
}

// hypothetical reports whether what a noun says is only thought of, as the verb tells whose subject it is: «سيؤدي انضمام أوكرانيا إلى»,
// "an attack on Poland would".
func (s *slots) hypothetical() bool {
	const far = 8 // tokens
	if s.Part != rule.Noun || s.arabic() {
		return s.Part == rule.Noun && s.prefix == "" && s.taken[max(s.first-1, 0)] < 0 && s.futureVerb(s.first-1) && !has(s.words.Governing, s.token(s.first-1).Fold)
	}
	for t := s.last; t < min(s.last+far, s.clauseLast); t++ {
		f := s.token(t).Fold
		if f == "would" || f == "could" || f == "might" {
			return s.reading.at(t-1) != nil
		}
		if s.finite(t) || s.token(t).Kind == text.Punct {
			break
		}
	}
	return false
}

// settled is the status of what the trigger says of its ends, with what its rule makes of it; unsaid is why nothing is said at all.
func (s *slots) settled(from, to group) (status graph.Status, unsaid string) {
	status = s.status(from, to)
	if s.exempt(from) && status == graph.Actual {
		status = graph.Denied
	} else if s.exempt(from) && status == graph.Denied {
		status = graph.Actual
	}
	if s.asides {
		status = graph.Actual
	}
	if s.Rule.Rebuts() {
		if status = s.denial(); status != graph.Actual {
			return "", "the words are denied"
		}
	}
	if s.Rule.Negated {
		if status != graph.Denied {
			return "", "the words are not denied"
		}
		status = graph.Actual
	}
	if s.Rule.From == "speaker" && s.Part == rule.Verb {
		threat := s.Rule.Relation == graph.Threatens // of what is yet to happen
		if threat != (status == graph.Planned || status == graph.Possible) || !threat && status != graph.Actual {
			return "", "nobody says that it happens"
		}
		status = graph.Actual
	}
	if s.wished && graph.StatusRank(status) < graph.StatusRank(graph.Possible) {
		status = graph.Possible
	}
	if s.aimed && status == graph.Actual {
		status = graph.Planned
	}
	return status, ""
}

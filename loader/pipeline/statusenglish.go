package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// presupposed reports whether an English trigger is a noun whose doer stands before it and which a verb behind the cue is
// about: who "did not condemn Russia's invasion" says that there was one.
func (r *reading) presupposed(cue, token int) bool {
	if f := r.token(cue - 1).Fold; possessives[r.token(token-1).Fold] && (f == "not" || f == "never" || f == "n't") {
		return true // "agreed not to use force in their dispute"
	}
	if p := r.at(token - 1); r.token(token-1).Fold != "'s" && !(p != nil && (p.form == lexicon.Adjective || r.token(p.last-1).Fold == "'s")) {
		return false
	}
	for i := cue; i < token; i++ {
		for _, t := range r.rules.At(r.token(i).Fold) {
			if t.Part == rule.Verb && t.Rule.Lang == r.doc.Lang && len(t.Rest) == 0 && r.taken[i] < 0 {
				return true
			}
		}
	}
	return false
}

// foretold reports whether an English infinitive is the first thing that a sentence says of its subject, as a headline tells
// plans: "Biden to meet Xi".
func (r *reading) foretold(token, first int) bool {
	for i := first; i < token; i++ {
		if f := r.token(i).Fold; r.taken[i] < 0 && !coordinators[f] {
			return f == "to" && r.at(i-1) != nil && !r.at(i-1).modifier
		}
	}
	return false
}

// resumes reports whether an English finite verb goes on behind a conjunction, out of the reach of what the verb before is said
// with: "denies backing the rebels and accuses".
func (r *reading) resumes(token int, tense text.Tense) bool {
	if f := r.token(token - 1).Fold; f != "and" && f != "but" || r.taken[max(token-1, 0)] >= 0 {
		return false
	}
	fold := r.token(token).Fold
	return tense == text.Past || tense == text.Present && strings.HasSuffix(fold, "s") && !strings.HasSuffix(fold, "ss")
}

// undertaken is the status that a verb gives the English infinitive at the token that it takes, with a date or whom it is told
// between: "agreed on Tuesday to", "threatened Canada to"; Actual where none does.
func (r *reading) undertaken(token, first int) graph.Status {
	const far = 6 // tokens
	if r.token(token-1).Fold != "to" {
		return graph.Actual
	}
	for t := token - 2; t >= max(first, token-far); t-- {
		if status, ok := r.rules.Cues.Governors[r.token(t).Fold]; ok && r.taken[t] < 0 {
			return status
		}
		if f := r.token(t).Fold; r.taken[t] < 0 && !r.inDate(t) && f != "on" && f != "the" && !strings.HasSuffix(f, "ly") {
			break
		}
	}
	return graph.Actual
}

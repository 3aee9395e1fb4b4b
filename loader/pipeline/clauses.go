package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// hit is a trigger at its place.
type hit struct {
	rule.Trigger
	first, last int    // tokens of the trigger's first word, and of all of it
	prefix      string // Arabic
	further     []int  // the tokens of its further words
	clauseFirst int
	clauseLast  int
	insertion   *insertion // that the trigger stands in; others are not looked into
}

// readClauses finds the triggers of every sentence, fills their slots and claims the relations. The words of a longer trigger
// make none by themselves, unless it is the one that the longer trigger failed to make.
func (r *reading) readClauses() {
	for _, s := range r.doc.Sentences {
		var hits []hit
		for i := s.First; i < s.Last; i++ {
			if r.taken[i] < 0 || r.nominalTrigger(i) {
				hits = append(hits, r.hits(i, s)...)
			}
		}
		used := map[int]graph.RelationType{} // what the longer trigger makes, where nothing was made of it yet
		begun := map[int]longest{}           // at a token, of those that made something, in English of any
		for _, h := range hits {
			if b := begun[h.first]; b.words > len(h.Rest) && b.relation != h.Rule.Relation {
				r.trace.met(r, h, group{}, group{}, none, "the word is part of a longer trigger")
				continue
			}
			if longer := used[h.first]; longer != "" && longer != h.Rule.Relation && (len(h.further) == 0 || longer == everything) {
				r.trace.met(r, h, group{}, group{}, none, "the word is part of a longer trigger")
				continue
			}
			made := r.fill(h)
			if made && (r.arabic() || !r.enacted(h)) || !r.arabic() && h.Part == rule.Phrase && !r.enacted(h) {
				begun[h.first] = begun[h.first].or(h, made)
			}
			for _, t := range h.further {
				if h.Rule.Rebuts() || !made && h.Rule.From == "speaker" {
					continue // "rejected Libyan accusations" says whose they are too
				}
				if used[t] = h.Rule.Relation; made || h.Part == rule.Phrase && h.Rule.Swap { // "with the backing of" says by whom
					used[t] = everything
				}
			}
		}
	}
}

// longest is how many more words the longest trigger at a token has, and the relation that others may make there all the same: its
// own, where it made nothing.
type longest struct {
	words    int
	relation graph.RelationType
}

func (l longest) or(h hit, made bool) longest {
	switch {
	case made && len(h.Rest) >= l.words:
		return longest{len(h.Rest), ""}
	case len(h.Rest) > l.words:
		return longest{len(h.Rest), h.Rule.Relation}
	}
	return l
}

// enacted reports whether somebody right before it does what a set phrase begins with: "Oman signed in Vienna", not "the deal
// signed in Vienna".
func (r *reading) enacted(h hit) bool {
	t := h.first - 1
	for auxiliary[r.token(t).Fold] {
		t--
	}
	p := r.at(t)
	return h.Part == rule.Phrase && p != nil && p.kind.Actor()
}

// everything stands for the relations that a word no longer makes.
const everything graph.RelationType = "*"

// nominalTrigger reports whether a token inside a described node may be a trigger all the same: "talks", «قمة».
func (r *reading) nominalTrigger(i int) bool {
	p := r.at(i)
	return describable(p.kind) && i == p.first && p.form == 0
}

// fill finds the ends of a trigger's relation and claims it for every pair of the two groups. It reports whether it found both, and the words say it of them.
func (r *reading) fill(h hit) bool {
	spec, _ := h.Rule.Relation.Spec()
	ends := slots{reading: r, hit: h, spec: spec}
	if ends.excluded() {
		r.trace.met(r, h, group{}, group{}, none, "a word beside it forbids it")
		return false
	}
	from, to, by := ends.find()
	from, to, again := ends.supplied(from, to)
	ends.carryOn(from, to, by)
	missing := lacks(from, to)
	if r.trace.met(r, h, from, to, by, missing); missing != "" {
		return false
	}
	if ends.convening(to) || ends.struck() {
		r.trace.met(r, h, group{}, group{}, none, "it is whose meeting it is, or where it happens")
		return false
	}
	ends.remember(from, to)
	if h.Rule.Swap {
		from, to = to, from
	}
	if h.Rule.Relation == graph.PartyTo {
		from.nodes = r.represented(from.nodes)
	}
	status, unsaid := ends.settled(from, to)
	if unsaid != "" {
		r.trace.met(r, h, group{}, group{}, none, unsaid)
		return false
	}
	ends.assert(from, to, by, status, again)
	return true
}

// carryOn keeps whom the clauses behind may go on with: who is asked to do something, the subject, and who denies a charge.
func (s *slots) carryOn(from, to group, by rung) {
	if !s.arabic() && s.wished && len(from.nodes) > 0 {
		s.bid = from // who is asked to do it is the subject of no verb but infinitives
	} else if s.Part == rule.Verb && s.Tense != text.Gerund && by.whole() && len(from.nodes) > 0 && !relative[s.reading.token(s.clauseFirst-1).Fold] {
		if s.subject = from; by == clausePassive && len(to.nodes) > 0 {
			s.subject = to
		}
	}
	if s.Rule.Rebuts() && len(from.nodes) > 0 {
		s.rebuttal = rebuttal{from, s.further}
	}
	if s.Part == rule.Verb && s.Rule.From == "speaker" && len(to.nodes) > 0 {
		s.subject = to // what follows may be his deed too
	}
}

// remember keeps who does what the trigger says, and what may bear on what is said next.
func (s *slots) remember(from, to group) {
	s.done = from
	if s.Part == rule.Verb {
		s.told = statement{s.Rule, to}
	}
	switch s.Rule.Relation {
	case graph.Demands:
		s.asked = to
	case graph.Threatens:
		s.warned = to
	}
}

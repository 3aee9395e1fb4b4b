package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// controlled is the one who is asked or forced to do what an English infinitive says, or charged with a gerund: "urged Rwanda
// to withdraw", "accused Rwanda of backing".
func (s *slots) controlled() group {
	p, before := s.at(s.first-1), s.token(s.first-1).Fold
	if s.Tense == text.Gerund && p != nil && p.last == s.first && s.fits(p, true) && s.objective(p) {
		return p.group() // "would require Chad withdrawing from"
	}
	p = s.at(s.first - 2)
	charged := s.Tense == text.Gerund && (before == "of" || before == "for")
	warned := s.Tense == text.Gerund && (before == "against" || before == "from")
	if before != "to" && !charged && !warned || p == nil || p.last != s.first-1 || !s.fits(p, true) {
		return group{}
	}
	g := s.coordinated(s.first-2, true)
	if charged && s.token(g.first-1).Fold == "by" || s.token(g.first-1).Fold == "the" && s.token(g.first-2).Fold == "by" {
		return s.leftFrom(g.first-2, true) // "is accused by Ukraine of"
	}
	if charged || warned {
		return g
	}
	t := g.first - 1
	if s.token(t).Fold == "the" {
		t--
	}
	if f := s.token(t).Fold; f == "on" || f == "upon" {
		t--
	}
	for _, stem := range []string{"call", "urg", "ask", "told", "tell", "want", "press", "push", "forc", "persuad", "convinc", "expect", "order", "implor", "request", "encourag"} {
		if strings.HasPrefix(s.token(t).Fold, stem) && s.taken[t] < 0 {
			return g
		}
	}
	return group{}
}

// charged is the one who is blamed, praised or thanked for what an English noun says: "accused Chad of an attack on".
func (s *slots) charged() group {
	t := s.first - 1
	for f := s.token(t).Fold; t > s.first-4 && s.at(t) == nil && !prepositions[f] && !strings.HasSuffix(f, "ing"); f = s.token(t).Fold {
		t--
	}
	p := s.at(t - 1)
	if f := s.token(t).Fold; f != "of" && f != "for" && f != "over" || p == nil || p.last != t || !s.fits(p, true) {
		return group{}
	}
	g := s.coordinated(t-1, true)
	for _, trigger := range s.rules.At(s.token(g.first - 1).Fold) {
		if trigger.Part == rule.Verb && trigger.Rule.Lang == s.doc.Lang && trigger.Rule.Direct() && len(trigger.Rest) == 0 {
			return g
		}
	}
	return group{}
}

// reacted reports whether the verb that governs an English noun only takes a stand on it, so that its subject is another than the
// noun's doer: "condemned the attack on", "welcomed a visit to".
func (s *slots) reacted() bool {
	if s.arabic() {
		return false
	}
	for t := s.first - 1; t > s.first-6 && t >= s.clauseFirst && s.at(t) == nil && !possessives[s.token(t).Fold]; t-- {
		f := s.token(t).Fold
		if f == "about" || f == "regarding" || f == "over" && s.Part == rule.Noun {
			return true // "voiced concern about an attack on"
		}
		if f == "for" || f == "against" || f == "to" || f == "of" {
			continue // "called for an end to attacks", "warned against arming"
		}
		if status, _, _ := s.rules.Cues.Status.Match(s.doc, t, s.first); len(status) > 0 && status[0] == graph.Denied && s.spec.Sign() >= 0 {
			return false // "blocked aid for"
		}
		for _, trigger := range s.rules.At(f) {
			if trigger.Part != rule.Verb || trigger.Rule.Lang != s.doc.Lang {
				continue
			}
			by, warned := trigger.Rule.Relation, s.token(t+1).Fold == "against"
			if auxiliary[s.token(t-1).Fold] && s.token(t-1).Fold != "has" && s.token(t-1).Fold != "have" && trigger.Tense != text.Gerund && trigger.Tense != text.Present {
				return false // "has been accused of backing"
			}
			if _, _, ok := s.rest(trigger, t, s.first); ok && (stances[by] || by == graph.Demands || by == graph.Threatens && warned || s.spec.Type == graph.StationsForcesIn && by != s.spec.Type) {
				return true
			}
		}
		if prepositions[f] {
			return false
		}
	}
	return false
}

// stances are the relations whose verbs take a stand on what somebody does.
var stances = map[graph.RelationType]bool{graph.Opposes: true, graph.Supports: true, graph.Accuses: true, graph.Mediates: true}

// bidden is the one who is asked to do something about a deed of its own: "asked Chad to halt its strikes on", "urged Chad to end
// attacks on".
func (s *slots) bidden() group {
	const far = 6 // tokens
	own, ends := possessives[s.token(s.first-1).Fold], 0
	for t := s.first - 1; t > max(s.clauseFirst, s.first-far); t-- {
		if p := s.at(t); p != nil {
			if s.token(p.last).Fold == "to" && (own || ends == p.last+1) && s.fits(p, true) {
				return s.coordinated(t, true)
			}
			break
		}
		if _, behind, _ := s.rules.Cues.Ending.Match(s.doc, t, s.first); behind > 0 {
			ends = t
		}
	}
	return group{}
}

// intended is whose decision, plan or attempt it is to do what an English infinitive says: "Iran's plan to join".
func (s *slots) intended() group {
	if s.token(s.first-1).Fold != "to" {
		return group{}
	}
	if p := s.at(s.first - 2); p != nil && p.node != "" && s.fits(p, true) && s.token(s.withArticle(p.head)-1).Fold == "by" {
		return p.group() // "efforts by Egypt to mediate"
	}
	if !s.intention(s.first - 2) {
		return group{}
	}
	t := s.first - 3
	if f := s.token(t).Fold; (f == "our" || f == "my") && s.speakers[t] != "" {
		return group{[]string{s.speakers[t]}, t, s.last}
	}
	if s.token(t).Fold == "'s" {
		t--
	}
	if p := s.at(t); p != nil && p.node != "" && s.fits(p, true) {
		return p.group()
	}
	return group{}
}

// intention reports whether the token is a noun for what somebody means to do.
func (r *reading) intention(i int) bool {
	_, end, prefix := r.rules.Cues.Intentions.Match(r.doc, i, i+1)
	return end > 0 && r.taken[i] < 0 && (!r.arabic() || conjunctive(prefix) || prefix == "ب" || prefix == "ل")
}

// charging reports whether an Arabic noun of a rule with «ب» stands at the token, which says of what somebody is accused, so that what it
// governs is not who is: «اتهم المتمردين بدعم السودان».
func (s *slots) charging(i int) bool {
	return s.spec.Type == graph.Accuses && s.Part == rule.Verb && !slices.Contains(s.further, i) && slices.ContainsFunc(text.Stems(s.token(i).Fold), func(stem text.Stem) bool {
		return stem.Prefix == "ب" && s.nominal(stem.Word)
	})
}

// infinitive reports whether the English word at token i is the base of a rule's verb.
func (r *reading) infinitive(i int) bool {
	return r.taken[min(i, len(r.taken)-1)] < 0 && slices.ContainsFunc(r.rules.At(r.token(i).Fold), func(t rule.Trigger) bool {
		return t.Part == rule.Verb && t.Tense == text.Present && t.Rule.Lang == "en"
	})
}

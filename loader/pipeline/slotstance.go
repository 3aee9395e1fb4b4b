package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// pastTerms is the token behind the English words at token i that tell how strongly somebody takes a stand, 0 where none stand there:
// "condemned in the strongest terms", "condemned 'in the harshest possible terms'".
func (s *slots) pastTerms(i int) int {
	const longest = 7 // tokens
	t := i
	if text.Quotation(s.token(t).Text) {
		t++
	}
	if s.arabic() || s.token(t).Fold != "in" && s.token(t).Fold != "with" {
		return 0
	}
	for t++; t < min(i+longest, s.clauseLast) && s.at(t) == nil; t++ {
		_, last, _ := s.rules.Cues.Manners.Match(s.doc, t, s.clauseLast)
		if last == 0 {
			continue
		}
		if text.Quotation(s.token(last).Text) {
			last++
		}
		return last
	}
	return 0
}

// acquainted reports whether an English phrase only says whose allies or adversaries are meant: "urged Chad's Western backers".
func (s *slots) acquainted(p *phrase) bool {
	const adjectives = 2
	t := p.last
	if s.token(t).Fold == "'s" {
		t++
	} else if !p.modifier {
		return false
	}
	for i := t; i <= t+adjectives && !s.arabic(); i++ {
		if q := s.at(i); q != nil && !q.modifier {
			return false
		}
		if slices.ContainsFunc(s.rules.At(s.token(i).Fold), func(o rule.Trigger) bool {
			return o.Part == rule.Noun && o.Rule.Predicate && o.Rule.Relation != graph.MemberOf && len(o.Rest) == 0
		}) {
			return true
		}
	}
	return false
}

// beneficiary is for whom the English noun before the preposition at token i does something, on which somebody takes a stand: "opposes
// military aid for Chad", "backs arms sales to Chad".
func (s *slots) beneficiary(i int) group {
	if f := s.token(i).Fold; s.arabic() || s.Part != rule.Verb || s.spec.Type != graph.Opposes && s.spec.Type != graph.Supports || f != "for" && f != "to" {
		return group{}
	}
	helps := slices.ContainsFunc(s.rules.At(s.token(i-1).Fold), func(o rule.Trigger) bool {
		t := o.Rule.Relation
		return o.Part == rule.Noun && len(o.Rest) == 0 && (t == graph.Aids || t == graph.SuppliesArmsTo || t == graph.MemberOf || t == graph.Supports)
	})
	if p := s.at(s.pastArticle(i + 1)); helps && p != nil && p.first == s.pastArticle(i+1) && s.fits(p, false) {
		return s.coordinated(p.first, false)
	}
	return group{}
}

// endingOf reports whether what is wanted is the end of something, which then is not supported: "called for an end to the war".
func (s *slots) endingOf(after int) bool {
	if s.spec.Type != graph.Supports || s.arabic() || s.Part != rule.Verb {
		return false
	}
	i := s.pastArticle(after)
	for i < s.clauseLast && s.at(i) == nil && strings.HasSuffix(s.token(i).Fold, "e") && !s.ended(i) {
		i++ // "an immediate halt"
	}
	return s.ended(i)
}

// stated reports whether the English clause behind "that" tells what its subject does, and asks nothing of it: "insisted that Chad was
// hiding", not "insisted that Chad leave".
func (s *slots) stated(subject group) bool {
	if s.spec.Type != graph.Demands || len(subject.nodes) == 0 || s.last != s.first+2 || s.token(s.last-1).Fold != "that" {
		return false
	}
	t := subject.last
	for strings.HasSuffix(s.token(t).Fold, "ly") || adverbs[s.token(t).Fold] {
		t++
	}
	f := s.token(t).Fold
	return auxiliary[f] && f != "be" && f != "not" && f != "do" || strings.HasSuffix(f, "ed") || strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss") && f != "'s"
}

// partisan reports whether an English phrase says only for or against whom something is: "pro-Chadian rebels", "an anti-Chad alliance".
func (s *slots) partisan(p *phrase) bool {
	side := s.token(p.head - 2).Fold
	return !s.arabic() && s.token(p.head-1).Text == "-" && (side == "pro" || side == "anti")
}

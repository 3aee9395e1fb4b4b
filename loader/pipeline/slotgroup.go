package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// opening are words that are prepositions before a noun and conjunctions before a clause.
var opening = map[string]bool{"as": true, "after": true, "before": true, "since": true, "until": true}

// left is the nearest phrase before the trigger that may fill the end and that no preposition leads.
// Where nothing stands before the trigger it is the subject that follows what the trigger opens.
func (s *slots) left(from bool) group {
	if g := s.leftFrom(s.start(), from); len(g.nodes) > 0 {
		return g
	}
	return s.ahead(from)
}

// leftFrom is the same from a token on.
func (s *slots) leftFrom(i int, from bool) group {
	first := s.doc.Sentences[s.sentence(s.first)].First
	if d := s.covering(i); s.Part == rule.Phrase && d != nil && s.fits(s.at(d.head), from) {
		i = d.head // "talks between Israel and Hamas, mediated by"
	}
	for ; i >= max(first, s.first-40); i-- {
		p := s.at(i)
		if p == nil {
			continue
		}
		if d := s.covering(p.first); s.Part == rule.Phrase && d != nil && d.head < p.first && d.last <= s.first && s.fits(s.at(d.head), from) {
			i = d.head // "the accords signed by Israel were brokered by"
			p = s.at(i)
		}
		before := s.token(p.head - 1).Fold
		if before == "the" || before == "a" || before == "an" {
			before = s.token(p.head - 2).Fold
		} else if sides[before] && !s.arabic() {
			before = s.token(p.head - 2).Fold
		}
		if q := s.at(p.head - 2); s.token(p.head-1).Fold == "'s" && q != nil {
			before = s.token(s.withArticle(q.head) - 1).Fold // "on Israel's war"
		}
		if q := s.at(p.head - 3); before == "by" && q != nil && s.spec.Type == graph.Visited && s.delegated(q) {
			before = "" // "a delegation led by Fidan arrived"
		}
		counts := before == "of" && describable(p.kind) && s.at(p.head-2) == nil && s.words.Calendar.Units[s.token(p.head-2).Fold] == 0 // "a round of talks"
		led := prepositions[before] && !opening[before] && !counts || p.prefix != "" && p.prefix != "و" && p.prefix != "ف"
		if s.arabic() && s.governed(p) && (p.last != s.first || s.Part == rule.Verb && s.ledApart(p)) {
			i = p.first
			continue
		}
		if s.fits(p, from) && (!led || s.Part == rule.Phrase && (!s.indefinite() || p.forces) && (i == s.first-1 || i == s.first-2 && (s.token(s.first-1).Text == "،" || dash(s.token(s.first-1))) || s.arabic() && s.Rule.Swap && describable(p.kind) && i > s.first-8)) && (s.token(p.last).Fold != "'s" || !from && s.Part == rule.Verb || s.seat(p)) && !(from && s.Part != rule.Phrase && s.objective(p)) {
			return s.coordinated(i, from)
		}
		i = p.first
	}
	return group{}
}

// seat reports whether a phrase is whose headquarters the trigger says to be somewhere: "NATO's headquarters in Brussels".
func (s *slots) seat(p *phrase) bool {
	return s.Part == rule.Phrase && s.spec.Type == graph.LocatedIn && p.kind == graph.OrganizationType && p.last == s.first-1
}

// governed reports whether an Arabic phrase is the complement of the noun before it: «حدود أوكرانيا».
func (s *slots) governed(p *phrase) bool {
	before := s.token(p.head - 1)
	return before.Kind == text.Word && p.prefix == "" && s.taken[p.head-1] < 0 && !s.words.Function[before.Fold] && !s.verbal(before.Fold) && !aspects[strings.TrimPrefix(before.Fold, "و")] && !aspects[before.Fold] && !carriers[before.Fold] && !s.opens(p.head-1) &&
		!strings.HasPrefix(before.Fold, "ال") && s.sentence(p.head-1) == s.sentence(p.head)
}

// ledApart reports whether a preposition leads the Arabic nouns that govern a phrase: «في نفس الصحيفة».
func (s *slots) ledApart(p *phrase) bool {
	t := p.head - 1
	for w := s.token(t); s.reading.at(t) == nil && w.Kind == text.Word && !s.words.Function[w.Fold] && !prepositions[w.Fold] && !strings.HasPrefix(w.Fold, "ال") && !s.verbal(w.Fold); w = s.token(t) {
		t--
	}
	return t < p.head-1 && prepositions[strings.TrimPrefix(s.token(t).Fold, "و")]
}

// right is the phrase right behind a set phrase.
func (s *slots) right(after int, from bool) group {
	if g := s.enumerated(after, from); len(g.nodes) > 0 {
		return g // «بمشاركة قوات من 30 دولة بينها …»
	}
	if g := s.quality(after); len(g.nodes) > 0 && s.Rule.Swap {
		return g
	}
	for i := after; i < s.reach(after, 4); i++ {
		if p := s.at(i); p != nil {
			if s.fits(p, from) {
				return s.gather(i, from)
			}
			if g := s.owned(i); len(g.nodes) > 0 && !from {
				return g // "angered by Russian attacks"
			}
			if !s.modifies(p) {
				return group{}
			}
			i = p.last - 1
		} else if f := s.token(i).Fold; i > after && !s.arabic() && prepositions[f] && f != "of" {
			return group{}
		}
	}
	return group{}
}

// placed are the relations whose to, where it may be a state or its seat, is the seat.
var placed = map[graph.RelationType]bool{graph.Visited: true, graph.HeldIn: true, graph.SignedAt: true, graph.LocatedIn: true}

// finite reports whether an English word is a verb of a rule or of saying, or an auxiliary.
func (s *slots) finite(i int) bool {
	fold := s.token(i).Fold
	switch fold {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "did", "does":
		return true
	}
	for _, t := range s.rules.At(fold) {
		if t.Part == rule.Verb && (t.Tense == text.Past || t.Tense == text.Present) {
			return true
		}
	}
	return s.rules.Cues.Reports[fold] != 0
}

func (s *slots) grouped(items []*phrase, from bool) group {
	var g group
	for i, p := range items {
		if i == 0 {
			g.first = p.head
		}
		g.last = p.last
		ids := p.all()
		if involved := s.involved(p); !from && len(involved) > 0 {
			ids = involved
		}
		for _, id := range ids {
			if state := s.country(p); state != "" && !from {
				id = state
			} else if p.alternative != "" && !from && placed[s.spec.Type] {
				id = p.alternative
			} else if from == s.Rule.Swap && s.addressed(p) {
				id = p.state
			}
			if !slices.Contains(g.nodes, id) {
				g.nodes = append(g.nodes, id)
			}
		}
	}
	return g
}

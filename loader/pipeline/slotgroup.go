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
func (s *slots) left(from bool) group { return s.leftFrom(s.start(), from) }

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
		before := s.token(p.head - 1).Fold
		if before == "the" || before == "a" || before == "an" {
			before = s.token(p.head - 2).Fold
		} else if sides[before] && !s.arabic() {
			before = s.token(p.head - 2).Fold
		}
		if q := s.at(p.head - 2); s.token(p.head-1).Fold == "'s" && q != nil {
			before = s.token(s.withArticle(q.head) - 1).Fold // "on Israel's war"
		}
		led := prepositions[before] && !opening[before] || p.prefix != "" && p.prefix != "و" && p.prefix != "ف"
		if s.arabic() && p.last != s.first && s.governed(p) {
			i = p.first
			continue
		}
		if s.fits(p, from) && (!led || s.Part == rule.Phrase && (i == s.first-1 || i == s.first-2 && (s.token(s.first-1).Text == "،" || dash(s.token(s.first-1))) || s.arabic() && s.Rule.Swap && describable(p.kind) && i > s.first-8)) && (s.token(p.last).Fold != "'s" || !from && s.Part == rule.Verb) && !(from && s.Part != rule.Phrase && s.objective(p)) {
			return s.coordinated(i, from)
		}
		i = p.first
	}
	return group{}
}

// governed reports whether an Arabic phrase is the complement of the noun before it: «حدود أوكرانيا».
func (s *slots) governed(p *phrase) bool {
	before := s.token(p.head - 1)
	return before.Kind == text.Word && p.prefix == "" && s.taken[p.head-1] < 0 && !s.words.Function[before.Fold] && !s.verbal(before.Fold) && !carriers[before.Fold] && !s.opens(p.head-1) &&
		!strings.HasPrefix(before.Fold, "ال") && s.sentence(p.head-1) == s.sentence(p.head)
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

// coordinated is the phrase at token i with those that are coordinated with it on either side.
func (s *slots) coordinated(i int, from bool) group {
	first := s.at(i)
	start, limit := first.head, s.clauseFirst
	if i < limit {
		limit = s.clauseStart(i, s.doc.Sentences[s.sentence(i)].First)
	}
	listed := s.doc.Sentences[s.sentence(i)].Paragraph == 0 // a conjunction was seen, or a headline, where commas do
	for {
		t := start - 1
		joined := first.prefix == "و"
		listed = listed || joined
		if f := s.token(t).Fold; f == "the" || possessives[f] {
			t--
		}
		if f := s.token(t).Fold; f == "and" || f == "و" || f == "ثم" {
			t--
			joined, listed = true, true
		}
		for s.token(t).Text == "," || s.token(t).Text == "،" {
			t--
			joined = joined || listed && s.at(t) != nil
		}
		p := s.at(t)
		if !joined || p == nil || !s.fits(p, from) || p.last != t+1 || !alike(p, first) || t < limit {
			break
		}
		first, start = p, p.head
	}
	return s.gather(first.first, from)
}

// placed are the relations whose to, where it may be a state or its seat, is the seat.
var placed = map[graph.RelationType]bool{graph.Visited: true, graph.HeldIn: true, graph.SignedAt: true, graph.LocatedIn: true}

// gather reads a group from its first phrase on, keeping what may fill the end. Phrases that only commas join are one group
// in a headline alone; a last one that begins the next clause ("…, and Erdogan threatened") is none of it.
func (s *slots) gather(i int, from bool) group {
	var items []*phrase
	joined := true // by a conjunction, the last item with the one before
	for i < s.clauseLast {
		p := s.at(i)
		if p == nil {
			if f := s.token(i).Fold; f == "the" || f == "both" || f == "كل" || f == "من" && len(items) == 0 {
				i++
				continue
			}
			break
		}
		if s.modifies(p) && len(items) == 0 || !s.modifies(p) && !s.fits(p, from) || len(items) > 0 && s.compound(p) {
			break
		}
		if !s.modifies(p) {
			joined = len(items) == 0 || s.conjoined(items[len(items)-1].last, p)
			items = append(items, p)
		}
		i = p.last
		if t := s.token(i); t.Text == "," || t.Text == "،" {
			i++
		}
		if f := s.token(i).Fold; f == "and" || f == "و" || f == "ثم" {
			i++
		}
		if f := s.token(i).Fold; (f == "the" || possessives[f]) && i > p.last {
			i++
		}
		if next := s.at(i); next == nil || i == p.last && next.prefix != "و" {
			break
		}
	}
	g := s.grouped(s.trimmed(items, joined), from)
	if list := s.named(g.last, from); len(g.nodes) > 0 && len(list.nodes) > 0 {
		g.nodes, g.last = append(g.nodes, list.nodes...), list.last
	}
	return g
}

// compound reports whether a body's name is the first part of an English compound: "EU member Hungary".
func (s *slots) compound(p *phrase) bool {
	t := s.token(p.last)
	return !s.arabic() && p.kind == graph.OrganizationType && s.at(p.last) == nil && t.Kind == text.Word && !t.Upper && !s.words.Function[t.Fold] && !s.verbal(t.Fold) && s.nominal(t.Fold)
}

// named reads the names that a plural is spelled out into: "leaders, including X and Y", «سبعة من القادة، هم …».
func (s *slots) named(i int, from bool) group {
	if t := s.token(i); t.Text == "," || t.Text == "،" || t.Text == "-" {
		i++
	}
	switch s.token(i).Fold {
	case "including", "namely", "هم", "وهم", "هما", "وهما", "وهي", "منهم", "بينهم", "بينها", "منها", "ابرزهم", "ابرزها":
		i++
	case "such", "من", "بما", "بمن":
		if next := s.token(i + 1).Fold; next != "as" && next != "بينهم" && next != "بينها" && next != "ضمنهم" && next != "فيها" && next != "فيهم" && next != "فيه" {
			return group{}
		}
		i += 2
	default:
		return group{}
	}
	if s.token(i).Fold == "the" {
		i++
	}
	if p := s.at(i); p == nil || !s.fits(p, from) {
		return group{}
	}
	return s.gather(i, from)
}

// conjoined reports whether a conjunction, not a comma alone, stands between a phrase's end and the next phrase.
func (s *slots) conjoined(last int, next *phrase) bool {
	if next.prefix == "و" {
		return true
	}
	for t := last; t < next.head; t++ {
		if f := s.token(t).Fold; f == "and" || f == "و" || f == "ثم" {
			return true
		}
	}
	return false
}

func (s *slots) trimmed(items []*phrase, joined bool) []*phrase {
	if len(items) < 2 {
		return items
	}
	final := items[len(items)-1]
	if lead := s.token(s.withArticle(items[0].head) - 1).Fold; prepositions[lead] && s.leads(lead, final.last) {
		return s.trimmed(items[:len(items)-1], s.conjoined(items[len(items)-2].last, final)) // "to Poland and Britain to Estonia"
	}
	headline := s.doc.Sentences[s.sentence(final.first)].Paragraph == 0
	if !joined && !headline {
		return items[:1]
	}
	comma := s.token(items[len(items)-2].last).Text
	next := final.last
	opens := next < s.clauseLast && next != s.first && s.taken[next] < 0 && (s.arabic() && final.prefix == "و" && s.verbal(s.token(next).Fold) && s.token(next).Fold[:2] != "و" ||
		!s.arabic() && comma == "," && len(items) == 2 && s.finite(next))
	if opens && final.first > s.first {
		return items[:len(items)-1]
	}
	return items
}

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
		if matters := s.matters(p); !from && len(matters) > 0 {
			ids = matters
		}
		for _, id := range ids {
			if p.alternative != "" && !from && placed[s.spec.Type] {
				id = p.alternative
			} else if !from && s.addressed(p) {
				id = p.state
			}
			if !slices.Contains(g.nodes, id) {
				g.nodes = append(g.nodes, id)
			}
		}
	}
	return g
}

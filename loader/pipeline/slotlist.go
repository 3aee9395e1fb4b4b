package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// coordinated is the phrase at token i with those that are coordinated with it on either side.
func (s *slots) coordinated(i int, from bool) group {
	first := s.at(i)
	limit := s.clauseFirst
	if i < limit {
		limit = s.clauseStart(i, s.doc.Sentences[s.sentence(i)].First)
	}
	listed := s.doc.Sentences[s.sentence(i)].Paragraph == 0 // a conjunction was seen, or a headline, where commas do
	listed = listed || s.withOthers(first)
	for {
		p, joined := s.before(first)
		if listed = listed || joined; !listed || p == nil || !s.fits(p, from) || p.last <= limit || s.concludes(p) {
			return s.gather(first.first, from)
		}
		first = p
	}
}

// concludes reports whether an English phrase before a comma is the object or complement of the clause that ends there, and so no part of
// the next one's subject: "Brazil attacked Chile, and Peru".
func (s *slots) concludes(p *phrase) bool {
	return !s.arabic() && s.Part == rule.Verb && p.last < s.first && s.token(p.last).Text == "," && (s.objective(p) || s.led(p))
}

// withOthers reports whether an English list ends behind the phrase in others without names: "Peru, Chile and several other states".
func (s *slots) withOthers(p *phrase) bool {
	return coordinating[s.token(p.last).Fold] && others[s.token(p.last+1).Fold]
}

// before is the item that stands before a phrase in a list of its like, nil where none does, and whether a conjunction joins the two.
func (s *slots) before(q *phrase) (item *phrase, joined bool) {
	const far = 14 // tokens
	for t, tried := q.head-1, 0; t >= max(0, q.head-far) && tried < 2; t-- {
		p := s.at(t)
		if p == nil {
			continue
		}
		next, by := s.next(p)
		joins := next >= 0 && s.at(next) == q
		if joins && !s.modifies(p) && alike(p, q) {
			return p, joined || by
		}
		if joins && s.modifies(p) {
			q, joined = p, joined || by // «والأردني أيمن الصفدي»
		} else {
			tried++
		}
		t = p.head
	}
	return nil, false
}

// gather reads a group from its first phrase on, keeping what may fill the end. Phrases that only commas join are one group
// in a headline alone; a last one that begins the next clause ("…, and Erdogan threatened") is none of it.
func (s *slots) gather(i int, from bool) group {
	for f := s.token(i).Fold; s.at(i) == nil && (f == "the" || f == "both" || f == "كل" || f == "كلا" || f == "من"); f = s.token(i).Fold {
		i++
	}
	var items []*phrase
	joined, and := 0, false // how many items there are up to the last conjunction, and whether one stands before the next
	for i >= 0 && i < s.clauseLast {
		p := s.at(i)
		if p == nil || !s.modifies(p) && !s.fits(p, from) || len(items) > 0 && s.compound(p) {
			break
		}
		next, by := s.next(p)
		switch {
		case s.token(p.last).Fold == "'s" && s.fits(s.at(p.last+1), from): // "Gaddafi's Libya"
			next = p.last + 1
		case !s.modifies(p):
			items = append(items, p)
			if len(items) == 1 || and {
				joined = len(items)
			}
			and = by
		case len(items) == 0:
			next = -1
		default:
			and = and || by
		}
		i = next
	}
	if len(items) > 0 && s.withOthers(items[len(items)-1]) {
		joined = len(items)
	}
	g := s.grouped(s.trimmed(items, joined), from)
	if list := s.named(g.last, from); len(g.nodes) > 0 && len(list.nodes) > 0 {
		g.nodes, g.last = append(g.nodes, list.nodes...), list.last
	}
	return g
}

// next is the token of the item at which the list that a phrase is part of goes on, -1 where it does not, and whether a conjunction
// leads there.
func (s *slots) next(p *phrase) (i int, joined bool) {
	i, parted, joined := s.onward(p, s.hit.insertion, s.clauseLast)
	q := s.at(i)
	if q == nil || slices.Contains(s.further, i-1) { // «يقف إلى جانب مصر»
		return -1, false
	}
	joined = joined || conjunct(p, q) || s.modifies(p) && p.prefix == "و"
	if !joined && !s.modifies(p) && (!parted || s.arabic() && isPerson(p.kind) != isPerson(q.kind)) {
		return -1, false // a comma ends the apposition before: «توعد نائب القائد، حسين سلامي، إسرائيل»
	}
	return i, joined
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
	if auxiliary[s.token(i).Fold] {
		return group{} // "Oman and Iran are"
	}
	_, i, _ = s.rules.Cues.Listing.Match(s.doc, i, s.clauseLast)
	if i == 0 {
		return group{}
	}
	if f := s.token(i).Fold; f == "the" || f == ":" {
		i++
	}
	if p := s.at(i); p == nil || !s.fits(p, from) {
		return group{}
	}
	return s.gather(i, from)
}

// trimmed are the items of a list, of which the first joined are up to the last conjunction, without what rather is the next clause.
func (s *slots) trimmed(items []*phrase, joined int) []*phrase {
	if len(items) > 0 && s.doc.Sentences[s.sentence(items[0].first)].Paragraph > 0 {
		items = items[:joined]
	}
	if len(items) < 2 {
		return items
	}
	final := items[len(items)-1]
	if lead := s.token(s.withArticle(items[0].head) - 1).Fold; prepositions[lead] && s.leads(lead, final.last) {
		return items[:len(items)-1] // "to Poland and Britain to Estonia"
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

// reopened is the subject that «كل من» brings in behind a relative clause: «يشارك في التمرين الذي تستضيفه السعودية كل من مصر والأردن».
func (s *slots) reopened() group {
	const far = 25 // tokens
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	if s.clauseLast >= limit || !relative[s.token(s.clauseLast).Fold] {
		return group{}
	}
	for t := s.clauseLast; t < min(s.clauseLast+far, limit-2); t++ {
		if f := s.token(t).Fold; (f == "كل" || f == "كلا") && s.token(t+1).Fold == "من" && s.taken[t] < 0 {
			clause := *s
			clause.insertion, clause.clauseFirst, clause.clauseLast = s.insertionAt(t), t, s.clauseEnd(t, limit)
			return clause.gather(t+2, true)
		}
	}
	return group{}
}

// enumerated are the names that an Arabic noun phrase without a node at token i is spelled out into: «أربع دول هي الهند واليابان»,
// «عدد من الدول بينها الصين», «قادة ست دول، منهم …».
func (s *slots) enumerated(i int, from bool) group {
	const longest = 7 // tokens of the noun phrase
	if !s.arabic() {
		return group{}
	}
	wide := *s // the noun phrase may go on behind a conjunction that seems to end the clause: «من الرؤساء والقادة العرب، وهم»
	wide.clauseLast = s.doc.Sentences[s.sentence(s.first)].Last
	for t := i; t < min(i+longest, wide.clauseLast); t++ {
		w := s.token(t)
		if s.at(t) != nil || t > i && s.verbal(w.Fold) || w.Kind == text.Punct && w.Text != "،" && w.Text != "," {
			break
		}
		if t == i {
			continue
		}
		if g := wide.named(t, from); len(g.nodes) > 0 {
			return g
		}
	}
	return group{}
}

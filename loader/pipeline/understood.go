package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
)

// supplied are the two ends with what the words leave to be understood: the object of the same verb before, who founds a body where that is
// said of the body, and the body or agreement itself. The date is that of the words, where they have one of their own.
func (s *slots) supplied(from, to group) (doer, done group, when graph.Date) {
	if len(to.nodes) == 0 {
		to, when = s.again(from)
	}
	switch {
	case len(from.nodes) == 0 && s.Part == rule.Verb && !s.Rule.Swap && (s.spec.Type == graph.PartyTo || s.spec.Type == graph.MemberOf):
		object := s.object(s.last)
		if g := s.excepted(object); len(g.nodes) > 0 {
			from, to = g, object
		}
	case len(to.nodes) == 0 && !s.Rule.Swap:
		to, when = s.understood(from)
	case s.Rule.Swap && s.Rule.Understood:
		if len(to.nodes) == 0 {
			to = s.agent()
		}
		if g := s.outOf(to); len(g.nodes) > 0 {
			from = g
		} else if len(from.nodes) == 0 {
			from, when = s.understood(to)
		}
	}
	return from, to, when
}

// excepted are those behind words for an exception, right behind the object or a mark behind it: "every country has ratified the convention, apart
// from Chad and Togo".
func (s *slots) excepted(object group) group {
	t := object.last
	if mark := s.token(t).Text; mark == "," || mark == "،" {
		t++
	}
	_, end, _ := s.rules.Cues.Excepting.Match(s.doc, t, len(s.doc.Tokens))
	if len(object.nodes) == 0 || end == 0 {
		return group{}
	}
	g := group{first: s.pastArticle(end)}
	g.last = s.group(end, s.doc.Sentences[s.sentence(t)].Last, func(id string) { g.nodes = append(g.nodes, id) })
	return g
}

// exempt reports whether words for an exception stand right before a group.
func (s *slots) exempt(g group) bool {
	const longest = 4 // tokens
	before := s.withArticle(g.first)
	for t := max(0, before-longest); t < before; t++ {
		if _, end, _ := s.rules.Cues.Excepting.Match(s.doc, t, before); end == before {
			return true
		}
	}
	return false
}

// outOf is the body behind a preposition right behind a member that is let in or put out: "the United Nations suspended Russia from the Human
// Rights Council", «علقت الجمعية العامة عضوية روسيا في مجلس حقوق الإنسان».
func (s *slots) outOf(member group) group {
	t := member.last
	if len(member.nodes) == 0 || !prepositions[s.token(t).Fold] {
		return group{}
	}
	if p := s.at(s.pastArticle(t + 1)); p != nil && s.joinable(p) && s.admits(p.node) && p.prefix == "" {
		return p.group()
	}
	return group{}
}

// understood is the body or agreement that words for joining or leaving one do not name because the text is about it: "Finland joined in
// 2023", "became a member in 2004", «ثم انسحبت عام 2019». Behind the words, and who is meant by them, nothing but a date may stand, which is
// returned too.
func (s *slots) understood(who group) (theme group, when graph.Date) {
	behind := max(s.last, who.last)
	if !s.Rule.Understood || len(who.nodes) == 0 || s.Part != rule.Verb && !s.copular(who) || s.ofTroops(who) {
		return group{}, ""
	}
	when, absolute := s.absolute(behind)
	if !absolute {
		return group{}, ""
	}
	for _, id := range who.nodes {
		if t, _ := graph.TypeOf(id); t != graph.CountryType {
			return group{}, ""
		}
	}
	if theme := s.joinedTopic(who.nodes); theme != "" {
		return group{[]string{theme}, s.first, s.last}, when
	}
	return group{}, ""
}

// ofTroops reports whether a group is of troops, which withdraw from a country.
func (s *slots) ofTroops(g group) bool {
	for t := g.first; t < g.last; t++ {
		if p := s.reading.at(t); p != nil && p.forces {
			return true
		}
	}
	return false
}

// copular reports whether a noun is said of those before it, with nothing but a copula and what qualifies the noun between: "became the
// tenth full member".
func (s *slots) copular(who group) bool {
	if s.Part != rule.Noun || !s.Rule.Predicate || who.last > s.first {
		return false
	}
	for t := who.last; t < s.first; t++ {
		if prepositions[s.token(t).Fold] || s.at(t) != nil {
			return false
		}
	}
	return true
}

// admits reports whether a node may fill the end at which the rule's body or agreement stands.
func (s *slots) admits(id string) bool {
	t, _ := graph.TypeOf(id)
	types := s.Rule.ToTypes
	return (len(types) == 0 || slices.Contains(types, t)) && slices.ContainsFunc(s.spec.Ends, func(ends graph.Ends) bool { return slices.Contains(ends.To, t) })
}

// absolute reports whether nothing that could be an object stands from token i on: a date, which is returned, the end of the clause or words
// for what somebody becomes.
func (s *slots) absolute(i int) (when graph.Date, ok bool) {
	const words = 4 // before a date: "at the start of"
	for ; adverbs[s.token(i).Fold] || strings.HasSuffix(s.token(i).Fold, "ly"); i++ {
	}
	if _, becoming, _ := s.rules.Cues.Becoming.Match(s.doc, i, s.clauseLast); becoming > 0 || s.over(i, s.clauseLast) {
		return "", true
	}
	dates := s.datesIn(i, min(i+words, s.clauseLast))
	if len(dates) == 0 {
		return "", s.inDate(i)
	}
	for t := i; t < dates[0].first; t++ {
		if f := s.token(t).Fold; !prepositions[f] && !articled[f] && !s.words.Calendar.Parts[f] && s.words.Calendar.Units[f] == 0 {
			return "", false
		}
	}
	return dates[0].date, true
}

// joinedTopic is the body or agreement that the text is about where the trigger stands: that named last before it in its sentence; that of
// which the sentences right before say who belongs to it; else what the article is about; else one named right before of which the tables
// know that those joined it of whom the trigger speaks.
func (s *slots) joinedTopic(who []string) string {
	const near = 2 // sentences
	own := s.sentence(s.first)
	fits := func(id string) bool { return s.admits(id) && !slices.Contains(who, id) }
	for t := s.first - 1; t >= s.doc.Sentences[own].First; t-- {
		if p := s.reading.at(t); p != nil && s.joinable(p) && fits(p.node) {
			return p.node
		}
	}
	if id := s.lastJoined(own, near); id != "" && fits(id) {
		return id
	}
	if theme := s.theme(); theme != "" && fits(theme) {
		return theme
	}
	for t := s.doc.Sentences[own].First - 1; t >= 0 && own-s.sentence(t) <= near; t-- {
		if p := s.reading.at(t); p != nil && s.joinable(p) && fits(p.node) && !slices.ContainsFunc(who, func(state string) bool { return !s.joinedEver(state, p.node) }) {
			return p.node
		}
	}
	return ""
}

// lastJoined is the body or agreement of which the last claim up to a sentence, and no further before than near, says who belongs to it, left it
// or concluded it; empty where none does.
func (r *reading) lastJoined(sentence, near int) string {
	for k := len(r.claims) - 1; k >= 0; k-- {
		c := r.claims[k]
		if (c.Type == graph.MemberOf || c.Type == graph.WithdrewFrom || c.Type == graph.PartyTo) && c.Sentence <= sentence && sentence-c.Sentence <= near {
			return c.To
		}
	}
	return ""
}

// joinedEver reports whether the tables know a state as a member of a body or a party to an agreement, at whatever time.
func (r *reading) joinedEver(state, to string) bool {
	e := r.Lexicon.Entities[state]
	return e != nil && slices.ContainsFunc(e.Facts, func(f *graph.Claim) bool {
		return (f.Type == graph.MemberOf || f.Type == graph.PartyTo) && f.From == state && f.To == to
	})
}

// theme is the body or agreement that the article is about: the first thing that its title names, or its first sentence where the title
// names none; empty where that is something else.
func (r *reading) theme() string {
	for k, s := range r.doc.Sentences {
		if s.Paragraph > max(r.lead, 1) || k > 3 {
			break
		}
		for t := s.First; t < s.Last; t++ {
			if p := r.at(t); p != nil && p.node != "" {
				if r.joinable(p) {
					return p.node
				}
				return ""
			}
		}
	}
	return ""
}

// joinable reports whether a phrase is something that states join: a body of states or an agreement.
func (r *reading) joinable(p *phrase) bool {
	kind := r.kind(p.node)
	return !p.modifier && p.node != "" && (p.kind == graph.AgreementType || p.kind == graph.OrganizationType && (kind == "INTERGOVERNMENTAL" || kind == "BLOC" || kind == "ALLIANCE") || r.gathers(p))
}

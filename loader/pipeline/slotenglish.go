package pipeline

import (
	"regexp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// start is the token from which an English trigger's subject is looked for to its left: before what stands between commas
// behind it ("Egypt, which mediates between the two, urged"), else right before the trigger.
func (s *slots) start() int {
	i := s.first - 1
	if s.arabic() || s.Part == rule.Phrase {
		return i
	}
	for t := i; t > s.first-4; t-- {
		fold := s.token(t).Fold
		if fold == "," {
			if open := s.opened(t); open > 0 {
				return open - 1
			}
			return i
		}
		if !auxiliary[fold] {
			return i
		}
	}
	return i
}

// opened is the comma that opens what the comma at token end closes, 0 where what stands between them is no apposition,
// participle or relative clause.
func (s *slots) opened(end int) int {
	first := s.doc.Sentences[s.sentence(end)].First
	for t := end - 2; t > max(first, end-30); t-- {
		if s.token(t).Text != "," || s.taken[t] >= 0 || s.reading.at(t-1) == nil {
			continue
		}
		next := s.token(t + 1).Fold
		if relative[next] || next == "the" || next == "a" || next == "an" || next == "one" ||
			s.taken[t+1] < 0 && strings.HasSuffix(next, "ed") || next == "held" || next == "led" || next == "home" {
			return t
		}
	}
	return 0
}

// auxiliary are the words that may stand between a subject and its verb.
var auxiliary = map[string]bool{"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true, "will": true, "would": true,
	"be": true, "been": true, "also": true, "may": true, "might": true, "could": true, "can": true, "not": true, "did": true, "does": true, "do": true}

// continued reports whether an English verb goes on behind a conjunction with the subject of the verb before it: "visited Kyiv
// and promised".
func (s *slots) continued() bool {
	return s.conjoint() && len(s.subject.nodes) > 0 && s.subject.first < s.first && s.sentence(s.subject.first) == s.sentence(s.first)
}

// conjoint reports whether an English verb stands right behind a conjunction, without a subject of its own.
func (s *slots) conjoint() bool {
	t := s.first - 1
	if strings.HasSuffix(s.token(t).Fold, "ly") || s.token(t).Fold == "also" || s.token(t).Fold == "then" {
		t--
	}
	f := s.token(t).Fold
	return (f == "and" || f == "but") && s.taken[t] < 0 && s.Tense != text.Gerund
}

// opening is the first phrase of the trigger's clause, the subject of verbs that no rule knows too: "called Iran a friend and
// voiced support".
func (s *slots) opening() group {
	for i := s.clauseFirst; i < s.first; i++ {
		if p := s.at(i); p != nil && s.fits(p, true) && s.token(p.last).Fold != "'s" && !s.led(p) {
			return s.coordinated(i, true)
		}
	}
	return group{}
}

// controlled is the one who is asked or forced to do what an English infinitive says, or charged with a gerund: "urged Rwanda
// to withdraw", "accused Rwanda of backing".
func (s *slots) controlled() group {
	p, before := s.at(s.first-2), s.token(s.first-1).Fold
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

// bidden is the one who is asked to do something about a deed of its own: "asked Chad to halt its strikes on".
func (s *slots) bidden() group {
	if !possessives[s.token(s.first-1).Fold] {
		return group{}
	}
	for t := s.first - 2; t > max(s.clauseFirst, s.first-6); t-- {
		if p := s.at(t); p != nil {
			if s.token(p.last).Fold == "to" && s.fits(p, true) {
				return s.coordinated(t, true)
			}
			break
		}
	}
	return group{}
}

// addressed reports whether a capital stands for its state as whom something goes to or comes from, where a place makes no sense:
// "sent tanks to Kyiv", «سحبت سفيرها من برلين».
func (s *slots) addressed(p *phrase) bool {
	before := s.token(p.head - 1).Fold
	embassy := missions.MatchString(s.token(p.head - 2).Fold) // "its embassy in Caracas"
	return p.state != "" && (before == "to" || before == "from" || before == "الي" || before == "من" || before == "لدي" || embassy && (before == "in" || before == "في")) && !slices.ContainsFunc(s.spec.Ends, func(ends graph.Ends) bool {
		return slices.Contains(ends.To, graph.PlaceType)
	})
}

var missions = regexp.MustCompile("^(embass|ambassador|و?سفار|و?سفير)")

// intended is whose decision, plan or attempt it is to do what an English infinitive says: "Iran's plan to join".
func (s *slots) intended() group {
	if s.token(s.first-1).Fold != "to" {
		return group{}
	}
	if p := s.at(s.first - 2); p != nil && p.node != "" && s.fits(p, true) && s.token(s.withArticle(p.head)-1).Fold == "by" {
		return group{p.all(), p.head, p.last} // "efforts by Egypt to mediate"
	}
	if !intentions[s.token(s.first-2).Fold] {
		return group{}
	}
	t := s.first - 3
	if s.token(t).Fold == "'s" {
		t--
	}
	if p := s.at(t); p != nil && p.node != "" && s.fits(p, true) {
		return group{p.all(), p.head, p.last}
	}
	return group{}
}

var intentions = map[string]bool{"decision": true, "plan": true, "plans": true, "bid": true, "offer": true, "pledge": true, "promise": true, "threat": true, "threats": true,
	"effort": true, "efforts": true, "attempt": true, "attempts": true, "refusal": true, "move": true, "intention": true, "desire": true, "failure": true, "vow": true, "call": true, "readiness": true}

// objective reports whether an English phrase is the object of a verb right before it, which a later verb's subject is not; the
// subject of what somebody says is none.
func (s *slots) objective(p *phrase) bool {
	t := p.head - 1
	if s.token(t).Fold == "the" {
		t--
	}
	fold := s.token(t).Fold
	if s.arabic() || t < 0 || s.taken[t] >= 0 || s.rules.Cues.Reports[fold] != 0 {
		return false
	}
	for _, trigger := range s.rules.At(fold) {
		if trigger.Rule.Lang == "en" && trigger.Part == rule.Verb && len(trigger.Rest) == 0 && trigger.Tense != text.Gerund && trigger.Rule.Direct() {
			return t > s.doc.Sentences[s.sentence(t)].First
		}
	}
	return false
}

// inside is the phrase between the words of an English trigger: "expelled six Indian diplomats", "sold Turkey missiles".
func (s *slots) inside() group {
	if len(s.further) == 0 {
		return group{}
	}
	for i := s.first + 1; i < s.last; i++ {
		if p := s.at(i); p != nil && p.node != "" && (describable(p.kind) && s.fits(p, false) || p.kind == graph.CountryType || p.kind == graph.OrganizationType) {
			return group{p.all(), p.head, p.last}
		}
	}
	return group{}
}

// said reads whom a noun of relation is said of where the other end stands before it: "NATO member Turkey", "its ally
// Belarus", "China is Russia's biggest trading partner".
func (s *slots) said(holder group) (from, to group) {
	possessive := possessives[s.token(s.first-1).Fold]
	if len(holder.nodes) == 0 && !possessive {
		return group{}, group{}
	}
	before := s.first
	if len(holder.nodes) > 0 {
		before = holder.first
	}
	if p := s.at(s.last); p != nil && s.fits(p, true) && !slices.Contains(holder.nodes, p.node) {
		if possessive {
			holder = s.leftFrom(before-1, false)
		}
		return s.gather(s.last, true), holder
	}
	if len(holder.nodes) > 0 && s.copula() {
		return s.leftFrom(before-1, true), holder
	}
	return group{}, group{}
}

var possessives = map[string]bool{"its": true, "his": true, "her": true, "their": true}

// alike reports whether two phrases may be coordinated: of one type, or both a state or a body.
func alike(a, b *phrase) bool {
	return a.kind == b.kind || (a.kind == graph.CountryType || a.kind == graph.OrganizationType) && (b.kind == graph.CountryType || b.kind == graph.OrganizationType)
}

// apposed is what an apposition that begins with the phrase is said of: "Hezbollah, the Iran-backed group".
func (s *slots) apposed(p *phrase) group {
	t := p.head - 1
	if f := s.token(t).Fold; f == "the" || f == "a" || f == "an" {
		t--
	}
	if q := s.at(t - 1); s.token(t).Text == "," && s.fits(q, false) {
		return s.coordinated(t-1, false)
	}
	return group{}
}

// partitives are words whose "of" leads to what is really meant: "parts of the South China Sea".
var partitives = map[string]bool{"part": true, "parts": true, "most": true, "all": true, "much": true, "some": true, "half": true, "areas": true, "portions": true, "swathes": true, "sovereignty": true, "round": true, "rounds": true, "series": true}

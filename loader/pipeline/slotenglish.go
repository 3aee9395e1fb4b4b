package pipeline

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
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
	t := s.subjectEnd()
	if s.token(t).Fold == "," {
		if open := s.opened(t); open > 0 {
			return open - 1
		}
	}
	return t
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
		if s.interposed(t+1, end) || relative[next] || aside[next] || next == "the" || next == "a" || next == "an" || next == "one" ||
			s.taken[t+1] < 0 && strings.HasSuffix(next, "ed") || next == "held" || next == "led" || next == "home" {
			return t
		}
	}
	return 0
}

// aside are the English prepositions with which what stands between a subject and its verb begins: "Chad, under its new leader, poses".
var aside = map[string]bool{"under": true, "with": true, "like": true, "unlike": true, "despite": true, "amid": true, "through": true, "alongside": true, "along": true, "as": true}

// interposed reports whether all that stands between two commas is who says what stands around them: "Chad, Togo said, attacked".
func (s *slots) interposed(first, last int) bool {
	const longest = 6 // tokens
	return last-first <= longest && (s.reports(first) || s.reports(last-1))
}

// auxiliary are the words that may stand between a subject and its verb.
var auxiliary = map[string]bool{"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true, "will": true, "would": true,
	"be": true, "been": true, "also": true, "help": true, "helps": true, "helped": true, "may": true, "might": true, "could": true, "can": true, "not": true, "did": true, "does": true, "do": true, "am": true, "'m": true, "'re": true, "'ve": true}

// continued reports whether an English verb goes on behind a conjunction with the subject of the verb before it: "visited Kyiv
// and promised".
func (s *slots) continued() bool {
	return s.conjoint() && len(s.subject.nodes) > 0 && s.subject.first < s.first && s.sentence(s.subject.first) == s.sentence(s.first)
}

// resumed is the subject of an English verb that goes on: of a charge behind a comma who speaks, where the verb before stands in what he
// says: "Lamamra said Morocco was waging a campaign, and accused Rabat".
func (s *slots) resumed() group {
	speaker := s.speakers[s.subject.first]
	if s.spec.Type == graph.Accuses && speaker != "" && s.token(s.first-2).Text == "," && s.rules.Cues.Reports[s.token(s.first).Fold] != 0 {
		return group{[]string{speaker}, s.first, s.last}
	}
	if g := s.bid; s.Tense == text.Present && len(g.nodes) > 0 && g.first > s.subject.first && s.sentence(g.first) == s.sentence(s.first) && !strings.HasSuffix(s.token(s.first).Fold, "s") {
		s.wished = true
		return g // "urged India to talk and withdraw"
	}
	return s.subject
}

// conjoint reports whether an English verb stands right behind a conjunction, without a subject of its own.
func (s *slots) conjoint() bool {
	t := s.first - 1
	if strings.HasSuffix(s.token(t).Fold, "ly") || s.token(t).Fold == "also" || s.token(t).Fold == "then" {
		t--
	}
	f := s.token(t).Fold
	if f == "," { // "Chad recalls envoy, threatens Togo"
		finite := s.Tense == text.Past || s.Tense == text.Present
		return finite && !s.aside(t) && s.opened(t) == 0 && s.at(t-1) != nil && !s.passive() && s.subject.last < t
	}
	return (f == "and" || f == "but") && s.taken[t] < 0 && s.Tense != text.Gerund
}

// opening is the first phrase of the trigger's clause, the subject of verbs that no rule knows too: "called Iran a friend and
// voiced support".
func (s *slots) opening() group {
	begin := s.clauseFirst
	if relative[s.token(begin-1).Fold] || s.token(s.first-1).Fold == "while" {
		begin = s.doc.Sentences[s.sentence(s.first)].First // "Rwanda denied it, which surprised Chad, and accused"
	}
	for i := begin; i < s.first; i++ {
		if p := s.at(i); p != nil && s.fits(p, true) && s.token(p.last).Fold != "'s" && !s.led(p) && !s.objective(p) {
			return s.coordinated(i, true)
		}
	}
	return group{}
}

// addressed reports whether a capital stands for its state as whom something goes to or comes from, where a place makes no sense:
// "sent tanks to Kyiv", «سحبت سفيرها من برلين».
func (s *slots) addressed(p *phrase) bool {
	before := s.token(p.head - 1).Fold
	embassy := missions.MatchString(s.token(p.head - 2).Fold) // "its embassy in Caracas"
	return p.state != "" && (addressing[before] || embassy && (before == "in" || before == "في")) && !slices.ContainsFunc(s.spec.Ends, func(ends graph.Ends) bool {
		return slices.Contains(ends.To, graph.PlaceType)
	})
}

// addressing are the prepositions before somebody whom something goes to, comes from or is meant for.
var addressing = map[string]bool{"to": true, "from": true, "at": true, "with": true, "against": true, "on": true, "by": true, "towards": true, "الي": true, "من": true, "لدي": true, "مع": true, "ضد": true, "علي": true, "تجاه": true}

var missions = regexp.MustCompile("^(embass|ambassador|envoy|و?[بل]?(سفار|سفير|سفرا|مبعوث))")

// objective reports whether a phrase is the object of a verb, in English of one right before it, which a later verb's subject is not; the
// subject of what somebody says is none.
func (s *slots) objective(p *phrase) bool {
	t := p.head - 1
	if s.token(t).Fold == "the" {
		t--
	}
	fold := s.token(t).Fold
	if telling[fold] && s.taken[max(t, 0)] < 0 {
		return true // "told parliament"
	}
	if s.arabic() {
		return s.objectArabic(p)
	}
	if t < 0 || s.taken[t] >= 0 || s.rules.Cues.Reports[fold] != 0 || s.token(t-1).Text == "-" { // "Iran-backed Hezbollah"
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
		if p := s.at(i); p != nil && p.node != "" && (s.fits(p, false) || p.kind == graph.CountryType || p.kind == graph.OrganizationType) {
			return p.group()
		}
	}
	return group{}
}

// said reads whom a noun of relation is said of where the other end stands before it: "NATO member Turkey", "its ally
// Belarus", "China is Russia's biggest trading partner".
func (s *slots) said(holder group) (from, to group) {
	at := s.first - 1 // of a possessive pronoun
	for w := s.token(at); at > s.first-4 && s.at(at) == nil && w.Kind == text.Word && (counting[w.Fold] || !s.words.Function[w.Fold]); w = s.token(at) {
		at--
	}
	possessive := len(holder.nodes) == 0 && possessives[s.token(at).Fold]
	if len(holder.nodes) == 0 && !possessive {
		return group{}, group{}
	}
	before := at + 1
	if len(holder.nodes) > 0 {
		before = holder.first
	}
	var bearers group
	if s.Rule.Pair {
		bearers = s.named(s.last, true) // "its allies, including Belarus"
	}
	if p := s.at(s.last); p != nil && s.fits(p, true) && !slices.Contains(holder.nodes, p.node) {
		bearers = s.gather(s.last, true)
	}
	if len(bearers.nodes) > 0 {
		if possessive {
			holder = s.leftFrom(before-1, false)
		}
		return bearers, holder
	}
	if p := s.at(at - 2); possessive && s.token(at-1).Text == "," && p != nil && p.last == at-1 && s.fits(p, true) { // "courted Japan, its closest ally"
		if holder, bearers = s.opening(), s.coordinated(p.first, true); len(holder.nodes) > 0 && holder.last < bearers.first {
			s.asides = true
			return bearers, holder
		}
		return group{}, group{}
	}
	if p := s.alongside(before - 1); len(holder.nodes) > 0 && p != nil && s.Rule.Pair {
		s.asides = true
		return s.coordinated(p.first, true), holder
	}
	if len(holder.nodes) > 0 && (s.copula(s.first) || s.copula(holder.first)) {
		return s.leftFrom(before-1, true), holder
	}
	return group{}, group{}
}

// owner is the possessor before an English noun's modifier: "Sweden's NATO accession".
func (s *slots) owner(modifier group) group {
	p := s.at(modifier.first - 2)
	if len(modifier.nodes) == 0 || s.token(modifier.first-1).Fold != "'s" || p == nil || !p.kind.Actor() || p.node == "" || !s.fits(s.reading.at(modifier.last-1), false) {
		return group{}
	}
	return p.group()
}

var possessives = map[string]bool{"its": true, "his": true, "her": true, "their": true}

// owned are the states whose deed or goods an English stance, sanction or threat of an answer is about: "condemned Israeli strikes",
// "tariffs on Chinese and Indian steel", "any Israeli attack will be avenged".
func (s *slots) owned(i int) group {
	var g group
	if s.arabic() || s.spec.Type != graph.Opposes && s.spec.Type != graph.Supports && s.spec.Type != graph.Sanctions && (s.spec.Type != graph.Threatens || s.Rule.From != "speaker") {
		return g
	}
	for p := s.at(i); p != nil && p.modifier && p.kind == graph.CountryType && p.form == lexicon.Adjective; p = s.at(i) {
		if g.first = cmp.Or(g.first, p.head); p.last >= s.clauseLast {
			return group{}
		}
		g.nodes, g.last = append(g.nodes, p.all()...), p.last
		if i = p.last; s.token(i).Fold == "and" || s.token(i).Text == "," {
			i++
		}
	}
	if next := s.token(i); s.at(i) != nil || next.Kind != text.Word || s.words.Function[next.Fold] {
		return group{}
	}
	return g
}

// unknownSubject reports whether the subject right before an English finite verb is a noun without a node, or a thing that is none of
// its subjects: "Lavrov said the farmers blocked", "Kerry said the drills target".
func (s *slots) unknownSubject() bool {
	if s.Tense != text.Past && s.Tense != text.Present || s.passive() || s.Rule.Swap {
		return false
	}
	t := s.start()
	if p := s.at(t); p != nil {
		return p.last == t+1 && !p.modifier && len(p.all()) > 0 && describable(p.kind)
	}
	w := s.token(t)
	if w.Kind != text.Word || s.words.Function[w.Fold] || s.inDate(t) || s.taken[t] >= 0 || articled[w.Fold] {
		return false
	}
	before := s.at(t - 1)
	return articled[s.token(t-1).Fold] || before != nil && before.form == lexicon.Adjective && before.modifier
}

// alike reports whether two phrases may be coordinated: of one type, or both a state or a body.
func alike(a, b *phrase) bool {
	return a.kind == b.kind || (a.kind == graph.CountryType || a.kind == graph.OrganizationType) && (b.kind == graph.CountryType || b.kind == graph.OrganizationType)
}

// apposed is what an apposition that begins with the phrase is said of: "Hezbollah, the Iran-backed group".
func (s *slots) apposed(p *phrase) group {
	t := p.head - 1
	if f := s.token(t).Fold; articled[f] || f == "another" {
		t--
	}
	if q := s.at(t - 1); s.token(t).Text == "," && s.fits(q, false) {
		return s.coordinated(t-1, false)
	}
	return group{}
}

// partitives are words whose "of" leads to what is really meant: "parts of the South China Sea".
var partitives = map[string]bool{"part": true, "parts": true, "most": true, "all": true, "much": true, "some": true, "half": true, "areas": true, "portions": true, "swathes": true, "sovereignty": true, "round": true, "rounds": true, "series": true}

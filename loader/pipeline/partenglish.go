package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// substantive reports whether an English word that rules read both as a verb and as a noun is a noun where it stands.
func (r *reading) substantive(t rule.Trigger, i int) bool {
	fold, before, p := r.token(i).Fold, r.token(i-1).Fold, r.at(i-1)
	if t.Tense == text.Gerund || t.Part == rule.Noun && strings.HasSuffix(fold, "ing") {
		return !r.gerund(i)
	}
	if t.Tense == text.Past && t.Part == rule.Verb {
		return determiners[before]
	}
	if after := r.token(i + 1).Fold; after == "of" || after == "against" {
		return before != "to"
	}
	if strings.HasSuffix(before, "ly") && p == nil {
		before, p = r.token(i-2).Fold, r.at(i-2) // "we fully support"
	}
	return !(p != nil && !p.modifier || verbal[before]) || p != nil && (r.qualifies(p, fold) || r.led(p))
}

// gerund reports whether an English -ing form governs an object or has a subject, as a verb does: "denied backing the rebels",
// not "its backing for the rebels".
func (r *reading) gerund(i int) bool {
	before, after, p := r.token(i-1), r.token(i+1).Fold, r.at(i-1)
	_, fell, _ := r.rules.Cues.Perishing.Match(r.doc, i-1, i)
	if before.Fold == "of" && r.at(i-2) != nil || fell > 0 || auxiliaries[before.Fold] || p != nil && !p.modifier || before.Kind == text.Punct {
		return true
	}
	object := r.at(i+1) != nil || after == "the" || after == "a" || after == "an" || possessives[after]
	return object && p == nil && before.Fold != "the" && before.Fold != "a" && before.Fold != "an" && before.Fold != "'s" && !possessives[before.Fold]
}

// led reports whether a preposition leads an English phrase, which then is no subject: "hit by U.S. sanctions".
func (r *reading) led(p *phrase) bool {
	t := p.head - 1
	if f := r.token(t).Fold; f == "the" || f == "a" || f == "an" {
		t--
	}
	f := r.token(t).Fold
	return r.at(t) == nil && prepositions[f] && !opening[f]
}

// compounded reports whether an English agreement or event is named right behind a noun, which then only says of what kind it
// is: "a trade deal", "a cooperation agreement".
func (r *reading) compounded(i, limit int) bool {
	if r.arabic() || i >= limit {
		return false
	}
	nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit)
	return last > 0 && describable(nouns[0].Type)
}

// qualifies reports whether an English phrase right before a word that may be a noun or a verb qualifies the noun: "the Israeli
// attacks", "the U.S. embargo"; one state or body takes no verb without -s.
func (r *reading) qualifies(p *phrase, fold string) bool {
	if p.form == lexicon.Adjective {
		return true
	}
	t := p.head - 1
	if r.token(t).Fold == "the" {
		t--
	}
	state := p.kind == graph.CountryType || p.kind == graph.OrganizationType
	return state && p.title == nil && len(p.all()) == 1 && !strings.HasSuffix(fold, "s") && r.token(t).Fold != "and" && !verbal[r.token(t).Fold] && r.token(p.last).Fold == fold
}

var auxiliaries = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "by": true, "after": true, "before": true, "while": true, "without": true, "and": true}

// verbal are the words behind which an English word that may be a noun is a verb.
var verbal = map[string]bool{
	"to": true, "will": true, "would": true, "can": true, "could": true, "may": true, "might": true, "must": true, "should": true, "shall": true,
	"do": true, "does": true, "did": true, "not": true, "n't": true, "who": true, "which": true, "that": true, "and": true, "also": true,
	"he": true, "she": true, "it": true, "they": true, "we": true, "i": true, "repeatedly": true, "again": true, "openly": true, "strongly": true, "both": true,
}

var determiners = map[string]bool{
	"the": true, "a": true, "an": true, "of": true, "in": true, "for": true, "with": true, "his": true, "her": true, "its": true, "their": true,
	"any": true, "no": true, "by": true, "on": true, "from": true, "'s": true, "this": true, "more": true, "some": true,
}

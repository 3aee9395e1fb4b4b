package rule

import (
	"slices"

	"mithaq/loader/text"
)

// Part is the part of speech of a trigger.
type Part uint8

// The parts of speech.
const (
	Verb Part = iota
	Noun
	Phrase // a set phrase, matched as it stands
)

// Trigger is one surface form that a rule looks for: a first word, and words that follow it, for a verb with a gap.
type Trigger struct {
	Rule    *Rule
	Part    Part
	Tense   text.Tense
	Object  bool       // its object is a pronoun written with it
	First   bool       // its subject is "we"
	Jussive bool       // it stands behind لم and لا alone
	Owned   bool       // an Arabic phrase with a possessive pronoun written with its first word
	Rest    [][]string // folded alternatives of each further word, in order
}

// Governs reports whether one of the rule's objects must follow: behind its verbs, in a rule without verbs behind its nouns.
func (t Trigger) Governs() bool {
	return len(t.Rule.Objects) > 0 && (t.Part == Verb || t.Part == Noun && len(t.Rule.Verbs) == 0)
}

func (t Trigger) same(o Trigger) bool {
	return t.Rule == o.Rule && t.Part == o.Part && t.Tense == o.Tense && t.Object == o.Object && t.First == o.First && t.Jussive == o.Jussive && slices.EqualFunc(t.Rest, o.Rest, slices.Equal)
}

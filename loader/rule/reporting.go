package rule

import (
	"errors"
	"strings"

	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// reportFile is seeds/lexicon/reporting.yaml, which says what its keys mean.
type reportFile struct {
	Ar, En struct{ Clause, Stated, Charge, Label, Topic, Papers, Participles, Said, Sources, Echoes, Informants, Audiences []string }
}

// addReporting adds the words that credit somebody with a statement.
func (c *Cues) addReporting(reports reportFile) error {
	ar, en := reports.Ar, reports.En
	for _, list := range []struct {
		words wordList
		into  *lexicon.Phrases[bool]
	}{
		{wordList{ar.Sources, en.Sources}, &c.Sources}, {wordList{ar.Informants, en.Informants}, &c.Informants}, {wordList{ar.Audiences, en.Audiences}, &c.Audiences},
	} {
		for _, w := range list.words.all() {
			list.into.Add(w, true)
		}
	}
	for _, list := range []struct {
		words []string
		into  map[string]bool
	}{{ar.Echoes, c.Echoes}, {en.Echoes, c.Echoes}, {ar.Papers, c.Papers}, {ar.Said, c.Said}} {
		for _, w := range list.words {
			list.into[text.Fold(w)] = true
		}
	}
	for _, w := range ar.Participles {
		for _, ending := range []string{"", "ا", "ه", "ين", "ان", "تين"} {
			c.Participles[text.Fold(w)+ending] = true
		}
	}
	for _, v := range ar.Topic {
		verb, preposition, _ := strings.Cut(v, " ")
		topic := func(in text.Inflection) { c.Topics[text.Fold(in.Form)] = text.Fold(preposition) }
		if err := inflect("reporting", "ar", []string{verb}, topic); err != nil {
			return err
		}
	}
	label := func(in text.Inflection) { c.Labels[text.Fold(in.Form)] = in.Object }
	return errors.Join(inflect("reporting", "ar", ar.Label, label), inflect("reporting", "en", en.Label, label),
		c.addReports("ar", Clause, ar.Clause), c.addReports("ar", Stated, ar.Stated), c.addReports("ar", Charge, ar.Charge),
		c.addReports("en", Clause, en.Clause), c.addReports("en", Stated, en.Stated), c.addReports("en", Charge, en.Charge))
}

// addReports adds all forms of verbs of saying.
func (c *Cues) addReports(lang string, saying Saying, verbs []string) error {
	return inflect("reporting", lang, verbs, func(in text.Inflection) { c.Reports[text.Fold(in.Form)] = saying })
}

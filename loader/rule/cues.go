package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// Saying is what a verb that credits somebody takes; it is zero for any other word.
type Saying uint8

// The ways in which what is said follows its verb.
const (
	Clause Saying = iota + 1 // as a clause or quotation
	Stated                   // only behind a conjunction or in a quotation: "announced that", not "announced talks"
	Charge                   // behind the one who is blamed: "accused Rwanda of"
)

// Cues are the words that change how a statement is meant, and those that credit somebody with it.
type Cues struct {
	Status      lexicon.Phrases[graph.Status] // Denied, Possible or Planned; Actual for what only looks like a negation
	Governors   map[string]graph.Status       // folded English verbs that say of the infinitive that they take how it is meant: "agreed to"
	Sources     lexicon.Phrases[bool]         // according to
	Reports     map[string]Saying             // folded forms of verbs of saying
	Labels      map[string]bool               // folded forms of verbs for giving something a name: "what he called"; true for those with an object pronoun
	Topics      map[string]string             // folded forms of Arabic verbs of saying → the preposition before what they tell of
	Papers      map[string]bool               // folded nouns for media
	Participles map[string]bool               // folded Arabic participles of saying that qualify the sentence's subject
	Said        map[string]bool               // folded Arabic nouns behind which stands what the source before them says
	Echoes      map[string]bool               // folded nouns that stand for the last speaker or his words
	Happens     lexicon.Phrases[bool]         // verbs and nouns for that an event takes place or an agreement is concluded
	CalledOff   lexicon.Phrases[graph.Status] // verbs and nouns for that a meeting does not take place: Denied, or Planned where it is put off
	Over        lexicon.Phrases[bool]         // verbs and nouns for that a war or crisis comes to its end
	Founds      lexicon.Phrases[bool]         // verbs and nouns for that a body comes into being
	Accedes     lexicon.Phrases[bool]         // verbs and nouns for that somebody takes office
	Stationed   lexicon.Phrases[bool]         // words between forces and where they are
	Coalitions  lexicon.Phrases[bool]         // English nouns for forces and blocs of several states
	Naming      lexicon.Phrases[bool]         // words between a thing and its name
	Audiences   lexicon.Phrases[bool]         // words for whom somebody speaks to, or on what occasion
	Informants  lexicon.Phrases[bool]         // nouns for those who speak without a name of their own
	Ending      lexicon.Phrases[bool]         // words for ending what goes on
	Reciprocal  lexicon.Phrases[bool]         // words for that each does it to the other
	Deeds       lexicon.Phrases[bool]         // nouns for what somebody decided, said or undertook
	Ahead       lexicon.Phrases[bool]         // words before a meeting that is yet to come
	Members     lexicon.Phrases[bool]         // nouns for those who belong to a body
	Listing     lexicon.Phrases[bool]         // words between those who are counted and their names
	Following   lexicon.Phrases[bool]         // words before another who does the same later
	Joining     lexicon.Phrases[bool]         // words that add another to a list as a conjunction does
	Comprising  lexicon.Phrases[bool]         // verbs between a body and the names of its members
	Outsiders   lexicon.Phrases[bool]         // words for those who are no members, or no more
	Joiners     lexicon.Phrases[bool]         // words for those who are about to be members
	Intentions  lexicon.Phrases[bool]         // nouns for what somebody means to do
	Conducting  lexicon.Phrases[bool]         // Arabic verbal nouns for that what the one behind them says is done
	Perishing   lexicon.Phrases[bool]         // English participles behind which a gerund says at what somebody fell
	Manners     lexicon.Phrases[int]          // Arabic adverbs of manner → how many words belong to them behind it
}

type cueFile struct {
	Negation, Possible, Planned, Still, Stationed, Coalition, Naming, Ending, Member, Outsider, Joiner wordList
	Listing, Comprising, Following, Joining, Ahead, Perishing, Reciprocal, Deed                        wordList
	Intention, Conducting                                                                              wordList
	Manner                                                                                             struct{ Alone, Governing wordList }
	Happens, Over, Founds, Accedes, Cancelled, Postponed                                               struct {
		Ar, En struct{ Verbs, Words []string }
	}
}

// wordList are words of both languages.
type wordList struct{ Ar, En []string }

func (l wordList) all() []string { return append(l.Ar, l.En...) }

type reportFile struct {
	Ar, En struct{ Clause, Stated, Charge, Label, Topic, Papers, Participles, Said, Sources, Echoes, Informants, Audiences []string }
}

func loadCues(files fs.FS) (*Cues, error) {
	c := &Cues{Governors: map[string]graph.Status{}, Reports: map[string]Saying{}, Labels: map[string]bool{}, Topics: map[string]string{}, Papers: map[string]bool{}, Participles: map[string]bool{}, Said: map[string]bool{}, Echoes: map[string]bool{}}
	var cues cueFile
	var reports reportFile
	if err := errors.Join(lexicon.ReadYAML(files, "lexicon/cues.yaml", &cues), lexicon.ReadYAML(files, "lexicon/reporting.yaml", &reports)); err != nil {
		return nil, err
	}
	for _, group := range []struct {
		words  wordList
		status graph.Status
	}{{cues.Negation, graph.Denied}, {cues.Possible, graph.Possible}, {cues.Planned, graph.Planned}, {cues.Still, graph.Actual}} {
		add := func(in text.Inflection) { c.Status.Add(in.Form, group.status) }
		for _, w := range group.words.all() {
			if strings.Contains(w, "/") {
				if err := inflect("cues", "ar", []string{w}, add); err != nil {
					return nil, err
				}
				continue
			}
			c.Status.Add(w, group.status)
			if verb, ok := strings.CutSuffix(w, " to"); ok && !strings.Contains(verb, " ") {
				c.Governors[text.Fold(verb)] = group.status
			}
		}
	}
	for _, list := range []struct {
		words wordList
		into  *lexicon.Phrases[bool]
	}{
		{cues.Stationed, &c.Stationed}, {cues.Naming, &c.Naming}, {cues.Coalition, &c.Coalitions}, {cues.Ending, &c.Ending}, {cues.Member, &c.Members},
		{cues.Outsider, &c.Outsiders}, {cues.Joiner, &c.Joiners}, {cues.Listing, &c.Listing}, {cues.Comprising, &c.Comprising}, {cues.Ahead, &c.Ahead},
		{cues.Joining, &c.Joining}, {cues.Following, &c.Following}, {cues.Perishing, &c.Perishing}, {cues.Reciprocal, &c.Reciprocal}, {cues.Deed, &c.Deeds},
		{cues.Intention, &c.Intentions}, {cues.Conducting, &c.Conducting},
		{wordList{cues.Happens.Ar.Words, cues.Happens.En.Words}, &c.Happens}, {wordList{cues.Over.Ar.Words, cues.Over.En.Words}, &c.Over},
		{wordList{cues.Founds.Ar.Words, cues.Founds.En.Words}, &c.Founds}, {wordList{cues.Accedes.Ar.Words, cues.Accedes.En.Words}, &c.Accedes},
		{wordList{reports.Ar.Sources, reports.En.Sources}, &c.Sources}, {wordList{reports.Ar.Informants, reports.En.Informants}, &c.Informants},
		{wordList{reports.Ar.Audiences, reports.En.Audiences}, &c.Audiences},
	} {
		for _, w := range list.words.all() {
			list.into.Add(w, true)
		}
	}
	for behind, words := range [][]string{cues.Manner.Alone.all(), cues.Manner.Governing.all()} {
		for _, w := range words {
			c.Manners.Add(w, behind)
		}
	}
	for _, w := range append(reports.Ar.Echoes, reports.En.Echoes...) {
		c.Echoes[text.Fold(w)] = true
	}
	for _, w := range reports.Ar.Papers {
		c.Papers[text.Fold(w)] = true
	}
	for _, w := range reports.Ar.Said {
		c.Said[text.Fold(w)] = true
	}
	for _, w := range reports.Ar.Participles {
		for _, ending := range []string{"", "ا", "ه", "ين", "ان", "تين"} {
			c.Participles[text.Fold(w)+ending] = true
		}
	}
	ar, en := reports.Ar, reports.En
	for _, v := range ar.Topic {
		verb, preposition, _ := strings.Cut(v, " ")
		topic := func(in text.Inflection) { c.Topics[text.Fold(in.Form)] = text.Fold(preposition) }
		if err := inflect("reporting", "ar", []string{verb}, topic); err != nil {
			return nil, err
		}
	}
	for _, off := range []struct {
		verbs  [2][]string // Arabic and English
		words  []string
		status graph.Status
	}{
		{[2][]string{cues.Cancelled.Ar.Verbs, cues.Cancelled.En.Verbs}, append(cues.Cancelled.Ar.Words, cues.Cancelled.En.Words...), graph.Denied},
		{[2][]string{cues.Postponed.Ar.Verbs, cues.Postponed.En.Verbs}, append(cues.Postponed.Ar.Words, cues.Postponed.En.Words...), graph.Planned},
	} {
		add := func(in text.Inflection) { c.CalledOff.Add(in.Form, off.status) }
		if err := errors.Join(inflect("cues", "ar", off.verbs[0], add), inflect("cues", "en", off.verbs[1], add)); err != nil {
			return nil, err
		}
		for _, w := range off.words {
			c.CalledOff.Add(w, off.status)
		}
	}
	happen := func(in text.Inflection) { c.Happens.Add(in.Form, true) }
	over := func(in text.Inflection) { c.Over.Add(in.Form, true) }
	found := func(in text.Inflection) { c.Founds.Add(in.Form, true) }
	label := func(in text.Inflection) { c.Labels[text.Fold(in.Form)] = in.Object }
	accede := func(in text.Inflection) { c.Accedes.Add(in.Form, true) }
	return c, errors.Join(inflect("cues", "ar", cues.Happens.Ar.Verbs, happen), inflect("cues", "en", cues.Happens.En.Verbs, happen),
		inflect("cues", "ar", cues.Over.Ar.Verbs, over), inflect("cues", "en", cues.Over.En.Verbs, over), inflect("cues", "ar", cues.Founds.Ar.Verbs, found), inflect("cues", "en", cues.Founds.En.Verbs, found),
		inflect("cues", "ar", cues.Accedes.Ar.Verbs, accede), inflect("reporting", "ar", ar.Label, label), inflect("reporting", "en", en.Label, label), c.addReports("ar", Clause, ar.Clause), c.addReports("ar", Stated, ar.Stated), c.addReports("ar", Charge, ar.Charge),
		c.addReports("en", Clause, en.Clause), c.addReports("en", Stated, en.Stated), c.addReports("en", Charge, en.Charge))
}

func (c *Cues) addReports(lang string, saying Saying, verbs []string) error {
	return inflect("reporting", lang, verbs, func(in text.Inflection) { c.Reports[text.Fold(in.Form)] = saying })
}

// inflect calls add with each inflection of the first word of each verb. Errors name the file and the verb.
func inflect(file, lang string, verbs []string, add func(text.Inflection)) error {
	for _, v := range verbs {
		forms := strings.Split(v, "/")
		for i, f := range forms {
			forms[i], _, _ = strings.Cut(f, " ")
		}
		inflections, err := conjugate(lang, forms)
		if err != nil {
			return fmt.Errorf("lexicon/%s.yaml: verb %q: %w", file, v, err)
		}
		for _, in := range inflections {
			add(in)
		}
	}
	return nil
}

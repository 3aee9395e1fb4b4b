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
	Becoming    lexicon.Phrases[bool]         // words before what somebody becomes who joins
	Excepting   lexicon.Phrases[bool]         // words before those of whom it is not true
	Joining     lexicon.Phrases[bool]         // words that add another to a list as a conjunction does
	Comprising  lexicon.Phrases[bool]         // verbs between a body and the names of its members
	Outsiders   lexicon.Phrases[bool]         // words for those who are no members, or no more
	Joiners     lexicon.Phrases[bool]         // words for those who are about to be members
	Intentions  lexicon.Phrases[bool]         // nouns for what somebody means to do
	Conducting  lexicon.Phrases[bool]         // Arabic verbal nouns for that what the one behind them says is done
	Perishing   lexicon.Phrases[bool]         // English participles behind which a gerund says at what somebody fell
	Motives     lexicon.Phrases[bool]         // Arabic words before the noun for that for which something is done to somebody
	Delegations lexicon.Phrases[bool]         // nouns for those whom a state sends
	Posts       lexicon.Phrases[bool]         // Arabic words before an office that somebody takes or holds
	Holding     lexicon.Phrases[bool]         // words between an Arabic relative pronoun and an office
	Manners     lexicon.Phrases[int]          // Arabic adverbs of manner → how many words belong to them behind it
}

// cueFile is seeds/lexicon/cues.yaml, which says what its keys mean.
type cueFile struct {
	Negation, Possible, Planned, Still, Stationed, Coalition, Naming, Ending, Member, Outsider, Joiner wordList
	Listing, Comprising, Following, Becoming, Excepting, Joining, Ahead, Perishing, Reciprocal, Deed   wordList
	Intention, Conducting, Motive, Delegation, Post, Holding                                           wordList
	Manner                                                                                             struct{ Alone, Governing wordList }
	Happens, Over, Founds, Accedes, Cancelled, Postponed                                               verbList
}

// wordList are words of both languages.
type wordList struct{ Ar, En []string }

func (l wordList) all() []string { return append(l.Ar, l.En...) }

// verbList are verbs of both languages, and other words for the same.
type verbList struct {
	Ar, En struct{ Verbs, Words []string }
}

// each calls add with every form of the verbs and with the words.
func (l verbList) each(add func(string)) error {
	form := func(in text.Inflection) { add(in.Form) }
	err := errors.Join(inflect("cues", "ar", l.Ar.Verbs, form), inflect("cues", "en", l.En.Verbs, form))
	for _, w := range append(l.Ar.Words, l.En.Words...) {
		add(w)
	}
	return err
}

// loadCues reads lexicon/cues.yaml and reporting.yaml. Errors name the file and the line or verb.
func loadCues(files fs.FS) (*Cues, error) {
	var cues cueFile
	var reports reportFile
	if err := errors.Join(lexicon.ReadYAML(files, "lexicon/cues.yaml", &cues), lexicon.ReadYAML(files, "lexicon/reporting.yaml", &reports)); err != nil {
		return nil, err
	}
	c := &Cues{Governors: map[string]graph.Status{}, Reports: map[string]Saying{}, Labels: map[string]bool{}, Topics: map[string]string{}, Papers: map[string]bool{}, Participles: map[string]bool{}, Said: map[string]bool{}, Echoes: map[string]bool{}}
	c.addWords(cues)
	return c, errors.Join(c.addStatus(cues), c.addVerbs(cues), c.addReporting(reports))
}

// addStatus adds the words that change how a statement is meant.
func (c *Cues) addStatus(cues cueFile) error {
	for _, group := range []struct {
		words  wordList
		status graph.Status
	}{{cues.Negation, graph.Denied}, {cues.Possible, graph.Possible}, {cues.Planned, graph.Planned}, {cues.Still, graph.Actual}} {
		add := func(in text.Inflection) { c.Status.Add(in.Form, group.status) }
		for _, w := range group.words.all() {
			if strings.Contains(w, "/") {
				if err := inflect("cues", "ar", []string{w}, add); err != nil {
					return err
				}
				continue
			}
			c.Status.Add(w, group.status)
			if verb, ok := strings.CutSuffix(w, " to"); ok && !strings.Contains(verb, " ") {
				c.Governors[text.Fold(verb)] = group.status
			}
		}
	}
	return nil
}

// addWords adds the words that are matched as they stand.
func (c *Cues) addWords(cues cueFile) {
	for _, list := range []struct {
		words wordList
		into  *lexicon.Phrases[bool]
	}{
		{cues.Stationed, &c.Stationed}, {cues.Naming, &c.Naming}, {cues.Coalition, &c.Coalitions}, {cues.Ending, &c.Ending}, {cues.Member, &c.Members},
		{cues.Outsider, &c.Outsiders}, {cues.Joiner, &c.Joiners}, {cues.Listing, &c.Listing}, {cues.Comprising, &c.Comprising}, {cues.Ahead, &c.Ahead},
		{cues.Joining, &c.Joining}, {cues.Following, &c.Following}, {cues.Becoming, &c.Becoming}, {cues.Excepting, &c.Excepting}, {cues.Perishing, &c.Perishing}, {cues.Reciprocal, &c.Reciprocal}, {cues.Deed, &c.Deeds},
		{cues.Intention, &c.Intentions}, {cues.Conducting, &c.Conducting}, {cues.Motive, &c.Motives}, {cues.Delegation, &c.Delegations}, {cues.Post, &c.Posts},
		{cues.Holding, &c.Holding},
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
}

// addVerbs adds the verbs, and other words, for that something takes place, begins, ends or is called off.
func (c *Cues) addVerbs(cues cueFile) error {
	into := func(p *lexicon.Phrases[bool]) func(string) { return func(w string) { p.Add(w, true) } }
	off := func(status graph.Status) func(string) { return func(w string) { c.CalledOff.Add(w, status) } }
	return errors.Join(cues.Happens.each(into(&c.Happens)), cues.Over.each(into(&c.Over)), cues.Founds.each(into(&c.Founds)), cues.Accedes.each(into(&c.Accedes)),
		cues.Cancelled.each(off(graph.Denied)), cues.Postponed.each(off(graph.Planned)))
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

package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"mithaq/graph"
	"mithaq/loader/text"
)

// Organ is an organ that any state has.
type Organ struct {
	Slug   string   `yaml:"slug"`
	Kind   string   `yaml:"kind"`
	Name   string   `yaml:"name"`   // Arabic, definite
	Abroad bool     `yaml:"abroad"` // a state has many, each named by where it is
	Ar     []string `yaml:"ar"`
	En     []string `yaml:"en"`
}

// OwnOrgan is an organ by a name that a pronoun stands in.
type OwnOrgan struct {
	*Organ
	Name string // without the pronoun
}

// Noun is a common noun that heads a description of a node.
type Noun struct {
	Type graph.NodeType // empty for a collective that stands for its state
	Kind string
}

// Pair is a noun in the dual.
type Pair struct {
	Noun
	One string // singular
}

// What Noun.Kind says beside the kinds of nodes.
const (
	Government = "GOVERNMENT" // a collective that stands for its leader too
	Forces     = "FORCES"     // a collective of troops: where they are, their state has forces
	Capital    = "CAPITAL"    // a place that a state has one of
	Press      = "PRESS"      // an event for the press, which is no node
	Dialogue   = "DIALOGUE"   // talks where both sides or the place are told, else no event
	Training   = "TRAINING"   // an exercise where it has a name or two sides, else lessons
)

// Words are the common words that extraction goes by.
type Words struct {
	Titles     Phrases[*Title]
	OwnTitles  Phrases[*Title] // Arabic ones with the pronoun of whose officer he is: «وزير خارجيته», «مستشاره للأمن القومي»
	Organs     Phrases[*Organ]
	OwnOrgans  Phrases[OwnOrgan] // Arabic ones with the pronoun of the state whose they are: «قواتها البحرية», «برلمانها»
	Nouns      Phrases[Noun]
	Pairs      Phrases[Pair] // Arabic duals of nouns for bodies and places, before the two names
	Documents  Phrases[bool] // nouns that stand for an agreement where somebody signs it
	Agencies   Phrases[bool] // Arabic nouns for bodies whose names are what they do
	Honorifics Phrases[bool]
	Ranks      map[string][]string // by language; stand before the given name alone of whoever is called by it: "Prince Faisal"
	Tenures    Phrases[bool]       // words for how an office is held; true where it is not, on the article's day
	Public     Phrases[bool]       // adjectives and nouns in the names of bodies that are organs of their state
	Unnamed    Phrases[bool]       // Arabic words that make no name with the noun for a body before them: «حركة الملاحة»
	Epithets   Phrases[bool]       // Arabic adjectives that describe a body and are no part of its name
	Hostility  Phrases[bool]       // nouns beside those for war by which a war in course is called
	Figurative Phrases[bool]       // beside a noun for war: it is fought otherwise, or not yet
	Killings   Phrases[bool]       // nouns for the killing of whom they govern
	Months     Phrases[int]
	Weekdays   Phrases[time.Weekday]
	Calendar   Calendar
	References Phrases[*Reference]
	Plurals    Phrases[*Reference]     // that stand for a list named before
	Function   map[string]bool         // folded
	Particles  map[string]bool         // the same as they are written: «على», not the name «علي»
	Given      map[string]bool         // folded: first names
	Verbs      map[string]bool         // folded: forms of Arabic verbs that make no relation by themselves; true for what "we" do
	Governing  map[string]bool         // folded: forms of Arabic verbs with a verbal noun for what their subject does; true for what "we" do
	Performing map[string]bool         // folded: forms of verbs that say only who does what their noun says; true for Arabic ones with an object pronoun
	Undergoing map[string]bool         // folded: forms of Arabic verbs that say of their subject what is done to it
	Ambiguous  map[string]bool         // folded: names that are also ordinary words
	Kinds      map[string]string       // folded word → kind of an agreement or exercise
	Domains    map[string]graph.Domain // folded word → field of cooperation or alliance
}

type bilingual struct {
	Ar []string `yaml:"ar"`
	En []string `yaml:"en"`
}

func (b bilingual) each(f func(string)) {
	for _, w := range b.Ar {
		f(w)
	}
	for _, w := range b.En {
		f(w)
	}
}

type nounFile struct {
	Collective, Government, Forces, Agreement, Document, Exercise, Training, Capital, Agency, Honorific, Rank, Former, Tenure, Public, Deputy, Assistant, Unnamed, Epithet, Hostilities, Figurative, Killing bilingual
	Event                                                                                                                                                                                                    map[string]bilingual
	Place, Organization                                                                                                                                                                                      struct{ Ar, En map[string]string }
}

// LoadWords reads lexicon/titles.yaml, organs.yaml, nouns.yaml, verbs.yaml, references.yaml, fields.yaml, calendar.yaml,
// function.yaml, given.yaml and ambiguous.yaml. Errors name the file, the line or row, and the reason.
func LoadWords(files fs.FS) (*Words, error) {
	w := &Words{Function: map[string]bool{}, Particles: map[string]bool{}, Given: map[string]bool{}, Ambiguous: map[string]bool{}, Kinds: map[string]string{}, Domains: map[string]graph.Domain{}}
	var titles []*Title
	var organs []*Organ
	var nouns nounFile
	var function, ambiguous, given bilingual
	var verbs struct{ Plain, Governing, Performing, Enacting, Undergoing []string }
	for name, into := range map[string]any{"titles": &titles, "organs": &organs, "nouns": &nouns, "verbs": &verbs, "function": &function, "ambiguous": &ambiguous, "given": &given} {
		if err := ReadYAML(files, "lexicon/"+name+".yaml", into); err != nil {
			return nil, err
		}
	}
	w.addTitles(titles, nouns.Deputy, nouns.Assistant)
	for i, o := range organs {
		if o.Slug == "" || o.Name == "" || len(o.En) == 0 {
			return nil, fmt.Errorf("lexicon/organs.yaml: row %d: an organ needs its slug, name and en", i+1)
		}
		bilingual{o.Ar, o.En}.each(func(s string) { w.Organs.Add(s, o) })
		for _, name := range o.Ar {
			if slices.Contains(nouns.Forces.Ar, name) {
				continue // «قواته» are some troops of his, «القوات السورية» the army
			}
			for _, own := range possessed(name) {
				w.OwnOrgans.Add(own, OwnOrgan{o, definite(name)})
			}
		}
	}
	w.addNouns(nouns)
	for i, names := range text.MonthNames {
		for _, name := range names {
			w.Months.Add(name, i+1)
		}
	}
	for i, names := range text.WeekdayNames {
		for _, name := range names {
			if len(name) > 3 { // "sun" and "sat" are words
				w.Weekdays.Add(name, time.Weekday(i))
			}
		}
	}
	w.Verbs, w.Governing, w.Performing = inflected(verbs.Plain, first), inflected(verbs.Governing, first), inflected(verbs.Performing, transitive)
	w.Undergoing = inflected(verbs.Undergoing, first)
	for _, v := range verbs.Enacting {
		forms := append(strings.Split(v, "/"), "", "")
		for _, form := range text.ConjugateEnglish(forms[0], forms[1], forms[2]) {
			w.Performing[form.Form] = false
		}
	}
	function.each(func(s string) { w.Function[text.Fold(s)], w.Particles[s] = true, true })
	given.each(func(s string) { w.Given[text.Fold(s)] = true })
	ambiguous.each(func(s string) { w.Ambiguous[text.Fold(s)] = true })
	return w, errors.Join(w.loadReferences(files), w.loadFields(files), w.loadCalendar(files))
}

func first(form text.Inflection) bool { return form.First }

func transitive(form text.Inflection) bool { return form.Object }

// inflected are the folded forms of Arabic verbs, given as past/present, with what is asked of each.
func inflected(verbs []string, is func(text.Inflection) bool) map[string]bool {
	out := map[string]bool{}
	for _, v := range verbs {
		past, present, _ := strings.Cut(v, "/")
		for _, form := range text.ConjugateArabic(past, present) {
			out[form.Form] = is(form)
		}
	}
	return out
}

// definite is an Arabic name with the article: of its last word, and of the one that this qualifies as an adjective.
func definite(name string) string {
	words := strings.Fields(name)
	last := len(words) - 1
	if last > 0 && (strings.HasSuffix(words[0], "ات") || strings.HasSuffix(words[last], "مركزي") || strings.HasSuffix(words[0], "محكمة")) {
		words[0] = "ال" + words[0]
	}
	words[last] = "ال" + words[last]
	return strings.Join(words, " ")
}

// possessed are the forms of an Arabic title or organ with a possessive pronoun: at its end, and at its first word with or without «ل»
// behind it.
func possessed(title string) []string {
	words := strings.Fields(title)
	last := len(words) - 1
	var out []string
	for _, form := range text.Possessed(words[last]) {
		out = append(out, strings.Join(append(slices.Clone(words[:last]), form), " "))
	}
	if last > 0 {
		for _, form := range text.Possessed(words[0]) {
			out = append(out, form+" لل"+strings.Join(words[1:], " "), form+" "+strings.Join(words[1:], " "))
		}
	}
	return out
}

func (w *Words) addNouns(n nounFile) {
	add := func(b bilingual, noun Noun) {
		b.each(func(s string) { w.Nouns.Add(s, noun) })
		for _, s := range b.Ar {
			if !strings.Contains(s, " ") {
				for _, form := range text.NounForms(s)[1:] {
					w.Nouns.Add(form, noun)
				}
			}
		}
	}
	add(n.Collective, Noun{})
	n.Document.each(func(s string) { w.Documents.Add(s, true) })
	add(n.Government, Noun{Kind: Government})
	add(n.Forces, Noun{Kind: Forces})
	add(n.Agreement, Noun{Type: graph.AgreementType})
	add(n.Exercise, Noun{Type: graph.ExerciseType})
	add(n.Training, Noun{graph.ExerciseType, Training})
	n.Capital.each(func(s string) { w.Nouns.Add(s, Noun{graph.PlaceType, Capital}) })
	for _, kind := range slices.Sorted(maps.Keys(n.Event)) {
		add(n.Event[kind], Noun{graph.EventType, kind})
	}
	for _, m := range []struct {
		of    graph.NodeType
		kinds map[string]string
	}{{graph.PlaceType, n.Place.Ar}, {graph.OrganizationType, n.Organization.Ar}} {
		for word, kind := range m.kinds {
			for _, dual := range text.Dual(word) {
				w.Pairs.Add(dual, Pair{Noun{m.of, kind}, word})
			}
		}
	}
	for _, m := range []map[string]string{n.Place.Ar, n.Place.En} {
		for word, kind := range m {
			w.Nouns.Add(word, Noun{graph.PlaceType, kind})
		}
	}
	for _, m := range []map[string]string{n.Organization.Ar, n.Organization.En} {
		for word, kind := range m {
			w.Nouns.Add(word, Noun{graph.OrganizationType, kind})
		}
	}
	n.Agency.each(func(s string) { w.Agencies.Add(s, true) })
	w.Ranks = map[string][]string{"en": n.Rank.En}
	for _, rank := range n.Rank.Ar {
		w.Ranks["ar"] = append(w.Ranks["ar"], definite(rank))
	}
	n.Honorific.each(func(s string) { w.Honorifics.Add(s, true) })
	n.Former.each(func(s string) { w.Tenures.Add(s, true) })
	n.Tenure.each(func(s string) { w.Tenures.Add(s, false) })
	n.Public.each(func(s string) { w.Public.Add(s, true) })
	n.Hostilities.each(func(s string) { w.Hostility.Add(s, true) })
	n.Figurative.each(func(s string) { w.Figurative.Add(s, true) })
	n.Killing.each(func(s string) { w.Killings.Add(s, true) })
	n.Unnamed.each(func(s string) { w.Unnamed.Add(s, true) })
	n.Epithet.each(func(s string) { w.Epithets.Add(s, true) })
}

// ReadYAML reads a file strictly: an unknown key is an error, with its line.
func ReadYAML(files fs.FS, name string, into any) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	if err := yaml.UnmarshalWithOptions(data, into, yaml.Strict()); err != nil {
		return fmt.Errorf("%s: %s", name, yaml.FormatError(err, false, true))
	}
	return nil
}

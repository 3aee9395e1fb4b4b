package rule

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"mithaq/graph"
	"mithaq/loader/text"
	"mithaq/seeds"
)

// withRules is the built-in lexicon with these rules alone.
func withRules(t *testing.T, rules string) fs.FS {
	t.Helper()
	files := fstest.MapFS{"rules/test.yaml": {Data: []byte(rules)}}
	for _, name := range []string{"lexicon/cues.yaml", "lexicon/reporting.yaml"} {
		data, err := fs.ReadFile(seeds.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestLoadSaysWhatIsWrongWithWhichRule(t *testing.T) {
	for _, c := range []struct{ name, rules, want string }{
		{"no such relation", "- {id: a, relation: LIKES, lang: en, nouns: [x], to: [obj]}", `rules/test.yaml:1: rule "a": no relation "LIKES"`},
		{"id twice", "- {id: a, relation: OPPOSES, lang: en, to: [obj]}\n- {id: a, relation: OPPOSES, lang: en, to: [obj]}", "rules/test.yaml:2: rule \"a\": its id is empty or stands twice"},
		{"language", "- {id: a, relation: OPPOSES, lang: fr, to: [obj]}", `lang "fr"`},
		{"no to", "- {id: a, relation: OPPOSES, lang: en, nouns: [x]}", "nowhere"},
		{"half an Arabic verb", "- {id: a, relation: OPPOSES, lang: ar, verbs: [رفض], to: [obj]}", "past/present"},
		{"a clitic as a word", "- {id: a, relation: SUPPORTS, lang: ar, words: [داعم ل], to: [obj]}", "written with the word behind it"},
		{"no words", "- {id: a, relation: SUPPORTS, lang: en, words: [\"\"], to: [obj]}", "are none"},
		{"pair of an asymmetric relation", "- {id: a, relation: VISITED, lang: en, to: [obj], pair: true}", "symmetric"},
		{"unknown key of an example", "- {id: a, relation: OPPOSES, lang: en, to: [obj],\n   match: [{txt: x}]}", "rules/test.yaml: [2:"},
		{"unknown key", "- {id: a, relation: OPPOSES, lang: en, too: [obj]}", "rules/test.yaml: [1:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Load(withRules(t, c.rules)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

func TestAtFindsInflectedTriggers(t *testing.T) {
	s, err := Load(withRules(t, `
- {id: en.leave, relation: WITHDREW_FROM, lang: en, verbs: [leave/left/left, cut off ties], to: [obj]}
- {id: ar.leave, relation: WITHDREW_FROM, lang: ar, verbs: [انسحب/ينسحب], nouns: [انسحاب], to: [من]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word  string
		rule  string
		part  Part
		tense text.Tense
		rest  int
	}{
		{"left", "en.leave", Verb, text.Past, 0},
		{"cutting", "en.leave", Verb, text.Gerund, 2},
		{"ستنسحب", "ar.leave", Verb, text.Future, 0},
		{"انسحابه", "ar.leave", Noun, text.Past, 0},
	} {
		found := false
		for _, tr := range s.At(c.word) {
			found = found || tr.Rule.ID == c.rule && tr.Part == c.part && tr.Tense == c.tense && len(tr.Rest) == c.rest
		}
		if !found {
			t.Errorf("%s: no %+v among %+v", c.word, c, s.At(c.word))
		}
	}
}

func TestBuiltinRulesCoverTheOntology(t *testing.T) {
	s, err := Load(seeds.FS())
	if err != nil {
		t.Fatal(err)
	}
	// These are read from names, titles and descriptions, not from clauses of a rule in either language.
	elsewhere := map[graph.RelationType]bool{graph.ServesIn: true, graph.AffiliatedWith: true, graph.PartOf: true}
	for _, spec := range graph.RelationSpecs {
		for _, lang := range []string{"ar", "en"} {
			covered := elsewhere[spec.Type]
			for _, r := range s.Rules {
				covered = covered || r.Lang == lang && r.Relation == spec.Type
			}
			if !covered {
				t.Errorf("no rule in %s yields %s", lang, spec.Type)
			}
		}
	}
}

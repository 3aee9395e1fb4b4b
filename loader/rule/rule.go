// Package rule holds the relation rules and cues as data: which words make a relation, where its ends stand, and which
// words change how it is meant. It knows nothing of how a clause is read; that is the pipeline's.
package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// Rule is one row of seeds/rules; README.md there says what the keys mean.
type Rule struct {
	ID          string               `yaml:"id"`
	Relation    graph.RelationType   `yaml:"relation"`
	Lang        string               `yaml:"lang"`
	Verbs       []string             `yaml:"verbs"`
	Objects     []string             `yaml:"objects"`
	ObjectsOf   string               `yaml:"objects_of"`
	Nouns       []string             `yaml:"nouns"`
	Participles []string             `yaml:"participles"`
	Words       []string             `yaml:"words"`
	From        string               `yaml:"from"`
	To          []string             `yaml:"to"`
	Of          string               `yaml:"of"`
	Swap        bool                 `yaml:"swap"`
	Pair        bool                 `yaml:"pair"`
	Topic       bool                 `yaml:"topic"`
	Predicate   bool                 `yaml:"predicate"`
	With        bool                 `yaml:"with"`
	FromTypes   []graph.NodeType     `yaml:"from_types"`
	ToTypes     []graph.NodeType     `yaml:"to_types"`
	Troops      bool                 `yaml:"troops"`
	Negated     bool                 `yaml:"negated"`
	Infinitive  bool                 `yaml:"infinitive"`
	Understood  bool                 `yaml:"understood"`
	Unless      []string             `yaml:"unless"`
	Status      graph.Status         `yaml:"status"`
	Domain      graph.Domain         `yaml:"domain"`
	EntailedBy  []graph.RelationType `yaml:"entailed_by"`
	Ended       bool                 `yaml:"ended"`
	Match       []Example            `yaml:"match"`
	Reject      []Example            `yaml:"reject"` // texts alone

	File string `yaml:"-"` // where it stands, as in rules/en.yaml
	Line int    `yaml:"-"` // from 1
}

// Direct reports whether the rule's to stands as a direct object.
func (r *Rule) Direct() bool { return slices.Contains(r.To, "obj") }

// Source is the preposition behind which the doer of the rule's nouns may stand beside the usual ones; empty where there is none.
func (r *Rule) Source() string {
	if r.From == "subj" || r.From == "speaker" {
		return ""
	}
	return r.From
}

// Designation stands in a rule's objects for the letters and number of any weapon.
const Designation = "#"

// Types are the node types of which the from or the to must be; empty where any may.
func (r *Rule) Types(from bool) []graph.NodeType {
	if from {
		return r.FromTypes
	}
	return r.ToTypes
}

// Rebuts reports whether the rule's subject answers what another says of him.
func (r *Rule) Rebuts() bool { return slices.Contains(r.To, "accuser") }

// Excludes reports whether the rule is not read beside the folded word.
func (r *Rule) Excludes(fold string) bool {
	return slices.ContainsFunc(r.Unless, func(word string) bool { return text.Fold(word) == fold })
}

// Set is every rule, indexed by the folded first word of its triggers. It is read only after [Load].
type Set struct {
	Rules    []*Rule
	Cues     *Cues
	index    map[string][]Trigger
	forms    map[string][]string // word of a trigger behind its first → its alternatives
	objects  map[*Rule][]string  // the alternatives of all objects
	entailed map[graph.RelationType][]*Rule
}

// Load reads rules/*.yaml, lexicon/cues.yaml and lexicon/reporting.yaml. Errors name file, line, rule and reason, all of
// them.
func Load(files fs.FS) (*Set, error) {
	names, err := fs.Glob(files, "rules/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("list rules: %w", err)
	}
	s := &Set{index: map[string][]Trigger{}, forms: map[string][]string{}, objects: map[*Rule][]string{}, entailed: map[graph.RelationType][]*Rule{}}
	var faults []error
	for _, name := range names {
		var rules []*Rule
		if err := lexicon.ReadYAML(files, name, &rules); err != nil {
			return nil, err
		}
		for _, r := range rules {
			r.File = name
			if err := s.add(r); err != nil {
				faults = append(faults, fmt.Errorf("%s:%d: rule %q: %w", name, r.Line, r.ID, err))
			}
		}
	}
	s.Cues, err = loadCues(files)
	return s, errors.Join(append(faults, err)...)
}

// At lists the triggers that begin with the folded word.
func (s *Set) At(fold string) []Trigger { return s.index[fold] }

// Entailed lists the rules that read another relation from a claim of the type, in the order of the files.
func (s *Set) Entailed(by graph.RelationType) []*Rule { return s.entailed[by] }

// Enacts reports whether the rule has verbs, whose clauses say what happens.
func (s *Set) Enacts(id string) bool {
	return slices.ContainsFunc(s.Rules, func(r *Rule) bool { return r.ID == id && len(r.Verbs) > 0 })
}

// Ended reports whether the rule's words say that what it reads has ended.
func (s *Set) Ended(id string) bool {
	return slices.ContainsFunc(s.Rules, func(r *Rule) bool { return r.ID == id && r.Ended })
}

func (s *Set) add(r *Rule) error {
	spec, ok := r.Relation.Spec()
	switch {
	case r.ID == "" || slices.ContainsFunc(s.Rules, func(o *Rule) bool { return o.ID == r.ID }):
		return errors.New("its id is empty or stands twice")
	case !ok:
		return fmt.Errorf("no relation %q", r.Relation)
	case len(r.EntailedBy) > 0:
		return s.addEntailed(r)
	case r.Lang != "ar" && r.Lang != "en":
		return fmt.Errorf("lang %q is neither ar nor en", r.Lang)
	case len(r.To) == 0:
		return errors.New("says nowhere where its to stands")
	case r.Pair && !spec.Symmetric && r.Relation != graph.Opposes && r.Relation != graph.SeversTiesWith && !Mutual(r.Relation):
		return errors.New("pair needs a symmetric relation, OPPOSES, SEVERS_TIES_WITH, THREATENS or ACCUSES")
	}
	if r.Of == "" && !r.Direct() {
		r.Of = "subj"
	}
	if r.ObjectsOf != "" {
		i := slices.IndexFunc(s.Rules, func(o *Rule) bool { return o.ID == r.ObjectsOf })
		if i < 0 {
			return fmt.Errorf("no rule %q stands before it whose objects it could take", r.ObjectsOf)
		}
		r.Objects = s.Rules[i].Objects
	}
	s.Rules = append(s.Rules, r)
	for _, v := range r.Verbs {
		if err := s.addVerb(r, v); err != nil {
			return err
		}
	}
	for _, n := range r.Nouns {
		s.file(Trigger{Rule: r, Part: Noun}, cut(n))
		if r.Lang == "ar" && !strings.Contains(n, " ") {
			for _, form := range text.NounForms(n)[1:] {
				s.file(Trigger{Rule: r, Part: Noun}, []string{form})
			}
		}
	}
	for _, p := range r.Participles {
		for _, form := range text.Accusative(p) {
			s.file(Trigger{Rule: r, Part: Verb, Tense: text.Participle}, []string{form})
		}
	}
	for _, w := range r.Words {
		words := cut(w)
		if len(words) == 0 || r.Lang == "ar" && len([]rune(words[len(words)-1])) == 1 {
			return fmt.Errorf("words %q are none, or end in a letter that is written with the word behind it", w)
		}
		s.file(Trigger{Rule: r, Part: Phrase, Owned: r.Lang == "ar" && strings.HasSuffix(words[0], "ه")}, words)
	}
	return nil
}

// Mutual reports whether a relation goes both ways where one word says it of two: "traded threats". A dispute goes one way, as the
// ontology has it.
func Mutual(relation graph.RelationType) bool {
	return relation == graph.Threatens || relation == graph.Accuses
}

func (s *Set) addEntailed(r *Rule) error {
	s.Rules = append(s.Rules, r)
	for _, by := range r.EntailedBy {
		if _, ok := by.Spec(); !ok || by == r.Relation {
			return fmt.Errorf("cannot be entailed by %q", by)
		}
		s.entailed[by] = append(s.entailed[by], r)
	}
	return nil
}

func (s *Set) addVerb(r *Rule, verb string) error {
	forms := strings.Split(verb, "/")
	head := make([]string, len(forms))
	var rest []string
	for i, f := range forms {
		words := strings.Fields(f)
		if len(words) == 0 {
			return fmt.Errorf("verb %q has an empty form", verb)
		}
		head[i], rest = words[0], words[1:]
	}
	inflections, err := conjugate(r.Lang, head)
	if err != nil {
		return fmt.Errorf("verb %q: %w", verb, err)
	}
	for _, in := range inflections {
		s.file(Trigger{Rule: r, Part: Verb, Tense: in.Tense, Object: in.Object, First: in.First, Jussive: in.Jussive}, append(cut(in.Form), rest...))
	}
	return nil
}

// cut parts a phrase as text is cut: a hyphen is a word of its own.
func cut(phrase string) []string { return strings.Fields(strings.ReplaceAll(phrase, "-", " - ")) }

// file indexes a trigger by the first of its words.
func (s *Set) file(t Trigger, words []string) {
	t.Rest = s.alternatives(words[1:])
	if t.Governs() {
		if s.objects[t.Rule] == nil {
			s.objects[t.Rule] = slices.Concat(s.alternatives(t.Rule.Objects)...)
		}
		t.Rest = append(t.Rest, s.objects[t.Rule])
	}
	key := text.Fold(words[0])
	if !slices.ContainsFunc(s.index[key], func(o Trigger) bool { return o.same(t) }) {
		s.index[key] = append(s.index[key], t)
	}
}

func conjugate(lang string, head []string) ([]text.Inflection, error) {
	if lang == "ar" {
		if len(head) != 2 {
			return nil, errors.New("an Arabic verb is past/present")
		}
		return text.ConjugateArabic(head[0], head[1]), nil
	}
	head = append(head, "", "")
	return text.ConjugateEnglish(head[0], head[1], head[2]), nil
}

// alternatives folds the words; an Arabic one with a possessive pronoun stands for every person. All triggers share those of a word.
func (s *Set) alternatives(words []string) [][]string {
	var out [][]string
	for _, w := range words {
		forms := s.forms[w]
		if forms == nil {
			forms = []string{text.Fold(w)}
			if stem, ok := strings.CutSuffix(forms[0], "ه"); ok && strings.HasSuffix(w, "ه") {
				forms = append(forms, stem+"ها", stem+"هم", stem+"هما")
			}
			s.forms[w] = forms
		}
		out = append(out, forms)
	}
	return out
}

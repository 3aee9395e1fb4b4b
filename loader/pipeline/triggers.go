package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// hits lists the triggers at token i, the longest first.
func (r *reading) hits(i int, s text.Sentence) []hit {
	stems := []text.Stem{{Word: r.token(i).Fold}}
	if r.arabic() {
		stems = text.Stems(r.token(i).Fold)
	}
	var out []hit
	for _, stem := range stems {
		words := []string{stem.Word}
		if bare := text.WithoutArticle(stem.Word); r.arabic() && bare != stem.Word {
			words = append(words, bare)
		}
		for w, word := range words {
			for _, t := range r.rules.At(word) {
				if t.Rule.Lang != r.doc.Lang || t.Part == rule.Verb && (w > 0 || !conjunctive(stem.Prefix) || len(t.Rest) == 0 && !t.Rule.Infinitive && r.words.Function[word]) {
					continue
				}
				if t.Owned && (w > 0 || strings.HasSuffix(r.token(i).Text, "ة")) {
					continue // «المنافسة» is not «منافسه»
				}
				last, further, ok := r.rest(t, i, s.Last)
				if !ok {
					continue
				}
				if !r.plays(t, i, stem.Prefix, s) || t.Part == rule.Noun && !allies(t) && r.compounded(last, s.Last) {
					r.trace.met(r, hit{Trigger: t, first: i, last: last}, group{}, group{}, none, "the word is another part of speech here")
					continue
				}
				h := hit{Trigger: t, first: i, last: last, prefix: stem.Prefix, further: further, insertion: r.insertionAt(i)}
				h.clauseFirst, h.clauseLast = r.clauseStart(i, s.First), r.clauseEnd(last-1, s.Last)
				out = append(out, h)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b hit) int { return cmp.Compare(len(b.Rest), len(a.Rest)) })
	return out
}

// allies reports whether words name an alliance, which an agreement of that kind makes too: "a strategic partnership treaty".
func allies(t rule.Trigger) bool {
	return t.Rule.Relation == graph.AlliedWith && len(t.Rest) > 0
}

func conjunctive(prefix string) bool { return prefix == "" || prefix == "و" || prefix == "ف" }

// rest finds the further words of a trigger: of a verb with a gap, of anything else right behind.
func (r *reading) rest(t rule.Trigger, i, limit int) (last int, further []int, ok bool) {
	last = i + 1
	gap := 0
	if t.Object && t.Governs() && !t.Rule.Direct() {
		return 0, nil, false // the pronoun is the object: «بيان نشرته الوزارة»
	}
	if t.Part == rule.Verb || t.Governs() {
		if gap = 6; r.arabic() && t.Governs() {
			gap = 8 // «تمد إيران الجماعات المسلحة بما فيها حزب الله بالأسلحة»
		} else if _, names := r.rules.Cues.Labels[r.token(i).Fold]; names && !r.arabic() {
			gap = 12 // "called Chad's attacks on its neighbour Togo 'illegal'"
		}
	} else if r.arabic() && t.Part == rule.Noun && len(t.Rest) > 0 && strings.HasPrefix(t.Rest[0][0], "ب") {
		gap = 4 // «تزويد أوكرانيا بصواريخ»
	}
	for n, word := range t.Rest {
		if n == 0 && t.Part == rule.Verb && !r.arabic() && prepositions[word[0]] {
			if gap = min(gap, 3); strings.HasSuffix(r.token(last).Fold, "ing") && r.verbal(r.token(last).Fold) {
				return 0, nil, false // "stop interfering in Chad": the gerund's
			}
			for at := last; spoken[t.Rule.Relation] && at <= last+gap && !r.isWord(at, word); at++ {
				if r.taken[min(at, len(r.taken)-1)] >= 0 {
					return 0, nil, false // "called Chad's attacks on Togo"
				}
			}
		}
		if n > 0 && n == len(t.Rest)-1 && t.Governs() {
			gap = 6 // "set up a military hotline"
		}
		if n == 0 && t.Part == rule.Verb && word[0] == "to" {
			gap = 1 // "threatened Chad during a trip to" is no threat to do something
		}
		at, end := last, last+gap+1
		for ; at < min(limit, end) && (!r.isWord(at, word) || r.anotherVerb(at)); at++ {
			if r.arabic() && t.Part == rule.Verb && r.taken[at] >= 0 && r.taken[at] == r.taken[at-1] {
				end++ // a name counts as one word
			}
			if t.Part == rule.Verb && r.arabic() && complementizers[r.token(at).Fold] {
				return 0, nil, false // «نشرت صحيفة أن روسيا قوة» has two clauses
			}
			if (!r.arabic() && r.token(at).Text == "," || t.Part == rule.Noun && r.token(at).Text == "،") && r.insertionAt(at) == r.insertionAt(i) {
				return 0, nil, false // "has moved closer to Japan, gave troops"
			}
		}
		if at >= min(limit, end) {
			return 0, nil, false
		}
		last = at + 1
		further = append(further, at)
		if n == 0 {
			gap = 1
		}
	}
	return last, further, true
}

// anotherVerb reports whether an English word behind a conjunction is rather the next verb: "rejects the ruling and charges Exxon with".
func (r *reading) anotherVerb(i int) bool {
	return !r.arabic() && coordinating[r.token(i-1).Fold] && r.verbal(r.token(i).Fold)
}

func (r *reading) isWord(i int, forms []string) bool {
	fold := r.token(i).Fold
	if noun, ok := strings.CutPrefix(fold, "بال"); ok && r.arabic() && slices.Contains(forms, "ب"+noun) {
		return true
	}
	return slices.Contains(forms, fold) || slices.Contains(forms, rule.Designation) && r.designation(i) || r.arabic() && slices.Contains(forms, text.WithoutArticle(fold))
}

// designation reports whether the token ends an English weapon's letters and number: "F-16", "S-400s".
func (r *reading) designation(i int) bool {
	letters, number := r.token(i-2), r.token(i)
	return !r.arabic() && letters.Upper && len(letters.Text) < 4 && r.token(i-1).Text == "-" && number.Fold != "" && number.Fold[0] >= '0' && number.Fold[0] <= '9'
}

// plays reports whether the token is of the trigger's part of speech where it stands.
func (r *reading) plays(t rule.Trigger, i int, prefix string, s text.Sentence) bool {
	if before := strings.TrimPrefix(r.token(i-1).Fold, "و"); governors[before] && r.arabic() && t.Part == rule.Verb || t.Jussive && before != "لم" && before != "لا" {
		return false // «على رأسها»; «تستعد» is no form of استعاد
	}
	if t.Part == rule.Verb && r.compound(i) {
		return false
	}
	if t.Part == rule.Phrase || !r.arabic() && t.Part == rule.Noun && len(t.Rest) > 0 && !t.Governs() || !r.ambiguous(t, r.token(i).Fold) {
		return true
	}
	noun := false
	if r.arabic() {
		before := r.token(i - 1)
		if p := r.at(i + 1); p != nil && p.form == lexicon.Adjective && p.prefix == "" && !strings.HasPrefix(r.token(i+1).Fold, "ال") {
			return t.Part == rule.Noun // «دعم مصري للصومال»
		}
		noun = r.at(i) != nil || strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ب" || prefix == "ل" || prefix == "ك" || i > s.First && r.taken[i-1] < 0 && before.Kind == text.Word &&
			!relativizers[before.Fold] && !boundaries[before.Fold] && prefix == "" || r.possessed(r.behindInsertion(i, s.First), s.First)
	} else {
		noun = r.substantive(t, i)
	}
	return noun == (t.Part == rule.Noun)
}

// compound reports whether a hyphen joins an English word to the one before it: "high-level".
func (r *reading) compound(i int) bool {
	hyphen := r.token(i - 1)
	return !r.arabic() && hyphen.Text == "-" && hyphen.End == r.token(i).Start && hyphen.Start == r.token(i-2).End
}

// governors are Arabic prepositions, which no verb follows.
var governors = map[string]bool{"علي": true, "في": true, "الي": true, "عن": true, "مع": true, "حول": true, "بين": true, "لدي": true}

// behindInsertion is the token to which one at i belongs, a date between commas before it passed over: «أعلنت واشنطن، أمس الخميس، فرض».
func (r *reading) behindInsertion(i, first int) int {
	t := i
	for t > first && (r.token(t-1).Text == "،" || r.token(t-1).Text == "," || r.inDate(t-1)) {
		t--
	}
	return t
}

var relativizers = map[string]bool{"قد": true, "لم": true, "لن": true, "لا": true, "الذي": true, "التي": true, "سوف": true, "ثم": true, "وقد": true, "ما": true, "ان": true, "لقد": true, "حيث": true}

// ambiguous reports whether the rule reads the word both as a verb and as a noun.
func (r *reading) ambiguous(t rule.Trigger, fold string) bool {
	verb, noun := false, false
	for _, word := range []string{fold, text.WithoutArticle(fold)} {
		for _, o := range r.rules.At(word) {
			if o.Rule.Lang == t.Rule.Lang {
				verb, noun = verb || o.Part == rule.Verb, noun || o.Part == rule.Noun
			}
		}
	}
	for _, stem := range text.Stems(fold)[1:] {
		for _, o := range r.rules.At(stem.Word) {
			if r.arabic() && o.Rule.Lang == t.Rule.Lang {
				verb, noun = verb || o.Part == rule.Verb && conjunctive(stem.Prefix), noun || o.Part == rule.Noun
			}
		}
	}
	return verb && noun
}

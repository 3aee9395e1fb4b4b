package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// disjoint is whom the pronoun that is an English subject means, where it seemed to mean the object: the first of a sentence before whom
// it fits and who is not the object.
func (s *slots) disjoint(pronoun, object group) group {
	const near = 3 // sentences
	kind, _ := graph.TypeOf(first(object.nodes))
	own := s.sentence(s.first)
	for k := own - 1; k >= max(0, own-near); k-- {
		for t := s.doc.Sentences[k].First; t < s.doc.Sentences[k].Last; t++ {
			if p := s.reading.at(t); p != nil && p.kind == kind && s.fits(p, true) && !slices.Contains(p.all(), first(object.nodes)) {
				return group{p.all(), pronoun.first, pronoun.last}
			}
		}
	}
	return group{}
}

// otherwise reports whether the subject of a finite English verb is a noun that nobody knows, so that none of the names before it
// is: "the pipeline that Chad built threatens". What is joined to a name acts with it: "Chad and its allies accuse".
func (s *slots) otherwise() bool {
	if s.Tense == text.Gerund {
		return s.objectBefore()
	}
	if s.Rule.Swap || s.passive() && stances[s.spec.Type] || s.Tense != text.Past && s.Tense != text.Present && s.Tense != text.Participle {
		return false // a stance may be taken on somebody's deed: "the U.S. plan drew criticism from", "was opposed by"
	}
	return s.another()
}

// objectBefore reports whether the English noun right before a gerund is one that nobody knows and the object of a verb or preposition, so
// that the gerund tells what it does: "finish off rebels defending Chad", not "Chad keeps defending Togo".
func (s *slots) objectBefore() bool {
	w, t := s.token(s.first-1), s.first-2
	if s.reading.at(s.first-1) != nil || w.Kind != text.Word || w.Upper || s.words.Function[w.Fold] || !strings.HasSuffix(w.Fold, "s") && !strings.HasSuffix(w.Fold, "men") && !strings.HasSuffix(w.Fold, "people") || s.verbal(w.Fold) {
		return false
	}
	return s.reading.at(t) == nil && s.token(t).Kind == text.Word
}

// another reports whether what stands before an English trigger ends in a noun that nobody knows.
func (s *slots) another() bool {
	t := s.subjectEnd()
	w := s.token(t)
	if t < s.clauseFirst || s.at(t) != nil || s.adjunct(t) || w.Kind != text.Word || w.Upper || w.Fold == "" || w.Fold == "'s" || s.words.Function[w.Fold] {
		return false
	}
	for ; t > s.clauseFirst && s.at(t) == nil && !(coordinating[s.token(t-1).Fold] && (possessives[s.token(t).Fold] || others[s.token(t).Fold])); t-- {
	}
	return !possessives[s.token(t).Fold] && !others[s.token(t).Fold] || !coordinating[s.token(t-1).Fold]
}

// adjunct reports whether the English noun at token i only tells where or in what a subject before it does something: "Chad in a
// statement condemned".
func (s *slots) adjunct(i int) bool {
	const longest = 4 // tokens
	for t := i; t > max(s.clauseFirst, i-longest) && s.at(t) == nil; t-- {
		if f := s.token(t).Fold; f == "in" || f == "at" || f == "during" || f == "via" {
			p := s.at(t - 1)
			return p != nil && p.last == t && s.fits(p, true) && !s.led(p)
		} else if prepositions[f] || s.token(t).Kind != text.Word {
			break
		}
	}
	return false
}

// others are the English words behind a conjunction for those who do the same as the ones named: "Chad and several other states".
var others = map[string]bool{"other": true, "others": true, "several": true, "many": true, "some": true, "most": true, "dozens": true, "various": true, "numerous": true, "fellow": true}

// reduced reports whether an English participle belongs to a noun right before it that nobody knows: "the peninsula, illegally annexed by".
func (s *slots) reduced() bool {
	t := s.first - 1
	for ; strings.HasSuffix(s.token(t).Fold, "ly") || s.token(t).Text == ","; t-- {
	}
	w := s.token(t)
	return t < s.first-1 && s.reading.at(t) == nil && w.Kind == text.Word && !w.Upper && !s.words.Function[w.Fold] && !auxiliary[w.Fold] && !s.verbal(w.Fold)
}

// afar reports whether an English participle belongs to a noun that nobody knows and that has nothing to do with the group before it:
// "disputes with Chad over the north recognised by Togo", not "Chad is a state recognised by Togo", "Chad's plan opposed by Togo".
func (s *slots) afar(from group) bool {
	const near = 3 // tokens
	w := s.token(s.first - 1)
	if s.reading.at(s.first-1) != nil || w.Kind != text.Word || w.Upper || s.words.Function[w.Fold] || auxiliary[w.Fold] || adverbs[w.Fold] || strings.HasSuffix(w.Fold, "ly") || s.first-from.last <= near {
		return false
	}
	for t := from.last; t < s.first; t++ {
		if auxiliary[s.token(t).Fold] {
			return false
		}
	}
	return true
}

// indefinite reports whether the trigger begins with an Arabic participle without the article, which its rule has with it too.
func (s *slots) indefinite() bool {
	word := strings.TrimPrefix(s.token(s.first).Fold, s.prefix)
	return s.arabic() && slices.ContainsFunc(s.rules.At("ال"+strings.TrimSuffix(word, "ا")), func(t rule.Trigger) bool { return t.Rule == s.Rule && t.Part == rule.Phrase })
}

// attributed reports whether an Arabic participle qualifies a noun that nobody knows: «البلد الواقع في», «مصدر مقرب من».
func (s *slots) attributed() bool {
	if before := s.token(s.first - 1).Fold; s.indefinite() && s.prefix == "" && s.first > s.clauseFirst && s.at(s.first-1) == nil {
		return prepositions[before] || s.strange(s.first-1) && !aspects[before] && !carrying[before] && !strings.HasPrefix(before, "ال")
	}
	definite := func(t int) bool {
		return s.at(t) == nil && s.token(t).Kind == text.Word && strings.HasPrefix(s.token(t).Fold, "ال") && !s.inDate(t)
	}
	if !s.arabic() || !definite(s.first) {
		return false
	}
	t := s.first - 1
	for t >= s.clauseFirst && definite(t) {
		t--
	}
	return t < s.first-1 && s.at(t) == nil
}

// subjectEnd is the token before an English verb and the auxiliaries, adverbs, dates and phrases between them: "Chad has in recent
// weeks repeatedly accused".
func (s *slots) subjectEnd() int {
	const far = 7 // tokens from the verb to an auxiliary with a phrase behind it
	t := s.first - 1
	for ; t >= s.clauseFirst; t-- {
		if f := s.token(t).Fold; !s.inDate(t) && !auxiliary[f] && !adverbs[f] && !strings.HasSuffix(f, "ly") {
			break
		}
	}
	for i := t; i > max(s.clauseFirst, s.first-far) && s.at(i) == nil; i-- {
		if f, next := s.token(i).Fold, s.token(i+1).Fold; auxiliary[f] && (prepositions[next] || next == "since") {
			return i - 1
		} else if s.finite(i) {
			break
		}
	}
	return t
}

// adverbs are those that may stand between an English subject and its verb and do not end in -ly, and pronouns that stress it.
var adverbs = map[string]bool{"again": true, "later": true, "then": true, "now": true, "today": true, "yesterday": true, "once": true, "twice": true, "never": true, "always": true,
	"often": true, "even": true, "still": true, "very": true, "already": true, "ever": true, "soon": true, "just": true, "since": true, "first": true, "long": true, "instead": true, "ago": true,
	"himself": true, "herself": true, "itself": true, "themselves": true, "both": true, "all": true}

// ourselves is who speaks where an English verb's subject is "we" or "I", with an empty node where nobody is known to.
func (s *slots) ourselves() group {
	for t := s.first - 1; t > s.first-5 && t >= s.clauseFirst; t-- {
		switch f := s.token(t).Fold; {
		case f == "we" || f == "i":
			return group{[]string{s.speakers[s.first]}, t, s.last}
		case !auxiliary[f] && !adverbs[f] && !strings.HasSuffix(f, "ly"):
			return group{}
		}
	}
	return group{}
}

// passive reports whether an English participle follows a form of "be" or stands behind a noun with "by".
func (s *slots) passive() bool {
	far := s.first - 3 // tokens
	switch s.Tense {
	case text.Gerund:
		return false
	case text.Present: // that is written as the participle is: "was hit", not "is likely to hit"
		far = s.first - 1
	}
	for i := s.first - 1; i >= max(s.clauseFirst, far); i-- {
		switch s.token(i).Fold {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	behind := s.last
	for adverbs[s.token(behind).Fold] || strings.HasSuffix(s.token(behind).Fold, "ly") {
		behind++ // "recognised only by"
	}
	if d := s.dateBehind(behind, s.clauseLast); d != nil {
		behind = d.last // "NATO, founded in 1949 by"
	}
	by := s.token(behind).Fold
	return s.Tense != text.Present && (by == "by" || by == "between" && s.spec.Type == graph.MemberOf) && !s.Governs() // nor "rejected the demands by"
}

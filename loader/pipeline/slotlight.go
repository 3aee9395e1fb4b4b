package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// voweledPassive reports whether an Arabic verb is written with the vowel of the passive: a perfect with it on the first letter
// («فُرضت»), an imperfect whose active has another there («يُتهم», «تُستهدف»).
func (s *slots) voweledPassive() bool {
	const u = 'ُ'
	word := []rune(strings.TrimPrefix(s.token(s.first).Text, s.prefix))
	if s.Tense == text.Past {
		return len(word) > 2 && (word[1] == u || word[0] == 'ا' && word[2] == u)
	}
	if len(word) > 4 && word[0] == 'س' {
		word = word[1:]
	}
	return len(word) > 3 && word[1] == u && (word[2] == 'ت' || word[2] == 'س' && word[3] == 'ت')
}

// suffered are the ends of what an Arabic noun says behind a verb of undergoing: «تعرضت أوديسا لقصف روسي», «واجهت صربيا انتقادات من ألبانيا».
func (s *slots) suffered() (from, to group) {
	const far = 10 // tokens
	verb := s.first - 1
	for ; s.arabic() && verb >= max(s.clauseFirst, s.first-far); verb-- {
		if p := s.at(verb); p != nil {
			verb = p.head
		} else if has(s.words.Undergoing, s.token(verb).Fold) {
			break
		} else if s.verbal(s.token(verb).Fold) {
			return group{}, group{}
		}
	}
	if !s.arabic() || verb < max(s.clauseFirst, s.first-far) || s.taken[verb] >= 0 {
		return group{}, group{}
	}
	if to = s.subjectOf(verb+1, false); len(to.nodes) == 0 {
		t := verb - 1
		for f := s.token(t).Fold; relative[f] || carrying[f] || f == "ان" || s.token(t).Text == "ألا" || s.token(t).Text == "،"; f = s.token(t).Fold {
			t--
		}
		if p := s.at(t); p != nil && s.fits(p, false) && p.form != lexicon.Adjective {
			to = p.group()
		}
	}
	if from = s.modifier(); len(from.nodes) == 0 {
		from = s.complement()
	}
	for i := s.last; len(from.nodes) == 0 && i < min(s.last+4, s.clauseLast-1); i++ {
		if f, next := s.token(i).Fold, s.token(i+1).Fold; f == "من" || f == "علي" && (next == "يد" || next == "ايدي") {
			if i++; next == "قبل" || next == "جانب" || f == "علي" {
				i++
			}
			if p := s.at(i); p != nil && p.prefix == "" && s.fits(p, true) {
				from = s.coordinated(i, true)
			}
			break
		}
	}
	return from, to
}

// casualties reports whether an Arabic verb of harm has its victims right behind it, in numbers, and so is a passive without its vowel:
// «قتل 12 جنديا», «قتل نحو مئة شخص».
func (s *slots) casualties(after int) bool {
	if s.spec.Type != graph.Attacks || s.Tense != text.Past || len(s.further) > 0 || s.Object {
		return false
	}
	t := s.token(after)
	return t.Kind == text.Number || approximate[t.Fold] || counted[t.Fold] || s.words.Calendar.Numbers[t.Fold] != 0
}

// counted are Arabic words for how many.
var counted = map[string]bool{"عشرات": true, "مئات": true, "الاف": true, "عدد": true, "اكثر": true, "شخص": true, "شخصان": true, "اشخاص": true}

// performance is the token behind an Arabic verb that says who does what the noun before token i says, with a pronoun for the
// noun: «الغارات الجوية التي شنها», «زيارة قام بها»; -1 where none stands there.
func (r *reading) performance(i, limit int) int {
	const adjectives = 4
	for t := i; t < min(i+adjectives+3, limit); t++ {
		if p := r.at(t); p != nil {
			if p.form != lexicon.Adjective || p.prefix != "" {
				return -1
			}
			continue
		}
		fold := r.token(t).Fold
		object, ok := r.words.Performing[fold]
		switch {
		case ok && (object || pronouns[r.token(t+1).Fold] == "ب"):
			if !object {
				t++
			}
			return t + 1
		case relative[fold] || fold == "قد" || fold == "كانت" || fold == "كان" || fold == "سوف":
		case t >= i+adjectives || r.words.Function[fold] || r.verbal(fold) || prepositions[fold] || strings.HasPrefix(fold, "و"):
			return -1
		}
	}
	return -1
}

// wrought are the same of an English noun: "the sanctions that Canada imposed on Belarus", "talks Egypt held with Qatar".
func (s *slots) wrought(limit int) (from, to group) {
	t := s.last
	if f := s.token(t).Fold; f == "that" || f == "which" {
		t++
	}
	if s.reading.at(t) == nil {
		t = s.pastArticle(t)
	}
	if p := s.reading.at(t); s.Rule.Swap || p == nil || p.first != t || !s.fits(p, true) {
		return group{}, group{}
	}
	clause := *s
	clause.insertion, clause.clauseFirst, clause.clauseLast = s.insertionAt(t), t, s.clauseEnd(t, limit)
	from = clause.gather(t, true)
	verb := from.last
	for f := s.token(verb).Fold; auxiliary[f] || adverbs[f] || strings.HasSuffix(f, "ly"); f = s.token(verb).Fold {
		verb++
	}
	if _, known := s.words.Performing[s.token(verb).Fold]; !known {
		return group{}, group{}
	}
	return from, clause.prepositional(verb + 1)
}

// performed are the ends of what an Arabic noun says in a relative clause with a verb of doing it: «محادثات أجراها المبعوث مع …»,
// «العقوبات التي فرضتها الولايات المتحدة على كوبا».
func (s *slots) performed() (from, to group) {
	limit := s.doc.Sentences[s.sentence(s.first)].Last
	if !s.arabic() {
		return s.wrought(limit)
	}
	after := s.performance(s.last, limit)
	if after < 0 || s.Rule.Swap {
		return group{}, group{}
	}
	clause := *s
	clause.insertion, clause.clauseFirst, clause.clauseLast = s.insertionAt(after), after, s.clauseEnd(after-1, limit)
	if from = clause.subjectBehind(after); len(from.nodes) == 0 {
		return group{}, group{}
	}
	if to = clause.prepositional(from.last); len(to.nodes) == 0 && s.Rule.Pair && len(from.nodes) > 1 {
		to = from
	}
	return from, to
}

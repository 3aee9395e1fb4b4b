package pipeline

import (
	"strings"

	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// personName is the end of an unknown person's name at token i, i where there is none: two to four words that no other
// phrase covers, in English capitalised, in Arabic up to a function word, a verb of the rules, or punctuation.
func (r *reading) personName(i, limit int) int { return r.nameFrom(i, i, 0, limit) }

// nameFrom is the end of the name at token i of which so many words stand before token j, i where there is none.
func (r *reading) nameFrom(i, j, words, limit int) int {
	last := j
	for ; j < limit && words < 5; j++ {
		t := r.token(j)
		if words == 1 && r.bynamed(j) {
			return j + 1 // «محمد الهندي»
		}
		if r.taken[j] >= 0 || t.Kind != text.Word {
			if t.Text == "-" && !r.arabic() && j > i && r.token(j+1).Upper {
				continue
			}
			break
		}
		if r.arabic() {
			if !r.nameWord(j, words, limit) {
				break
			}
		} else if titles, end, _ := r.words.Titles.Match(r.doc, j, limit); end > 0 && titles[0].Office != "king" && !particles[t.Fold] {
			return i // "Cabinet Secretary"
		} else if !t.Upper && !particles[t.Fold] || t.Fold == "'s" {
			break
		} else if r.words.Function[t.Fold] && !particles[t.Fold] {
			break
		}
		if words == 0 && !r.arabic() && j == r.doc.Sentences[r.sentence(j)].First && strings.HasSuffix(t.Fold, "ing") && r.beginsVerb(t.Fold) {
			return i // "Addressing Aliyev"
		}
		words++
		last = j + 1
	}
	if words < 2 || !r.arabic() && particles[r.token(last-1).Fold] {
		return i
	}
	return last
}

// nameWord reports whether the Arabic word at token i may be the next of a name of which so many words stand before it.
func (r *reading) nameWord(i, words, limit int) bool {
	t := r.token(i)
	if r.clitic(i) || strings.HasSuffix(t.Text, "ًا") || strings.HasSuffix(t.Text, "اً") {
		return false
	}
	known := r.given(i) || words > 0 && r.Lexicon.Family[t.Fold] && !r.words.Particles[t.Text]
	switch {
	case (r.words.Function[t.Fold] || r.words.Function[strings.TrimPrefix(t.Fold, "ف")]) && !known || r.verbal(t.Fold) && (!known || r.reports(i)):
		return false
	case words == 0 && strings.ContainsRune("بلكفو", []rune(t.Fold)[0]) && !known && !r.surnamed(i+1):
		return false // «وزير الخارجية الإيراني بالسياسة الحكيمة»: a preposition, where no known name begins so
	case words == 0 && !known && strings.HasPrefix(r.token(i+1).Fold, "ال") && (strings.HasPrefix(t.Fold, "ت") || strings.HasPrefix(t.Fold, "ي")):
		return false // «تحمل الجنسية»: a verb with its object
	case words > 1 && strings.HasPrefix(t.Text, "ال") && strings.HasPrefix(r.token(i-1).Text, "ال") && !strings.HasPrefix(r.token(i-2).Fold, "عبد") && !compounding[r.token(i-1).Fold]:
		return false // «سعد الشهراني التمرين»: behind a surname
	case known:
		return true
	case words == 0 && inflectedVerb(t.Fold), words > 0 && r.stopsName(i, words):
		return false
	}
	_, title, _ := r.words.Titles.Match(r.doc, i, limit)
	_, noun, _ := r.words.Nouns.Match(r.doc, i, limit)
	_, organ, _ := r.words.Organs.Match(r.doc, i, limit)
	return title == 0 && noun == 0 && organ == 0 && !r.nominal(t.Fold) && !(words > 0 && owned(t.Text))
}

// clitic reports whether the Arabic word at token i begins with a conjunction or preposition, as a hamza behind its first letter or the
// article behind it shows: «وأعاد», «بإشراف», «بالسعي».
func (r *reading) clitic(i int) bool {
	letters := []rune(r.token(i).Text)
	if len(letters) < 3 || !strings.ContainsRune("وفبكل", letters[0]) {
		return false
	}
	article := strings.HasPrefix(string(letters[1:]), "ال") || letters[0] == 'ل' && letters[1] == 'ل'
	return strings.ContainsRune("أإآ", letters[1]) || article && len(letters) > 5 && !r.Lexicon.Family[r.token(i).Fold] && !r.given(i)
}

// stopsName reports whether an unknown Arabic word does not go on with the name of so many words before it: an indefinite accusative, a
// verb, a first name behind a conjunction, behind two words also what begins as behind a conjunction or preposition.
func (r *reading) stopsName(i, words int) bool {
	t := r.token(i)
	word, joined := strings.CutPrefix(t.Fold, "و")
	switch {
	case inflectedVerb(t.Fold), has(r.words.Verbs, t.Fold), has(r.words.Governing, t.Fold), has(r.words.Performing, t.Fold):
		return true
	case joined && len([]rune(word)) > 2 && (r.Lexicon.Given[word] || r.words.Given[word]):
		return true
	}
	return words > 1 && !strings.HasPrefix(t.Fold, "ال") && !compound[r.token(i-1).Fold] && (strings.ContainsRune("بلكفو", []rune(t.Fold)[0]) || strings.HasSuffix(t.Fold, "ا"))
}

// inflectedVerb reports whether a folded word can only be an Arabic verb: of the tenth form, or in the plural of the past.
func inflectedVerb(fold string) bool {
	for _, begin := range []string{"يست", "تست", "نست", "سيست", "ستست"} {
		if strings.HasPrefix(fold, begin) && len([]rune(fold)) > 4 {
			return true
		}
	}
	stem, plural := strings.CutSuffix(fold, "وا")
	return plural && len([]rune(stem)) > 2 && !strings.HasSuffix(stem, "ا")
}

// given reports whether the word at token i is a first name, and not written as a function word: «علي», not «على».
func (r *reading) given(i int) bool {
	w := r.token(i)
	return (r.Lexicon.Given[w.Fold] || r.words.Given[w.Fold]) && !r.words.Particles[text.Unmarked(w.Text)]
}

// bynamed reports whether a state's Arabic adjective at token j is a surname: right behind a first name.
func (r *reading) bynamed(j int) bool {
	p := r.at(j)
	return r.arabic() && p != nil && p.first == j && p.last == j+1 && p.form == lexicon.Adjective && p.prefix == "" && strings.HasPrefix(r.token(j).Fold, "ال") && r.given(j-1)
}

// surnamed reports whether the article calls somebody by the Arabic word at token i alone elsewhere, as it does by a surname.
func (r *reading) surnamed(i int) bool {
	word, before := r.token(i).Fold, r.token(i-1).Fold
	if len([]rune(word)) < 4 || r.words.Function[word] || strings.HasPrefix(word, "ال") || r.nominal(word) || r.verbal(word) {
		return false
	}
	for t := range r.doc.Tokens {
		if r.token(t).Fold == word && r.token(t-1).Fold != before && (r.reports(t-1) || r.reports(t+1)) {
			return true
		}
	}
	return false
}

// owned reports whether an Arabic word ends in a possessive pronoun, as no name of some length does: «أوراق اعتماده».
func owned(word string) bool {
	long := len([]rune(word)) > 4
	return long && (strings.HasSuffix(word, "ها") || strings.HasSuffix(word, "هم") || strings.HasSuffix(word, "ه") && !strings.HasSuffix(word, "الله"))
}

// compounding are the definite words that end a first name: «نور الدين».
var compounding = map[string]bool{"الدين": true, "الله": true, "الرحمن": true, "الاسلام": true}

var particles = map[string]bool{"bin": true, "al": true, "el": true, "ben": true, "van": true, "von": true, "de": true, "der": true, "ibn": true, "abu": true, "da": true, "di": true, "du": true, "la": true, "le": true}

// verbal reports whether a folded word, or what stands behind its conjunction, is a verb of the rules or of saying.
func (r *reading) verbal(fold string) bool {
	for _, stem := range text.Stems(fold)[:] {
		if stem.Prefix != "" && stem.Prefix != "و" && stem.Prefix != "ف" {
			continue
		}
		if r.rules.Cues.Reports[stem.Word] != 0 {
			return true
		}
		for _, t := range r.rules.At(stem.Word) {
			if t.Part == 0 && len(t.Rest) == 0 {
				return true
			}
		}
	}
	return false
}

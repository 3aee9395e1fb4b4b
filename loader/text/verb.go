package text

import "strings"

// Tense says when a verb form speaks.
type Tense uint8

// The tenses.
const (
	Past Tense = iota
	Present
	Future
	Participle // English past participle, Arabic active one
	Gerund     // English -ing
)

// Inflection is a surface form of a verb, folded.
type Inflection struct {
	Form    string
	Tense   Tense
	Object  bool // an Arabic form with an object pronoun written with it
	First   bool // an Arabic form of the first person
	Jussive bool // an Arabic form that stands behind لم and لا alone
}

// ConjugateArabic lists the third-person forms of an Arabic verb and those of "we" and "I" from its past and present masculine singular, with
// object pronouns: التقى, يلتقي gives التقت, التقوا, يلتقيان, ستلتقي, التقاه, نلتقي.
func ConjugateArabic(past, present string) []Inflection {
	var out []Inflection
	p, q := Fold(past), Fold(present)
	stems := []string{p}
	endings := []string{"", "ت", "ا", "وا", "تا", "ن", "ه", "ها", "هم", "ته", "تها", "تهم", "وه", "وها"}
	if last := lastRune(p); (last == "ي" || last == "ا") && !strings.HasSuffix(past, "أ") && !strings.HasSuffix(past, "ء") {
		stem := strings.TrimSuffix(p, last)
		stems = []string{stem}
		endings = []string{last, "ت", "وا", "تا", "يا", "اه", "اها", "ته", "تها", "اهم"}
	}
	for _, s := range stems {
		for _, e := range endings {
			out = append(out, Inflection{Form: s + e, Tense: Past, Object: pronoun(e)})
		}
	}
	body := strings.TrimPrefix(q, "ي")
	forms := []string{body, body + "ون", body + "ان", body + "وا", body + "ه", body + "ها", body + "هم", body + "ن"}
	if last := lastRune(body); last == "ي" || last == "و" {
		stem := strings.TrimSuffix(body, last)
		forms = append(forms, stem, stem+"ون", stem+"وا")
	} else if runes := []rune(body); len(runes) >= 3 && strings.ContainsRune("ويا", runes[len(runes)-2]) { // a hollow verb
		short := string(runes[:len(runes)-2]) + string(runes[len(runes)-1:])
		out = append(out, Inflection{Form: "ي" + short, Tense: Present, Jussive: true}, Inflection{Form: "ت" + short, Tense: Present, Jussive: true})
	}
	for _, f := range forms {
		for _, person := range []string{"ي", "ت"} {
			object := pronoun(strings.TrimPrefix(f, body))
			out = append(out, Inflection{Form: person + f, Tense: Present, Object: object}, Inflection{Form: "س" + person + f, Tense: Future, Object: object})
		}
	}
	for _, f := range []string{body, body + "ه", body + "ها", body + "هم"} {
		object := f != body
		out = append(out, Inflection{Form: "ن" + f, Tense: Present, Object: object, First: true}, Inflection{Form: "سن" + f, Tense: Future, Object: object, First: true})
	}
	if form := "ا" + body; form != p { // "I", where it is not written as the past is: أطالب, not أعلن
		out = append(out, Inflection{Form: form, Tense: Present, First: true})
	}
	return out
}

// ConjugateEnglish lists the forms of an English verb from base/past/participle, the latter two regular where left out; those of
// a final l that is doubled in Britain alone come last: travelled.
func ConjugateEnglish(base, past, participle string) []Inflection {
	if past == "" {
		past = regularPast(base)
	}
	if participle == "" {
		participle = past
	}
	out := []Inflection{{Form: base, Tense: Present}, {Form: thirdPerson(base), Tense: Present}, {Form: past, Tense: Past},
		{Form: gerund(base), Tense: Gerund}, {Form: participle, Tense: Participle}}
	if doubled := base + "l"; past == base+"ed" && finalL(base) {
		out = append(out, Inflection{Form: doubled + "ed", Tense: Past}, Inflection{Form: doubled + "ing", Tense: Gerund}, Inflection{Form: doubled + "ed", Tense: Participle})
	}
	return out
}

// pronoun reports whether an ending holds an object pronoun.
func pronoun(ending string) bool {
	for _, p := range []string{"ه", "ها", "هم"} {
		if strings.HasSuffix(ending, p) {
			return true
		}
	}
	return false
}

func regularPast(b string) string {
	switch {
	case strings.HasSuffix(b, "e"):
		return b + "d"
	case consonantY(b):
		return b[:len(b)-1] + "ied"
	case doubles(b):
		return b + b[len(b)-1:] + "ed"
	}
	return b + "ed"
}

func thirdPerson(b string) string {
	switch {
	case consonantY(b):
		return b[:len(b)-1] + "ies"
	case strings.HasSuffix(b, "s"), strings.HasSuffix(b, "sh"), strings.HasSuffix(b, "ch"), strings.HasSuffix(b, "x"), strings.HasSuffix(b, "o"):
		return b + "es"
	}
	return b + "s"
}

func gerund(b string) string {
	switch {
	case strings.HasSuffix(b, "ee"), len(b) <= 3:
	case strings.HasSuffix(b, "e"):
		return b[:len(b)-1] + "ing"
	}
	if doubles(b) {
		return b + b[len(b)-1:] + "ing"
	}
	return b + "ing"
}

func consonantY(b string) bool {
	return len(b) > 1 && b[len(b)-1] == 'y' && !strings.ContainsRune("aeiou", rune(b[len(b)-2]))
}

// doubles reports whether a verb of one syllable doubles its last consonant: ban, banned, scrap, scrapped; also the stressed -fer,
// -mit, -pel.
func doubles(b string) bool {
	n := len(b)
	if n < 3 || strings.ContainsRune("aeiouwxy", rune(b[n-1])) || !strings.ContainsRune("aeiou", rune(b[n-2])) ||
		strings.ContainsRune("aeiou", rune(b[n-3])) {
		return false
	}
	return strings.IndexAny(b, "aeiouy") == n-2 || strings.HasSuffix(b, "fer") || strings.HasSuffix(b, "mit") || strings.HasSuffix(b, "pel")
}

// finalL reports whether a verb ends in an unstressed vowel and l: travel, signal, counsel; not feel or kill.
func finalL(b string) bool {
	n := len(b)
	return n > 4 && b[n-1] == 'l' && strings.ContainsRune("aeiou", rune(b[n-2])) && !strings.ContainsRune("aeiou", rune(b[n-3])) && !doubles(b)
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

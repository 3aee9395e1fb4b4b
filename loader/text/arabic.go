package text

import "strings"

// Stem is one reading of a folded Arabic token: what stands before the word, and the word.
type Stem struct {
	Prefix string // of و ف, then ب ل ك س; empty where nothing is cut off
	Word   string // with the article where it has one
}

// Stems lists the readings of a folded Arabic token, the whole word first, then with ever more cut off: a conjunction, a
// preposition, both. "للصين" gives "للصين" and {"ل", "الصين"}. A reading is a hypothesis: it counts where its word is known.
func Stems(fold string) []Stem {
	out := []Stem{{"", fold}}
	rest, conjunction := fold, ""
	for i := 0; i < 2; i++ {
		if p, r, ok := preposition(rest); ok {
			out = append(out, Stem{conjunction + p, r})
		}
		r, ok := cutAny(rest, "و", "ف")
		if i > 0 || !ok {
			break
		}
		conjunction, rest = rest[:len(rest)-len(r)], r
		out = append(out, Stem{conjunction, rest})
	}
	return out
}

func preposition(s string) (prefix, rest string, ok bool) {
	if r, found := strings.CutPrefix(s, "لل"); found && len(r) >= 4 {
		return "ل", "ال" + r, true
	}
	if r, found := cutAny(s, "ب", "ل", "ك", "س"); found {
		return s[:len(s)-len(r)], r, true
	}
	return "", "", false
}

// cutAny cuts one of the letters off, where two letters stay.
func cutAny(s string, letters ...string) (string, bool) {
	for _, l := range letters {
		if r, ok := strings.CutPrefix(s, l); ok && len(r) >= 4 {
			return r, true
		}
	}
	return "", false
}

// Nisba lists the folded forms of an Arabic relational adjective, given as masculine singular without the article:
// feminine, dual, sound plurals and accusative, each with and without the article. The words of «كوري شمالي» agree.
// A broken plural, which does not end in ي, takes the article only.
func Nisba(singular string) []string {
	words := strings.Fields(Fold(singular))
	endings := []string{"", "ه", "ين", "ون", "ان", "تين", "تان", "ات", "ا"}
	if !strings.HasSuffix(Fold(singular), "ي") {
		endings = endings[:1]
	}
	var out []string
	for _, end := range endings {
		for _, article := range []string{"", "ال"} {
			inflected := make([]string, len(words))
			for i, w := range words {
				inflected[i] = article + w + end
			}
			out = append(out, strings.Join(inflected, " "))
		}
	}
	return out
}

// Agreeing is an Arabic relational adjective, given as masculine singular without the article, as it is written behind a definite
// noun: «الخارجية الروسية», «الجيش الكوري الجنوبي». The words «وزارة», «قوات» and «شرطة» are feminine, as nouns on ـة and ـات are.
func Agreeing(nisba, noun string) string {
	head, _, _ := strings.Cut(noun, " ")
	ending := ""
	if strings.HasSuffix(head, "ة") || strings.HasSuffix(head, "ات") {
		ending = "ة"
	}
	words := strings.Fields(nisba)
	for i, w := range words {
		words[i] = "ال" + w + ending
	}
	return strings.Join(words, " ")
}

// WithoutArticle cuts the article off a folded word.
func WithoutArticle(fold string) string {
	if rest, ok := strings.CutPrefix(fold, "ال"); ok && len(rest) >= 4 {
		return rest
	}
	return fold
}

// NounForms lists the folded forms in which an Arabic noun, given without the article, stands in a text: as it is, in the
// indefinite accusative, and with each possessive pronoun of the third person.
func NounForms(noun string) []string {
	out := []string{Fold(noun)}
	if !strings.HasSuffix(noun, "ة") {
		out = append(out, Fold(noun)+"ا")
	}
	return append(out, Possessed(noun)...)
}

// Accusative lists the folded forms of an indefinite Arabic participle, given as masculine singular, that say in what state
// somebody does something: منددا, منددة, منددين, منددتين.
func Accusative(participle string) []string {
	base := Fold(participle)
	return []string{base + "ا", base + "ه", base + "ين", base + "تين"}
}

// Possessed lists the folded forms of an Arabic noun with each possessive pronoun of the third person: خارجيته, وزرائها.
func Possessed(noun string) []string {
	stems := []string{Fold(noun)}
	if strings.HasSuffix(noun, "ة") {
		stems = []string{strings.TrimSuffix(stems[0], "ه") + "ت"}
	} else if strings.HasSuffix(noun, "اء") {
		stems = append(stems, Fold(strings.TrimSuffix(noun, "ء")+"ئ"), Fold(strings.TrimSuffix(noun, "ء")+"ؤ"))
	}
	var out []string
	for _, stem := range stems {
		for _, pronoun := range []string{"ه", "ها", "هم", "هما"} {
			out = append(out, stem+pronoun)
		}
	}
	return out
}

// Dual lists the forms in which the dual of an Arabic noun, given without the article, stands before a genitive: «حركتا», «حركتي»; of a
// masculine one not the nominative, which is written as the accusative of one: «حزبا».
func Dual(noun string) []string {
	if stem, ok := strings.CutSuffix(noun, "ة"); ok {
		return []string{stem + "تا", stem + "تي"}
	}
	return []string{noun + "ي"}
}

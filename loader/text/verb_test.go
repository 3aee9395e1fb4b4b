package text

import (
	"slices"
	"testing"
)

func TestConjugateArabic(t *testing.T) {
	for _, c := range []struct {
		name, past, present, form string
		tense                     Tense
		object                    bool
	}{
		{"feminine past", "انسحب", "ينسحب", "انسحبت", Past, false},
		{"plural present", "انسحب", "ينسحب", "ينسحبون", Present, false},
		{"future", "انسحب", "ينسحب", "ستنسحب", Future, false},
		{"defective feminine", "التقى", "يلتقي", "التقت", Past, false},
		{"defective plural", "التقى", "يلتقي", "يلتقون", Present, false},
		{"final hamza is a consonant", "بدأ", "يبدأ", "بدات", Past, false},
		{"present of a hollow verb", "زار", "يزور", "تزور", Present, false},
		{"object pronoun", "احتل", "يحتل", "احتلتها", Past, true},
		{"hamza folds away", "أعلن", "يعلن", "اعلنوا", Past, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if want := (Inflection{Form: c.form, Tense: c.tense, Object: c.object}); !slices.Contains(ConjugateArabic(c.past, c.present), want) {
				t.Errorf("no %+v among the forms of %s", want, c.past)
			}
		})
	}
}

// The jussive of a hollow verb is told apart: «يستعد» is more often of استعد than of استعاد.
func TestJussive(t *testing.T) {
	if forms := ConjugateArabic("استعاد", "يستعيد"); !slices.Contains(forms, Inflection{Form: "يستعد", Tense: Present, Jussive: true}) ||
		slices.ContainsFunc(forms, func(f Inflection) bool { return f.Form == "سيستعد" || f.Form == "يستعيد" && f.Jussive }) {
		t.Errorf("%+v", forms)
	}
}

func TestConjugateEnglish(t *testing.T) {
	for _, c := range []struct {
		name, base, past, participle string
		want                         []string // base, third person, past, gerund, participle
	}{
		{"regular", "attack", "", "", []string{"attack", "attacks", "attacked", "attacking", "attacked"}},
		{"silent e", "invade", "", "", []string{"invade", "invades", "invaded", "invading", "invaded"}},
		{"consonant and y", "deny", "", "", []string{"deny", "denies", "denied", "denying", "denied"}},
		{"doubled", "ban", "", "", []string{"ban", "bans", "banned", "banning", "banned"}},
		{"doubled in one long syllable", "scrap", "", "", []string{"scrap", "scraps", "scrapped", "scrapping", "scrapped"}},
		{"not doubled in two", "edit", "", "", []string{"edit", "edits", "edited", "editing", "edited"}},
		{"sibilant", "slash", "", "", []string{"slash", "slashes", "slashed", "slashing", "slashed"}},
		{"final l as written in America and Britain", "travel", "", "", []string{"travel", "travels", "traveled", "traveling", "traveled", "travelled", "travelling", "travelled"}},
		{"irregular", "withdraw", "withdrew", "withdrawn", []string{"withdraw", "withdraws", "withdrew", "withdrawing", "withdrawn"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, in := range ConjugateEnglish(c.base, c.past, c.participle) {
				got = append(got, in.Form)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestNisba(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"feminine with the article", "روسي", "الروسيه"},
		{"sound plural", "إيراني", "ايرانيون"},
		{"both words agree", "كوري شمالي", "الكوريه الشماليه"},
		{"broken plural", "روس", "الروس"},
	} {
		if forms := Nisba(c.in); !slices.Contains(forms, c.want) {
			t.Errorf("%s: no %s among %v", c.name, c.want, forms)
		}
	}
	if forms := Nisba("روس"); slices.Contains(forms, "روسا") {
		t.Errorf("a broken plural is not inflected, but %v", forms)
	}
}

func TestNounForms(t *testing.T) {
	for noun, want := range map[string]string{"قمة": "قمته", "اتفاق": "اتفاقا", "محادثات": "محادثاتهما"} {
		if forms := NounForms(noun); !slices.Contains(forms, want) {
			t.Errorf("no %s among %v", want, forms)
		}
	}
}

package text_test

import (
	"strings"
	"testing"
	"unicode"

	"mithaq/loader/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"case", "NATO Nato", "nato nato"},
		{"alef forms", "أإآٱا", "ااااا"},
		{"hamza on its seats and alone", "مسؤول بيئة صنعاء", "مسوول بييه صنعا"},
		{"alef maqsura", "مصطفى", "مصطفي"},
		{"ta marbuta", "قمة", "قمه"},
		{"short vowels and shadda", "مُحَمَّدٌ", "محمد"},
		{"dagger alef", "هٰذا", "هذا"},
		{"tatweel", "قـــمة", "قمه"},
		{"lam-alef ligature", "ﻻ ﷲ", "لا الله"},
		{"presentation forms", "ﺇﻳﺮﺍﻥ", "ايران"},
		{"Persian letters", "گیلان چک پارس ک ی", "كيلان جك بارس ك ي"},
		{"zero-width signs and direction marks", "نیم\u200cفاصله \u202bx\u202c \ufeff", "نيمفاصله x "},
		{"Latin diacritics", "Erdoğan Élysée Łódź Đilas Ærø ŒUVRE STRAẞE Straße İstanbul ı", "erdogan elysee lodz dilas aero oeuvre strasse strasse istanbul i"},
		{"composed and decomposed", "é e\u0301", "e e"},
		{"ligatures and full width", "ﬁne ＮＡＴＯ", "fine nato"},
		{"apostrophes", "O’Brien ‘x’ Ba`ath ʿAlī", "o'brien 'x' ba`ath ali"},
		{"digits of three scripts", "٢٠٢٢ ۲۰۲۲ २०२२ ２０２２", "2022 2022 2022 2022"},
		{"signs stay", `a-b: "c" (d)`, `a-b: "c" (d)`},
		{"other scripts stay", "新華社 Москва", "新華社 москва"},
	} {
		if got := text.Fold(c.in); got != c.want {
			t.Errorf("%s: %q folds to %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestFoldEveryDigit(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.Is(unicode.Nd, r) {
			continue
		}
		if got := text.Fold(string(r)); len(got) != 1 || got < "0" || got > "9" {
			t.Errorf("the digit %U folds to %q", r, got)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"مُحَمَّد", "Élysée", "ﷺ", "\xff\xfe", "\xf2ϓ", "Œ", "İ", "ϓ", "e\u0301", "ﬀ", "Å"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if twice := text.Fold(once); twice != once {
			t.Fatalf("%q folds to %q and on to %q", s, once, twice)
		}
		if strings.ContainsFunc(once, func(r rune) bool { return unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) }) {
			t.Fatalf("%q keeps a mark: %q", s, once)
		}
	})
}

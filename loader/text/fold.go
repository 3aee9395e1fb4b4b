package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold maps the spellings of one word to one form, for comparison only, never for offsets: compatibility decomposition,
// lower case, no marks (diacritics, hamza, madda), no tatweel or invisible characters, ى as ي, ة as ه, Persian ک and ی as
// Arabic, and every decimal digit as ASCII.
func Fold(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf && (r < firstLetter || r > lastLetter) }) {
		return foldPlain(s)
	}
	return foldAny(s)
}

// Most words are of ASCII and of the Arabic letters in one block, which fold one by one.
const firstLetter, lastLetter = 'ء', 'ي'

var plainFolds = func() (folds [lastLetter - firstLetter + 1]string) {
	for i := range folds {
		folds[i] = foldAny(string(rune(firstLetter + i)))
	}
	return folds
}()

func foldPlain(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteString(plainFolds[r-firstLetter])
		}
	}
	return b.String()
}

func foldAny(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), r == 'ـ':
			continue
		case unicode.Is(unicode.Nd, r):
			r = '0' + digitValue(r)
		}
		r = unicode.ToLower(r)
		if to, ok := folded[r]; ok {
			b.WriteString(to)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

var folded = map[rune]string{
	'ى': "ي", 'ی': "ي", 'ې': "ي", 'ة': "ه", 'ہ': "ه", 'ک': "ك", 'ٱ': "ا", 'ڤ': "ف", 'گ': "ك", 'چ': "ج", 'پ': "ب",
	'ء': "", 'ı': "i", 'ł': "l", 'ø': "o", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʿ': "", 'ʾ': "",
}

// digitValue is the value of a decimal digit: Unicode lays every script's ten digits in a row from a multiple.
func digitValue(r rune) rune {
	zero := r
	for i := 0; i < 9 && unicode.Is(unicode.Nd, zero-1); i++ {
		zero--
	}
	return r - zero
}

// Unmarked is the word without diacritics, its letters as they are written: «إنّ» gives «إن».
func Unmarked(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

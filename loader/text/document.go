package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Kind tells tokens apart by what they are made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // begins with a letter
	Number             // begins with a digit
	Punct              // anything else that is not space
)

// Token is a word, number or punctuation mark at its place in the text.
type Token struct {
	Start, End int // bytes
	Text       string
	Fold       string // Fold(Text)
	Kind       Kind
	Upper      bool // begins with a capital letter
}

// Sentence is a run of tokens.
type Sentence struct {
	First, Last int // tokens, Last excluded
	Paragraph   int // index of the line, from 0; the title is 0
}

// Document is a text cut into tokens and sentences. It is not changed after [Analyze], so it is safe for concurrent use.
type Document struct {
	Text      string
	Lang      string // "ar" or "en"
	Tokens    []Token
	Sentences []Sentence
	offsets   []int // byte offset of every 64th code point
}

// Analyze cuts the text. It takes time in proportion to the text's length and accepts any string; bytes that are not UTF-8
// become tokens of their own.
func Analyze(s, lang string) *Document {
	d := &Document{Text: s, Lang: lang, offsets: stride(s)}
	start := 0
	for paragraph := 0; start <= len(s); paragraph++ {
		line := s[start:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		first := len(d.Tokens)
		d.Tokens = appendTokens(d.Tokens, line, start)
		d.Sentences = appendSentences(d.Sentences, d.Tokens, first, paragraph)
		start += len(line) + 1
	}
	return d
}

// Span returns the text from token first to token last, last excluded, and its offsets in code points.
func (d *Document) Span(first, last int) (quote string, start, end int) {
	from, to := d.Tokens[first].Start, d.Tokens[last-1].End
	start = d.runes(from)
	return d.Text[from:to], start, start + utf8.RuneCountInString(d.Text[from:to])
}

const every = 64

func stride(s string) []int {
	var out []int
	n := 0
	for i := range s {
		if n%every == 0 {
			out = append(out, i)
		}
		n++
	}
	return out
}

// runes is the number of code points before a byte offset that begins one.
func (d *Document) runes(offset int) int {
	lo, hi := 0, len(d.offsets)
	for lo < hi {
		if mid := (lo + hi) / 2; d.offsets[mid] <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return 0
	}
	return (lo-1)*every + utf8.RuneCountInString(d.Text[d.offsets[lo-1]:offset])
}

func appendTokens(tokens []Token, line string, offset int) []Token {
	segments := words.FromString(line)
	for segments.Next() {
		v := segments.Value()
		r, _ := utf8.DecodeRuneInString(v)
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		start := offset + segments.Start()
		if last := len(tokens) - 1; v == "." && last >= 0 && tokens[last].End == start && abbreviation(tokens[last].Text) {
			tokens[last].End++
			tokens[last].Text += "."
			continue
		}
		if stem, ok := possessive(v); ok {
			tokens = append(tokens, newToken(stem, start), newToken(v[len(stem):], start+len(stem)))
			continue
		}
		tokens = append(tokens, newToken(v, start))
	}
	return tokens
}

func newToken(s string, start int) Token {
	t := Token{Start: start, End: start + len(s), Text: s, Fold: Fold(s), Kind: Punct}
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLetter(r):
		t.Kind, t.Upper = Word, unicode.IsUpper(r)
	case unicode.IsDigit(r):
		t.Kind = Number
	}
	if len(s) > 1 && strings.ContainsRune("'’", r) {
		t.Kind = Word // the possessive 's
	}
	return t
}

// possessive cuts the English 's off a word.
func possessive(s string) (string, bool) {
	for _, end := range []string{"'s", "’s", "'S", "’S"} {
		if stem, ok := strings.CutSuffix(s, end); ok && stem != "" {
			return stem, true
		}
	}
	return "", false
}

// appendSentences closes a sentence at the end of the line, and at a full stop, question or exclamation mark with the
// quotation marks and brackets that close behind it.
func appendSentences(sentences []Sentence, tokens []Token, first, paragraph int) []Sentence {
	for i := first; i < len(tokens); i++ {
		if !terminal(tokens[i].Text) {
			continue
		}
		for i+1 < len(tokens) && closing(tokens[i+1].Text) && tokens[i+1].Start == tokens[i].End {
			i++
		}
		sentences = append(sentences, Sentence{first, i + 1, paragraph})
		first = i + 1
	}
	if first < len(tokens) {
		sentences = append(sentences, Sentence{first, len(tokens), paragraph})
	}
	return sentences
}

func terminal(s string) bool {
	return s == "." || s == "!" || s == "?" || s == "؟" || s == "…" || s == "..." || s == "؛"
}

func closing(s string) bool { return strings.Contains("\"'”’»)]", s) }

// abbreviation reports whether a full stop behind the word belongs to it: U.S, Mr, د.
func abbreviation(s string) bool {
	if strings.Contains(s, ".") || len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' {
		return !strings.HasSuffix(s, ".")
	}
	return abbreviations[s]
}

var abbreviations = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Prof": true, "Gen": true, "Lt": true, "Col": true, "Maj": true, "Brig": true, "Cmdr": true, "Capt": true, "Rev": true, "Amb": true, "Sgt": true,
	"Adm": true, "Sen": true, "Rep": true, "Gov": true, "Hon": true, "St": true, "Jr": true, "Sr": true, "vs": true,
	"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true, "Sep": true, "Sept": true,
	"Oct": true, "Nov": true, "Dec": true, "د": true, "م": true, "أ": true,
}

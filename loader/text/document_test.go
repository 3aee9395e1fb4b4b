package text

import (
	"strings"
	"testing"
)

func joined(d *Document) string {
	var out []string
	for _, s := range d.Sentences {
		for _, t := range d.Tokens[s.First:s.Last] {
			out = append(out, t.Text)
		}
		out = append(out, "/")
	}
	return strings.Join(out, " ")
}

func TestAnalyze(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"abbreviations", "The U.S. envoy met Mr. Smith. He left.", "The U.S. envoy met Mr. Smith . / He left . /"},
		{"possessive", "Iran's deal", "Iran 's deal /"},
		{"arabic", "قالت موسكو. هل توافق؟ لا", "قالت موسكو . / هل توافق ؟ / لا /"},
		{"quote closes the sentence", "He said: \"No.\" Then", "He said : \" No . \" / Then /"},
		{"decimal", "about 2.5 million", "about 2.5 million /"},
		{"title line", "A title\nThe text.", "A title / The text . /"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := joined(Analyze(c.in, "en")); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestStems(t *testing.T) {
	for in, want := range map[string]Stem{
		"للصين": {"ل", "الصين"}, "والصين": {"و", "الصين"}, "وبروسيا": {"وب", "روسيا"}, "لايران": {"ل", "ايران"},
	} {
		found := false
		for _, s := range Stems(in) {
			found = found || s == want
		}
		if !found {
			t.Errorf("Stems(%s) = %v, without %v", in, Stems(in), want)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add("قالت \"طهران\" إنّ U.S. 2.5\n\xff🙂 end's.")
	f.Fuzz(func(t *testing.T, s string) {
		d := Analyze(s, "ar")
		runes := []rune(s)
		last := 0
		for i, tok := range d.Tokens {
			if tok.Start < last || s[tok.Start:tok.End] != tok.Text {
				t.Fatalf("token %d %+v is not at its place", i, tok)
			}
			last = tok.End
			if quote, start, end := d.Span(i, i+1); strings.ToValidUTF8(quote, "") == quote && string(runes[start:end]) != quote {
				t.Fatalf("span of token %d is off", i)
			}
		}
	})
}

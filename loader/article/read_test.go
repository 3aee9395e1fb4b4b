package article

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"mithaq/graph"
)

const arabic = "قمة في موسكو\r\n\r\nاستقبل الرئيس الروسي نظيره الإيراني في موسكو، وقال إن البلدين يتعاونان بشكل وثيق.\r\n"

func TestReadPlainKeepsTheText(t *testing.T) {
	encode := func(e interface{ Bytes([]byte) ([]byte, error) }) []byte {
		out, err := e.Bytes([]byte(arabic))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()
	for name, data := range map[string][]byte{
		"UTF-8":                []byte(arabic),
		"UTF-8 with a mark":    []byte("\ufeff" + arabic),
		"UTF-16 BE with mark":  encode(big),
		"UTF-16 LE, no mark":   encode(little),
		"windows-1256, silent": encode(charmap.Windows1256.NewEncoder()),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Read("a.txt", data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			want := []graph.Article{{Kind: graph.News, Title: "قمة في موسكو", Text: arabic, Lang: "ar"}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name, file string
		data       string
		is         error
		want       string
	}{
		{"NUL", "a.txt", "text\x00text", ErrEncoding, "a.txt: unknown encoding: binary data, it holds NUL bytes"},
		{"binary", "a", strings.Repeat("\x01\x02\x90\x03", 50), ErrEncoding, "a: unknown encoding: binary data"},
		{"empty", "a.txt", " \n\t", ErrEmpty, "a.txt: no text"},
		{"empty page", "a.html", "<html><body></body></html>", ErrEmpty, "a.html: no text"},
		{"French", "a.txt", "Le président de la République a reçu le chef de la diplomatie dans les salons de son palais et il est parti.", ErrLanguage, "a.txt: neither Arabic nor English"},
		{"Persian", "a.txt", "رئیس جمهور ایران گفت که این سفر برای توسعه روابط با روسیه است و نیز باید ادامه یابد را از", ErrLanguage, "a.txt: neither"},
		{"broken JSON", "a.json", `{"text": "x"`, ErrFormat, "a.json: bad format: JSON: unexpected EOF"},
		{"JSON without a text", "a.json", `{"title": "x"}`, ErrEmpty, "a.json: no text"},
		{"a number for a text", "a.json", `["x"]`, ErrFormat, "a.json: item 1: bad format: JSON: an article is an object with a text"},
		{"date", "a.json", `{"text": "The end of it", "date": "soon"}`, ErrFormat, `the date "soon" is not understood; use YYYY-MM-DD`},
		{"front matter", "a.md", "---\na: [\n---\ntext", ErrFormat, "a.md: bad format: front matter"},
		{"size", "a.txt", strings.Repeat("the ", 1000), ErrTooLarge, "a.txt: too large: 4000 bytes, at most 3000 are read"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Read(test.file, []byte(test.data), Options{Limit: 3000})
			if got != nil || !errors.Is(err, test.is) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, %v, want %s", got, err, test.want)
			}
		})
	}
}

func TestReadMarkdown(t *testing.T) {
	const text = "---\ntitle: A meeting\ndate: 2022-01-20\noutlet: Samples\nlang: en\n---\n# A meeting\n\nThe *two* [leaders](http://x.test)\nmet in **Moscow**.\n\n- The first point & the rest\n- <b>second</b>\n\n> Said he.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
	want := []graph.Article{{
		Kind: graph.News, Title: "A meeting", Outlet: "Samples", Published: "2022-01-20", Lang: "en",
		Text: "A meeting\n\nThe two leaders met in Moscow.\n\nThe first point & the rest\n\nsecond\n\nSaid he.\n\na b\n\n1 2",
	}}
	for _, ending := range []string{"\n", "\r\n"} {
		got, err := Read("a.md", []byte(strings.ReplaceAll(text, "\n", ending)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestReadPage(t *testing.T) {
	const body = `<!doctype html><html lang="fr"><head><meta charset="windows-1256"><title>لقاء في الكرملين | صحيفة</title>
<meta property="og:title" content="لقاء في الكرملين"><meta property="og:site_name" content="صحيفة">
<meta property="article:published_time" content="2022-01-20T10:00:00+03:00"><link rel="canonical" href="https://news.test/1"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>لقاء في الكرملين</h1>
<p>استقبل الرئيس الروسي <b>نظيره</b> الإيراني في موسكو، وقال إن البلدين يتعاونان بشكل وثيق على الساحة الدولية في هذه المرحلة من العلاقات بين الجانبين.</p>
<p>وقال المتحدث باسم الكرملين إن اللقاء استمر ثلاث ساعات،<br>وإن الجانبين اتفقا على مواصلة المشاورات في الأسابيع المقبلة، وعلى زيادة التبادل التجاري بينهما.</p>
</article><script>var x = 1;</script></body></html>`
	data, err := charmap.Windows1256.NewEncoder().Bytes([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read("page.html", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Article{{
		Kind: graph.News, Title: "لقاء في الكرملين", Outlet: "صحيفة", Published: "2022-01-20", Lang: "ar", URL: "https://news.test/1",
		Text: "لقاء في الكرملين\n\nاستقبل الرئيس الروسي نظيره الإيراني في موسكو، وقال إن البلدين يتعاونان بشكل وثيق على الساحة الدولية في هذه المرحلة من العلاقات بين الجانبين.\n\n" +
			"وقال المتحدث باسم الكرملين إن اللقاء استمر ثلاث ساعات،\n\nوإن الجانبين اتفقا على مواصلة المشاورات في الأسابيع المقبلة، وعلى زيادة التبادل التجاري بينهما.",
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadJSONLines(t *testing.T) {
	const text = `{"headline": "One", "articleBody": "The first of them.", "datePublished": "2020-05-01T10:00:00Z", "publisher": {"name": "A"}, "link": "u", "inLanguage": "en-GB"}

{"text": "broken
{"Title": "Three", "content": "Three\nThe third of them.", "pub_date": "Wed, 02 Oct 2019 15:00:00 +0200"}
`
	got, err := Read("a.jsonl", []byte(text), Options{Outlet: "B"})
	want := []graph.Article{
		{Kind: graph.News, Title: "One", Text: "One\n\nThe first of them.", Published: "2020-05-01", Outlet: "B", URL: "u", Lang: "en"},
		{Kind: graph.News, Title: "Three", Text: "Three\nThe third of them.", Published: "2019-10-02", Outlet: "B", Lang: "en"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !errors.Is(err, ErrFormat) || !strings.HasPrefix(err.Error(), "a.jsonl: line 3: bad format: JSON: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a"} {
		f.Add(name, []byte(arabic))
		f.Add(name, []byte("---\ntitle: x\n---\n# The *title*\n\nof a [text](u) and more"))
		f.Add(name, []byte(`[{"text": "the text of it", "date": 1600000000}, {}]`))
		f.Add(name, []byte("<html><body><p>The text of a page.</p></body></html>"))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		articles, err := Read(name, data, Options{})
		if len(articles) == 0 && err == nil {
			t.Fatal("neither an article nor an error")
		}
		for _, a := range articles {
			if !utf8.ValidString(a.Text) || strings.ContainsRune(a.Text, 0) || strings.TrimSpace(a.Text) == "" {
				t.Fatalf("text %q", a.Text)
			}
			if _, err := (graph.Batch{Article: a}).Canonical(); err != nil {
				t.Fatal(err)
			}
			if formatOf(name, string(data), "") == plain && utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 && !bytes.HasPrefix(data, []byte("\ufeff")) && a.Text != string(data) {
				t.Fatal("the text of a plain file was changed")
			}
		}
	})
}

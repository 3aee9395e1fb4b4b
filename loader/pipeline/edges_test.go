package pipeline

import (
	"strings"
	"testing"

	"mithaq/graph"
)

// TestEdges reads what begins or ends at any word of the samples: a headline may begin with the word that another text has in its middle.
func TestEdges(t *testing.T) {
	p := build(t)
	read := func(lang, words string) {
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%q: %v", words, r)
			}
		}()
		if _, err := p.Batch(graph.Article{Kind: graph.News, Lang: lang, Text: words, Published: "2024-06-15"}); err != nil && words != "" {
			t.Errorf("%q: %v", words, err)
		}
	}
	const most = 6 // words; what looks further looks past these too
	for _, a := range samples(t) {
		words := strings.Fields(a.Text)
		for i := range words {
			read(a.Lang, strings.Join(words[i:min(i+most, len(words))], " "))
			read(a.Lang, words[i])
		}
	}
	for _, organ := range []string{"الخارجية السعودية: كلام غير صحيح", "البحرية", "وزيرا خارجية", "'s army", "of Iran", "two countries", "the"} {
		read("ar", organ)
		read("en", organ)
	}
}

package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestAmbiguousNames tells names that are also ordinary words from those words by what stands before.
func TestAmbiguousNames(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		name, text, node string
		want             bool
	}{
		{"behind a verb", "أعلنت القاهرة موقفها.", "country:EG", true},
		{"an adjective of a definite noun", "فرضت القوة القاهرة على الميناء.", "country:EG", false},
		{"behind a common noun of places", "وصل الوفد إلى العاصمة القاهرة.", "place:cairo", true},
		{"an adjective of an indefinite noun", "قدمت ألمانيا دعم مالي كبير.", "country:ML", false},
		{"behind a preposition", "وصلت القوات إلى مالي.", "country:ML", true},
		{"naming talks", "انتهت محادثات مسقط دون نتيجة.", "place:muscat", true},
		{"at the head of a sentence", "سيول ترد على التجربة.", "country:KR", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := p.Batch(graph.Article{Kind: graph.News, Lang: "ar", Text: "خبر\n" + c.text, Published: "2024-06-15"})
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.node })
			if got != c.want {
				t.Errorf("%s: found %s: %v", c.text, c.node, got)
			}
		})
	}
}

// TestOrgansHaveBothNames wants a state's organ to have its usual name in the language that the article is not in, too.
func TestOrgansHaveBothNames(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, id, en, ar string }{
		{"en", "Chad's foreign ministry denied it.", "organization:td-ministry-of-foreign-affairs", "Chadian Foreign Ministry", "وزارة الخارجية التشادية"},
		{"ar", "نفى الجيش الكوري الجنوبي ذلك.", "organization:kr-army", "South Korean Army", "الجيش الكوري الجنوبي"},
	} {
		b, err := p.Batch(graph.Article{Kind: graph.News, Lang: c.lang, Text: "\n" + c.text, Published: "2024-06-15"})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.id })
		if i < 0 || b.Nodes[i].Names != (graph.Names{En: c.en, Ar: c.ar}) {
			t.Errorf("%s: want %s with both names among %v", c.text, c.id, b.Nodes)
		}
	}
}

package search_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/search"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"signs only", `"*" (-) : \ ~ ' %`, nil},
		{"case, marks and hyphen", "Élysée-Palace ERDOĞAN", []string{"elysee", "palace", "erdogan"}},
		{"possessive", "O'Brien’s", []string{"o", "brien", "s"}},
		{"the article and hamza", "المملكة العربية السعودية", []string{"مملكه", "عربيه", "سعوديه"}},
		{"diacritics and tatweel", "النّاتـــو", []string{"ناتو"}},
		{"alef forms, ya and ta marbuta", "أحمد إحمد آحمد ٱحمد مصطفى قمة", []string{"احمد", "احمد", "احمد", "احمد", "مصطفي", "قمه"}},
		{"a root that begins like the article", "ألمانيا الألمانية ألمانية", []string{"مانيا", "مانيه", "مانيه"}},
		{"the article half typed", "ال الر الرو", []string{"ال", "ر", "رو"}},
		{"an article alone", "آل سعود", []string{"ال", "سعود"}},
		{"mixed scripts and digits", "معاهدة SALT-1 ٢٠٢٢", []string{"معاهده", "salt", "1", "2022"}},
		{"Persian letters", "کیهان", []string{"كيهان"}},
	} {
		got := search.Words(c.in)
		if len(got) == 0 {
			got = nil
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestWordsOfWords(t *testing.T) {
	for _, s := range []string{"الألمانية", "اللبنانية", "الالاليزيه", "Straße ﬁne Ǆ İstanbul", "ﷲ ﷺ", "①②", "🇮🇷 flag", "a\x00b", "\xff\xfe"} {
		once := search.Key(s)
		if twice := search.Key(once); twice != once {
			t.Errorf("%q: %q, again %q", s, once, twice)
		}
	}
}

func node(id string, claims int, en, ar string, aliases ...string) graph.Node {
	return graph.Node{ID: id, Names: graph.Names{En: en, Ar: ar}, Aliases: aliases, Claims: claims}
}

func TestDocumentAndKeys(t *testing.T) {
	n := node("country:SA", 0, "Saudi Arabia", "السعودية", "KSA", "سعودية", "Kingdom of Saudi Arabia", "...")
	if got, want := search.Document(n), "arabia kingdom ksa of saudi سعوديه"; got != want {
		t.Errorf("document %q, want %q", got, want)
	}
	if diff := cmp.Diff([]string{"", "kingdom of saudi arabia", "ksa", "saudi arabia", "سعوديه"}, search.Keys(n)); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
}

func TestRank(t *testing.T) {
	nodes := []graph.Node{
		node("organization:bank", 9, "Central Bank of Iran", ""),
		node("country:IR", 3, "Iran", "إيران", "Islamic Republic of Iran"),
		node("organization:iran-air", 3, "Iran Air", ""),
		node("organization:iran-now", 7, "Iran Now", ""),
		node("agreement:two", 0, "Russia and Iran", "", "Treaty"),
		node("organization:iranian", 1, "Iranian Parliament", ""),
		node("country:RU", 3, "Russia", "روسيا"),
	}
	for _, c := range []struct {
		name, query string
		want        []string
		hit         string // the name that matched best
	}{
		{"exact, then beginning, then by claims, then middle", "iran",
			[]string{"country:IR", "organization:iran-now", "organization:iran-air", "organization:iranian", "agreement:two", "organization:bank"}, "Iran"},
		{"an alias", "islamic rep", []string{"country:IR"}, "Islamic Republic of Iran"},
		{"words in another order", "iran bank", []string{"organization:bank"}, "Central Bank of Iran"},
		{"words of several names", "treaty russia", []string{"agreement:two"}, "Russia and Iran"},
		{"the other script", "ايران", []string{"country:IR"}, "إيران"},
		{"words that no node has together", "iran zzz", nil, ""},
		{"no words", " * ", nil, ""},
	} {
		dice := rand.New(rand.NewPCG(1, 1))
		for range 5 {
			dice.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
			hits := search.Rank(c.query, nodes, 100)
			var got []string
			for _, h := range hits {
				got = append(got, h.Node.ID)
				if h.Score <= 0 || h.Score > 1 {
					t.Errorf("%s: %s scores %v", c.name, h.Node.ID, h.Score)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", c.name, diff)
			}
			if len(hits) > 0 && hits[0].Name != c.hit {
				t.Errorf("%s: matched %q, want %q", c.name, hits[0].Name, c.hit)
			}
		}
	}
	if hits := search.Rank("iran", nodes, 2); len(hits) != 2 || hits[0].Node.ID != "country:IR" {
		t.Errorf("the best two: %+v", hits)
	}
}

func FuzzRank(f *testing.F) {
	for _, s := range []string{"iran", "ال", "الْإيران", `"' OR 1=1 --`, "\xff", "İ", "ﬀ"} {
		f.Add(s, "Iran")
		f.Add("x", s)
	}
	f.Fuzz(func(t *testing.T, query, name string) {
		n := node("country:IR", 0, name, "")
		if key := search.Key(name); search.Key(key) != key {
			t.Fatalf("%q: %q folds on to %q", name, key, search.Key(key))
		}
		if hits := search.Rank(name, []graph.Node{n}, 1); (len(hits) == 1) != (search.Key(name) != "") || len(hits) == 1 && hits[0].Score != 1 {
			t.Fatalf("%q does not find itself: %+v", name, hits)
		}
		for _, h := range search.Rank(query, []graph.Node{n}, 1) {
			if !(h.Score > 0 && h.Score <= 1) || h.Name != name {
				t.Fatalf("%q finds %q: %+v", query, name, h)
			}
		}
	})
}

func ExampleRank() {
	iran := graph.Node{ID: "country:IR", Names: graph.Names{En: "Iran", Ar: "إيران"}}
	for _, hit := range search.Rank("ايران", []graph.Node{iran}, 10) {
		fmt.Println(hit.Node.ID, hit.Name, hit.Score)
	}
	// Output: country:IR إيران 1
}

package graphtest

import (
	"errors"
	"fmt"
	"testing"

	"mithaq/graph"
)

// testSearch looks names up as people and query languages write them.
func testSearch(t *testing.T, open Open) {
	p := newPair(t, open)
	d := news("names", 1)
	for _, n := range []graph.NodeRecord{
		{ID: "leader:ahmadinejad", Names: graph.Names{Ar: "محمود أحمدي نجاد", En: "Mahmoud Ahmadinejad"}},
		{ID: "country:SA", Names: graph.Names{Ar: "المملكة العربية السعودية", En: "Saudi Arabia"}, Aliases: []string{"السعودية", "KSA"}},
		{ID: "country:LY", Names: graph.Names{Ar: "ليبيا", En: "Libya"}},
		{ID: "leader:erdogan", Names: graph.Names{Ar: "رجب طيّب أردوغان", En: "Recep Tayyip Erdoğan"}},
		{ID: "organization:elysee", Names: graph.Names{En: "Élysée"}, Aliases: []string{"Élysée Palace", "الإليزيه"}},
		{ID: "place:sanaa", Names: graph.Names{Ar: "صنعاء", En: "Sana'a"}},
		{ID: "organization:ira", Names: graph.Names{En: `The "Real" IRA (R.I.R.A.)`}},
		{ID: "agreement:salt-1", Names: graph.Names{En: "SALT-I"}, Aliases: []string{"SALT I: anti-ballistic + offensive", "معاهدة SALT 1"}},
		{ID: "organization:and-or", Names: graph.Names{En: "AND OR NOT NEAR"}},
		{ID: "event:c", Names: graph.Names{En: `back\slash * ~2 ^3 [a TO b] {c} ?x !y && || /re/`}},
		{ID: "place:o", Names: graph.Names{En: "O'Brien's 100% Å ﬁne"}},
		{ID: "place:gate", Names: graph.Names{Ar: "باب", En: "Gate"}},
		{ID: "event:year", Names: graph.Names{Ar: "قمة ٢٠٢٢", En: "Summit 2022"}},
		{ID: "organization:cjk", Names: graph.Names{En: "新華社 Xinhua"}},
	} {
		d.node(n)
	}
	d.says("country:SA", graph.CooperatesWith, "country:LY").says("country:SA", graph.MemberOf, "organization:ira")
	p.apply(d.done())
	for _, c := range []struct {
		query string
		want  string // the first hit, empty for none
	}{
		{"احمدي نجاد", "leader:ahmadinejad"}, {"أحْمَدِي", "leader:ahmadinejad"}, {"إحمدى", "leader:ahmadinejad"}, {"نجاد محمود", "leader:ahmadinejad"},
		{"محم", "leader:ahmadinejad"}, {"آحمدی نجاد", "leader:ahmadinejad"},
		{"السعوديه", "country:SA"}, {"سعودية", "country:SA"}, {"المملكة السعودية", "country:SA"}, {"عربية", "country:SA"}, {"ksa", "country:SA"},
		{"لِيبيا", "country:LY"}, {"ليـبـيا", "country:LY"}, {"Libya ليبيا", "country:LY"}, {"lib", "country:LY"},
		{"erdogan", "leader:erdogan"}, {"ERDOĞAN recep", "leader:erdogan"}, {"طيب اردوغان", "leader:erdogan"},
		{"elysee", "organization:elysee"}, {"élysée palace", "organization:elysee"}, {"اليزيه", "organization:elysee"}, {"الاليزيه", "organization:elysee"},
		{"صنعا", "place:sanaa"}, {"sana'a", "place:sanaa"},
		{`"real" ira`, "organization:ira"}, {"(R.I.R.A.)", "organization:ira"}, {"real*", "organization:ira"}, {"+the -ira", "organization:ira"},
		{"name:ira", ""}, {"salt-i", "agreement:salt-1"}, {"salt i: ", "agreement:salt-1"}, {"offensive + salt", "agreement:salt-1"}, {"معاهدة salt", "agreement:salt-1"},
		{"AND", "organization:and-or"}, {"not OR and", "organization:and-or"}, {"NEAR(and, 2)", ""}, {"near", "organization:and-or"},
		{`back\slash`, "event:c"}, {`\`, ""}, {`"`, ""}, {`'`, ""}, {"(", ""}, {"*", ""}, {"^3 ~2", "event:c"}, {"[a TO b]", "event:c"}, {"x AND", ""},
		{"/re/ slash", "event:c"}, {"الاليز", "organization:elysee"}, {"الس", "country:SA"}, {"المم", "country:SA"}, {"brien's", "place:o"}, {"o'brien's 100%", "place:o"}, {"a fine", "place:o"}, {"_", ""}, {"%", ""},
		{"الباب", "place:gate"}, {"باب", "place:gate"}, {"2022", "event:year"}, {"قمه ٢٠٢٢", "event:year"}, {"۲۰۲۲", "event:year"},
		{"新華社", "organization:cjk"}, {"新華", "organization:cjk"}, {"xin", "organization:cjk"},
		{"", ""}, {"   ", ""}, {"zzz", ""}, {"libya zzz", ""}, {"ibya", ""}, {"' OR 1=1 --", ""}, {"lib\x00ya", ""},
	} {
		for _, limit := range []int{1, 3, 100} {
			q := graph.SearchQuery{Text: c.query, Limit: limit}
			want, err := p.model.Search(p.ctx, q)
			need(t, want, err)
			got, err := p.store.Search(p.ctx, q)
			equal(t, fmt.Sprintf("search %q, %d", c.query, limit), need(t, got, err), want)
			best := ""
			if len(got) > 0 {
				best = got[0].Node.ID
			}
			if best != c.want {
				t.Errorf("search %q: %q comes first, want %q", c.query, best, c.want)
			}
		}
	}
	for _, types := range [][]graph.NodeType{{graph.CountryType}, {graph.CountryType, graph.PlaceType}, {"Planet"}} {
		for _, text := range []string{"s", "ا", "sa", "l"} {
			q := graph.SearchQuery{Text: text, Types: types, Limit: 2}
			want, err := p.model.Search(p.ctx, q)
			need(t, want, err)
			got, err := p.store.Search(p.ctx, q)
			equal(t, fmt.Sprintf("search %+v", q), need(t, got, err), want)
		}
	}
	for _, limit := range []int{-1, 0, graph.MaxPage + 1} {
		if _, err := p.store.Search(p.ctx, graph.SearchQuery{Text: "libya", Limit: limit}); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("a limit of %d: %v", limit, err)
		}
	}
}

package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"mithaq/graph"
	"mithaq/loader/text"
)

const countries = `# Countries for a test.
id,name_en,name_ar,aliases_en,adjectives_en,adjectives_ar,metonyms_ar,source
country:CN,China,الصين,PRC,Chinese,صيني,بكين,test
country:US,United States,الولايات المتحدة,US|the US,American|Americans,أميركي,واشنطن,test
country:KP,North Korea,كوريا الشمالية,,North Korean,كوري شمالي,,test
`

const people = `# People for a test.
id,name_en,name_ar,source
leader:kim-jong-un,Kim Jong Un,كيم جونغ أون,test
`

const terms = `# Offices for a test.
type,from,to,office,since,until,source
LEADS,leader:kim-jong-un,country:KP,supreme leader,2011-12,,test
`

func load(t *testing.T) *Lexicon {
	t.Helper()
	files := fstest.MapFS{}
	for name, data := range map[string]string{"countries": countries, "leaders": people, "offices": terms} {
		files["world/"+name+".csv"] = &fstest.MapFile{Data: []byte(data)}
	}
	l, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestMatch(t *testing.T) {
	l := load(t)
	for _, c := range []struct{ name, lang, text, want string }{
		{"clitics", "ar", "وللصين مصالح", "country:CN"},
		{"nisba, feminine plural", "ar", "الشركات الصينية", "country:CN"},
		{"two words that agree", "ar", "الحكومة الكورية الشمالية", "country:KP"},
		{"metonym", "ar", "أعلنت بكين", "country:CN"},
		{"another spelling of g", "ar", "كيم جونج أون", "leader:kim-jong-un"},
		{"hyphens", "en", "Kim Jong-un said", "leader:kim-jong-un"},
		{"quotation marks inside", "ar", "زار كيم \"جونغ أون\" بكين", "leader:kim-jong-un country:CN"},
		{"an acronym keeps its case", "en", "The US and China", "country:US country:CN"},
		{"a pronoun is no country", "en", "he told us", ""},
		{"an adjective is capitalised", "en", "american cheese", ""},
		{"longest first", "en", "the North Korean army", "country:KP"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range l.Match(text.Analyze(c.text, c.lang)) {
				got = append(got, m.Readings[0].Entity.ID)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%s: got %q, want %q", c.text, s, c.want)
			}
		})
	}
}

func TestHolder(t *testing.T) {
	l := load(t)
	for _, c := range []struct {
		day  graph.Date
		want string
	}{{"2018-06-12", "leader:kim-jong-un"}, {"2009", ""}} {
		if got := l.Holder("country:KP", "supreme leader", c.day); got != c.want {
			t.Errorf("on %s: got %q, want %q", c.day, got, c.want)
		}
	}
}

func TestLoadNamesEveryMistake(t *testing.T) {
	_, err := Load(fstest.MapFS{
		"world/a.csv": {Data: []byte("id,name_en,source\ncountry X,X,test\n")},
		"world/b.csv": {Data: []byte("id,name_en,kind,source\ncountry:XX,X,NONE,test\n")},
	})
	if err == nil || !strings.Contains(err.Error(), "a.csv:2") || !strings.Contains(err.Error(), "b.csv:2") {
		t.Errorf("both files' mistakes with their lines are wanted, got %v", err)
	}
}

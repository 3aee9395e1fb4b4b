package lexicon

import (
	"strings"

	"mithaq/graph"
)

// Title is an office or profession that stands beside a name.
type Title struct {
	Office    string             `yaml:"office"`
	Relation  graph.RelationType `yaml:"relation"`
	Body      string             `yaml:"body"` // what it is of: country, organization or any
	Person    bool               `yaml:"person"`
	NeedsBody bool               `yaml:"needs_body"` // without what it is of, the word means something else
	Named     bool               `yaml:"named"`      // without a name beside it, the word means something else
	Ar        []string           `yaml:"ar"`
	En        []string           `yaml:"en"`
}

// addTitles makes titles findable, those of the table first, then the offices of their deputies and assistants.
func (w *Words) addTitles(titles []*Title, deputies, assistants bilingual) {
	for _, t := range titles {
		bilingual{t.Ar, t.En}.each(func(s string) { w.Titles.Add(s, t) })
		for _, title := range t.Ar {
			for _, made := range installed(title) {
				w.Titles.Add(made, t)
			}
			for _, own := range possessed(title) {
				w.OwnTitles.Add(own, t)
			}
		}
	}
	for _, t := range titles {
		if t.Person {
			continue
		}
		w.addUnder(t, "deputy", deputies)
		if t.Relation == graph.ServesIn {
			w.addUnder(t, "assistant", assistants)
		}
	}
}

// installed are the forms of an Arabic title as what somebody is made or was: «مديرا», «وزيرة للدفاع», «متحدثا باسم».
func installed(title string) []string {
	first, rest, several := strings.Cut(title, " ")
	if strings.HasSuffix(first, "ا") || strings.HasSuffix(first, "ي") || strings.Contains(rest, "لل") {
		return nil
	}
	if !strings.HasSuffix(first, "ة") {
		first += "ا"
	}
	switch {
	case !several:
		return []string{first}
	case strings.HasPrefix(rest, "باسم"):
		return []string{first + " " + rest}
	}
	return []string{first + " لل" + rest, first + " ل" + rest}
}

// addUnder makes the title of whoever serves under the holder of an office findable: «نائب وزير الدفاع», "assistant secretary".
func (w *Words) addUnder(t *Title, rank string, words bilingual) {
	under := *t
	under.Office, under.Relation = rank+" "+t.Office, graph.ServesIn
	for _, title := range t.Ar {
		if strings.Contains(title, "ا لل") || strings.HasSuffix(title, "ا") {
			continue // what somebody is made: «وزيرا للخارجية»
		}
		for _, word := range words.Ar {
			if of, ok := strings.CutSuffix(word, " ل"); ok { // «النائب الأول للرئيس», «… لرئيس الوزراء»
				w.Titles.Add(of+" لل"+title, &under)
				w.Titles.Add(of+" ل"+title, &under)
			} else {
				w.Titles.Add(word+" "+title, &under)
			}
		}
	}
	for _, title := range t.En {
		for _, word := range words.En {
			w.Titles.Add(word+" "+title, &under)
		}
	}
}

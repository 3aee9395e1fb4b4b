// Package coverage counts what the curated tables and rules know, and lists where they have gaps, so that an author sees
// where to go on.
package coverage

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
)

// Count is how many there are of something, and how many of them in either language.
type Count struct {
	Name          string
	Total, Ar, En int
}

// Gap is a lack that somebody should mend.
type Gap struct {
	What string
	IDs  []string // of the nodes that lack it, in order
}

// Report is what is known. Lists are in order of name.
type Report struct {
	Nodes     []Count // by type and kind; of them those with an Arabic, with an English name
	Relations []Count // rows that say one, by type
	Places    []Count // places by the country that they lie in, "no country" among them
	Leaders   []Count // leaders in office by decade
	Lemmas    []Count // verbs, nouns and set phrases by the relation type that rules read from them; of them in Arabic, in English
	Gaps      []Gap
}

// Of reports what the tables and rules know; day is the day of what is called current.
func Of(l *lexicon.Lexicon, rules *rule.Set, day graph.Date) Report {
	r := Report{Leaders: decades(l.Offices, day), Lemmas: lemmas(rules), Gaps: gaps(l, day)}
	nodes, relations, places := counts{}, counts{}, counts{}
	for _, id := range slices.Sorted(maps.Keys(l.Entities)) {
		e := l.Entities[id]
		c := nodes.at(fmt.Sprintf("%s %s", e.Type, e.Properties.Kind))
		c.Total++
		c.Ar += one(e.Names.Ar != "")
		c.En += one(e.Names.En != "")
		if e.Type == graph.PlaceType {
			places.at(cmp.Or(country(e), "no country")).Total++
		}
	}
	for _, t := range l.Tables {
		for _, row := range t.Rows {
			for _, c := range row.Claims {
				relations.at(string(c.Type)).Total++
			}
		}
	}
	r.Nodes, r.Relations, r.Places = nodes.list(), relations.list(), places.list()
	return r
}

// country is the country that a place lies in.
func country(e *lexicon.Entity) string {
	for _, id := range e.In {
		if t, _ := graph.TypeOf(id); t == graph.CountryType {
			return id
		}
	}
	return ""
}

// decades counts the leaders who held an office in each decade until the day.
func decades(offices []lexicon.Office, day graph.Date) []Count {
	in, seen := counts{}, map[string]bool{}
	for _, o := range offices {
		since := cmp.Or(o.Since, o.Until)
		if !since.Known() {
			continue
		}
		until := cmp.Or(o.Until, day)
		for decade := since[:3]; decade <= until[:3]; decade = graph.Date(fmt.Sprint(number(decade) + 1)) {
			if name := string(decade) + "0s"; !seen[name+o.Leader] {
				seen[name+o.Leader] = true
				in.at(name).Total++
			}
		}
	}
	return in.list()
}

func number(d graph.Date) (n int) {
	fmt.Sscan(string(d), &n)
	return n
}

func lemmas(rules *rule.Set) []Count {
	in := counts{}
	for _, r := range rules.Rules {
		c := in.at(string(r.Relation))
		n := len(r.Verbs) + len(r.Nouns) + len(r.Words)
		c.Total += n
		if r.Lang == "ar" {
			c.Ar += n
		} else {
			c.En += n
		}
	}
	return in.list()
}

// counts collects by name.
type counts map[string]*Count

func (c counts) at(name string) *Count {
	if c[name] == nil {
		c[name] = &Count{Name: name}
	}
	return c[name]
}

func (c counts) list() []Count {
	var out []Count
	for _, name := range slices.Sorted(maps.Keys(c)) {
		out = append(out, *c[name])
	}
	return out
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

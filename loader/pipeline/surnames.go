package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// introduce makes the last name of a person findable in this article, where it is long enough to tell.
func (r *reading) introduce(id string, first, last int) {
	kind, _ := graph.TypeOf(id)
	e := &lexicon.Entity{NodeRecord: graph.NodeRecord{ID: id}, Type: kind}
	quote, _, _ := r.doc.Span(first, last)
	names := []string{quote}
	names = append(names, surnames(quote)...)
	r.local.Add(e, names...)
}

// surnames are the endings of a full name by which an article goes on: "Amir-Abdollahian", «بن سلمان», «عبد اللهيان».
func surnames(full string) []string {
	words := strings.Fields(full)
	if len(words) < 2 {
		return nil
	}
	last := words[len(words)-1]
	var out []string
	if len([]rune(text.Fold(last))) >= 4 {
		out = append(out, last)
	}
	for i := len(words) - 2; i > 0; i-- {
		if compound[text.Fold(words[i])] {
			out = append(out, strings.Join(words[i:], " "))
		}
	}
	return out
}

var compound = map[string]bool{
	"عبد": true, "بن": true, "ابو": true, "ال": true, "امير": true, "ولد": true, "دي": true, "فان": true, "فون": true, "بو": true,
	"bin": true, "al": true, "el": true, "abu": true, "van": true, "von": true, "de": true, "der": true, "ben": true, "ould": true, "le": true,
}

// familyFirst are the states whose people's family name stands first in other languages too.
var familyFirst = map[string]bool{"country:CN": true, "country:TW": true, "country:HK": true, "country:KP": true, "country:KR": true}

// dynastic reports whether a person of the name is called by the given name, which a patronymic or that of the house follows.
func dynastic(name string) bool {
	for _, word := range strings.Fields(name)[min(1, len(strings.Fields(name))):] {
		if f := text.Fold(word); f == "bin" || f == "بن" || f == "ال" || f == "al" || strings.HasPrefix(word, "Al-") {
			return true
		}
	}
	return false
}

// introduceKnown makes the people whose full name the article gives findable by their last names, before and behind it, and finds those.
func (r *reading) introduceKnown() []lexicon.Match {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if !isPerson(p.kind) || p.node == "" {
			continue
		}
		record, ok := r.Lexicon.Record(p.node)
		if !ok {
			continue
		}
		e := &lexicon.Entity{NodeRecord: record, Type: p.kind}
		for _, name := range append([]string{record.Names.Ar, record.Names.En}, record.Aliases...) {
			r.local.Add(e, surnames(name)...)
		}
		name := record.Names.En
		if r.arabic() {
			name = record.Names.Ar
		}
		first, _, _ := strings.Cut(name, " ")
		switch fold := text.Fold(first); {
		case familyFirst[r.stateOf(p.node)]:
			if !r.words.Function[fold] && !(r.arabic() && (len([]rune(fold)) < 3 || r.verbal(fold))) {
				r.local.Add(e, first)
			}
		case dynastic(name):
			for _, rank := range r.words.Ranks[r.doc.Lang] {
				r.local.Add(e, rank+" "+first)
			}
		}
	}
	found := r.local.Match(r.doc)
	r.surnames = make(map[int]lexicon.Match, len(found))
	for _, m := range found {
		r.surnames[m.Last] = m
	}
	return found
}

// findSurnames finds the people of whom the article gives the full name by their last names.
func (r *reading) findSurnames() {
	for _, m := range r.introduceKnown() {
		if !r.free(m.First, m.Last) {
			continue
		}
		if p := r.at(m.First - 1); p != nil && p.last == m.First && p.node == m.Readings[0].Entity.ID && m.Prefix == "" {
			r.extend(r.taken[m.First-1], p.first, m.Last) // "President Xi" is known, and goes on with "Jinping"
			continue
		}
		r.add(phrase{first: m.First, last: m.Last, prefix: m.Prefix, node: m.Readings[0].Entity.ID})
	}
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findOfficeLists reads English plurals of an office with each holder and his state: "former presidents Martin Torrijos of Panama and
// Leonel Fernandez of the Dominican Republic", "the foreign ministers of Peru and Chile, Elmer Schialer and Alberto van Klaveren".
func (r *reading) findOfficeLists() {
	const shortest = 3 // letters of a title
	for i := range r.doc.Tokens {
		if f := r.token(i).Fold; !strings.HasSuffix(f, "s") || len(f) <= shortest || r.taken[i] >= 0 {
			continue
		}
		if next := r.token(i + 1); next.Fold != "of" && !next.Upper {
			continue // neither states nor names follow
		}
		limit := r.doc.Sentences[r.sentence(i)].Last
		if title := r.pluralTitle(i); title != nil && !r.heldBy(title, i+1, limit) {
			r.heldFor(title, i+1, limit)
		}
	}
}

// pluralTitle is the title whose English plural ends at token i, nil where none does.
func (r *reading) pluralTitle(i int) *lexicon.Title {
	const longest = 3 // words
	singular := strings.TrimSuffix(r.token(i).Fold, "s")
	for first := i; first > i-longest && first >= 0 && r.taken[first] < 0; first-- {
		if first < i {
			singular = r.token(first).Fold + " " + singular
		}
		words := text.Analyze(singular, "en")
		if titles, last, _ := r.words.Titles.Match(words, 0, len(words.Tokens)); last == len(words.Tokens) && !titles[0].Person && (first == i || titles[0].Office != "minister") {
			if first == i && titles[0].Office == "minister" {
				continue // "foreign ministers"
			}
			return titles[0]
		}
	}
	return nil
}

// heldBy reads holders from token i on, each with "of" and his state.
func (r *reading) heldBy(title *lexicon.Title, i, limit int) bool {
	held := false
	for i < limit {
		first, last := r.holderAt(i, limit)
		state := r.of(last)
		if last == first || state == nil || state.kind != graph.CountryType {
			return held
		}
		r.holds(title, first, last, state)
		held = true
		for i = state.last; r.token(i).Text == "," || r.token(i).Fold == "and"; i++ {
		}
		if i == state.last {
			return held
		}
	}
	return held
}

// heldFor reads "of" and the states at token i, and as many holders behind them.
func (r *reading) heldFor(title *lexicon.Title, i, limit int) {
	var states []*phrase
	for p := r.of(i); p != nil && p.kind == graph.CountryType; p = r.at(i) {
		states = append(states, p)
		for i = p.last; i < limit && r.at(i) == nil && (r.token(i).Text == "," || r.token(i).Fold == "and" || r.token(i).Fold == "the"); i++ {
		}
	}
	var names [][2]int
	for i < limit && len(states) > 1 {
		first, last := r.holderAt(i, limit)
		if last == first {
			break
		}
		names = append(names, [2]int{first, last})
		for i = last; r.token(i).Text == "," || r.token(i).Fold == "and"; i++ {
		}
	}
	if len(names) != len(states) {
		return
	}
	for k, name := range names {
		r.holds(title, name[0], name[1], states[k])
	}
}

// holderAt is the name of a person at token i, known or not; empty where there is none.
func (r *reading) holderAt(i, limit int) (first, last int) {
	if p := r.at(i); p != nil && isPerson(p.kind) && p.first == i {
		return i, p.last
	}
	return i, r.personName(i, limit)
}

// holds claims the office of the one named at tokens [first, last).
func (r *reading) holds(title *lexicon.Title, first, last int, state *phrase) {
	o := office{title: title, first: first, last: last, body: state.node, person: r.taken[first]}
	if o.person < 0 {
		o.nameFirst, o.nameLast = first, last
		r.add(phrase{first: first, last: last, node: r.newPerson(o)})
		o.person = r.taken[first]
	}
	r.office(o, r.phrases[o.person].node, state.node, first, max(last, state.last))
}

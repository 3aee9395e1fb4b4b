package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// stateFar is the state of an organ at tokens [first, last) that no name of a state stands beside, and the bounds of the whole phrase:
// by a possessive ("its navy"), by "the country" («برلمان البلاد», "the country's central bank"), or by the one state that the sentence,
// or else the one before, has told of («صادق البرلمان»). It is empty where they do not tell.
func (r *reading) stateFar(o *lexicon.Organ, first, last int) (from, to int, state string) {
	before := r.token(first - 1).Fold
	switch {
	case !r.arabic() && before == "its":
		return first, last, r.countryBefore(first)
	case !r.arabic() && before == "'s" && (r.token(first-2).Fold == "country" || r.token(first-2).Fold == "nation") && r.token(first-3).Fold == "the":
		return first - 3, last, r.countryBefore(first - 3)
	case r.arabic() && r.token(last).Fold == "البلاد":
		return first, last + 1, r.countryBefore(first)
	case r.alone(o, first, last):
		if p := r.at(last + 1); p != nil && (r.token(last).Fold == "في" || r.token(last).Fold == "in") {
			switch {
			case p.state != "":
				return first, last, p.state // «وزارة الدفاع في موسكو»
			case p.kind == graph.CountryType && p.form == lexicon.Name && p.prefix == "" && o.Kind != "ARMED_FORCES":
				return first, p.last, p.node // «المحكمة العليا في زامبيا»
			}
		}
		if state = r.toldAbout(first); state == "" && o.Kind == "OTHER" {
			state = r.countryBefore(first) // where the opposition is, not who deals with it
		}
		return first, last, state
	}
	return first, last, ""
}

// alone reports whether an organ's words may stand for it without its state: in Arabic with the article, in English where no noun
// that they qualify follows.
func (r *reading) alone(o *lexicon.Organ, first, last int) bool {
	if o.Kind == "MEDIA" || r.arabic() && last == first+1 && o.Kind == "GOVERNMENT" || o.Kind == "ARMED_FORCES" && !armies[text.WithoutArticle(r.token(last-1).Fold)] {
		return false
	}
	if r.arabic() {
		return strings.Contains(r.token(last-1).Fold, "ال") && (r.at(last) == nil || r.at(last).prefix != "")
	}
	if p := r.at(first - 3); r.token(first-1).Fold == "the" && r.token(first-2).Text == "," && p != nil && p.kind == graph.OrganizationType {
		return false // "the State Duma, the lower house"
	}
	next := r.token(last)
	return next.Kind != text.Word || r.words.Function[next.Fold] || r.reports(last) || r.verbal(next.Fold)
}

// adjectival reports whether the English adjective that may be a noun for armed forces too, before token i, is the adjective of a noun
// there that names neither people nor what they do: "an Indian military response", not "the Indian military said", "military officials".
func (r *reading) adjectival(i int) bool {
	next := r.token(i)
	if r.token(i-1).Fold != "military" || next.Kind != text.Word || r.taken[i] >= 0 || r.words.Function[next.Fold] || r.reports(i) || r.beginsVerb(next.Fold) {
		return false
	}
	nouns, _, _ := r.words.Nouns.Match(r.doc, i, i+1)
	_, office, _ := r.words.Titles.Match(r.doc, i, i+1)
	people := len(nouns) > 0 && nouns[0] == lexicon.Noun{} || office > 0
	return !people && !strings.HasSuffix(next.Fold, "ed") && !strings.HasSuffix(next.Fold, "ing") && !strings.HasSuffix(next.Fold, "ly")
}

// beginsVerb reports whether an English word begins a verb of a rule.
func (r *reading) beginsVerb(fold string) bool {
	return slices.ContainsFunc(r.rules.At(fold), func(t rule.Trigger) bool { return t.Part == rule.Verb && t.Rule.Lang == "en" })
}

// armies are the words for forces that name them without the state's: others, as "the military", are said of anybody's.
var armies = map[string]bool{"جيش": true, "army": true}

// countryBefore is the country named last before the token.
func (r *reading) countryBefore(i int) string {
	state, last := "", -1
	for _, p := range r.phrases {
		if p.kind == graph.CountryType && p.node != "" && p.first > last && p.first < i {
			state, last = p.node, p.first
		}
	}
	return state
}

// toldAbout is the one state that the sentence tells of before the token, by its name, its adjective or its leader, or where it tells
// of none the sentence before; empty where it is not one.
func (r *reading) toldAbout(i int) string {
	for k := r.sentence(i); k >= max(0, r.sentence(i)-1); k-- {
		s := r.doc.Sentences[k]
		found := ""
		for t := s.First; t < min(i, s.Last); t++ {
			p := r.at(t)
			if p == nil {
				continue
			}
			state := p.node
			if p.kind == graph.LeaderType {
				state = r.stateOf(p.node)
			} else if p.kind != graph.CountryType {
				state = p.body
			}
			if state != "" && found != "" && state != found {
				return ""
			} else if state != "" {
				found = state
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// organAgain reads an organ's words by themselves as the organ of the article that they named before with its state.
func (r *reading) organAgain(o *lexicon.Organ, first, last int, prefix string) bool {
	if !r.alone(o, first, last) {
		return false
	}
	for t := first - 1; t >= 0; t-- {
		if p := r.at(t); p != nil && p.kind == graph.OrganizationType && (p.body != "" || belongs(o) != graph.PartOf) && strings.HasSuffix(p.node, "-"+o.Slug) {
			r.add(phrase{first: first, last: last, prefix: prefix, node: p.node, form: lexicon.Metonym, refers: true, body: p.body})
			return true
		}
	}
	return false
}

// tableOrgan is the one body of the state of the organ's kind that the tables know by the words and the state's own, empty where they
// know none or several: "Turkish parliament" for "its parliament", «البرلمان التركي».
func (r *reading) tableOrgan(o *lexicon.Organ, state, words string) string {
	e, found := r.Lexicon.Entities[state], ""
	if e == nil {
		return ""
	}
	for _, fact := range e.Facts {
		body := r.Lexicon.Entities[fact.From]
		if fact.Type != belongs(o) || fact.To != state || fact.From == found || body == nil || body.Properties.Kind != o.Kind || !named(body, words, e) {
			continue
		}
		if found != "" {
			return ""
		}
		found = fact.From
	}
	return found
}

// named reports whether one of a body's names is the words with the state's before or behind them, articles apart.
func named(e *lexicon.Entity, words string, state *lexicon.Entity) bool {
	want := bare(words)
	of := func(word string) bool {
		adjective := text.Fold(state.Adjectives.Ar)
		return adjective != "" && strings.HasPrefix(word, adjective) || slices.ContainsFunc(slices.Concat([]string{state.Adjectives.En, state.Names.Ar, state.Names.En}, state.Aliases), func(name string) bool {
			return slices.Equal(bare(name), []string{word})
		})
	}
	for _, name := range slices.Concat([]string{e.Names.Ar, e.Names.En}, e.Aliases) {
		if got := bare(name); len(got) == len(want)+1 && (slices.Equal(got[1:], want) && of(got[0]) || slices.Equal(got[:len(want)], want) && of(got[len(want)])) {
			return true
		}
	}
	return false
}

// bare are the folded words of a name without articles.
func bare(name string) []string {
	words := strings.Fields(text.Fold(name))
	for i, w := range words {
		words[i] = text.WithoutArticle(w)
	}
	return words
}

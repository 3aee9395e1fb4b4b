package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// placesWithin claims LOCATED_IN for a place with its country's adjective or name beside it: «تشابهار الإيراني», "Sochi,
// Russia", "in the Syrian city of Idlib".
func (r *reading) placesWithin() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if p.kind != graph.PlaceType || p.node == "" {
			continue
		}
		if r.token(p.last).Fold == "العاصمه" && r.taken[p.last] < 0 {
			p.last++ // «واشنطن العاصمة، الولايات المتحدة»
		}
		next := r.at(p.last)
		first, last, country := p.head, p.last, ""
		switch before := r.at(p.head - 1); {
		case r.arabic() && next != nil && next.kind == graph.CountryType && next.form == lexicon.Adjective && next.prefix == "":
			country, last = next.node, next.last
			r.phrases[r.taken[p.last]].modifier = true
		case !r.arabic() && before != nil && before.kind == graph.CountryType && before.form == lexicon.Adjective:
			country, first = before.node, before.head
		case !r.arabic() && before != nil && before.kind == graph.PlaceType && before.form == lexicon.Name && p.head < p.first && (r.kind(before.node) == "SEA" || r.lies(p.node, before.node)):
			country, first = before.node, before.head // "the Red Sea port of Hodeidah"
		case !r.arabic() && r.token(p.head-1).Fold == "'s" && r.at(p.head-2) != nil && r.at(p.head-2).kind == graph.CountryType:
			country, first = r.at(p.head-2).node, r.at(p.head-2).head
		case r.token(p.last).Text == "," || r.token(p.last).Text == "،":
			if country, last = r.outer(p, p.last+1); country == "" {
				country, last = r.outer(p, r.category(p.last+1))
			} else if _, known := r.Lexicon.Entities[p.node]; wide(r.kind(p.node)) || (r.arabic() || known) && !sides[r.token(p.last+1).Fold] && !r.inside(p.node, country) {
				country = ""
			}
		case !r.arabic() && (p.head < p.first || r.designated(p)) && r.token(p.last).Fold == "of":
			country, last = r.outer(p, p.last+1)
		case r.kind(p.node) == "SEA":
		case r.within(r.behindKind(p)) > 0:
			country, last = r.outer(p, r.within(r.behindKind(p)))
		case r.arabic() && next != nil && next.prefix == "ب":
			country, last = r.outer(p, p.last) // «أغاديز بالنيجر»
		}
		if country != "" && !r.elsewhere(p.node, country) {
			r.claim(graph.Claim{Type: graph.LocatedIn, From: p.node, To: country, Confidence: placeWithin.confidence(), Rule: "place"}, first, last)
			if q := r.coordinated(p); q != nil && r.inside(cmp.Or(q.alternative, q.node), country) {
				r.claim(graph.Claim{Type: graph.LocatedIn, From: cmp.Or(q.alternative, q.node), To: country, Confidence: placeWithin.confidence(), Rule: "place"}, q.first, last)
			}
		}
		if sea, end := r.shore(p, last); sea != "" {
			r.claim(graph.Claim{Type: graph.LocatedIn, From: p.node, To: sea, Confidence: placeWithin.confidence(), Rule: "place"}, p.head, end)
		}
	}
}

// outer is the country or place named at token i, behind sides of it, that the place may lie in, and the token behind it; an
// empty id where there is none.
func (r *reading) outer(p phrase, i int) (id string, last int) {
	for sides[r.token(i).Fold] && r.taken[i] < 0 {
		i++
	}
	if q := r.at(i); q != nil && q.form == lexicon.Name && (q.kind == graph.CountryType || q.kind == graph.PlaceType) {
		if e := r.Lexicon.Entities[q.node]; sides[r.token(q.first).Fold] && e != nil && len(e.In) > 0 && r.lies(p.node, e.In[0]) {
			return e.In[0], q.last // «بنغازي شرقي ليبيا»: which side of it is no place of its own
		} else if r.lies(p.node, q.node) {
			return q.node, q.last
		}
	}
	if f := r.token(i).Fold; f == "البلاد" || f == "country" && r.token(i-1).Fold == "the" {
		if state := r.countryOf(p); state != "" {
			return state, i + 1 // «عدن جنوبي البلاد»
		}
	}
	return "", p.last
}

// category is the token behind the preposition where an apposition at token i says what kind of place it is: "a city in", "the
// largest port of", «وهي قرية بدوية في»; -1 where it does not.
func (r *reading) category(i int) int {
	limit := r.doc.Sentences[r.sentence(i)].Last
	if f := r.token(i).Fold; !articled[f] && f != "وهي" && f != "وهو" {
		return -1
	}
	for i++; i < limit && r.taken[i] < 0; i++ {
		if nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit); last > 0 {
			if f := r.token(last).Fold; nouns[0].Type == graph.PlaceType && (f == "in" || f == "of" || f == "on") {
				return last + 1
			}
			if at := r.within(last + 1); r.arabic() && nouns[0].Type == graph.PlaceType && at > last+1 {
				return at // behind one adjective
			}
			if at := r.within(last); r.arabic() && nouns[0].Type == graph.PlaceType && at > last {
				return at
			}
			continue
		}
		if f := r.token(i).Fold; r.words.Function[f] && f != "most" {
			break
		}
	}
	return -1
}

// behindKind is the token behind a place's phrase and the words behind it that say what kind of place it is: "Nuseirat refugee camp",
// «مخيم الشاطئ للاجئين», «قاعدة التيفور الجوية».
func (r *reading) behindKind(p phrase) int {
	const longest = 3 // words
	for t := p.last; t < min(p.last+longest, len(r.taken)) && r.taken[t] < 0; t++ {
		w := r.token(t)
		if last := r.placeNoun(t); !r.arabic() && last > 0 {
			return last
		}
		if w.Kind != text.Word || r.words.Function[w.Fold] || w.Upper || r.verbal(w.Fold) {
			break
		}
		if r.arabic() && !strings.HasPrefix(w.Fold, "ال") && !strings.HasPrefix(w.Fold, "لل") {
			break
		}
		if r.arabic() && r.within(t+1) > 0 {
			return t + 1
		}
	}
	return p.last
}

// placeNoun is the token behind the common noun for places at token i, 0 where none stands there.
func (r *reading) placeNoun(i int) int {
	if nouns, last, _ := r.words.Nouns.Match(r.doc, i, r.doc.Sentences[r.sentence(i)].Last); last > 0 && nouns[0].Type == graph.PlaceType {
		return last
	}
	return 0
}

// designated reports whether a place's phrase ends with the common noun for its kind.
func (r *reading) designated(p phrase) bool {
	nouns, last, _ := r.words.Nouns.Match(r.doc, p.last-1, p.last)
	return last > 0 && nouns[0].Type == graph.PlaceType
}

// lies reports whether the tables do not say that the place lies elsewhere.
func (r *reading) lies(place, in string) bool {
	e, ok := r.Lexicon.Entities[place]
	outer, known := r.Lexicon.Entities[in]
	area := ok && known && outer.Type == graph.PlaceType
	if area && (slices.Contains(outer.In, place) || wide(e.Properties.Kind) && !wide(outer.Properties.Kind)) {
		return false
	}
	if !ok || len(e.In) == 0 || r.inside(place, in) {
		return true
	}
	return area && slices.ContainsFunc(outer.In, func(id string) bool { return slices.Contains(e.In, id) }) // both in one country
}

// elsewhere reports whether the tables know where the place lies, and that it is not in the state, or is of a body of several.
func (r *reading) elsewhere(place, owner string) bool {
	e := r.Lexicon.Entities[place]
	t, _ := graph.TypeOf(owner)
	return e != nil && len(e.In) > 0 && t != graph.PlaceType && !r.inside(place, owner)
}

// inside reports whether the tables say that the place lies there, or in what lies there.
func (r *reading) inside(place, in string) bool {
	e, ok := r.Lexicon.Entities[place]
	return ok && slices.ContainsFunc(e.In, func(id string) bool {
		outer, known := r.Lexicon.Entities[id]
		return id == in || known && len(outer.In) > 0 && outer.In[0] == in
	})
}

// wide reports whether a place of the kind may hold others but lies in no smaller one.
func wide(kind string) bool { return kind == "REGION" || kind == "SEA" }

// countryOf is the country that "the country" behind a place stands for: the place's own where the tables know it and the article
// named it before, of an unknown place the country named last; empty where there is none.
func (r *reading) countryOf(p phrase) string {
	e := r.Lexicon.Entities[p.node]
	state, last := "", -1
	for _, q := range r.phrases {
		if q.kind == graph.CountryType && q.node != "" && q.first > last && q.first < p.head && (e == nil || len(e.In) == 0 || r.inside(p.node, q.node)) {
			state, last = q.node, q.first
		}
	}
	return state
}

// toldOf reports whether the article names the node before the token.
func (r *reading) toldOf(node string, before int) bool {
	return slices.ContainsFunc(r.phrases, func(q phrase) bool { return q.node == node && q.first < before })
}

// coordinated is the place that a conjunction joins to a place behind it: "Aleppo and Hama in Syria"; nil where there is none.
func (r *reading) coordinated(p phrase) *phrase {
	t := p.head - 1
	if !r.arabic() && r.token(t).Fold == "and" {
		t--
	} else if p.prefix != "و" {
		return nil
	}
	if q := r.at(t); q != nil && (q.kind == graph.PlaceType || q.alternative != "") {
		return q
	}
	return nil
}

// shore is the sea on which a place lies by the words at token i, and the token behind it: «على خليج عمان», "on the Black Sea"; an
// empty id where they do not say.
func (r *reading) shore(p phrase, i int) (sea string, last int) {
	if f := r.token(i).Fold; r.arabic() && (f == "المطل" || f == "المطله") {
		i++
	}
	if f := r.token(i).Fold; f != "على" && f != "علي" && f != "on" || wide(r.kind(p.node)) {
		return "", i
	}
	if i++; r.token(i).Fold == "the" && r.taken[i] < 0 {
		i++
	}
	if q := r.at(i); q != nil && q.kind == graph.PlaceType && r.kind(q.node) == "SEA" {
		return q.node, q.last
	}
	return "", i
}

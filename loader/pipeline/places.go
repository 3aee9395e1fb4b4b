package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findPlaces joins a place's name with the common noun beside it («ميناء تشابهار الإيراني»), makes places of unknown names
// behind such a noun in English, and says where they lie where the phrase does.
func (r *reading) findPlaces() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		if last == 0 || nouns[0].Type != graph.PlaceType || !r.free(i, last) {
			continue
		}
		if nouns[0].Kind == lexicon.Capital && r.capital(i, last, prefix) {
			i = r.phrases[r.taken[i]].last - 1
			continue
		}
		if !r.arabic() {
			r.englishPlace(i, last, limit, placeKind(nouns[0]))
			continue
		}
		p := r.at(last)
		if p != nil && p.kind == graph.CountryType && p.form == lexicon.Adjective && p.prefix == "" {
			if after := r.at(p.last); after != nil && after.prefix == "" && (after.kind == graph.PlaceType || after.alternative != "") {
				r.settlePlace(r.taken[p.last]) // «مدينة أكادير المغربية», «المدينة السورية حلب»
				r.claim(graph.Claim{Type: graph.LocatedIn, From: after.node, To: p.node, Confidence: placeApposed.confidence(), Rule: "place"}, i, after.last)
			}
			continue
		}
		if p == nil || p.kind != graph.PlaceType && p.alternative == "" || p.prefix != "" {
			continue
		}
		at := r.taken[last]
		r.settlePlace(at)
		r.phrases[at].prefix = prefix
		r.extend(at, i, p.last)
	}
	r.placesWithin()
}

// capital reads "the Chinese capital", "the capital of Chad, N'Djamena", «العاصمة الموريتانية نواكشوط»: the place that it is
// named as, else the one that the tables know, and whose it is.
func (r *reading) capital(first, last int, prefix string) bool {
	begin, end, state := r.stateBeside(first, last)
	if p := r.at(r.behindComma(last)); state == "" && p != nil && p.state == "" && p.alternative != "" && p.prefix == "" && r.token(first-1).Fold == "the" {
		state = p.node // "the capital, Skopje"
	}
	if state == "" {
		return false
	}
	named := r.behindComma(end)
	e := r.Lexicon.Entities[state]
	at := -1
	if p := r.at(named); p != nil && p.prefix == "" && (p.kind == graph.PlaceType || p.alternative != "") && (named == end || e != nil && (p.node == e.Properties.Capital || p.alternative == e.Properties.Capital)) {
		at = r.taken[named]
		r.settlePlace(at)
		end = p.last
	} else if e != nil && e.Properties.Capital != "" {
		at = r.add(phrase{first: first, last: last, node: e.Properties.Capital})
	}
	if at < 0 {
		return false
	}
	r.phrases[at].prefix = prefix
	r.extend(at, begin, end)
	r.claim(graph.Claim{Type: graph.LocatedIn, From: r.phrases[at].node, To: state, Confidence: placeApposed.confidence(), Rule: "capital"}, begin, end)
	return true
}

// behindComma is the token behind the comma at token i, i where there is none.
func (r *reading) behindComma(i int) int {
	if t := r.token(i).Text; t == "," || t == "،" {
		return i + 1
	}
	return i
}

// placeKind is the kind of a place that the noun names.
func placeKind(n lexicon.Noun) string {
	if n.Kind == lexicon.Capital {
		return "CITY"
	}
	return n.Kind
}

// englishPlace reads "the port of X", "X province", with X unknown.
func (r *reading) englishPlace(first, last, limit int, kind string) {
	if p := r.at(first - 1); p != nil && p.kind == graph.PlaceType {
		r.extend(r.taken[first-1], p.first, last) // "the Donbas region"
		return
	}
	if r.token(last).Fold == "of" {
		if p := r.at(last + 1); p != nil && (p.kind == graph.PlaceType || p.alternative != "") {
			at := r.taken[last+1]
			r.settlePlace(at)
			r.phrases[at].head = r.adjectivesBefore(first)
			return
		}
		if end := r.capitalRun(last+1, limit); r.token(last+1).Upper && end > last+1 && r.free(last+1, end) {
			r.newPlace(last+1, end, kind)
		}
		return
	}
	if p := r.at(first - 1); p != nil && p.alternative != "" && !p.modifier {
		r.settlePlace(r.taken[first-1])
	}
	begin := first
	for begin > 0 && r.taken[begin-1] < 0 && r.token(begin-1).Upper && !r.words.Function[r.token(begin-1).Fold] && r.token(begin-1).Kind == text.Word && first-begin < 3 {
		begin--
	}
	if begin < first && !r.particular(begin, first) { // "Naval Base Point Loma", not "the Naval Base"
		if end := r.capitalRun(last, limit); end > last && r.free(last, end) && r.token(first).Upper {
			r.newPlace(begin, end, kind)
		}
		return
	}
	if begin < first && r.token(first).Fold != "state" && r.token(first).Fold != "city" || begin < first && r.token(first).Upper {
		r.newPlace(begin, last, kind)
	}
}

// adjectivesBefore is the first of the plain words right before an English token: "northern port" of "Syria's northern port city".
func (r *reading) adjectivesBefore(i int) int {
	for n := 0; n < 3 && r.token(i-1).Kind == text.Word && r.taken[i-1] < 0 && !r.words.Function[r.token(i-1).Fold] && !r.token(i-1).Upper && r.token(i-1).Fold != "'s" && !r.verbal(r.token(i-1).Fold); n++ {
		i--
	}
	return i
}

// particular reports whether one of the words says more than of what field or kind a thing is.
func (r *reading) particular(first, last int) bool {
	for t := first; t < last; t++ {
		if fold := r.token(t).Fold; r.words.Kinds[fold] == "" && r.words.Domains[fold] == "" {
			return true
		}
	}
	return false
}

// settlePlace decides that a phrase which may be a state's seat is the place.
func (r *reading) settlePlace(index int) {
	if p := &r.phrases[index]; p.alternative != "" {
		p.node, p.kind, p.form, p.alternative = p.alternative, graph.PlaceType, lexicon.Name, ""
	}
}

func (r *reading) newPlace(first, last int, kind string) {
	quote, _, _ := r.doc.Span(first, last)
	id := "place:" + slug(quote)
	if known := r.known(quote, graph.PlaceType); known != "" {
		id = known
	} else {
		r.name(id, quote).Properties.Kind = kind
	}
	r.add(phrase{first: first, last: last, node: id})
}

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
		case !r.arabic() && r.token(p.head-1).Fold == "'s" && r.at(p.head-2) != nil && r.at(p.head-2).kind == graph.CountryType:
			country, first = r.at(p.head-2).node, r.at(p.head-2).head
		case r.token(p.last).Text == "," || r.token(p.last).Text == "،":
			if country, last = r.outer(p, p.last+1); country == "" && !r.arabic() {
				country, last = r.outer(p, r.category(p.last+1))
			} else if wide(r.kind(p.node)) || r.arabic() && !sides[r.token(p.last+1).Fold] && !r.inside(p.node, country) {
				country = ""
			}
		case !r.arabic() && (p.head < p.first || r.designated(p)) && r.token(p.last).Fold == "of":
			country, last = r.outer(p, p.last+1)
		case r.within(p.last) > 0:
			country, last = r.outer(p, r.within(p.last))
		}
		if country != "" {
			r.claim(graph.Claim{Type: graph.LocatedIn, From: p.node, To: country, Confidence: placeWithin.confidence(), Rule: "place"}, first, last)
		}
	}
}

// outer is the country or place named at token i, behind sides of it, that the place may lie in, and the token behind it; an
// empty id where there is none.
func (r *reading) outer(p phrase, i int) (id string, last int) {
	for sides[r.token(i).Fold] && r.taken[i] < 0 {
		i++
	}
	if q := r.at(i); q != nil && q.form == lexicon.Name && (q.kind == graph.CountryType || q.kind == graph.PlaceType) && r.lies(p.node, q.node) {
		return q.node, q.last
	}
	return "", p.last
}

// category is the token behind the preposition where an English apposition at token i says what kind of place it is: "a city in",
// "the largest port of"; -1 where it does not.
func (r *reading) category(i int) int {
	limit := r.doc.Sentences[r.sentence(i)].Last
	if f := r.token(i).Fold; f != "a" && f != "an" && f != "the" {
		return -1
	}
	for i++; i < limit && r.taken[i] < 0; i++ {
		if nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit); last > 0 {
			if f := r.token(last).Fold; nouns[0].Type == graph.PlaceType && (f == "in" || f == "of" || f == "on") {
				return last + 1
			}
			continue
		}
		if f := r.token(i).Fold; r.words.Function[f] && f != "most" {
			break
		}
	}
	return -1
}

// designated reports whether a place's phrase ends with the common noun for its kind.
func (r *reading) designated(p phrase) bool {
	nouns, last, _ := r.words.Nouns.Match(r.doc, p.last-1, p.last)
	return last > 0 && nouns[0].Type == graph.PlaceType
}

// lies reports whether the tables do not say that the place lies elsewhere.
func (r *reading) lies(place, in string) bool {
	e, ok := r.Lexicon.Entities[place]
	if outer, known := r.Lexicon.Entities[in]; ok && known && outer.Type == graph.PlaceType && (slices.Contains(outer.In, place) || wide(e.Properties.Kind) && !wide(outer.Properties.Kind)) {
		return false
	}
	if !ok || len(e.In) == 0 {
		return true
	}
	return r.inside(place, in)
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

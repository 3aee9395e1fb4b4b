package pipeline

import (
	"slices"
	"strings"

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
		if p == nil && r.arabicPlace(i, last, limit, prefix, placeKind(nouns[0])) {
			i = r.phrases[r.taken[last]].last - 1
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
	named := r.behindComma(end)
	if state == "" {
		if r.token(last).Fold == "of" {
			named = last + 1 // "the capital of Khartoum"
		}
		switch p := r.at(named); {
		case p == nil || p.prefix != "" || !r.arabic() && r.token(first-1).Fold != "the":
		case p.state == "" && p.alternative != "":
			state = p.node // "the capital, Skopje"
		case p.state != "" && (!r.arabic() || named == last) && r.toldOf(p.state, first):
			state = p.state // «العاصمة مابوتو»
		}
	}
	if state == "" {
		return false
	}
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
	named := r.at(last + 1)
	of := r.token(last).Fold == "of" && named != nil && (named.kind == graph.PlaceType || named.alternative != "")
	if p := r.at(first - 1); p != nil && p.kind == graph.PlaceType && !of { // unlike "the West Bank city of Nablus"
		r.extend(r.taken[first-1], p.first, last) // "the Donbas region"
		return
	}
	if r.token(last).Fold == "of" {
		if of {
			at := r.taken[last+1]
			r.settlePlace(at)
			r.phrases[at].head = r.adjectivesBefore(first)
			return
		}
		if end := r.capitalRun(last+1, limit); r.token(last+1).Upper && end > last+1 && r.free(last+1, end) {
			r.newPlace(last+1, end, "", kind, "")
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
			r.newPlace(begin, end, "", kind, "")
		}
		return
	}
	if begin < first && r.token(first).Fold != "state" && r.token(first).Fold != "city" || begin < first && r.token(first).Upper {
		r.newPlace(begin, last, "", kind, "")
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

// newPlace adds the place named at tokens [first, last), behind the prefix, and in Arabic the noun for its kind, which may be part of
// its name.
func (r *reading) newPlace(first, last int, prefix, kind, noun string) {
	quote, _, _ := r.doc.Span(first, last)
	quote = strings.TrimPrefix(quote, prefix)
	id := "place:" + slug(quote)
	if known := r.known(quote, graph.PlaceType); known != "" {
		id = known
	} else {
		n := r.name(id, quote)
		n.Properties.Kind = kind
		if whole := noun + " " + quote; noun != "" && !slices.Contains(n.Aliases, whole) {
			n.Aliases = append(n.Aliases, whole)
		}
	}
	r.add(phrase{first: first, last: last, prefix: prefix, node: id})
}

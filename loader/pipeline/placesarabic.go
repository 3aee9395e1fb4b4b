package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// arabicPlace makes a place of an unknown name behind a noun for places at tokens [first, last): «مدينة موبي», «منطقة ترانس-بيكال
// الروسية». A noun that many common words follow ("region", "base") wants other evidence that a name does. It finds the name
// again where the article has it alone.
func (r *reading) arabicPlace(first, last, limit int, prefix, kind string) bool {
	head := strings.TrimPrefix(r.token(first).Fold, prefix)
	if strings.HasPrefix(head, "ال") || prefix == "ل" && strings.HasPrefix(r.token(first).Fold, "لل") || r.titled(first, limit, "") {
		return false
	}
	end := r.placeName(last, limit, strings.HasSuffix(head, "ه"))
	verb := strings.HasPrefix(r.token(last).Fold, "ت") || strings.HasPrefix(r.token(last).Fold, "ي") // «مدينة تقع في سوريا»
	if p := r.at(end); end == last || p != nil && p.form == lexicon.Adjective && !r.articled(end) || (verb || !settled[kind] || landmarks[kind] && strings.HasPrefix(r.token(last).Fold, "ال")) && !r.placeFollows(end, verb) {
		return false
	}
	noun, _, _ := r.doc.Span(first, last)
	r.newPlace(last, end, "", kind, strings.TrimPrefix(noun, prefixIn(noun, prefix)))
	at := r.taken[last]
	r.phrases[at].prefix = prefix
	r.extend(at, first, end)
	r.findAgain(r.phrases[at].node, last, end)
	return true
}

// settled are the kinds of places whose Arabic nouns few common words follow.
var settled = map[string]bool{"CITY": true, "PROVINCE": true, "ISLAND": true, "PORT": true, "CROSSING": true, "STRAIT": true}

// landmarks are those of them that are named after anything: «مرفأ الصيادين».
var landmarks = map[string]bool{"ISLAND": true, "PORT": true, "CROSSING": true, "STRAIT": true}

// placeName is the end of the name at token i, i where there is none. An indefinite word that agrees with the noun is its adjective.
func (r *reading) placeName(i, limit int, feminine bool) int {
	word := r.token(i).Fold
	adjective := !strings.HasPrefix(word, "ال") && (feminine && (strings.HasSuffix(word, "ه") || elatives[word]) || !feminine && strings.HasSuffix(word, "ي"))
	if i >= limit || adjective || !r.nameable(i, limit) || owned(r.token(i).Text) {
		return i
	}
	next := i + 1
	switch {
	case r.token(next).Text == "-" && r.nameable(next+1, limit):
		return next + 2
	case placeHeads[word] && r.nameable(next, limit), r.nameable(next, limit) && r.repeated(i, next+1):
		return next + 1
	case strings.HasPrefix(word, "ال") && r.taken[min(next, len(r.taken)-1)] < 0 && strings.HasPrefix(r.token(next).Fold, "ال"):
		return i // «مدينة الألعاب الأولمبية»
	}
	return next
}

// elatives are feminine adjectives that end otherwise than in ة.
var elatives = map[string]bool{"كبري": true, "اخري": true, "صغري": true, "اولي": true, "عظمي": true, "وسطي": true}

// placeHeads are words that begin names of places of two words.
var placeHeads = map[string]bool{"سان": true, "سانتا": true, "سانت": true, "بور": true, "خان": true, "كفار": true, "كفر": true, "تل": true, "دير": true, "عين": true, "ام": true, "ابو": true,
	"بني": true, "بيت": true, "راس": true, "جبل": true, "وادي": true, "برج": true, "نيو": true, "لوس": true, "لاس": true, "ريو": true, "فورت": true, "هوشي": true, "ساو": true, "بوينا": true}

// nameable reports whether the token may be a word of an unknown name.
func (r *reading) nameable(i, limit int) bool {
	t := r.token(i)
	if i >= limit || t.Kind != text.Word || r.taken[i] >= 0 || len([]rune(t.Fold)) < 3 || r.words.Function[t.Fold] || prepositions[t.Fold] || placePrepositions[t.Fold] || sides[t.Fold] || r.inDate(i) || r.verbal(t.Fold) || r.nominal(t.Fold) {
		return false
	}
	if t.Fold == "البلاد" || t.Fold == "العالم" {
		return false
	}
	_, reference, _ := r.words.References.Match(r.doc, i, i+1)
	_, noun, _ := r.words.Nouns.Match(r.doc, i, i+1)
	_, organ, _ := r.words.Organs.Match(r.doc, i, i+1)
	_, title, _ := r.words.Titles.Match(r.doc, i, i+1)
	_, former, _ := r.words.Tenures.Match(r.doc, i, i+1)
	return reference+noun+organ+title+former == 0
}

// repeated reports whether the words at tokens [first, last) stand in a row elsewhere too.
func (r *reading) repeated(first, last int) bool {
	for i := 0; i+last-first <= len(r.doc.Tokens); i++ {
		if i != first && r.same(i, first, last) {
			return true
		}
	}
	return false
}

// same reports whether the tokens from i on fold as those of [first, last).
func (r *reading) same(i, first, last int) bool {
	return slices.EqualFunc(r.doc.Tokens[i:i+last-first], r.doc.Tokens[first:last], func(a, b text.Token) bool { return a.Fold == b.Fold })
}

// placeFollows reports whether what stands at token i says of what is before it that it is a place: its country's adjective, or
// in what it lies, where that is enough.
func (r *reading) placeFollows(i int, adjective bool) bool {
	if p := r.at(i); p != nil && p.kind == graph.CountryType && p.form == lexicon.Adjective && p.prefix == "" {
		return true
	}
	if sides[r.token(i).Fold] && (r.token(i+1).Fold == "البلاد" || sides[r.token(i+1).Fold] && r.token(i+2).Fold == "البلاد") {
		return !adjective // «منطقة نينغشيا شمال غربي البلاد»
	}
	if p := r.at(r.within(i)); p != nil && r.within(i) > i && !adjective {
		return p.kind == graph.CountryType || p.kind == graph.PlaceType
	}
	return false
}

// findAgain makes phrases of the place where its name at tokens [first, last) stands elsewhere, without the noun.
func (r *reading) findAgain(place string, first, last int) {
	if len([]rune(r.token(first).Fold)) < 4 {
		return
	}
	for i := 0; i+last-first <= len(r.doc.Tokens); i++ {
		if !r.free(i, i+last-first) {
			continue
		}
		if r.same(i, first, last) {
			r.add(phrase{first: i, last: i + last - first, node: place})
			continue
		}
		for _, stem := range text.Stems(r.token(i).Fold)[1:] {
			if last == first+1 && stem.Word == r.token(first).Fold && (stem.Prefix == "ب" || stem.Prefix == "ل" || stem.Prefix == "و") {
				r.add(phrase{first: i, last: i + 1, prefix: stem.Prefix, node: place})
			}
		}
	}
}

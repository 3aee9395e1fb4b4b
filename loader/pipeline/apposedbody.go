package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// naming are the kinds of bodies whose noun stands right beside their unknown name: "oil company Ecopetrol", «صحيفة لوريون لو جور
// اللبنانية».
var naming = map[string]bool{"COMPANY": true, "MEDIA": true, "THINK_TANK": true, "NGO": true, "ARMED_GROUP": true, "PARTY": true}

// apposedBody makes an organisation of an unknown English name behind the plain noun for its kind ("oil company Ecopetrol"), or before
// it with the article ("the Semilla party").
func (r *reading) apposedBody(i, limit int) int {
	if w := r.token(i); r.taken[i] >= 0 || w.Kind != text.Word || w.Upper {
		return 0
	}
	nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit)
	if last == 0 || nouns[0].Type != graph.OrganizationType || !naming[nouns[0].Kind] || strings.HasSuffix(r.token(last-1).Fold, "'s") {
		return 0
	}
	if end := r.bodyName(last, limit); end > last && nouns[0].Kind != "PARTY" {
		return r.addBody(i, last, end, "", nouns[0].Kind)
	}
	first := i
	for first > 0 && r.taken[first-1] < 0 && r.token(first-1).Kind == text.Word && r.token(first-1).Upper && !r.words.Function[r.token(first-1).Fold] {
		first--
	}
	if collective := nouns[0].Kind == "PARTY" || nouns[0].Kind == "ARMED_GROUP"; first < i && collective && r.token(first-1).Fold == "the" && r.bodyName(first, i) == i {
		return r.addBody(first, first, last, "", nouns[0].Kind)
	}
	return 0
}

// bodyName is the end of the capitalised words at token i that no other phrase covers and that are no title, i where there are none.
func (r *reading) bodyName(i, limit int) int {
	const most = 4 // words
	last := i
	for last < min(i+most, limit) && r.taken[last] < 0 && r.token(last).Kind == text.Word && r.token(last).Upper && r.token(last).Fold != "'s" && !r.words.Function[r.token(last).Fold] {
		_, title, _ := r.words.Titles.Match(r.doc, last, limit)
		_, honorific, _ := r.words.Honorifics.Match(r.doc, last, limit)
		if title+honorific > 0 || r.given(last) {
			return i
		}
		last++
	}
	if last == i+1 && len(r.token(i).Fold) < 3 || last < limit && r.taken[last] >= 0 && r.phrases[r.taken[last]].first == last && r.token(last).Upper {
		return i
	}
	return last
}

// nationalBody makes an organisation of an unknown Arabic name between the noun for its kind and a state's definite adjective:
// «شركة إيكوبترول الكولومبية».
func (r *reading) nationalBody(i, limit int) int {
	const most = 3 // words
	nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	if last == 0 || nouns[0].Type != graph.OrganizationType || !naming[nouns[0].Kind] || !r.free(i, last) || strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل") {
		return 0
	}
	if _, longer, _ := r.words.Organs.Match(r.doc, i, limit); longer > last && r.free(i, longer) {
		last = longer // «وكالة أنباء سبوتنيك»
	}
	end := last
	for end < min(last+most, limit) && (r.nameable(end, limit) && !strings.HasPrefix(r.token(end).Fold, "ال") || end > last && len([]rune(r.token(end).Fold)) == 2 && r.nameable(end+1, limit)) {
		end++ // «لوريون لو جور»
	}
	if p := r.at(end); end == last || p == nil || p.kind != graph.CountryType || p.form != lexicon.Adjective || p.prefix != "" || !r.articled(end) {
		return 0
	}
	return r.addBody(i, last, end, "", nouns[0].Kind)
}

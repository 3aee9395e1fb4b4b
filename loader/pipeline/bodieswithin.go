package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// bodiesWithin claims where an organisation belongs: PART_OF its state for state bodies, LOCATED_IN behind "in", and for
// any other with a country's adjective.
func (r *reading) bodiesWithin() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if p.kind != graph.OrganizationType || p.node == "" || p.form != lexicon.Name {
			continue
		}
		if next := r.at(r.within(p.last)); next != nil && next.form == lexicon.Name && situated(r.kind(p.node)) && !r.ofPeople(p) && !r.servedBy(p) {
			r.situate(p, next)
		}
		if seated[r.token(p.head-1).Fold] && r.token(p.head-2).Text == "-" && r.at(p.head-3) != nil {
			r.situate(p, r.at(p.head-3)) // "the Vienna-based agency"
		}
		if in := r.at(p.last + 2); r.token(p.last).Text == "," && articled[r.token(p.last+1).Fold] && in != nil && r.token(in.last).Text == "-" && seated[r.token(in.last+1).Fold] {
			r.situate(p, in) // "the association, a Geneva-based group"
		}
		state, first, last := p.body, p.first, p.last
		if state == "" {
			if before := r.nationality(p); before != nil {
				state, first, before.modifier = before.node, before.first, true
			} else if next := r.at(p.last); r.arabic() && next != nil && next.kind == graph.CountryType && next.form == lexicon.Adjective && next.prefix == "" &&
				strings.HasPrefix(r.token(next.first).Fold, "ال") {
				state, last = next.node, next.last
			}
		}
		if state != "" {
			relation := graph.LocatedIn
			if stateBody(r.kind(p.node)) || r.stateOwned(first, last) || r.kind(p.node) == "OTHER" && r.public(first, last) {
				relation = graph.PartOf
			} else if r.kind(p.node) == "MEDIA" && r.partOf(p.node, state) {
				continue // the state's own
			} else if p.body == "" && !situated(r.kind(p.node)) && r.kind(p.node) != "MEDIA" {
				continue // "Sweden's NATO bid"
			}
			r.claim(graph.Claim{Type: relation, From: p.node, To: state, Confidence: bodyOfState.confidence(), Rule: "body"}, first, last)
		}
	}
}

// stateOwned reports whether the words of a body with its state at tokens [first, last), or right behind them, say that the state owns it.
func (r *reading) stateOwned(first, last int) bool {
	for t := first; t < last+2; t++ {
		switch f := r.token(t).Fold; {
		case r.taken[min(t, len(r.taken)-1)] >= 0 && t >= last:
			return false
		case f == "state" && (r.token(t+1).Text == "-" || t+1 < last && r.token(t+1).Fold != "of"), f == "الحكوميه", f == "المملوكه" && r.token(t+1).Fold == "للدوله":
			return true
		}
	}
	return false
}

// partOf reports whether the article or the tables say that a body is part of the state.
func (r *reading) partOf(body, state string) bool {
	says := func(c *graph.Claim) bool { return c.Type == graph.PartOf && c.From == body && c.To == state }
	for c := range r.claimsOf(body) {
		if says(&c) {
			return true
		}
	}
	e := r.Lexicon.Entities[body]
	return e != nil && slices.ContainsFunc(e.Facts, says)
}

// nationality is the country's adjective or possessive before a body, which a noun for such bodies may part from it: "the Greek
// army", "the U.S. oil company ExxonMobil", «شركة الطاقة الفرنسية توتال»; nil where there is none.
func (r *reading) nationality(p phrase) *phrase {
	if r.arabic() {
		q := r.at(p.first - 1)
		if q == nil || q.kind != graph.CountryType || q.form != lexicon.Adjective || q.prefix != "" || p.prefix != "" {
			return nil
		}
		for t := q.first - 1; t > q.first-4 && t >= 0 && r.taken[t] < 0; t-- {
			if nouns, last, _ := r.words.Nouns.Match(r.doc, t, q.first); last > 0 && nouns[0].Type == graph.OrganizationType {
				return q
			}
		}
		return nil
	}
	kind := r.token(p.first-1).Fold == "'s"
	for t := p.first - 1; t > p.first-9 && t >= 0; t-- {
		if q := r.at(t); q != nil {
			if r.token(q.last).Text == "-" && seated[r.token(q.last+1).Fold] {
				return nil // "the Nairobi-based group"
			}
			if q.kind == graph.CountryType && (q.form == lexicon.Adjective || kind && q.title == nil) {
				return q
			}
			return nil
		}
		if t == p.first-1 && kind {
			continue
		}
		if nouns, last, _ := r.words.Nouns.Match(r.doc, t, p.first); !kind && last > 0 && nouns[0].Type == graph.OrganizationType {
			if last != p.first {
				return nil
			}
			kind = true
		} else if word := r.token(t); word.Fold != "'s" && (!kind && t != p.first-1 || word.Kind != text.Word && word.Text != "-" || r.words.Function[word.Fold]) {
			return nil
		}
	}
	return nil
}

// situate claims that the body lies in the place or country, a capital taken for the place.
func (r *reading) situate(body phrase, in *phrase) {
	to := cmp.Or(in.alternative, in.node)
	if t, _ := graph.TypeOf(to); t == graph.PlaceType || t == graph.CountryType {
		r.claim(graph.Claim{Type: graph.LocatedIn, From: body.node, To: to, Confidence: bodyWithin.confidence(), Rule: "body.in"}, min(body.first, in.first), max(body.last, in.last))
	}
}

// servedBy reports whether an office stands before the body's noun phrase, whose bearer is where it says: «ممثل الجبهة في فرنسا».
func (r *reading) servedBy(p phrase) bool {
	const farthest = 6 // words
	for t := p.head - 1; t >= max(0, p.head-farthest) && (r.token(t).Kind == text.Word || text.Quotation(r.token(t).Text)); t-- {
		if titles, last, _ := r.words.Titles.Match(r.doc, t, p.head); last > 0 && r.arabic() {
			return titles[0].Relation == graph.ServesIn
		}
		if r.verbal(r.token(t).Fold) || r.words.Function[r.token(t).Fold] {
			return false
		}
	}
	return false
}

// ofPeople reports whether a phrase names people of the body, who may be anywhere: "Houthi officials in Muscat".
func (r *reading) ofPeople(p phrase) bool {
	nouns, last, _ := r.words.Nouns.Match(r.doc, p.last-1, p.last)
	return p.last-p.first > 1 && last > 0 && nouns[0].Type == ""
}

// seated are the participles behind a place's hyphen that say that a body is there.
var seated = map[string]bool{"based": true, "headquartered": true}

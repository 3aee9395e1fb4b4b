package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// mission makes the node of an embassy, consulate or mission at tokens [i, last) that is named with where it is: "the Kenyan embassy in
// Cairo", «السفارة الروسية ببريطانيا», "its embassy in Jerusalem". It is part of the state that sends it. It returns the token behind it
// without the place, 0 where the words do not tell both.
func (r *reading) mission(o *lexicon.Organ, i, last int, prefix, sender string) int {
	first, end := i, last
	switch before := r.token(i - 1).Fold; {
	case sender != "":
	case !r.arabic() && before == "its":
		sender = r.countryBefore(i)
	case !r.arabic() && r.token(last).Fold == "in":
		if first, _, sender = r.stateBeside(i, last); first == i {
			return 0
		}
	default:
		first, end, sender = r.stateBeside(i, last)
	}
	host := r.hostOf(end)
	if sender == "" || host == nil {
		return 0
	}
	place := host.node
	if host.alternative != "" {
		place = host.alternative
	}
	if place == "" || place == sender {
		return 0
	}
	iso, _ := strings.CutPrefix(sender, "country:")
	_, seat, _ := strings.Cut(place, ":")
	id := "organization:" + strings.ToLower(iso) + "-" + o.Slug + "-in-" + strings.ToLower(seat)
	n := r.node(id)
	n.Properties.Kind = o.Kind
	quote, _, _ := r.doc.Span(first, host.last)
	r.name(id, quote)
	at := r.add(phrase{first: i, last: last, prefix: prefix, node: id, body: sender})
	r.extend(at, first, end)
	r.claim(graph.Claim{Type: graph.PartOf, From: id, To: sender, Confidence: organOfState.confidence(), Rule: "mission"}, first, end)
	if t, _ := graph.TypeOf(place); t != graph.OrganizationType {
		r.claim(graph.Claim{Type: graph.LocatedIn, From: id, To: place, Confidence: bodyWithin.confidence(), Rule: "mission"}, first, host.last)
	}
	return end
}

// hostOf is the place, state or body behind a preposition at the token or written with it; nil where there is none.
func (r *reading) hostOf(i int) *phrase {
	switch f := r.token(i).Fold; {
	case f == "in" || f == "at" || f == "to" || f == "في" || f == "لدي":
		if i++; r.token(i).Fold == "the" {
			i++
		}
	case r.at(i) == nil || r.at(i).prefix != "ب" && r.at(i).prefix != "ل":
		return nil
	}
	return r.seat(i)
}

// seat is the place, state or body at the token; nil where there is none.
func (r *reading) seat(i int) *phrase {
	p := r.at(i)
	if p == nil || p.node == "" || p.form == lexicon.Adjective || p.kind != graph.PlaceType && p.kind != graph.CountryType && p.kind != graph.OrganizationType {
		return nil
	}
	return p
}

// misnamed reports whether the names found in an organ's words are no names there: what the words begin with (of «مجلس الأمن القومي
// التركي» the Security Council) or another state's organ ("Peru's Congress").
func (r *reading) misnamed(i, last int) bool {
	found := false
	for t := i; t < last; t++ {
		p := r.at(t)
		if p == nil {
			continue
		}
		if p.kind != graph.OrganizationType || p.first < i || p.last > last {
			return false
		}
		if p.first == i && p.last == last {
			_, _, state := r.stateBeside(i, last)
			if owner := r.stateOfOrgan(p); state == "" || owner == "" || owner == state {
				return false
			}
		}
		found = true
	}
	return found
}

// public reports whether the words of a body at tokens [first, last) say that it is a state's.
func (r *reading) public(first, last int) bool {
	for t := first; t < last; t++ {
		if _, end, _ := r.words.Public.Match(r.doc, t, last); end > 0 && r.taken[t] >= 0 {
			return true
		}
	}
	return false
}

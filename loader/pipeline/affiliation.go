package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// private are the kinds of bodies whose heads hold no public office.
var private = map[string]bool{"COMPANY": true, "MEDIA": true, "NGO": true, "THINK_TANK": true}

// privateHead reports whether an office is of a private body: who heads it is a person who belongs to it.
func (r *reading) privateHead(o office) bool { return private[r.kind(o.body)] }

// affiliated is what is said of somebody whose body is named without his profession.
var affiliated = &lexicon.Title{Relation: graph.AffiliatedWith, Body: "organization", Person: true}

// findAffiliated reads who speaks as one of a body: "John Smith of Human Rights Watch said", «يرى سامح راشد من مركز الأهرام للدراسات أن».
func (r *reading) findAffiliated() {
	for t := range r.doc.Tokens {
		f := r.token(t).Fold
		if r.taken[t] >= 0 || f != "of" && f != "from" && f != "at" && f != "with" && f != "من" {
			continue
		}
		body := r.at(r.pastArticle(t + 1))
		if body == nil || body.kind != graph.OrganizationType || body.prefix != "" || body.node == "" || !r.studies(body.node) {
			continue
		}
		o := office{title: affiliated, first: t, last: body.last, body: body.node, person: -1}
		first := t
		if p := r.at(t - 1); p != nil && p.kind == graph.PersonType && p.last == t {
			o.person, first = r.taken[t-1], p.head
		} else if first = r.nameAhead(t); first < t {
			o.nameFirst, o.nameLast = first, t
		}
		if first < t && (r.reports(first-1) || r.tells(body.last)) {
			r.settle(o, t)
		}
	}
}

// studies reports whether a body is of a kind for which people speak who are named: private, or a university.
func (r *reading) studies(body string) bool { return private[r.kind(body)] || r.kind(body) == "OTHER" }

// tells reports whether a verb of saying stands at token t or behind a comma there.
func (r *reading) tells(t int) bool {
	if f := r.token(t).Text; f == "," || f == "،" {
		t++
	}
	return r.reports(t)
}

// nameAhead is the first token of an unknown person's name that ends before token last, last where none does.
func (r *reading) nameAhead(last int) int {
	const most = 4 // words
	begin := r.doc.Sentences[r.sentence(last)].First
	for first := max(begin, last-most); first < last-1; first++ {
		if r.free(first, last) && r.token(first).Kind == text.Word && !r.reports(first) && r.personName(first, last) == last {
			return first
		}
	}
	return last
}

// employerBefore takes for the body of an English profession an organization that stands before the place where it is followed or the
// section: "the BBC's Seoul correspondent", "Crisis Group Programmes Director".
func (r *reading) employerBefore(o *office) {
	const most = 4 // tokens
	begin := r.doc.Sentences[r.sentence(o.first)].First
	for t := o.first - 1; o.title.Person && t >= max(begin, o.first-most); t-- {
		p := r.at(t)
		if p != nil && p.kind == graph.OrganizationType {
			o.body, o.first = p.node, p.head
			return
		}
		if p == nil && !r.token(t).Upper && r.token(t).Fold != "'s" || p != nil && p.kind != graph.PlaceType && p.kind != graph.CountryType {
			return
		}
	}
}

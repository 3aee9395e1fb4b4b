package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// organOfOffice is the organ that an office is of where the title's own words name one: "Georgian parliament speaker", «رئيس مجلس
// النواب اللبناني». It is that of the state beside it, else the one of its kind that the article named last, else the body given.
func (r *reading) organOfOffice(o office, titleLast int, body string) string {
	organ, at, end := r.organIn(o.title, o.first, titleLast)
	kind, _ := graph.TypeOf(body)
	switch {
	case organ == nil || kind == graph.OrganizationType || o.title.Person:
		return body
	case o.body != "" && kind == graph.CountryType:
		first, last := at, end
		for t := titleLast; r.arabic() && t < o.last; t++ {
			if p := r.at(t); p != nil && p.node == body {
				last = p.last
			}
		}
		for t := at - 1; !r.arabic() && t >= o.first; t-- {
			first = t
		}
		if quote, _, _ := r.doc.Span(first, last); r.known(quote, graph.OrganizationType) != "" {
			return r.known(quote, graph.OrganizationType)
		}
		return r.organ(organ, body, first, last, "")
	case o.body == "":
		for t := o.first - 1; t >= 0; t-- {
			if p := r.at(t); p != nil && p.kind == graph.OrganizationType && r.kind(p.node) == organ.Kind {
				return p.node
			}
		}
	}
	return body
}

// organIn is the organ that the words of a title at tokens [first, last) name, of those that a person heads or commands, and the
// tokens of its name; nil where they name none.
func (r *reading) organIn(t *lexicon.Title, first, last int) (organ *lexicon.Organ, at, end int) {
	if t.Body != "organization" && t.Office != "chief of staff" {
		return nil, 0, 0
	}
	for i := first; i < last; i++ {
		organs, end, _ := r.words.Organs.Match(r.doc, i, last)
		if end > 0 && (organs[0].Kind == "PARLIAMENT" || organs[0].Kind == "ARMED_FORCES") {
			return organs[0], i, end
		}
	}
	return nil, 0, 0
}

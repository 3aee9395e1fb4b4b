package export

import (
	"fmt"
	"io"
	"strings"

	"mithaq/graph"
)

// turtle writes RDF 1.1 Turtle: a triple for each relation that is asserted, and the relation as a thing of its own with its claims.
type turtle struct {
	w   io.Writer
	err error
}

func newTurtle(w io.Writer) encoder { return &turtle{w: w} }

func (e *turtle) put(format string, args ...any) {
	if e.err == nil {
		_, e.err = fmt.Fprintf(e.w, format, args...)
	}
}

// iri is the name of a thing, whose ids are of ASCII letters, digits and a few signs.
func iri(id string) string { return "<" + thing + id + ">" }

var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`)

// literal is a string as Turtle and N-Triples write it.
func literal(s string) string { return `"` + turtleEscapes.Replace(s) + `"` }

// dated is a date as coarse as it is known.
func dated(d graph.Date) string {
	kinds := map[string]string{"YEAR": "gYear", "MONTH": "gYearMonth", "DAY": "date"}
	return literal(string(d)) + "^^xsd:" + kinds[d.Precision()]
}

func (e *turtle) begin(version int64, _ bool) error {
	e.put("@prefix m: <%s> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n", vocabulary)
	e.put("<%sgraph> m:version %d .\n", thing, version)
	return e.err
}

// say writes a subject with what is said of it, pairs of predicate and object of which the object is not empty.
func (e *turtle) say(subject string, pairs ...[2]string) {
	separator := " "
	e.put("%s", subject)
	for _, p := range pairs {
		if p[1] != "" {
			e.put("%s%s %s", separator, p[0], p[1])
			separator = " ; "
		}
	}
	e.put(" .\n")
}

func optional(s string) string {
	if s == "" {
		return ""
	}
	return literal(s)
}

func optionalDate(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return dated(d)
}

func (e *turtle) node(n graph.Node) error {
	pairs := [][2]string{{"a", "m:" + string(n.Type)}}
	for _, l := range labels(n.Names) {
		pairs = append(pairs, [2]string{"rdfs:label", literal(l.Value) + "@" + l.Lang})
	}
	for _, alias := range n.Aliases {
		pairs = append(pairs, [2]string{"m:alias", literal(alias)})
	}
	p := n.Properties
	for _, o := range p.Obligations {
		pairs = append(pairs, [2]string{"m:obligation", literal(string(o))})
	}
	capital := ""
	if p.Capital != "" {
		capital = iri(p.Capital)
	}
	pairs = append(pairs, [][2]string{{"m:kind", optional(p.Kind)}, {"m:iso2", optional(p.ISO2)}, {"m:iso3", optional(p.ISO3)}, {"m:cow", optional(p.COW)},
		{"m:gw", optional(p.GW)}, {"m:capital", capital}, {"m:gender", optional(p.Gender)}, {"m:signed", optionalDate(p.Signed)}, {"m:start", optionalDate(p.Start)},
		{"m:end", optionalDate(p.End)}, {"m:term", optional(p.Term)}, {"m:amount", number(p.Amount)}, {"m:currency", optional(p.Currency)},
		{"m:latitude", number(p.Latitude)}, {"m:longitude", number(p.Longitude)}}...)
	e.say(iri(n.ID), pairs...)
	return e.err
}

func (e *turtle) relation(r told, claims []Cited) error {
	if r.Status == graph.Actual {
		e.say(iri(r.From), [2]string{"m:" + string(r.Type), iri(r.To)})
	}
	pairs := [][2]string{{"a", "m:Relation"}, {"m:relationType", "m:" + string(r.Type)}, {"m:from", iri(r.From)}, {"m:to", iri(r.To)}, {"m:status", literal(string(r.Status))},
		{"m:start", optionalDate(r.Start)}, {"m:end", optionalDate(r.End)}, {"m:confidence", number(&r.Confidence)}}
	for _, said := range []struct {
		predicate string
		names     graph.Names
	}{{"m:said", r.said}, {"m:passive", r.passive}} {
		for _, l := range labels(said.names) {
			pairs = append(pairs, [2]string{said.predicate, literal(l.Value) + "@" + l.Lang})
		}
	}
	for _, d := range r.Domains {
		pairs = append(pairs, [2]string{"m:domain", literal(string(d))})
	}
	for _, c := range claims {
		pairs = append(pairs, [2]string{"m:claim", iri(c.ID)})
	}
	e.say(iri(r.ID), pairs...)
	for _, c := range claims {
		speaker := optional(c.Speaker)
		if _, isNode := graph.TypeOf(c.Speaker); isNode {
			speaker = iri(c.Speaker)
		}
		e.say(iri(c.ID), [][2]string{{"a", "m:Claim"}, {"m:quote", literal(c.Quote)}, {"m:startOffset", fmt.Sprint(c.Start)}, {"m:endOffset", fmt.Sprint(c.End)},
			{"m:speaker", speaker}, {"m:status", literal(string(c.Status))}, {"m:since", optionalDate(c.Since)}, {"m:until", optionalDate(c.Until)}, {"m:domain", optional(string(c.Domain))},
			{"m:office", optional(c.Office)}, {"m:amount", number(c.Amount)}, {"m:currency", optional(c.Currency)}, {"m:quantity", number(c.Quantity)},
			{"m:confidence", number(&c.Confidence)}, {"m:rule", optional(c.Rule)}, {"m:source", optional(c.Claim.Source)}, {"prov:wasQuotedFrom", iri(c.Article)}}...)
		a := c.Source
		e.say(iri(a.ID), [][2]string{{"a", "m:Article"}, {"rdfs:label", literal(a.Title)}, {"m:kind", literal(string(a.Kind))}, {"m:outlet", optional(a.Outlet)},
			{"m:url", optional(a.URL)}, {"m:published", optionalDate(a.Published)}, {"m:lang", optional(a.Lang)}}...)
	}
	return e.err
}

func (e *turtle) finish() error { return e.err }

func (e *turtle) end(s Summary) error {
	e.put("# %s\n", s)
	return e.err
}

package export

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"mithaq/graph"
)

// markup writes XML; the first error stays.
type markup struct {
	w   io.Writer
	err error
}

// put writes text in which %s are values, escaped for content and attributes alike.
func (m *markup) put(format string, values ...string) {
	args := make([]any, len(values))
	for i, v := range values {
		var b strings.Builder
		_ = xml.EscapeText(&b, []byte(v)) // a builder does not fail
		args[i] = b.String()
	}
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format, args...)
	}
}

// summary writes the summary as a comment, in which no two hyphens may stand together: none do.
func (m *markup) summary(s Summary) error {
	m.put("<!-- %s -->\n", s.String())
	return m.err
}

// attribute is what GraphML and GEXF say of a node or an edge. That a symmetric relation has no direction is one of them: readers
// refuse a graph with edges of both kinds.
type attribute struct {
	id, name, kind string // kind is the type in GraphML
}

var nodeAttributes = []attribute{{"n0", "label", "string"}, {"n1", "type", "string"}, {"n2", "kind", "string"}, {"n3", "name_en", "string"}, {"n4", "name_ar", "string"},
	{"n5", "iso2", "string"}, {"n6", "start", "string"}, {"n7", "end", "string"}, {"n8", "latitude", "double"}, {"n9", "longitude", "double"}, {"n10", "claims", "int"}}

func nodeValues(n graph.Node) []string {
	p := n.Properties
	return []string{cmp.Or(n.Names.En, n.Names.Ar), string(n.Type), p.Kind, n.Names.En, n.Names.Ar, p.ISO2, string(p.Start), string(p.End),
		number(p.Latitude), number(p.Longitude), strconv.Itoa(n.Claims)}
}

var edgeAttributes = []attribute{{"e0", "type", "string"}, {"e1", "directed", "boolean"}, {"e2", "status", "string"}, {"e3", "start", "string"}, {"e4", "end", "string"}, {"e5", "domains", "string"},
	{"e6", "plover", "string"}, {"e7", "claims", "int"}, {"e8", "outlets", "int"}, {"e9", "tables", "int"}, {"e10", "confidence", "double"}, {"e11", "contradicted", "boolean"},
	{"e12", "evidence", "string"}, {"e13", "said_en", "string"}, {"e14", "said_ar", "string"}, {"e15", "passive_en", "string"}, {"e16", "passive_ar", "string"}}

// edgeValues tell the evidence as a line for each claim, with its words, who is credited, and where they stand.
func edgeValues(r told, claims []Cited) []string {
	spec, _ := r.Type.Spec()
	var lines []string
	for _, c := range claims {
		line := "“" + c.Quote + "”"
		if c.Speaker != "" {
			line += " — " + c.Speaker
		}
		a := c.Source
		where := strings.Join(strings.Fields(fmt.Sprint(cmp.Or(a.Outlet, a.Title), " ", a.Published, " ", cmp.Or(a.URL, a.ID))), " ")
		lines = append(lines, fmt.Sprintf("%s (%s, %d–%d)", line, where, c.Start, c.End))
	}
	return []string{string(r.Type), strconv.FormatBool(!spec.Symmetric), string(r.Status), string(r.Start), string(r.End), bars(r.Domains), spec.Plover, strconv.Itoa(r.Claims), strconv.Itoa(r.Outlets),
		strconv.Itoa(r.Tables), number(&r.Confidence), strconv.FormatBool(r.Contradicted), strings.Join(lines, "\n"),
		r.said.En, r.said.Ar, r.passive.En, r.passive.Ar}
}

// graphML writes GraphML 1.0.
type graphML struct{ markup }

func newGraphML(w io.Writer) encoder { return &graphML{markup{w: w}} }

func (e *graphML) begin(version int64, _ bool) error {
	e.put(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	e.put(`<key id="g0" for="graph" attr.name="version" attr.type="long"/>` + "\n")
	for _, set := range []struct {
		of         string
		attributes []attribute
	}{{"node", nodeAttributes}, {"edge", edgeAttributes}} {
		for _, a := range set.attributes {
			e.put(`<key id="%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n", a.id, set.of, a.name, a.kind)
		}
	}
	e.put(`<graph id="mithaq" edgedefault="directed"><data key="g0">%s</data>`+"\n", strconv.FormatInt(version, 10))
	return e.err
}

func (e *graphML) data(attributes []attribute, values []string) {
	for i, a := range attributes {
		if values[i] != "" {
			e.put(`<data key="%s">%s</data>`, a.id, values[i])
		}
	}
}

func (e *graphML) node(n graph.Node) error {
	e.put(`<node id="%s">`, n.ID)
	e.data(nodeAttributes, nodeValues(n))
	e.put("</node>\n")
	return e.err
}

func (e *graphML) relation(r told, claims []Cited) error {
	e.put(`<edge id="%s" source="%s" target="%s">`, r.ID, r.From, r.To)
	e.data(edgeAttributes, edgeValues(r, claims))
	e.put("</edge>\n")
	return e.err
}

func (e *graphML) finish() error {
	e.put("</graph></graphml>\n")
	return e.err
}

func (e *graphML) end(s Summary) error { return e.summary(s) }

package export

import (
	"encoding/xml"
	"io"
	"strconv"

	"mithaq/graph"
)

// gexf writes GEXF 1.3. Nodes must come before edges in elements of their own.
type gexf struct {
	markup
	edges bool // whether the edges have begun
}

func newGEXF(w io.Writer) encoder { return &gexf{markup: markup{w: w}} }

func (e *gexf) begin(version int64, _ bool) error {
	e.put(xml.Header+`<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta><creator>Mithaq</creator><description>version %s</description></meta>`+"\n",
		strconv.FormatInt(version, 10))
	e.put(`<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">` + "\n")
	e.attributes("node", nodeAttributes)
	e.attributes("edge", edgeAttributes)
	e.put("<nodes>\n")
	return e.err
}

func (e *gexf) attributes(of string, attributes []attribute) {
	kinds := map[string]string{"int": "integer"}
	e.put(`<attributes class="%s" mode="static">`, of)
	for _, a := range attributes {
		kind := a.kind
		if k, ok := kinds[kind]; ok {
			kind = k
		}
		e.put(`<attribute id="%s" title="%s" type="%s"/>`, a.id, a.name, kind)
	}
	e.put("</attributes>\n")
}

func (e *gexf) values(attributes []attribute, values []string) {
	e.put("<attvalues>")
	for i, a := range attributes {
		if values[i] != "" {
			e.put(`<attvalue for="%s" value="%s"/>`, a.id, values[i])
		}
	}
	e.put("</attvalues>")
}

func (e *gexf) node(n graph.Node) error {
	values := nodeValues(n)
	e.put(`<node id="%s" label="%s">`, n.ID, values[0])
	e.values(nodeAttributes, values)
	e.put("</node>\n")
	return e.err
}

func (e *gexf) begun() {
	if !e.edges {
		e.edges = true
		e.put("</nodes><edges>\n")
	}
}

func (e *gexf) relation(r told, claims []Cited) error {
	e.begun()
	e.put(`<edge id="%s" source="%s" target="%s" kind="%s" label="%s">`, r.ID, r.From, r.To, string(r.Type), string(r.Type))
	e.values(edgeAttributes, edgeValues(r, claims))
	if len(r.Episodes) > 0 {
		e.put("<spells>")
		for _, episode := range r.Episodes {
			days := episode.Days(r.Type)
			e.put("<spell")
			if from := string(days.From.Date()); from != "" {
				e.put(` start="%s"`, from)
			}
			if to := string(days.To.Date()); to != "" {
				e.put(` end="%s"`, to)
			}
			e.put("/>")
		}
		e.put("</spells>")
	}
	e.put("</edge>\n")
	return e.err
}

func (e *gexf) finish() error {
	e.begun()
	e.put("</edges></graph></gexf>\n")
	return e.err
}

func (e *gexf) end(s Summary) error { return e.summary(s) }

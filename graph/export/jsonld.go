package export

import (
	"encoding/json"
	"fmt"
	"io"

	"mithaq/graph"
)

// The names of RDF: things are urn:mithaq: and their id, words of the vocabulary are urn:mithaq:ontology# and the names that the
// GraphQL API gives them.
const (
	thing      = "urn:mithaq:"
	vocabulary = "urn:mithaq:ontology#"
)

// jsonLD writes one JSON-LD document: nodes and relations in its graph, relations with their claims within.
type jsonLD struct{ w io.Writer }

func newJSONLD(w io.Writer) encoder { return jsonLD{w} }

func (e jsonLD) begin(version int64, _ bool) error {
	_, err := fmt.Fprintf(e.w, `{"@context":{"@vocab":%q,"@base":%q,"id":"@id","type":"@type","from":{"@type":"@id"},"to":{"@type":"@id"},`+
		`"capital":{"@type":"@id"},"said":{"@container":"@language"},"passive":{"@container":"@language"},"label":"http://www.w3.org/2000/01/rdf-schema#label"},"@graph":[`+"\n"+`{"id":"graph","version":%d}`, vocabulary, thing, version)
	return err
}

func (e jsonLD) put(record any) error {
	raw, err := json.Marshal(record)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.w, ",\n%s", raw)
	return err
}

// langText is a string in a language.
type langText struct {
	Value string `json:"@value"`
	Lang  string `json:"@language"`
}

func labels(n graph.Names) []langText {
	var out []langText
	for _, l := range []langText{{n.En, "en"}, {n.Ar, "ar"}} {
		if l.Value != "" {
			out = append(out, l)
		}
	}
	return out
}

func (e jsonLD) node(n graph.Node) error {
	return e.put(struct {
		ID      string     `json:"id"`
		Type    string     `json:"type"`
		Label   []langText `json:"label"`
		Aliases []string   `json:"alias,omitempty"`
		graph.Properties
	}{n.ID, string(n.Type), labels(n.Names), n.Aliases, n.Properties})
}

func (e jsonLD) relation(r told, claims []Cited) error {
	record := relationOf(r, claims)
	return e.put(struct {
		Type     [2]string          `json:"type"`
		Relation graph.RelationType `json:"relationType"`
		relationRecord
	}{[2]string{"Relation", string(r.Type)}, r.Type, record})
}

func (e jsonLD) finish() error {
	_, err := io.WriteString(e.w, ",\n")
	return err
}

func (e jsonLD) end(s Summary) error {
	raw, err := json.Marshal(struct {
		ID   string `json:"id"`
		Type string `json:"type"`
		Summary
	}{"summary", "Summary", s})
	if err == nil {
		_, err = fmt.Fprintf(e.w, "%s]}\n", raw)
	}
	return err
}

package export

import (
	"encoding/json"
	"io"

	"mithaq/graph"
)

// ndjson writes an object a line, each with its kind: graph, node, relation, end.
type ndjson struct{ json *json.Encoder }

func newNDJSON(w io.Writer) encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return ndjson{enc}
}

func (e ndjson) begin(version int64, _ bool) error {
	return e.json.Encode(struct {
		Kind    string `json:"kind"`
		Format  string `json:"format"`
		Version int64  `json:"version"`
	}{"graph", "mithaq/1", version})
}

func (e ndjson) node(n graph.Node) error {
	return e.json.Encode(struct {
		Kind string `json:"kind"`
		nodeRecord
	}{"node", recordOf(n)})
}

func (e ndjson) relation(r told, claims []Cited) error {
	return e.json.Encode(struct {
		Kind string `json:"kind"`
		relationRecord
	}{"relation", relationOf(r, claims)})
}

func (ndjson) finish() error { return nil }

func (e ndjson) end(s Summary) error {
	return e.json.Encode(struct {
		Kind string `json:"kind"`
		Summary
	}{"end", s})
}

package object

import (
	"encoding/json"
	"fmt"
	"io"

	"mithaq/graph"
)

// Representation is what another subgraph of Apollo Federation knows of a thing.
type Representation struct {
	Typename string `json:"__typename"`
	ID       string `json:"id"`
}

// MarshalGQL writes the representation as an object.
func (r Representation) MarshalGQL(w io.Writer) { _ = json.NewEncoder(w).Encode(r) }

// UnmarshalGQL reads an object. Its error matches [graph.ErrBadQuery].
func (r *Representation) UnmarshalGQL(v any) error {
	fields, _ := v.(map[string]any)
	r.Typename, _ = fields["__typename"].(string)
	r.ID, _ = fields["id"].(string)
	if r.Typename == "" || r.ID == "" {
		return fmt.Errorf("%w: a representation is an object with the texts `__typename` and `id`", graph.ErrBadQuery)
	}
	return nil
}

package object

import (
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"mithaq/graph"
)

// MarshalUpload writes a file.
func MarshalUpload(f graphql.Upload) graphql.Marshaler { return graphql.MarshalUpload(f) }

// UnmarshalUpload reads a file that came with the request; graph.ErrBadQuery where something else stands for it.
func UnmarshalUpload(v any) (graphql.Upload, error) {
	file, err := graphql.UnmarshalUpload(v)
	if err != nil {
		return file, fmt.Errorf("%w: no file, but %.80q: send files as the GraphQL multipart request specification says, with null in their variable's place",
			graph.ErrBadQuery, fmt.Sprint(v))
	}
	return file, nil
}

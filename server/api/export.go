package api

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"mithaq/graph"
	"mithaq/graph/export"
)

// Export returns the handler of streams: GET of the name of a format, such as graph.graphml, with the query parameters `where`, the
// schema's RelationWhere as JSON, and `after`, the id of the last item of a stream that broke off; or POST with the same as a form, for
// a filter that is too long for an address. It answers as [file] does; the summary is an export.Summary.
func Export(store graph.Store) http.Handler {
	return file(store, func(ctx context.Context, name string, form url.Values) (string, writing, error) {
		format := export.Format(name)
		spec, ok := format.Spec()
		if !ok {
			return "", nil, fmt.Errorf("%w: %.80q", errNoFormat, name)
		}
		filter, err := Where(form.Get("where"))
		return spec.Type, func(w io.Writer) (any, error) {
			return export.Write(ctx, store, w, format, export.Selection{Relations: filter, After: form.Get("after")})
		}, err
	})
}

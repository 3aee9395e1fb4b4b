package ingest

import (
	"context"
	"errors"
	"fmt"

	"mithaq/loader/article"
	"mithaq/loader/pipeline"
)

// Explain reads a source and says of each of its articles what the stages did with it. What could not be explained stands in
// the error, all of it, and does not hinder the rest. A table is an error: nothing is extracted from it.
func (l *Loader) Explain(ctx context.Context, s Source) ([]pipeline.Explanation, error) {
	if isTable(s.Name) {
		return nil, fmt.Errorf("%s: a table says what it says: only articles are explained", s.Name)
	}
	articles, errs := s.articles(ctx)
	var out []pipeline.Explanation
	for _, a := range articles {
		e, err := l.pipeline.Explain(a, l.opts.MinConfidence)
		if err != nil {
			errs = append(errs, &article.Error{Name: s.Name, Item: a.Title, Err: err})
		}
		out = append(out, e)
	}
	return out, errors.Join(errs...)
}

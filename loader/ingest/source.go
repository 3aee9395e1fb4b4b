package ingest

import (
	"cmp"
	"context"
	"fmt"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/table"
)

// Source is a file, page or stream to be loaded. A name that ends in .csv, .yaml or .yml is a curated table's.
type Source struct {
	Name    string                                     // for messages, and for the format by its extension
	Options article.Options                            // what is known beside the content
	Open    func(ctx context.Context) (Content, error) // called once

	table *table.Table // read already
}

// Content is what a source holds.
type Content struct {
	Data        []byte
	ContentType string // as HTTP gives it, else empty
	URL         string // where it was found, else empty
}

// reading is what became of a source. A file may hold several articles, of which some may have failed.
type reading struct {
	source  Source
	batches []graph.Batch // in canonical form
	errs    []error       // each names the source and the reason
}

// Progress is told after every source how many of them are done. It is called by one goroutine.
type Progress func(done, total int, name string)

// resolve finds what is known of a node that a table does not define.
type resolve func(id string) (graph.NodeRecord, bool)

// read reads one source and extracts its articles.
func (l *Loader) read(ctx context.Context, s Source, known resolve) reading {
	r := reading{source: s}
	if s.table != nil {
		b, err := s.table.Batch(known)
		if err == nil {
			b, err = b.Canonical()
		}
		if err != nil {
			r.errs = []error{fmt.Errorf("%s: %w", s.Name, err)}
			return r
		}
		r.batches = []graph.Batch{b}
		return r
	}
	var articles []graph.Article
	articles, r.errs = s.articles(ctx)
	for _, a := range articles {
		b, err := l.extract(a)
		if err != nil {
			r.errs = append(r.errs, &article.Error{Name: s.Name, Item: a.Title, Err: err})
			continue
		}
		r.batches = append(r.batches, b)
	}
	return r
}

// articles opens and reads the source. Of several articles some may have failed.
func (s Source) articles(ctx context.Context) ([]graph.Article, []error) {
	content, err := s.Open(ctx)
	if err != nil {
		return nil, []error{err}
	}
	opts := s.Options
	opts.ContentType = content.ContentType
	opts.URL = cmp.Or(opts.URL, content.URL)
	articles, err := article.Read(s.Name, content.Data, opts)
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return articles, joined.Unwrap()
	} else if err != nil {
		return articles, []error{err}
	}
	return articles, nil
}

// open reads the tables among the sources, and puts them first, so that articles find their nodes. Those that cannot be read
// are left to fail.
func open(ctx context.Context, sources []Source) (ordered []Source, failed []reading) {
	var rest []Source
	for _, s := range sources {
		switch {
		case s.table != nil:
			ordered = append(ordered, s)
		case !isTable(s.Name):
			rest = append(rest, s)
		default:
			content, err := s.Open(ctx)
			if err == nil {
				s.table, err = table.Read(s.Name, content.Data)
			}
			if err != nil {
				failed = append(failed, reading{source: s, errs: []error{err}})
				continue
			}
			ordered = append(ordered, s)
		}
	}
	return append(ordered, rest...), failed
}

// resolver looks a node up in the tables of this run, then in those of the seeds, then in the store, where it can be read.
func (l *Loader) resolver(ctx context.Context, sources []Source, store any) resolve {
	own := map[string]graph.NodeRecord{}
	for _, s := range sources {
		if s.table == nil {
			continue
		}
		for _, row := range s.table.Rows {
			if row.Node != nil {
				own[row.Node.ID] = *row.Node
			}
		}
	}
	reader, readable := store.(graph.NodeReader)
	return func(id string) (graph.NodeRecord, bool) {
		if n, ok := own[id]; ok {
			return n, true
		}
		if n, ok := l.pipeline.Lexicon.Record(id); ok {
			return n, true
		}
		if !readable {
			return graph.NodeRecord{}, false
		}
		nodes, err := reader.Nodes(ctx, []string{id})
		if err != nil || nodes[0] == nil {
			return graph.NodeRecord{}, false // a store that fails will say so when it is written to
		}
		return graph.NodeRecord{ID: id, Names: nodes[0].Names}, true
	}
}

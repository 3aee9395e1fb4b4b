package main

import (
	"context"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/ingest"
)

// Load implements api.Loader.
func (l *loading) Load(ctx context.Context, a graph.Article) (graph.Change, error) {
	loader, err := l.loader()
	if err != nil {
		return graph.Change{}, err
	}
	return loader.Into(l.store).Load(ctx, a)
}

// Fetch implements api.Loader. It does not reach private networks.
func (l *loading) Fetch(ctx context.Context, address string) ([]graph.Change, []error) {
	return l.source(ctx, ingest.Source{Name: address, Open: func(ctx context.Context) (ingest.Content, error) {
		page, err := article.Fetch(ctx, address, article.FetchOptions{})
		return ingest.Content{Data: page.Data, ContentType: page.ContentType, URL: page.URL}, err
	}})
}

// Read implements api.Loader.
func (l *loading) Read(ctx context.Context, name, contentType string, data []byte) ([]graph.Change, []error) {
	return l.source(ctx, ingest.Source{Name: name, Open: func(context.Context) (ingest.Content, error) {
		return ingest.Content{Data: data, ContentType: contentType}, nil
	}})
}

// source loads one source, and returns what changed with what failed.
func (l *loading) source(ctx context.Context, s ingest.Source) ([]graph.Change, []error) {
	loader, err := l.loader()
	if err != nil {
		return nil, []error{err}
	}
	var changes []graph.Change
	noted := &noting{l.store, &changes}
	summary, err := loader.Load(ctx, []ingest.Source{s}, noted, nil)
	var failed []error
	for _, f := range summary.Failures {
		failed = append(failed, f.Err)
	}
	if err != nil {
		failed = append(failed, err)
	}
	return changes, failed
}

// noting is a store that notes what is changed. It is for one writer.
type noting struct {
	graph.Store
	changes *[]graph.Change
}

// Apply implements graph.Writer.
func (n *noting) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	change, err := n.Store.Apply(ctx, batches...)
	if err == nil {
		*n.changes = append(*n.changes, change)
	}
	return change, err
}

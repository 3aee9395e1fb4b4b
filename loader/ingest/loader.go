// Package ingest joins the parts of the loader: it reads sources, extracts their graphs in parallel, and hands them on in
// the order of the sources, to a store or to whoever wants them, counting what was new.
package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime/debug"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/pipeline"
	"mithaq/seeds"
)

// ErrExtract matches the errors of an article that was read and could not be made a graph: a defect of the extraction.
var ErrExtract = errors.New("cannot extract")

// Options say how a [Loader] works.
type Options struct {
	MinConfidence float64 // claims below it are left out, 0 to 1
	Jobs          int     // sources that are read at once; 0 means 1
}

// Loader makes graphs of sources. It is safe for concurrent use.
type Loader struct {
	files    fs.FS
	pipeline *pipeline.Pipeline
	opts     Options
}

// New reads the seeds: see [seeds.FS] and [seeds.Overlay]. It returns every mistake in them.
func New(files fs.FS, opts Options) (*Loader, error) {
	p, err := pipeline.New(files)
	if err != nil {
		return nil, err
	}
	opts.Jobs = max(opts.Jobs, 1)
	return &Loader{files, p, opts}, nil
}

// Builtin loads the loader's seeds into the store: the curated tables, then the sample articles. See [Loader.Load].
func (l *Loader) Builtin(ctx context.Context, store graph.Writer, progress Progress) (Summary, error) {
	var sources []Source
	for _, t := range l.pipeline.Lexicon.Tables {
		sources = append(sources, Source{Name: t.Name, table: t})
	}
	err := fs.WalkDir(l.files, seeds.Articles, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !Readable(name) {
			return err
		}
		sources = append(sources, Source{Name: name, Open: func(context.Context) (Content, error) {
			data, err := fs.ReadFile(l.files, name)
			return Content{Data: data}, err
		}})
		return nil
	})
	if err != nil {
		return Summary{}, fmt.Errorf("list sample articles: %w", err)
	}
	return l.Load(ctx, sources, store, progress)
}

// Target is a loader with the store that it writes to, for who loads one article at a time. It is safe for concurrent use.
type Target struct {
	loader *Loader
	store  graph.Writer
}

// Into is the loader with a store.
func (l *Loader) Into(store graph.Writer) Target { return Target{l, store} }

// Load loads an article that comes in fields; see [article.Complete] for what they may leave open, and for its errors. An
// article that cannot be made a graph gives [ErrExtract].
func (t Target) Load(ctx context.Context, a graph.Article) (graph.Change, error) {
	a, err := article.Complete(a)
	if err != nil {
		return graph.Change{}, fmt.Errorf("load an article: %w", err)
	}
	b, err := t.loader.extract(a)
	if err != nil {
		return graph.Change{}, err
	}
	return t.store.Apply(ctx, b)
}

// extract makes the batch of an article, without the claims that are not sure enough.
func (l *Loader) extract(a graph.Article) (b graph.Batch, err error) {
	defer func() {
		if r := recover(); r != nil { // one article must not take the others with it
			err = fmt.Errorf("%w: %v\n%s", ErrExtract, r, debug.Stack())
		}
	}()
	if b, err = l.pipeline.Batch(a); err == nil {
		b.Claims = slices.DeleteFunc(b.Claims, func(c graph.Claim) bool { return c.Confidence < l.opts.MinConfidence })
		b, err = b.Canonical()
	}
	if err != nil {
		return graph.Batch{}, fmt.Errorf("%w: %w", ErrExtract, err)
	}
	return b, nil
}

// Readable reports whether the loader reads files of this name: by extension, but for hidden files, README and NOTICE.
func Readable(name string) bool {
	base := path.Base(name)
	ext := strings.ToLower(path.Ext(base))
	stem := strings.ToUpper(strings.TrimSuffix(base, path.Ext(base)))
	known := []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".csv", ".yaml", ".yml"}
	return slices.Contains(known, ext) && !strings.HasPrefix(base, ".") && stem != "README" && stem != "NOTICE"
}

// isTable reports whether a name is a curated table's.
func isTable(name string) bool {
	return slices.Contains([]string{".csv", ".yaml", ".yml"}, strings.ToLower(path.Ext(name)))
}

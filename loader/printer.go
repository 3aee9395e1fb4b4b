package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"mithaq/graph"
	"mithaq/loader/document"
	"mithaq/loader/ingest"
)

// printer writes graph documents: a line each, or a file each into a folder.
type printer struct {
	lines io.Writer
	dir   string            // empty: lines
	taken map[string]string // file → the source that it was written for
	last  string            // source
	count int               // articles of it
}

func newPrinter(lines io.Writer, dir string) *printer {
	return &printer{lines: lines, dir: dir, taken: map[string]string{}}
}

// take is the printer as a sink.
func (p *printer) take(_ context.Context, s ingest.Source, b graph.Batch) (graph.Change, error) {
	d, err := document.Of(b)
	if err != nil {
		return graph.Change{}, err
	}
	if p.dir == "" {
		line, err := d.Line()
		if err == nil {
			_, err = p.lines.Write(line)
		}
		return graph.Change{}, err
	}
	if p.last != s.Name {
		p.last, p.count = s.Name, 0
	}
	p.count++
	name := stem(s.Name)
	if p.count > 1 {
		name = fmt.Sprintf("%s-%d", name, p.count)
	}
	name += ".json"
	if other, ok := p.taken[name]; ok {
		return graph.Change{}, fmt.Errorf("%w: %s was written for %s already", ingest.ErrSkip, name, other)
	}
	p.taken[name] = s.Name
	text, err := d.Indented()
	if err != nil {
		return graph.Change{}, err
	}
	if err := os.MkdirAll(p.dir, 0o755); err != nil {
		return graph.Change{}, err
	}
	return graph.Change{}, os.WriteFile(filepath.Join(p.dir, name), text, 0o644)
}

// stem names the output of a source: the file's base name without its extension, of an address host and path.
func stem(source string) string {
	if u, err := url.Parse(source); err == nil && isAddress(source) {
		source = strings.NewReplacer("/", "-", ":", "-").Replace(strings.Trim(u.Host+u.Path, "/"))
		return strings.TrimSuffix(source, ".html")
	}
	base := filepath.Base(source)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

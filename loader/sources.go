package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/ingest"
)

// find lists what the inputs stand for, folders in the order of names. A file that is not there is left to fail when it is
// opened, as any other bad file.
func find(inputs []string, k known, stdin io.Reader, log zerolog.Logger) ([]ingest.Source, error) {
	opts := article.Options{Published: graph.Date(k.Published), Outlet: k.Outlet, URL: k.URL, Lang: k.Lang}
	var sources []ingest.Source
	add := func(name string, open func(context.Context) (ingest.Content, error)) {
		sources = append(sources, ingest.Source{Name: name, Options: opts, Open: open})
	}
	for _, input := range inputs {
		switch info, err := os.Stat(input); {
		case input == "-":
			add("standard input", func(context.Context) (ingest.Content, error) { return limited(stdin, "standard input") })
		case isAddress(input):
			add(input, func(ctx context.Context) (ingest.Content, error) { return fetch(ctx, input, k.AllowPrivate) })
		case err == nil && info.IsDir():
			files, left, err := walk(input)
			if err != nil {
				return nil, fmt.Errorf("list %s: %w", input, err)
			}
			if len(files) == 0 {
				return nil, fmt.Errorf("%s holds no article or table", input)
			}
			if len(left) > 0 {
				log.Warn().Str("folder", input).Strs("files", left).Msg("left out files of other kinds")
			}
			for _, name := range files {
				add(name, openFile(name))
			}
		default:
			add(input, openFile(input))
		}
	}
	if k.URL != "" && len(sources) > 1 {
		return nil, fmt.Errorf("--url is one article's, and %s holds %d files", inputs[0], len(sources))
	}
	return sources, nil
}

func isAddress(input string) bool {
	return strings.HasPrefix(input, "http://") || strings.HasPrefix(input, "https://")
}

// walk lists the files below a folder that the loader reads, and those that it does not, hidden ones apart.
func walk(dir string) (files, left []string, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(d.Name(), ".") && name != dir
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden:
			return filepath.SkipDir
		case d.IsDir() || hidden:
		case ingest.Readable(filepath.ToSlash(name)):
			files = append(files, name)
		default:
			left = append(left, name)
		}
		return nil
	})
	return files, left, err
}

func openFile(name string) func(context.Context) (ingest.Content, error) {
	return func(context.Context) (ingest.Content, error) {
		f, err := os.Open(name)
		if err != nil {
			return ingest.Content{}, err
		}
		defer f.Close()
		return limited(f, name)
	}
}

// limited reads at most one byte more than an article may have, so that what is too large is refused and not held.
func limited(r io.Reader, name string) (ingest.Content, error) {
	data, err := io.ReadAll(io.LimitReader(r, article.DefaultLimit+1))
	if err != nil {
		return ingest.Content{}, fmt.Errorf("read %s: %w", name, err)
	}
	return ingest.Content{Data: data}, nil
}

func fetch(ctx context.Context, address string, private bool) (ingest.Content, error) {
	page, err := article.Fetch(ctx, address, article.FetchOptions{AllowPrivate: private})
	if err != nil {
		return ingest.Content{}, err
	}
	return ingest.Content{Data: page.Data, ContentType: page.ContentType, URL: page.URL}, nil
}

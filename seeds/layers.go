package seeds

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// layers is one file system laid over another: its files hide those below, its directories are joined with them.
type layers struct{ over, base fs.FS }

// Open opens the upper file of this name, or the lower where there is none; a directory lists both.
func (l layers) Open(name string) (fs.File, error) {
	f, err := l.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = l.base.Open(name)
	}
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || !info.IsDir() {
		return f, err
	}
	entries, err := l.ReadDir(name)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &directory{File: f, entries: entries}, nil
}

// ReadDir lists the entries of both layers by name, each name once.
func (l layers) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, err := fs.ReadDir(l.over, name)
	lower, lowerErr := fs.ReadDir(l.base, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err != nil && lowerErr != nil {
		return nil, lowerErr
	}
	entries := append(upper, lower...) // the upper of two equal names stays first
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(entries, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// directory is an open directory of both layers.
type directory struct {
	fs.File
	entries []fs.DirEntry
	next    int
}

// ReadDir returns the next n entries, or all that are left where n is not positive.
func (d *directory) ReadDir(n int) ([]fs.DirEntry, error) {
	rest := d.entries[d.next:]
	if n > 0 {
		if len(rest) == 0 {
			return nil, io.EOF
		}
		rest = rest[:min(n, len(rest))]
	}
	d.next += len(rest)
	return slices.Clone(rest), nil
}

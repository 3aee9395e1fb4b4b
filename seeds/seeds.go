// Package seeds holds the data that Mithaq comes with: sample articles, curated tables of the world, the lexicon's word
// lists, the rules, and example queries. A folder of a user's own may replace any of its files or add others.
//
// File systems of this package are safe for concurrent use.
package seeds

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed all:articles all:world all:lexicon all:rules all:queries
var files embed.FS

// The folders of a seeds file system.
const (
	Articles = "articles" // sample articles, Markdown with front matter
	World    = "world"    // curated tables, CSV
	Lexicon  = "lexicon"  // word lists, YAML
	Rules    = "rules"    // relation rules and cues, YAML
	Queries  = "queries"  // example queries, GraphQL
)

var folders = []string{Articles, Lexicon, Queries, Rules, World}

// ErrNoSeeds is returned by [Overlay] for a folder that holds no seeds.
var ErrNoSeeds = errors.New("no seeds")

// FS is what Mithaq comes with.
func FS() fs.FS { return files }

// Overlay is FS with the files of a folder laid over it: a file at the same path replaces the built-in one, any other is
// added. It returns an error that matches [ErrNoSeeds] where the folder has none of the seeds' folders.
func Overlay(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	known := func(name string) bool {
		i, err := os.Stat(filepath.Join(dir, name))
		return err == nil && i.IsDir()
	}
	if !info.IsDir() || !slices.ContainsFunc(folders, known) {
		return nil, fmt.Errorf("%w in %s: it has none of the folders %s", ErrNoSeeds, dir, strings.Join(folders, ", "))
	}
	return layers{over: os.DirFS(dir), base: files}, nil
}

package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"github.com/alecthomas/kong"

	"mithaq/seeds"
	"mithaq/server/api"
	"mithaq/server/explorer"
	"mithaq/server/mcp"
)

// queryFlags say what may be asked.
type queryFlags struct {
	Limits          api.Limits `embed:"" prefix:"max-"`
	OnlySaved       []string   `help:"Answer only the queries of these files and folders, and those of the page and of the agents' tools. The word seeds is for the example queries." placeholder:"FILE"`
	NoIntrospection bool       `help:"Keep the schema from clients; GraphiQL then knows nothing of it."`
	NoSuggestions   bool       `help:"Leave out of errors which names a misspelt one is near to."`
}

// limitDefaults gives the flags of the limits their defaults.
func limitDefaults() kong.Vars {
	out := kong.Vars{}
	defaults := reflect.ValueOf(api.DefaultLimits)
	for i := range defaults.NumField() {
		out[defaults.Type().Field(i).Tag.Get("name")] = fmt.Sprint(defaults.Field(i).Interface())
	}
	return out
}

// config is what of the API the flags say.
func (f queryFlags) config() (api.Config, error) {
	c := api.Config{Limits: f.Limits, NoIntrospection: f.NoIntrospection, NoSuggestions: f.NoSuggestions}
	if len(f.OnlySaved) == 0 {
		return c, nil
	}
	documents := []string{explorer.Questions(), mcp.Tools}
	for _, name := range f.OnlySaved {
		read, err := documentsOf(name)
		if err != nil {
			return c, fmt.Errorf("--only-saved: %w", err)
		}
		documents = append(documents, read...)
	}
	var err error
	c.Saved, err = api.NewSaved(documents)
	return c, err
}

// documentsOf reads a file, the *.graphql of a folder, or the example queries.
func documentsOf(name string) ([]string, error) {
	var from fs.FS = os.DirFS(name)
	pattern := "*.graphql"
	if name == "seeds" {
		from, pattern = seeds.FS(), seeds.Queries+"/"+pattern
	} else if info, err := os.Stat(name); err != nil {
		return nil, err
	} else if !info.IsDir() {
		from, pattern = os.DirFS(filepath.Dir(name)), filepath.Base(name)
	}
	names, err := fs.Glob(from, pattern)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("%s has no *.graphql", name)
	}
	var out []string
	for _, n := range names {
		text, err := fs.ReadFile(from, n)
		if err != nil {
			return nil, err
		}
		out = append(out, string(text))
	}
	return out, nil
}

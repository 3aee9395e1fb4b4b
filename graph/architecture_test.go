package graph_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// levels are the packages of the module from the bottom up; a package imports from levels below its own. Packages under
// those that are named belong to them; a package that is named nowhere stands right below the mains, and nothing else imports it.
var levels = [][]string{
	{"graph", "loader/text", "schema", "seeds"},
	{"graph/phrase", "graph/search"},
	{"graph/aggregate", "graph/alliance", "graph/balance", "graph/difference", "graph/duplicate", "graph/export", "graph/history", "graph/neighborhood", "graph/path", "graph/watch",
		"loader/article", "loader/table"},
	{"graph/panel"},
	{"graph/graphtest", "graph/sqlite", "graph/neo4j", "schema/object", "loader/document", "loader/lexicon"},
	{"schema/gen", "loader/rule", "server/access"},
	{"graph/backend", "loader/pipeline", "server/api"},
	{"loader/ingest"},                        // what the mains are put together from
	{"loader", "server", "schema/generator"}, // and every other main
}

// apart are imports that no level forbids: the packages under the first never import those under the others.
var apart = map[string][]string{
	"loader":     {"server", "schema"},
	"graph":      {"loader/article", "loader/table", "loader/document", "loader/lexicon", "loader/rule", "schema", "seeds"},
	"server/api": {"graph/sqlite", "graph/neo4j", "graph/backend"},
}

// reserved are the only packages that may import the libraries under a path.
var reserved = map[string][]string{
	"github.com/neo4j":            {"graph/neo4j"},
	"modernc.org/sqlite":          {"graph/sqlite"},
	"database/sql":                {"graph/sqlite"},
	"github.com/99designs/gqlgen": {"schema/gen", "schema/generator", "server/api"},
	"github.com/vektah/gqlparser": {"schema/gen", "server/api", "server/mcp", "server/query"},
}

// pkg is what the test knows of one Go package.
type pkg struct {
	imports    map[string]string // what the program imports, and a file that does
	documented bool              // or written by a generator, which leaves the comment out
	main       bool
}

const module = "mithaq"

// packages reads the imports and doc comments of every package of the module, tests left out.
func packages(t *testing.T) map[string]*pkg {
	out := map[string]*pkg{}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(base, ".") || base == "node_modules" || base == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go"):
			return nil
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		if out[dir] == nil {
			out[dir] = &pkg{imports: map[string]string{}}
		}
		out[dir].main = file.Name.Name == "main"
		out[dir].documented = out[dir].documented || file.Doc.Text() != "" || ast.IsGenerated(file)
		for _, spec := range file.Imports {
			out[dir].imports[strings.Trim(spec.Path.Value, `"`)] = name
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if out["graph"] == nil || out["graph/graphtest"] == nil {
		t.Fatalf("the module is not where the test looks for it: %d packages", len(out))
	}
	return out
}

// under reports whether a package or import path is the other or below it.
func under(name, root string) bool { return name == root || strings.HasPrefix(name, root+"/") }

// place finds a package's level, and the named package that it belongs to.
func place(name string) (level int, root string) {
	level = len(levels) - 2
	for i, roots := range levels {
		for _, r := range roots {
			mains := i == len(levels)-1
			if (name == r || !mains && r != "graph" && under(name, r)) && len(r) > len(root) {
				level, root = i, r
			}
		}
	}
	if root == "" {
		root = name
	}
	return level, root
}

func TestImports(t *testing.T) {
	for name, p := range packages(t) {
		level, root := place(name)
		if p.main {
			level = len(levels) - 1
		}
		for imported, file := range p.imports {
			if first, _, _ := strings.Cut(imported, "/"); first != module {
				for library, allowed := range reserved {
					if under(imported, library) && !slices.ContainsFunc(allowed, func(a string) bool { return under(name, a) }) {
						t.Errorf("%s imports %s, which only %v may", file, imported, allowed)
					}
				}
				if name == "graph" && strings.Contains(first, ".") {
					t.Errorf("%s imports %s: graph stands on the standard library alone", file, imported)
				}
				continue
			}
			imported = strings.TrimPrefix(imported, module+"/")
			below, other := place(imported)
			if below >= level && other != root {
				t.Errorf("%s imports %s, which does not stand below %s", file, imported, name)
			}
			for first, others := range apart {
				if under(name, first) && slices.ContainsFunc(others, func(o string) bool { return under(imported, o) }) {
					t.Errorf("%s imports %s; %s keeps apart from it", file, imported, first)
				}
			}
		}
	}
}

func TestEveryPackageHasADoc(t *testing.T) {
	for name, p := range packages(t) {
		if !p.documented {
			t.Errorf("no file of package %s has a doc comment above its package clause", name)
		}
	}
}

package main

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
	"mithaq/server/access"
	"mithaq/server/api"
	"mithaq/server/explorer"
)

// The explorer shows what the server holds, in a browser, on either store; explorer/e2e says what of it is tested.
func TestExplorer(t *testing.T) {
	if os.Getenv("MITHAQ_BROWSER") == "" {
		t.Skip("MITHAQ_BROWSER names no Chromium; make test installs one")
	}
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	readerKey, readerLine := access.NewKey(access.Identity{Name: "eve", Role: access.Reader})
	keys, err := access.ReadKeys(strings.NewReader(line + "\n" + readerLine))
	if err != nil {
		t.Fatal(err)
	}
	many, err := newHandler(api.Config{Store: large(t)}, local)
	if err != nil {
		t.Fatal(err)
	}
	on := func(name string, open func(t *testing.T) graph.Store, env ...string) {
		t.Run(name, func(t *testing.T) {
			full, blank := open(t), newFile(t)
			site := whole(t, full)
			empty, err := newHandler(api.Config{Store: blank, Loader: newLoading(blank, io.Discard, zerolog.Nop())}, local)
			if err != nil {
				t.Fatal(err)
			}
			locked, err := newHandler(api.Config{Store: full}, &access.Control{Keys: keys})
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.CommandContext(t.Context(), "node", "--test", "--test-concurrency=1", "--test-reporter=spec", "e2e/")
			cmd.Dir = "explorer"
			cmd.Env = append(append(os.Environ(), env...), "MITHAQ_URL="+served(t, site), "MITHAQ_EMPTY_URL="+served(t, empty),
				"MITHAQ_LOCKED_URL="+served(t, locked), "MITHAQ_KEY="+key, "MITHAQ_READER_KEY="+readerKey, "MITHAQ_CSP="+explorer.Policy)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("node --test: %v\n%s", err, out)
			}
		})
	}
	on("SQLite", newFile, "MITHAQ_LARGE_URL="+served(t, many)) // once is enough: what is tested is the page
	on("Neo4j", func(t *testing.T) graph.Store { return neo4jtest.Open(t) })
}

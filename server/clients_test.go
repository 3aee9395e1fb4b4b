package main

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
)

// clientTime is how long the tests of one client may take.
const clientTime = 3 * time.Minute

// python is a Python with the libraries of .ci/requirements.txt, as .ci/python installs it.
func python(t *testing.T) string {
	t.Helper()
	found := os.Getenv("MITHAQ_PYTHON")
	if found == "" {
		t.Skip("MITHAQ_PYTHON names no Python with the libraries of the clients; make test installs them")
	}
	return found
}

// served is the URL of a server with what Mithaq comes with.
func served(t *testing.T, store graph.Store) string {
	t.Helper()
	handler, err := newHandler(store, fill(t, store), zerolog.Nop())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// runClient runs a command in a folder of client/, and fails the test with what it printed where it fails.
func runClient(t *testing.T, folder string, env []string, command ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), clientTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = filepath.Join("client", folder)
	cmd.Env = append(os.Environ(), append(env, "PYTHONDONTWRITEBYTECODE=1", "PYTHONSAFEPATH=1")...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", strings.Join(command, " "), err, out)
	}
}

// The Python package is built from the checkout, typed, tidy, and right against a server on either store; so are the notebooks.
func TestPython(t *testing.T) {
	python := python(t)
	module := func(t *testing.T, folder string, env []string, args ...string) {
		t.Helper()
		runClient(t, folder, env, append([]string{python, "-m"}, args...)...)
	}
	installed := t.TempDir()
	module(t, "python", nil, "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "--target", installed, ".")
	t.Run("types and style", func(t *testing.T) {
		module(t, ".", nil, "ruff", "check", "--no-cache", "python", "notebooks")
		module(t, ".", nil, "ruff", "format", "--no-cache", "--check", "python", "notebooks")
		module(t, "python", []string{"MYPYPATH=tests"}, "mypy", "--cache-dir", t.TempDir(), "mithaq", "generate.py", "tests")
	})
	on := func(name string, open func(t *testing.T) graph.Store, notebooks bool) {
		t.Run(name, func(t *testing.T) {
			env := []string{"PYTHONPATH=" + installed, "MITHAQ_URL=" + served(t, open(t))}
			module(t, "python", env, "pytest", "-q", "-p", "no:cacheprovider")
			if notebooks {
				module(t, "notebooks", env, "pytest", "-q", "-p", "no:cacheprovider")
			}
		})
	}
	on("SQLite", newFile, true)
	on("Neo4j", func(t *testing.T) graph.Store { return neo4jtest.Open(t) }, false)
}

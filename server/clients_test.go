package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
	"mithaq/server/api"
)

// clientTime is how long the tests of one client may take.
const clientTime = 3 * time.Minute

// python is a Python with the libraries of .ci/requirements.txt, as .ci/clients installs it.
func python(t *testing.T) string {
	t.Helper()
	found := os.Getenv("MITHAQ_PYTHON")
	if found == "" {
		t.Skip("MITHAQ_PYTHON names no Python with the libraries of the clients; make test installs them")
	}
	return found
}

// unsteady refuses the first query, and breaks off the first stream that goes on for long, as clients have to bear.
type unsteady struct {
	http.Handler
	refused, cut atomic.Bool
}

func (u *unsteady) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.Method == http.MethodPost && u.refused.CompareAndSwap(false, true):
		w.Header().Set("Retry-After", "1")
		w.WriteHeader(http.StatusTooManyRequests)
	case r.Method == http.MethodGet:
		u.Handler.ServeHTTP(&breaking{ResponseWriter: w, left: 30_000, cut: &u.cut}, r)
	default:
		u.Handler.ServeHTTP(w, r)
	}
}

// breaking breaks an answer off after so many bytes, where none has been before.
type breaking struct {
	http.ResponseWriter
	left int
	cut  *atomic.Bool
}

func (b *breaking) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 && b.cut.CompareAndSwap(false, true) {
		_, _ = b.ResponseWriter.Write(p[:len(p)/2])
		_ = http.NewResponseController(b.ResponseWriter).Flush()
		panic(http.ErrAbortHandler)
	}
	return b.ResponseWriter.Write(p)
}

func (b *breaking) Unwrap() http.ResponseWriter { return b.ResponseWriter }

// served is the URL of a handler.
func served(t *testing.T, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

// whole is the handler of a server with what Mithaq comes with.
func whole(t *testing.T, store graph.Store) http.Handler {
	t.Helper()
	handler, err := newHandler(api.Config{Store: store, Loader: fill(t, store)}, local)
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// needed skips the test where this machine lacks a program that it needs; under CI, where .ci/clients installs it, that is a failure.
func needed(t *testing.T, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
}

// runClient runs a command in a folder of client/, and returns what it printed, and fails the test with that where it fails.
func runClient(t *testing.T, folder string, env []string, command ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), clientTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = filepath.Join("client", folder)
	cmd.Env = append(os.Environ(), append(env, "PYTHONDONTWRITEBYTECODE=1", "PYTHONSAFEPATH=1")...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", strings.Join(command, " "), err, out)
	}
	return string(out)
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
			env := []string{"PYTHONPATH=" + installed, "MITHAQ_URL=" + served(t, whole(t, open(t)))}
			module(t, "python", env, "pytest", "-q", "-p", "no:cacheprovider")
			if notebooks {
				module(t, "notebooks", env, "pytest", "-q", "-p", "no:cacheprovider")
			}
		})
	}
	on("SQLite", newFile, true)
	on("Neo4j", func(t *testing.T) graph.Store { return neo4jtest.Open(t) }, false)
}

// shellBlock is a block of commands of the shell's page, with the lines of its output that are shown below it.
var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?")

// testPage runs the blocks of commands of a page in one shell, in a folder, and looks for the lines that are shown below each.
func testPage(t *testing.T, page, folder string, env []string) {
	t.Helper()
	needed(t, "bash")
	blocks := shellBlock.FindAllStringSubmatch(page, -1)
	const mark = "-- block --\n"
	script := fmt.Sprintf("cd %q\n", folder)
	for _, b := range blocks {
		script += b[1] + "printf '%s' '" + mark + "'\n"
	}
	out := runClient(t, ".", env, "bash", "-euo", "pipefail", "-c", script)
	said := strings.Split(out, mark)
	if len(said) != len(blocks)+1 {
		t.Fatalf("%d of %d blocks ran:\n%s", len(said)-1, len(blocks), out)
	}
	for i, b := range blocks {
		for line := range strings.Lines(b[2]) {
			if !strings.Contains(said[i], strings.TrimSuffix(line, "\n")) {
				t.Errorf("no line %q in the output of\n%s\n%s", line, b[1], said[i])
			}
		}
	}
}

// readPage is the text of a file of documentation.
func readPage(t *testing.T, name string) string {
	t.Helper()
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func TestShell(t *testing.T) {
	needed(t, "curl", "jq")
	testPage(t, readPage(t, "client/shell/README.md"), "../..", []string{"MITHAQ_URL=" + served(t, whole(t, newFile(t))), "MITHAQ_TOKEN="})
}

// The commands of the page for a terminal, and those of the README, do what they say; `go run ./server` is this program.
func TestTerminal(t *testing.T) {
	needed(t, "bash")
	folder := t.TempDir()
	const goRun = "#!/bin/sh\nshift 2\nexec \"$MITHAQ_TEST\" \"$@\"\n"
	if err := errors.Join(os.WriteFile(filepath.Join(folder, "go"), []byte(goRun), 0o755),
		os.WriteFile(filepath.Join(folder, "my.graphql"), []byte("{ countries(first: 3) { nodes { id } } }"), 0o600)); err != nil {
		t.Fatal(err)
	}
	env := []string{"PATH=" + folder + ":" + os.Getenv("PATH"), "MITHAQ_TEST=" + os.Args[0], asServer + "=1", "MITHAQ_STORE=file:" + filepath.Join(folder, "graph.db")}
	testPage(t, readPage(t, "client/terminal/README.md"), folder, env)
	_, scripts, _ := strings.Cut(readPage(t, "../README.md"), "## Research in scripts")
	commands := shellBlock.FindString(scripts)
	testPage(t, commands, folder, env)
	for _, name := range []string{"mine.csv", "dyads.parquet", "dyads.codebook.csv", "edges.csv"} {
		if file, err := os.Stat(filepath.Join(folder, name)); err != nil || file.Size() == 0 {
			t.Errorf("the README's commands left no %s: %v", name, err)
		}
	}
}

// mithaq.R answers as the Python package does, also where the server is unsteady.
func TestR(t *testing.T) {
	needed(t, "Rscript")
	env := []string{"MITHAQ_TOKEN=", "LC_ALL=C.UTF-8"}
	const packages = "quit(status = !all(sapply(c('httr2', 'igraph', 'jsonlite'), requireNamespace, quietly = TRUE)))"
	if err := exec.CommandContext(t.Context(), "Rscript", "-e", packages).Run(); err != nil && os.Getenv("CI") != "true" {
		t.Skip("R has not all of httr2, igraph and jsonlite")
	}
	server := &unsteady{Handler: whole(t, newFile(t))}
	t.Log(runClient(t, "r", append(env, "MITHAQ_URL="+served(t, server)), "Rscript", "test.R"))
	if !server.refused.Load() || !server.cut.Load() {
		t.Error("nothing was refused or broken off")
	}
}

package main

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"mithaq/graph"
	"mithaq/server/api"
)

// russia is a file of a store that knows one country.
func russia(t *testing.T) string {
	file := filepath.Join(t.TempDir(), "graph.db")
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Text: "Russia"}, Nodes: []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}}}
	if _, err := openFile(t, file).Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestExportCommand(t *testing.T) {
	folder, file := t.TempDir(), russia(t)
	url := "file:" + file
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), []string{"export", "nodes.csv", "--store", url}, nil, &stdout, &stderr); status != done {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	if !strings.Contains(stdout.String(), "\ncountry:RU,Russia,") || !strings.Contains(stderr.String(), "version 1, 1 nodes, 0 relations, 0 claims, sha256 ") {
		t.Errorf("wrote %q, said %q", stdout.String(), stderr.String())
	}
	file = filepath.Join(folder, "out.csv")
	if status := run(t.Context(), []string{"export", "nodes.csv", "--store", url, "-o", file}, nil, &stdout, &stderr); status != done {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	if raw, err := os.ReadFile(file); err != nil || !strings.HasPrefix(stdout.String(), string(raw)) {
		t.Errorf("the file holds %q, %v", raw, err)
	}
	stderr.Reset()
	if status := run(t.Context(), []string{"export", "graph.graphml", "--store", url, "-o", filepath.Join(folder, "broken"), "--after", "country:RU"}, nil, &stdout, &stderr); status != failed || !strings.Contains(stderr.String(), "is one document") {
		t.Errorf("status %d: %s", status, stderr.String())
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	stderr.Reset()
	if status := run(t.Context(), []string{"export", "graph.ndjson", "--store", url, "--where", `{"types": ["KNOWS"]}`}, nil, &stdout, &stderr); status != failed || !strings.Contains(stderr.String(), "KNOWS") {
		t.Errorf("status %d: %s", status, stderr.String())
	}
}

// A server's export is the same, and leaves no file where it breaks off for good or where anything comes otherwise than it was sent.
func TestExportOfServer(t *testing.T) {
	folder, file := t.TempDir(), russia(t)
	here := say(t, "", "export", "nodes.csv", "--store", "file:"+file)
	handler, err := newHandler(api.Config{Store: openFile(t, file)}, local)
	if err != nil {
		t.Fatal(err)
	}
	if there := say(t, "", "export", "nodes.csv", "--url", served(t, handler)); there != here || here.status != done || len(here.out) < 100 {
		t.Errorf("status %d, %d bytes here, status %d, %d bytes there, said %s", here.status, len(here.out), there.status, len(there.out), there.errors)
	}
	faulty := func(h http.Handler) said {
		return say(t, "", "export", "nodes.csv", "--url", served(t, h), "-o", filepath.Join(folder, "nodes.csv"))
	}
	if got := faulty(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Range") // of a server that does not go on
		handler.ServeHTTP(&breaking{ResponseWriter: w, left: 30, cut: new(atomic.Bool)}, r)
	})); got.status != failed || !strings.Contains(got.errors, "broke off") {
		t.Errorf("broken off: status %d, said %s", got.status, got.errors)
	}
	if got := faulty(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(shouting{w}, r)
	})); got.status != failed || !strings.Contains(got.errors, "checksum") {
		t.Errorf("changed on its way: status %d, said %s", got.status, got.errors)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	once := new(atomic.Bool)
	if got := faulty(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&breaking{ResponseWriter: w, left: 30, cut: once}, r)
	})); got.status != done || !once.Load() {
		t.Errorf("gone on with: status %d, said %s", got.status, got.errors)
	}
	if raw, err := os.ReadFile(filepath.Join(folder, "nodes.csv")); err != nil || string(raw) != here.out {
		t.Errorf("gone on with: %q, %v, want %q", raw, err, here.out)
	}
}

// shouting changes what it hands on.
type shouting struct{ http.ResponseWriter }

func (s shouting) Write(p []byte) (int, error) {
	return s.ResponseWriter.Write(bytes.ReplaceAll(p, []byte("Russia"), []byte("RUSSIA")))
}

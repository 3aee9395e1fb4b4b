package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mithaq/graph"
)

func TestExportCommand(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(t.TempDir(), "graph.db")
	store := openFile(t, file)
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Text: "Russia"}, Nodes: []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}}}
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
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
	if status := run(t.Context(), []string{"export", "graph.graphml", "--store", url, "-o", filepath.Join(folder, "broken"), "--after", "country:RU"}, nil, &stdout, &stderr); status != failed || !strings.Contains(stderr.String(), "cannot be resumed") {
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

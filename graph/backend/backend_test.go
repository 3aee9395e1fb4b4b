package backend

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mithaq/graph"
)

func TestOpenFile(t *testing.T) {
	dir := t.TempDir()
	for _, url := range []string{"file:" + dir + "/new/folder/a.db", "file://" + dir + "/b.db"} {
		store, err := Open(t.Context(), url, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Ping(t.Context()); err != nil {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"new/folder/a.db", "b.db"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for url, want := range map[string]error{
		"": graph.ErrBadURL, "mithaq.db": graph.ErrBadURL, "file:": graph.ErrBadURL, "file://host/a.db": graph.ErrBadURL,
		"mysql://user:secret@host/": graph.ErrBadURL, "bolt://user:secret@": graph.ErrBadURL, "file:" + file + "/below.db": graph.ErrUnavailable,
	} {
		store, err := Open(t.Context(), url, Options{})
		if store != nil || !errors.Is(err, want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: got %v, %v, want %v", url, store, err, want)
		}
	}
}

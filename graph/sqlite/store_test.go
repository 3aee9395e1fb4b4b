package sqlite_test

import (
	"path/filepath"
	"testing"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/graph/sqlite"
)

func TestStore(t *testing.T) {
	graphtest.Run(t, func(t testing.TB) graph.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

// open opens a store for the length of the test.
func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

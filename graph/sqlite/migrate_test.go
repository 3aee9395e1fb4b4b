package sqlite

import (
	"errors"
	"io/fs"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"

	"mithaq/graph"
)

// steps are the migrations and some more.
func steps(t *testing.T, more map[string]string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	names, err := fs.Glob(migrations, "migration/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		raw, err := migrations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: raw}
	}
	for name, sql := range more {
		out["migration/"+name] = &fstest.MapFile{Data: []byte(sql)}
	}
	return out
}

// TestMigrate brings a file with a graph in it to a later version, and not half way.
func TestMigrate(t *testing.T) {
	s := empty(t)
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Text: "Russia"}, Nodes: []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}}}
	if _, err := s.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	known := len(steps(t, nil))
	broken := steps(t, map[string]string{"8000.sql": "CREATE TABLE review (id TEXT); INSERT INTO review VALUES ('a')", "9000.sql": "CREATE TABLE merge (id TEXT); DROP TABLE none"})
	if err := migrate(t.Context(), s.write, broken); err == nil {
		t.Fatal("a broken step passes")
	}
	if version, err := schemaVersion(t.Context(), s.read, known); version != known || err != nil {
		t.Errorf("after a broken step: version %d, %v, want %d", version, err, known)
	}
	later := steps(t, map[string]string{"8000.sql": "CREATE TABLE review (id TEXT); INSERT INTO review VALUES ('a')", "9000.sql": "UPDATE review SET id = id || 'b'"})
	for range 2 { // the second time there is nothing to do
		if err := migrate(t.Context(), s.write, later); err != nil {
			t.Fatal(err)
		}
	}
	var id string
	if err := s.read.QueryRowContext(t.Context(), "SELECT id FROM review").Scan(&id); id != "ab" || err != nil {
		t.Errorf("the steps made %q, %v", id, err)
	}
	if n, err := s.Nodes(t.Context(), []string{"country:RU"}); err != nil || n[0] == nil {
		t.Errorf("the graph after them: %v, %v", n, err)
	}
	if err := migrate(t.Context(), s.write, migrations); !errors.Is(err, graph.ErrNewer) {
		t.Errorf("by an earlier version of the program: %v", err)
	}
}

// TestOpenAtOnce has many make the same file at the same time.
func TestOpenAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() {
			s, err := Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if version, err := s.Version(t.Context()); version != 0 || err != nil {
				t.Errorf("version %d, %v", version, err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}

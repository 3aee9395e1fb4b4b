package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/sqlite"
)

// edit changes a file as another program would.
func edit(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path) // the driver that the package registers
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	made := func(name string) string {
		path := filepath.Join(folder, name)
		s, err := sqlite.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return path
	}
	newer := made("newer.db")
	edit(t, newer, "PRAGMA user_version = 99")
	foreign := filepath.Join(folder, "foreign.db")
	edit(t, foreign, "CREATE TABLE photo (id INTEGER)")
	other := filepath.Join(folder, "other.db")
	edit(t, other, "PRAGMA application_id = 7; PRAGMA user_version = 99")
	text := filepath.Join(folder, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("not a database\n", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, path string
		is         error
		says       string
	}{
		{"made by a later version", newer, graph.ErrNewer, "version 99"},
		{"of another program", foreign, nil, "another program"},
		{"marked by another program", other, nil, "another program"},
		{"no database", text, nil, "not a database"},
		{"a folder", folder, graph.ErrUnavailable, "folder"},
		{"in no folder", filepath.Join(folder, "none", "graph.db"), graph.ErrUnavailable, "no folder " + filepath.Join(folder, "none")},
		{"below a file", filepath.Join(text, "graph.db"), graph.ErrUnavailable, text},
	} {
		s, err := sqlite.Open(t.Context(), c.path)
		if err == nil {
			s.Close()
			t.Errorf("%s: opened", c.name)
			continue
		}
		if c.is != nil && !errors.Is(err, c.is) || errors.Is(err, graph.ErrClosed) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.path) {
			t.Errorf("%s: %v, want %v with %q", c.name, err, c.is, c.says)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "none")); err == nil {
		t.Error("a folder was made")
	}
	if raw, err := os.ReadFile(text); err != nil || !strings.HasPrefix(string(raw), "not a database") {
		t.Errorf("the text is gone: %v", err)
	}
}

// TestOpenUnwritable needs a user whom permissions bind.
func TestOpenUnwritable(t *testing.T) {
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(folder, "graph.db"))
	switch {
	case os.Geteuid() == 0 && err == nil: // the superuser may write there
		s.Close()
	case !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), folder+" is not writable"):
		t.Errorf("%v, want ErrUnavailable that names the folder", err)
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "graph.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}

// TestOddPaths opens files whose names mean something in an address, and finds them again.
func TestOddPaths(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for _, name := range []string{"with space.db", "what?mode=memory.db", "100%25.db", "a#b.db", "ميثاق.db", ":memory:", "semi;colon&.db"} {
		s := open(t, name)
		if _, err := s.Apply(t.Context(), region(0, 2)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil || info.Size() == 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
		if version, err := open(t, name).Version(t.Context()); version != 1 || err != nil {
			t.Errorf("%s, opened again: version %d, %v", name, version, err)
		}
	}
}

func TestPingMissesTheFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "graph.db")
	s := open(t, path)
	if err := s.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, path+".old"); err != nil {
		t.Fatal(err)
	}
	if err := s.Ping(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("moved away: %v", err)
	}
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Ping(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("replaced: %v", err)
	}
}

// TestPurgeLeavesNoTrace looks for the article's words in the bytes of the file, after changes that moved its rows about.
func TestPurgeLeavesNoTrace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	var ids []string
	const word = "قرطاجنة"
	for i := range 3 {
		batch := region(i*50, 50)
		if i == 1 {
			batch.Article.Text += word
			batch.Article.Title, batch.Article.Outlet = word, word
			for j := range batch.Nodes {
				batch.Nodes[j].Aliases = append(batch.Nodes[j].Aliases, word)
			}
			for j := range batch.Claims {
				batch.Claims[j].Source, batch.Claims[j].Office = word, word
			}
		}
		change, err := s.Apply(t.Context(), batch)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, change.Article)
	}
	if raw := bytes(t, path); !strings.Contains(raw, word) {
		t.Fatal("the word is not in the file to begin with")
	}
	if _, err := s.Purge(t.Context(), ids[1]); err != nil {
		t.Fatal(err)
	}
	if raw := bytes(t, path); strings.Contains(raw, word) {
		t.Errorf("%d traces are left", strings.Count(raw, word))
	}
	if n, err := s.Nodes(t.Context(), []string{"organization:m000000", "organization:m000060"}); err != nil || n[0] == nil || n[1] != nil {
		t.Errorf("after the purge: %v, %v", n, err)
	}
}

// bytes are those of the file and its log.
func bytes(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(path + "-wal")
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(raw) + string(log)
}

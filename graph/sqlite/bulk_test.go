package sqlite_test

import (
	"database/sql"
	"path/filepath"
	"testing"

	"mithaq/graph"
)

// indexes are the file's indexes: their texts, and the page that one of them begins on, which building it anew changes.
func indexes(t *testing.T, path string) (texts string, page int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var sound string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&sound); err != nil || sound != "ok" {
		t.Fatalf("integrity: %s, %v", sound, err)
	}
	err = db.QueryRow(`SELECT (SELECT group_concat(sql, ';' ORDER BY name) FROM sqlite_schema WHERE type = 'index'),
		(SELECT rootpage FROM sqlite_schema WHERE name = 'relation_to_id')`).Scan(&texts, &page)
	if err != nil {
		t.Fatal(err)
	}
	return texts, page
}

// What brings much builds the readers' indexes anew, and what brings little, or what is known, leaves them; in the end they are the
// same, and hold every row.
func TestBulk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	begin, before := indexes(t, path)
	const size = 7_000 // nodes, with half as many claims more
	for _, step := range []struct {
		name  string
		batch graph.Batch
		anew  bool
	}{
		{"few", region(0, 10), false},
		{"many", region(10, size), true},
		{"the same", region(10, size), false},
		{"few more", region(10+size, 10), false},
	} {
		if _, err := s.Apply(t.Context(), step.batch); err != nil {
			t.Fatal(err)
		}
		texts, page := indexes(t, path)
		if anew := page != before; anew != step.anew || texts != begin {
			t.Errorf("%s: built anew is %v, want %v; the indexes are\n%s\nand were\n%s", step.name, anew, step.anew, texts, begin)
		}
		before = page
	}
	page := graph.Page{First: 1, Count: true}
	pages, err := s.Relations(t.Context(), graph.RelationQuery{Of: []string{"organization:bloc"}, Page: page})
	if err != nil || pages[0].Total != size+20 {
		t.Errorf("the hub has %d relations, want %d: %v", pages[0].Total, size+20, err)
	}
}

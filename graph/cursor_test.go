package graph_test

import (
	"errors"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

func TestCursor(t *testing.T) {
	keys := []string{"2022-01-19", "", `"quoted", كلمة`, "relation:ab"}
	s := graph.Cursor{List: "relations/START", Keys: keys}.String()
	if !regexp.MustCompile(`^[A-Za-z0-9_-]+$`).MatchString(s) {
		t.Errorf("%q does not stand in a URL as it is", s)
	}
	got, err := graph.ParseCursor(s, "relations/START", 4)
	if diff := cmp.Diff(keys, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if got, err := graph.ParseCursor("", "relations/START", 4); got != nil || err != nil {
		t.Errorf("the beginning: %q, %v", got, err)
	}
	for name, bad := range map[string]struct {
		s, list string
		keys    int
	}{
		"another list":  {s, "relations/CLAIMS", 4},
		"another width": {s, "relations/START", 3},
		"cut off":       {s[:len(s)-3], "relations/START", 4},
		"not base64":    {"%%%", "relations/START", 4},
		"padded":        {s + "==", "relations/START", 4},
		"not JSON":      {"AAAA", "relations/START", 4},
		"not strings":   {"WzEsMl0", "relations/START", 1},
		"null":          {"bnVsbA", "", 0},
		"null inside":   {"WyJub2Rlcy9JRCIsImEiLG51bGxd", "nodes/ID", 2},
	} {
		if got, err := graph.ParseCursor(bad.s, bad.list, bad.keys); !errors.Is(err, graph.ErrBadCursor) || got != nil {
			t.Errorf("%s: %q, %v, want ErrBadCursor", name, got, err)
		}
	}
}

func FuzzParseCursor(f *testing.F) {
	f.Add(graph.Cursor{List: "nodes/ID", Keys: []string{"country:RU", "7"}}.String())
	f.Add("WyJub2Rlcy9JRCIsImEiLG51bGxd")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		keys, err := graph.ParseCursor(s, "nodes/ID", 2)
		switch {
		case s == "" && (keys != nil || err != nil), err == nil && s != "" && len(keys) != 2, err != nil && !errors.Is(err, graph.ErrBadCursor):
			t.Fatalf("%q: %q, %v", s, keys, err)
		case err != nil || s == "":
			return
		}
		again, err := graph.ParseCursor(graph.Cursor{List: "nodes/ID", Keys: keys}.String(), "nodes/ID", 2)
		if diff := cmp.Diff(keys, again); diff != "" || err != nil {
			t.Fatalf("%q does not survive: %v\n%s", s, err, diff)
		}
	})
}

func TestPageCheck(t *testing.T) {
	for n, ok := range map[int]bool{-1: false, 0: false, 1: true, graph.MaxPage: true, graph.MaxPage + 1: false} {
		if err := (graph.Page{First: n}).Check(); errors.Is(err, graph.ErrBadQuery) == ok || (err == nil) != ok {
			t.Errorf("a page of %d: %v", n, err)
		}
	}
}

package graphtest

import (
	"bytes"
	"context"
	"slices"
	"testing"
)

// Keep implements [graph.Archive].
func (m *Model) Keep(ctx context.Context, digest string, answer []byte) error {
	if err := m.enter(ctx); err != nil {
		return err
	}
	defer m.mu.Unlock()
	if m.answers == nil {
		m.answers = map[string][]byte{}
	}
	if m.answers[digest] == nil {
		m.answers[digest] = slices.Clone(answer)
	}
	return nil
}

// Kept implements [graph.Archive].
func (m *Model) Kept(ctx context.Context, digest string) ([]byte, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	return m.answers[digest], nil
}

// testArchive wants an answer back word for word, until a purge, and no other version of the graph for it.
func testArchive(t *testing.T, open Open) {
	s := open(t)
	first := []byte(`{"name":"إيران \"x\" ' ; $"}`)
	want := func(what, digest string, want []byte) {
		t.Helper()
		if got, err := s.Kept(t.Context(), digest); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %q, %v, want %q", what, got, err, want)
		}
	}
	want("nothing kept", "a", nil)
	for _, answer := range [][]byte{first, []byte("another")} {
		if err := s.Keep(t.Context(), "a", answer); err != nil {
			t.Fatal(err)
		}
	}
	want("the first stays", "a", first)
	if v, err := s.Version(t.Context()); v != 0 || err != nil {
		t.Errorf("version %d, %v", v, err)
	}
	change, err := s.Apply(t.Context(), summit(1).done())
	need(t, change, err)
	deleted, err := s.Delete(t.Context(), change.Article)
	need(t, deleted, err)
	want("after a deletion", "a", first)
	purged, err := s.Purge(t.Context(), change.Article)
	need(t, purged, err)
	want("after a purge", "a", nil)
}

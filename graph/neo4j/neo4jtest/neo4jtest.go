// Package neo4jtest gives tests of any package a real Neo4j, the one that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name.
// Under .ci/neo4j there is one; without, the tests are skipped and say so.
package neo4jtest

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"mithaq/graph"
	"mithaq/graph/neo4j"
)

// Open returns an empty store that nothing else writes to until the test ends, and closes it then. A test opens one at a
// time: [Database] is for those that need more.
func Open(t testing.TB) graph.Store {
	t.Helper()
	url, options := Database(t)
	s, err := neo4j.Open(t.Context(), url, options)
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

// Database empties the database, keeps every other test of this machine from it until this one ends, and says how to open
// it. It skips the test where NEO4J_URI is not set. A test that calls it twice waits for itself.
func Database(t testing.TB) (url string, o neo4j.Options) {
	t.Helper()
	url = os.Getenv("NEO4J_URI")
	if url == "" {
		t.Skip("needs a Neo4j: set NEO4J_URI, or run the tests by .ci/neo4j go test ./...")
	}
	o = neo4j.Options{User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD")}
	lock(t, url)
	s, err := neo4j.Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Clear(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return url, o
}

// lock waits until no other test uses the database. Packages are tested in processes of their own, and the Community
// edition has one database for all of them.
func lock(t testing.TB, url string) {
	t.Helper()
	sum := sha256.Sum256([]byte(url))
	file, err := os.OpenFile(filepath.Join(os.TempDir(), "mithaq-neo4j-"+hex.EncodeToString(sum[:6])+".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() }) // which releases the lock
}

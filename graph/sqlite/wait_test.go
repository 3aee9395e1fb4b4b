package sqlite

import (
	"context"
	"errors"
	"testing"
	"time"

	"mithaq/graph"
)

// TestWaitForWriter has a second store wait for the lock of the first: readers do not, a writer does until its context
// ends or the lock is free.
func TestWaitForWriter(t *testing.T) {
	first := empty(t)
	second, err := Open(t.Context(), first.path)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	tx, err := first.write.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Text: "Russia"}, Nodes: []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}}}

	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	begin := time.Now()
	if _, err := second.Apply(ctx, batch); !errors.Is(err, context.DeadlineExceeded) || time.Since(begin) > patience/2 {
		t.Errorf("after %v: %v, want the context's error soon", time.Since(begin), err)
	}
	if version, err := second.Version(t.Context()); version != 0 || err != nil {
		t.Errorf("a reader meanwhile: %d, %v", version, err)
	}
	applied := make(chan error)
	go func() {
		_, err := second.Apply(t.Context(), batch)
		applied <- err
	}()
	time.Sleep(20 * time.Millisecond)
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := <-applied; err != nil {
		t.Errorf("once the lock is free: %v", err)
	}
	if n, err := first.Nodes(t.Context(), []string{"country:RU"}); err != nil || n[0] == nil {
		t.Errorf("the first store sees %v, %v", n, err)
	}
}

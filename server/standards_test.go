package main

import (
	"os"
	"os/exec"
	"testing"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/server/api"
)

// The API passes others' suites; standards/ says which.
func TestStandards(t *testing.T) {
	if os.Getenv("MITHAQ_STANDARDS") == "" {
		t.Skip("MITHAQ_STANDARDS is not set; make test installs what the suites need")
	}
	store := newFile(t)
	batch := graph.Batch{Article: graph.Article{Kind: graph.News, Text: "Russia"}, Nodes: []graph.NodeRecord{{ID: "country:RU", Names: graph.Names{En: "Russia"}}}}
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(api.Config{Store: store, Loader: newLoading(store, os.Stderr, zerolog.Nop())}, local)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", "--test", "--test-reporter=spec")
	cmd.Dir = "standards"
	cmd.Env = append(os.Environ(), "MITHAQ_URL="+served(t, handler))
	out, err := cmd.CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error(err)
	}
}

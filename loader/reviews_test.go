package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/backend"
	"mithaq/loader/document"
)

const english = `Talks in Moscow

Russian President Vladimir Putin met Iranian President Ebrahim Raisi in Moscow on January 19, 2022.
Russia and Iran signed a cooperation agreement. China criticized the United States.
`

// What people found goes out with the article's graph, and measures the rules that read it.
func TestReviewsMeasureTheRules(t *testing.T) {
	dir := files(t, map[string]string{"talks.txt": english})
	store, out := "file:"+filepath.Join(dir, "graph.db"), filepath.Join(dir, "reviews.jsonl")
	load := []string{"--store", store, filepath.Join(dir, "talks.txt")}
	if status, _, log := command(t.Context(), "", load...); status != done {
		t.Fatal(log)
	}
	verdicts := []graph.Verdict{graph.Confirmed, graph.Rejected, graph.Corrected}
	claims := decideOn(t, store, verdicts)
	if status, _, log := command(t.Context(), "", load...); status != done { // a reload leaves them
		t.Fatal(log)
	}
	if status, _, log := command(t.Context(), "", "reviews", "--store", store, "--out", out); status != done {
		t.Fatal(log)
	}
	line, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	valid(t, line)
	d, err := document.Decode(json.NewDecoder(strings.NewReader(string(line))))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Reviews) != len(verdicts) {
		t.Fatalf("%d reviews: %s", len(d.Reviews), line)
	}
	found := map[graph.Verdict]graph.Review{} // they stand in the order of the text
	for _, r := range d.Reviews {
		found[r.Graph(d.Article.ID).Verdict] = r.Graph(d.Article.ID)
	}
	for i, v := range verdicts {
		if r := found[v]; !r.Of(claims[i]) || r.Says != nil != (v == graph.Corrected) {
			t.Errorf("%s: %+v of %+v", v, r, claims[i])
		}
	}
	b, err := d.Batch()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(len(claims)-1, len(b.Claims)); diff != "" {
		t.Errorf("claims that count (-want +got):\n%s", diff)
	}
	for _, c := range b.Claims {
		if found[graph.Rejected].Of(c) {
			t.Errorf("what was rejected counts: %+v", c)
		}
	}
	status, table, log := command(t.Context(), string(line), "measure", "-")
	if want := regexp.MustCompile(`(?m)^all +3 +3 +2 +1 +0\.33 +0\.50$`); status != done || !want.MatchString(table) {
		t.Errorf("measured %d, %s:\n%s", status, log, table)
	}
}

// decideOn gives the first claims of the store's news verdicts, and returns all that there were.
func decideOn(t *testing.T, url string, verdicts []graph.Verdict) []graph.Claim {
	t.Helper()
	store, err := backend.Open(t.Context(), url, backend.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	pages, err := store.Claims(t.Context(), graph.ClaimQuery{Page: graph.Page{First: graph.MaxPage}})
	if err != nil || len(pages[0].Claims) < len(verdicts) {
		t.Fatalf("%v, %+v", err, pages)
	}
	for i, v := range verdicts {
		c := pages[0].Claims[i]
		r := &graph.Review{Claim: c.ID, Verdict: v}
		if v == graph.Corrected {
			says := c.Says()
			says.Status, says.Until = graph.Possible, "2030"
			r.Says = &says
		}
		if _, _, err := store.Decide(t.Context(), graph.Decision{By: "Ada", Why: "read it", Review: r}); err != nil {
			t.Fatal(err)
		}
	}
	return pages[0].Claims
}

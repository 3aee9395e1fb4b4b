package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/server/api"
)

// A panel is written with its codebook beside it, or not at all.
func TestPanelCommand(t *testing.T) {
	folder, store := t.TempDir(), filepath.Join(t.TempDir(), "graph.db")
	article := graph.Article{Kind: graph.News, Text: "Russia met China."}
	batch := graph.Batch{Article: article, Claims: []graph.Claim{{Type: graph.MetWith, From: "country:CN", To: "country:RU", Since: "2001-06", Status: graph.Actual,
		Confidence: 1, Quote: article.Text, End: len(article.Text)}}}
	for id, code := range map[string]string{"country:RU": "RUS", "country:CN": "CHN"} {
		batch.Nodes = append(batch.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: id}, Properties: graph.Properties{ISO3: code}})
	}
	if _, err := openFile(t, store).Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	panel := func(args ...string) said {
		return say(t, "", append([]string{"panel", "--store", "file:" + store, "--where", `{"types": ["MET_WITH"]}`}, args...)...)
	}
	const want = "country1,iso2_1,iso3_1,cow1,gw1,country2,iso2_2,iso3_2,cow2,gw2,year,allied,defence,offence,neutrality,non_aggression,consultation," +
		"met_with_claims,met_with_relations,met_with_outlets\n" +
		"country:CN,,CHN,,,country:RU,,RUS,,,2000,0,0,0,0,0,0,0,0,0\ncountry:CN,,CHN,,,country:RU,,RUS,,,2001,0,0,0,0,0,0,1,1,1\n"
	if got := panel("rus", "chn", "--since", "2000", "--until", "2001"); got.status != done || got.out != want || !strings.Contains(got.errors, "2 rows of 20 columns") {
		t.Errorf("status %d, %s%s", got.status, got.errors, got.out)
	}
	handler, err := newHandler(api.Config{Store: openFile(t, store)}, local)
	if err != nil {
		t.Fatal(err)
	}
	url := served(t, handler)
	if got := say(t, "", "panel", "--url", url, "--where", `{"types": ["MET_WITH"]}`, "all", "--since", "2000", "--until", "2001"); got.status != done || got.out != want {
		t.Errorf("of a server: status %d, %s%s", got.status, got.errors, got.out)
	}
	for _, name := range []string{"a.csv", "a.parquet"} {
		if got := panel("all", "--since", "2000", "--until", "2001", "-o", filepath.Join(folder, name)); got.status != done {
			t.Errorf("status %d, %s", got.status, got.errors)
		}
	}
	if got := panel("RUS", "USA", "--since", "2000", "--until", "2001"); got.status != failed || !strings.Contains(got.errors, `"USA"`) {
		t.Errorf("status %d, %s", got.status, got.errors)
	}
	if got := panel("all", "--since", "2000", "--until", "2001", "-o", filepath.Join(folder, "a.xlsx")); got.status != failed || !strings.Contains(got.errors, ".parquet") {
		t.Errorf("status %d, %s", got.status, got.errors)
	}
	var names []string
	files, _ := os.ReadDir(folder)
	for _, f := range files {
		names = append(names, f.Name())
	}
	if raw, err := os.ReadFile(filepath.Join(folder, "a.csv")); err != nil || string(raw) != want || strings.Join(names, " ") != "a.codebook.csv a.csv a.parquet" {
		t.Errorf("%v: %v %s", names, err, raw)
	}
}

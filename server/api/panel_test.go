package api_test

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/server/api"
)

// A panel's file holds what the API's field answers, by the same arguments, and its codebook has a row for each column and says them.
func TestPanelFiles(t *testing.T) {
	store := newModel(t)
	code := func(two, three string) func(*graph.NodeRecord) {
		return func(n *graph.NodeRecord) { n.Properties.ISO2, n.Properties.ISO3 = two, three }
	}
	write(graph.News, "Met").node("country:FR", code("FR", "FRA")).node("country:IR", code("IR", "IRN")).node("leader:macron").
		says("leader:macron", graph.Leads, "country:FR").says("leader:macron", graph.MetWith, "country:IR").
		says("country:FR", graph.Sanctions, "country:IR").apply(t, store)
	server := exporter(t, store)
	ask := func(name, query string, header ...string) (*http.Response, string) {
		return get(t, server.URL+"/panel/"+name+"?since=2021&until=2022&clock=PUBLISHED&"+query, header...)
	}
	count := func(text, column string) string {
		t.Helper()
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(rows) != 3 {
			t.Fatalf("%v: %d rows of\n%s", err, len(rows), text)
		}
		for i, name := range rows[0] {
			if name == column {
				return rows[1][i] + " " + rows[2][i]
			}
		}
		return "no such column"
	}
	answer, text := ask("panel.csv", "of=fr,IRN")
	var held api.PanelSummary
	if err := json.Unmarshal([]byte(answer.Trailer.Get(api.Trailer)), &held); err != nil || held.Rows != 2 || held.Undated != 0 {
		t.Errorf("%v: %+v", err, held)
	}
	if got := count(text, "met_with_claims") + ", " + count(text, "sanctions_claims"); got != "0 1, 0 1" {
		t.Errorf("%s in\n%s", got, text)
	}
	if again, text := ask("panel.csv", "of=fr,IRN", "If-None-Match", answer.Header.Get("ETag")); again.StatusCode != http.StatusNotModified || text != "" {
		t.Errorf("the same again: %s", again.Status)
	}
	if _, text := ask("panel.csv", "rollUp=false"); count(text, "met_with_claims") != "0 0" {
		t.Errorf("not rolled up:\n%s", text)
	}
	where := url.QueryEscape(`{"types": ["SANCTIONS"], "kind": "NEWS"}`)
	if _, text := ask("panel.csv", "where="+where); count(text, "sanctions_claims") != "0 1" || count(text, "met_with_claims") != "no such column" {
		t.Errorf("filtered:\n%s", text)
	}
	_, codebook := ask("codebook.csv", "where="+where)
	rows, err := csv.NewReader(strings.NewReader(codebook)).ReadAll()
	if err != nil || rows[len(rows)-1][0] != "sanctions_outlets" ||
		rows[1][4] != `{"by":"TYPE","clock":"PUBLISHED","rollUp":true,"since":"2021","step":"YEAR","unit":"DYAD","until":"2022","where":{"kind":"NEWS","types":["SANCTIONS"]}}` {
		t.Errorf("%v\n%s", err, codebook)
	}
	if answer, text := ask("panel.parquet", "of=FR&of=IR"); answer.StatusCode != http.StatusOK || !strings.HasPrefix(text, "PAR1") {
		t.Errorf("%s %.20q", answer.Status, text)
	}
}

func TestPanelFilesRefused(t *testing.T) {
	server := exporter(t, neighbours(t).store)
	for name, c := range map[string]struct {
		path   string
		status int
		says   string
	}{
		"no table":      {"panel.xlsx?since=2021&until=2022", 404, "panel.xlsx"},
		"no beginning":  {"panel.csv?until=2022", 400, "since"},
		"no unit":       {"panel.csv?since=2021&until=2022&unit=TRIAD", 400, "TRIAD"},
		"no parameter":  {"panel.csv?since=2021&until=2022&units=DYAD", 400, "units"},
		"no date":       {"panel.csv?since=2021&until=May", 400, "May"},
		"no country":    {"panel.csv?since=2021&until=2022&of=ZZ", 400, "ZZ"},
		"no filter":     {"panel.csv?since=2021&until=2022&where={", 400, "where"},
		"no such truth": {"panel.csv?since=2021&until=2022&rollUp=maybe", 400, "rollUp"},
	} {
		if answer, text := get(t, server.URL+"/panel/"+c.path); answer.StatusCode != c.status || !strings.Contains(text, c.says) || !strings.Contains(text, `"code"`) {
			t.Errorf("%s: %s %s", name, answer.Status, text)
		}
	}
}

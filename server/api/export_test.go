package api_test

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/export"
	"mithaq/server/api"
)

// exporter serves the exports of a store.
func exporter(t *testing.T, store graph.Store) *httptest.Server {
	mux := http.NewServeMux()
	mux.Handle("/export/{name}", api.Export(store))
	mux.Handle("/panel/{name}", api.Panel(store))
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func get(t *testing.T, url string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(raw)
}

func TestExport(t *testing.T) {
	c := neighbours(t)
	server := exporter(t, c.store)
	answer, text := get(t, server.URL+"/export/claims.csv?where="+url.QueryEscape(`{"types": ["SANCTIONS", "OPPOSES"], "asOf": {"validAt": "2016"}, "with": ["country:IR"]}`))
	if answer.StatusCode != http.StatusOK || strings.Count(text, "\n") != 1 {
		t.Errorf("%s\n%s", answer.Status, text) // neither held in 2016
	}
	answer, text = get(t, server.URL+"/export/claims.csv?where="+url.QueryEscape(`{"types": ["SANCTIONS", "OPPOSES"], "with": ["country:IR"]}`))
	var sum export.Summary
	if err := json.Unmarshal([]byte(answer.Trailer.Get("Mithaq-Summary")), &sum); err != nil {
		t.Fatal(err)
	}
	digest := sha256.Sum256([]byte(text))
	if sum.Relations != 2 || sum.Claims != 2 || strings.Count(text, "\n") != 3 || answer.Trailer.Get("Repr-Digest") != "sha-256=:"+base64.StdEncoding.EncodeToString(digest[:])+":" {
		t.Errorf("%+v %v\n%s", sum, answer.Trailer, text)
	}
	tag := answer.Header.Get("ETag")
	if again, text := get(t, answer.Request.URL.String(), "If-None-Match", tag); again.StatusCode != http.StatusNotModified || text != "" {
		t.Errorf("the same again: %s", again.Status)
	}
	if _, past := get(t, server.URL+"/export/claims.csv?where="+url.QueryEscape(`{"asOf": {"knownAt": "2020-01-01T00:00:00Z"}}`)); strings.Count(past, "\n") != 1 {
		t.Errorf("before anything was known:\n%s", past)
	}
	write(graph.News, "More").says("country:FR", graph.MetWith, "country:IR").apply(t, c.store)
	if again, _ := get(t, answer.Request.URL.String(), "If-None-Match", tag); again.StatusCode != http.StatusOK || again.Header.Get("ETag") == tag {
		t.Errorf("after a change: %s", again.Status)
	}
}

// A filter that is too long for an address is posted, and gives just the relations that it names, with what they join.
func TestExportPosted(t *testing.T) {
	store := newModel(t)
	write(graph.News, "Met").says("country:FR", graph.MetWith, "country:IR").says("country:FR", graph.MetWith, "country:EG").apply(t, store)
	where, err := json.Marshal(map[string]any{"ids": append([]string{graph.RelationID(graph.MetWith, "country:FR", "country:IR")},
		slices.Repeat([]string{"relation:none"}, 100_000)...)})
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.PostForm(exporter(t, store).URL+"/export/graph.ndjson", url.Values{"where": {string(where)}})
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%v %s %.200s", err, answer.Status, text)
	}
	if !strings.Contains(string(text), "country:FR") || !strings.Contains(string(text), "country:IR") || strings.Contains(string(text), "country:EG") {
		t.Errorf("%s", text)
	}
}

func TestExportRefuses(t *testing.T) {
	server := exporter(t, newModel(t))
	for name, c := range map[string]struct {
		path   string
		status int
		code   string
	}{
		"no format":         {"graph.doc", 404, "NOT_FOUND"},
		"no JSON":           {"graph.ndjson?where={", 400, "BAD_REQUEST"},
		"no field":          {"graph.ndjson?where=" + url.QueryEscape(`{"kinds": ["x"]}`), 400, "BAD_REQUEST"},
		"no type":           {"graph.ndjson?where=" + url.QueryEscape(`{"types": ["KNOWS"]}`), 400, "BAD_REQUEST"},
		"no date":           {"graph.ndjson?where=" + url.QueryEscape(`{"asOf": {"validAt": "2022-13"}}`), 400, "BAD_REQUEST"},
		"no resuming":       {"graph.graphml?after=country:IR", 400, "BAD_REQUEST"},
		"an injected quote": {"graph.ndjson?where=" + url.QueryEscape(`{"with": "x' OR '1'='1"}`), 200, ""},
	} {
		answer, text := get(t, server.URL+"/export/"+c.path)
		if answer.StatusCode != c.status || !strings.Contains(text, c.code) || strings.Contains(text, "country:") {
			t.Errorf("%s: %s %s", name, answer.Status, text)
		}
	}
}

// torn fails where the relations are read.
type torn struct{ graph.Store }

func (torn) Relations(context.Context, graph.RelationQuery) ([]graph.RelationPage, error) {
	return nil, errors.New("the disk is gone")
}

// Whatever the format, who has the beginning of a file is given the rest of it, while it is of the same graph; all others the whole.
func TestExportGoesOn(t *testing.T) {
	c := neighbours(t)
	server := exporter(t, c.store)
	for _, f := range export.Formats {
		address := server.URL + "/export/" + string(f.Format)
		answer, text := get(t, address)
		tag, size := answer.Header.Get("ETag"), len(text)
		for _, from := range []int{1, size / 2, size - 1} {
			rest, got := get(t, address, "Range", fmt.Sprintf("bytes=%d-", from), "If-Range", tag)
			if rest.StatusCode != http.StatusPartialContent || got != text[from:] || rest.Header.Get("Content-Range") != fmt.Sprintf("bytes %d-%d/%d", from, size-1, size) ||
				rest.Trailer.Get("Repr-Digest") != answer.Trailer.Get("Repr-Digest") {
				t.Errorf("%s from %d of %d: %s %v, %d bytes", f.Format, from, size, rest.Status, rest.Header, len(got))
			}
		}
		for name, headers := range map[string][]string{
			"of another graph": {"Range", "bytes=5-", "If-Range", `"0-00"`}, "of nobody knows which": {"Range", "bytes=5-"},
			"two parts": {"Range", "bytes=0-1,5-", "If-Range", tag}, "not from a place": {"Range", "bytes=-5", "If-Range", tag},
		} {
			if whole, got := get(t, address, headers...); whole.StatusCode != http.StatusOK || got != text {
				t.Errorf("%s, %s: %s, %d bytes of %d", f.Format, name, whole.Status, len(got), size)
			}
		}
		if none, got := get(t, address, "Range", fmt.Sprintf("bytes=%d-", size), "If-Range", tag); none.StatusCode != http.StatusRequestedRangeNotSatisfiable ||
			none.Header.Get("Content-Range") != fmt.Sprintf("bytes */%d", size) || got != "" {
			t.Errorf("%s, behind its end: %s %v", f.Format, none.Status, none.Header)
		}
	}
}

// A stream that fails on its way must not look like a whole one.
func TestExportBrokenOff(t *testing.T) {
	server := exporter(t, torn{neighbours(t).store})
	if answer, text := get(t, server.URL+"/export/relations.csv"); answer.StatusCode != http.StatusInternalServerError || strings.Contains(text, "disk") {
		t.Errorf("before anything is sent: %s %s", answer.Status, text)
	}
	many := write(graph.News, "Many")
	for i := range 2000 { // more than is held back before it is sent
		many.node(fmt.Sprintf("place:p%04d", i))
	}
	store := newModel(t)
	many.apply(t, store)
	server = exporter(t, torn{store})
	answer, err := http.Get(server.URL + "/export/graph.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if _, err := io.ReadAll(answer.Body); err == nil {
		t.Error("the client read to the end without an error")
	}
}

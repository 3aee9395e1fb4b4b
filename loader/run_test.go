package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"mithaq/loader/document"
)

const arabic = "لقاء في الكرملين\n\nالتقى الرئيس الروسي فلاديمير بوتين نظيره الإيراني إبراهيم رئيسي في موسكو يوم الأربعاء.\n"

// command runs the loader and returns its exit status and what it wrote.
func command(ctx context.Context, stdin string, args ...string) (status int, out, log string) {
	var o, e bytes.Buffer
	status = run(ctx, args, streams{strings.NewReader(stdin), &o, &e})
	return status, o.String(), e.String()
}

func files(t *testing.T, texts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestUsage(t *testing.T) {
	for name, test := range map[string]struct {
		args   []string
		status int
		want   string
	}{
		"no input":         {nil, usage, `expected "<input> ..."`},
		"unknown flag":     {[]string{"--colour", "x.txt"}, usage, "unknown flag --colour"},
		"date":             {[]string{"--published", "1/2/2000", "x.txt"}, usage, "--published: bad date"},
		"language":         {[]string{"--lang", "fr", "x.txt"}, usage, "--lang"},
		"confidence":       {[]string{"--min-confidence", "2", "x.txt"}, usage, "--min-confidence: 2 is not between 0 and 1"},
		"jobs":             {[]string{"--jobs", "0", "x.txt"}, usage, "--jobs: 0 is not at least 1"},
		"out to the store": {[]string{"--out", "dir", "x.txt"}, usage, "--out needs --dry-run"},
		"url of many":      {[]string{"--url", "u", "x.txt", "y.txt"}, usage, "--url is one article's"},
		"help":             {[]string{"--help"}, done, ""},
		"seeds":            {[]string{"--dry-run", "--seeds", "/nowhere", "x.txt"}, failed, "/nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, log := command(t.Context(), "", test.args...)
			if status != test.status || !strings.Contains(log, test.want) || test.status == done && !strings.Contains(out, "Usage:") {
				t.Errorf("status %d, log %q", status, log)
			}
		})
	}
}

func TestDryRunPrintsDocuments(t *testing.T) {
	dir := files(t, map[string]string{
		"a.txt": arabic, "b.md": "---\ntitle: Two\ndate: 2020-01-02\n---\nFrance and Germany signed a treaty.", "README.md": "The rest is left out.",
		"sub/c.jsonl": `{"title": "Three", "text": "The United States imposed sanctions on Iran."}` + "\n", "t.csv": "id,name_en,source\nplace:own,Own,\n", "x.png": "",
	})
	status, out, log := command(t.Context(), "", "--dry-run", "--outlet", "Samples", "--jobs", "3", dir)
	if status != done || !strings.Contains(log, "x.png") || !strings.Contains(log, "README.md") || !strings.Contains(log, "articles      4\n") {
		t.Errorf("status %d, log %s", status, log)
	}
	var titles []string
	for line := range strings.Lines(out) {
		valid(t, []byte(line))
		d, err := document.Decode(json.NewDecoder(strings.NewReader(line)))
		if err != nil {
			t.Fatal(err)
		}
		titles = append(titles, d.Article.Title)
		if d.Article.Kind == "NEWS" && (d.Article.Outlet != "Samples" || len(d.Nodes) < 2) {
			t.Errorf("%s: outlet %q, %d nodes", d.Article.Title, d.Article.Outlet, len(d.Nodes))
		}
	}
	if want := []string{"t.csv", "لقاء في الكرملين", "Two", "Three"}; !slices.Equal(titles, want) {
		t.Errorf("titles %q, want %q", titles, want)
	}
	_, again, _ := command(t.Context(), "", "--dry-run", "--outlet", "Samples", "--jobs", "1", dir)
	if again != out {
		t.Error("another run prints other bytes")
	}
}

// valid holds a document to the schema.
func valid(t *testing.T, data []byte) {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("../schema/document.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Error(err)
	}
}

func TestDryRunWritesFiles(t *testing.T) {
	dir := files(t, map[string]string{
		"seed.txt": arabic, "two.jsonl": `{"text": "The first of them."}` + "\n" + `{"text": "The second of them."}` + "\n", "sub/seed.txt": "The other seed of it.",
	})
	out := filepath.Join(t.TempDir(), "new", "folder")
	status, printed, log := command(t.Context(), "", "--dry-run", "--out", out, "--published", "2022-01-20", dir)
	if status != failed || printed != "" || !strings.Contains(log, "seed.json was written for") {
		t.Errorf("status %d, printed %q, log %s", status, printed, log)
	}
	for _, name := range []string{"seed.json", "two.json", "two-2.json"} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Decode(json.NewDecoder(bytes.NewReader(data)))
		if err != nil || d.Article.Published != "2022-01-20" {
			t.Errorf("%s: published %q, %v", name, d.Article.Published, err)
		}
		if name == "seed.json" && d.Article.Text != arabic {
			t.Errorf("seed.json: text %q", d.Article.Text)
		}
	}
}

func TestInputs(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		io.WriteString(w, arabic)
	}))
	defer server.Close()
	status, out, _ := command(t.Context(), arabic, "--dry-run", "-")
	if status != done || !strings.Contains(out, "leader:vladimir-putin") {
		t.Errorf("standard input: status %d, %s", status, out)
	}
	status, out, _ = command(t.Context(), "", "--dry-run", "--allow-private", server.URL+"/news/1.html")
	if status != done || !strings.Contains(out, `"url":"`+server.URL+`/news/1.html"`) {
		t.Errorf("address: status %d, %s", status, out)
	}
	status, out, log := command(t.Context(), "", "--dry-run", server.URL, "gone.txt", filepath.Join(files(t, map[string]string{"a.txt": arabic}), "a.txt"))
	if status != failed || !strings.Contains(log, "a private address") || !strings.Contains(log, "gone.txt") || strings.Count(out, "\n") != 1 {
		t.Errorf("bad ones among many: status %d, %s %s", status, out, log)
	}
	if status, _, log = command(t.Context(), "", "--dry-run", t.TempDir()); status != failed || !strings.Contains(log, "holds no article or table") {
		t.Errorf("empty folder: status %d, %s", status, log)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if status, out, log = command(ctx, arabic, "--dry-run", "-"); status != interrupted || out != "" || !strings.Contains(log, "stopped") {
		t.Errorf("interrupted: status %d, %s %s", status, out, log)
	}
}

func TestStem(t *testing.T) {
	for in, want := range map[string]string{
		"dir/seed.txt": "seed", "a.b.md": "a.b", "standard input": "standard input", "https://news.test:80/a/b.html?x=1": "news.test-80-a-b",
	} {
		if got := stem(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestBar(t *testing.T) {
	if got := bar(1, 2) + tail("abcdef", 4); got != "[===============               ] 1/2…def" {
		t.Error(got)
	}
}

func TestStore(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": arabic, "b.txt": "Meeting\n\nRussian President Vladimir Putin met Iranian President Ebrahim Raisi in Moscow.", "c.txt": "a\x00b"})
	store := "file:" + filepath.Join(t.TempDir(), "folder", "test.db")
	status, out, log := command(t.Context(), "", "--store", store, dir)
	if status != failed || out != "" || !strings.Contains(log, "c.txt: unknown encoding") || !strings.Contains(log, "articles      2    2      0\n") {
		t.Errorf("first run: status %d, printed %q, log %s", status, out, log)
	}
	status, _, log = command(t.Context(), "", "--store", store, filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	if status != done || !strings.Contains(log, "articles      2    0      2\n") {
		t.Errorf("second run: status %d, log %s", status, log)
	}
	if status, _, log = command(t.Context(), "", "--store", "mysql://user:secret@host", dir); status != failed || !strings.Contains(log, "bad store URL") || strings.Contains(log, "secret") {
		t.Errorf("bad store: status %d, log %s", status, log)
	}
}

func TestSeedsOverlay(t *testing.T) {
	dir := files(t, map[string]string{
		"world/own.csv": "id,kind,name_en,source\norganization:zubrowka-pact,ALLIANCE,Zubrowka Pact,own\n",
		"a/a.txt":       "Meeting\n\nThe Zubrowka Pact met in Moscow with the president.",
	})
	status, out, log := command(t.Context(), "", "--dry-run", "--seeds", dir, filepath.Join(dir, "a"))
	if status != done || !strings.Contains(out, `"organization:zubrowka-pact"`) || !strings.Contains(out, `"country:RU"`) && !strings.Contains(out, `"place:moscow"`) {
		t.Errorf("status %d, %s %s", status, out, log)
	}
}

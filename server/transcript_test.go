package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"

	"mithaq/loader/article"
	"mithaq/seeds"
	"mithaq/server/access"
	"mithaq/server/api"
)

var update = flag.Bool("update", false, "write the golden files anew")

// transcript is a conversation of an agent with the tools, as Markdown.
type transcript struct {
	agent
	strings.Builder
}

// link is a permalink behind its address; it names the moment at which the answer was made.
var link = regexp.MustCompile(`("permalink": "http://127\.0\.0\.1):\d+(/graphql\?)[^"]*`)

// figure is what moves with the rules of extraction without a change of what is said.
var figure = regexp.MustCompile(`("(?:confidence|weight|total|said|practised|formal|claimCount|totalCount|recordedAt|endCursor)": ).*`)

// asks calls a tool, and writes down the call with its answer.
func (s *transcript) asks(t *testing.T, why, tool, arguments string) map[string]any {
	t.Helper()
	text, failed := s.call(t, tool, arguments)
	var shown bytes.Buffer
	if err := json.Indent(&shown, []byte(text), "", " "); failed || err != nil {
		t.Fatalf("%s %s: %s", tool, arguments, text)
	}
	fmt.Fprintf(s, "\n%s\n\n`%s` with `%s`:\n\n```json\n%s\n```\n", why, tool, arguments, link.ReplaceAllString(shown.String(), "$1:8080$2…"))
	var out map[string]any
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// kremlin are the sample articles of which the transcript speaks, in both languages.
const kremlin = seeds.Articles + "/2022-01-kremlin-summit.*.md"

// summit is a store with the articles on the Kremlin summit alone.
func summit(t *testing.T) http.Handler {
	t.Helper()
	store := newFile(t)
	load := newLoading(store, io.Discard, zerolog.Nop())
	names, err := fs.Glob(seeds.FS(), kremlin)
	if err != nil || len(names) != 2 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(seeds.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		articles, err := article.Read(name, data, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := load.Load(t.Context(), articles[0]); err != nil {
			t.Fatal(err)
		}
	}
	return access.As(owner, api.New(api.Config{Store: store, Now: func() time.Time { return today }}))
}

// The transcript in the documentation is what the SDK's client hears.
func TestTranscript(t *testing.T) {
	over, _ := overHTTP(t, summit(t))
	s := &transcript{agent: newAgent(t, over)}
	s.WriteString("# Who are Iran's allies, and who says so?\n\nThe client of the Go SDK asks the tools of a graph that was read from two sample articles, " +
		"`seeds/articles/2022-01-kremlin-summit`,\nin Arabic and English. A test holds the answers to this file; permalinks are cut here.\n")
	iran := at(s.asks(t, "Which thing is Iran?", "search", `{"text": "Iran", "types": ["COUNTRY"], "first": 1}`), "data", "search", "hits", "node", "id")
	allies := s.asks(t, "Who is allied with it, or works with it, and why?", "alliances",
		fmt.Sprintf(`{"of": %q, "basis": ["DECLARED", "AGREEMENT", "EXERCISE", "COOPERATION"], "asOf": {"validAt": "2022-01-20"}}`, iran))
	reasons := at(allies, "data", "alliances", "nodes", "because").([]any)
	relation := at(reasons[len(reasons)-1], "relations", "id")
	said := s.asks(t, "All that is said of the last relation of the strongest, and by whom:", "evidence", fmt.Sprintf(`{"relation": %q, "lang": "AR"}`, relation))
	s.WriteString("\nSo the sources say:\n\n")
	for _, q := range quotes(said) {
		speaker := at(q, "speaker", "name")
		if speaker == nil {
			speaker = "the article itself"
		}
		fmt.Fprintf(s, "- “%v”: %v, in “%v” (%v, %v), code points %v to %v\n", q["quote"], speaker,
			at(q, "article", "title"), at(q, "article", "outlet"), at(q, "article", "published"), q["start"], q["end"])
	}
	const golden = "mcp/transcript.md"
	if *update {
		if err := os.WriteFile(golden, []byte(s.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if diff := cmp.Diff(figure.ReplaceAllString(string(want), "$1…"), figure.ReplaceAllString(s.String(), "$1…")); err != nil || diff != "" {
		t.Errorf("%v; the transcript is another; go test ./server -run TestTranscript -update writes it anew (-file +now):\n%s", err, diff)
	}
}

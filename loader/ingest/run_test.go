package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/loader/document"
	"mithaq/loader/ingest"
	"mithaq/loader/table"
	"mithaq/seeds"
)

// loaders are those that tests share, by jobs: reading the seeds takes most of the time.
var loaders sync.Map

func loaderOf(t testing.TB, jobs int) *ingest.Loader {
	t.Helper()
	if l, ok := loaders.Load(jobs); ok {
		return l.(*ingest.Loader)
	}
	l, err := ingest.New(seeds.FS(), ingest.Options{Jobs: jobs})
	if err != nil {
		t.Fatal(err)
	}
	loaders.Store(jobs, l)
	return l
}

func source(name, text string) ingest.Source {
	return ingest.Source{Name: name, Open: func(context.Context) (ingest.Content, error) {
		return ingest.Content{Data: []byte(text)}, nil
	}}
}

// mixed holds good and bad sources of every kind, the tables last, where they belong first.
func mixed() []ingest.Source {
	var out []ingest.Source
	for i := range 12 {
		out = append(out, source(fmt.Sprintf("en%02d.txt", i), fmt.Sprintf("Meeting %d\n\nRussian President Vladimir Putin met Iranian President Ebrahim Raisi in Moscow on January %d, 2022.", i, i+1)))
		out = append(out, source(fmt.Sprintf("ar%02d.txt", i), fmt.Sprintf("لقاء %d\n\nالتقى الرئيس الروسي فلاديمير بوتين نظيره الإيراني إبراهيم رئيسي في موسكو.", i)))
	}
	out = append(out,
		source("binary.txt", "a\x00b"),
		ingest.Source{Name: "gone.txt", Open: func(context.Context) (ingest.Content, error) {
			return ingest.Content{}, fmt.Errorf("open gone.txt: %w", fs.ErrNotExist)
		}},
		source("lines.jsonl", `{"title": "A", "text": "France and Germany signed the treaty of the two.", "url": "https://x.test/a"}`+"\n{\n"),
		source("bad.csv", "id,name_en,source\nplace:x,,\n"),
		source("relations.csv", "type,from,to,source\nLOCATED_IN,place:own-town,country:RU,own\n"),
		source("nodes.yaml", "- id: place:own-town\n  name_en: Own Town\n  source: own\n"),
	)
	return out
}

func TestRunIsTheSameWithAnyNumberOfJobs(t *testing.T) {
	var first string
	for _, jobs := range []int{1, 7} {
		var out bytes.Buffer
		_, err := loaderOf(t, jobs).Run(t.Context(), mixed(), func(_ context.Context, s ingest.Source, b graph.Batch) (graph.Change, error) {
			d, err := document.Of(b)
			if err != nil {
				return graph.Change{}, err
			}
			line, err := d.Line()
			fmt.Fprintf(&out, "%s %s", s.Name, line)
			return graph.Change{}, err
		}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = out.String()
		} else if diff := cmp.Diff(first, out.String()); diff != "" {
			t.Errorf("%d jobs: %s", jobs, diff)
		}
	}
	if !strings.HasPrefix(first, "relations.csv ") || !strings.Contains(first, "Own Town") {
		t.Errorf("tables are not first: %.200s", first)
	}
}

func TestRunReportsWhatIsBadAndGoesOn(t *testing.T) {
	var names []string
	var progress []int
	summary, err := loaderOf(t, 7).Run(t.Context(), mixed(), func(_ context.Context, s ingest.Source, b graph.Batch) (graph.Change, error) {
		names = append(names, s.Name)
		if s.Name == "en03.txt" {
			return graph.Change{}, &graph.BatchError{Article: b.Article.ID}
		}
		return graph.Change{ArticlesChanged: 1, NodesAdded: len(b.Nodes), ClaimsAdded: len(b.Claims)}, nil
	}, func(done, total int, name string) {
		if total != 30 || name == "" {
			t.Errorf("progress of %q: %d/%d", name, done, total)
		}
		progress = append(progress, done)
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, done := range progress {
		if done != i+1 {
			t.Fatalf("progress %v", progress)
		}
	}
	if len(progress) != 30 {
		t.Errorf("%d steps of progress, want 30", len(progress))
	}
	want := map[string]error{
		"binary.txt": article.ErrEncoding, "gone.txt": fs.ErrNotExist, "lines.jsonl": article.ErrFormat, "bad.csv": table.ErrTable,
		"en03.txt": graph.ErrInvalidBatch,
	}
	for _, f := range summary.Failures {
		if !errors.Is(f.Err, want[f.Source]) || want[f.Source] == nil || !strings.Contains(f.Err.Error(), f.Source) {
			t.Errorf("failure of %s: %v", f.Source, f.Err)
		}
		delete(want, f.Source)
	}
	if len(want) > 0 {
		t.Errorf("no failure of %v", want)
	}
	if got := summary.Articles; got.Total != 26 || got.New != 26 {
		t.Errorf("articles %+v, want 26", got)
	}
	if len(names) != 27 || names[0] != "relations.csv" || names[1] != "nodes.yaml" || names[2] != "en00.txt" {
		t.Errorf("order %v", names)
	}
	if summary.Nodes.Total == 0 || summary.Claims.Total != summary.Claims.New || summary.Relations.Known() != summary.Relations.Total {
		t.Errorf("summary %+v", summary)
	}
}

func TestRunStops(t *testing.T) {
	broken := errors.New("disk full")
	calls := 0
	summary, err := loaderOf(t, 7).Run(t.Context(), mixed(), func(context.Context, ingest.Source, graph.Batch) (graph.Change, error) {
		if calls++; calls == 4 {
			return graph.Change{}, broken
		}
		return graph.Change{}, nil
	}, nil)
	if !errors.Is(err, broken) || summary.Articles.Total != 3 {
		t.Errorf("a broken sink: %v after %d articles", err, summary.Articles.Total)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var once sync.Once
	summary, err = loaderOf(t, 7).Run(ctx, mixed(), func(context.Context, ingest.Source, graph.Batch) (graph.Change, error) {
		once.Do(cancel)
		return graph.Change{}, nil
	}, nil)
	if !errors.Is(err, context.Canceled) || summary.Articles.Total != 1 {
		t.Errorf("cancelled: %v after %d articles", err, summary.Articles.Total)
	}
}

func TestMinConfidence(t *testing.T) {
	l, err := ingest.New(seeds.FS(), ingest.Options{MinConfidence: 1})
	if err != nil {
		t.Fatal(err)
	}
	_, err = l.Run(t.Context(), mixed()[:2], func(_ context.Context, s ingest.Source, b graph.Batch) (graph.Change, error) {
		for _, c := range b.Claims {
			if c.Confidence < 1 {
				t.Errorf("%s: a claim of confidence %v", s.Name, c.Confidence)
			}
		}
		return graph.Change{}, nil
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
}

func TestReadable(t *testing.T) {
	for name, want := range map[string]bool{
		"a/b.txt": true, "b.HTML": true, "t.csv": true, "README.md": false, "world/NOTICE.txt": false, ".hidden.txt": false, "x.png": false, "x": false,
	} {
		if got := ingest.Readable(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

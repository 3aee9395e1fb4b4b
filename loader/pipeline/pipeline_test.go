package pipeline

import (
	"io/fs"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/seeds"
)

var built = sync.OnceValues(func() (*Pipeline, error) { return New(seeds.FS()) })

func build(t testing.TB) *Pipeline {
	t.Helper()
	p, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sampleFiles are the files of the sample articles in the seeds.
func sampleFiles(t testing.TB) []string {
	t.Helper()
	names, err := fs.Glob(seeds.FS(), seeds.Articles+"/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	return names
}

// sample is the article of a file of the seeds.
func sample(t testing.TB, name string) graph.Article {
	t.Helper()
	data, err := fs.ReadFile(seeds.FS(), name)
	if err != nil {
		t.Fatal(err)
	}
	articles, err := article.Read(name, data, article.Options{})
	if err != nil || len(articles) != 1 {
		t.Fatalf("%s: %d articles, %v", name, len(articles), err)
	}
	return articles[0]
}

// samples are the sample articles of the seeds.
func samples(t testing.TB) []graph.Article {
	t.Helper()
	var out []graph.Article
	for _, name := range sampleFiles(t) {
		out = append(out, sample(t, name))
	}
	return out
}

// TestBatchIsDeterministic reads every sample twice, at once with the others, and wants the same batch.
func TestBatchIsDeterministic(t *testing.T) {
	p := build(t)
	for _, a := range samples(t) {
		t.Run(a.Title, func(t *testing.T) {
			t.Parallel()
			first, err := p.Batch(a)
			if err != nil {
				t.Fatal(err)
			}
			second, err := p.Batch(a)
			if err != nil {
				t.Fatal(err)
			}
			first.At, second.At = a.LoadedAt, a.LoadedAt
			for _, b := range []graph.Batch{first, second} {
				for i := range b.Claims {
					b.Claims[i].RecordedAt = a.LoadedAt
				}
			}
			if diff := cmp.Diff(first, second); diff != "" {
				t.Error(diff)
			}
			if len(first.Claims) == 0 {
				t.Error("nothing was found")
			}
		})
	}
}

// FuzzBatch wants a valid batch or an error for any bytes, never a panic or an offset outside the text.
func FuzzBatch(f *testing.F) {
	for _, a := range samples(f) {
		f.Add(a.Text, a.Lang == "ar")
	}
	f.Add("\xff الرئيس الرئيس\n\"«(", true)
	f.Add("the the's - -led U.S. President , the president of of", false)
	p := build(f)
	f.Fuzz(func(t *testing.T, s string, arabic bool) {
		a := graph.Article{Kind: graph.News, Text: s, Lang: "en", Published: "2020-02-30"}
		if arabic {
			a.Lang, a.Published = "ar", "2020-02-29"
		}
		b, err := p.Batch(a)
		if err != nil {
			return
		}
		runes := []rune(s)
		for _, c := range b.Claims {
			if string(runes[c.Start:c.End]) != c.Quote {
				t.Fatalf("claim %v is off", c)
			}
		}
	})
}

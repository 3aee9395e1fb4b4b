package pipeline

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/seeds"
)

// `make bench` runs these on one core.

// BenchmarkNew is the start: everything of the seeds is read.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(seeds.FS()); err != nil {
			b.Fatal(err)
		}
	}
	reportMemory(b)
}

// BenchmarkBatch reads the sample articles.
func BenchmarkBatch(b *testing.B) {
	p, articles := build(b), samples(b)
	for b.Loop() {
		for _, a := range articles {
			if _, err := p.Batch(a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(articles))/b.Elapsed().Seconds(), "articles/s")
	reportMemory(b)
}

// BenchmarkLong reads an article of a megabyte.
func BenchmarkLong(b *testing.B) {
	for _, lang := range []string{"ar", "en"} {
		p, a := build(b), long(b, lang, 1e6)
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				if _, err := p.Batch(a); err != nil {
					b.Fatal(err)
				}
			}
			reportMemory(b)
		})
	}
}

// reportMemory reports the most memory that the process has had.
func reportMemory(b *testing.B) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/1e6, "peak-MB")
}

// long is an article of about so many bytes, of the samples in the language over and over.
func long(t testing.TB, lang string, size int) graph.Article {
	t.Helper()
	var once strings.Builder
	for _, a := range samples(t) {
		if a.Lang == lang {
			once.WriteString(a.Text + "\n")
		}
	}
	s := strings.Repeat(once.String(), size/once.Len()+1)
	return graph.Article{Kind: graph.News, Lang: lang, Text: strings.ToValidUTF8(s[:size], ""), Published: "2024-06-15"}
}

// TestTimeIsLinear wants four times the text to take about four times as long, on any machine: 16 times would be quadratic.
// One undisturbed attempt is enough.
func TestTimeIsLinear(t *testing.T) {
	p := build(t)
	for _, lang := range []string{"ar", "en"} {
		short, full := long(t, lang, 100_000), long(t, lang, 400_000)
		measure := func(a graph.Article) float64 {
			start := time.Now()
			p.read(a, nil)
			return time.Since(start).Seconds()
		}
		const most, attempts = 9, 8
		least := measure(full) / measure(short)
		for i := 1; i < attempts && least > most; i++ {
			least = min(least, measure(full)/measure(short))
		}
		if least > most {
			t.Errorf("%s: four times the text takes %.1f times as long", lang, least)
		}
	}
}

// TestMemory holds what the seeds take when they are read.
func TestMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	p, err := New(seeds.FS())
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	const most = 150e6
	if took := float64(after.HeapAlloc) - float64(before.HeapAlloc); took > most {
		t.Errorf("the seeds take %.0f MB, want at most %.0f", took/1e6, most/1e6)
	}
	runtime.KeepAlive(p)
}

package pipeline

import (
	"testing"

	"mithaq/seeds"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(seeds.FS()); err != nil {
			b.Fatal(err)
		}
	}
}

package seeds_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"mithaq/seeds"
)

func TestOverlayReplacesAndAdds(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "world", "countries.csv"), "mine")
	write(t, filepath.Join(dir, "articles", "sub", "own.txt"), "own")
	over, err := seeds.Overlay(dir)
	if err != nil {
		t.Fatal(err)
	}
	builtin, err := fs.ReadFile(seeds.FS(), "world/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"world/countries.csv": "mine", "articles/sub/own.txt": "own", "world/README.md": string(builtin),
	} {
		if got, err := fs.ReadFile(over, name); err != nil || string(got) != want {
			t.Errorf("%s: got %.20q, %v", name, got, err)
		}
	}
	if err := fstest.TestFS(over, "world/countries.csv", "world/README.md", "articles/sub/own.txt"); err != nil {
		t.Error(err)
	}
	tables, err := fs.Glob(over, "world/*.csv")
	if err != nil || !slices.Contains(tables, "world/countries.csv") {
		t.Errorf("tables %v, %v", tables, err)
	}
}

func TestOverlayRefusesOtherFolders(t *testing.T) {
	if _, err := seeds.Overlay(t.TempDir()); !errors.Is(err, seeds.ErrNoSeeds) {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := seeds.Overlay(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestFolders(t *testing.T) {
	for pattern, atLeast := range map[string]int{
		seeds.Articles + "/*.md": 10, seeds.World + "/*.csv": 1, seeds.Lexicon + "/*.yaml": 1, seeds.Rules + "/*.yaml": 1,
	} {
		names, err := fs.Glob(seeds.FS(), pattern)
		if err != nil || len(names) < atLeast {
			t.Errorf("%s: %d files, want at least %d; %v", pattern, len(names), atLeast, err)
		}
	}
}

package backend

import (
	"path/filepath"
	"runtime"
	"testing"
)

func TestDefaultURL(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders are named otherwise")
	}
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	if got, want := DefaultURL(), "file:"+filepath.Join(data, "mithaq", "mithaq.db"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	t.Setenv("XDG_DATA_HOME", "relative/is/ignored")
	t.Setenv("HOME", data)
	if got, want := DefaultURL(), "file:"+filepath.Join(data, ".local", "share", "mithaq", "mithaq.db"); runtime.GOOS == "linux" && got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

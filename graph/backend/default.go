package backend

import (
	"os"
	"path/filepath"
	"runtime"
)

// DefaultURL is the store that is used where none is named: the file mithaq.db in the user's data folder, or in the working
// folder where the user has none. The folder need not exist.
func DefaultURL() string { return "file:" + filepath.Join(dataFolder(), "mithaq.db") }

// dataFolder follows the XDG Base Directory Specification, and macOS's and Windows' own customs.
func dataFolder() string {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "mithaq")
	}
	switch runtime.GOOS {
	case "windows":
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "Mithaq")
		}
	case "darwin":
		if dir, err := os.UserConfigDir(); err == nil { // ~/Library/Application Support
			return filepath.Join(dir, "Mithaq")
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		return filepath.Join(home, ".local", "share", "mithaq")
	}
	return "."
}

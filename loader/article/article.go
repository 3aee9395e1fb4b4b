// Package article turns files and web pages into articles: it finds the encoding, the format, the title, the text, the
// language, the outlet and the date of publication. It extracts nothing from the text.
//
// Functions of the package are safe for concurrent use.
package article

import (
	"errors"
	"fmt"

	"mithaq/graph"
)

// The errors of this package, always wrapped with the file and what is wrong with it.
var (
	ErrEncoding = errors.New("unknown encoding")           // binary, or text in an encoding that is not read
	ErrFormat   = errors.New("bad format")                 // broken JSON, front matter or page
	ErrEmpty    = errors.New("no text")                    // nothing to read in it
	ErrTooLarge = errors.New("too large")                  // beyond Options.Limit or MaxText
	ErrLanguage = errors.New("neither Arabic nor English") // and Options.Lang does not say otherwise
)

// MaxText is the longest text of one article in bytes of UTF-8.
const MaxText = 2 << 20

// DefaultLimit is the largest input in bytes where Options.Limit is 0.
const DefaultLimit = 64 << 20

// Options are what the caller knows better than the file. Every field that is set wins over the file.
type Options struct {
	Published   graph.Date
	Outlet      string
	URL         string
	Lang        string // "ar" or "en"
	ContentType string // as HTTP gives it: says the format and the encoding
	Limit       int    // of the whole input in bytes
}

// Error says what is wrong with one article.
type Error struct {
	Name string // of the file or page
	Item string // `line 7`, `item 3`, empty where the file is one article
	Err  error
}

// Error is the file, the item and the reason.
func (e *Error) Error() string {
	if e.Item == "" {
		return fmt.Sprintf("%s: %v", e.Name, e.Err)
	}
	return fmt.Sprintf("%s: %s: %v", e.Name, e.Item, e.Err)
}

// Unwrap is the reason.
func (e *Error) Unwrap() error { return e.Err }

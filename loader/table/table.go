// Package table reads curated tables: CSV or YAML files of nodes or of relations whose every row becomes evidence in the
// graph. What columns they have stands in seeds/world/README.md.
//
// [Read] checks a table by itself; [Table.Batch] turns it into an article of kind TABLE, for which the names of nodes that
// stand in other tables are needed. Tables are plain data, safe for concurrent reading.
package table

import (
	"errors"
	"fmt"
	"strings"

	"mithaq/graph"
)

// ErrTable matches every error about what stands in a table.
var ErrTable = errors.New("bad table")

// Table is a table that was read. Its Text is the decoded file as it stands, without a byte order mark.
type Table struct {
	Name string // of the file, as it was given
	Text string
	Rows []Row // in the order of the file, without the header
}

// Row is one line below the header, or one item of a list in YAML.
type Row struct {
	Line       int               // where it begins in the file, from 1
	Start, End int               // the row's span in the text in Unicode code points, without its line break
	Quote      string            // the row's exact text
	Node       *graph.NodeRecord // what the row defines; nil in a table of relations
	Forms      Forms             // of the node
	Claims     []graph.Claim     // without offsets; what [Table.Batch] fills in
}

// Forms are words that stand for a node in a text and are none of its names.
type Forms struct {
	AdjectivesEn, AdjectivesAr []string // adjectives and demonyms
	MetonymsEn, MetonymsAr     []string // capitals, palaces and seats of government
}

// Fault is one mistake in a table.
type Fault struct {
	Line   int    // from 1; 0 where the whole file is meant
	Column string // as the header names it, empty where the whole line is meant
	Reason string
}

// Error is every mistake of a table, by line. It matches [ErrTable].
type Error struct {
	Name   string // of the file
	Faults []Fault
}

// Error lists the mistakes, one a line: file, line, column, reason.
func (e *Error) Error() string {
	var b strings.Builder
	for i, f := range e.Faults {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Name)
		if f.Line > 0 {
			fmt.Fprintf(&b, ":%d", f.Line)
		}
		if f.Column != "" {
			fmt.Fprintf(&b, ": column %s", f.Column)
		}
		fmt.Fprintf(&b, ": %s", f.Reason)
	}
	return b.String()
}

// Is reports whether target is ErrTable.
func (e *Error) Is(target error) bool { return target == ErrTable }

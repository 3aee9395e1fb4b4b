package query

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Formats are the names of those in which an answer can be written: a table for people; JSON, whole; JSON Lines, an item of the
// outermost list a line; and CSV, the rows of [Table].
var Formats = []string{"table", "json", "ndjson", "csv"}

// Write writes the answer in a format. A table is made for a terminal of so many columns, 0 for one without an end. Of an answer
// without data nothing is written.
func (a Answer) Write(w io.Writer, format string, width int) error {
	if a.data == nil { // there are only faults
		return nil
	}
	switch format {
	case "table":
		return a.Table().draw(w, width)
	case "json":
		e := encoder(w)
		e.SetIndent("", "  ")
		return e.Encode(a.data)
	case "ndjson":
		return a.lines(w)
	case "csv":
		table, out := a.Table(), csv.NewWriter(w)
		if err := out.Write(table.Columns); err != nil {
			return err
		}
		return out.WriteAll(table.Rows)
	}
	return fmt.Errorf("there is no format %q; there are %s", format, strings.Join(Formats, ", "))
}

func encoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// lines writes an item a line; in an object with the name of its list, where the answer has several.
func (a Answer) lines(w io.Writer) error {
	found, e := a.lists(), encoder(w)
	for _, l := range found {
		for _, item := range a.items(l) {
			if len(found) > 1 {
				item = map[string]any{l.name: item}
			}
			if err := e.Encode(item); err != nil {
				return err
			}
		}
	}
	return nil
}

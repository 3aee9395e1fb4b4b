package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"mithaq/graph"
)

// Read reads a table of nodes or of relations, whichever its columns say: YAML where the name ends so, else CSV. Lines that
// begin with # are comments and empty lines are skipped; name is used in errors too. It returns an *[Error] with every
// mistake, in the order of the file.
func Read(name string, data []byte) (*Table, error) {
	r := reader{name: name, text: string(bytes.TrimPrefix(data, []byte("\ufeff"))), ids: map[string]int{}}
	switch {
	case !utf8.ValidString(r.text):
		r.fault(invalidLine(r.text), "", "is not UTF-8")
	case strings.ContainsRune(r.text, 0):
		r.fault(0, "", "holds a NUL byte: it is no text")
	case isYAML(name):
		r.readYAML()
	default:
		r.readCSV()
	}
	if len(r.faults) > 0 {
		return nil, &Error{name, r.faults}
	}
	return &Table{Name: name, Text: r.text, Rows: r.rows}, nil
}

// kind is what a table's rows are.
type kind int

const (
	unknown kind = iota
	nodes
	relations
)

// reader goes through a table line by line.
type reader struct {
	name    string
	text    string
	columns []column // nil until the header was read
	width   int      // of the header
	kind    kind     // of what the columns say
	ids     map[string]int
	rows    []Row
	faults  []Fault

	quoted strings.Reader // the line that parser reads
	parser *csv.Reader
}

func (r *reader) fault(line int, column, format string, args ...any) {
	r.faults = append(r.faults, Fault{line, column, fmt.Sprintf(format, args...)})
}

func (r *reader) readCSV() {
	r.rows = make([]Row, 0, strings.Count(r.text, "\n")+1)
	r.parser = csv.NewReader(&r.quoted)
	r.parser.FieldsPerRecord = -1
	line, start := 0, 0
	for rest, more := r.text, true; more; {
		var row string
		row, rest, more = strings.Cut(rest, "\n")
		line++
		length := utf8.RuneCountInString(row) + 1
		row = strings.TrimSuffix(row, "\r")
		if row != "" && row[0] != '#' {
			r.line(line, start, row)
			if len(r.faults) > 0 && r.columns == nil {
				return // without its header nothing of a table can be understood
			}
		}
		start += length
	}
	if r.columns == nil {
		r.fault(0, "", "has no header")
	}
}

func (r *reader) line(line, start int, text string) {
	cells, err := r.split(text)
	switch {
	case err != nil:
		r.fault(line, "", "%v", err)
	case r.columns == nil:
		r.header(line, cells)
	case len(cells) != r.width:
		r.fault(line, "", "has %d cells where the header has %d", len(cells), r.width)
	default:
		r.row(cells, Row{Line: line, Start: start, End: start + utf8.RuneCountInString(text), Quote: text})
	}
}

var errQuote = errors.New("a quotation mark is not closed, or stands in a cell that is not quoted")

// split cuts a line into trimmed cells. Only a line with a quotation mark needs the whole of CSV's syntax. Each line is
// parsed by itself, so that an open quotation mark does not swallow the lines below it.
func (r *reader) split(line string) ([]string, error) {
	cells := strings.Split(line, ",")
	if strings.Contains(line, `"`) {
		var err error
		r.quoted.Reset(line)
		if cells, err = r.parser.Read(); err != nil {
			return nil, errQuote
		}
	}
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	return cells, nil
}

func (r *reader) row(cells []string, row Row) {
	b := builder{reader: r, row: &row}
	for i, c := range r.columns {
		if cells[i] != "" || c.required {
			b.column = c.name
			c.set(&b, cells[i])
		}
	}
	b.finish()
	r.rows = append(r.rows, row)
}

// header sets the columns. YAML has a header in every row, all of one kind.
func (r *reader) header(line int, cells []string) {
	if r.kind == unknown {
		r.kind = nodes
		if !slices.Contains(cells, "id") && slices.Contains(cells, "type") {
			r.kind = relations
		}
	}
	before := len(r.faults)
	table := nodeColumns
	required, oneOf := []string{"id", "source"}, []string{"name_en", "name_ar"}
	if r.kind == relations {
		table = relationColumns
		required, oneOf = []string{"type", "from", "to", "source"}, nil
	}
	columns := make([]column, len(cells))
	for i, name := range cells {
		c, ok := table[name]
		if t, reverse := strings.CutPrefix(name, "<"); !ok && r.kind == nodes {
			if spec, isRelation := graph.RelationType(t).Spec(); isRelation {
				c, ok = column{set: relationSetter(spec, reverse)}, true
			}
		}
		if !ok {
			r.fault(line, name, "no such column")
		}
		if slices.Index(cells, name) < i {
			r.fault(line, name, "stands twice")
		}
		c.name = name
		columns[i] = c
	}
	for _, name := range required {
		if !slices.Contains(cells, name) {
			r.fault(line, name, "the column is missing")
		}
	}
	if len(oneOf) > 0 && !slices.ContainsFunc(cells, func(c string) bool { return slices.Contains(oneOf, c) }) {
		r.fault(line, "", "a column of names is missing: %s", strings.Join(oneOf, " or "))
	}
	if len(r.faults) == before {
		r.columns, r.width = columns, len(cells)
	}
}

// invalidLine is the number of the first line that is not UTF-8.
func invalidLine(text string) int {
	for i, line := range strings.Split(text, "\n") {
		if !utf8.ValidString(line) {
			return i + 1
		}
	}
	return 0
}

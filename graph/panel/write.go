package panel

import (
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"mithaq/graph"
)

// Formats are the names of those in which a panel can be written.
var Formats = []string{"csv", "parquet"}

// Write writes the panel in a format, a row at a time: CSV by RFC 4180, in which what is not known is empty, or Parquet, in which it is
// null. Its errors are w's, and graph.ErrBadQuery for a format that there is none of.
func (p *Panel) Write(w io.Writer, format string) error {
	switch format {
	case "csv":
		return p.csv(w)
	case "parquet":
		return p.parquet(w)
	}
	return fmt.Errorf("%w: no format %.80q; there are %v", graph.ErrBadQuery, format, Formats)
}

func (p *Panel) csv(w io.Writer) error {
	out, columns := csv.NewWriter(w), p.Columns()
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.Name
	}
	if err := out.Write(cells); err != nil {
		return err
	}
	for row := range p.Rows() {
		for i, c := range columns {
			text, n, ok := c.value(row)
			if c.number && ok {
				text = strconv.FormatInt(n, 10)
			}
			cells[i] = text
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// groupSize is how many rows of a Parquet file are held until they are written.
const groupSize = 50_000

func (p *Panel) parquet(w io.Writer) error {
	columns := p.Columns()
	var fields []reflect.StructField // the library's other schemas sort their columns by name
	for i, c := range columns {
		kind := reflect.TypeFor[string]()
		if c.number {
			kind = reflect.TypeFor[int64]()
		}
		fields = append(fields, reflect.StructField{Name: fmt.Sprintf("C%d", i), Type: kind,
			Tag: reflect.StructTag(fmt.Sprintf(`parquet:"%s,optional,dict,snappy"`, c.Name))})
	}
	schema := parquet.NewSchema("panel", parquet.SchemaOf(reflect.New(reflect.StructOf(fields)).Interface()))
	out := parquet.NewWriter(w, schema, parquet.MaxRowsPerRowGroup(groupSize), parquet.KeyValueMetadata("mithaq.version", strconv.FormatInt(p.Version, 10)))
	cells := make(parquet.Row, len(columns))
	for row := range p.Rows() {
		for i, c := range columns {
			text, n, ok := c.value(row)
			switch {
			case !ok:
				cells[i] = parquet.NullValue().Level(0, 0, i)
			case c.number:
				cells[i] = parquet.Int64Value(n).Level(0, 1, i)
			default:
				cells[i] = parquet.ByteArrayValue([]byte(text)).Level(0, 1, i)
			}
		}
		if _, err := out.WriteRows([]parquet.Row{cells}); err != nil {
			return err
		}
	}
	return out.Close()
}

// Codebook writes what the columns of the panel mean, as CSV: a row for each, with the question and the version of the graph that they
// come of.
func (p *Panel) Codebook(w io.Writer, question string) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"column", "meaning", "unit", "source", "query", "graph_version"}}
	for _, c := range p.Columns() {
		rows = append(rows, []string{c.Name, c.Meaning, c.Unit, c.Source, question, strconv.FormatInt(p.Version, 10)})
	}
	return out.WriteAll(rows)
}

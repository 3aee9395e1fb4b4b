package query

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/text/unicode/bidi"
)

// narrowest is how narrow a column may become before the table is drawn a row at a time.
const narrowest = 12

// between is how much room stands between two columns.
const between = 2

// leftToRight is a mark that keeps the texts of two cells from running into each other where a terminal orders right-to-left text by itself.
const leftToRight = "\u200e"

// draw writes the table with its columns below each other, wrapped to the width of a terminal, or a row at a time where it is too wide
// for that. Columns of right-to-left text and of numbers are aligned to the right.
func (t Table) draw(w io.Writer, width int) error {
	widths, ok := t.fit(width)
	if !ok {
		return t.drawRows(w, width)
	}
	out := newTable()
	var configs []table.ColumnConfig
	for i := range t.Columns {
		align := text.AlignLeft
		if t.toRight(i) {
			align = text.AlignRight
		}
		configs = append(configs, table.ColumnConfig{Number: i + 1, Align: align, AlignHeader: align, WidthMax: widths[i], WidthMaxEnforcer: text.WrapSoft})
	}
	out.SetColumnConfigs(configs)
	out.AppendHeader(row(t.Columns))
	out.AppendSeparator()
	for _, r := range t.Rows {
		out.AppendRow(row(r))
	}
	_, err := io.WriteString(w, out.Render()+"\n")
	return err
}

// drawRows writes each row as lines of a name and a value.
func (t Table) drawRows(w io.Writer, width int) error {
	names := 0
	for _, c := range t.Columns {
		names = max(names, text.StringWidth(c))
	}
	for i, r := range t.Rows {
		out := newTable()
		out.SetColumnConfigs([]table.ColumnConfig{{Number: 2, WidthMax: max(width-names-between, narrowest), WidthMaxEnforcer: text.WrapSoft}})
		for c, value := range r {
			if value != "" {
				out.AppendRow(row([]string{t.Columns[c], value}))
			}
		}
		gap := "\n"
		if i == 0 {
			gap = ""
		}
		if _, err := io.WriteString(w, gap+out.Render()+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func newTable() table.Writer {
	out := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", strings.Repeat(" ", between)
	out.SetStyle(style)
	out.SuppressTrailingSpaces()
	return out
}

// row makes cells of one line each, as the mark keeps them apart.
func row(cells []string) table.Row {
	var out table.Row
	for _, c := range cells {
		c = strings.Join(strings.Fields(c), " ")
		if rightToLeft(c) {
			c = leftToRight + c + leftToRight
		}
		out = append(out, c)
	}
	return out
}

// fit is how wide each column may be so that all stand in the width, the widest giving way first; ok is false where they cannot.
func (t Table) fit(width int) (widths []int, ok bool) {
	sum := 0
	for i, c := range t.Columns {
		most := text.StringWidth(c)
		for _, r := range t.Rows {
			most = max(most, text.StringWidth(r[i]))
		}
		widths = append(widths, most)
		sum += most + between
	}
	if width == 0 || sum <= width {
		return widths, true
	}
	order := make([]int, len(widths))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	left := width - between*len(widths)
	for n, i := range order { // the narrow keep what they need, the others share the rest
		share := left / (len(order) - n)
		if widths[i] > share {
			widths[i] = share
			if share < narrowest {
				return nil, false
			}
		}
		left -= widths[i]
	}
	return widths, true
}

// toRight reports whether a column is aligned to the right: its first value is right-to-left text or a number.
func (t Table) toRight(column int) bool {
	for _, r := range t.Rows {
		if value := r[column]; value != "" {
			return rightToLeft(value) || strings.Trim(value, "0123456789.-") == "" && strings.Count(value, "-") < 2
		}
	}
	return false
}

// rightToLeft reports whether a text runs from right to left: by its first letter that runs anywhere.
func rightToLeft(s string) bool {
	for s != "" {
		p, size := bidi.LookupString(s)
		switch p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
		s = s[max(size, 1):]
	}
	return false
}

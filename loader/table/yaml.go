package table

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// isYAML reports whether a table of this name is YAML: a list with a mapping for each row, its keys the columns that the row
// fills, its values texts or lists of texts.
func isYAML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}

func (r *reader) readYAML() {
	// The parser takes a lone carriage return for a line break, which no offset of ours does.
	if strings.Contains(strings.ReplaceAll(r.text, "\r\n", "\n"), "\r") {
		r.fault(0, "", "holds carriage returns that end no line")
		return
	}
	rows, err := parseYAML(r.text)
	if err != nil {
		line := 0
		var syntax *yaml.SyntaxError
		if errors.As(err, &syntax) && syntax.Token != nil && syntax.Token.Position != nil {
			line, err = syntax.Token.Position.Line, errors.New(syntax.Message)
		}
		r.fault(line, "", "YAML: %v", err)
		return
	}
	lines := newLines(r.text)
	for i, row := range rows {
		first, last := row.GetToken().Position.Line, len(lines.texts)
		if i+1 < len(rows) {
			last = rows[i+1].GetToken().Position.Line - 1
		}
		if first < 1 || last < first || last > len(lines.texts) {
			r.fault(first, "", "two rows on one line")
			return
		}
		r.yamlRow(row, lines.row(first, last))
	}
}

// parseYAML returns the rows. The parser's panics at broken files are errors.
func parseYAML(text string) (rows []ast.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("cannot be parsed: %v", p)
		}
	}()
	file, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		return nil, err
	}
	if len(file.Docs) == 1 {
		if list, ok := file.Docs[0].Body.(*ast.SequenceNode); ok && !list.IsFlowStyle {
			for _, row := range list.Values {
				if row == nil || row.GetToken() == nil || row.GetToken().Position == nil {
					return nil, errors.New("an empty row")
				}
			}
			return list.Values, nil
		}
	}
	return nil, errors.New("is not one list of rows, each a line with a hyphen before it")
}

func (r *reader) yamlRow(node ast.Node, row Row) {
	var values []*ast.MappingValueNode
	switch n := node.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		r.fault(row.Line, "", "is not a mapping of columns to values")
		return
	}
	before := len(r.faults)
	keys, cells := make([]string, len(values)), make([]string, len(values))
	for i, v := range values {
		keys[i] = v.Key.GetToken().Value
		cells[i] = r.yamlCell(row.Line, keys[i], v.Value)
	}
	if r.header(row.Line, keys); len(r.faults) == before {
		r.row(cells, row)
	}
}

// yamlCell is a value as a cell of a CSV table would hold it.
func (r *reader) yamlCell(line int, key string, node ast.Node) string {
	switch n := node.(type) {
	case *ast.SequenceNode:
		var parts []string
		for _, v := range n.Values {
			parts = append(parts, r.yamlCell(line, key, v))
		}
		return strings.Join(parts, "|")
	case *ast.StringNode:
		return strings.TrimSpace(n.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value
	case *ast.NullNode:
		return ""
	}
	r.fault(line, key, "a text or a list of texts is expected")
	return ""
}

// lines are a text's lines and where they begin in code points.
type lines struct {
	texts  []string
	starts []int
}

func newLines(text string) lines {
	l := lines{texts: strings.Split(text, "\n")}
	at := 0
	for i, line := range l.texts {
		l.starts = append(l.starts, at)
		at += utf8.RuneCountInString(line) + 1
		l.texts[i] = line
	}
	return l
}

// row is the row from its first line to its last, numbered from 1, without the comments and empty lines below it.
func (l lines) row(first, last int) Row {
	for last > first {
		if line := strings.TrimSpace(l.texts[last-1]); line != "" && line[0] != '#' {
			break
		}
		last--
	}
	quote := strings.Join(l.texts[first-1:last], "\n")
	indent := len(quote) - len(strings.TrimLeft(quote, " "))
	quote = strings.TrimRight(quote[indent:], " \r")
	start := l.starts[first-1] + indent
	return Row{Line: first, Start: start, End: start + utf8.RuneCountInString(quote), Quote: quote}
}

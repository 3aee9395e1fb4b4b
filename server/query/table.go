package query

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Table is an answer in rows. A row is an item of the answer's outermost list, or the whole answer where it has none. Before what an
// item holds stands what holds for all items of its list; where there are several such lists, the first column says which. The items
// of lists within are joined by bars, as in the tables of seeds/world. What a connection says of its pages is left out.
type Table struct {
	Columns []string
	Rows    [][]string
}

// list is one whose items are rows.
type list struct {
	name  string // where it stands, for people
	path  []string
	above []column // of what holds for the list
	items []column
}

// column is a path of fields to values.
type column struct {
	name string
	path []string
}

// ofPages are the fields of a connection that are not about things.
var ofPages = []string{"pageInfo", "totalCount", "cursor"}

// Table puts the answer into rows.
func (a Answer) Table() Table {
	found := a.lists()
	var out Table
	if len(found) > 1 {
		out.Columns = []string{"list"}
	}
	for _, l := range found {
		for _, c := range slices.Concat(l.above, l.items) {
			if !slices.Contains(out.Columns, c.name) {
				out.Columns = append(out.Columns, c.name)
			}
		}
	}
	for _, l := range found {
		for _, item := range a.items(l) {
			cells := map[string]string{"list": l.name}
			for _, c := range l.above {
				cells[c.name] = cell(a.data, c.path)
			}
			for _, c := range l.items {
				cells[c.name] = cell(item, c.path)
			}
			row := make([]string, len(out.Columns))
			for i, name := range out.Columns {
				row[i] = cells[name]
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// lists are those whose items are the rows; where there are none, the answer is the only item.
func (a Answer) lists() []list {
	found := lists(a.query.operation.SelectionSet, nil, nil)
	if len(found) == 0 {
		found = []list{{items: leaves(a.query.operation.SelectionSet, nil)}}
	}
	return found
}

// items are those of a list.
func (a Answer) items(l list) []any {
	if l.path == nil {
		return []any{a.data}
	}
	items, _ := a.data.at(l.path).([]any)
	return items
}

// lists are the outermost lists of objects. above are the columns of what holds for all of them.
func lists(set ast.SelectionSet, path []string, above []column) []list {
	var out []list
	all := merged(set)
	for _, f := range all {
		if len(f.SelectionSet) == 0 && f.Definition.Type.Elem == nil && !slices.Contains(ofPages, f.Name) {
			above = append(slices.Clone(above), at(append(slices.Clone(path), f.Alias)))
		}
	}
	for _, f := range all {
		where := append(slices.Clone(path), f.Alias)
		switch {
		case len(f.SelectionSet) == 0 || slices.Contains(ofPages, f.Name):
		case f.Definition.Type.Elem != nil:
			out = append(out, list{at(where).name, where, above, leaves(f.SelectionSet, nil)})
		default:
			out = append(out, lists(f.SelectionSet, where, above)...)
		}
	}
	return out
}

// leaves are the columns of an object.
func leaves(set ast.SelectionSet, path []string) []column {
	var out []column
	for _, f := range merged(set) {
		where := append(slices.Clone(path), f.Alias)
		switch {
		case slices.Contains(ofPages, f.Name):
		case len(f.SelectionSet) == 0:
			out = append(out, at(where))
		default:
			out = append(out, leaves(f.SelectionSet, where)...)
		}
	}
	return out
}

// merged are the fields of a selection, those with one name in the answer put together.
func merged(set ast.SelectionSet) []*ast.Field {
	var out []*ast.Field
	for _, f := range fields(set) {
		if i := slices.IndexFunc(out, func(o *ast.Field) bool { return o.Alias == f.Alias }); i >= 0 {
			both := *out[i]
			both.SelectionSet = slices.Concat(both.SelectionSet, f.SelectionSet)
			out[i] = &both
			continue
		}
		out = append(out, f)
	}
	return out
}

// at is the column of a path, named without the steps that every connection has.
func at(path []string) column {
	named := slices.DeleteFunc(slices.Clone(path), func(key string) bool { return key == "nodes" || key == "edges" })
	return column{strings.Join(named, "."), path}
}

// cell writes what stands at a path, of lists on it each item's.
func cell(value any, path []string) string {
	switch v := value.(type) {
	case nil:
		return ""
	case *object:
		if v == nil || len(path) == 0 {
			return ""
		}
		return cell(v.fields[path[0]], path[1:])
	case []any:
		cells := make([]string, len(v))
		for i, item := range v {
			cells[i] = cell(item, path)
		}
		return strings.Join(cells, "|")
	}
	return fmt.Sprint(value)
}

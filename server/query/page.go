package query

import (
	"context"
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// Answer is what a query found.
type Answer struct {
	query  *Query
	data   *object // nil where there is none
	Faults []Fault
}

// Run asks a server. Where one connection of the query is given a variable as `after` and asks for `pageInfo { hasNextPage endCursor }`,
// and the variable has no value, its pages are followed to the end and put together; progress is told how many items have come, of how
// many, 0 where that is not known. Faults end the pages; they stand in the answer.
func (q *Query) Run(ctx context.Context, from Server, values map[string]any, progress func(come, of int)) (Answer, error) {
	paged, err := q.paged()
	if err != nil {
		return Answer{}, err
	}
	out := Answer{query: q}
	if out.data, out.Faults, err = from.ask(ctx, q.Text, values); err != nil || paged == nil || out.data == nil || values[paged.variable] != nil {
		return out, err
	}
	whole, _ := out.data.at(paged.path).(*object)
	for page := whole; page != nil && len(out.Faults) == 0 && page.at([]string{paged.info, paged.more}) == true; {
		progress(whole.count())
		after := page.at([]string{paged.info, paged.end})
		if after == nil || after == values[paged.variable] {
			return out, fmt.Errorf("%s %w: its pages do not go on", q.Name, ErrBad)
		}
		next := map[string]any{paged.variable: after}
		for k, v := range values {
			if k != paged.variable {
				next[k] = v
			}
		}
		values = next
		data, faults, err := from.ask(ctx, q.Text, values)
		if err != nil {
			return out, err
		}
		out.Faults = faults
		if page = nil; data != nil {
			page, _ = data.at(paged.path).(*object)
		}
		whole.add(page)
	}
	return out, nil
}

// count is how many items a connection has, and of how many; 0 where it was not asked that.
func (o *object) count() (come, of int) {
	for _, value := range o.fields {
		if list, ok := value.([]any); ok {
			come = max(come, len(list))
		}
	}
	_, _ = fmt.Sscan(fmt.Sprint(o.fields["totalCount"]), &of)
	return come, of
}

// add puts a page at the end of a connection: its lists become longer, where it stands becomes that of the page.
func (o *object) add(page *object) {
	if page == nil {
		return
	}
	for key, value := range page.fields {
		if list, ok := value.([]any); ok {
			before, _ := o.fields[key].([]any)
			value = slices.Concat(before, list)
		}
		o.fields[key] = value
	}
}

// paging is how a query's pages are followed, by the names in its answer.
type paging struct {
	variable        string
	path            []string
	info, more, end string
}

// paged finds the connection whose pages can be followed; nil where there is none.
func (q *Query) paged() (*paging, error) {
	var found []paging
	var walk func(set ast.SelectionSet, path []string)
	walk = func(set ast.SelectionSet, path []string) {
		for _, f := range fields(set) {
			at := append(slices.Clone(path), f.Alias)
			if a := f.Arguments.ForName("after"); a != nil && a.Value.Kind == ast.Variable {
				p := paging{variable: a.Value.Raw, path: at}
				for _, info := range named(f.SelectionSet, "pageInfo") {
					for _, more := range named(info.SelectionSet, "hasNextPage") {
						for _, end := range named(info.SelectionSet, "endCursor") {
							p.info, p.more, p.end = info.Alias, more.Alias, end.Alias
						}
					}
				}
				found = append(found, p)
			}
			if f.Definition.Type.Elem == nil { // within a list there is a connection for each of its items
				walk(f.SelectionSet, at)
			}
		}
	}
	walk(q.operation.SelectionSet, nil)
	switch {
	case len(found) == 0 || len(found) == 1 && found[0].info == "":
		return nil, nil
	case len(found) > 1:
		return nil, fmt.Errorf("%s %w: %d connections take a variable as `after`; only the pages of one can be followed", q.Name, ErrBad, len(found))
	}
	return &found[0], nil
}

// fields are those of a selection with those of its fragments.
func fields(set ast.SelectionSet) []*ast.Field {
	var out []*ast.Field
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			out = append(out, s)
		case *ast.InlineFragment:
			out = append(out, fields(s.SelectionSet)...)
		case *ast.FragmentSpread:
			out = append(out, fields(s.Definition.SelectionSet)...)
		}
	}
	return out
}

// named are the fields of a selection with this name in the schema.
func named(set ast.SelectionSet, name string) []*ast.Field {
	return slices.DeleteFunc(fields(set), func(f *ast.Field) bool { return f.Name != name })
}

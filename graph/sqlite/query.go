package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"mithaq/graph"
)

// query is a statement in the making. Its parameters are numbered, so that a part of it may stand in it several times; only
// they carry values, the text is the program's own.
type query struct{ args []any }

// statement is SQL with its parameters.
type statement struct {
	text string
	args []any
}

// statement finishes the query.
func (q *query) statement(text string) statement { return statement{text, q.args} }

// arg adds a parameter and returns its place holder.
func (q *query) arg(value any) string {
	q.args = append(q.args, value)
	return "?" + strconv.Itoa(len(q.args))
}

// in is the condition that the column has one of the values, or nothing where there are none.
func in[S ~string](q *query, column string, values []S) conditions {
	switch len(values) {
	case 0:
		return nil
	case 1:
		return conditions{column + " = " + q.arg(string(values[0]))}
	}
	return conditions{column + " IN " + set(q, values)}
}

// set is a list of values of any length in one parameter.
func set[S ~string](q *query, values []S) string {
	values = slices.DeleteFunc(slices.Clone(values), func(s S) bool { return !plain(string(s)) })
	return "(SELECT value FROM json_each(" + q.arg(list(values)) + "))"
}

// each is a table of the values in their order, whose column key is their index and value the value.
func each[S ~string](q *query, values []S) string {
	values = slices.Clone(values)
	for i, v := range values {
		if !plain(string(v)) {
			values[i] = ""
		}
	}
	return "json_each(" + q.arg(list(values)) + ")"
}

// plain reports whether a string survives json_each, which ends strings at a NUL. No id or word of an ontology fails.
func plain(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

func list[S ~string](values []S) string {
	if len(values) == 0 {
		return "[]"
	}
	raw, _ := json.Marshal(values) // strings always marshal
	return string(raw)
}

// conditions all must hold.
type conditions []string

func (c conditions) String() string {
	if len(c) == 0 {
		return "TRUE"
	}
	return strings.Join(c, " AND ")
}

// querier runs statements: a pool of connections, or a transaction where several must see the same graph.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// view runs reads that must see one state of the graph; one statement does so by itself.
func (s *Store) view(ctx context.Context, several bool, reads func(querier) error) error {
	if err := s.enter(ctx); err != nil {
		return err
	}
	if !several {
		return reads(s.read)
	}
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing was written
	return reads(tx)
}

// rows runs a statement and hands each row to scan.
func rows(ctx context.Context, db querier, s statement, scan func(*sql.Rows) error) error {
	rows, err := db.QueryContext(ctx, s.text, s.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// totals counts the whole lists of one page, or of the page of each.
func totals(ctx context.Context, db querier, s statement, info func(key int) *graph.PageInfo) error {
	return rows(ctx, db, s, func(rows *sql.Rows) error {
		var key, total int
		if err := rows.Scan(&key, &total); err != nil {
			return err
		}
		info(key).Total = total
		return nil
	})
}

// decode reads JSON of a column; the empty string leaves the value as it is.
func decode(raw string, into any) error {
	if raw == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(raw), into); err != nil {
		return fmt.Errorf("the file is damaged: %.80q: %w", raw, err)
	}
	return nil
}

// encode is the JSON that decode reads; an empty list, object or null is the empty string.
func encode(value any) string {
	raw, _ := json.Marshal(value) // only strings, finite numbers and lists of them come here
	switch s := string(raw); s {
	case "null", "{}", "[]":
		return ""
	default:
		return s
	}
}

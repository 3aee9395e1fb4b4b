package query

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plain shows where the marks stand.
func plain(s string) string { return strings.ReplaceAll(s, leftToRight, "^") }

func TestDraw(t *testing.T) {
	table := Table{Columns: []string{"id", "name", "n", "quote"}, Rows: [][]string{
		{"country:EG", "مصر", "7", "a  short\none"},
		{"country:AE", "الإمارَات", "12", "words that go on for more than the rest of the room"},
	}}
	for name, c := range map[string]struct {
		width int
		want  string
	}{
		"without an end": {0, `
id              name   n  quote
country:EG       ^مصر^   7  a short one
country:AE  ^الإمارَات^  12  words that go on for more than the rest of the room
`},
		"wrapped": {60, `
id              name   n  quote
country:EG       ^مصر^   7  a short one
country:AE  ^الإمارَات^  12  words that go on for more than
                          the rest of the room
`},
		"a row at a time": {20, `
id     country:EG
name   ^مصر^
n      7
quote  a short one

id     country:AE
name   ^الإمارَات^
n      12
quote  words that go
       on for more
       than the rest
       of the room
`},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			if err := table.draw(&out, c.width); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, "\n"+plain(out.String())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

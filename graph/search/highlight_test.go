package search_test

import (
	"slices"
	"strings"
	"testing"

	"mithaq/graph/search"
)

func TestHighlights(t *testing.T) {
	for _, c := range []struct{ query, name, want string }{
		{"putin", "Vladimir Putin", "Putin"},
		{"pu vlad", "Vladimir Putin", "Vladimir|Putin"},
		{"ايران", "الجمهورية الإسلامية في إيران", "إيران"},
		{"جمهوريه", "الجُمهوريّة الإسلامية", "الجُمهوريّة"},
		{"pact", "Warsaw Pact (1955)", "Pact"},
		{"1955", "Warsaw Pact (1955)", "1955"},
		{"nobody", "Vladimir Putin", ""},
		{"", "Vladimir Putin", ""},
	} {
		var got []string
		for _, span := range search.Highlights(c.query, c.name) {
			got = append(got, string([]rune(c.name)[span.Start:span.End]))
		}
		var want []string
		if c.want != "" {
			want = strings.Split(c.want, "|")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s in %s: %q, want %q", c.query, c.name, got, want)
		}
	}
}

package seeds

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestParseQuery(t *testing.T) {
	text := "# title: Who?\n# title.ar: من؟\n# about: One line\n#   and another.\n# variable a: The first.\n# variable.ar a: الأول.\nquery Q($a: ID) { version }\n# title: not the header\n"
	got, err := ParseQuery("who", text)
	want := Query{Name: "who", Text: text,
		English: Explanation{"Who?", "One line and another.", map[string]string{"a": "The first."}},
		Arabic:  Explanation{"من؟", "", map[string]string{"a": "الأول."}}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for _, header := range []string{"titel: Who?", "variable: x", "title en: x"} {
		broken := fstest.MapFS{"queries/q.graphql": {Data: []byte("# title: x\n# " + header + "\n{ version }")}}
		if _, err := ReadQueries(broken); err == nil || !strings.Contains(err.Error(), "queries/q.graphql: line 2") {
			t.Errorf("%s: %v", header, err)
		}
	}
}

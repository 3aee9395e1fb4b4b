package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"mithaq/graph"
)

func TestFields(t *testing.T) {
	read := func(data string) (*Words, error) {
		w := &Words{Kinds: map[string]string{}, Domains: map[string]graph.Domain{}}
		return w, w.loadFields(fstest.MapFS{"lexicon/fields.yaml": {Data: []byte(data)}})
	}
	w, err := read("- {kind: NUCLEAR, domain: NUCLEAR, ar: [نووي], en: [nuclear]}")
	if err != nil || w.Kinds["نوويه"] != "NUCLEAR" || w.Domains["nuclear"] != graph.Nuclear {
		t.Errorf("got %v %v, %v", w.Kinds, w.Domains, err)
	}
	for data, want := range map[string]string{
		"- {kind: NONE, en: [x]}":   `row 1: no kind "NONE"`,
		"- {domain: NONE, en: [x]}": `row 1: no domain "NONE"`,
		"- {kindd: TRADE}":          "kindd",
	} {
		if _, err := read(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want an error with %q", data, err, want)
		}
	}
}

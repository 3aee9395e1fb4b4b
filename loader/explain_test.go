package main

import (
	"encoding/json"
	"strings"
	"testing"

	"mithaq/loader/pipeline"
)

func TestExplain(t *testing.T) {
	status, out, log := command(t.Context(), "Meeting\n\nFrance condemned Germany on Monday.", "explain", "--published", "2022-01-20", "--min-confidence", "0.99", "-")
	for _, want := range []string{
		"Meeting (en, 2022-01-20)\n",
		"\nsentence 1, 9 to 44: France condemned Germany on Monday.\n  tokens: France · condemned · Germany · on · Monday · .\n",
		"    «France» 9 to 15: country:FR, name argument; names: «France» is country:FR\n",
		"    «condemned» rule en.oppose in the clause «France condemned Germany on Monday»: from «France» (country:FR), to «Germany» (country:DE); verb with its subject and object\n",
		"country:FR OPPOSES country:DE, ACTUAL, confidence ",
		", since 2022-01-17: «France condemned Germany»; dropped: less sure than --min-confidence\n",
	} {
		if status != done || !strings.Contains(out, want) {
			t.Errorf("status %d, no %q in\n%s%s", status, want, out, log)
		}
	}
	dir := files(t, map[string]string{"a.jsonl": `{"text": "France condemned Germany."}` + "\n" + `{"text": "Italy praised Spain."}` + "\n"})
	status, out, log = command(t.Context(), "", "explain", "--format", "json", dir)
	var languages []string
	for line := range strings.Lines(out) {
		var e pipeline.Explanation
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		languages = append(languages, e.Lang)
	}
	if status != done || len(languages) != 2 || languages[1] != "en" {
		t.Errorf("status %d, languages %q, %s", status, languages, log)
	}
	if status, _, log = command(t.Context(), "a\x00b", "explain", "-"); status != failed || !strings.Contains(log, "unknown encoding") {
		t.Errorf("no article: status %d, %s", status, log)
	}
	table := files(t, map[string]string{"t.csv": "id,name_en,source\nplace:own,Own,own\n"})
	if status, _, log = command(t.Context(), "", "explain", table); status != failed || !strings.Contains(log, "only articles are explained") {
		t.Errorf("a table: status %d, %s", status, log)
	}
}

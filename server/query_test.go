package main

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/server/access"
	"mithaq/server/api"
)

// said is what a command printed, and its status.
type said struct {
	status      int
	out, errors string
}

func say(t *testing.T, stdin string, args ...string) said {
	t.Helper()
	var out, errors bytes.Buffer
	status := run(t.Context(), args, strings.NewReader(stdin), &out, &errors)
	return said{status, out.String(), errors.String()}
}

const (
	countries = "query Countries($first: Int! = 50, $after: String) { countries(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }"
	leaders   = `query ($code: String!, $at: PartialDate = "2022") { country(code: $code) { arabic: name(lang: AR)
		leaders(asOf: {validAt: $at, undated: false}) { nodes { name } edges { relation { offices } } } } version }`
)

func TestQueryCommand(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	query := func(stdin string, args ...string) said {
		return say(t, stdin, append([]string{"query", "--store", store}, args...)...)
	}
	first := query(countries, "-", "--format", "csv") // fills the store
	if lines := strings.Split(strings.TrimSpace(first.out), "\n"); first.status != done || lines[0] != "countries.id" && lines[0] != "id" || len(lines) < 260 || len(lines) != len(unique(lines)) {
		t.Errorf("pages: status %d, %d lines: %.100s %s", first.status, len(lines), first.out, first.errors)
	}
	if again := query(countries, "-", "--format", "csv", "--var", "first=7"); again.out != first.out {
		t.Errorf("in smaller pages: %.300s %s", again.out, again.errors)
	}
	if one := query(leaders, "-", "--var", "code=ru", "--format", "csv"); !strings.HasPrefix(one.out, "list,version,country.arabic,name,relation.offices\ncountry.leaders,") {
		t.Errorf("%.300s %s", one.out, one.errors)
	}
	if lines := query(leaders, "-", "--var", "code=ru", "--format", "ndjson"); !strings.HasPrefix(lines.out, `{"country.leaders":{"name":"`) {
		t.Errorf("%.300s %s", lines.out, lines.errors)
	}
	if saved := query("", "ties"); !strings.HasPrefix(saved.out, "{\n  \"relations\": {\n    \"totalCount\": ") {
		t.Errorf("%.300s %s", saved.out, saved.errors)
	}
	for name, c := range map[string]struct {
		text string
		args []string
		says string
	}{
		"unknown variable": {leaders, []string{"--var", "cod=RU"}, `it has no variable "cod"; there are code String!, at PartialDate`},
		"missing variable": {leaders, nil, "the variable code, String!, is missing; for example --var code="},
		"no date":          {leaders, []string{"--var", "code=RU", "--var", "at=May"}, `the variable at is PartialDate, and "May" is none; for example --var at=2022-01-19`},
		"no number":        {countries, []string{"--var", "first=many"}, `the variable first is Int!, and "many" is none; for example --var first=5`},
		"no such value":    {"query ($t: [NodeType!]) { entities(types: $t) { totalCount } }", []string{"--var", "t=COUNTRY,LAND"}, "for example --var t=COUNTRY,LEADER"},
		"no such input":    {"query ($w: RelationWhere) { coverage(where: $w) { kinds { claims } } }", []string{"--var", "w={"}, `for example --var w='{"ids": ["country:IR"]}'`},
		"unknown field":    {"{ version\n  nothing }", nil, "line 2, column 3: Cannot query field"},
		"a change":         {`mutation { purgeArticle(id: "article:1") { change { changed } } }`, nil, "of the kind query"},
		"fault of the API": {countries, []string{"--var", "first=5000"}, "LIMIT_EXCEEDED: "},
	} {
		t.Run(name, func(t *testing.T) {
			if got := query(c.text, append([]string{"-"}, c.args...)...); got.status != failed || got.out != "" || !strings.Contains(got.errors, c.says) {
				t.Errorf("status %d, printed %q, said %q; want %q", got.status, got.out, got.errors, c.says)
			}
		})
	}
	t.Run("server", func(t *testing.T) { queryServer(t, store) })
	if got := query("", "alies"); got.status != failed || !strings.Contains(got.errors, "--list") {
		t.Errorf("status %d, said %q", got.status, got.errors)
	}
}

func unique(lines []string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lines {
		out[l] = true
	}
	return out
}

// A server is asked like a store, with the token that it wants.
func queryServer(t *testing.T, store string) {
	here := say(t, countries, "query", "--store", store, "-")
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Reader})
	keys, err := access.ReadKeys(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(api.Config{Store: openFile(t, strings.TrimPrefix(store, "file:"))}, &access.Control{Keys: keys})
	if err != nil {
		t.Fatal(err)
	}
	url := served(t, handler)
	if there := say(t, countries, "query", "--url", url, "--token", key, "-"); there.status != done || there.out != here.out {
		t.Errorf("status %d, said %q (-store +server):\n%s", there.status, there.errors, cmp.Diff(here.out, there.out))
	}
	if refused := say(t, countries, "query", "--url", url+"/", "-"); refused.status != failed || !strings.Contains(refused.errors, "sign in") {
		t.Errorf("status %d, said %q", refused.status, refused.errors)
	}
}

func TestQueryList(t *testing.T) {
	for language, title := range map[string]string{"en": "ties\n  Who broke off", "ar": "ties\n  من قطع"} {
		list := say(t, "", "query", "--list", "--lang", language)
		if list.status != done || !strings.Contains(list.out, title) || !strings.Contains(list.out, "--var date: PartialDate! = \"2022-01-19\"\n        ") {
			t.Errorf("status %d: %s", list.status, list.out)
		}
	}
}

// A shell that asks for completions is told the names of queries, and the commands and flags.
func TestCompletion(t *testing.T) {
	for line, want := range map[string]string{
		"server query al":     "allies\n",
		"server pan":          "panel\n",
		"server export --whe": "--where\n",
	} {
		cmd := command(t, t.TempDir())
		cmd.Env = append(cmd.Env, "COMP_LINE="+line, "COMP_POINT="+strconv.Itoa(len(line)))
		if out, err := cmd.Output(); err != nil || string(out) != want {
			t.Errorf("%q is completed to %q, %v", line, out, err)
		}
	}
}

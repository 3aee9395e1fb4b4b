package main

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
	"mithaq/graph/sqlite"
	"mithaq/seeds"
	"mithaq/server/access"
	"mithaq/server/api"
)

// today is the day on which the queries are asked.
var today = time.Date(2025, 11, 1, 12, 0, 0, 0, time.UTC)

// local lets in everybody, as on a machine of one's own.
var local = &access.Control{Anonymous: access.Admin}

// client asks the API of a store that holds what Mithaq comes with.
type client struct{ http.Handler }

func filled(t *testing.T, store graph.Store) client {
	t.Helper()
	return client{access.As(owner, api.New(api.Config{Store: store, Loader: fill(t, store), Now: func() time.Time { return today }}))}
}

// fill loads what Mithaq comes with.
func fill(t *testing.T, store graph.Store) *loading {
	t.Helper()
	load := newLoading(store, io.Discard, zerolog.Nop())
	found, err := load.fill(t.Context(), true)
	if err != nil || strings.Contains(found, "could not be loaded") {
		t.Fatalf("%s %v", found, err)
	}
	t.Log(found)
	return load
}

func newFile(t *testing.T) graph.Store {
	t.Helper()
	return openFile(t, filepath.Join(t.TempDir(), "graph.db"))
}

func openFile(t *testing.T, name string) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// ask returns the answer's data; errors fail the test.
func (c client) ask(t *testing.T, query string, variables map[string]any) any {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	c.ServeHTTP(w, r)
	var answer struct{ Data, Errors any }
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || answer.Errors != nil {
		t.Fatalf("%s\n%v %.500s", query, err, w.Body)
	}
	return answer.Data
}

// seedQueries are the example queries.
func seedQueries(t *testing.T) []seeds.Query {
	t.Helper()
	queries, err := seeds.ReadQueries(seeds.FS())
	if err != nil || len(queries) < 20 {
		t.Fatalf("%d queries, %v", len(queries), err)
	}
	return queries
}

// Every example query says in both languages what it asks and what its variables are, and nothing of variables that it has not.
func TestQueriesAreExplained(t *testing.T) {
	variable, arabic := regexp.MustCompile(`\$(\w+): `), regexp.MustCompile(`\p{Arabic}`)
	for _, q := range seedQueries(t) {
		var names []string
		for _, v := range variable.FindAllStringSubmatch(q.Text, -1) {
			names = append(names, v[1])
		}
		slices.Sort(names)
		for language, e := range map[string]seeds.Explanation{"en": q.English, "ar": q.Arabic} {
			if known := slices.Sorted(maps.Keys(e.Variables)); !slices.Equal(known, names) {
				t.Errorf("%s explains the variables %v in %s; it has %v", q.Name, known, language, names)
			}
			for _, text := range append(slices.Collect(maps.Values(e.Variables)), e.Title, e.About) {
				if text == "" || arabic.MatchString(text) != (language == "ar") {
					t.Errorf("%s: not in %s: %q", q.Name, language, text)
				}
			}
		}
	}
}

// mustSay is what the answers must hold, whatever else is in them.
var mustSay = map[string][]string{
	"allies":      {`"country:RU"`, `"Maritime Security Belt"`, `"EXERCISE"`, `"MEMBERSHIP"`, "حزام الأمن البحري"},
	"exercises":   {`"Egypt"`, `"exercise:bright-star-2021"`, `"country:US"`, `"2021-09-02"`},
	"withdrawals": {`"agreement:jcpoa"`, `"2018-05-08"`, `"organization:unesco"`},
	"leaders":     {`"leader:vladimir-putin"`, `"president"`, `"2012-05-07"`, "فلاديمير بوتين"},
	"members":     {`"organization:brics"`, `"country:ET"`, `"2024-01-01"`, "إثيوبيا"},
	"article":     {`"MEMBER_OF"`, `"organization:nato"`, `"Sweden joined NATO"`},

	"agreements":   {`"agreement:collective-security-treaty"`, `"1992-05-15"`, `"CONSULTATION"`},
	"balance":      {`"triads":[{`, `"country:AE"`, `"sign":-1`},
	"changes":      {`"organization:european-union"`, `"2020-01-31"`},
	"compare":      {`"organization:gulf-cooperation-council"`, `"OPPOSES"`},
	"coverage":     {`"Mithaq samples"`, `"leader:ebrahim-raisi"`},
	"denials":      {`"leader:javier-milei"`, `"بلاده لن تصبح عضوا فيها"`},
	"interactions": {`"ACCUSE","2017"`},
	"mediators":    {`"country:KW"`, `"agreement:al-ula-declaration"`},
	"meetings":     {`"leader:tamim-bin-hamad-al-thani"`},
	"left":         {`"agreement:jcpoa"`, `"country:US"`, `"2018-05-08"`},
	"naval":        {`"exercise:maritime-security-belt-2019"`, `"country:CN"`, `"2019-12-27"`, `"quote":`},
	"obligations":  {`"agreement:brussels-treaty-1948"`, `"country:BE"`, `"DEFENCE"`},
	"paths":        {`"COOPERATES_WITH"`, `"Iran wanted lasting relations with Russia"`},
	"sanctions":    {`"organization:the-west"`, `"Russia complains that Western sanctions"`},
	"sayings":      {`"Javier Milei"`, `"DENIED"`, `"country:AE"`},
	"shared":       {`"organization:brics"`, `"2024-01-01"`},
	"support":      {`"STATIONS_FORCES_IN"`, `"2017-06-07"`},
	"ties":         {`"RESTORES_TIES_WITH"`, `"2023-03-10"`},
	"timeline":     {`"2017-06"`},
}

func TestQueriesAnswer(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the curated tables")
	}
	c := filled(t, newFile(t))
	t.Run("README", func(t *testing.T) { readmeExample(t, c) })
	for _, q := range seedQueries(t) {
		t.Run(q.Name, func(t *testing.T) {
			answer, err := json.Marshal(c.ask(t, q.Text, nil))
			if err != nil {
				t.Fatal(err)
			}
			say := mustSay[q.Name]
			if len(say) == 0 {
				t.Error("nothing is known of its answer")
			}
			for _, s := range say {
				if !strings.Contains(string(answer), s) {
					t.Errorf("no %s in %.2000s", s, answer)
				}
			}
		})
	}
}

// The README shows a query with its real answer.
func readmeExample(t *testing.T, c client) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	block := func(language string) string {
		found := regexp.MustCompile("(?s)```" + language + "\n(.*?)```").FindSubmatch(text)
		if found == nil {
			t.Fatalf("the README has no block of %s", language)
		}
		return string(found[1])
	}
	var want any
	if err := json.Unmarshal([]byte(block("json")), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, c.ask(t, block("graphql"), nil)); diff != "" {
		t.Errorf("the README's answer is another (-README +server):\n%s", diff)
	}
}

// further are questions beside the examples on which the stores must agree to the last byte.
var further = map[string]string{
	"who is allied with Iran": `{ alliances(of: "country:IR", first: 100) { asOf totalCount truncated tooLarge { id } pageInfo { endCursor hasNextPage }
		nodes { ally { id name arabic: name(lang: AR) } strength { total formal practised said } basis newsCount tableCount
			because { basis part weight via { id name } members since until undated relations { id type from { id } to { id } status start end
				claims { totalCount nodes { id quote start end source speaker { name } article { id title kind published } } } } } } } }`,
	"on every ground": `{ alliances(of: "country:US", basis: [DECLARED, MEMBERSHIP, AGREEMENT, EXERCISE, ARMS, COOPERATION],
		status: [ACTUAL, PLANNED, POSSIBLE], first: 200) { totalCount tooLarge { id } nodes { ally { id } strength { total } because { weight via { id } } } } }`,
	"by news alone":      `{ alliances(of: "country:IR", kind: NEWS) { totalCount nodes { ally { id } strength { total said } } } }`,
	"half a century ago": `{ alliances(of: "country:PL", asOf: {validAt: "1970", undated: false}) { nodes { ally { id } strength { total } because { via { id } } } } }`,
	"between the two":    `{ alliances(of: "country:RU", with: ["country:CN"]) { nodes { because { basis weight via { id } } } } }`,
	"panel of dyads": `{ panel(of: ["country:US", "country:RU", "country:IR", "country:FR"], unit: DIRECTED_DYAD, since: "1990", until: "2024", where: {kind: NEWS}) {
		classes undated columns { name meaning unit source } rows { a { id iso3 cow } b { id } period allied obligations counts { class claims relations outlets } } } }`,
	"panel of countries": `{ panel(of: ["country:QA", "country:EG"], unit: COUNTRY, step: MONTH, since: "2017-01", until: "2021-12", by: PLOVER, clock: PUBLISHED) {
		rows { a { gw } b { id } period allied counts { class claims relations outlets } } } }`,
	"search in Arabic":    `{ search(text: "ايران", first: 20) { hits { name score node { id } } } }`,
	"search by prefix":    `{ search(text: "pact of", first: 20) { hits { name score node { id } } } }`,
	"countries in pages":  `{ countries(first: 40, orderBy: CLAIMS) { totalCount pageInfo { endCursor } edges { cursor node { id iso3 capital { name(lang: AR) } claimCount articleCount } } } }`,
	"relations by start":  `{ relations(first: 200, orderBy: START, types: [PARTY_TO, LEADS]) { totalCount nodes { id start end episodes { start end status claimCount } } } }`,
	"relations by claims": `{ relations(first: 200, kind: NEWS, orderBy: CLAIMS) { totalCount nodes { id newsCount tableCount outletCount confidence contradicted } } }`,
	"articles":            `{ articles(first: 50) { totalCount nodes { id kind title lang outlet published text mentions(first: 5) { totalCount nodes { start end entity { id } } } } } }`,
	"neighbours":          `{ country(code: "irn") { mentions(first: 7) { totalCount nodes { start article { id } } } relations(first: 100) { totalCount nodes { other { id } type } } } }`,
}

const loadStory = `mutation { loadArticle(input: {title: "لقاء في الدوحة", outlet: "صحيفة", lang: AR, published: "2024-05-02", url: "https://example.org/a",
	text: "التقى وزير الخارجية الروسي سيرغي لافروف أمير قطر تميم بن حمد آل ثاني في الدوحة في 2 أيار/مايو 2024."}) {
	article { id lang title published mentions { nodes { start end entity { id } } } }
	change { changed articleId nodesAdded relationsAdded claimsAdded claimsKnown } } }`

// Both stores give the same answers to everything that can be asked, also after changes through the API.
func TestStoresAgree(t *testing.T) {
	file, database := filled(t, newFile(t)), filled(t, neo4jtest.Open(t))
	agree := func(name, query string, but ...cmp.Option) (answer any) {
		t.Run(name, func(t *testing.T) {
			answer = file.ask(t, query, nil)
			if diff := cmp.Diff(answer, database.ask(t, query, nil), but...); diff != "" {
				t.Errorf("(-sqlite +neo4j):\n%.4000s", diff)
			}
		})
		return answer
	}
	// A cursor among claims tells when a store learned them, which no two do at once.
	cursors := cmpopts.IgnoreMapEntries(func(key string, _ any) bool { return key == "endCursor" })
	for _, q := range seedQueries(t) {
		agree(q.Name, q.Text, cursors)
	}
	for name, query := range further {
		agree(name, query)
	}
	change := agree("load an article", loadStory).(map[string]any)["loadArticle"].(map[string]any)["change"].(map[string]any)
	if change["changed"] != true || change["claimsAdded"] == 0.0 {
		t.Errorf("the article changed nothing: %v", change)
	}
	agree("load it again", loadStory)
	id := change["articleId"].(string)
	what := `{ claims(article: "` + id + `", retracted: true) { nodes { id quote start end relation { id claimCount } } } article(id: "` + id + `") { title text } version }`
	agree("what it says", what)
	for _, field := range []string{"deleteArticle", "purgeArticle"} {
		agree(field, `mutation { `+field+`(id: "`+id+`") { change { version changed claimsRetracted relationsRemoved nodesRemoved } } }`)
		agree("after "+field, what)
	}
}

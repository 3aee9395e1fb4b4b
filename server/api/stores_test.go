package api_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
	"mithaq/loader/ingest"
	"mithaq/seeds"
)

// What Mithaq comes with, loaded into each store, must give the same answers from both.
func TestStoresAnswerAlike(t *testing.T) {
	other := neo4jtest.Open(t)
	one := newSQLite(t)
	loader, err := ingest.New(seeds.FS(), ingest.Options{Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, store := range []graph.Store{one, other} {
		summary, err := loader.Builtin(t.Context(), store, nil)
		if err != nil || len(summary.Failures) > 0 {
			t.Fatal(err, summary.Failures)
		}
	}
	for _, store := range []graph.Store{one, other} {
		correct(t, store)
	}
	for name, query := range map[string]string{
		"alliances": `{ alliances(of: "country:IR") { asOf totalCount truncated tooLarge { id } pageInfo { endCursor hasNextPage }
			edges { cursor node { ally { id name arabic: name(lang: AR) } strength { total formal practised said } basis newsCount tableCount
			because { basis part weight members via { id name } since until undated
			relations { id start end claims { totalCount nodes { id quote speaker { name } article { title kind } } } } } } } } }`,
		"alliances of news": `{ alliances(of: "country:RU", kind: NEWS, basis: [DECLARED, ARMS, COOPERATION, AGREEMENT]) {
			nodes { ally { id } strength { total } because { basis relations { type newsCount } } } } }`,
		"alliances of the past": `{ alliances(of: "country:TR", asOf: {validAt: "1960"}, first: 50) { nodes { ally { id } strength { total } } } }`,
		"a country": `{ country(code: "ru") { name names { ar en } aliases iso3 claimCount articleCount capital { name within { nodes { name } } }
			relations(first: 50) { totalCount edges { cursor node { id type from { id } to { id } other { name } episodes { start end } domains confidence } } }
			leaders { nodes { name } } memberships(asOf: {validAt: "2022-01-19"}) { totalCount edges { node { name } relation { start } } }
			mentions(first: 3) { totalCount nodes { start end article { title } } } articles { totalCount nodes { title } } } }`,
		"paths":             `{ paths(from: "country:IR", to: "country:FR", first: 10) { truncated pageInfo { hasNextPage endCursor } hubs { id } nodes { hops { to { id } relations { id claims { totalCount } } } } } }`,
		"neighborhood":      `{ neighborhood(of: ["country:IR"], depth: 2, perNode: 10, first: 60) { truncated nodes { node { id } distance degree } relations { id } } }`,
		"common neighbours": `{ commonNeighbors(of: ["country:IR", "country:TR"], first: 50) { totalCount nodes { node { id } sources links { relations { id } } } } }`,
		"balance":           `{ balance(first: 20) { edges { a { id } b { id } positive negative } triads { actors { id } balanced } } }`,
		"counts": `{ aggregate(by: [TYPE, COUNTRY, PERIOD], of: ["country:RU"]) { keys claims relations articles outlets }
			timeline(clock: PUBLISHED) { period claims } coverage { outlets { keys claims } speakers { keys claims } } }`,
		"compare": `{ compare(a: "country:SA", b: "country:IR") { relations { nodes { id } } blocs { nodes { node { id } } } agreements { nodes { node { id } } } allies { ally { id } } history { keys claims } } }`,
		"diff":    `{ diff(since: "2010", until: "2020", where: {types: [MEMBER_OF]}) { began { totalCount nodes { id } } ended { totalCount nodes { id } } } }`,
		"decisions": `{ reviews { totalCount nodes { id verdict quote by read { status from { id } } says { status } article { title } } }
			merges { nodes { id fromId into { id name aliases claimCount } } } node(id: "place:mansoura") { id ... on Entity { relations { nodes { id type claimCount } } } }
			claims(kind: NEWS, retracted: true, first: 500) { totalCount nodes { id status retractedAt asRead { status } review { verdict } } } }`,
		"duplicates": `{ duplicates(types: [AGREEMENT, EVENT], first: 50) { totalCount edges { cursor node { a { id } b { id } score match nameA nameB shared { id } } } } }`,
		"search":     `{ search(text: "ايران", first: 2) { facets { type count } pageInfo { hasNextPage endCursor } hits { name score highlights { start end } node { id type } } } }`,
		"doubts and rivals": `{ relations(first: 200, orderBy: [CLAIMS, TYPE]) { nodes { id contradicted claims(first: 5) { nodes { id contradictedBy(first: 3) { id status } } } } }
			countries(first: 50, orderBy: CLAIMS) { nodes { id rivals(first: 5) { totalCount edges { cursor node { id } relation { start } } } } } }`,
		"several sort keys": `{ relations(first: 60, orderBy: [TYPE, START, CLAIMS]) { totalCount pageInfo { endCursor } edges { cursor node { id } } }
			countries(first: 30, orderBy: [ARTICLES, CLAIMS]) { pageInfo { endCursor } nodes { id } }
			country(code: "IR") { relations(first: 20, orderBy: [START, TYPE]) { edges { cursor node { id } } } } }`,
		"lists":       `{ agreements(kinds: [ALLIANCE], first: 10, orderBy: CLAIMS) { totalCount nodes { id signed obligations parties { nodes { id } } } } }`,
		"by moment":   `{ relations(types: [MET_WITH, VISITED], during: {since: "2022", until: "2022"}, first: 50) { totalCount nodes { id start } } }`,
		"by articles": `{ articles(kind: NEWS) { totalCount nodes { id title lang published mentions(first: 5) { nodes { entity { id } start } } } } }`,
	} {
		t.Run(name, func(t *testing.T) {
			want, got := ask[any](t, serve(t, one), query), ask[any](t, serve(t, other), query)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-SQLite +Neo4j):\n%s", diff)
			}
			if text, _ := json.Marshal(want); len(text) < 100 {
				t.Errorf("the answer is all but empty: %s", text)
			}
		})
	}
}

// correct decides on some of what Mithaq comes with: every second claim of the news is reviewed, and two places are one.
func correct(t *testing.T, store graph.Store) {
	t.Helper()
	pages, err := store.Claims(t.Context(), graph.ClaimQuery{Kind: graph.News, Page: graph.Page{First: 100}})
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	var reviews []graph.Decision
	for i, c := range pages[0].Claims {
		r := &graph.Review{Claim: c.ID, Verdict: graph.Verdicts[i%len(graph.Verdicts)]}
		if r.Verdict == graph.Corrected {
			says := c.Says()
			says.Status, says.Until = graph.Possible, "2031"
			r.Says = &says
		}
		if i%2 == 0 {
			reviews = append(reviews, graph.Decision{By: "Ada", Why: "read it", At: at, Review: r})
		}
	}
	if _, _, err := store.Decide(t.Context(), reviews...); err != nil {
		t.Fatal(err)
	}
	merge := graph.Decision{By: "Ada", Why: "one city", At: at.Add(time.Hour), Merge: &graph.Merge{From: "place:mansoura", Into: "place:al-mansurah"}}
	if _, _, err := store.Decide(t.Context(), merge); err != nil {
		t.Fatal(err)
	}
}

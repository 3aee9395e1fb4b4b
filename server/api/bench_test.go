package api_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"mithaq/graph"
	"mithaq/graph/neo4j"
	"mithaq/graph/sqlite"
	"mithaq/server/access"
	"mithaq/server/api"
)

// The size of the graph that [BenchmarkQueries] builds, and how long it asks each question.
var (
	benchNodes     = flag.Int("nodes", 10_000, "nodes of the benchmark's graph")
	benchRelations = flag.Int("relations", 100_000, "relations of the benchmark's graph")
	benchTime      = flag.Duration("ask", 3*time.Second, "how long to ask each question of each, one at a time and then eight at once")
	benchOnly      = flag.String("question", "", "ask only the questions whose name has this in it")
	benchStore     = flag.String("graph", "", "folder that keeps the SQLite file, so that it is built once")
)

// question is what is asked of all: of the API, and of @neo4j/graphql where its generated schema can say it.
type question struct {
	name, query string
	apollo      string // empty where it cannot
}

var questions = []question{
	{"one node",
		`{ node(id: "country:C007") { id ... on Country { name } } }`,
		`{ countries(where: {id: {eq: "country:C007"}}) { id nameEn } }`},
	{"a hub's relations",
		`{ node(id: "country:C001") { ... on Country { relations(types: [COOPERATES_WITH], direction: OUT, first: 50) { nodes { id type status start to { id name } } } } } }`,
		`{ countries(where: {id: {eq: "country:C001"}}) { cooperatesConnection(first: 50) { edges { properties { id status start } node { id nameEn } } } } }`},
	{"two levels",
		`{ countries(first: 10) { nodes { id relations(types: [MEMBER_OF], direction: OUT, first: 10) { nodes { id to { id name ... on Organization {
			relations(types: [MEMBER_OF], direction: IN, first: 10) { nodes { id from { id name } } } } } } } } } }`,
		`{ countries(limit: 10) { id memberOfConnection(first: 10) { edges { properties { id } node { id nameEn membersConnection(first: 10) { edges { properties { id } node { id nameEn } } } } } } } }`},
	{"a filter over relations",
		`{ organizations(first: 20, where: {relations: {some: {where: {types: [MEMBER_OF]}, other: {ids: ["country:C003"]}}}}) { nodes { id name } } }`,
		`{ organizations(limit: 20, where: {members: {some: {id: {eq: "country:C003"}}}}) { id nameEn } }`},
	{"evidence",
		`{ node(id: "country:C002") { ... on Country { relations(types: [OPPOSES], first: 20) { nodes { id claims(first: 3) { nodes { quote start end speaker { name } article { outlet published } } } } } } } }`, ""},
	{"alliances", `{ alliances(of: "country:C004", first: 20) { nodes { ally { id name } strength { total } because { basis via { id } } } } }`, ""},
	{"paths", `{ paths(from: "country:C005", to: "country:C150", first: 3, maxLength: 3) { nodes { hops { relation { id type } } } } }`, ""},
	{"search", `{ search(text: "organization 1234", first: 10) { nodes { id name } } }`, ""},
}

// BenchmarkQueries builds one graph in SQLite and in Neo4j and prints how long the API takes to answer from each, reading all anew,
// beside the driver running the same statements bare, @neo4j/graphql on the same database, and the API where it gives the last answer
// again since the graph is as it was. It needs NEO4J_URI, as .ci/neo4j sets it,
// for all but SQLite, and Node.js for the last; `make bench` has both.
func BenchmarkQueries(b *testing.B) {
	folder := *benchStore
	if folder == "" {
		folder = b.TempDir()
	}
	file, err := sqlite.Open(b.Context(), filepath.Join(folder, fmt.Sprintf("bench-%d-%d.db", *benchNodes, *benchRelations)))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { file.Close() })
	fillGraph(b, file)
	rivals := []rival{{"SQLite", asking(b, file, 0)}}
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		rivals = append(rivals, neo4jRivals(b, uri)...)
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%d nodes, %d relations\nquestion\tof\tp50 ms\tp99 ms\ta second\tNeo4j's p50 to it\tNeo4j's rate to it\t\n", *benchNodes, *benchRelations)
	for _, q := range questions {
		if !strings.Contains(q.name, *benchOnly) {
			continue
		}
		names, asks := prepare(rivals, q)
		alone, crowd := race(b, asks, 8)
		ours := max(0, slices.Index(names, "Neo4j"))
		for i, name := range names {
			fmt.Fprintf(w, "%s\t%s\t%.2f\t%.2f\t%.0f\t%.2f\t%.2f\t\n", q.name, name, ms(alone[i].quantile(0.5)), ms(alone[i].quantile(0.99)), crowd[i].rate(),
				ms(alone[ours].quantile(0.5))/ms(alone[i].quantile(0.5)), crowd[ours].rate()/crowd[i].rate())
		}
		w.Flush()
	}
}

// rival answers questions; prepare returns nil for what it cannot be asked.
type rival struct {
	name    string
	prepare func(question) func(context.Context) error
}

// prepare gets those of the rivals ready that can be asked.
func prepare(rivals []rival, q question) (names []string, asks []func(context.Context) error) {
	for _, r := range rivals {
		if ask := r.prepare(q); ask != nil {
			names, asks = append(names, r.name), append(asks, ask)
		}
	}
	return names, asks
}

// neo4jRivals are those that stand on the database of the URI, which they share.
func neo4jRivals(b *testing.B, uri string) []rival {
	bare := &recording{}
	store, err := neo4j.Open(b.Context(), uri, neo4j.Options{User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD"), Trace: bare.note})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	fillGraph(b, store)
	ask := asking(b, store, 0)
	rivals := []rival{{"Neo4j", ask}, {"the driver bare", bare.replay(b, uri, ask)}, {"Neo4j, the answer kept", asking(b, store, len(questions))}}
	if apollo := startApollo(b); apollo != "" {
		rivals = append(rivals, rival{"@neo4j/graphql", func(q question) func(context.Context) error {
			if q.apollo == "" {
				return nil
			}
			return posting(b, apollo, q.apollo)
		}})
	}
	return rivals
}

// asking puts questions to the API on a store, over HTTP. It keeps so many answers to give them again.
func asking(b *testing.B, store graph.Store, answers int) func(question) func(context.Context) error {
	limits := api.DefaultLimits
	limits.Answers = answers
	server := httptest.NewServer(access.As(owner, api.New(api.Config{Store: store, Limits: limits})))
	b.Cleanup(server.Close)
	return func(q question) func(context.Context) error { return posting(b, server.URL, q.query) }
}

// posting sends a query and reads the answer to its end. The first is looked at: it must be an answer.
func posting(b *testing.B, url, query string) func(context.Context) error {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 16}}
	b.Cleanup(client.CloseIdleConnections)
	var first sync.Once
	return func(ctx context.Context) error {
		answer, err := post(ctx, client, url, query)
		if err == nil {
			first.Do(func() {
				if strings.Contains(answer, `"errors"`) || len(answer) < 40 {
					err = fmt.Errorf("%s\nis answered by %.500s", query, answer)
				}
			})
		}
		return err
	}
}

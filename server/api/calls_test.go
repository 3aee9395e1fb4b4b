package api_test

import (
	"fmt"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/sqlite"
)

// crowd is a graph of many countries that are all alike: each is allied with the next, belongs to a bloc of its own and its
// neighbour's, and has signed an agreement with it; two articles say so.
func crowd(t testing.TB, store graph.Store, countries int) {
	id := func(i int) string { return fmt.Sprintf("country:C%03d", i%countries) }
	for _, title := range []string{"First", "Second"} {
		s := write(graph.News, title)
		for i := range countries {
			s.says(id(i), graph.AlliedWith, id(i+1))
			s.says(id(i), graph.CooperatesWith, id(i+2))
			s.says(fmt.Sprintf("leader:l%03d", i), graph.Leads, id(i))
			bloc, pact := fmt.Sprintf("organization:bloc%03d", i), fmt.Sprintf("agreement:pact%03d", i)
			s.node(bloc, func(n *graph.NodeRecord) { n.Properties.Kind = "ALLIANCE" })
			s.says(id(i), graph.MemberOf, bloc).says(id(i+1), graph.MemberOf, bloc)
			s.says(id(i), graph.PartyTo, pact).says(id(i+1), graph.PartyTo, pact)
			s.node(id(i), func(n *graph.NodeRecord) { n.Properties.Capital = fmt.Sprintf("place:p%03d", i) })
			s.node(fmt.Sprintf("place:p%03d", i))
		}
		s.node("leader:speaker")
		for i := range s.claims {
			s.claims[i].Speaker = "leader:speaker"
		}
		s.apply(t, store)
	}
	pages, err := store.Claims(t.Context(), graph.ClaimQuery{Page: graph.Page{First: graph.MaxPage}})
	if err != nil {
		t.Fatal(err)
	}
	var decisions []graph.Decision
	for _, c := range pages[0].Claims {
		says := c.Says()
		says.Office = "partner"
		decisions = append(decisions, graph.Decision{By: "Ada", Why: "as partners", Review: &graph.Review{Claim: c.ID, Verdict: graph.Corrected, Says: &says}})
	}
	if _, _, err := store.Decide(t.Context(), decisions...); err != nil {
		t.Fatal(err)
	}
}

// The number of store calls must depend on the query alone, not on how many parents it finds.
func TestStoreCallsDoNotGrow(t *testing.T) {
	const evidence = `claims(first: 2) { nodes { quote speaker { name entity { id } } article { title text } relation { id } } }`
	const deep = `relations(first: 3) { nodes { type other { name relations(first: 2) { nodes { from { name } to { id } ` + evidence + ` } } } } }`
	cases := map[string]struct {
		text string
		want int64
	}{
		"nodes": {`{ countries(first: $n) { nodes { name ` + deep + ` } } }`, 10},
		"edges": {`{ countries(first: $n) { edges { node { name ` + braces(deep) + ` } } } }`, 10},
		"aliases and fragments": {`{ countries(first: $n) { nodes { ...a b: relations(first: 3, types: [ALLIED_WITH]) { nodes { id other { ...n } } }
			... on Entity { c: relations(first: 3, types: [ALLIED_WITH]) { totalCount nodes { id other { ...n } } } } } } }
			fragment a on Country { a: relations(first: 3, types: [ALLIED_WITH]) { nodes { id other { ...n } } } }
			fragment n on Country { name capital { name } }`, 7},
		"any type": {`{ entities(types: [COUNTRY, LEADER], first: $n) { nodes { name ` + deep + ` ... on Country { leaders { nodes { name } } } } } }`, 12},
		"shortcuts": {`{ countries(first: $n) { nodes { memberships { nodes { name members { totalCount nodes { name } } } }
			agreements { edges { node { parties { nodes { id } } } relation { start } } } capital { name } } } }`, 10},
		"alliances": {`{ countries(first: $n) { nodes { allies(first: 4) { nodes { ally { name ... on Country { capital { id } } }
			because { via { name } relations { ` + evidence + ` } } } } } } }`, 11},
		"mentions": {`{ countries(first: $n) { nodes { mentions(first: 2) { nodes { start article { title } entity { id } } }
			articles(first: 1) { nodes { id mentions(first: 2) { totalCount nodes { entity { name } } } } } } } }`, 7},
		"decisions": {`{ countries(first: $n) { nodes { id merges { into { name } } relations(first: 2) { nodes { claims(first: 1) { nodes { asRead { from { id } }
			review { verdict } reviews { read { from { name } speaker { name } } article { title } } } } } } } } }`, 8},
		"doubts": {`{ countries(first: $n) { nodes { id rivals { nodes { name } } relations(first: 2) { nodes { claims(first: 1) { nodes { contradictedBy(first: 2) {
			id article { title } } } } } } } } }`, 5},
		"the past": {`{ countries(first: $n) { nodes { relations(first: 2, asOf: {knownAt: "2030-01-01T00:00:00Z"}) { nodes { other { name }
			claims(first: 1) { nodes { article { title claims(first: 1) { nodes { quote } } } } } } } } } }`, 6},
	}
	for name, open := range map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite} {
		store := open(t)
		crowd(t, store, 100)
		for query, c := range cases {
			t.Run(name+"/"+query, func(t *testing.T) {
				for _, parents := range []int{1, 10, 100} {
					calls, named := count(t, store, strings.ReplaceAll(c.text, "$n", fmt.Sprint(parents)))
					if calls != c.want {
						t.Errorf("%d parents: %d store calls, want %d", parents, calls, c.want)
					}
					if named < parents {
						t.Errorf("%d parents: only %d names and ids in the answer", parents, named)
					}
				}
			})
		}
	}
}

// braces writes every `nodes { … }` of a selection as `edges { cursor node { … } }`.
func braces(selection string) string {
	var out strings.Builder
	var open []bool // of the braces that are open, whether they belong to nodes
	words := strings.Fields(strings.NewReplacer("{", " { ", "}", " } ").Replace(selection))
	for i, w := range words {
		switch {
		case w == "nodes":
			out.WriteString("edges { cursor node ")
			continue
		case w == "{":
			open = append(open, i > 0 && words[i-1] == "nodes")
		case w == "}" && open[len(open)-1]:
			w = "} }"
			fallthrough
		case w == "}":
			open = open[:len(open)-1]
		}
		out.WriteString(w + " ")
	}
	return out.String()
}

// Many fields of the root that ask by id or code are one level too.
func TestStoreCallsOfAliasesAtTheRoot(t *testing.T) {
	store := newSQLite(t)
	crowd(t, store, 100)
	for _, parents := range []int{1, 10, 100} {
		var q strings.Builder
		q.WriteString("{")
		for i := range parents {
			fmt.Fprintf(&q, ` a%d: node(id: "country:C%03d") { ...c } b%d: entity(id: "country:C%03d") { ...c }`, i, i, i, (i+5)%100)
		}
		q.WriteString("} fragment c on Country { name relations(first: 2) { nodes { other { name } claims(first: 1) { nodes { article { title } } } } } }")
		if calls, _ := count(t, store, q.String()); calls != 5 {
			t.Errorf("%d aliases: %d store calls, want 5", parents, calls)
		}
	}
}

// count asks a store, and returns the number of store calls and of names and ids in the answer.
func count(t *testing.T, store graph.Store, query string) (calls int64, named int) {
	t.Helper()
	c := serve(t, store)
	data, faults := c.send(t, query, nil)
	if len(faults) > 0 {
		t.Fatalf("%s\nerrors: %v", query, faults)
	}
	return c.store.calls.Load(), strings.Count(string(data), `"name"`) + strings.Count(string(data), `"id"`)
}

func newSQLite(t testing.TB) graph.Store {
	s, err := sqlite.Open(t.Context(), t.TempDir()+"/graph.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

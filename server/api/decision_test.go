package api_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

// decided is what a mutation of people's decisions answers.
type decided struct {
	Change struct {
		Changed                      bool
		ClaimsAdded, ClaimsRetracted int
	}
	Review struct{ ID, By string }
	Merge  struct{ ID string }
	Claim  *struct{ ID, Status string }
	Entity struct {
		ID, Name string
		Claims   int `json:"claimCount"`
	}
	Reviews []struct{ ID string }
}

// decide runs one mutation.
func decide(t *testing.T, c *client, field, args, selection string) decided {
	t.Helper()
	return ask[map[string]decided](t, c, fmt.Sprintf("mutation { %s(%s) { %s change { changed claimsAdded claimsRetracted } } }", field, args, selection))[field]
}

// claim is a claim as a reader sees it.
type claim struct {
	ID, Status, Quote string
	Since             *string
	RetractedAt       *string
	AsRead            *struct {
		Type, Status string
		From         struct{ ID string }
		FromID       string
	}
	Review  *struct{ Verdict, By, Why string }
	Reviews []struct{ ID string }
}

const claimSelection = `id status quote since retractedAt asRead { type status fromId from { id } } review { verdict by why } reviews { id }`

// claims are the claims of the whole graph, also those that no longer count.
func claims(t *testing.T, c *client) []claim {
	t.Helper()
	type list struct{ Claims struct{ Nodes []claim } }
	return ask[list](t, c, "{ claims(first: 50, retracted: true) { nodes { "+claimSelection+" } } }").Claims.Nodes
}

func TestReview(t *testing.T) {
	for name, open := range map[string]func(testing.TB) graph.Store{"model": newModel, "sqlite": newSQLite} {
		t.Run(name, func(t *testing.T) {
			store := open(t)
			write(graph.News, "Summit").says("leader:putin", graph.MetWith, "leader:raisi", func(c *graph.Claim) { c.Since = "2022-01" }).apply(t, store)
			c := serve(t, store)
			id := claims(t, c)[0].ID
			got := decide(t, c, "review", fmt.Sprintf(`claim: %q, verdict: CORRECTED, says: {status: PLANNED, since: null}, why: "it says will meet", by: "Ada"`, id),
				"review { id by } claim { id status }")
			if got.Change.ClaimsAdded != 1 || got.Change.ClaimsRetracted != 1 || got.Review.By != "Ada" || got.Claim == nil || got.Claim.Status != "PLANNED" {
				t.Fatalf("a correction: %+v", got)
			}
			now := ask[struct{ Node claim }](t, c, fmt.Sprintf("{ node(id: %q) { ... on Claim { %s } } }", got.Claim.ID, claimSelection)).Node
			if now.AsRead == nil || now.AsRead.Status != "ACTUAL" || now.AsRead.From.ID != "leader:putin" || now.Since != nil || now.RetractedAt != nil ||
				now.Review == nil || now.Review.Verdict != "CORRECTED" || now.Review.Why != "it says will meet" {
				t.Errorf("the corrected claim: %+v", now)
			}
			rejected := decide(t, c, "review", fmt.Sprintf(`claim: %q, verdict: REJECTED, why: "they did not"`, got.Claim.ID), "review { id by } claim { id }")
			if rejected.Claim != nil || rejected.Review.By != "anonymous" {
				t.Errorf("a rejection: %+v", rejected)
			}
			type shown struct {
				Relations struct{ TotalCount int }
				Reviews   struct {
					TotalCount int
					Nodes      []struct {
						Verdict, Quote string
						Article        struct{ Title string }
						Read           struct{ Speaker *struct{ Name string } }
						Says           *struct{ Status string }
					}
				}
			}
			all := ask[shown](t, c, `{ relations { totalCount } reviews { totalCount nodes { verdict quote article { title } read { speaker { name } } says { status } } } }`)
			if all.Relations.TotalCount != 0 || all.Reviews.TotalCount != 2 || all.Reviews.Nodes[1].Says.Status != "PLANNED" || all.Reviews.Nodes[0].Article.Title != "Summit" {
				t.Errorf("after the rejection: %+v", all)
			}
			for _, claim := range claims(t, c) {
				if claim.RetractedAt == nil || claim.Review == nil || claim.Review.Verdict != "REJECTED" || len(claim.Reviews) != 2 {
					t.Errorf("a claim whose words were rejected: %+v", claim)
				}
			}
			decide(t, c, "undo", fmt.Sprintf(`decisions: [%q, %q], why: "a mistake"`, got.Review.ID, rejected.Review.ID), "")
			if all := ask[shown](t, c, `{ relations { totalCount } reviews { totalCount nodes { verdict } } }`); all.Relations.TotalCount != 1 || all.Reviews.TotalCount != 0 {
				t.Errorf("after undoing: %+v", all)
			}
		})
	}
}

func TestDuplicates(t *testing.T) {
	store := newSQLite(t)
	named := func(id, en, ar string) func(*scribe) {
		return func(s *scribe) { s.node(id, func(n *graph.NodeRecord) { n.Names = graph.Names{En: en, Ar: ar} }) }
	}
	s := write(graph.News, "Visits")
	for _, set := range []func(*scribe){named("leader:a", "Sergei Lavrov", ""), named("leader:b", "", "سيرغي لافروف"), named("leader:c", "Sergei Lavrow", "")} {
		set(s)
	}
	s.says("leader:a", graph.Visited, "place:x").says("leader:b", graph.Visited, "place:x").says("leader:a", graph.Visited, "place:y").apply(t, store)
	c := serve(t, store)
	type pair struct {
		A, B         struct{ ID string }
		Match, NameB string
		Score        float64
		SharedCount  int
		Shared       []struct{ ID string }
	}
	type page struct {
		Duplicates struct {
			TotalCount int
			Nodes      []pair
			PageInfo   struct {
				HasNextPage bool
				EndCursor   string
			}
		}
	}
	const selection = `totalCount pageInfo { hasNextPage endCursor } nodes { a { id } b { id } match nameB score sharedCount shared { id } }`
	first := ask[page](t, c, `{ duplicates(types: [LEADER], minScore: 0.5, first: 1) { `+selection+` } }`).Duplicates
	if first.TotalCount != 2 || len(first.Nodes) != 1 || !first.PageInfo.HasNextPage {
		t.Fatalf("the first page: %+v", first)
	}
	rest := ask[page](t, c, fmt.Sprintf(`{ duplicates(types: [LEADER], minScore: 0.5, after: %q) { %s } }`, first.PageInfo.EndCursor, selection)).Duplicates
	if len(rest.Nodes) != 1 || rest.PageInfo.HasNextPage {
		t.Fatalf("the rest: %+v", rest)
	}
	sound := ask[page](t, c, `{ duplicates(of: "leader:b", minScore: 0.5) { `+selection+` } }`).Duplicates.Nodes
	if len(sound) != 1 || sound[0].A.ID != "leader:a" || sound[0].B.ID != "leader:b" || sound[0].Match != "SOUND" || sound[0].SharedCount != 1 ||
		sound[0].Shared[0].ID != "place:x" || sound[0].NameB != "سيرغي لافروف" {
		t.Errorf("of one: %+v", sound)
	}
	decide(t, c, "merge", `from: "leader:b", into: "leader:a", why: "one man in two scripts"`, "merge { id }")
	for _, id := range []string{"leader:a", "leader:b"} {
		if left := ask[page](t, c, fmt.Sprintf(`{ duplicates(of: %q, minScore: 0.5) { %s } }`, id, selection)).Duplicates.Nodes; len(left) != 1 || left[0].B.ID != "leader:c" {
			t.Errorf("of %s after the merge: %+v", id, left)
		}
	}
}

func TestMergeAndSplit(t *testing.T) {
	store := newSQLite(t)
	write(graph.News, "One").says("leader:ahmadi", graph.Visited, "country:IR").apply(t, store)
	write(graph.News, "Two").says("leader:a-ahmadi", graph.Visited, "country:RU").apply(t, store)
	c := serve(t, store)
	made := decide(t, c, "merge", `from: "leader:a-ahmadi", into: "leader:ahmadi", why: "one man"`, "merge { id into { id } }")
	type man struct {
		ID     string
		Merges []struct{ ID, FromID string }
		Visits struct{ TotalCount int }
	}
	for _, id := range []string{"leader:ahmadi", "leader:a-ahmadi"} {
		found := ask[struct{ Node man }](t, c, fmt.Sprintf(`{ node(id: %q) { id ... on Entity { merges { id fromId } visits: relations { totalCount } } } }`, id)).Node
		if found.ID != "leader:ahmadi" || len(found.Merges) != 1 || found.Merges[0].FromID != "leader:a-ahmadi" || found.Visits.TotalCount != 2 {
			t.Errorf("node %s: %+v", id, found)
		}
	}
	for _, question := range []string{
		`paths(from: "%s", to: "country:RU") { nodes { hops { to { id } } } }`, `neighborhood(of: ["%s"]) { nodes { node { id } distance } relations { id } }`,
		`commonNeighbors(of: ["%s", "country:RU"]) { totalCount }`, `balance(of: ["%s", "country:RU", "country:IR"]) { triadCount }`,
		`alliances(of: "%s") { totalCount }`, `compare(a: "%s", b: "country:RU") { a { id } relations { nodes { id } } }`,
	} {
		stale, now := ask[any](t, c, "{"+fmt.Sprintf(question, "leader:a-ahmadi")+"}"), ask[any](t, c, "{"+fmt.Sprintf(question, "leader:ahmadi")+"}")
		if diff := cmp.Diff(now, stale); diff != "" {
			t.Errorf("%s by either id:\n%s", question, diff)
		}
	}
	var ids []string
	for _, claim := range claims(t, c) {
		if claim.AsRead != nil && claim.RetractedAt == nil {
			ids = append(ids, fmt.Sprintf("%q", claim.ID))
			if claim.AsRead.FromID != "leader:a-ahmadi" || claim.AsRead.From.ID != "leader:ahmadi" {
				t.Errorf("what said the other id: %+v", claim.AsRead)
			}
		}
	}
	split := decide(t, c, "split", fmt.Sprintf(`of: "leader:ahmadi", into: "leader:ahmadi-2", names: {en: "The other Ahmadi"}, claims: [%s], why: "two men after all"`,
		strings.Join(ids, ",")), "entity { id name claimCount } reviews { id }")
	if split.Entity.ID != "leader:ahmadi-2" || split.Entity.Claims != 1 || len(split.Reviews) != 1 {
		t.Errorf("split: %+v", split)
	}
	decide(t, c, "undo", fmt.Sprintf(`decisions: [%q, %q], why: "begin again"`, made.Merge.ID, split.Reviews[0].ID), "")
	found := ask[struct{ Nodes []struct{ ID string } }](t, c, `{ nodes(ids: ["leader:a-ahmadi", "leader:ahmadi"]) { id } }`).Nodes
	if len(found) != 2 || found[0].ID != "leader:a-ahmadi" {
		t.Errorf("undone: %+v", found)
	}
	for query, code := range map[string]string{
		`mutation { merge(from: "leader:ahmadi", into: "leader:ahmadi", why: "x") { change { changed } } }`:                  "BAD_DECISION",
		`mutation { merge(from: "leader:ahmadi", into: "leader:nobody", why: "x") { change { changed } } }`:                  "NOT_FOUND",
		`mutation { undo(decisions: ["decision:none"], why: "x") { change { changed } } }`:                                   "NOT_FOUND",
		`mutation { review(claim: "claim:none", verdict: REJECTED, why: "") { change { changed } } }`:                        "BAD_DECISION",
		`mutation { split(of: "leader:ahmadi", into: "leader:x", claims: ["claim:none"], why: "x") { change { changed } } }`: "NOT_FOUND",
	} {
		if _, faults := c.send(t, query, nil); len(faults) != 1 || faults[0].Extensions.Code != code || len(faults[0].Message) < 30 {
			t.Errorf("%s: %+v, want %s", query, faults, code)
		}
	}
}

// What people told apart is proposed no more, nor merged; a split moves the mentions with the claims; a person may turn out to be a leader.
func TestIdentity(t *testing.T) {
	store := newSQLite(t)
	named := func(n *graph.NodeRecord) { n.Names.En = "Ali Ahmadi" }
	write(graph.News, "One").node("leader:ahmadi", named).says("leader:ahmadi", graph.Visited, "country:IR").apply(t, store)
	write(graph.News, "Two").node("leader:ahmadi-2", named).says("leader:ahmadi-2", graph.Visited, "country:RU").node("person:ahmadi", named).apply(t, store)
	c := serve(t, store)
	type pairs struct{ Duplicates struct{ TotalCount int } }
	count := func() int {
		return ask[pairs](t, c, `{ duplicates(types: [LEADER], minScore: 0.5) { totalCount } }`).Duplicates.TotalCount
	}
	if n := count(); n != 1 {
		t.Fatalf("%d pairs before", n)
	}
	const apart = `mutation { distinguish(a: "leader:ahmadi-2", b: "leader:ahmadi", why: "two men", by: "Ada") { change { changed } distinction { id aId a { id } b { id } by } } }`
	type made struct {
		Distinguish struct {
			Change      struct{ Changed bool }
			Distinction struct {
				ID, AID, By string
				A, B        struct{ ID string }
			}
		}
	}
	told := ask[made](t, c, apart).Distinguish
	if d := told.Distinction; !told.Change.Changed || d.AID != "leader:ahmadi" || d.A.ID != d.AID || d.B.ID != "leader:ahmadi-2" || d.By != "Ada" {
		t.Errorf("told apart: %+v", told)
	}
	if n := count(); n != 0 {
		t.Errorf("%d pairs after", n)
	}
	if _, faults := c.send(t, `mutation { merge(from: "leader:ahmadi-2", into: "leader:ahmadi", why: "one man") { merge { id } } }`, nil); len(faults) != 1 || faults[0].Extensions.Code != "BAD_DECISION" {
		t.Errorf("merged all the same: %+v", faults)
	}
	type list struct {
		Distinctions struct {
			TotalCount int
			Nodes      []struct{ ID string }
		}
		Node struct{ By string }
	}
	query := fmt.Sprintf(`{ distinctions(of: "leader:ahmadi") { totalCount nodes { id } } node(id: %q) { ... on Distinction { by } } }`, told.Distinction.ID)
	if all := ask[list](t, c, query); all.Distinctions.TotalCount != 1 || all.Distinctions.Nodes[0].ID != told.Distinction.ID || all.Node.By != "Ada" {
		t.Errorf("on record: %+v", all)
	}
	decide(t, c, "undo", fmt.Sprintf(`decisions: [%q], why: "a mistake"`, told.Distinction.ID), "")
	if n := count(); n != 1 {
		t.Errorf("%d pairs after undoing", n)
	}

	decide(t, c, "merge", `from: "person:ahmadi", into: "leader:ahmadi-2", why: "he became minister"`, "merge { id into { id } }")
	type mentioned struct {
		Entities struct {
			Nodes []struct {
				ID       string
				Mentions struct{ TotalCount int }
			}
		}
	}
	const mentions = `{ entities(types: [LEADER, PERSON]) { nodes { id mentions { totalCount } } } }`
	if got := fmt.Sprint(ask[mentioned](t, c, mentions).Entities.Nodes); got != "[{leader:ahmadi {1}} {leader:ahmadi-2 {2}}]" {
		t.Errorf("a person in office: %s", got)
	}
	decide(t, c, "split", fmt.Sprintf(`of: "leader:ahmadi", into: "leader:ahmadi-3", names: {en: "A third"}, claims: [%q], why: "another"`, claims(t, c)[0].ID), "entity { id }")
	if got := fmt.Sprint(ask[mentioned](t, c, mentions).Entities.Nodes); !strings.Contains(got, "{leader:ahmadi-3 {1}}") {
		t.Errorf("split: %s", got)
	}
}

package graphtest

import (
	"testing"

	"mithaq/graph"
)

// snapshot is all that a store answers of itself, without cursors.
type snapshot struct {
	Version               int64
	Nodes, ByClaims       graph.NodePage
	ByID                  []*graph.Node
	Relations             map[graph.Order]graph.RelationPage
	Of                    map[graph.Direction][]graph.RelationPage
	Claims, AllClaims     graph.ClaimPage
	ClaimsOf              []graph.ClaimPage
	Articles, AllArticles graph.ArticlePage
	Mentions              []graph.Mention
	Decisions             graph.DecisionPage
	Searches              map[string][]graph.Hit
}

// Diff reads all that both stores hold and tells how the first differs from the second, empty where it does not. Times that
// were taken off the clock and cursors may differ. It fails the test where a read does.
func Diff(t testing.TB, got, want graph.Store) string {
	t.Helper()
	return diff(newSnapshot(t, got), newSnapshot(t, want))
}

func newSnapshot(t testing.TB, s graph.Store) snapshot {
	t.Helper()
	out := snapshot{Relations: map[graph.Order]graph.RelationPage{}, Of: map[graph.Direction][]graph.RelationPage{}, Searches: map[string][]graph.Hit{}}
	version, err := s.Version(t.Context())
	out.Version = need(t, version, err)
	out.Nodes = findNodes(t, s, graph.NodeFilter{}, whole)
	byClaims := whole
	byClaims.Order = graph.ByClaims
	out.ByClaims = findNodes(t, s, graph.NodeFilter{}, byClaims)
	ids := []string{"country:nowhere"}
	for _, n := range out.Nodes.Nodes {
		ids = append(ids, n.ID)
		if words := n.Names.En + " " + n.Names.Ar; len(out.Searches) < 4 {
			hits, err := s.Search(t.Context(), graph.SearchQuery{Text: words, Limit: 20})
			out.Searches[words] = need(t, hits, err)
		}
	}
	nodes, err := s.Nodes(t.Context(), ids)
	out.ByID = need(t, nodes, err)
	for _, order := range []graph.Order{graph.ByID, graph.ByClaims, graph.ByStart} {
		page := whole
		page.Order = order
		out.Relations[order] = relations(t, s, graph.RelationQuery{Page: page})[0]
	}
	of := []string{"relation:none"}
	for _, r := range out.Relations[graph.ByID].Relations {
		of = append(of, r.ID)
	}
	for _, d := range []graph.Direction{graph.Either, graph.Outgoing, graph.Incoming} {
		out.Of[d] = relations(t, s, graph.RelationQuery{Of: ids, Direction: d, Page: whole})
	}
	out.Claims = claims(t, s, graph.ClaimQuery{Page: whole})[0]
	out.AllClaims = claims(t, s, graph.ClaimQuery{Page: whole, Retracted: true})[0]
	out.ClaimsOf = claims(t, s, graph.ClaimQuery{Of: of, Page: whole})
	out.Articles = articles(t, s, graph.ArticleFilter{}, whole)
	out.AllArticles = articles(t, s, graph.ArticleFilter{Deleted: true}, whole)
	mentions, err := s.Mentions(t.Context(), graph.MentionFilter{Nodes: ids}, graph.MaxPage)
	out.Mentions = need(t, mentions, err)
	decisions, err := s.Decisions(t.Context(), graph.DecisionFilter{Undone: true}, whole)
	wantCursors(t, need(t, decisions, err).Cursors, len(decisions.Decisions))
	out.Decisions = decisions
	out.Decisions.Cursors = nil
	return out
}

func findNodes(t testing.TB, s graph.Store, f graph.NodeFilter, page graph.Page) graph.NodePage {
	t.Helper()
	out, err := s.FindNodes(t.Context(), f, page)
	need(t, out, err)
	wantCursors(t, out.Cursors, len(out.Nodes))
	out.Cursors = nil
	return out
}

func relations(t testing.TB, s graph.Store, q graph.RelationQuery) []graph.RelationPage {
	t.Helper()
	out, err := s.Relations(t.Context(), q)
	wantPages(t, len(need(t, out, err)), len(q.Of))
	for i := range out {
		wantCursors(t, out[i].Cursors, len(out[i].Relations))
		out[i].Cursors = nil
	}
	return out
}

func claims(t testing.TB, s graph.Store, q graph.ClaimQuery) []graph.ClaimPage {
	t.Helper()
	out, err := s.Claims(t.Context(), q)
	wantPages(t, len(need(t, out, err)), len(q.Of))
	for i := range out {
		wantCursors(t, out[i].Cursors, len(out[i].Claims))
		out[i].Cursors = nil
	}
	return out
}

func articles(t testing.TB, s graph.Store, f graph.ArticleFilter, page graph.Page) graph.ArticlePage {
	t.Helper()
	out, err := s.Articles(t.Context(), f, page)
	need(t, out, err)
	wantCursors(t, out.Cursors, len(out.Articles))
	out.Cursors = nil
	return out
}

func wantCursors(t testing.TB, cursors []string, items int) {
	t.Helper()
	if len(cursors) != items {
		t.Errorf("%d cursors for %d items", len(cursors), items)
	}
}

func wantPages(t testing.TB, pages, of int) {
	t.Helper()
	if pages != max(of, 1) {
		t.Fatalf("%d pages of %d", pages, of)
	}
}

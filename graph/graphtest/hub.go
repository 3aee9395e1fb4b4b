package graphtest

import (
	"fmt"
	"testing"

	"mithaq/graph"
)

// testHub pages through a node with 3,000 relations, more than a search takes as candidates.
func testHub(t *testing.T, open Open) {
	const size = 3000
	p := newPair(t, open)
	d := news("hub", 1).named("organization:hub")
	for i := range size {
		id := fmt.Sprintf("organization:m%04d", (i*7)%size)
		d.node(graph.NodeRecord{ID: id, Names: graph.Names{En: fmt.Sprintf("Member %d", i)}})
		d.says(id, graph.MemberOf, "organization:hub", since([]graph.Date{"", "1999", "2001-05"}[i%3]))
	}
	d.says("organization:m2500", graph.AlliedWith, "organization:m2600")
	d.node(graph.NodeRecord{ID: "organization:unclaimed", Names: graph.Names{En: "Member"}}) // the best hit, and the last candidate
	if change := p.apply(d.done()); change.RelationsAdded != size+1 {
		t.Fatalf("the hub: %+v", change)
	}
	q := graph.RelationQuery{Of: []string{"organization:hub", "organization:m2500", "organization:hub"}, Page: graph.Page{First: 20, Order: graph.ByStart, Count: true}}
	equal(t, "a page of the hub", p.relations(p.store, q), p.relations(p.model, q))
	for _, most := range []int{1, 2, size} {
		bounded := q
		bounded.Page.CountTo = most
		for i, exact := range p.relations(p.model, q) {
			if got := p.relations(p.store, bounded)[i].Total; got != exact.Total && (got <= most || got > exact.Total) {
				t.Errorf("%d counted of %s where %d are enough, of %d", got, q.Of[i], most, exact.Total)
			}
		}
	}

	members := []string{"organization:hub"}
	var joined []string
	for i := range size {
		members = append(members, fmt.Sprintf("organization:m%04d", i))
		joined = append(joined, graph.RelationID(graph.MemberOf, members[i+1], "organization:hub"))
	}
	of := graph.RelationQuery{Of: members, Page: graph.Page{First: 5, Order: graph.ByClaims}}
	equal(t, "a page of every member", p.relations(p.store, of), p.relations(p.model, of))
	claims := graph.ClaimQuery{Of: joined, Page: graph.Page{First: 2, Count: true}}
	equal(t, "the claims of every membership", p.claims(p.store, claims), p.claims(p.model, claims))

	for _, order := range []graph.Order{graph.ByID, graph.ByStart, graph.OrderBy(graph.ByClaims, graph.ByStart)} {
		want := p.relations(p.model, graph.RelationQuery{Of: q.Of[:1], Page: graph.Page{First: graph.MaxPage, Order: order}})[0].Relations
		var got []graph.Relation
		page := graph.Page{First: 400, Order: order}
		for more := true; more && len(got) <= size; {
			pages, err := p.store.Relations(p.ctx, graph.RelationQuery{Of: q.Of[:1], Page: page})
			part := need(t, pages, err)[0]
			got = append(got, part.Relations...)
			if more = part.More; more {
				page.After = part.Cursors[len(part.Cursors)-1]
			}
		}
		equal(t, fmt.Sprintf("the hub by %q", order), got, want)
	}
	search := graph.SearchQuery{Text: "member", Limit: 100}
	want, err := p.model.Search(p.ctx, search)
	need(t, want, err)
	got, err := p.store.Search(p.ctx, search)
	equal(t, "more candidates than are taken", need(t, got, err), want)

	if change := p.delete(graph.ArticleID(d.done().Article.Text)); change.RelationsRemoved != size+1 || change.NodesRemoved != size+2 {
		t.Errorf("the hub deleted: %+v", change)
	}
}

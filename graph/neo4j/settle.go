package neo4j

import (
	"maps"
	"reflect"
	"slices"

	"mithaq/graph"
)

// before is what readers saw of what a plan touches.
type before struct {
	claims map[string]int // live ones, by relation
	nodes  map[string]graph.Node
}

func (t transaction) before(p *plan) (before, error) {
	b := before{claims: map[string]int{}}
	relations := slices.Sorted(maps.Keys(p.relations))
	err := t.each("evidence_count", parts{}, params{"ids": relations}, func(r row) error {
		b.claims[r.text("id")] = r.whole("claims")
		return nil
	})
	if err == nil {
		b.nodes, err = t.nodes(p.touched())
	}
	return b, err
}

// counts are what a node gains or loses.
type counts struct{ claims, articles int }

// settle makes the relations and nodes again that the plan touches. Nodes that lost records are forgotten where nothing
// records them any more.
func (t transaction) settle(p *plan, b before, lost []string) (graph.Change, error) {
	p.change.Changed = true
	gains := map[string]counts{}
	if err := t.settleRelations(p, b, gains); err != nil {
		return graph.Change{}, err
	}
	again := p.remade(b, gains)
	var rows []params
	for _, id := range slices.Sorted(maps.Keys(gains)) {
		if c := gains[id]; c != (counts{}) {
			rows = append(rows, params{"id": id, "claims": c.claims, "articles": c.articles})
		}
	}
	if err := execEach(t, "node_count", parts{}, rows, nil); err != nil {
		return graph.Change{}, err
	}
	if err := t.settleNodes(p, b, again); err != nil {
		return graph.Change{}, err
	}
	return p.change, execEach(t, "node_forget", parts{}, distinct(append(lost, again...)), nil)
}

// settleRelations writes the touched relations as their evidence is now.
func (t transaction) settleRelations(p *plan, b before, gains map[string]counts) error {
	ids := slices.Sorted(maps.Keys(p.relations))
	evidence := map[string][]graph.Evidence{}
	err := t.each("evidence", parts{}, params{"ids": ids}, func(r row) error {
		e := graph.Evidence{Claim: r.inner("claim").claim(), Kind: graph.ArticleKind(r.text("kind")), Outlet: r.text("outlet")}
		evidence[e.Claim.Relation] = append(evidence[e.Claim.Relation], e)
		return nil
	})
	if err != nil {
		return err
	}
	write, drop := map[graph.RelationType][]params{}, map[graph.RelationType][]params{}
	for _, id := range ids {
		c := p.relations[id]
		ends := params{"id": id, "from": c.From, "to": c.To}
		switch {
		case len(evidence[id]) > 0:
			ends["props"] = relationProps(graph.Summarize(evidence[id]))
			write[c.Type] = append(write[c.Type], ends)
			if b.claims[id] == 0 {
				p.change.RelationsAdded++
			}
		case b.claims[id] > 0:
			drop[c.Type] = append(drop[c.Type], ends)
			p.change.RelationsRemoved++
		}
		for _, end := range []string{c.From, c.To} {
			g := gains[end]
			g.claims += len(evidence[id]) - b.claims[id]
			gains[end] = g
		}
	}
	for _, spec := range graph.RelationSpecs {
		types := parts{Types: string(spec.Type)}
		if err := execEach(t, "relation_delete", types, drop[spec.Type], nil); err != nil {
			return err
		}
		if err := execEach(t, "relation_write", types, write[spec.Type], nil); err != nil {
			return err
		}
	}
	return nil
}

// remade are the touched nodes that must be united anew. A source more that adds nothing to its node is only counted:
// nearly all news do no more to the nodes that most articles are about.
func (p *plan) remade(b before, gains map[string]counts) []string {
	var again []string
	for _, id := range p.touched() {
		node, there := b.nodes[id]
		if record, ok := p.gained[id]; ok && there && !p.nodes[id] && !adds(node, record) {
			g := gains[id]
			g.articles++
			gains[id] = g
			continue
		}
		again = append(again, id)
	}
	return again
}

// adds reports whether one more record can change its node, wherever it ranks among the others: not where it changes
// nothing before all that is known and nothing behind it.
func adds(node graph.Node, record graph.NodeRecord) bool {
	known := graph.NodeRecord{ID: node.ID, Names: node.Names, Aliases: node.Aliases, Properties: node.Properties}
	same := func(rank graph.ArticleKind) bool {
		united := graph.Unite([]graph.Source{{Article: "known", Kind: graph.News, Published: "2", Record: known},
			{Article: "new", Kind: rank, Published: "1", Record: record}})
		united.Claims, united.Articles = node.Claims, node.Articles
		return reflect.DeepEqual(united, node)
	}
	return !same(graph.Table) || !same(graph.News)
}

// settleNodes unites nodes anew from their live sources, and retires those that have none.
func (t transaction) settleNodes(p *plan, b before, ids []string) error {
	sources := map[string][]graph.Source{}
	err := t.each("sources", parts{}, params{"ids": ids}, func(r row) error {
		id := r.text("id")
		record, err := r.record(id)
		sources[id] = append(sources[id], graph.Source{Article: r.text("article"), Kind: graph.ArticleKind(r.text("kind")),
			Published: graph.Date(r.text("published")), Record: record})
		return err
	})
	if err != nil {
		return err
	}
	var write []params
	var retire []string
	for _, id := range ids {
		_, there := b.nodes[id]
		switch {
		case len(sources[id]) > 0:
			n := graph.Unite(sources[id])
			write = append(write, params{"id": id, "type": string(n.Type), "props": nodeProps(n)})
			if !there {
				p.change.NodesAdded++
			}
		case there:
			retire = append(retire, id)
			p.change.NodesRemoved++
		}
	}
	if err := execEach(t, "node_write", parts{}, write, nil); err != nil {
		return err
	}
	return execEach(t, "node_retire", parts{}, retire, nil)
}

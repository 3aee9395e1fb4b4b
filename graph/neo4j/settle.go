package neo4j

import (
	"maps"
	"reflect"
	"slices"

	"mithaq/graph"
)

// before is what readers saw of what a change touches.
type before struct {
	evidence map[string][]graph.Evidence // by relation, of none where there was none
	nodes    map[string]*graph.Node      // nil where there was none
}

func newBefore() *before {
	return &before{evidence: map[string][]graph.Evidence{}, nodes: map[string]*graph.Node{}}
}

// missing are the touched nodes that there were not.
func (b *before) missing(p *plan) []string {
	return slices.DeleteFunc(p.touched(), func(id string) bool { return b.nodes[id] != nil })
}

// look adds what a plan touches and the plans before it have not. It comes before the plan is carried out.
func (t transaction) look(p *plan, b *before) error {
	relations := slices.Sorted(maps.Keys(p.relations))
	relations = slices.DeleteFunc(relations, func(id string) bool { _, seen := b.evidence[id]; return seen })
	for _, id := range relations {
		b.evidence[id] = nil
	}
	err := t.each("evidence", parts{}, params{"ids": relations}, func(r row) error {
		e := graph.Evidence{Claim: r.inner("claim").claim(), Kind: graph.ArticleKind(r.text("kind")), Outlet: r.text("outlet")}
		b.evidence[e.Claim.Relation] = append(b.evidence[e.Claim.Relation], e)
		return nil
	})
	if err != nil {
		return err
	}
	nodes := slices.DeleteFunc(p.touched(), func(id string) bool { _, seen := b.nodes[id]; return seen })
	found, err := t.nodes(nodes)
	for _, id := range nodes {
		if n, there := found[id]; there {
			b.nodes[id] = &n
		} else {
			b.nodes[id] = nil
		}
	}
	return err
}

// evidence is what supports the touched relations when the plan is carried out: what the articles say that it changes, and what
// others said before.
func (p *plan) evidence(b *before) map[string][]graph.Evidence {
	out := make(map[string][]graph.Evidence, len(p.relations))
	for relation := range p.relations {
		for _, e := range b.evidence[relation] {
			if _, changed := p.says[e.Claim.Article]; !changed {
				out[relation] = append(out[relation], e)
			}
		}
	}
	for _, said := range p.says {
		for _, c := range said.Claims {
			if _, touched := p.relations[c.Relation]; touched {
				out[c.Relation] = append(out[c.Relation], graph.Evidence{Claim: c, Kind: said.Article.Kind, Outlet: said.Article.Outlet})
			}
		}
	}
	return out
}

// counts are what a node gains or loses.
type counts struct{ claims, articles int }

// settle makes the relations and nodes again that the plan touches. Nodes that lost records are forgotten where nothing
// records them any more.
func (t transaction) settle(p *plan, b *before, lost []string) (graph.Change, error) {
	p.change.Changed = true
	gains := map[string]counts{}
	if err := t.settleRelations(p, b, gains); err != nil {
		return graph.Change{}, err
	}
	again := p.remade(b, gains)
	if err := t.settleNodes(p, b, again, gains); err != nil {
		return graph.Change{}, err
	}
	var rows []params
	for _, id := range slices.Sorted(maps.Keys(gains)) {
		if c := gains[id]; c != (counts{}) {
			rows = append(rows, params{"id": id, "claims": c.claims, "articles": c.articles})
		}
	}
	if err := execEach(t, "node_count", parts{}, rows, nil); err != nil {
		return graph.Change{}, err
	}
	return p.change, execEach(t, "node_forget", parts{}, distinct(append(lost, again...)), nil)
}

// settleRelations writes the touched relations as their evidence is now.
func (t transaction) settleRelations(p *plan, b *before, gains map[string]counts) error {
	evidence := p.evidence(b)
	create, write, drop := map[graph.RelationType][]params{}, map[graph.RelationType][]params{}, map[graph.RelationType][]params{}
	for _, id := range slices.Sorted(maps.Keys(p.relations)) {
		c, was, is := p.relations[id], len(b.evidence[id]), len(evidence[id])
		ends := params{"id": id, "from": c.From, "to": c.To}
		if is > 0 {
			ends["props"] = relationProps(graph.Summarize(evidence[id]))
		}
		switch {
		case is > 0 && was > 0:
			write[c.Type] = append(write[c.Type], ends)
		case is > 0:
			create[c.Type] = append(create[c.Type], ends)
			p.change.RelationsAdded++
		case was > 0:
			drop[c.Type] = append(drop[c.Type], ends)
			p.change.RelationsRemoved++
		}
		for _, end := range []string{c.From, c.To} {
			g := gains[end]
			g.claims += is - was
			gains[end] = g
		}
	}
	for _, spec := range graph.RelationSpecs {
		types := parts{Types: string(spec.Type)}
		for _, do := range []struct {
			statement string
			rows      map[graph.RelationType][]params
		}{{"relation_delete", drop}, {"relation_write", write}, {"relation_create", create}} {
			if err := execEach(t, do.statement, types, do.rows[spec.Type], nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// remade are the touched nodes that must be united anew. Sources more that add nothing to their node are only counted: nearly all
// news do no more to the nodes that most articles are about.
func (p *plan) remade(b *before, gains map[string]counts) []string {
	var again []string
	for _, id := range p.touched() {
		node, records := b.nodes[id], p.gained[id]
		if node == nil || p.nodes[id] || slices.ContainsFunc(records, func(r graph.NodeRecord) bool { return adds(*node, r) }) {
			again = append(again, id)
			continue
		}
		g := gains[id]
		g.articles += len(records)
		gains[id] = g
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

// sources are what live articles record of nodes. Of those that were not there, only the articles that are changed do.
func (t transaction) sources(p *plan, b *before, ids []string) (map[string][]graph.Source, error) {
	out := map[string][]graph.Source{}
	for id, said := range p.says {
		for _, n := range said.Nodes {
			if node, touched := b.nodes[n.ID]; touched && node == nil {
				n.Mentions = nil
				out[n.ID] = append(out[n.ID], graph.Source{Article: id, Kind: said.Article.Kind, Published: said.Article.Published, Record: n})
			}
		}
	}
	there := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return b.nodes[id] == nil })
	if len(there) == 0 {
		return out, nil
	}
	return out, t.each("sources", parts{}, params{"ids": there}, func(r row) error {
		id := r.text("id")
		record, err := r.record(id)
		out[id] = append(out[id], graph.Source{Article: r.text("article"), Kind: graph.ArticleKind(r.text("kind")),
			Published: graph.Date(r.text("published")), Record: record})
		return err
	})
}

// settleNodes unites nodes anew from their live sources, and retires those that have none. What it writes of their gains it takes out.
func (t transaction) settleNodes(p *plan, b *before, ids []string, gains map[string]counts) error {
	sources, err := t.sources(p, b, ids)
	if err != nil {
		return err
	}
	var write []params
	var retire []string
	for _, id := range ids {
		old := b.nodes[id]
		switch {
		case len(sources[id]) > 0:
			n := graph.Unite(sources[id])
			n.Claims = gains[id].claims
			if old != nil {
				n.Claims += old.Claims
			} else {
				p.change.NodesAdded++
			}
			delete(gains, id)
			write = append(write, params{"id": id, "type": string(n.Type), "props": nodeProps(n)})
		default: // also what came and went within the change
			retire = append(retire, id)
			if old != nil {
				p.change.NodesRemoved++
			}
		}
	}
	if err := execEach(t, "node_write", parts{}, write, nil); err != nil {
		return err
	}
	return execEach(t, "node_retire", parts{}, retire, nil)
}

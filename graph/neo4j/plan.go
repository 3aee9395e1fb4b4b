package neo4j

import (
	"maps"
	"slices"
	"time"

	"mithaq/graph"
)

// plan is what one change does to the articles and their claims, and what else it touches.
type plan struct {
	change graph.Change
	at     time.Time

	create  []params // claims that were never recorded
	renew   []params // claims recorded before, with new details or live again
	retract []string // keys of claims

	write []params // records of nodes
	drop  []string // nodes that the article no longer records
	gone  []string // articles that are superseded or deleted

	relations map[string]graph.Claim        // whose evidence changes: any of their claims, for the ends
	nodes     map[string]bool               // whose sources change in more than some sources more
	gained    map[string][]graph.NodeRecord // which more articles record
	says      map[string]graph.Batch        // what the articles say then; nothing where they are withdrawn
}

func newPlan(article string, at time.Time) *plan {
	return &plan{change: graph.Change{Article: article}, at: at,
		relations: map[string]graph.Claim{}, nodes: map[string]bool{}, gained: map[string][]graph.NodeRecord{}, says: map[string]graph.Batch{}}
}

// withdraw takes back all that a live article says.
func (p *plan) withdraw(h held) {
	for _, c := range h.claims {
		if c.claim.Live() {
			p.take(c)
		}
	}
	for node := range h.records {
		p.nodes[node] = true
	}
	p.gone = append(p.gone, h.article.ID)
	p.says[h.article.ID] = graph.Batch{}
}

func (p *plan) take(c said) {
	p.retract = append(p.retract, c.key)
	p.change.ClaimsRetracted++
	p.relations[c.claim.Relation] = c.claim
}

// read takes a canonical batch in over what is held of its article.
func (p *plan) read(h held, b graph.Batch) error {
	p.says[b.Article.ID] = b
	p.claims(h, b)
	return p.records(h, b)
}

func (p *plan) claims(h held, b graph.Batch) {
	live, dead := map[string]said{}, map[string]said{}
	for _, c := range h.claims {
		if c.claim.Live() {
			live[c.claim.ID] = c
		} else {
			dead[c.key] = c
		}
	}
	reported := h.article.Kind != b.Article.Kind || h.article.Outlet != b.Article.Outlet // by another kind of source
	for _, c := range b.Claims {
		old, known := live[c.ID]
		_, again := dead[claimKey(c.ID, c.RecordedAt)]
		switch {
		case known:
			delete(live, c.ID)
			p.change.ClaimsKnown++
			c.RecordedAt = old.claim.RecordedAt
			if !sameReading(c, old.claim) {
				p.renew = append(p.renew, claimProps(c, b.Article.Published))
			}
			if reported || c.Confidence != old.claim.Confidence {
				p.relations[c.Relation] = c
			}
			continue
		case again:
			p.renew = append(p.renew, claimProps(c, b.Article.Published))
		default:
			p.create = append(p.create, claimProps(c, b.Article.Published))
		}
		p.change.ClaimsAdded++
		p.relations[c.Relation] = c
	}
	for _, c := range h.claims {
		if _, left := live[c.claim.ID]; left && c.claim.Live() {
			p.take(c)
		}
	}
}

func (p *plan) records(h held, b graph.Batch) error {
	ranked := h.article.Kind != b.Article.Kind || h.article.Published != b.Article.Published // among other sources
	said := make(map[string]bool, len(b.Nodes))
	for _, n := range b.Nodes {
		said[n.ID] = true
		props, err := recordProps(n)
		if err != nil {
			return err
		}
		old, known := h.records[n.ID]
		if !known || !old.same(props) {
			p.write = append(p.write, props)
		}
		switch {
		case !known || !h.live():
			p.gained[n.ID] = []graph.NodeRecord{n}
		case ranked || old.record != props["record"]:
			p.nodes[n.ID] = true
		}
	}
	for node := range h.records {
		if !said[node] {
			p.drop = append(p.drop, node)
			p.nodes[node] = p.nodes[node] || h.live()
		}
	}
	slices.Sort(p.drop)
	return nil
}

// join takes in what another plan of the same change touches, which is carried out behind this one, and counts what it does.
func (p *plan) join(other *plan) {
	p.change.Articles += other.change.Articles
	p.change.ArticlesChanged += other.change.ArticlesChanged
	p.change.Superseded = append(p.change.Superseded, other.change.Superseded...)
	p.change.ClaimsAdded += other.change.ClaimsAdded
	p.change.ClaimsRetracted += other.change.ClaimsRetracted
	p.change.ClaimsKnown += other.change.ClaimsKnown
	p.drop = append(p.drop, other.drop...)
	maps.Copy(p.relations, other.relations)
	maps.Copy(p.says, other.says)
	for id, really := range other.nodes {
		p.nodes[id] = p.nodes[id] || really
	}
	for id, records := range other.gained {
		p.gained[id] = append(p.gained[id], records...)
	}
}

// empty reports whether the plan leaves claims and records as they are.
func (p *plan) empty() bool {
	return len(p.create)+len(p.renew)+len(p.retract)+len(p.write)+len(p.drop)+len(p.gone) == 0
}

// touched are the ids of all nodes whose sources change, sorted.
func (p *plan) touched() []string {
	var ids []string
	for id, really := range p.nodes {
		if really {
			ids = append(ids, id)
		}
	}
	for id := range p.gained {
		if !p.nodes[id] {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

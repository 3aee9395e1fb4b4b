package neo4j

import (
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

	relations map[string]graph.Claim      // whose evidence changes: any of their claims, for the ends
	nodes     map[string]bool             // whose sources change in more than one source more
	gained    map[string]graph.NodeRecord // which one more article records
}

func newPlan(article string, at time.Time) *plan {
	return &plan{change: graph.Change{Article: article}, at: at,
		relations: map[string]graph.Claim{}, nodes: map[string]bool{}, gained: map[string]graph.NodeRecord{}}
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
}

func (p *plan) take(c said) {
	p.retract = append(p.retract, c.key)
	p.change.ClaimsRetracted++
	p.relations[c.claim.Relation] = c.claim
}

// read takes a canonical batch in over what is held of its article.
func (p *plan) read(h held, b graph.Batch) error {
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
			p.gained[n.ID] = n
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

// join takes in what another plan of the same change touches, and counts what it does.
func (p *plan) join(other *plan) {
	p.change.ClaimsAdded += other.change.ClaimsAdded
	p.change.ClaimsRetracted += other.change.ClaimsRetracted
	p.drop = append(p.drop, other.drop...)
	for id, c := range other.relations {
		p.relations[id] = c
	}
	for id, really := range other.nodes {
		p.nodes[id] = p.nodes[id] || really
	}
	for id, n := range other.gained {
		if _, twice := p.gained[id]; twice {
			p.nodes[id] = true
		}
		p.gained[id] = n
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

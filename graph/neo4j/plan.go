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
	rows   map[string][]params // of the statements that carry it out, each of which finds in its row all that it needs

	relations map[string]graph.Claim        // whose evidence changes: any of their claims, for the ends
	nodes     map[string]bool               // whose sources change in more than some sources more
	gained    map[string][]graph.NodeRecord // which more articles record
	says      map[string]graph.Batch        // what the articles say then; nothing where they are withdrawn
}

// steps are the statements that carry out a plan, in their order.
var steps = []string{"article_write", "claims_redate", "article_delete", "claims_retract", "claims_renew", "claims_create", "records_drop",
	"records_revive", "records_write", "reading_write"}

func newPlan(article string, at time.Time) *plan {
	return &plan{change: graph.Change{Article: article}, at: at, rows: map[string][]params{},
		relations: map[string]graph.Claim{}, nodes: map[string]bool{}, gained: map[string][]graph.NodeRecord{}, says: map[string]graph.Batch{}}
}

// do adds a row to those of a statement.
func (p *plan) do(statement string, row params) { p.rows[statement] = append(p.rows[statement], row) }

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
	p.do("article_delete", params{"article": h.article.ID, "at": milliseconds(p.at)})
	p.says[h.article.ID] = graph.Batch{}
}

func (p *plan) take(c said) {
	p.do("claims_retract", params{"key": c.key, "at": milliseconds(p.at)})
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
				p.do("claims_renew", claimProps(c, b.Article.Published))
			}
			if reported || c.Confidence != old.claim.Confidence {
				p.relations[c.Relation] = c
			}
			continue
		case again:
			p.do("claims_renew", claimProps(c, b.Article.Published))
		default:
			p.do("claims_create", claimProps(c, b.Article.Published))
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
		props, err := recordProps(b.Article.ID, n)
		if err != nil {
			return err
		}
		old, known := h.records[n.ID]
		if !known || !old.same(props) {
			p.do("records_write", props)
		}
		switch {
		case !known || !h.live():
			p.gained[n.ID] = []graph.NodeRecord{n}
		case ranked || old.record != props["record"]:
			p.nodes[n.ID] = true
		}
	}
	for _, node := range slices.Sorted(maps.Keys(h.records)) {
		if !said[node] {
			p.do("records_drop", params{"article": b.Article.ID, "node": node})
			p.nodes[node] = p.nodes[node] || h.live()
		}
	}
	return nil
}

// article writes an article that is new or described in another way, and what is to be kept of its reading where that is another than
// is kept.
func (p *plan) article(h held, b graph.Batch, reading string) {
	if !h.same(b.Article) {
		b.Article.LoadedAt = b.At
		if h.article.ID != "" {
			b.Article.LoadedAt = h.article.LoadedAt
		}
		p.do("article_write", params{"article": b.Article.ID, "props": articleProps(b.Article)})
		if h.article.ID != "" && h.article.Published != b.Article.Published {
			p.do("claims_redate", params{"article": b.Article.ID, "published": string(b.Article.Published)})
		}
		h.reading = "" // which goes with the article's other properties
	}
	p.keep(h, b, reading)
}

// keep keeps the reading of an article where it is another than the one that is kept.
func (p *plan) keep(h held, b graph.Batch, reading string) {
	if reading != h.reading {
		p.do("reading_write", params{"article": b.Article.ID, "reading": nullable(reading)})
	}
}

// join takes in what another plan of the same change does, of other articles or behind this one.
func (p *plan) join(other *plan) {
	p.change.Articles += other.change.Articles
	p.change.ArticlesChanged += other.change.ArticlesChanged
	p.change.Superseded = append(p.change.Superseded, other.change.Superseded...)
	p.change.ClaimsAdded += other.change.ClaimsAdded
	p.change.ClaimsRetracted += other.change.ClaimsRetracted
	p.change.ClaimsKnown += other.change.ClaimsKnown
	for _, statement := range steps {
		p.rows[statement] = append(p.rows[statement], other.rows[statement]...)
	}
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
func (p *plan) empty() bool { return len(p.rows) == 0 }

// dropped are the nodes that articles no longer record.
func (p *plan) dropped() []string {
	var nodes []string
	for _, row := range p.rows["records_drop"] {
		nodes = append(nodes, row["node"].(string))
	}
	return nodes
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

package graphtest

import "mithaq/graph"

// view is what readers see: the live articles, and what they add up to.
type view struct {
	articles  []graph.Article // live ones
	nodes     []graph.Node
	relations []graph.Relation
	claims    []graph.Claim               // live ones
	records   map[string][]string         // node id → live articles that record it
	evidence  map[string][]graph.Evidence // relation id → live claims
	byID      map[string]*graph.Node
}

func newView(articles map[string]*held) view {
	v := view{records: map[string][]string{}, evidence: evidenceOf(articles, graph.Claim.Live), byID: map[string]*graph.Node{}}
	sources := map[string][]graph.Source{}
	for _, h := range articles {
		if !h.article.Live() {
			continue
		}
		v.articles = append(v.articles, h.article)
		for _, n := range h.nodes {
			sources[n.ID] = append(sources[n.ID], graph.Source{
				Article: h.article.ID, Kind: h.article.Kind, Published: h.article.Published, Record: n})
			v.records[n.ID] = append(v.records[n.ID], h.article.ID)
		}
		for _, c := range h.claims {
			if c.Live() {
				v.claims = append(v.claims, c)
			}
		}
	}
	ends := map[string]int{}
	for _, e := range v.evidence {
		r := graph.Summarize(e)
		v.relations = append(v.relations, r)
		ends[r.From] += r.Claims
		ends[r.To] += r.Claims
	}
	for id, s := range sources {
		n := graph.Unite(s)
		n.Claims = ends[id]
		v.nodes = append(v.nodes, n)
		v.byID[id] = &n
	}
	return v
}

// evidenceOf gathers by relation the claims that count.
func evidenceOf(articles map[string]*held, counts func(graph.Claim) bool) map[string][]graph.Evidence {
	out := map[string][]graph.Evidence{}
	for _, h := range articles {
		for _, c := range h.claims {
			if counts(c) {
				out[c.Relation] = append(out[c.Relation], graph.Evidence{Claim: c, Kind: h.article.Kind, Outlet: h.article.Outlet})
			}
		}
	}
	return out
}

func (v view) nodeIDs() []string {
	var ids []string
	for _, n := range v.nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

func (v view) relationIDs() []string {
	var ids []string
	for _, r := range v.relations {
		ids = append(ids, r.ID)
	}
	return ids
}

// claimIDs are those of one article, or of all.
func (v view) claimIDs(article string) []string {
	var ids []string
	for _, c := range v.claims {
		if article == "" || c.Article == article {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

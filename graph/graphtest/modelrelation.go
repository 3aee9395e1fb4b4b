package graphtest

import (
	"context"
	"slices"

	"mithaq/graph"
)

// Relations implements [graph.RelationReader].
func (m *Model) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	list, err := relationList(q.Page.Order)
	if err != nil {
		return nil, err
	}
	if err := q.Direction.Check(); err != nil {
		return nil, err
	}
	of, all := q.Of, len(q.Of) == 0
	if all {
		of = []string{""} // one page, of no node or relation in particular
	}
	var pages []graph.RelationPage
	for _, node := range of {
		var fit []graph.Relation
		for _, r := range m.view.relations {
			if (all || stands(node, r, q.Direction)) && m.fits(r, q.Filter, node) {
				fit = append(fit, r)
			}
		}
		part, err := list.page(fit, q.Page)
		if err != nil {
			return nil, err
		}
		pages = append(pages, graph.RelationPage{PageInfo: part.PageInfo, Relations: part.items, Cursors: part.cursors})
	}
	return pages, nil
}

// stands reports whether the node is an end of the relation on the side asked for.
func stands(node string, r graph.Relation, d graph.Direction) bool {
	spec, _ := r.Type.Spec()
	switch {
	case r.From != node && r.To != node:
		return false
	case d == graph.Either || spec.Symmetric:
		return true
	}
	return (d == graph.Outgoing) == (r.From == node)
}

// fits reports whether the relation passes the filter, seen from the node where one is given.
func (m *Model) fits(r graph.Relation, f graph.RelationFilter, node string) bool {
	others := []string{r.From, r.To}
	if node != "" {
		others = slices.DeleteFunc(others, func(id string) bool { return id == node })
	}
	with := slices.ContainsFunc(others, func(id string) bool { return in(f.With, id) })
	withType := slices.ContainsFunc(others, func(id string) bool { return in(f.WithTypes, m.view.byID[id].Type) })
	domain := len(f.Domains) == 0 || slices.ContainsFunc(r.Domains, func(d graph.Domain) bool { return slices.Contains(f.Domains, d) })
	evidence := m.view.evidence[r.ID]
	said := slices.ContainsFunc(evidence, func(e graph.Evidence) bool { return f.Article == "" || e.Claim.Article == f.Article })
	kind := slices.ContainsFunc(evidence, func(e graph.Evidence) bool { return f.Kind == "" || e.Kind == f.Kind })
	return in(f.IDs, r.ID) && in(f.Types, r.Type) && in(f.Statuses, r.Status) && domain && with && withType && kind && said &&
		during(r, f) && r.Confidence >= f.MinConfidence && r.Outlets+r.Tables >= f.MinSources
}

func during(r graph.Relation, f graph.RelationFilter) bool {
	if f.During == nil {
		return true
	}
	if len(r.Episodes) == 0 {
		return f.Undated
	}
	return slices.ContainsFunc(r.Episodes, func(e graph.Episode) bool { return f.During.Overlaps(e.Days(r.Type)) })
}

// Claims implements [graph.RelationReader].
func (m *Model) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	of, all := q.Of, len(q.Of) == 0
	if all {
		of = []string{""} // one page, of no node or relation in particular
	}
	var pages []graph.ClaimPage
	for _, relation := range of {
		var fit []dated
		for _, h := range m.articles {
			for _, c := range h.claims {
				if (all || c.Relation == relation) && in(q.IDs, c.ID) && in(q.Statuses, c.Status) &&
					(q.Kind == "" || h.article.Kind == q.Kind) && (q.Article == "" || h.article.ID == q.Article) &&
					(q.Retracted || c.Live()) {
					fit = append(fit, dated{c, h.article.Published})
				}
			}
		}
		part, err := claimList.page(fit, q.Page)
		if err != nil {
			return nil, err
		}
		page := graph.ClaimPage{PageInfo: part.PageInfo, Cursors: part.cursors}
		for _, c := range part.items {
			page.Claims = append(page.Claims, c.Claim)
		}
		pages = append(pages, page)
	}
	return pages, nil
}

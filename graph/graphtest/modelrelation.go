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
	evidence := m.view.evidence
	if at := q.Filter.KnownAt; !at.IsZero() {
		evidence = evidenceOf(m.articles, func(c graph.Claim) bool { return c.KnownAt(at) })
	}
	var pages []graph.RelationPage
	for _, node := range of {
		var fit []graph.Relation
		for _, e := range evidence {
			r := graph.Summarize(e)
			if (all || q.Direction.Fits(r, node)) && q.Filter.Fits(r, e, node) {
				fit = append(fit, r)
			}
		}
		part, err := list.page(fit, q.Page)
		if err != nil {
			return nil, err
		}
		for i, r := range part.items {
			if q.Filter.NoDetails {
				part.items[i] = r.Brief()
			}
		}
		pages = append(pages, graph.RelationPage{PageInfo: part.PageInfo, Relations: part.items, Cursors: part.cursors})
	}
	return pages, nil
}

// Claims implements [graph.RelationReader].
func (m *Model) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	holder, err := q.Holder()
	if err != nil {
		return nil, err
	}
	of := q.Of
	if holder == graph.OfGraph {
		of = []string{""} // one page, of nothing in particular
	}
	var pages []graph.ClaimPage
	for _, id := range of {
		var fit []dated
		for _, h := range m.articles {
			for _, c := range h.claims {
				known := q.Retracted || c.Live()
				if !q.KnownAt.IsZero() {
					known = c.KnownAt(q.KnownAt)
				}
				if known && slices.Contains([]string{"", c.Relation, c.From, c.To, c.Article}, id) && in(q.IDs, c.ID) && in(q.Statuses, c.Status) &&
					in(q.Speakers, c.Speaker) && (q.Kind == "" || h.article.Kind == q.Kind) && (q.Article == "" || h.article.ID == q.Article) {
					fit = append(fit, dated{c, h.article.Published})
				}
			}
		}
		list := claimList
		switch q.Page.Order {
		case graph.ByVersion:
			list = versionList
		case graph.ByRetraction:
			list = retractionList
			fit = slices.DeleteFunc(fit, func(c dated) bool { return c.Withdrawn == 0 })
		}
		part, err := list.page(fit, q.Page)
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

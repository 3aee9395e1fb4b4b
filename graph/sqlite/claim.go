package sqlite

import (
	"context"
	"database/sql"

	"mithaq/graph"
)

const (
	claimColumns = `c.id, c.recorded_at, c.retracted_at, c.article, c.published, c.relation, c.type, c.from_id, c.to_id, c.start, c."end",
		c.sentence, c.status, c.since, c.until, c.domain, c.office, c.amount, c.currency, c.quantity, c.confidence, c.rule, c.source,
		c.speaker, c.quote`
	claimOrder        = "c.published DESC, c.article, c.start, c.id, c.recorded_at"
	articleClaimOrder = "c.article, c.start, c.id, c.recorded_at" // the same, of one article
)

// Claims implements [graph.RelationReader].
func (s *Store) Claims(ctx context.Context, query graph.ClaimQuery) ([]graph.ClaimPage, error) {
	pages := make([]graph.ClaimPage, max(1, len(query.Of)))
	err := s.view(ctx, query.Page.Count, func(db querier) error {
		after, err := graph.ClaimList().Parse(query.Page)
		if err != nil {
			return err
		}
		if query.Page.Count {
			if err := totals(ctx, db, countClaims(query), func(key int) *graph.PageInfo { return &pages[key].PageInfo }); err != nil {
				return err
			}
		}
		return rows(ctx, db, selectClaims(query, after), func(rows *sql.Rows) error { return addClaim(pages, query.Page.First, rows) })
	})
	if err != nil {
		return nil, s.fail(ctx, "claims", err)
	}
	return pages, nil
}

func addClaim(pages []graph.ClaimPage, first int, rows *sql.Rows) error {
	var key int
	var published string
	var c graph.Claim
	var recorded, retracted sql.NullInt64
	err := rows.Scan(&key, &c.ID, &recorded, &retracted, &c.Article, &published, &c.Relation, (*string)(&c.Type), &c.From, &c.To, &c.Start, &c.End,
		&c.Sentence, (*string)(&c.Status), (*string)(&c.Since), (*string)(&c.Until), (*string)(&c.Domain), &c.Office, &c.Amount, &c.Currency,
		&c.Quantity, &c.Confidence, &c.Rule, &c.Source, &c.Speaker, &c.Quote)
	if err != nil {
		return err
	}
	page := &pages[key]
	if len(page.Claims) == first {
		page.More = true
		return nil
	}
	c.RecordedAt, c.RetractedAt = moment(recorded), moment(retracted)
	page.Claims = append(page.Claims, c)
	page.Cursors = append(page.Cursors, graph.ClaimList().Cursor(c.Keys(graph.Date(published))...))
	return nil
}

func selectClaims(claims graph.ClaimQuery, after []string) statement {
	var q query
	where := claimConditions(&q, claims)
	if after != nil {
		published := q.arg(after[0])
		where = append(where, "c.published <= "+published, "(c.published < "+published+" OR (c.article, c.start, c.id, c.recorded_at) > ("+
			q.arg(after[1])+", "+q.arg(number(after[2]))+", "+q.arg(after[3])+", "+q.arg(number(after[4]))+"))")
	}
	limit := q.arg(claims.Page.First + 1)
	if len(claims.Of) == 0 {
		order := claimOrder
		if claims.Article != "" {
			order = articleClaimOrder
		}
		return q.statement("SELECT 0, " + claimColumns + " FROM claim c WHERE " + where.String() + " ORDER BY " + order + " LIMIT " + limit)
	}
	where = append(where, "c.relation = sought.value")
	return q.statement("SELECT sought.key, " + claimColumns + " FROM " + each(&q, claims.Of) + " AS sought CROSS JOIN claim c WHERE c.rowid IN (" +
		"SELECT c.rowid FROM claim c INDEXED BY claim_relation WHERE " + where.String() + " ORDER BY " + claimOrder + " LIMIT " + limit +
		") ORDER BY sought.key, " + claimOrder)
}

func countClaims(claims graph.ClaimQuery) statement {
	var q query
	where := claimConditions(&q, claims)
	if len(claims.Of) == 0 {
		return q.statement("SELECT 0, count(*) FROM claim c WHERE " + where.String())
	}
	where = append(where, "c.relation = sought.value")
	return q.statement("SELECT sought.key, (SELECT count(*) FROM claim c INDEXED BY claim_relation WHERE " + where.String() + ") FROM " +
		each(&q, claims.Of) + " AS sought")
}

func claimConditions(q *query, f graph.ClaimQuery) conditions {
	where := append(in(q, "c.id", f.IDs), in(q, "c.status", f.Statuses)...)
	if f.Article != "" {
		where = append(where, "c.article = "+q.arg(f.Article))
	}
	if f.Kind != "" {
		where = append(where, "(SELECT a.kind FROM article a WHERE a.id = c.article) = "+q.arg(string(f.Kind)))
	}
	if !f.Retracted {
		where = append(where, "c.retracted_at IS NULL")
	}
	return where
}

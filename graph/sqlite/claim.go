package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"mithaq/graph"
)

const (
	claimColumns = `c.id, c.recorded_at, c.retracted_at, c.article, c.published, c.relation, c.type, c.from_id, c.to_id, c.start, c."end",
		c.sentence, c.status, c.since, c.until, c.domain, c.office, c.amount, c.currency, c.quantity, c.confidence, c.rule, c.source,
		c.speaker, c.quote, c.read, coalesce(c.version, 0), coalesce(c.retracted_version, 0)`
	claimOrder        = "c.published DESC, c.article, c.start, c.id, c.recorded_at"
	articleClaimOrder = "c.article, c.start, c.id, c.recorded_at" // the same, of one article
)

// versionKeys are what the orders by a version of the graph sort claims by.
var versionKeys = map[graph.Order]string{
	graph.ByVersion:    "c.version, c.relation, c.id",
	graph.ByRetraction: "c.retracted_version, c.relation, c.id",
}

// Claims implements [graph.RelationReader].
func (s *Store) Claims(ctx context.Context, query graph.ClaimQuery) ([]graph.ClaimPage, error) {
	pages := make([]graph.ClaimPage, max(1, len(query.Of)))
	holder, err := query.Holder()
	if err != nil {
		return nil, s.fail(ctx, "claims", err)
	}
	err = s.view(ctx, query.Page.Count, func(db querier) error {
		after, err := query.List().Parse(query.Page)
		if err != nil {
			return err
		}
		if query.Page.Count {
			if err := totals(ctx, db, countClaims(query, holder), func(key int) *graph.PageInfo { return &pages[key].PageInfo }); err != nil {
				return err
			}
		}
		return rows(ctx, db, selectClaims(query, holder, after), func(rows *sql.Rows) error { return addClaim(pages, query, rows) })
	})
	if err != nil {
		return nil, s.fail(ctx, "claims", err)
	}
	return pages, nil
}

func addClaim(pages []graph.ClaimPage, query graph.ClaimQuery, rows *sql.Rows) error {
	var key int
	c, published, err := scanClaim(rows, &key)
	if err != nil {
		return err
	}
	page := &pages[key]
	if len(page.Claims) == query.Page.First {
		page.More = true
		return nil
	}
	page.Claims = append(page.Claims, c)
	page.Cursors = append(page.Cursors, query.List().Cursor(c.Keys(query.Page.Order, published)...))
	return nil
}

// scanClaim reads the columns of a claim, behind others, and its article's date.
func scanClaim(rows *sql.Rows, before ...any) (c graph.Claim, published graph.Date, err error) {
	var recorded, retracted sql.NullInt64
	var read string
	err = rows.Scan(append(before, &c.ID, &recorded, &retracted, &c.Article, (*string)(&published), &c.Relation, (*string)(&c.Type), &c.From, &c.To, &c.Start, &c.End,
		&c.Sentence, (*string)(&c.Status), (*string)(&c.Since), (*string)(&c.Until), (*string)(&c.Domain), &c.Office, &c.Amount, &c.Currency,
		&c.Quantity, &c.Confidence, &c.Rule, &c.Source, &c.Speaker, &c.Quote, &read, &c.Version, &c.Withdrawn)...)
	if err != nil {
		return c, published, err
	}
	c.RecordedAt, c.RetractedAt = moment(recorded), moment(retracted)
	return c, published, decode(read, &c.Read)
}

// claimArm is an index that holds the claims of some holder in the order of the list.
type claimArm struct{ index, column string }

// claimArms are the indexes that together hold each claim of a holder once.
var claimArms = map[graph.Holder][]claimArm{
	graph.OfRelations: {{"claim_relation", "c.relation"}},
	graph.OfArticles:  {{"claim_article", "c.article"}},
	graph.OfNodes:     {{"claim_from", "c.from_id"}, {"claim_to", "c.to_id"}},
}

func selectClaims(claims graph.ClaimQuery, holder graph.Holder, after []string) statement {
	var q query
	where := claimConditions(&q, claims)
	versions := versionKeys[claims.Page.Order]
	switch {
	case versions != "" && after != nil:
		where = append(where, "("+versions+") > ("+q.arg(number(after[0]))+", "+q.arg(after[1])+", "+q.arg(after[2])+")")
	case after != nil:
		published := q.arg(after[0])
		where = append(where, "c.published <= "+published, "(c.published < "+published+" OR (c.article, c.start, c.id, c.recorded_at) > ("+
			q.arg(after[1])+", "+q.arg(number(after[2]))+", "+q.arg(after[3])+", "+q.arg(number(after[4]))+"))")
	}
	limit := q.arg(claims.Page.First + 1)
	if holder == graph.OfGraph {
		order := claimOrder
		switch {
		case versions != "":
			order = versions
		case claims.Article != "":
			order = articleClaimOrder
		}
		return q.statement("SELECT 0, " + claimColumns + " FROM claim c WHERE " + where.String() + " ORDER BY " + order + " LIMIT " + limit)
	}
	var union []string
	for _, a := range claimArms[holder] {
		union = append(union, "SELECT * FROM (SELECT c.rowid AS rowid, c.published AS published, c.article AS article, c.start AS start, c.id AS id, "+
			"c.recorded_at AS recorded_at FROM claim c INDEXED BY "+a.index+" WHERE "+append(slices.Clip(where), a.column+" = sought.value").String()+
			" ORDER BY "+claimOrder+" LIMIT "+limit+")")
	}
	return q.statement("SELECT sought.key, " + claimColumns + " FROM " + each(&q, claims.Of) + " AS sought CROSS JOIN claim c WHERE c.rowid IN (" +
		"SELECT rowid FROM (" + strings.Join(union, " UNION ALL ") + ") ORDER BY " + strings.ReplaceAll(claimOrder, "c.", "") + " LIMIT " + limit +
		") ORDER BY sought.key, " + claimOrder)
}

func countClaims(claims graph.ClaimQuery, holder graph.Holder) statement {
	var q query
	where := claimConditions(&q, claims)
	if holder == graph.OfGraph {
		return q.statement("SELECT 0, count(*) FROM claim c WHERE " + where.String())
	}
	var sum []string
	for _, a := range claimArms[holder] {
		sum = append(sum, "(SELECT count(*) FROM claim c INDEXED BY "+a.index+" WHERE "+append(slices.Clip(where), a.column+" = sought.value").String()+")")
	}
	return q.statement("SELECT sought.key, " + strings.Join(sum, " + ") + " FROM " + each(&q, claims.Of) + " AS sought")
}

func claimConditions(q *query, f graph.ClaimQuery) conditions {
	where := append(in(q, "c.id", f.IDs), in(q, "c.status", f.Statuses)...)
	if versions := versionKeys[f.Page.Order]; versions != "" {
		column, _, _ := strings.Cut(versions, ",")
		where = append(where, column+" IS NOT NULL")
	}
	if f.Article != "" {
		where = append(where, "c.article = "+q.arg(f.Article))
	}
	if f.Kind != "" {
		where = append(where, "(SELECT a.kind FROM article a WHERE a.id = c.article) = "+q.arg(string(f.Kind)))
	}
	where = append(where, in(q, "c.speaker", f.Speakers)...)
	switch {
	case !f.KnownAt.IsZero():
		at := q.arg(f.KnownAt.UnixMilli())
		where = append(where, "c.recorded_at <= "+at, "(c.retracted_at IS NULL OR c.retracted_at > "+at+")")
	case !f.Retracted:
		where = append(where, "c.retracted_at IS NULL")
	}
	return where
}

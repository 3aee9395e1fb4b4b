package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/graph/history"
)

// relationColumns are the columns of a relation, in the order of [relationScanner].
func relationColumns(f graph.RelationFilter) string {
	columns := `r.id, r.type, r.from_id, r.to_id, r.status, r.start, r."end", r.contradicted, r.claims, r.news, r.tables, r.outlets, r.confidence`
	if !f.NoDetails {
		columns += ", r.domains, r.offices, r.amount, r.currency, r.quantity, r.episodes"
	}
	return columns
}

// Relations implements [graph.RelationReader].
func (s *Store) Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error) {
	if !query.Filter.KnownAt.IsZero() {
		pages, err := history.Relations(ctx, s, query)
		if err != nil {
			return nil, s.fail(ctx, "relations", err)
		}
		return pages, nil
	}
	pages := make([]graph.RelationPage, max(1, len(query.Of)))
	err := s.view(ctx, query.Page.Count, func(db querier) error {
		order, err := relationOrder(query.Page.Order)
		if err != nil {
			return err
		}
		after, err := order.Parse(query.Page)
		if err != nil {
			return err
		}
		choose := chooseAll
		if len(query.Of) > 0 {
			choose = chooseOf
		}
		selected, counted, err := choose(query, order, after)
		if err != nil {
			return err
		}
		if query.Page.Count {
			if err := totals(ctx, db, counted, func(key int) *graph.PageInfo { return &pages[key].PageInfo }); err != nil {
				return err
			}
		}
		scanner := newRelationScanner(query.Filter)
		return rows(ctx, db, selected, func(rows *sql.Rows) error {
			if err := scanner.scan(rows); err != nil {
				return err
			}
			page := &pages[scanner.key]
			if page.More = len(page.Relations) == query.Page.First; page.More {
				return nil
			}
			page.Relations = append(page.Relations, scanner.relation)
			if !query.Page.NoCursors {
				page.Cursors = append(page.Cursors, order.Cursor(scanner.relation.Keys(query.Page.Order)...))
			}
			return nil
		})
	})
	if err != nil {
		return nil, s.fail(ctx, "relations", err)
	}
	return pages, nil
}

// relationScanner reads relations from rows, one after the other.
type relationScanner struct {
	key                        int // of the list that the relation is of
	relation                   graph.Relation
	domains, offices, episodes string
	into                       []any
	known                      map[string][]graph.Episode // by their text: many relations have the same, and nobody changes them
}

func newRelationScanner(f graph.RelationFilter) *relationScanner {
	s := &relationScanner{known: map[string][]graph.Episode{}}
	r := &s.relation
	s.into = []any{&s.key, &r.ID, (*string)(&r.Type), &r.From, &r.To, (*string)(&r.Status), (*string)(&r.Start), (*string)(&r.End),
		&r.Contradicted, &r.Claims, &r.News, &r.Tables, &r.Outlets, &r.Confidence}
	if !f.NoDetails {
		s.into = append(s.into, &s.domains, &s.offices, &r.Amount, &r.Currency, &r.Quantity, &s.episodes)
	}
	return s
}

// scan reads the next relation.
func (s *relationScanner) scan(rows *sql.Rows) error {
	r := &s.relation
	*r = graph.Relation{}
	if err := rows.Scan(s.into...); err != nil {
		return err
	}
	for domain := range strings.SplitSeq(strings.Trim(s.domains, ","), ",") {
		if domain != "" {
			r.Domains = append(r.Domains, graph.Domain(domain))
		}
	}
	if err := decode(s.offices, &r.Offices); err != nil {
		return err
	}
	episodes, ok := s.known[s.episodes]
	if !ok {
		if err := decode(s.episodes, &episodes); err != nil {
			return err
		}
		s.known[s.episodes] = episodes
	}
	r.Episodes = slices.Clip(episodes)
	return nil
}

// chooseAll selects one page of the relations of the whole graph, and counts them.
func chooseAll(wanted graph.RelationQuery, o order, after []string) (selected, counted statement, err error) {
	filter := func(q *query) conditions {
		where, f := fits(q, wanted.Filter, "r.id"), wanted.Filter
		for _, end := range [][2]conditions{
			{in(q, "r.from_id", f.With), in(q, "r.to_id", f.With)},
			{in(q, "r.from_type", f.WithTypes), in(q, "r.to_type", f.WithTypes)},
		} {
			if end[0] != nil {
				where = append(where, "("+end[0].String()+" OR "+end[1].String()+")")
			}
		}
		return append(where, in(q, "r.type", wanted.Filter.Types)...)
	}
	var count, q query
	where := filter(&count)
	counted = count.statement("SELECT 0, count(*) FROM relation r WHERE " + where.String())
	where = filter(&q)
	if after != nil {
		where = append(where, o.after(&q, after)...)
	}
	limit := q.arg(wanted.Page.First + 1)
	return q.statement("SELECT 0, " + relationColumns(wanted.Filter) + " FROM relation r WHERE " + where.String() + " ORDER BY " + o.by() + " LIMIT " + limit), counted, nil
}

// fits are the conditions of the filter that say nothing of ends and types; id is how to write the id's column.
func fits(q *query, f graph.RelationFilter, id string) conditions {
	where := append(in(q, id, f.IDs), in(q, "r.status", f.Statuses)...)
	if len(f.Domains) > 0 {
		one := conditions{"FALSE"}
		for _, d := range graph.Domains {
			if slices.Contains(f.Domains, d) {
				one = append(one, "instr(r.domains, "+q.arg(","+string(d)+",")+") > 0")
			}
		}
		where = append(where, "("+strings.Join(one, " OR ")+")")
	}
	switch f.Kind {
	case "":
	case graph.News:
		where = append(where, "r.news > 0")
	case graph.Table:
		where = append(where, "r.tables > 0")
	default:
		where = append(where, "FALSE")
	}
	if f.Article != "" {
		where = append(where, "r.id IN (SELECT c.relation FROM claim c WHERE c.article = "+q.arg(f.Article)+" AND c.retracted_at IS NULL)")
	}
	if len(f.Speakers) > 0 {
		credited := append(in(q, "c.speaker", f.Speakers), "c.retracted_at IS NULL")
		where = append(where, "r.id IN (SELECT c.relation FROM claim c WHERE "+credited.String()+")")
	}
	if f.During != nil {
		where = append(where, during(q, *f.During, f.Undated))
	}
	if !(f.MinConfidence <= 0) {
		where = append(where, "r.confidence >= "+q.arg(f.MinConfidence))
	}
	if f.MinSources > 0 {
		where = append(where, "r.outlets + r.tables >= "+q.arg(f.MinSources))
	}
	return where
}

// during is the condition that an episode overlaps the period. Where the relation has several, it looks at each, but only
// if the period overlaps what they span together.
func during(q *query, p graph.Period, undated bool) string {
	from, to := q.arg(int64(p.From)), q.arg(int64(p.To))
	overlaps := "r.first_day <= " + to + " AND r.last_day >= " + from + " AND (r.spans IS NULL OR EXISTS (SELECT 1 FROM json_each(r.spans) AS span " +
		"WHERE json_extract(span.value, '$[0]') <= " + to + " AND json_extract(span.value, '$[1]') >= " + from + "))"
	if undated {
		return "(r.first_day IS NULL OR " + overlaps + ")"
	}
	return "(" + overlaps + ")"
}

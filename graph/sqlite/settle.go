package sqlite

import (
	"cmp"
	"database/sql"
	"slices"

	"mithaq/graph"
)

// settleRelations makes the relations anew whose evidence has changed.
func (w *writing) settleRelations() error {
	if len(w.relations) == 0 {
		return nil
	}
	ids := sorted(w.relations)
	before, err := w.relationsBefore(ids)
	if err != nil {
		return err
	}
	now, err := w.summaries(ids)
	if err != nil {
		return err
	}
	slices.SortFunc(now, func(a, b graph.Relation) int { // as most indexes hold them, whose pages are then written once
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Type, b.Type), cmp.Compare(a.ID, b.ID))
	})
	for _, r := range now {
		old, known := before[r.ID]
		delete(before, r.ID)
		w.ends[r.From] += r.Claims - old.Claims
		w.ends[r.To] += r.Claims - old.Claims
		if !known {
			w.change.RelationsAdded++
		}
		if err := w.putRelation(r, old, known); err != nil {
			return err
		}
	}
	for id, old := range before {
		w.change.RelationsRemoved++
		w.ends[old.From] -= old.Claims
		w.ends[old.To] -= old.Claims
		if _, err := w.exec("DELETE FROM relation WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}

// relationsBefore are the ends, starts and numbers of claims of those relations that are in the graph.
func (w *writing) relationsBefore(ids []string) (map[string]graph.Relation, error) {
	var q query
	before := map[string]graph.Relation{}
	err := rows(w.ctx, w.tx, q.statement("SELECT id, from_id, to_id, start, claims FROM relation WHERE id IN "+set(&q, ids)), func(rows *sql.Rows) error {
		var r graph.Relation
		err := rows.Scan(&r.ID, &r.From, &r.To, (*string)(&r.Start), &r.Claims)
		before[r.ID] = r
		return err
	})
	return before, err
}

// summaries are those relations that live claims support.
func (w *writing) summaries(ids []string) ([]graph.Relation, error) {
	var q query
	var out []graph.Relation
	var evidence []graph.Evidence // of one relation
	err := rows(w.ctx, w.tx, q.statement(`SELECT c.id, c.relation, c.type, c.from_id, c.to_id, c.article, c.status, c.since, c.until, c.domain, c.office, c.amount,
			c.currency, c.quantity, c.confidence, a.kind, a.outlet
		FROM `+each(&q, ids)+` AS changed CROSS JOIN claim c ON c.relation = changed.value AND c.retracted_at IS NULL
			CROSS JOIN article a ON a.id = c.article
		ORDER BY changed.key`), func(rows *sql.Rows) error {
		var e graph.Evidence
		c := &e.Claim
		err := rows.Scan(&c.ID, &c.Relation, (*string)(&c.Type), &c.From, &c.To, &c.Article, (*string)(&c.Status), (*string)(&c.Since), (*string)(&c.Until),
			(*string)(&c.Domain), &c.Office, &c.Amount, &c.Currency, &c.Quantity, &c.Confidence, (*string)(&e.Kind), &e.Outlet)
		if len(evidence) > 0 && evidence[0].Claim.Relation != c.Relation {
			out = append(out, graph.Summarize(evidence))
			evidence = evidence[:0]
		}
		evidence = append(evidence, e)
		return err
	})
	if len(evidence) > 0 {
		out = append(out, graph.Summarize(evidence))
	}
	return out, err
}

const insertRelation = `INSERT INTO relation (status, "end", domains, offices, amount, currency, quantity, episodes, first_day, last_day, spans,
		contradicted, news, tables, outlets, confidence, id, start, claims, type, symmetric, from_id, to_id, from_type, to_type)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const updateRelation = `UPDATE relation SET status = ?, "end" = ?, domains = ?, offices = ?, amount = ?, currency = ?, quantity = ?, episodes = ?,
		first_day = ?, last_day = ?, spans = ?, contradicted = ?, news = ?, tables = ?, outlets = ?, confidence = ?
	WHERE id = ?`

// putRelation writes a relation. Where it was known, what indexes sort by is written only where it is another: SQLite enters a row anew
// in every index with a column that is set.
func (w *writing) putRelation(r, old graph.Relation, known bool) error {
	domains := ""
	for _, d := range r.Domains {
		domains += string(d) + ","
	}
	if domains != "" {
		domains = "," + domains
	}
	first, last, spans := days(r)
	args := []any{string(r.Status), string(r.End), domains, encode(r.Offices), r.Amount, r.Currency, r.Quantity, encode(r.Episodes),
		first, last, spans, r.Contradicted, r.News, r.Tables, r.Outlets, r.Confidence, r.ID}
	if !known {
		spec, _ := r.Type.Spec()
		from, _ := graph.TypeOf(r.From)
		to, _ := graph.TypeOf(r.To)
		_, err := w.exec(insertRelation, append(args, string(r.Start), r.Claims, string(r.Type), spec.Symmetric, r.From, r.To, string(from), string(to))...)
		return err
	}
	_, err := w.exec(updateRelation, args...)
	if err == nil && r.Start != old.Start {
		_, err = w.exec("UPDATE relation SET start = ? WHERE id = ?", string(r.Start), r.ID)
	}
	if err == nil && r.Claims != old.Claims {
		_, err = w.exec("UPDATE relation SET claims = ? WHERE id = ?", r.Claims, r.ID)
	}
	return err
}

// days are the first and last day of all episodes, and each episode's own where there are several.
func days(r graph.Relation) (first, last sql.NullInt64, spans sql.NullString) {
	var each [][2]graph.Day
	for _, e := range r.Episodes {
		p := e.Days(r.Type)
		if !first.Valid {
			first, last = sql.NullInt64{Int64: int64(p.From), Valid: true}, sql.NullInt64{Int64: int64(p.To), Valid: true}
		}
		first.Int64, last.Int64 = min(first.Int64, int64(p.From)), max(last.Int64, int64(p.To))
		each = append(each, [2]graph.Day{p.From, p.To})
	}
	if len(each) > 1 {
		spans = sql.NullString{String: encode(each), Valid: true}
	}
	return first, last, spans
}

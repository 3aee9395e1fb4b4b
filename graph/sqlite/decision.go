package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"mithaq/graph"
)

// Decide implements [graph.Curator].
func (s *Store) Decide(ctx context.Context, decisions ...graph.Decision) ([]graph.Decision, graph.Change, error) {
	var out []graph.Decision
	change, err := s.alter(ctx, "decide", "", func(w *writing) (err error) {
		if out, err = graph.Complete(holdings{w}, decisions); err != nil {
			return err
		}
		touched := map[string]bool{}
		for _, d := range out {
			fresh, err := w.putDecision(d)
			if err == nil && fresh {
				err = w.bearing(d, touched)
			}
			if err != nil {
				return err
			}
		}
		return w.readAgain(touched, out)
	})
	if err != nil {
		return nil, graph.Change{}, err
	}
	return out, change, nil
}

// Undo implements [graph.Curator].
func (s *Store) Undo(ctx context.Context, by graph.Decision, ids ...string) (graph.Change, error) {
	return s.alter(ctx, "undo", "", func(w *writing) error {
		touched := map[string]bool{}
		var undone []graph.Decision
		for _, id := range ids {
			found, err := decisions(ctx, w.tx, graph.DecisionFilter{IDs: []string{id}, Undone: true})
			if err == nil && len(found) == 0 {
				err = fmt.Errorf("%w: there is no decision %.200s", graph.ErrNoSubject, id)
			}
			if err != nil {
				return err
			}
			if err := w.bearing(found[0], touched); err != nil {
				return err
			}
			d, err := found[0].Undo(by)
			if err != nil {
				return err
			}
			undone = append(undone, d)
		}
		for _, d := range undone {
			if _, err := w.exec("UPDATE decision SET undone_at = ?, body = ? WHERE id = ?", d.UndoneAt.UnixMilli(), encode(d), d.ID); err != nil {
				return err
			}
			w.change.Changed = true
		}
		return w.readAgain(touched, undone)
	})
}

// putDecision writes a decision, and reports whether it was not there before.
func (w *writing) putDecision(d graph.Decision) (fresh bool, err error) {
	n, err := w.exec("INSERT INTO decision (id, at, by, verdict, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		d.ID, d.At.UnixMilli(), d.By, d.Kind(), encode(d))
	if err != nil || n == 0 {
		return false, err
	}
	w.change.Changed = true
	for _, subject := range d.Subjects() {
		if _, err := w.exec("INSERT INTO decision_subject (subject, decision) VALUES (?, ?)", subject, d.ID); err != nil {
			return false, err
		}
	}
	return true, nil
}

// carry lets the reviews of editions bear on the article that supersedes them.
func (w *writing) carry(b graph.Batch, editions []string) error {
	if len(editions) == 0 {
		return nil
	}
	decided, err := holdings{w}.Decisions(editions)
	if err != nil {
		return err
	}
	for _, d := range graph.Carry(b, editions, decided) {
		if _, err := w.putDecision(d); err != nil {
			return err
		}
	}
	return nil
}

// bearing notes the live articles whose claims or nodes the decision changes when it is made or undone. A merge bears on those
// that record its node, or that record the node which stands for it now and were read otherwise.
func (w *writing) bearing(d graph.Decision, articles map[string]bool) error {
	switch {
	case d.Distinction != nil:
		return nil
	case d.Review != nil:
		return w.note(articles, "SELECT id FROM article WHERE id = ? AND deleted_at IS NULL", d.Review.Read.Article)
	}
	standing, err := graph.Standing([]string{d.Merge.From}, holdings{w}.Decisions)
	if err == nil {
		err = w.note(articles, "SELECT article FROM node_record WHERE node = ?", d.Merge.From)
	}
	if err == nil {
		err = w.note(articles, "SELECT article FROM node_record WHERE node = ? AND article IN (SELECT article FROM reading)", standing[d.Merge.From])
	}
	return err
}

// readAgain lays the decisions that count over what was read of the articles, at the time of those that were made or undone.
func (w *writing) readAgain(articles map[string]bool, last []graph.Decision) error {
	for _, article := range sorted(articles) {
		read, err := w.reading(article)
		if err != nil {
			return err
		}
		if err := w.say(read.Again(last[0].Last())); err != nil {
			return err
		}
	}
	w.change.ClaimsKnown = 0 // of no article
	return nil
}

// Decisions implements [graph.Curator].
func (s *Store) Decisions(ctx context.Context, f graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error) {
	var out graph.DecisionPage
	list := graph.DecisionList()
	after, err := list.Parse(page)
	if err == nil {
		err = s.view(ctx, page.Count, func(db querier) error {
			if page.Count {
				if err := totals(ctx, db, chooseDecisions("0, count(*)", f, nil, 0), func(int) *graph.PageInfo { return &out.PageInfo }); err != nil {
					return err
				}
			}
			return rows(ctx, db, chooseDecisions("d.body", f, after, page.First+1), func(rows *sql.Rows) error {
				d, err := scanDecision(rows)
				if len(out.Decisions) == page.First {
					out.More = true
					return err
				}
				out.Decisions = append(out.Decisions, d)
				out.Cursors = append(out.Cursors, list.Cursor(d.Keys()...))
				return err
			})
		})
	}
	if err != nil {
		return graph.DecisionPage{}, s.fail(ctx, "decisions", err)
	}
	return out, nil
}

// decisions reads all decisions that fit.
func decisions(ctx context.Context, db querier, f graph.DecisionFilter) ([]graph.Decision, error) {
	var out []graph.Decision
	err := rows(ctx, db, chooseDecisions("d.body", f, nil, -1), func(rows *sql.Rows) error {
		d, err := scanDecision(rows)
		out = append(out, d)
		return err
	})
	return out, err
}

func scanDecision(rows *sql.Rows) (graph.Decision, error) {
	var body string
	var d graph.Decision
	if err := rows.Scan(&body); err != nil {
		return d, err
	}
	return d, decode(body, &d)
}

// chooseDecisions selects so many decisions that fit, in the order of the list; with the limit 0 it selects without order.
func chooseDecisions(what string, f graph.DecisionFilter, after []string, limit int) statement {
	var q query
	where := append(in(&q, "d.id", f.IDs), in(&q, "d.verdict", f.Kinds())...)
	if len(f.Of) > 0 {
		where = append(where, "d.id IN (SELECT decision FROM decision_subject WHERE subject IN "+set(&q, f.Of)+")")
	}
	if f.By != "" {
		where = append(where, "d.by = "+q.arg(f.By))
	}
	known := f.KnownAt.UnixMilli()
	if !f.KnownAt.IsZero() {
		where = append(where, "d.at <= "+q.arg(known))
	}
	switch {
	case f.Undone:
	case f.KnownAt.IsZero():
		where = append(where, "d.undone_at IS NULL")
	default:
		where = append(where, "(d.undone_at IS NULL OR d.undone_at > "+q.arg(known)+")")
	}
	if after != nil {
		at := q.arg(number(after[0]))
		where = append(where, "d.at <= "+at, "(d.at < "+at+" OR d.id > "+q.arg(after[1])+")")
	}
	text := "SELECT " + what + " FROM decision d WHERE " + where.String()
	if limit != 0 {
		text += " ORDER BY d.at DESC, d.id LIMIT " + q.arg(limit)
	}
	return q.statement(text)
}

// holdings are what the writing sees.
type holdings struct{ w *writing }

// Claim implements [graph.Holdings].
func (h holdings) Claim(id string) (graph.Claim, error) {
	var out []graph.Claim
	err := rows(h.w.ctx, h.w.tx, statement{"SELECT " + claimColumns + " FROM claim c WHERE c.id = ? ORDER BY c.recorded_at DESC LIMIT 1", []any{id}},
		func(rows *sql.Rows) error {
			c, _, err := scanClaim(rows)
			out = append(out, c)
			return err
		})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("%w: there is no claim %.200s", graph.ErrNoSubject, id)
	}
	if err != nil {
		return graph.Claim{}, err
	}
	return out[0], nil
}

// Nodes implements [graph.Holdings].
func (h holdings) Nodes(ids []string) (map[string]graph.Node, error) {
	return nodes(h.w.ctx, h.w.tx, ids)
}

// Decisions implements [graph.Holdings].
func (h holdings) Decisions(of []string) ([]graph.Decision, error) {
	return decisions(h.w.ctx, h.w.tx, graph.DecisionFilter{Of: of})
}

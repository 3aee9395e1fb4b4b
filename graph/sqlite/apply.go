package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"mithaq/graph"
)

// Apply implements [graph.Writer].
func (s *Store) Apply(ctx context.Context, batches ...graph.Batch) (graph.Change, error) {
	if err := s.enter(ctx); err != nil {
		return graph.Change{}, s.fail(ctx, "apply", err)
	}
	canonical, article, err := graph.Canonical(batches)
	if err != nil {
		return graph.Change{}, fmt.Errorf("sqlite: apply: %w", err)
	}
	return s.alter(ctx, "apply", article, func(w *writing) error {
		if err := w.postpone(canonical); err != nil {
			return err
		}
		for _, b := range canonical {
			if err := w.apply(b); err != nil {
				return err
			}
		}
		return nil
	})
}

// apply takes in what one article says.
func (w *writing) apply(b graph.Batch) error {
	before := w.change.Changed
	w.change.Changed = false
	for _, step := range []func(graph.Batch) error{w.supersede, w.article, w.say} {
		if err := step(b); err != nil {
			return err
		}
	}
	w.change.Articles++
	if w.change.Changed {
		w.change.ArticlesChanged++
	}
	w.change.Changed = w.change.Changed || before
	return nil
}

// supersede withdraws the other live articles of the same address, and carries over what people decided of them.
func (w *writing) supersede(b graph.Batch) error {
	if b.Article.URL == "" {
		return nil
	}
	var editions []string
	err := rows(w.ctx, w.tx, statement{"SELECT id FROM article WHERE url = ? AND url <> '' AND id <> ? AND deleted_at IS NULL ORDER BY id", []any{b.Article.URL, b.Article.ID}}, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		editions = append(editions, id)
		return err
	})
	if err != nil {
		return err
	}
	w.change.Superseded = append(w.change.Superseded, editions...)
	for _, id := range editions {
		if err := w.withdraw(id, b.At.UnixMilli()); err != nil {
			return err
		}
	}
	return w.carry(b, editions)
}

// article writes the article where it is new, was deleted, or is described in another way.
func (w *writing) article(b graph.Batch) error {
	a, old := b.Article, graph.Article{ID: b.Article.ID, Text: b.Article.Text}
	var deleted sql.NullInt64
	err := w.tx.QueryRowContext(w.ctx, "SELECT kind, title, lang, outlet, url, published, deleted_at FROM article WHERE id = ?", a.ID).
		Scan((*string)(&old.Kind), &old.Title, &old.Lang, &old.Outlet, &old.URL, (*string)(&old.Published), &deleted)
	first, last := sql.NullInt64{}, sql.NullInt64{}
	if a.Published.Known() {
		first = sql.NullInt64{Int64: int64(a.Published.First()), Valid: true}
		last = sql.NullInt64{Int64: int64(a.Published.Last()), Valid: true}
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		w.change.Changed = true
		_, err := w.exec(`INSERT INTO article (id, kind, title, lang, outlet, url, published, first_day, last_day, loaded_at, text)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			a.ID, string(a.Kind), a.Title, a.Lang, a.Outlet, a.URL, string(a.Published), first, last, b.At.UnixMilli(), a.Text)
		return err
	case err != nil:
		return err
	case old == a && !deleted.Valid:
		return nil
	}
	w.change.Changed = true
	if _, err := w.exec(`UPDATE article SET kind = ?, title = ?, lang = ?, outlet = ?, url = ?, published = ?, first_day = ?, last_day = ?,
		deleted_at = NULL WHERE id = ?`, string(a.Kind), a.Title, a.Lang, a.Outlet, a.URL, string(a.Published), first, last, a.ID); err != nil {
		return err
	}
	return w.restate(old, a)
}

// restate carries what counts of an article over to what it says.
func (w *writing) restate(old, a graph.Article) error {
	if old.Published != a.Published {
		if _, err := w.exec("UPDATE claim SET published = ? WHERE article = ?", string(a.Published), a.ID); err != nil {
			return err
		}
	}
	if old.Kind != a.Kind || old.Outlet != a.Outlet {
		if err := w.touchRelations(a.ID); err != nil {
			return err
		}
	}
	if old.Kind == a.Kind && old.Published == a.Published {
		return nil
	}
	if err := w.touchNodes(a.ID); err != nil {
		return err
	}
	_, err := w.exec("UPDATE node_record SET kind = ?, published = ? WHERE article = ?", string(a.Kind), string(a.Published), a.ID)
	return err
}

// heard is a live claim of the article before the change.
type heard struct {
	recorded   int64
	relation   string
	sentence   int
	confidence float64
	rule       string
	source     string
	read       string
}

// claims compares what the article says with what it said.
func (w *writing) claims(b graph.Batch) error {
	before := map[string]heard{}
	err := rows(w.ctx, w.tx, statement{`SELECT id, recorded_at, relation, sentence, confidence, rule, source, read FROM claim
		WHERE article = ? AND retracted_at IS NULL`, []any{b.Article.ID}}, func(rows *sql.Rows) error {
		var id string
		var h heard
		err := rows.Scan(&id, &h.recorded, &h.relation, &h.sentence, &h.confidence, &h.rule, &h.source, &h.read)
		before[id] = h
		return err
	})
	if err != nil {
		return err
	}
	for _, c := range b.Claims {
		h, known := before[c.ID]
		delete(before, c.ID)
		if known {
			err = w.hearAgain(h, c)
		} else {
			err = w.hear(c, b.Article.Published)
		}
		if err != nil {
			return err
		}
	}
	for id, h := range before {
		w.change.Changed = true
		w.change.ClaimsRetracted++
		w.relations[h.relation] = true
		if _, err := w.exec("UPDATE claim SET retracted_at = ?, retracted_version = (SELECT version + 1 FROM state) WHERE id = ? AND recorded_at = ?", b.At.UnixMilli(), id, h.recorded); err != nil {
			return err
		}
	}
	return nil
}

// hearAgain keeps the record of a claim, with the details of the last reading.
func (w *writing) hearAgain(h heard, c graph.Claim) error {
	w.change.ClaimsKnown++
	if h == (heard{h.recorded, c.Relation, c.Sentence, c.Confidence, c.Rule, c.Source, encode(c.Read)}) {
		return nil
	}
	w.change.Changed = true
	w.relations[c.Relation] = true
	_, err := w.exec("UPDATE claim SET sentence = ?, confidence = ?, rule = ?, source = ?, read = ? WHERE id = ? AND recorded_at = ?",
		c.Sentence, c.Confidence, c.Rule, c.Source, encode(c.Read), c.ID, h.recorded)
	return err
}

// hear records a claim, or lets its record of the same time count again.
func (w *writing) hear(c graph.Claim, published graph.Date) error {
	w.change.Changed = true
	w.change.ClaimsAdded++
	w.relations[c.Relation] = true
	_, err := w.exec(`INSERT INTO claim (id, recorded_at, article, published, relation, type, from_id, to_id, start, "end", sentence, status,
			since, until, domain, office, amount, currency, quantity, confidence, rule, source, speaker, quote, read, version)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT version + 1 FROM state))
		ON CONFLICT (id, recorded_at) DO UPDATE SET retracted_at = NULL, retracted_version = NULL, sentence = excluded.sentence, confidence = excluded.confidence,
			rule = excluded.rule, source = excluded.source, read = excluded.read, version = excluded.version`,
		c.ID, c.RecordedAt.UnixMilli(), c.Article, string(published), c.Relation, string(c.Type), c.From, c.To, c.Start, c.End, c.Sentence,
		string(c.Status), string(c.Since), string(c.Until), string(c.Domain), c.Office, c.Amount, c.Currency, c.Quantity, c.Confidence,
		c.Rule, c.Source, c.Speaker, c.Quote, encode(c.Read))
	return err
}

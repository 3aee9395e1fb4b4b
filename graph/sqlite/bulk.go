package sqlite

import (
	"database/sql"
	"errors"

	"mithaq/graph"
)

// A change that brings much for what there is, is written without the indexes that only readers need, and these are built anew in the
// end, in the same transaction: what is built of all its rows is sorted once and written from one end to the other, what takes them in
// as they come is read and written all over. Other readers see the graph as it was meanwhile, with its indexes.
const (
	bulk      = 10_000 // claims of new articles, of which it is worth while
	bulkShare = 2      // where they are at least one for so many that were ever learned
)

// postpone drops the indexes that only readers need where the batches bring so much, for [writing.buildIndexes] to build them again.
func (w *writing) postpone(batches []graph.Batch) error {
	enough, err := w.isBulk(batches)
	if err != nil || !enough {
		return err
	}
	var names []string
	err = rows(w.ctx, w.tx, statement{`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('claim', 'relation') AND sql IS NOT NULL
		AND name NOT IN ('claim_article', 'claim_relation')`, nil}, func(rows *sql.Rows) error {
		var name, build string
		err := rows.Scan(&name, &build)
		names, w.postponed = append(names, name), append(w.postponed, build)
		return err
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := w.tx.ExecContext(w.ctx, "DROP INDEX "+name); err != nil {
			return err
		}
	}
	return nil
}

// isBulk reports whether the batches bring so much.
func (w *writing) isBulk(batches []graph.Batch) (bool, error) {
	coming, learned := 0, 0
	for _, b := range batches {
		coming += len(b.Claims)
	}
	if coming < bulk {
		return false, nil
	}
	if err := w.tx.QueryRowContext(w.ctx, "SELECT coalesce(max(rowid), 0) FROM claim").Scan(&learned); err != nil {
		return false, err
	}
	for _, b := range batches {
		if deleted, err := w.deleted(b.Article.ID); err == nil && !deleted {
			coming -= len(b.Claims) // of an article that is read again
		} else if err != nil && !errors.Is(err, graph.ErrNoArticle) {
			return false, err
		}
	}
	return coming >= max(bulk, learned/bulkShare), nil
}

// buildIndexes builds what was postponed. It comes before nodes are written: a new one looks for the relations that wait for it.
func (w *writing) buildIndexes() error {
	for _, build := range w.postponed {
		if _, err := w.tx.ExecContext(w.ctx, build); err != nil {
			return err
		}
	}
	return nil
}

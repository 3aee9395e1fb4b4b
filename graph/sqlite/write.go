package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"mithaq/graph"
)

// writing is one change of the graph under way, in one transaction. What it does to articles, claims and records it does at
// once; the relations and nodes that these make up are noted and made anew at the end.
type writing struct {
	ctx       context.Context
	tx        *sql.Tx
	prepared  map[string]*sql.Stmt
	change    graph.Change
	relations map[string]bool // ids of those to make anew
	nodes     map[string]bool // ids of those to make anew
	ends      map[string]int  // node id → how many claims more its relations have
	postponed []string        // statements that build the indexes which are left out meanwhile
}

// alter does all of work, or nothing where that returns an error.
func (s *Store) alter(ctx context.Context, what, article string, work func(*writing) error) (graph.Change, error) {
	change, err := func() (graph.Change, error) {
		if err := s.enter(ctx); err != nil {
			return graph.Change{}, err
		}
		tx, err := s.write.BeginTx(ctx, nil)
		if err != nil {
			return graph.Change{}, err
		}
		defer tx.Rollback() // does nothing after Commit
		w := &writing{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}, change: graph.Change{Article: article},
			relations: map[string]bool{}, nodes: map[string]bool{}, ends: map[string]int{}}
		for _, step := range []func() error{func() error { return work(w) }, w.settleRelations, w.buildIndexes, w.settleNodes, w.version} {
			if err := step(); err != nil {
				return graph.Change{}, err
			}
		}
		return w.change, tx.Commit()
	}()
	if err != nil {
		return graph.Change{}, s.fail(ctx, what+" "+article, err)
	}
	return change, nil
}

// Delete implements [graph.Writer].
func (s *Store) Delete(ctx context.Context, article string) (graph.Change, error) {
	return s.alter(ctx, "delete", article, func(w *writing) error {
		deleted, err := w.deleted(article)
		if err == nil && deleted {
			err = graph.ErrNoArticle
		}
		if err != nil {
			return err
		}
		return w.withdraw(article, time.Now().UnixMilli())
	})
}

// Purge implements [graph.Writer]. SQLite overwrites what it deletes, and the log of changes is emptied as far as readers
// let it.
func (s *Store) Purge(ctx context.Context, article string) (graph.Change, error) {
	change, err := s.alter(ctx, "purge", article, func(w *writing) error {
		if _, err := w.deleted(article); err != nil {
			return err
		}
		if err := w.withdraw(article, 0); err != nil {
			return err
		}
		for _, statement := range []string{
			"DELETE FROM decision WHERE id IN (SELECT decision FROM decision_subject WHERE subject = ?)",
			"DELETE FROM claim WHERE article = ?",
			"DELETE FROM article WHERE id = ?",
		} {
			if _, err := w.exec(statement, article); err != nil {
				return err
			}
		}
		_, err := w.exec("DELETE FROM answer")
		return err
	})
	if err == nil {
		s.emptyLog(ctx)
	}
	return change, err
}

// emptyLog moves what the log holds into the file and cuts the log off. It does not wait long for readers that still need
// it: the next writer then overwrites it, or the last to close the file removes it.
func (s *Store) emptyLog(ctx context.Context) {
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return
	}
	defer conn.Close()
	for _, pragma := range []string{"busy_timeout = 200", "wal_checkpoint(TRUNCATE)"} {
		conn.ExecContext(ctx, "PRAGMA "+pragma)
	}
	conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf("PRAGMA busy_timeout = %d", patience.Milliseconds()))
}

// deleted reports whether the article no longer counts; ErrNoArticle where it is not known.
func (w *writing) deleted(article string) (deleted bool, err error) {
	err = w.tx.QueryRowContext(w.ctx, "SELECT deleted_at IS NOT NULL FROM article WHERE id = ?", article).Scan(&deleted)
	if errors.Is(err, sql.ErrNoRows) {
		err = graph.ErrNoArticle
	}
	return deleted, err
}

// withdraw takes back all that the article says.
func (w *writing) withdraw(article string, at int64) error {
	w.change.Changed = true
	if err := w.touchRelations(article); err != nil {
		return err
	}
	retracted, err := w.exec("UPDATE claim SET retracted_at = ?, retracted_version = (SELECT version + 1 FROM state) WHERE article = ? AND retracted_at IS NULL", at, article)
	if err != nil {
		return err
	}
	w.change.ClaimsRetracted += retracted
	if err := w.touchNodes(article); err != nil {
		return err
	}
	for _, statement := range []string{
		"UPDATE description SET articles = articles - 1 WHERE (node, hash) IN (SELECT node, hash FROM node_record WHERE article = ?)",
		"DELETE FROM node_record WHERE article = ?",
		"DELETE FROM reading WHERE article = ?",
	} {
		if _, err := w.exec(statement, article); err != nil {
			return err
		}
	}
	_, err = w.exec("UPDATE article SET deleted_at = ? WHERE id = ?", at, article)
	return err
}

// touchRelations notes the relations that the article now supports.
func (w *writing) touchRelations(article string) error {
	return w.note(w.relations, "SELECT DISTINCT relation FROM claim WHERE article = ? AND retracted_at IS NULL", article)
}

// touchNodes notes the nodes that the article now records.
func (w *writing) touchNodes(article string) error {
	return w.note(w.nodes, "SELECT node FROM node_record WHERE article = ?", article)
}

func (w *writing) note(in map[string]bool, text, article string) error {
	return rows(w.ctx, w.tx, statement{text, []any{article}}, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		in[id] = true
		return err
	})
}

// version counts the change, if it is one.
func (w *writing) version() error {
	statement := "SELECT version FROM state"
	if w.change.Changed {
		statement = "UPDATE state SET version = version + 1 RETURNING version"
	}
	return w.tx.QueryRowContext(w.ctx, statement).Scan(&w.change.Version)
}

// exec runs a statement that many rows need, and returns how many rows it changed.
func (w *writing) exec(statement string, args ...any) (int, error) {
	prepared := w.prepared[statement]
	if prepared == nil {
		var err error
		if prepared, err = w.tx.PrepareContext(w.ctx, statement); err != nil {
			return 0, err
		}
		w.prepared[statement] = prepared
	}
	result, err := prepared.ExecContext(w.ctx, args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// sorted are the keys in the order in which tables hold them, so that writing goes through them once.
func sorted[V any](set map[string]V) []string { return slices.Sorted(maps.Keys(set)) }

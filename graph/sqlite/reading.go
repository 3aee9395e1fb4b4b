package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"

	"mithaq/graph"
)

// reading is what a loader read of an article, text and article left out.
type reading struct {
	Nodes  []graph.NodeRecord
	Claims []graph.Claim
}

// say writes what the article says, as people's decisions let it count.
func (w *writing) say(read graph.Batch) error {
	decided, err := graph.Gather(read, holdings{w}.Decisions)
	if err != nil {
		return err
	}
	said, other := graph.Overlay(read, decided)
	if other {
		raw, err := json.Marshal(reading{read.Nodes, read.Claims})
		if err != nil {
			return err
		}
		_, err = w.exec("INSERT INTO reading (article, said) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET said = excluded.said",
			read.Article.ID, string(raw))
		if err != nil {
			return err
		}
	} else if _, err := w.exec("DELETE FROM reading WHERE article = ?", read.Article.ID); err != nil {
		return err
	}
	if err := w.claims(said); err != nil {
		return err
	}
	return w.records(said)
}

// reading is the last reading of a live article: what is kept of it, or else what the graph holds of it.
func (w *writing) reading(article string) (graph.Batch, error) {
	b := graph.Batch{Article: graph.Article{ID: article}}
	err := w.tx.QueryRowContext(w.ctx, "SELECT kind, published FROM article WHERE id = ?", article).
		Scan((*string)(&b.Article.Kind), (*string)(&b.Article.Published))
	if err != nil {
		return b, err
	}
	var raw string
	var kept reading
	switch err := w.tx.QueryRowContext(w.ctx, "SELECT said FROM reading WHERE article = ?", article).Scan(&raw); {
	case err == nil:
		err = decode(raw, &kept)
		b.Nodes, b.Claims = kept.Nodes, kept.Claims
		return b, err
	case !errors.Is(err, sql.ErrNoRows):
		return b, err
	}
	err = rows(w.ctx, w.tx, statement{"SELECT " + claimColumns + " FROM claim c WHERE c.article = ? AND c.retracted_at IS NULL", []any{article}},
		func(rows *sql.Rows) error {
			c, _, err := scanClaim(rows)
			b.Claims = append(b.Claims, c)
			return err
		})
	if err != nil {
		return b, err
	}
	return b, rows(w.ctx, w.tx, statement{`SELECT r.node, r.mentions, d.record FROM node_record r JOIN description d ON d.node = r.node AND d.hash = r.hash
		WHERE r.article = ?`, []any{article}}, func(rows *sql.Rows) error {
		var n graph.NodeRecord
		var mentions, record string
		if err := rows.Scan(&n.ID, &mentions, &record); err != nil {
			return err
		}
		var spans [][2]int
		var d description
		err := errors.Join(decode(mentions, &spans), decode(record, &d))
		n.Names, n.Aliases, n.Properties = d.Names, d.Aliases, d.Properties
		for _, s := range spans {
			n.Mentions = append(n.Mentions, graph.Span{Start: s[0], End: s[1]})
		}
		b.Nodes = append(b.Nodes, n)
		return err
	})
}

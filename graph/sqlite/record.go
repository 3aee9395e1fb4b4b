package sqlite

import (
	"crypto/sha256"
	"database/sql"
	"encoding/json"

	"mithaq/graph"
)

// description is what a record says of a node, apart from where.
type description struct {
	Names      graph.Names      `json:"names"`
	Aliases    []string         `json:"aliases,omitempty"`
	Properties graph.Properties `json:"properties"`
}

// kept is a record in the form of its columns.
type kept struct{ hash, mentions string }

// records compares what the article records of nodes with what it recorded.
func (w *writing) records(b graph.Batch) error {
	before := map[string]kept{}
	err := rows(w.ctx, w.tx, statement{"SELECT node, hash, mentions FROM node_record WHERE article = ?", []any{b.Article.ID}}, func(rows *sql.Rows) error {
		var node string
		var hash []byte
		var k kept
		err := rows.Scan(&node, &hash, &k.mentions)
		k.hash = string(hash)
		before[node] = k
		return err
	})
	if err != nil {
		return err
	}
	for _, n := range b.Nodes {
		old, known := before[n.ID]
		delete(before, n.ID)
		if err := w.record(b.Article, n, old, known); err != nil {
			return err
		}
	}
	for node, old := range before {
		w.change.Changed = true
		if err := w.forget(node, old); err != nil {
			return err
		}
		if _, err := w.exec("DELETE FROM node_record WHERE article = ? AND node = ?", b.Article.ID, node); err != nil {
			return err
		}
	}
	return nil
}

// record keeps what the article says of one node.
func (w *writing) record(a graph.Article, n graph.NodeRecord, old kept, known bool) error {
	said, err := json.Marshal(description{n.Names, n.Aliases, n.Properties})
	if err != nil {
		return err
	}
	spans := make([][2]int, len(n.Mentions))
	for i, m := range n.Mentions {
		spans[i] = [2]int{m.Start, m.End}
	}
	sum := sha256.Sum256(said)
	now := kept{string(sum[:16]), encode(spans)}
	if known && now == old {
		return nil
	}
	w.change.Changed = true
	if known && now.hash != old.hash {
		if err := w.forget(n.ID, old); err != nil {
			return err
		}
	}
	if now.hash != old.hash {
		w.nodes[n.ID] = true
		if _, err := w.exec("INSERT INTO description (node, hash, record, articles) VALUES (?, ?, ?, 1) "+
			"ON CONFLICT (node, hash) DO UPDATE SET articles = articles + 1", n.ID, []byte(now.hash), string(said)); err != nil {
			return err
		}
	}
	_, err = w.exec("INSERT INTO node_record (article, node, hash, kind, published, mentions) VALUES (?, ?, ?, ?, ?, ?) "+
		"ON CONFLICT (article, node) DO UPDATE SET hash = excluded.hash, mentions = excluded.mentions",
		a.ID, n.ID, []byte(now.hash), string(a.Kind), string(a.Published), now.mentions)
	return err
}

// forget counts one article less that describes the node so.
func (w *writing) forget(node string, k kept) error {
	w.nodes[node] = true
	_, err := w.exec("UPDATE description SET articles = articles - 1 WHERE node = ? AND hash = ?", node, []byte(k.hash))
	return err
}

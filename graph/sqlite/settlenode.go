package sqlite

import (
	"database/sql"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/graph/search"
)

// settleNodes makes the nodes anew whose records have changed, and counts the claims of those whose relations have.
func (w *writing) settleNodes() error {
	ids := sorted(w.nodes)
	before, err := w.nodesBefore(ids)
	if err != nil {
		return err
	}
	now, err := w.united(ids)
	if err != nil {
		return err
	}
	for _, n := range now {
		old, known := before[n.ID]
		delete(before, n.ID)
		if !known {
			w.change.NodesAdded++
		}
		if err := w.putNode(n); err != nil {
			return err
		}
		if err := w.index(n.ID, old, n); err != nil {
			return err
		}
	}
	for id, old := range before {
		w.change.NodesRemoved++
		delete(w.ends, id) // it has none left
		if err := w.index(id, old, graph.Node{}); err != nil {
			return err
		}
		if _, err := w.exec("DELETE FROM node WHERE id = ?", id); err != nil {
			return err
		}
	}
	for _, id := range sorted(w.ends) {
		if w.ends[id] == 0 {
			continue
		}
		if _, err := w.exec("UPDATE node SET claims = claims + ? WHERE id = ?", w.ends[id], id); err != nil {
			return err
		}
	}
	return nil
}

// nodesBefore are the names of those nodes that are in the graph.
func (w *writing) nodesBefore(ids []string) (map[string]graph.Node, error) {
	var q query
	before := map[string]graph.Node{}
	err := rows(w.ctx, w.tx, q.statement("SELECT id, name_ar, name_en, aliases FROM node WHERE id IN "+set(&q, ids)), func(rows *sql.Rows) error {
		var n graph.Node
		var aliases string
		if err := rows.Scan(&n.ID, &n.Names.Ar, &n.Names.En, &aliases); err != nil {
			return err
		}
		err := decode(aliases, &n.Aliases)
		before[n.ID] = n
		return err
	})
	return before, err
}

// united are those nodes that live articles record. Of the articles that say the same of a node, the one that ranks first
// stands for all of them.
func (w *writing) united(ids []string) ([]graph.Node, error) {
	var q query
	nodes := each(&q, ids)
	if _, err := w.exec("DELETE FROM description WHERE articles = 0 AND node IN (SELECT value FROM "+nodes+")", q.args...); err != nil {
		return nil, err
	}
	var out []graph.Node
	var sources []graph.Source // of one node
	articles := 0              // that record it
	unite := func() {
		if len(sources) > 0 {
			n := graph.Unite(sources)
			n.Articles = articles
			out = append(out, n)
		}
		sources, articles = sources[:0], 0
	}
	err := rows(w.ctx, w.tx, q.statement(`SELECT d.node, d.record, d.articles, a.id, a.kind, a.published
		FROM `+nodes+` AS changed CROSS JOIN description d ON d.node = changed.value CROSS JOIN article a ON a.id = (
			SELECT r.article FROM node_record r WHERE r.node = d.node AND r.hash = d.hash ORDER BY r.kind DESC, r.published DESC, r.article LIMIT 1)
		ORDER BY changed.key`), func(rows *sql.Rows) error {
		var s graph.Source
		var raw string
		var count int
		if err := rows.Scan(&s.Record.ID, &raw, &count, &s.Article, (*string)(&s.Kind), (*string)(&s.Published)); err != nil {
			return err
		}
		var d description
		err := decode(raw, &d)
		s.Record.Names, s.Record.Aliases, s.Record.Properties = d.Names, d.Aliases, d.Properties
		if len(sources) > 0 && sources[0].Record.ID != s.Record.ID {
			unite()
		}
		sources = append(sources, s)
		articles += count
		return err
	})
	unite()
	return out, err
}

// putNode writes a node, and adds to its claims those that its relations have more.
func (w *writing) putNode(n graph.Node) error {
	more := w.ends[n.ID]
	delete(w.ends, n.ID)
	_, err := w.exec(`INSERT INTO node (id, type, kind, iso2, iso3, name_ar, name_en, aliases, properties, claims, articles)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, iso2 = excluded.iso2, iso3 = excluded.iso3, name_ar = excluded.name_ar,
			name_en = excluded.name_en, aliases = excluded.aliases, properties = excluded.properties, claims = claims + excluded.claims,
			articles = excluded.articles`,
		n.ID, string(n.Type), n.Properties.Kind, n.Properties.ISO2, n.Properties.ISO3, n.Names.Ar, n.Names.En, encode(n.Aliases),
		encode(n.Properties), more, n.Articles)
	return err
}

// index enters the names of a node under its id, and takes out those that it had and has no more.
func (w *writing) index(id string, old, now graph.Node) error {
	for _, table := range []struct {
		name     string
		had, has []string
	}{
		{"name", search.Keys(old), search.Keys(now)},
		{"word", strings.Fields(search.Document(old)), strings.Fields(search.Document(now))},
	} {
		for _, s := range table.had {
			if _, has := slices.BinarySearch(table.has, s); !has {
				if _, err := w.exec("DELETE FROM "+table.name+" WHERE "+table.name+" = ? AND node = ?", s, id); err != nil {
					return err
				}
			}
		}
		for _, s := range table.has {
			if _, had := slices.BinarySearch(table.had, s); !had {
				if _, err := w.exec("INSERT INTO "+table.name+" ("+table.name+", node) VALUES (?, ?)", s, id); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

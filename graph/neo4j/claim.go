package neo4j

import (
	"context"
	"fmt"
	"strconv"

	"mithaq/graph"
)

// latest sorts before every date in a list that begins with the latest.
const latest = "~"

// versionProps are what the orders by a version of the graph sort claims by.
var versionProps = map[graph.Order]string{graph.ByVersion: "version", graph.ByRetraction: "withdrawn"}

// Claims implements [graph.RelationReader].
func (s *Store) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	list := q.List()
	keys, err := list.Parse(q.Page)
	var holder graph.Holder
	if err == nil {
		holder, err = q.Holder()
	}
	if err != nil {
		return nil, fmt.Errorf("neo4j: claims: %w", err)
	}
	values := claimValues(q, keys)
	return read(ctx, s, "claims", func(t transaction) ([]graph.ClaimPage, error) {
		out := make([]graph.ClaimPage, max(len(q.Of), 1))
		name, p := "claims_of", parts{Claims: q}
		if keys != nil {
			p.After = "claim_after"
		}
		switch {
		case q.Versioned():
			name, p.Version = "claims_recorded", versionProps[q.Page.Order]
		case holder != graph.OfGraph:
			p.From = "claims_of_each_" + string(holder)
		case q.Article != "":
			name, p.From = "claims", "claims_of_article"
		default:
			name, p.From = "claims", "claims_all"
		}
		err := t.each(name, p, values, func(r row) error {
			page := &out[r.whole("i")]
			if page.More = len(page.Claims) == q.Page.First; page.More {
				return nil
			}
			c := r.inner("c")
			claim := c.claim()
			page.Claims = append(page.Claims, claim)
			page.Cursors = append(page.Cursors, list.Cursor(claim.Keys(q.Page.Order, graph.Date(c.text("published")))...))
			return nil
		})
		if err != nil || !q.Page.Count {
			return out, err
		}
		totals, err := t.totals(name+"_count", p, values, len(out))
		for i, total := range totals {
			out[i].Total = total
		}
		return out, err
	})
}

func claimValues(q graph.ClaimQuery, keys []string) params {
	values := params{
		"of": texts(q.Of), "ids": texts(q.IDs), "kind": string(q.Kind), "article": q.Article, "statuses": texts(q.Statuses),
		"speakers": texts(q.Speakers), "retracted": q.Retracted, "known": !q.KnownAt.IsZero(), "knownAt": q.KnownAt.UnixMilli(), "limit": q.Page.First + 1,
		"published": latest, "after": "", "start": 0, "id": "", "recorded": 0, "version": 0,
	}
	switch {
	case keys != nil && q.Versioned():
		version, _ := strconv.ParseInt(keys[0], 10, 64)
		values["version"], values["after"], values["id"] = version, keys[1], keys[2]
	case keys != nil:
		start, _ := strconv.ParseInt(keys[2], 10, 64) // Parse saw to these
		recorded, _ := strconv.ParseInt(keys[4], 10, 64)
		values["published"], values["after"], values["start"], values["id"], values["recorded"] = keys[0], keys[1], start, keys[3], recorded
	}
	return values
}

package neo4j

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"mithaq/graph"
)

// Decide implements [graph.Curator].
func (s *Store) Decide(ctx context.Context, decisions ...graph.Decision) ([]graph.Decision, graph.Change, error) {
	var out []graph.Decision
	change, err := s.change(ctx, "decide", func(t transaction) (_ graph.Change, err error) {
		if out, err = graph.Complete(holdings{t}, decisions); err != nil {
			return graph.Change{}, err
		}
		fresh, err := t.fresh(out)
		if err != nil {
			return graph.Change{}, err
		}
		return t.decided("decision_write", fresh, fresh)
	})
	if err != nil {
		return nil, graph.Change{}, err
	}
	return out, change, nil
}

// Undo implements [graph.Curator].
func (s *Store) Undo(ctx context.Context, by graph.Decision, ids ...string) (graph.Change, error) {
	return s.change(ctx, "undo", func(t transaction) (graph.Change, error) {
		var before, after []graph.Decision
		for _, id := range ids {
			found, err := t.decisions(graph.DecisionFilter{IDs: []string{id}, Undone: true})
			if err == nil && len(found) == 0 {
				err = fmt.Errorf("%w: there is no decision %.200s", graph.ErrNoSubject, id)
			}
			if err != nil {
				return graph.Change{}, err
			}
			d, err := found[0].Undo(by)
			if err != nil {
				return graph.Change{}, err
			}
			before, after = append(before, found[0]), append(after, d)
		}
		return t.decided("decision_undo", before, after)
	})
}

// decided writes decisions as they are now and reads the articles again that they bear on as they were before.
func (t transaction) decided(statement string, before, after []graph.Decision) (graph.Change, error) {
	if len(after) == 0 {
		return graph.Change{}, nil
	}
	articles := map[string]bool{}
	for _, d := range before {
		if err := t.bearing(d, articles); err != nil {
			return graph.Change{}, err
		}
	}
	if err := t.putDecisions(statement, after); err != nil {
		return graph.Change{}, err
	}
	return t.readAgain(slices.Sorted(maps.Keys(articles)), after[0])
}

// fresh are those of the decisions that are not there yet.
func (t transaction) fresh(decisions []graph.Decision) ([]graph.Decision, error) {
	var out []graph.Decision
	for _, d := range decisions {
		known, err := t.decisions(graph.DecisionFilter{IDs: []string{d.ID}, Undone: true})
		if err != nil {
			return nil, err
		}
		if len(known) == 0 {
			out = append(out, d)
		}
	}
	return out, nil
}

// putDecisions writes decisions as they are now.
func (t transaction) putDecisions(statement string, decisions []graph.Decision) error {
	var rows []params
	for _, d := range decisions {
		props, err := decisionProps(d)
		if err != nil {
			return err
		}
		rows = append(rows, params{"props": props, "subjects": d.Subjects()})
	}
	return execEach(t, statement, parts{}, rows, nil)
}

// carry lets the reviews of editions bear on the article that supersedes them.
func (t transaction) carry(b graph.Batch, editions []string) error {
	if len(editions) == 0 {
		return nil
	}
	decided, err := holdings{t}.Decisions(editions)
	if err != nil {
		return err
	}
	fresh, err := t.fresh(graph.Carry(b, editions, decided))
	if err != nil || len(fresh) == 0 {
		return err
	}
	return t.putDecisions("decision_write", fresh)
}

// bearing notes the live articles whose claims or nodes the decision changes when it is made or undone. A merge bears on those
// that record its node, or that record the node which stands for it now and were read otherwise.
func (t transaction) bearing(d graph.Decision, articles map[string]bool) error {
	values := params{"article": "", "from": "", "standing": ""}
	switch {
	case d.Distinction != nil:
		return nil
	case d.Review != nil:
		values["article"] = d.Review.Read.Article
	default:
		standing, err := graph.Standing([]string{d.Merge.From}, holdings{t}.Decisions)
		if err != nil {
			return err
		}
		values["from"], values["standing"] = d.Merge.From, standing[d.Merge.From]
	}
	return t.each("articles_decided", parts{}, values, func(r row) error { articles[r.text("id")] = true; return nil })
}

// decisionProps are all properties of a decision.
func decisionProps(d graph.Decision) (params, error) {
	body, err := json.Marshal(d)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.ID, err)
	}
	p := params{"id": d.ID, "at": d.At.UnixMilli(), "by": d.By, "why": d.Why, "verdict": d.Kind(), "body": string(body)}
	if !d.Counts() {
		p["undoneAt"] = d.UndoneAt.UnixMilli()
	}
	return p, nil
}

// Decisions implements [graph.Curator].
func (s *Store) Decisions(ctx context.Context, f graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error) {
	list := graph.DecisionList()
	keys, err := list.Parse(page)
	if err != nil {
		return graph.DecisionPage{}, fmt.Errorf("neo4j: decisions: %w", err)
	}
	p, values := decisionValues(f, page.First+1)
	if keys != nil {
		values["at"], _ = strconv.ParseInt(keys[0], 10, 64) // Parse saw to that
		values["id"] = keys[1]
	}
	return read(ctx, s, "decisions", func(t transaction) (graph.DecisionPage, error) {
		var out graph.DecisionPage
		err := t.eachDecision(p, values, func(d graph.Decision) {
			if out.More = len(out.Decisions) == page.First; !out.More {
				out.Decisions = append(out.Decisions, d)
				out.Cursors = append(out.Cursors, list.Cursor(d.Keys()...))
			}
		})
		if err == nil && page.Count {
			err = t.each("decisions_count", p, values, func(r row) error { out.Total = r.whole("total"); return nil })
		}
		return out, err
	})
}

func decisionValues(f graph.DecisionFilter, limit int) (parts, params) {
	p := parts{From: "decisions_all"}
	if len(f.Of) > 0 {
		p.From = "decisions_of"
	}
	return p, params{"ids": texts(f.IDs), "of": texts(f.Of), "kinds": texts(f.Kinds()), "by": f.By, "undone": f.Undone, "known": !f.KnownAt.IsZero(), "knownAt": f.KnownAt.UnixMilli(),
		"at": int64(math.MaxInt64), "id": "", "limit": limit}
}

// decisions reads all decisions that fit.
func (t transaction) decisions(f graph.DecisionFilter) ([]graph.Decision, error) {
	var out []graph.Decision
	p, values := decisionValues(f, math.MaxInt32)
	err := t.eachDecision(p, values, func(d graph.Decision) { out = append(out, d) })
	return out, err
}

func (t transaction) eachDecision(p parts, values params, visit func(graph.Decision)) error {
	return t.each("decisions", p, values, func(r row) error {
		var d graph.Decision
		if err := json.Unmarshal([]byte(r.text("body")), &d); err != nil {
			return fmt.Errorf("a decision: %w", err)
		}
		visit(d)
		return nil
	})
}

// holdings are what the transaction sees.
type holdings struct{ t transaction }

// Claim implements [graph.Holdings].
func (h holdings) Claim(id string) (graph.Claim, error) {
	var c graph.Claim
	err := h.t.each("claim_last", parts{}, params{"id": id}, func(r row) error { c = r.inner("c").claim(); return nil })
	if err == nil && c.ID == "" {
		err = fmt.Errorf("%w: there is no claim %.200s", graph.ErrNoSubject, id)
	}
	return c, err
}

// Nodes implements [graph.Holdings].
func (h holdings) Nodes(ids []string) (map[string]graph.Node, error) { return h.t.nodes(ids) }

// Decisions implements [graph.Holdings].
func (h holdings) Decisions(of []string) ([]graph.Decision, error) {
	return h.t.decisions(graph.DecisionFilter{Of: of})
}

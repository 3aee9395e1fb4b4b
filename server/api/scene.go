package api

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"mithaq/graph"
	"mithaq/schema/object"
)

// scene is a part of the graph that one answer shows: its nodes are a level, and its relations are one.
type scene struct {
	nodes map[string]object.Entity
	known time.Time // the moment of which the graph was asked, zero for now
	level *object.Level[*object.Relation]
}

// moved is the error of asking for nodes by ids for which others stand since a merge.
type moved map[string]string

// Error implements error.
func (m moved) Error() string { return fmt.Sprintf("%d nodes were merged into others", len(m)) }

// standing asks of nodes, and where some were merged again of those that stand for them: what is asked of a stale id costs twice,
// all else nothing.
func standing[T any](ids []string, ask func(ids []string) (T, error)) (T, error) {
	out, err := ask(ids)
	var m moved
	if !errors.As(err, &m) {
		return out, err
	}
	now := make([]string, len(ids))
	for i, id := range ids {
		now[i] = cmp.Or(m[id], id)
	}
	return ask(unique(now, same))
}

// scene reads the nodes of an answer in one store call. Those that must be there and are not are an error, and so are those
// that were merged.
func (r *reader) scene(ctx context.Context, known time.Time, must []string, ids ...string) (scene, error) {
	found, err := r.entities(ctx, append(must[:len(must):len(must)], ids...))
	if err != nil {
		return scene{}, err
	}
	stale := moved{}
	for _, id := range must {
		if found[id] == nil {
			return scene{}, fmt.Errorf("%w: %.80s", errNoNode, id)
		}
		if now := found[id].Self().ID; now != id {
			stale[id] = now
		}
	}
	if len(stale) > 0 {
		return scene{}, stale
	}
	return scene{found, known, &object.Level[*object.Relation]{}}, nil
}

// relations are relations as they are seen from a node, or from none.
func (s scene) relations(relations []graph.Relation, seen string) []*object.Relation {
	out := make([]*object.Relation, len(relations))
	for i, r := range relations {
		out[i] = &object.Relation{Relation: r, Seen: seen, KnownAt: s.known, Level: s.level}
	}
	s.level.Members = append(s.level.Members, out...)
	return out
}

// entities are the nodes with these ids, those that are gone left out.
func (s scene) entities(ids []string) []object.Entity {
	var out []object.Entity
	for _, id := range ids {
		if e := s.nodes[id]; e != nil {
			out = append(out, e)
		}
	}
	return out
}

package api

import (
	"context"
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

// scene reads the nodes of an answer in one store call. Those that must be there and are not are an error.
func (r *reader) scene(ctx context.Context, known time.Time, must []string, ids ...string) (scene, error) {
	found, err := r.entities(ctx, append(must[:len(must):len(must)], ids...))
	if err != nil {
		return scene{}, err
	}
	for _, id := range must {
		if found[id] == nil {
			return scene{}, fmt.Errorf("%w: %.80s", errNoNode, id)
		}
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

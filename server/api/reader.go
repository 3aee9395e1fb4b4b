package api

import (
	"context"
	"slices"
	"time"

	"mithaq/graph"
	"mithaq/schema/object"
	"mithaq/seeds"
)

// reader reads levels of the graph.
type reader struct {
	store    graph.Store
	now      func() time.Time
	examples []seeds.Query
}

// nodes reads nodes by id in one store call, none where there are no ids. An id that was merged gives the node that stands for it, for
// some calls more; ids of nothing are left out.
func (r *reader) nodes(ctx context.Context, ids []string) (map[string]*graph.Node, error) {
	ids = unique(ids, same)
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := r.store.Nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string]*graph.Node, len(ids))
	var missing []string
	for i, n := range found {
		if n != nil {
			out[ids[i]] = n
		} else {
			missing = append(missing, ids[i])
		}
	}
	return out, r.standing(ctx, missing, out)
}

// entities makes a level of those of the nodes that have these ids. Ids of one node share its place in the level.
func entities(nodes map[string]*graph.Node, ids []string) map[string]object.Entity {
	level := &object.Level[*object.Thing]{}
	out, met := map[string]object.Entity{}, map[string]object.Entity{}
	for _, id := range ids {
		n := nodes[id]
		if n == nil {
			continue
		}
		if met[n.ID] == nil {
			met[n.ID] = enlist(level, *n)
		}
		out[id] = met[n.ID]
	}
	return out
}

// enlist adds a node to a level.
func enlist(level *object.Level[*object.Thing], n graph.Node) object.Entity {
	thing := &object.Thing{Node: n, Level: level}
	level.Members = append(level.Members, thing)
	return thing.Typed()
}

// entities reads a level of nodes by id.
func (r *reader) entities(ctx context.Context, ids []string) (map[string]object.Entity, error) {
	nodes, err := r.nodes(ctx, ids)
	return entities(nodes, ids), err
}

// relations reads a level of relations by id.
func (r *reader) relations(ctx context.Context, ids []string) (map[string]*object.Relation, error) {
	out := map[string]*object.Relation{}
	level := &object.Level[*object.Relation]{}
	for chunk := range slices.Chunk(unique(ids, same), graph.MaxPage) {
		pages, err := r.store.Relations(ctx, graph.RelationQuery{
			Filter: graph.RelationFilter{IDs: chunk}, Page: graph.Page{First: len(chunk)}})
		if err != nil {
			return nil, err
		}
		for _, rel := range pages[0].Relations {
			out[rel.ID] = &object.Relation{Relation: rel, Level: level}
			level.Members = append(level.Members, out[rel.ID])
		}
	}
	return out, nil
}

// articles reads a level of articles by id, live or not, without their texts.
func (r *reader) articles(ctx context.Context, ids []string) (map[string]*object.Article, error) {
	out := map[string]*object.Article{}
	level := &object.Level[*object.Article]{}
	err := r.eachArticle(ctx, ids, true, func(a graph.Article) {
		out[a.ID] = &object.Article{Article: a, Level: level}
		level.Members = append(level.Members, out[a.ID])
	})
	return out, err
}

func (r *reader) eachArticle(ctx context.Context, ids []string, noText bool, do func(graph.Article)) error {
	for chunk := range slices.Chunk(unique(ids, same), graph.MaxPage) {
		found, err := r.store.Articles(ctx, graph.ArticleFilter{IDs: chunk, Deleted: true, NoText: noText}, graph.Page{First: len(chunk)})
		if err != nil {
			return err
		}
		for _, a := range found.Articles {
			do(a)
		}
	}
	return nil
}

// claims reads a level of claims by id, live or not: of each its last record.
func (r *reader) claims(ctx context.Context, ids []string) (map[string]*object.Claim, error) {
	out := map[string]*object.Claim{}
	level := &object.Level[*object.Claim]{}
	q := graph.ClaimQuery{IDs: unique(ids, same), Retracted: true, Page: graph.Page{First: graph.MaxPage}}
	for more := len(q.IDs) > 0; more; {
		pages, err := r.store.Claims(ctx, q)
		if err != nil {
			return nil, err
		}
		for i, c := range pages[0].Claims { // the records of a claim in the order of time
			if out[c.ID] == nil {
				out[c.ID] = enlistClaim(level, c)
			}
			out[c.ID].Claim, q.Page.After = c, pages[0].Cursors[i]
		}
		more = pages[0].More
	}
	return out, nil
}

// enlistClaim adds a claim to a level.
func enlistClaim(level *object.Level[*object.Claim], c graph.Claim) *object.Claim {
	claim := &object.Claim{Claim: c, Level: level}
	level.Members = append(level.Members, claim)
	return claim
}

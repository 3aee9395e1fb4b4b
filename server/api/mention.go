package api

import (
	"context"
	"strconv"

	"mithaq/graph"
	"mithaq/schema/object"
)

// mentionResolver resolves what a mention leads to.
type mentionResolver struct{ *reader }

// Entity resolves the node that is mentioned.
func (r mentionResolver) Entity(ctx context.Context, obj *object.Mention) (object.Entity, error) {
	found, err := each(obj.Level, "entity", nil, func(mentions []*object.Mention) (map[string]object.Entity, error) {
		return r.entities(ctx, unique(mentions, func(m *object.Mention) string { return m.Node }))
	})
	return found[obj.Node], err
}

// Article resolves the article that mentions it.
func (r mentionResolver) Article(ctx context.Context, obj *object.Mention) (*object.Article, error) {
	found, err := each(obj.Level, "article", nil, func(mentions []*object.Mention) (map[string]*object.Article, error) {
		return r.articles(ctx, unique(mentions, func(m *object.Mention) string { return m.Mention.Article }))
	})
	return found[obj.Mention.Article], err
}

// mentionsOf reads all mentions of the nodes of a level, by node.
func (r *reader) mentionsOf(ctx context.Context, level *object.Level[*object.Thing]) (map[string][]graph.Mention, error) {
	return each(level, "every mention", nil, func(things []*object.Thing) (map[string][]graph.Mention, error) {
		filter := graph.MentionFilter{Nodes: unique(things, func(t *object.Thing) string { return t.ID })}
		return r.mentionsBy(ctx, filter, func(m graph.Mention) string { return m.Node })
	})
}

func (r *reader) mentionsBy(ctx context.Context, filter graph.MentionFilter, key func(graph.Mention) string) (map[string][]graph.Mention, error) {
	found, err := r.store.Mentions(ctx, filter, graph.MaxPage)
	if err != nil {
		return nil, err
	}
	out := map[string][]graph.Mention{}
	for _, m := range found {
		out[key(m)] = append(out[key(m)], m)
	}
	return out, nil
}

// Mentions resolves where articles name a node.
func (r thing[T]) Mentions(ctx context.Context, obj T, first int, after *string) (*object.MentionConnection, error) {
	t, p := obj.Self(), page(ctx, first, after, graph.ByID)
	lists, err := each(t.Level, "mentions", p, func([]*object.Thing) (map[string]*object.MentionConnection, error) {
		all, err := r.mentionsOf(ctx, t.Level)
		if err != nil {
			return nil, err
		}
		return mentionLists(unique(t.Level.Members, func(t *object.Thing) string { return t.ID }), all, p)
	})
	return lists[t.ID], err
}

// Mentions resolves what an article names.
func (r articleResolver) Mentions(ctx context.Context, obj *object.Article, first int, after *string) (*object.MentionConnection, error) {
	p := page(ctx, first, after, graph.ByID)
	lists, err := each(obj.Level, "mentions", p, func(articles []*object.Article) (map[string]*object.MentionConnection, error) {
		ids := unique(articles, func(a *object.Article) string { return a.ID })
		all, err := r.mentionsBy(ctx, graph.MentionFilter{Articles: ids}, func(m graph.Mention) string { return m.Article })
		if err != nil {
			return nil, err
		}
		return mentionLists(ids, all, p)
	})
	return lists[obj.ID], err
}

// mentionLists cuts a page out of the mentions of each.
func mentionLists(of []string, all map[string][]graph.Mention, p graph.Page) (map[string]*object.MentionConnection, error) {
	level := &object.Level[*object.Mention]{}
	out := map[string]*object.MentionConnection{}
	for _, id := range of {
		cut, cursors, info, err := graph.Cut(mentionsList, all[id], mentionKeys, p)
		if err != nil {
			return nil, err
		}
		out[id] = connect(cut, cursors, info, p, func(m graph.Mention) *object.Mention {
			mention := &object.Mention{Mention: m, Level: level}
			level.Members = append(level.Members, mention)
			return mention
		})
	}
	return out, nil
}

// The lists of mentions by article and place, and of articles by id.
var (
	mentionsList = graph.NewList("mentions", "snns")
	articlesList = graph.NewList("articles of a node", "s")
)

func mentionKeys(m graph.Mention) []string {
	return []string{m.Article, strconv.Itoa(m.Start), strconv.Itoa(m.End), m.Node}
}

// Articles resolves the articles that name a node.
func (r thing[T]) Articles(ctx context.Context, obj T, first int, after *string) (*object.ArticleConnection, error) {
	t, p := obj.Self(), page(ctx, first, after, graph.ByID)
	lists, err := each(t.Level, "articles", p, func(things []*object.Thing) (map[string]*object.ArticleConnection, error) {
		all, err := r.mentionsOf(ctx, t.Level)
		if err != nil {
			return nil, err
		}
		cuts, cursors, infos := map[string][]string{}, map[string][]string{}, map[string]graph.PageInfo{}
		var wanted []string
		for _, thing := range things {
			ids := unique(all[thing.ID], func(m graph.Mention) string { return m.Article })
			cuts[thing.ID], cursors[thing.ID], infos[thing.ID], err = graph.Cut(articlesList, ids, articleKeys, p)
			if err != nil {
				return nil, err
			}
			wanted = append(wanted, cuts[thing.ID]...)
		}
		articles, err := r.articles(ctx, wanted)
		if err != nil {
			return nil, err
		}
		out := map[string]*object.ArticleConnection{}
		for id, ids := range cuts {
			var edges []*object.Edge[*object.Article]
			for i, article := range ids {
				if a := articles[article]; a != nil {
					edges = append(edges, &object.Edge[*object.Article]{Cursor: cursors[id][i], Node: a})
				}
			}
			out[id] = object.NewConnection(edges, infos[id].More, p.After != "", infos[id].Total)
		}
		return out, nil
	})
	return lists[t.ID], err
}

func articleKeys(id string) []string { return []string{id} }

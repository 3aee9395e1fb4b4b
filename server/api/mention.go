package api

import (
	"cmp"
	"context"
	"slices"
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
		cut, info, err := cut(all[id], p, "mentions", mentionKeys, compareMentions)
		if err != nil {
			return nil, err
		}
		cursors := make([]string, len(cut))
		for i, m := range cut {
			cursors[i] = graph.Cursor{List: "mentions", Keys: mentionKeys(m)}.String()
		}
		out[id] = connect(cut, cursors, info, p, func(m graph.Mention) *object.Mention {
			mention := &object.Mention{Mention: m, Level: level}
			level.Members = append(level.Members, mention)
			return mention
		})
	}
	return out, nil
}

func mentionKeys(m graph.Mention) []string {
	return []string{m.Article, strconv.Itoa(m.Start), strconv.Itoa(m.End), m.Node}
}

func compareMentions(a, b []string) int {
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(number(a[1]), number(b[1])), cmp.Compare(number(a[2]), number(b[2])), cmp.Compare(a[3], b[3]))
}

// cut takes a page out of a sorted list that is held in memory.
func cut[T any](items []T, p graph.Page, list string, keys func(T) []string, compare func(a, b []string) int) ([]T, graph.PageInfo, error) {
	if err := p.Check(); err != nil {
		return nil, graph.PageInfo{}, err
	}
	info := graph.PageInfo{Total: len(items)}
	if p.After != "" && len(items) > 0 {
		after, err := graph.ParseCursor(p.After, list, len(keys(items[0])))
		if err != nil {
			return nil, info, err
		}
		begin, _ := slices.BinarySearchFunc(items, after, func(item T, after []string) int {
			if compare(keys(item), after) <= 0 {
				return -1
			}
			return 1
		})
		items = items[begin:]
	}
	info.More = len(items) > p.First
	return items[:min(p.First, len(items))], info, nil
}

// Articles resolves the articles that name a node.
func (r thing[T]) Articles(ctx context.Context, obj T, first int, after *string) (*object.ArticleConnection, error) {
	t, p := obj.Self(), page(ctx, first, after, graph.ByID)
	lists, err := each(t.Level, "articles", p, func(things []*object.Thing) (map[string]*object.ArticleConnection, error) {
		all, err := r.mentionsOf(ctx, t.Level)
		if err != nil {
			return nil, err
		}
		cuts, infos := map[string][]string{}, map[string]graph.PageInfo{}
		var wanted []string
		for _, thing := range things {
			ids := unique(all[thing.ID], func(m graph.Mention) string { return m.Article }) // in order, as mentions are
			cuts[thing.ID], infos[thing.ID], err = cut(ids, p, "articles of a node", articleKeys, slices.Compare[[]string])
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
			for _, article := range ids {
				if a := articles[article]; a != nil {
					cursor := graph.Cursor{List: "articles of a node", Keys: articleKeys(article)}
					edges = append(edges, &object.Edge[*object.Article]{Cursor: cursor.String(), Node: a})
				}
			}
			out[id] = object.NewConnection(edges, infos[id].More, p.After != "", infos[id].Total)
		}
		return out, nil
	})
	return lists[t.ID], err
}

func articleKeys(id string) []string { return []string{id} }

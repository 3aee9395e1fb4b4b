package api

import (
	"context"

	"mithaq/graph"
	"mithaq/schema/object"
)

type (
	reviewResolver    struct{ *reader }
	mergeResolver     struct{ *reader }
	statementResolver struct{ *reader }
)

// newReviews makes a level of reviews.
func newReviews() func(graph.Decision) *object.Review {
	level, statements := &object.Level[*object.Review]{}, &object.Level[*object.Statement]{}
	statement := func(s graph.Statement) *object.Statement {
		out := &object.Statement{Statement: s, Level: statements}
		statements.Members = append(statements.Members, out)
		return out
	}
	return func(d graph.Decision) *object.Review {
		r := &object.Review{Decision: d, Read: statement(d.Review.Read.Says()), Level: level}
		if d.Review.Says != nil {
			r.Says = statement(*d.Review.Says)
		}
		level.Members = append(level.Members, r)
		return r
	}
}

// newMerges makes a level of merges.
func newMerges() func(graph.Decision) *object.Merge {
	level := &object.Level[*object.Merge]{}
	return func(d graph.Decision) *object.Merge {
		m := &object.Merge{Decision: d, Level: level}
		level.Members = append(level.Members, m)
		return m
	}
}

// decisions reads decisions by id, undone or not.
func (r *reader) decisions(ctx context.Context, ids []string) (map[string]object.Node, error) {
	out := map[string]object.Node{}
	if len(ids) == 0 {
		return out, nil
	}
	found, err := graph.AllDecisions(ctx, r.store, graph.DecisionFilter{IDs: ids, Undone: true})
	review, merge, distinction := newReviews(), newMerges(), newDistinctions()
	for _, d := range found {
		switch {
		case d.Review != nil:
			out[d.ID] = review(d)
		case d.Distinction != nil:
			out[d.ID] = distinction(d)
		default:
			out[d.ID] = merge(d)
		}
	}
	return out, err
}

// standing adds to nodes those that stand for the ids by merges.
func (r *reader) standing(ctx context.Context, ids []string, nodes map[string]*graph.Node) error {
	into, err := graph.Standing(ids, func(of []string) ([]graph.Decision, error) {
		return graph.AllDecisions(ctx, r.store, graph.DecisionFilter{Of: of, Merges: true})
	})
	if err != nil || len(into) == 0 {
		return err
	}
	var wanted []string
	for _, id := range into {
		wanted = append(wanted, id)
	}
	found, err := r.store.Nodes(ctx, wanted)
	if err != nil {
		return err
	}
	for id, survivor := range into {
		for _, n := range found {
			if n != nil && n.ID == survivor {
				nodes[id] = n
			}
		}
	}
	return nil
}

// Reviews resolves what people found of claims.
func (r queryResolver) Reviews(ctx context.Context, article *string, verdict []graph.Verdict, by *string, undone bool, first int, after *string,
) (*object.ReviewConnection, error) {
	f := graph.DecisionFilter{Verdicts: verdict, By: value(by), Undone: undone}
	if len(verdict) == 0 {
		f.Verdicts = graph.Verdicts
	}
	return decisionList(ctx, r.reader, f, article, page(ctx, first, after, graph.ByID), newReviews())
}

// Merges resolves which nodes people found to be one.
func (r queryResolver) Merges(ctx context.Context, of, by *string, undone bool, first int, after *string) (*object.MergeConnection, error) {
	f := graph.DecisionFilter{Merges: true, By: value(by), Undone: undone}
	return decisionList(ctx, r.reader, f, of, page(ctx, first, after, graph.ByID), newMerges())
}

// decisionList reads a page of decisions on one subject, or on any.
func decisionList[T any](ctx context.Context, r *reader, f graph.DecisionFilter, of *string, p graph.Page, node func(graph.Decision) T) (*object.Connection[T], error) {
	if of != nil {
		f.Of = []string{*of}
	}
	found, err := r.store.Decisions(ctx, f, p)
	if err != nil {
		return nil, err
	}
	return connect(found.Decisions, found.Cursors, found.PageInfo, p, node), nil
}

// Article resolves the article whose words were reviewed.
func (r reviewResolver) Article(ctx context.Context, obj *object.Review) (*object.Article, error) {
	article := func(r *object.Review) string { return r.Review.Read.Article }
	found, err := each(obj.Level, "article", nil, func(reviews []*object.Review) (map[string]*object.Article, error) {
		return r.articles(ctx, unique(reviews, article))
	})
	return found[article(obj)], err
}

// Into resolves the node that stands for both.
func (r mergeResolver) Into(ctx context.Context, obj *object.Merge) (object.Entity, error) {
	found, err := each(obj.Level, "into", nil, func(merges []*object.Merge) (map[string]object.Entity, error) {
		return r.entities(ctx, unique(merges, (*object.Merge).IntoID))
	})
	return found[obj.IntoID()], err
}

// named reads the nodes that the statements of a level name.
func (r statementResolver) named(ctx context.Context, obj *object.Statement) (map[string]object.Entity, error) {
	return each(obj.Level, "named", nil, func(statements []*object.Statement) (map[string]object.Entity, error) {
		var ids []string
		for _, s := range statements {
			ids = append(ids, s.Nodes()...)
		}
		return r.entities(ctx, unique(ids, same))
	})
}

// From resolves the end that the relation goes out from.
func (r statementResolver) From(ctx context.Context, obj *object.Statement) (object.Entity, error) {
	found, err := r.named(ctx, obj)
	return found[obj.FromID()], err
}

// To resolves the end that it goes to.
func (r statementResolver) To(ctx context.Context, obj *object.Statement) (object.Entity, error) {
	found, err := r.named(ctx, obj)
	return found[obj.ToID()], err
}

// Speaker resolves who is credited with it.
func (r statementResolver) Speaker(ctx context.Context, obj *object.Statement) (*object.Speaker, error) {
	if obj.Statement.Speaker == "" {
		return nil, nil
	}
	found, err := r.named(ctx, obj)
	return &object.Speaker{Text: obj.Statement.Speaker, Entity: found[obj.Statement.Speaker]}, err
}

// reviewsOf reads the reviews of the claims of a level, by claim, the latest first, undone ones among them.
func (r claimResolver) reviewsOf(ctx context.Context, obj *object.Claim) ([]*object.Review, error) {
	found, err := each(obj.Level, "reviews", nil, func(claims []*object.Claim) (map[*object.Claim][]*object.Review, error) {
		f := graph.DecisionFilter{Verdicts: graph.Verdicts, Undone: true, Of: unique(claims, func(c *object.Claim) string { return c.Claim.Article })}
		decisions, err := graph.AllDecisions(ctx, r.store, f)
		if err != nil {
			return nil, err
		}
		review := newReviews()
		var reviews []*object.Review
		for _, d := range decisions {
			reviews = append(reviews, review(d))
		}
		out := map[*object.Claim][]*object.Review{}
		for _, c := range claims {
			for _, review := range reviews {
				if review.Review.Of(c.Claim) {
					out[c] = append(out[c], review)
				}
			}
		}
		return out, nil
	})
	return found[obj], err
}

// Reviews resolves what people found of a claim.
func (r claimResolver) Reviews(ctx context.Context, obj *object.Claim) ([]*object.Review, error) {
	return r.reviewsOf(ctx, obj)
}

// Review resolves the review of a claim that counts.
func (r claimResolver) Review(ctx context.Context, obj *object.Claim) (*object.Review, error) {
	all, err := r.reviewsOf(ctx, obj)
	for _, review := range all {
		if review.Decision.CountsAt(workOf(ctx).knownAt) {
			return review, err
		}
	}
	return nil, err
}

// AsRead resolves what the loader read, where people decided otherwise.
func (r claimResolver) AsRead(ctx context.Context, obj *object.Claim) (*object.Statement, error) {
	found, err := each(obj.Level, "as read", nil, func(claims []*object.Claim) (map[*object.Claim]*object.Statement, error) {
		level := &object.Level[*object.Statement]{}
		out := map[*object.Claim]*object.Statement{}
		for _, c := range claims {
			if c.Read != nil {
				out[c] = &object.Statement{Statement: *c.Read, Level: level}
				level.Members = append(level.Members, out[c])
			}
		}
		return out, nil
	})
	return found[obj], err
}

// Merges resolves by which merges other ids stand for the node.
func (r thing[T]) Merges(ctx context.Context, obj T) ([]*object.Merge, error) {
	t := obj.Self()
	found, err := each(t.Level, "merges", nil, func(things []*object.Thing) (map[string][]*object.Merge, error) {
		decisions, err := graph.AllDecisions(ctx, r.store, graph.DecisionFilter{Merges: true, Of: unique(things, func(t *object.Thing) string { return t.ID })})
		if err != nil {
			return nil, err
		}
		merge := newMerges()
		out := map[string][]*object.Merge{}
		for _, d := range decisions {
			out[d.Merge.Into] = append(out[d.Merge.Into], merge(d))
		}
		return out, nil
	})
	return found[t.ID], err
}

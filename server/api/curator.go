package api

import (
	"cmp"
	"context"

	"github.com/99designs/gqlgen/graphql"

	"mithaq/graph"
	"mithaq/schema/gen"
	"mithaq/schema/object"
	"mithaq/server/access"
)

// anonymous decides where neither an identity nor the request says who does.
const anonymous = "anonymous"

// signed is a decision without its subject: who makes it, and why. Nobody decides in the name of another who is known by a name.
func signed(ctx context.Context, by *string, why string) graph.Decision {
	return graph.Decision{By: cmp.Or(access.Of(ctx).Name, value(by), anonymous), Why: why}
}

// Review decides on a claim.
func (r mutationResolver) Review(ctx context.Context, claim string, verdict graph.Verdict, says *gen.StatementInput, why string, by *string,
) (*gen.ReviewPayload, error) {
	d := signed(ctx, by, why)
	d.Review = &graph.Review{Claim: claim, Verdict: verdict}
	if says != nil {
		known, err := r.claims(ctx, []string{claim})
		if err != nil {
			return nil, err
		}
		if c := known[claim]; c != nil {
			s := statement(c.Says(), *says)
			d.Review.Says = &s
		}
	}
	made, change, err := r.store.Decide(ctx, d)
	if err != nil {
		return nil, err
	}
	out := &gen.ReviewPayload{Review: newReviews()(made[0]), Change: &change}
	pages, err := r.store.Claims(ctx, graph.ClaimQuery{Article: made[0].Review.Read.Article, Page: graph.Page{First: graph.MaxPage}})
	if err != nil {
		return nil, err
	}
	for _, c := range pages[0].Claims {
		if made[0].Review.Of(c) {
			out.Claim = enlistClaim(&object.Level[*object.Claim]{}, c)
		}
	}
	return out, nil
}

// statement is what counts now with what a correction says of it.
func statement(s graph.Statement, in gen.StatementInput) graph.Statement {
	s.Type, s.Status = cmp.Or(value(in.Type), s.Type), cmp.Or(value(in.Status), s.Status)
	s.From, s.To = cmp.Or(value(in.From), s.From), cmp.Or(value(in.To), s.To)
	s.Since = graph.Date(given(in.Since, object.PartialDate(s.Since)))
	s.Until = graph.Date(given(in.Until, object.PartialDate(s.Until)))
	s.Speaker, s.Domain, s.Office, s.Currency = given(in.Speaker, s.Speaker), given(in.Domain, s.Domain), given(in.Office, s.Office), given(in.Currency, s.Currency)
	for _, n := range []struct {
		in   graphql.Omittable[*float64]
		said **float64
	}{{in.Amount, &s.Amount}, {in.Quantity, &s.Quantity}} {
		if v, ok := n.in.ValueOK(); ok {
			*n.said = v
		}
	}
	return s
}

// given is what is said, the empty value where null is, and what is known where nothing is said.
func given[T any](in graphql.Omittable[*T], known T) T {
	if v, ok := in.ValueOK(); ok {
		return value(v)
	}
	return known
}

// Merge decides that a node is another.
func (r mutationResolver) Merge(ctx context.Context, from, into, why string, by *string) (*gen.MergePayload, error) {
	d := signed(ctx, by, why)
	d.Merge = &graph.Merge{From: from, Into: into}
	made, change, err := r.store.Decide(ctx, d)
	if err != nil {
		return nil, err
	}
	return &gen.MergePayload{Merge: newMerges()(made[0]), Change: &change}, nil
}

// Split corrects claims to be of another node.
func (r mutationResolver) Split(ctx context.Context, of, into string, names *gen.NamesInput, claims []string, why string, by *string) (*gen.SplitPayload, error) {
	known, err := r.claims(ctx, claims)
	if err != nil {
		return nil, err
	}
	var decisions []graph.Decision
	for _, id := range claims {
		d := signed(ctx, by, why)
		d.Review = &graph.Review{Claim: id, Verdict: graph.Corrected, Split: &graph.Split{Of: of, Into: into}}
		if names != nil {
			d.Review.Nodes = []graph.NodeRecord{{ID: into, Names: graph.Names{Ar: value(names.Ar), En: value(names.En)}}}
		}
		if c := known[id]; c != nil {
			s := c.Says()
			for _, named := range []*string{&s.From, &s.To, &s.Speaker} {
				if *named == of {
					*named = into
				}
			}
			d.Review.Says = &s
		}
		decisions = append(decisions, d)
	}
	made, change, err := r.store.Decide(ctx, decisions...)
	if err != nil {
		return nil, err
	}
	out := &gen.SplitPayload{Change: &change}
	review := newReviews()
	for _, d := range made {
		out.Reviews = append(out.Reviews, review(d))
	}
	found, err := r.entities(ctx, []string{into})
	out.Entity = found[into]
	return out, err
}

// Undo lets decisions count no longer.
func (r mutationResolver) Undo(ctx context.Context, decisions []string, why string, by *string) (*gen.ChangePayload, error) {
	change, err := r.store.Undo(ctx, signed(ctx, by, why), decisions...)
	if err != nil {
		return nil, err
	}
	return &gen.ChangePayload{Change: &change}, nil
}

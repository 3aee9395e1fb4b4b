package object

import (
	"time"

	"mithaq/graph"
)

// Episodes are the periods in which it held.
func (r *Relation) Episodes() []Episode {
	out := make([]Episode, len(r.Relation.Episodes))
	for i, e := range r.Relation.Episodes {
		out[i] = Episode{e}
	}
	return out
}

// Currency is the ISO 4217 code of the amount.
func (r *Relation) Currency() *string { return some(r.Relation.Currency) }

// ClaimCount is how many live claims say it.
func (r *Relation) ClaimCount() int { return r.Relation.Claims }

// NewsCount is how many live news articles say it.
func (r *Relation) NewsCount() int { return r.News }

// TableCount is how many live curated tables say it.
func (r *Relation) TableCount() int { return r.Tables }

// OutletCount is how many outlets say it.
func (r *Relation) OutletCount() int { return r.Outlets }

func (r *Relation) spec() graph.RelationSpec {
	spec, _ := r.Type.Spec()
	return spec
}

// Symmetric is whether it is the same from either side.
func (r *Relation) Symmetric() bool { return r.spec().Symmetric }

// Lasting is whether it is a state that goes on.
func (r *Relation) Lasting() bool { return r.spec().Lasting }

// Plover is the event class of the PLOVER coding scheme.
func (r *Relation) Plover() *string { return some(r.spec().Plover) }

// Across is the id of the end other than the one it is seen from, empty where it is seen from none.
func (r *Relation) Across() string {
	if r.Seen == "" {
		return ""
	}
	return r.Other(r.Seen)
}

// Domain is in what field.
func (c *Claim) Domain() *graph.Domain { return some(c.Claim.Domain) }

// Office is the office held.
func (c *Claim) Office() *string { return some(c.Claim.Office) }

// Currency is the ISO 4217 code of the amount.
func (c *Claim) Currency() *string { return some(c.Claim.Currency) }

// Source is what a table's row rests on.
func (c *Claim) Source() *string { return some(c.Claim.Source) }

// RetractedAt is when it was withdrawn.
func (c *Claim) RetractedAt() *time.Time { return some(c.Claim.RetractedAt) }

// Lang is the article's language.
func (a *Article) Lang() *Lang { return some(Lang(a.Article.Lang)) }

// Outlet is who published it.
func (a *Article) Outlet() *string { return some(a.Article.Outlet) }

// URL is where it was published.
func (a *Article) URL() *string { return some(a.Article.URL) }

// DeletedAt is when it was deleted or superseded.
func (a *Article) DeletedAt() *time.Time { return some(a.Article.DeletedAt) }

// Name is the speaker's name in the language.
func (s *Speaker) Name(lang *Lang) string {
	if s.Entity == nil {
		return s.Text
	}
	return s.Entity.Self().Name(lang)
}

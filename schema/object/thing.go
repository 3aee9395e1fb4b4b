package object

import (
	"cmp"

	"mithaq/graph"
	"mithaq/graph/phrase"
)

// Thing is a node of the graph at one place of an answer: what all types of node share.
type Thing struct {
	graph.Node
	Level *Level[*Thing]
}

// The types of node.
type (
	Country      struct{ *Thing }
	Leader       struct{ *Thing }
	Person       struct{ *Thing }
	Organization struct{ *Thing }
	Agreement    struct{ *Thing }
	Exercise     struct{ *Thing }
	Event        struct{ *Thing }
	Place        struct{ *Thing }
)

// Typed gives a thing its type. It is nil for a node of a type that is none of the eight.
func (t *Thing) Typed() Entity {
	switch t.Type {
	case graph.CountryType:
		return &Country{t}
	case graph.LeaderType:
		return &Leader{t}
	case graph.PersonType:
		return &Person{t}
	case graph.OrganizationType:
		return &Organization{t}
	case graph.AgreementType:
		return &Agreement{t}
	case graph.ExerciseType:
		return &Exercise{t}
	case graph.EventType:
		return &Event{t}
	case graph.PlaceType:
		return &Place{t}
	}
	return nil
}

// Self implements [Entity].
func (t *Thing) Self() *Thing { return t }

// Lang is a language of names.
type Lang string

// The languages.
const (
	Arabic  Lang = "ar"
	English Lang = "en"
)

// Name is the name in the language, or in the other where there is none; English first where no language is asked for.
func (t *Thing) Name(lang *Lang) string {
	if lang != nil && *lang == Arabic {
		return cmp.Or(t.Node.Names.Ar, t.Node.Names.En)
	}
	return cmp.Or(t.Node.Names.En, t.Node.Names.Ar)
}

// Names are the names in each language, nil where there is none.
type Names struct{ Ar, En *string }

// NamesOf are names as the schema has them.
func NamesOf(n graph.Names) Names { return Names{Ar: some(n.Ar), En: some(n.En)} }

// Names returns the name in each language.
func (t *Thing) Names() Names { return NamesOf(t.Node.Names) }

// Feminine is whether Arabic speaks of it in the feminine.
func (t *Thing) Feminine() bool { return phrase.Feminine(t.Node) }

// ClaimCount is how many live claims are made of its relations.
func (t *Thing) ClaimCount() int { return t.Node.Claims }

// ArticleCount is how many live articles record it.
func (t *Thing) ArticleCount() int { return t.Node.Articles }

// Kind is the kind within its type.
func (t *Thing) Kind() *string { return some(t.Properties.Kind) }

// Iso2 is the ISO 3166-1 alpha-2 code.
func (c *Country) Iso2() *string { return some(c.Properties.ISO2) }

// Iso3 is the ISO 3166-1 alpha-3 code.
func (c *Country) Iso3() *string { return some(c.Properties.ISO3) }

// Numeric is the ISO 3166-1 numeric code.
func (c *Country) Numeric() *string { return some(c.Properties.Numeric) }

// Cow is the Correlates of War state number.
func (c *Country) Cow() *string { return some(c.Properties.COW) }

// Gw is the Gleditsch and Ward state number.
func (c *Country) Gw() *string { return some(c.Properties.GW) }

// Gender is whether a person is spoken of as a man or a woman.
type Gender string

// The genders.
const (
	Male   Gender = "m"
	Female Gender = "f"
)

// Gender is whether the person is a man or a woman.
func (t *Thing) Gender() *Gender { return some(Gender(t.Properties.Gender)) }

// Term is how long an agreement is to last.
func (a *Agreement) Term() *string { return some(a.Properties.Term) }

// Amount is what an agreement is about, in units of Currency.
func (a *Agreement) Amount() *float64 { return a.Properties.Amount }

// Currency is the ISO 4217 code of the amount.
func (a *Agreement) Currency() *string { return some(a.Properties.Currency) }

// Obligations are what an alliance binds its parties to.
func (a *Agreement) Obligations() []graph.Obligation { return a.Properties.Obligations }

// Latitude is degrees north.
func (p *Place) Latitude() *float64 { return p.Properties.Latitude }

// Longitude is degrees east.
func (p *Place) Longitude() *float64 { return p.Properties.Longitude }

// some is nil for the zero value.
func some[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

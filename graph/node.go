package graph

import "cmp"

// Names holds a node's name in each language; either may be empty, not both.
type Names struct {
	Ar string `json:"ar,omitempty"`
	En string `json:"en,omitempty"`
}

// Properties are what is known of a node beside its names. Which of them a type has stands in [NodeSpecs].
type Properties struct {
	Kind        string       `json:"kind,omitempty"`
	ISO2        string       `json:"iso2,omitempty"`     // ISO 3166-1 alpha-2
	ISO3        string       `json:"iso3,omitempty"`     // ISO 3166-1 alpha-3
	Numeric     string       `json:"numeric,omitempty"`  // ISO 3166-1 numeric, three digits
	COW         string       `json:"cow,omitempty"`      // Correlates of War state number
	GW          string       `json:"gw,omitempty"`       // Gleditsch and Ward state number
	Capital     string       `json:"capital,omitempty"`  // id of a place
	Gender      string       `json:"gender,omitempty"`   // "m" or "f"
	Signed      Date         `json:"signed,omitempty"`   // of an agreement
	Start       Date         `json:"start,omitempty"`    // first day: opening, foundation, entry into force
	End         Date         `json:"end,omitempty"`      // last day
	Term        string       `json:"term,omitempty"`     // ISO 8601 duration, of an agreement
	Amount      *float64     `json:"amount,omitempty"`   // in units of Currency
	Currency    string       `json:"currency,omitempty"` // ISO 4217
	Obligations []Obligation `json:"obligations,omitempty"`
	Latitude    *float64     `json:"latitude,omitempty"`  // WGS 84, degrees
	Longitude   *float64     `json:"longitude,omitempty"` // WGS 84, degrees
}

// Node is a thing of the graph as all live articles together describe it.
type Node struct {
	ID         string
	Type       NodeType
	Names      Names
	Aliases    []string // further names, sorted, without the two of Names
	Properties Properties
	Claims     int // live claims of the relations that it is an end of
	Articles   int // live articles that record it
}

// Span is a stretch of an article's text in Unicode code points, End excluded.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// NodeRecord is what one article says of a node: its part in [Unite].
type NodeRecord struct {
	ID         string
	Names      Names
	Aliases    []string
	Properties Properties
	Mentions   []Span
}

// Mention is a place in an article's text that names a node.
type Mention struct {
	Node    string
	Article string
	Span
}

package graph

import (
	"fmt"
	"slices"
)

// NodeFilter chooses nodes; every field that is set must fit.
type NodeFilter struct {
	IDs         []string
	Types       []NodeType
	Kinds       []string     // of Properties.Kind
	Article     string       // recorded by this live article
	Name        string       // a name or alias is this one, up to folding (text.Fold)
	ISO         string       // Properties.ISO2 or ISO3, either case
	Obligations []Obligation // has one of these
	Signed      *Period      // may have been signed within it; what has no such date does not fit
	Start       *Period      // may have begun within it, likewise
	End         *Period      // may have ended within it, likewise
	MinClaims   int
	MinArticles int
	Relations   []RelationTest // each must hold
	And         []NodeFilter   // each must fit
	Or          []NodeFilter   // one of these must fit, where there are any
	Not         *NodeFilter    // must not fit
}

// RelationTest is a condition on the relations of a node.
type RelationTest struct {
	Quantifier Quantifier
	Direction  Direction      // as seen from the node
	Filter     RelationFilter // of the present: KnownAt is ErrBadQuery
	Other      *NodeFilter    // what the other end must fit, nil for anything
}

// Quantifier says how many of a node's relations that fit a filter must have another end that fits one.
type Quantifier string

// The quantifiers.
const (
	Some  Quantifier = "SOME"
	None  Quantifier = "NONE"
	Every Quantifier = "EVERY" // also where there are no such relations
)

// MaxConditions is how many filters and tests one filter may be made of; more is ErrBadQuery.
const MaxConditions = 50

// Check reports, as ErrBadQuery, a filter that cannot be answered.
func (f NodeFilter) Check() error {
	n, err := f.conditions()
	if err == nil && n > MaxConditions {
		err = fmt.Errorf("%w: a filter of %d conditions; at most %d", ErrBadQuery, n, MaxConditions)
	}
	return err
}

// conditions counts the filters and tests that the filter is made of.
func (f NodeFilter) conditions() (int, error) {
	parts := slices.Concat(f.And, f.Or)
	if f.Not != nil {
		parts = append(parts, *f.Not)
	}
	for _, test := range f.Relations {
		switch {
		case test.Quantifier != Some && test.Quantifier != None && test.Quantifier != Every:
			return 0, fmt.Errorf("%w: no quantifier %.80q", ErrBadQuery, string(test.Quantifier))
		case !test.Filter.KnownAt.IsZero():
			return 0, fmt.Errorf("%w: nodes are filtered by their relations as they are now, not as they were known", ErrBadQuery)
		}
		if err := test.Direction.Check(); err != nil {
			return 0, err
		}
		if test.Other != nil {
			parts = append(parts, *test.Other)
		}
	}
	n := 1 + len(f.Relations)
	for _, part := range parts {
		m, err := part.conditions()
		if err != nil {
			return 0, err
		}
		n += m
	}
	return n, nil
}

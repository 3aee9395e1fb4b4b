package api

import (
	"fmt"

	"mithaq/graph"
	"mithaq/schema/object"
)

// relationWhere is the filter of a question about relations.
func relationWhere(w *object.RelationWhere) (graph.RelationFilter, error) {
	if w == nil {
		return graph.RelationFilter{}, nil
	}
	filter := graph.RelationFilter{IDs: w.IDs, Types: w.Types, With: w.With, WithTypes: w.WithTypes, Statuses: w.Status, Domains: w.Domain, Kind: value(w.Kind),
		Article: value(w.Article), MinConfidence: value(w.MinConfidence), MinSources: value(w.MinSources), Speakers: w.Speaker}
	return filter, when(&filter, w.During, w.AsOf)
}

// entityWhere is the filter of a list of nodes, with the filters within it.
func entityWhere(w *object.EntityWhere) (graph.NodeFilter, error) {
	if w == nil {
		return graph.NodeFilter{}, nil
	}
	filter := graph.NodeFilter{IDs: w.IDs, Types: w.Types, Kinds: w.Kinds, Name: value(w.Name), ISO: value(w.Iso), Article: value(w.Article),
		Obligations: w.Obligations, Signed: period(w.Signed), Start: period(w.Start), End: period(w.End),
		MinClaims: value(w.MinClaims), MinArticles: value(w.MinArticles)}
	for _, during := range []*object.During{w.Signed, w.Start, w.End} {
		if during != nil && during.Undated {
			return filter, fmt.Errorf("%w: what has no date does not fit a period of things; write `or: [{…}, {not: {…}}]`", graph.ErrBadQuery)
		}
	}
	var err error
	if filter.And, err = entityWheres(w.And); err != nil {
		return filter, err
	}
	if filter.Or, err = entityWheres(w.Or); err != nil {
		return filter, err
	}
	if w.Not != nil {
		not, err := entityWhere(w.Not)
		if err != nil {
			return filter, err
		}
		filter.Not = &not
	}
	filter.Relations, err = relationTests(w.Relations)
	return filter, err
}

func entityWheres(wheres []*object.EntityWhere) ([]graph.NodeFilter, error) {
	var out []graph.NodeFilter
	for _, w := range wheres {
		filter, err := entityWhere(w)
		if err != nil {
			return nil, err
		}
		out = append(out, filter)
	}
	return out, nil
}

func relationTests(tests *object.RelationTests) ([]graph.RelationTest, error) {
	if tests == nil {
		return nil, nil
	}
	var out []graph.RelationTest
	for _, t := range []struct {
		quantifier graph.Quantifier
		test       *object.RelationTest
	}{{graph.Some, tests.Some}, {graph.None, tests.None}, {graph.Every, tests.Every}} {
		if t.test == nil {
			continue
		}
		filter, err := relationWhere(t.test.Where)
		if err != nil {
			return nil, err
		}
		test := graph.RelationTest{Quantifier: t.quantifier, Direction: t.test.Direction, Filter: filter}
		if t.test.Other != nil {
			other, err := entityWhere(t.test.Other)
			if err != nil {
				return nil, err
			}
			test.Other = &other
		}
		out = append(out, test)
	}
	return out, nil
}

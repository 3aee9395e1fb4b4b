package neo4j

import (
	"fmt"
	"strings"

	"mithaq/graph"
	"mithaq/graph/search"
)

// A statement's text has those conditions alone that a filter asks for, since Neo4j evaluates each for every candidate; their values
// are parameters, so that all filters that ask alike share a plan. The condition that is written for a filter within a filter stands
// under names of its own and with the path to its values.

// within sets the days of a period, and whether there is one.
func within(p *graph.Period, values params) {
	values["dated"], values["firstDay"], values["lastDay"] = p != nil, 0, 0
	if p != nil {
		values["firstDay"], values["lastDay"] = int(p.From), int(p.To)
	}
}

// relationFilter are the values of a filter of relations.
func relationFilter(f graph.RelationFilter) params {
	values := params{
		"ids": texts(f.IDs), "statuses": texts(f.Statuses), "domains": texts(f.Domains), "with": texts(f.With),
		"withTypes": texts(f.WithTypes), "kind": string(f.Kind), "article": f.Article, "undated": f.Undated,
		"confidence": f.MinConfidence, "sources": f.MinSources, "speakers": texts(f.Speakers),
	}
	within(f.During, values)
	return values
}

// nodeFilter are the values of a filter of nodes and of the filters within it.
func nodeFilter(f graph.NodeFilter) params {
	values := params{
		"ids": texts(f.IDs), "types": texts(f.Types), "kinds": texts(f.Kinds), "iso": strings.ToUpper(f.ISO), "article": f.Article,
		"name": "", "claims": f.MinClaims, "articles": f.MinArticles, "obligations": texts(f.Obligations),
		"and": nodeFilters(f.And), "or": nodeFilters(f.Or),
	}
	if len(f.Types) == 1 {
		values["prefix"] = idPrefix(f.Types[0])
	}
	if f.Name != "" {
		values["name"] = search.Key(f.Name)
	}
	for name, period := range map[string]*graph.Period{"signed": f.Signed, "start": f.Start, "end": f.End} {
		if period != nil {
			to := string(period.To.Date())
			if to == "" {
				to = latest
			}
			values[name] = params{"from": string(period.From.Date()), "to": to}
		}
	}
	if f.Not != nil {
		values["not"] = nodeFilter(*f.Not)
	}
	var tests []params
	for _, test := range f.Relations {
		t := relationFilter(test.Filter)
		t["direction"] = string(test.Direction)
		if test.Other != nil {
			t["other"] = nodeFilter(*test.Other)
		}
		tests = append(tests, t)
	}
	values["tests"] = tests
	return values
}

// idPrefix is what the ids of a type begin with, and no others.
func idPrefix(t graph.NodeType) string {
	for _, spec := range graph.NodeSpecs {
		if spec.Type == t {
			return spec.Prefix + ":"
		}
	}
	return string(t) + ":"
}

func nodeFilters(filters []graph.NodeFilter) []params {
	var out []params
	for _, f := range filters {
		out = append(out, nodeFilter(f))
	}
	return out
}

// nodeFits is the condition that a node fits a filter, for the statement's text.
type nodeFits struct {
	N      string // the node's variable
	P      string // where the filter's values are
	Filter graph.NodeFilter
}

// dateFits is the condition that a date may lie in a period.
type dateFits struct{ Value, P string }

// Dates are the conditions on dates.
func (f nodeFits) Dates() []dateFits {
	var out []dateFits
	for _, d := range []struct {
		name   string
		period *graph.Period
	}{{"signed", f.Filter.Signed}, {"start", f.Filter.Start}, {"end", f.Filter.End}} {
		if d.period != nil {
			out = append(out, dateFits{f.N + "." + d.name, f.P + "." + d.name})
		}
	}
	return out
}

func (f nodeFits) each(name string, filters []graph.NodeFilter) []nodeFits {
	var out []nodeFits
	for i, filter := range filters {
		out = append(out, nodeFits{f.N, fmt.Sprintf("%s.%s[%d]", f.P, name, i), filter})
	}
	return out
}

// And are the filters that must fit too.
func (f nodeFits) And() []nodeFits { return f.each("and", f.Filter.And) }

// Or are the filters of which one must fit.
func (f nodeFits) Or() []nodeFits { return f.each("or", f.Filter.Or) }

// Not is the filter that must not fit, nil where there is none.
func (f nodeFits) Not() *nodeFits {
	if f.Filter.Not == nil {
		return nil
	}
	return &nodeFits{f.N, f.P + ".not", *f.Filter.Not}
}

// relationFits is the condition on the relations of a node.
type relationFits struct {
	N, R   string // the variables of the node and the relation
	P      string // where the values of the filter are
	Types  string // as in a pattern, empty for none
	Others string // list of the variables that are the other end
	Other  nodeFits
	Far    bool // whether the other end has to fit
	Every  bool
	Exists bool // whether there must be a relation, or there must be none
	Arrow  string
	Mixed  bool
	Filter graph.RelationFilter
}

// Tests are the conditions on relations.
func (f nodeFits) Tests() []relationFits {
	var out []relationFits
	for i, test := range f.Filter.Relations {
		path, far := fmt.Sprintf("%s.tests[%d]", f.P, i), f.N+"o"
		t := relationFits{N: f.N, R: f.N + "r", P: path, Others: "[" + far + "]", Other: nodeFits{N: far}, Every: test.Quantifier == graph.Every,
			Exists: test.Quantifier == graph.Some, Far: test.Other != nil, Filter: test.Filter}
		t.Arrow, t.Mixed = sides(test.Direction, test.Filter.Types)
		t.Types, _ = someTypes(test.Filter.Types)
		if test.Other != nil {
			t.Other = nodeFits{far, path + ".other", *test.Other}
		} else if t.Every {
			continue // whatever the other end is, it fits
		}
		out = append(out, t)
	}
	return out
}

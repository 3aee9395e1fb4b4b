package sqlite

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/graph/search"
)

// nodeConditions are the conditions of a filter on a row of node named n. Rows of relations and of nodes at their other ends get
// names of their own within, so that conditions nest.
func nodeConditions(q *query, f graph.NodeFilter, n string) conditions {
	where := slices.Concat(in(q, n+".id", f.IDs), in(q, n+".type", f.Types), in(q, n+".kind", f.Kinds))
	if f.Article != "" {
		where = append(where, n+".id IN (SELECT node FROM node_record WHERE article = "+q.arg(f.Article)+")")
	}
	if f.Name != "" {
		where = append(where, n+".id IN (SELECT node FROM name WHERE name = "+q.arg(search.Key(f.Name))+")")
	}
	if f.ISO != "" {
		code := q.arg(strings.ToUpper(strings.ToLower(f.ISO))) // both, as strings.EqualFold compares
		where = append(where, "("+n+".iso2 = "+code+" AND "+n+".iso2 <> '' OR "+n+".iso3 = "+code+" AND "+n+".iso3 <> '')")
	}
	if len(f.Obligations) > 0 {
		where = append(where, "EXISTS (SELECT 1 FROM json_each("+property(n, "obligations")+") AS o WHERE o.value IN "+set(q, f.Obligations)+")")
	}
	for _, d := range []struct {
		name   string
		period *graph.Period
	}{{"signed", f.Signed}, {"start", f.Start}, {"end", f.End}} {
		if d.period != nil {
			where = append(where, within(q, property(n, d.name), *d.period)...)
		}
	}
	if f.MinClaims > 0 {
		where = append(where, n+".claims >= "+q.arg(f.MinClaims))
	}
	if f.MinArticles > 0 {
		where = append(where, n+".articles >= "+q.arg(f.MinArticles))
	}
	for _, test := range f.Relations {
		where = append(where, relationTest(q, test, n))
	}
	for _, part := range f.And {
		where = append(where, nodeConditions(q, part, n)...)
	}
	if len(f.Or) > 0 {
		var any []string
		for _, part := range f.Or {
			any = append(any, "("+nodeConditions(q, part, n).String()+")")
		}
		where = append(where, "("+strings.Join(any, " OR ")+")")
	}
	if f.Not != nil {
		where = append(where, "NOT ("+nodeConditions(q, *f.Not, n).String()+")")
	}
	return where
}

// property is a property of a node, null where it has none.
func property(n, name string) string {
	return "CASE " + n + ".properties WHEN '' THEN NULL ELSE json_extract(" + n + ".properties, '$." + name + "') END"
}

// within is the condition that a date, which may be coarse, may lie in the period.
func within(q *query, date string, p graph.Period) conditions {
	where := conditions{"coalesce(" + date + ", '') <> ''"}
	if from := p.From.Date(); from.Known() {
		where = append(where, "substr("+q.arg(string(from))+", 1, length("+date+")) <= "+date)
	}
	if to := p.To.Date(); to.Known() {
		where = append(where, date+" <= "+q.arg(string(to)))
	}
	return where
}

// relationTest is the condition on the relations of the row n.
func relationTest(q *query, test graph.RelationTest, n string) string {
	other := n + "o"
	fit := slices.Concat(fits(q, test.Filter, "r.id"), in(q, "r.type", test.Filter.Types))
	far := conditions(nil)
	if test.Other != nil {
		far = nodeConditions(q, *test.Other, other)
		if test.Quantifier == graph.Every {
			far = conditions{"NOT (" + far.String() + ")"}
		}
	} else if test.Quantifier == graph.Every {
		return "TRUE"
	}
	var arms []string
	for _, end := range []struct {
		near, far string
		directed  bool
	}{{"from", "to", test.Direction != graph.Incoming}, {"to", "from", test.Direction != graph.Outgoing}} {
		where := slices.Concat(conditions{"r." + end.near + "_id = " + n + ".id"}, fit,
			in(q, "r."+end.far+"_id", test.Filter.With), in(q, "r."+end.far+"_type", test.Filter.WithTypes))
		if !end.directed {
			where = append(where, "r.symmetric = 1")
		}
		join := ""
		if far != nil {
			join = " CROSS JOIN node " + other + " ON " + other + ".id = r." + end.far + "_id"
			where = append(where, far...)
		}
		arms = append(arms, "EXISTS (SELECT 1 FROM relation r"+join+" WHERE "+where.String()+")")
	}
	some := "(" + strings.Join(arms, " OR ") + ")"
	if test.Quantifier == graph.Some {
		return some
	}
	return "NOT " + some
}

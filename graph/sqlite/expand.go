package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"mithaq/graph"
)

const (
	// mostTypes is how many types a filter may name so that each is read from its own part of an index; with more of them,
	// the relations of all types are read in order and the others passed over.
	mostTypes = 4
	// mostPairs is how many pairs of a node and something else are looked up; with more, the node's relations are read.
	mostPairs = 10_000
)

// arm is a part of an index that holds some of a node's relations in the order that is asked for.
type arm struct {
	index string
	where conditions
}

// begin selects the beginning of the arm behind a place: ids, and what sorts them.
func (a arm) begin(o order, behind conditions, limit string) string {
	return fmt.Sprintf("SELECT r.id AS id%s FROM relation r INDEXED BY %s WHERE %s ORDER BY %s LIMIT %s",
		o.keyed(), a.index, slices.Concat(a.where, behind), o.by(), limit)
}

// chooseOf selects a page of the relations of each node, and counts them. A page is merged from the beginnings of the
// arms, so that it costs as much as it holds, whatever the degree of the node.
func chooseOf(wanted graph.RelationQuery, o order, after []string) (selected, counted statement, err error) {
	if err := wanted.Direction.Check(); err != nil {
		return selected, counted, err
	}
	var q query
	var behind conditions
	if after != nil {
		behind = o.after(&q, after)
	}
	limit := q.arg(wanted.Page.First + 1)
	var union []string
	for _, a := range armsOf(&q, wanted, o) {
		union = append(union, "SELECT * FROM ("+a.begin(o, behind, limit)+")")
	}
	selected = q.statement("SELECT sought.key, " + relationColumns(wanted.Filter) + " FROM " + each(&q, wanted.Of) + " AS sought CROSS JOIN relation r WHERE r.id IN (" +
		"SELECT id FROM (" + strings.Join(union, " UNION ALL ") + ") ORDER BY " + o.mergedBy() + " LIMIT " + limit + ") ORDER BY sought.key, " + o.by())

	var count query
	var sum []string
	enough := ""
	if wanted.Page.CountTo > 0 {
		enough = " LIMIT " + count.arg(wanted.Page.CountTo+1)
	}
	for _, a := range armsOf(&count, wanted, o) {
		sum = append(sum, "(SELECT count(*) FROM (SELECT 1 FROM relation r INDEXED BY "+a.index+" WHERE "+a.where.String()+enough+"))")
	}
	counted = count.statement("SELECT sought.key, " + strings.Join(sum, " + ") + " FROM " + each(&count, wanted.Of) + " AS sought")
	return selected, counted, nil
}

// armsOf are the arms that together hold each relation of the node sought.value that fits, once.
func armsOf(q *query, wanted graph.RelationQuery, o order) []arm {
	id := "r.id"
	if len(wanted.Of)*len(wanted.Filter.IDs) > mostPairs {
		id = "+r.id" // a plus keeps the column from being looked up
	}
	fit := fits(q, wanted.Filter, id)
	from := armsAt(q, wanted, o, fit, "from", "to", wanted.Direction != graph.Incoming)
	return append(from, armsAt(q, wanted, o, fit, "to", "from", wanted.Direction != graph.Outgoing)...)
}

// armsAt are those in which the node stands at one end; where that is not the end asked for, only symmetric relations fit.
func armsAt(q *query, wanted graph.RelationQuery, o order, fit conditions, end, other string, directed bool) []arm {
	where := append(conditions{"r." + end + "_id = sought.value"}, fit...)
	where = append(where, in(q, "r."+other+"_type", wanted.Filter.WithTypes)...)
	types := slices.Compact(slices.Sorted(slices.Values(wanted.Filter.Types)))
	if pairs := len(wanted.Of) * len(wanted.Filter.With); pairs > 0 && pairs <= mostPairs {
		where = append(where, in(q, "r."+other+"_id", wanted.Filter.With)...)
		where = append(where, in(q, "r.type", types)...)
		if !directed {
			where = append(where, "r.symmetric = 1")
		}
		return []arm{{"relation_from_to", where}}
	}
	where = slices.Clip(append(where, in(q, "+r."+other+"_id", wanted.Filter.With)...))
	var out []arm
	if len(types) > 0 && len(types) <= mostTypes {
		for _, t := range types {
			if spec, _ := t.Spec(); directed || spec.Symmetric {
				out = append(out, arm{"relation_" + end + "_type_" + o.index, append(where, "r.type = "+q.arg(string(t)))})
			}
		}
		return out
	}
	where = slices.Clip(append(where, in(q, "r.type", types)...))
	out = append(out, arm{"relation_" + end + "_" + o.index, append(where, "r.symmetric = 1")})
	if directed {
		out = append(out, arm{"relation_" + end + "_" + o.index, append(where, "r.symmetric = 0")})
	}
	return out
}

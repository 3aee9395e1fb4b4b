package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"mithaq/graph"
)

// mostTypes is how many types a filter may name so that each is read from its own part of an index; with more of them, the
// relations of all types are read in order and the others passed over.
const mostTypes = 4

// arm is a part of an index that holds some of a node's relations in the order that is asked for.
type arm struct {
	index string
	where conditions
}

// chooseOf selects a page of the relations of each node, and counts them. A page is merged from the beginnings of the
// arms, so that it costs as much as it holds, whatever the degree of the node.
func chooseOf(wanted graph.RelationQuery, o order, after []string) (selected, counted statement, err error) {
	var count, q query
	arms, err := armsOf(&count, wanted, o)
	if err != nil {
		return selected, counted, err
	}
	var sum []string
	for _, a := range arms {
		sum = append(sum, "(SELECT count(*) FROM relation r INDEXED BY "+a.index+" WHERE "+a.where.String()+")")
	}
	counted.text = "SELECT sought.key, " + strings.Join(sum, " + ") + " FROM " + each(&count, wanted.Of) + " AS sought"
	counted.args = count.args

	if arms, err = armsOf(&q, wanted, o); err != nil {
		return selected, counted, err
	}
	var behind conditions
	if after != nil {
		behind = o.after(&q, after)
	}
	limit := q.arg(wanted.Page.First + 1)
	var union []string
	for _, a := range arms {
		union = append(union, fmt.Sprintf("SELECT * FROM (SELECT r.id AS id, %s AS key FROM relation r INDEXED BY %s WHERE %s ORDER BY %s LIMIT %s)",
			o.key, a.index, append(a.where, behind...), o.by, limit))
	}
	merged := strings.NewReplacer("r.claims", "key", "r.start", "key", "r.id", "id").Replace(o.by)
	selected.text = "SELECT sought.key, " + relationColumns + " FROM " + each(&q, wanted.Of) + " AS sought CROSS JOIN relation r WHERE r.id IN (" +
		"SELECT id FROM (" + strings.Join(union, " UNION ALL ") + ") ORDER BY " + merged + " LIMIT " + limit + ") ORDER BY sought.key, " + o.by
	selected.args = q.args
	return selected, counted, err
}

// armsOf are the arms that together hold each relation of the node sought.value that fits, once.
func armsOf(q *query, wanted graph.RelationQuery, o order) ([]arm, error) {
	var out []arm
	fit := fits(q, wanted.Filter)
	for _, side := range []struct{ name, other string }{{"from", "to"}, {"to", "from"}} {
		var both bool // whether relations with a direction are wanted that the node is at this end of
		switch wanted.Direction {
		case graph.Either:
			both = true
		case graph.Outgoing:
			both = side.name == "from"
		case graph.Incoming:
			both = side.name == "to"
		default:
			return nil, fmt.Errorf("%w: no direction %.80q", graph.ErrBadQuery, wanted.Direction)
		}
		where := append(conditions{"r." + side.name + "_id = sought.value"}, fit...)
		where = append(where, in(q, "r."+side.other+"_type", wanted.Filter.WithTypes)...)
		with := in(q, "r."+side.other+"_id", wanted.Filter.With)
		types := slices.Compact(slices.Sorted(slices.Values(wanted.Filter.Types)))
		switch {
		case with != nil:
			if !both {
				where = append(where, "r.symmetric = 1")
			}
			where = append(where, in(q, "r.type", types)...)
			out = append(out, arm{"relation_from_to", append(where, with...)})
		case len(types) > 0 && len(types) <= mostTypes:
			for _, t := range types {
				if spec, _ := t.Spec(); both || spec.Symmetric {
					out = append(out, arm{"relation_" + side.name + "_type_" + o.index, append(slices.Clone(where), in(q, "r.type", []graph.RelationType{t})...)})
				}
			}
		default:
			where = append(where, in(q, "r.type", types)...)
			out = append(out, arm{"relation_" + side.name + "_" + o.index, append(slices.Clone(where), "r.symmetric = 1")})
			if both {
				out = append(out, arm{"relation_" + side.name + "_" + o.index, append(slices.Clone(where), "r.symmetric = 0")})
			}
		}
	}
	return out, nil
}

package coverage

import (
	"maps"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// lacks are what a node may lack: which nodes should have it, and which do.
var lacks = []struct {
	what     string
	expected func(*lexicon.Entity) bool
	has      func(l *lexicon.Lexicon, e *lexicon.Entity, day graph.Date) bool
}{
	{"states without a current head of state or government",
		func(e *lexicon.Entity) bool { return e.Properties.Kind == "SOVEREIGN" },
		led},
	{"intergovernmental bodies, alliances and blocs without a member",
		func(e *lexicon.Entity) bool {
			members := []string{"INTERGOVERNMENTAL", "ALLIANCE", "BLOC"}
			organ := slices.ContainsFunc(e.Facts, func(c *graph.Claim) bool { return c.Type == graph.PartOf && c.From == e.ID })
			return e.Type == graph.OrganizationType && slices.Contains(members, e.Properties.Kind) && !organ
		},
		end(graph.MemberOf)},
	{"agreements without a party",
		func(e *lexicon.Entity) bool { return e.Type == graph.AgreementType },
		end(graph.PartyTo)},
	{"alliance treaties without an obligation",
		func(e *lexicon.Entity) bool {
			return e.Type == graph.AgreementType && e.Properties.Kind == "ALLIANCE"
		},
		func(_ *lexicon.Lexicon, e *lexicon.Entity, _ graph.Date) bool {
			return len(e.Properties.Obligations) > 0
		}},
	{"exercises without a participant",
		func(e *lexicon.Entity) bool { return e.Type == graph.ExerciseType },
		end(graph.ParticipatesIn)},
}

func gaps(l *lexicon.Lexicon, day graph.Date) []Gap {
	var out []Gap
	for _, lack := range lacks {
		gap := Gap{What: lack.what}
		for _, id := range slices.Sorted(maps.Keys(l.Entities)) {
			if e := l.Entities[id]; lack.expected(e) && !lack.has(l, e, day) {
				gap.IDs = append(gap.IDs, id)
			}
		}
		out = append(out, gap)
	}
	return out
}

// end tells whether a node is where a relation of the type leads to.
func end(t graph.RelationType) func(*lexicon.Lexicon, *lexicon.Entity, graph.Date) bool {
	return func(_ *lexicon.Lexicon, e *lexicon.Entity, _ graph.Date) bool {
		return slices.ContainsFunc(e.Facts, func(c *graph.Claim) bool { return c.Type == t && c.To == e.ID })
	}
}

// led tells whether somebody leads the node on the day.
func led(l *lexicon.Lexicon, e *lexicon.Entity, day graph.Date) bool {
	return slices.ContainsFunc(l.Offices, func(o lexicon.Office) bool {
		return o.Body == e.ID && o.Relation == graph.Leads && graph.During(o.Since, o.Until).Overlaps(graph.During(day, day))
	})
}

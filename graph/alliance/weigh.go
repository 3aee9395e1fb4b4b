package alliance

import (
	"cmp"
	"math"
	"slices"

	"mithaq/graph"
)

// What the grounds are worth before confidence, status and size come in.
const (
	worthTable         = 0.8 // a declared alliance that a curated table says
	worthAlliance      = 0.9
	worthBloc          = 0.2
	worthExercise      = 0.5
	worthArms          = 0.4
	worthMilitary      = 0.3 // cooperation of armed forces or intelligence services
	worthCooperation   = 0.1
	worthUnknownTreaty = 0.7 // an alliance treaty whose obligations are not known
)

// worthObligation is what an alliance treaty is worth by its strongest obligation.
var worthObligation = map[graph.Obligation]float64{
	graph.Defence: 0.9, graph.Offence: 0.9, graph.Neutrality: 0.5, graph.Consultation: 0.5, graph.NonAggression: 0.35,
}

// worthAgreement is what an agreement without obligations of alliance is worth by its kind. The last are concluded by
// adversaries as well.
var worthAgreement = map[string]float64{
	"MILITARY": 0.4, "TREATY": 0.2, "DECLARATION": 0.2, "TRADE": 0.1, "ENERGY": 0.1, "OTHER": 0.1, "": 0.1,
	"NUCLEAR": 0.03, "ARMS_CONTROL": 0.03, "PEACE": 0.03, "BORDER": 0.03, "CEASEFIRE": 0.03, "CLIMATE": 0.03,
}

// lapsed is what is left of an agreement's worth after its term, where nothing says that it ended or was renewed.
const lapsed = 0.25

// worthStatus is what a relation of the status is worth beside an actual one.
var worthStatus = map[graph.Status]float64{graph.Actual: 1, graph.Planned: 0.5, graph.Possible: 0.25, graph.Denied: 0}

// worth is what sharing the node is worth, 0 where it makes no allies.
func worth(n graph.Node) float64 {
	switch n.Type {
	case graph.OrganizationType:
		switch n.Properties.Kind {
		case "ALLIANCE":
			return worthAlliance
		case "BLOC":
			return worthBloc
		}
	case graph.AgreementType:
		var most float64
		for _, o := range n.Properties.Obligations {
			most = max(most, worthObligation[o])
		}
		if most == 0 && n.Properties.Kind == "ALLIANCE" {
			return worthUnknownTreaty
		}
		return cmp.Or(most, worthAgreement[n.Properties.Kind])
	case graph.ExerciseType:
		return worthExercise
	}
	return 0
}

// size is how much of its worth something keeps that n members share.
func size(n int) float64 { return 1 / (1 + math.Pow(float64(n)/60, 2)) }

// trust is how far relations are believed: the least confident counts.
func trust(relations ...graph.Relation) float64 {
	least, factor := 1.0, 1.0
	for _, r := range relations {
		least = min(least, r.Confidence)
		factor *= worthStatus[r.Status]
		if r.Contradicted {
			factor /= 2
		}
	}
	return least * factor
}

// joint is the reason that two relations to the same thing make, unless they never held together.
func (m moment) joint(mine, theirs held, h *hub) (Reason, bool) {
	if mine.relation.Type != theirs.relation.Type {
		return Reason{}, false
	}
	together, ok := both(mine.spans, theirs.spans)
	basis := basisOf[mine.relation.Type]
	part := Formal
	if basis == Exercise {
		part = Practised
	}
	value := worth(h.node) * size(len(h.members)) * trust(mine.relation, theirs.relation)
	if m.outlived(h.node) {
		value *= lapsed
	}
	return Reason{Basis: basis, Part: part, Via: h.node.ID, Members: len(h.members),
		Weight:    round(value),
		Relations: []graph.Relation{mine.relation, theirs.relation}, Since: together.since, Until: together.until,
		Undated: len(mine.spans) == 0 || len(theirs.spans) == 0}, ok
}

// direct is what a relation between the two makes of itself: one reason, or for a declared alliance that both news and
// tables say, two.
func direct(h held, kind graph.ArticleKind) []Reason {
	r := h.relation
	reason := Reason{Basis: basisOf[r.Type], Part: Practised, Relations: []graph.Relation{r}, Undated: len(h.spans) == 0}
	if !reason.Undated {
		reason.Since, reason.Until = h.spans[0].since, h.spans[0].until
	}
	weighed := func(part Part, worth float64) Reason {
		reason.Part, reason.Weight = part, round(worth*trust(r))
		return reason
	}
	switch reason.Basis {
	case Arms:
		return []Reason{weighed(Practised, worthArms)}
	case Cooperation:
		if slices.Contains(r.Domains, graph.Military) || slices.Contains(r.Domains, graph.Intelligence) {
			return []Reason{weighed(Practised, worthMilitary)}
		}
		return []Reason{weighed(Practised, worthCooperation)}
	}
	var out []Reason
	if r.Tables > 0 && kind != graph.News {
		out = append(out, weighed(Formal, worthTable))
	}
	if r.Outlets > 0 && kind != graph.Table {
		out = append(out, weighed(Said, 1-math.Pow(0.5, float64(r.Outlets))))
	}
	return out
}

// sum adds up the reasons of an alliance.
func sum(of, ally string, reasons []Reason) Alliance {
	slices.SortFunc(reasons, func(a, b Reason) int {
		return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Basis, b.Basis), cmp.Compare(a.Part, b.Part),
			cmp.Compare(a.Via, b.Via), cmp.Compare(a.Relations[0].ID, b.Relations[0].ID))
	})
	doubt := map[Part]float64{Formal: 1, Practised: 1, Said: 1}
	for _, r := range reasons {
		doubt[r.Part] *= 1 - r.Weight
	}
	formal, practised, said := 1-doubt[Formal], 1-doubt[Practised], 1-doubt[Said]
	return Alliance{Of: of, Ally: ally, Reasons: reasons, Strength: Strength{
		Total:  round(1 - (1-formal)*(1-0.8*practised)*(1-0.5*said)),
		Formal: round(formal), Practised: round(practised), Said: round(said)}}
}

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

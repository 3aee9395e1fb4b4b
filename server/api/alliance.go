package api

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"mithaq/graph"
	"mithaq/graph/alliance"
	"mithaq/schema/object"
)

// Alliances resolves who is allied with an actor.
func (r queryResolver) Alliances(ctx context.Context, of string, with []string, types []graph.NodeType, basis []alliance.Basis,
	status []graph.Status, kind *graph.ArticleKind, asOf *object.AsOf, minStrength float64, first int, after *string,
) (*object.AllianceConnection, error) {
	if t, _ := graph.TypeOf(of); !t.Actor() {
		return nil, fmt.Errorf("%w: %.80q is not the id of a country, leader or organization", graph.ErrBadQuery, of)
	}
	found, err := r.entities(ctx, []string{of})
	if err != nil {
		return nil, err
	}
	if found[of] == nil {
		return nil, fmt.Errorf("%w: %s", errNoNode, of)
	}
	return r.allies(ctx, found[of], with, types, basis, status, kind, asOf, minStrength, first, after)
}

// alliancePage is what a list of alliances is asked for.
type alliancePage struct {
	graph.Page
	MinStrength float64
}

// alliances finds the allies of every node of a level that acts, in four store calls, and returns those of one.
func (r *reader) alliances(ctx context.Context, t *object.Thing, q alliance.Question, asOf *object.AsOf, p alliancePage) (*object.AllianceConnection, error) {
	q.AsOf, q.Undated, q.KnownAt = r.moment(ctx, asOf)
	answers, err := each(t.Level, "allied", q, func(things []*object.Thing) (map[string]alliance.Answer, error) {
		asked := q // q is part of the next question's key
		asked.Of = unique(things, func(t *object.Thing) string {
			if !t.Type.Actor() {
				return ""
			}
			return t.ID
		})
		found, err := alliance.Find(ctx, r.store, asked)
		out := make(map[string]alliance.Answer, len(found))
		for i, a := range found {
			out[asked.Of[i]] = a
		}
		return out, err
	})
	if err != nil {
		return nil, err
	}
	lists, err := each(t.Level, "alliances", struct {
		alliance.Question
		alliancePage
	}{q, p}, func(things []*object.Thing) (map[string]*object.AllianceConnection, error) {
		return r.allianceLists(ctx, things, answers, q, p)
	})
	return lists[t.ID], err
}

// allianceLists makes a list of each answer; what they name is read in one store call.
func (r *reader) allianceLists(ctx context.Context, of []*object.Thing, answers map[string]alliance.Answer, q alliance.Question, p alliancePage,
) (map[string]*object.AllianceConnection, error) {
	cuts, cursors, infos := map[string][]alliance.Alliance{}, map[string][]string{}, map[string]graph.PageInfo{}
	var allies, shared []string
	for id, answer := range answers {
		var strong []alliance.Alliance
		for _, a := range answer.Alliances {
			if a.Strength.Total >= p.MinStrength {
				strong = append(strong, a)
			}
		}
		var err error
		if cuts[id], cursors[id], infos[id], err = graph.Cut(alliancesList, strong, allianceKeys, p.Page); err != nil {
			return nil, err
		}
		shared = append(shared, answer.TooLarge...)
		for _, a := range cuts[id] {
			allies = append(allies, a.Ally)
			for _, reason := range a.Reasons {
				shared = append(shared, reason.Via)
			}
		}
	}
	nodes, err := r.nodes(ctx, append(allies[:len(allies):len(allies)], shared...))
	if err != nil {
		return nil, err
	}
	builder := allianceBuilder{allies: entities(nodes, allies), shared: entities(nodes, shared), known: q.KnownAt, relations: &object.Level[*object.Relation]{}}
	out := map[string]*object.AllianceConnection{}
	for _, t := range of {
		var edges []*object.AllianceEdge
		for i, a := range cuts[t.ID] {
			if ally := builder.allies[a.Ally]; ally != nil {
				edges = append(edges, &object.AllianceEdge{Cursor: cursors[t.ID][i], Node: builder.alliance(t.Typed(), ally, a)})
			}
		}
		list := object.NewConnection(edges, infos[t.ID].More, p.After != "", infos[t.ID].Total)
		out[t.ID] = &object.AllianceConnection{Connection: *list, AsOf: object.PartialDate(q.AsOf), Truncated: answers[t.ID].Truncated}
		for _, id := range answers[t.ID].TooLarge {
			if e := builder.shared[id]; e != nil {
				out[t.ID].TooLarge = append(out[t.ID].TooLarge, e)
			}
		}
	}
	return out, nil
}

// allianceBuilder makes alliances of the API, all of one level.
type allianceBuilder struct {
	allies, shared map[string]object.Entity
	known          time.Time // the moment of which the graph was asked, zero for now
	relations      *object.Level[*object.Relation]
}

func (b allianceBuilder) alliance(of, ally object.Entity, a alliance.Alliance) *object.Alliance {
	out := &object.Alliance{Of: of, Ally: ally, Strength: a.Strength}
	counted := map[string]bool{}
	for _, reason := range a.Reasons {
		r := &object.Reason{Reason: reason, Shared: b.shared[reason.Via]}
		for _, rel := range reason.Relations {
			seen := rel.From
			if reason.Via == "" {
				seen = of.Self().ID
			}
			relation := &object.Relation{Relation: rel, Seen: seen, KnownAt: b.known, Level: b.relations}
			b.relations.Members = append(b.relations.Members, relation)
			r.Said = append(r.Said, relation)
			if !counted[rel.ID] {
				counted[rel.ID] = true
				out.NewsCount += rel.News
				out.TableCount += rel.Tables
			}
		}
		out.Reasons = append(out.Reasons, r)
	}
	return out
}

// alliancesList is sorted by strength, whose four digits compare as strings, descending, then by ally.
var alliancesList = graph.NewList("alliances", "Ss")

func allianceKeys(a alliance.Alliance) []string {
	return []string{strconv.FormatFloat(a.Strength.Total, 'f', 4, 64), a.Ally}
}

// Allies resolves who is allied with a country.
func (r countryResolver) Allies(ctx context.Context, obj *object.Country, with []string, types []graph.NodeType, basis []alliance.Basis,
	status []graph.Status, kind *graph.ArticleKind, asOf *object.AsOf, minStrength float64, first int, after *string,
) (*object.AllianceConnection, error) {
	return r.allies(ctx, obj, with, types, basis, status, kind, asOf, minStrength, first, after)
}

// Allies resolves who is allied with a leader.
func (r leaderResolver) Allies(ctx context.Context, obj *object.Leader, with []string, types []graph.NodeType, basis []alliance.Basis,
	status []graph.Status, kind *graph.ArticleKind, asOf *object.AsOf, minStrength float64, first int, after *string,
) (*object.AllianceConnection, error) {
	return r.allies(ctx, obj, with, types, basis, status, kind, asOf, minStrength, first, after)
}

// Allies resolves who is allied with an organization.
func (r organizationResolver) Allies(ctx context.Context, obj *object.Organization, with []string, types []graph.NodeType,
	basis []alliance.Basis, status []graph.Status, kind *graph.ArticleKind, asOf *object.AsOf, minStrength float64, first int, after *string,
) (*object.AllianceConnection, error) {
	return r.allies(ctx, obj, with, types, basis, status, kind, asOf, minStrength, first, after)
}

func (r *reader) allies(ctx context.Context, of object.Entity, with []string, types []graph.NodeType, basis []alliance.Basis,
	status []graph.Status, kind *graph.ArticleKind, asOf *object.AsOf, minStrength float64, first int, after *string,
) (*object.AllianceConnection, error) {
	q := alliance.Question{With: with, Types: types, Bases: basis, Statuses: status, Kind: value(kind)}
	return r.alliances(ctx, of.Self(), q, asOf, alliancePage{page(ctx, first, after, graph.ByID), minStrength})
}

package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// readHosts claims HOSTS for the state on whose soil a meeting or exercise is held, where the article names that state and no other for
// its host.
func (r *reading) readHosts() {
	beside := map[string]bool{}
	for _, d := range r.descriptions {
		beside[d.node] = beside[d.node] || d.near
	}
	hosts, named := map[string][]string{}, map[string]bool{}
	for i := range r.phrases {
		named[r.phrases[i].node] = true
	}
	for _, c := range r.claims {
		if t, _ := graph.TypeOf(c.From); c.Type == graph.Hosts && t == graph.CountryType {
			hosts[c.To] = append(hosts[c.To], c.From)
		}
	}
	r.onSoil(hosts)
	for _, c := range slices.Clone(r.claims) {
		from, _ := graph.TypeOf(c.From)
		to, _ := graph.TypeOf(c.To)
		if c.Type != graph.HeldIn || !hosted[r.kind(c.From)] && (from != graph.ExerciseType || to != graph.CountryType || beside[c.From]) {
			continue
		}
		if state := r.soil(c.To); named[state] && (len(hosts[c.From]) == 0 || slices.Contains(hosts[c.From], state)) {
			r.entail(c, graph.Hosts, state, c.From, "soil")
		}
	}
}

// onSoil claims HELD_IN for the one state that hosts a meeting or exercise of which the article does not say where it is held.
func (r *reading) onSoil(hosts map[string][]string) {
	placed := map[string]bool{}
	for _, c := range r.claims {
		placed[c.From] = placed[c.From] || c.Type == graph.HeldIn
	}
	for _, c := range slices.Clone(r.claims) {
		if c.Type == graph.Hosts && r.rules.Enacts(c.Rule) && len(once(hosts[c.To])) == 1 && hosts[c.To][0] == c.From && !placed[c.To] {
			r.entail(c, graph.HeldIn, c.To, c.From, "soil")
		}
	}
}

// hosted are the kinds of event that have a host.
var hosted = map[string]bool{"SUMMIT": true, "MEETING": true, "TALKS": true, "CONFERENCE": true, lexicon.Dialogue: true}

// soil is the state in which a place is known to be, the state itself; empty where none is known.
func (r *reading) soil(place string) string {
	if t, _ := graph.TypeOf(place); t == graph.CountryType {
		return place
	}
	e := r.Lexicon.Entities[place]
	if e == nil || wide(e.Properties.Kind) {
		return ""
	}
	for _, id := range e.In {
		if t, _ := graph.TypeOf(id); t == graph.CountryType {
			return id
		}
	}
	return ""
}

// readProspects makes what an article tells of a meeting, exercise or vote planned where it says so once and no verb says that it took
// place: the host of next month's summit, and who will be there.
func (r *reading) readProspects() {
	planned, happened := map[string]bool{}, map[string]bool{}
	for _, c := range r.claims {
		id := occasion(c)
		planned[id] = planned[id] || c.Status == graph.Planned
		happened[id] = happened[id] || c.Status == graph.Actual && r.rules.Enacts(c.Rule)
	}
	for i := range r.claims {
		c := &r.claims[i]
		id := occasion(*c)
		if t, _ := graph.TypeOf(id); c.Status == graph.Actual && planned[id] && !happened[id] && (t == graph.EventType && r.kind(id) != "WAR" && r.kind(id) != "CRISIS" || t == graph.ExerciseType) {
			c.Status = graph.Planned
		}
	}
}

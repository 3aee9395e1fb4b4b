package pipeline

import (
	"maps"
	"slices"

	"mithaq/graph"
)

// encounters dates a meeting or visit and the relation that says the same by each other: a summit by its two guests' MET_WITH,
// a visit by the guest's VISITED, and these by the event.
func (r *reading) encounters(when map[string]dated) {
	guests, places := map[string][]string{}, map[string][]string{}
	for _, c := range r.claims {
		switch {
		case c.Type == graph.ParticipatesIn && meeting[r.kind(c.To)]:
			guests[c.To] = append(guests[c.To], c.From)
		case c.Type == graph.HeldIn && meeting[r.kind(c.From)]:
			places[c.From] = append(places[c.From], c.To)
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		for _, event := range slices.Sorted(maps.Keys(guests)) {
			who := guests[event]
			same := c.Type == graph.MetWith && contains(who, c.From) && contains(who, c.To) ||
				c.Type == graph.Visited && r.kind(event) == "VISIT" && contains(who, c.From) && contains(places[event], c.To)
			switch d := when[event]; {
			case !same:
			case c.Since.Known() && !d.date.Known():
				when[event] = dated{date: c.Since}
			case !c.Since.Known() && !c.Until.Known() && d.date.Known():
				c.Since = d.date
			}
		}
	}
}

// meeting are the kinds of event at which those who take part meet.
var meeting = map[string]bool{"SUMMIT": true, "MEETING": true, "TALKS": true, "VISIT": true}

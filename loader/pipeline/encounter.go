package pipeline

import "mithaq/graph"

// encounters dates a meeting or visit and the relation that says the same by each other: a summit by its two guests' MET_WITH,
// a visit by the guest's VISITED, and these by the event.
func (r *reading) encounters(when map[string]dated) {
	events, guests, places := map[string][]string{}, map[string][]string{}, map[string][]string{}
	for _, c := range r.claims {
		switch {
		case c.Type == graph.ParticipatesIn && meeting[r.kind(c.To)]:
			events[c.From], guests[c.To] = append(events[c.From], c.To), append(guests[c.To], c.From)
		case c.Type == graph.HeldIn && meeting[r.kind(c.From)]:
			places[c.From] = append(places[c.From], c.To)
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.Type != graph.MetWith && c.Type != graph.Visited {
			continue
		}
		for _, event := range events[c.From] {
			same := c.Type == graph.MetWith && contains(guests[event], c.To) || r.kind(event) == "VISIT" && contains(places[event], c.To)
			switch d := when[event]; {
			case !same:
			case c.Since.Known() && !d.date.Known():
				when[event] = dated{date: c.Since}
			case !c.Since.Known() && !c.Until.Known():
				c.Since = d.date
			}
		}
	}
}

// meeting are the kinds of event at which those who take part meet.
var meeting = map[string]bool{"SUMMIT": true, "MEETING": true, "TALKS": true, "VISIT": true}

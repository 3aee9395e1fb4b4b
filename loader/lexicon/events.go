package lexicon

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// addEvent makes an attack findable by whom its names say that it killed («اغتيال رفيق الحريري») and by the day on which it began.
func (l *Lexicon) addEvent(e *Entity) {
	if e.Properties.Kind != "ATTACK" {
		return
	}
	for _, name := range append([]string{e.Names.Ar, e.Names.En}, e.Aliases...) {
		_, victim, found := strings.Cut(name, " of ")
		if !latin(name) {
			_, victim, found = strings.Cut(name, " ")
		}
		if found {
			l.killings[text.Fold(victim)] = e
		}
	}
	if day := string(e.Properties.Start); len(day) == len("2006-01-02") {
		l.attacksByDay[day[5:]] = append(l.attacksByDay[day[5:]], e)
	}
}

// KillingOf is the event of the tables whose name says that who has the name was killed or attacked in it; nil where there is none.
func (l *Lexicon) KillingOf(name string) *Entity { return l.killings[text.Fold(name)] }

// AttackOn is the last attack up to publication that began on a day of the year, the month and day in ISO form, or in a year of it where that
// is told; nil where the tables know none.
func (l *Lexicon) AttackOn(day, year string, published graph.Date) *Entity {
	var found *Entity
	for _, e := range l.attacksByDay[day] {
		start := e.Properties.Start
		if (!published.Known() || start <= published) && strings.HasPrefix(string(start), year) && (found == nil || found.Properties.Start < start) {
			found = e
		}
	}
	return found
}

// EventsAt are the events that the tables say were held in a place or state.
func (l *Lexicon) EventsAt(place string) []*Entity {
	return l.eventsOf(place, graph.HeldIn, graph.Hosts)
}

// EventsOf are the events in which the tables say that an actor took part.
func (l *Lexicon) EventsOf(actor string) []*Entity { return l.eventsOf(actor, graph.ParticipatesIn) }

func (l *Lexicon) eventsOf(id string, relations ...graph.RelationType) []*Entity {
	e := l.Entities[id]
	if e == nil {
		return nil
	}
	var out []*Entity
	for _, fact := range e.Facts {
		for _, end := range []string{fact.From, fact.To} {
			if event := l.Entities[end]; event != nil && event.Type == graph.EventType && slices.Contains(relations, fact.Type) && !slices.Contains(out, event) {
				out = append(out, event)
			}
		}
	}
	return out
}

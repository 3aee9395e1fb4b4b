package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/rule"
)

// involved are those whom a phrase for an event stands for in the relation: what a crisis or war is about that a meeting discusses, which
// concerns them; whose attack somebody condemns or demands to end; and where one would be that somebody threatens.
func (s *slots) involved(p *phrase) []string {
	if p.kind != graph.EventType {
		return nil
	}
	if d := s.describing(p.first); d != nil && deeds[d.noun.Kind] && (stances[s.spec.Type] || s.spec.Type == graph.Demands) {
		return d.parties
	}
	if d := s.describing(p.first); d != nil && d.noun.Kind == "ATTACK" && s.spec.Type == graph.Threatens && s.Rule.From != "speaker" {
		var out []string
		for _, place := range d.places {
			if state := s.soil(place); state != "" {
				out = append(out, state)
			}
		}
		return out
	}
	if s.spec.Type != graph.Concerns {
		return nil
	}
	if d := s.describing(p.first); d != nil {
		return d.matters
	}
	var out []string
	if e := s.Lexicon.Entities[p.node]; e != nil {
		for _, fact := range e.Facts {
			if to, _ := graph.TypeOf(fact.To); fact.From == p.node && (fact.Type == graph.Concerns || fact.Type == graph.HeldIn && to == graph.CountryType) && !slices.Contains(out, fact.To) {
				out = append(out, fact.To)
			}
		}
	}
	return out
}

// deeds are the kinds of event that their parties do, so that who condemns one condemns them.
var deeds = map[string]bool{"ATTACK": true, "OTHER": true}

// struck reports whether what stands behind the "on" of an attack is where it happens, and nothing that it concerns.
func (s *slots) struck() bool {
	d := s.covering(s.first)
	return s.spec.Type == graph.Concerns && s.Part == rule.Phrase && d != nil && d.noun.Kind == "ATTACK"
}

// discussed reports whether others than an event are the subject of a verb of discussing: "meeting at the summit, Modi and Xi discussed",
// «قمة تناقش خلالها تركيا».
func (s *slots) discussed(event group) bool {
	if s.occasional() {
		return true
	}
	for t := event.last; t < s.first && !s.arabic(); t++ {
		if p := s.at(t); p != nil && p.kind.Actor() && !s.modifies(p) && p.last >= s.first-2 && !s.led(p) {
			return true
		}
	}
	return false
}

// delegated reports whether a phrase stands for its state by a noun for those it sends: «وفد تركي», "a Turkish delegation".
func (s *slots) delegated(p *phrase) bool {
	for t := p.head; t < p.last; t++ {
		if _, last, _ := s.rules.Cues.Delegations.Match(s.doc, t, p.last); last > 0 {
			return true
		}
	}
	return false
}

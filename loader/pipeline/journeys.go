package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
)

// readJourneys claims VISITED for leaders who take part in a meeting abroad: that they travelled there is entailed.
func (r *reading) readJourneys() {
	places, held := map[string][]string{}, map[string]graph.Status{} // of events
	for _, c := range r.claims {
		if c.Type == graph.HeldIn && (meeting[r.kind(c.From)] || r.kind(c.From) == "CONFERENCE") {
			places[c.From] = append(places[c.From], c.To)
			held[c.From] = c.Status
		}
	}
	for _, c := range slices.Clone(r.claims) {
		if c.Type != graph.ParticipatesIn || c.Status == graph.Denied {
			continue
		}
		if graph.StatusRank(held[c.To]) > graph.StatusRank(c.Status) {
			c.Status = held[c.To] // who takes part may be asked to another place yet
		}
		for _, place := range places[c.To] {
			r.journey(c.From, place, c)
		}
	}
}

// journey claims that a leader is or was in the place or state, where that is abroad.
func (r *reading) journey(leader, to string, by graph.Claim) {
	if t, _ := graph.TypeOf(leader); t == graph.LeaderType && r.abroad(leader, to) {
		r.entail(by, graph.Visited, leader, to, "journey")
	}
}

// entail claims what another claim says by the way, in its words, unless the ontology forbids it.
func (r *reading) entail(by graph.Claim, t graph.RelationType, from, to, rule string) {
	c := by
	c.Type, c.From, c.To, c.Rule, c.Domain, c.Confidence = t, from, to, rule, "", by.Confidence*entailment
	if c.Speaker == from {
		c.Speaker = ""
	}
	if reason := forbidden(c); reason != "" {
		r.trace.drop(c, reason)
		return
	}
	r.claims = append(r.claims, c)
}

// abroad reports whether a place or state is known to be outside those in which the leader holds or held office.
func (r *reading) abroad(leader, to string) bool {
	if t, _ := graph.TypeOf(to); t != graph.CountryType && (r.Lexicon.Entities[to] == nil || len(r.Lexicon.Entities[to].In) == 0 || wide(r.kind(to))) {
		return false
	}
	known := false
	for _, body := range r.home(leader) {
		if t, _ := graph.TypeOf(body); t == graph.CountryType {
			known = true
		}
		if body == to || r.inside(to, body) {
			return false
		}
	}
	return known
}

// home lists the states and bodies in which a leader holds or held office, those that the article says first.
func (r *reading) home(leader string) []string {
	if known, ok := r.homes[leader]; ok {
		return known
	}
	var out []string
	for c := range r.claimsOf(leader) {
		if c.Type == graph.Leads || c.Type == graph.ServesIn {
			out = append(out, c.To)
		}
	}
	for _, o := range r.Lexicon.OfficesOf(leader) {
		out = append(out, o.Body)
	}
	if r.homes == nil {
		r.homes = map[string][]string{}
	}
	r.homes[leader] = out
	return out
}

// circumstances claims what the place or occasion of a verb's deed says by the way: who meets somebody abroad travelled there and
// takes part in the summit at which they meet; where somebody signs an agreement it is signed.
func (s *slots) circumstances(claims []graph.Claim) {
	if s.Part == rule.Verb && spoken[s.spec.Type] && s.conversed() {
		for _, c := range slices.Clone(claims) {
			from, _ := graph.TypeOf(c.From)
			if to, _ := graph.TypeOf(c.To); from == graph.LeaderType && to == graph.LeaderType {
				s.entail(c, graph.MetWith, c.From, c.To, "conversation")
			}
		}
	}
	if s.Part != rule.Verb || !situates[s.spec.Type] {
		return
	}
	where, event := first(s.setting().nodes), s.during()
	if where == "" && s.spec.Type == graph.PartyTo {
		where = s.visited()
	}
	for _, c := range slices.Clone(claims) {
		switch {
		case s.spec.Type == graph.MetWith:
			for _, id := range []string{c.From, c.To} {
				if event != "" {
					s.entail(c, graph.ParticipatesIn, id, event, "occasion")
				}
				if where != "" {
					s.journey(id, where, c)
				}
			}
			if event != "" && where != "" {
				s.entail(c, graph.HeldIn, event, where, "setting")
			}
		case where != "" && s.spec.Type != graph.PartyTo:
			s.entail(c, graph.HeldIn, c.To, where, "setting")
		case s.kind(c.To) == "CEASEFIRE": // which holds where it is said to be
		case where != "":
			s.entail(c, graph.SignedAt, c.To, where, "setting")
		}
		if event != "" && s.spec.Type == graph.PartyTo {
			s.entail(c, graph.SignedAt, c.To, event, "occasion")
		}
	}
}

// conversed reports whether what a verb tells was said in a conversation of the two: "in a phone call, Erdogan urged Trump".
func (s *slots) conversed() bool {
	const words = 4 // from the preposition to the noun
	opening := s.doc.Sentences[s.sentence(s.first)].First
	for i := opening; i < s.clauseLast; i++ {
		switch strings.TrimPrefix(s.token(i).Fold, "و") {
		case "in", "during", "في", "خلال", "اثناء":
		default:
			continue
		}
		if i > opening && i < s.clauseFirst {
			continue
		}
		for t := i + 1; t < min(i+words+1, s.clauseLast) && s.taken[t] < 0; t++ {
			talk := slices.ContainsFunc(s.rules.At(s.token(t).Fold), func(o rule.Trigger) bool {
				_, _, whole := s.rest(o, t, s.clauseLast)
				return o.Part == rule.Noun && o.Rule.Relation == graph.MetWith && o.Rule.Lang == s.doc.Lang && whole
			})
			if f := s.token(t + 1).Fold; talk && f != "with" && f != "مع" && f != "between" && f != "بين" && f != "of" {
				return true
			}
		}
	}
	return false
}

// situates are the relations whose verbs say where a meeting or exercise is held, or an agreement is signed.
var situates = map[graph.RelationType]bool{graph.MetWith: true, graph.PartyTo: true, graph.Hosts: true, graph.ParticipatesIn: true}

// during is the meeting during which or beside which what a verb tells happens: "on the sidelines of the G20 summit", «خلال زيارته»;
// empty where the clause names none.
func (s *slots) during() string {
	for t := s.first - 1; s.occasional() && t >= s.doc.Sentences[s.sentence(s.first)].First; t-- {
		if p := s.at(t); p != nil && hosted[s.kind(p.node)] {
			return p.node
		}
	}
	for i := s.last; i < s.clauseLast; i++ {
		switch f := s.token(i).Fold; {
		case f == "during", f == "at", f == "خلال", f == "اثناء", f == "هامش", f == "اطار", f == "ضمن", f == "of" && besides[s.token(i-1).Fold]:
		default:
			continue
		}
		for t := i + 1; t < min(i+6, s.clauseLast); t++ {
			if p := s.at(t); p != nil {
				if meeting[s.kind(p.node)] || s.kind(p.node) == "CONFERENCE" {
					return p.node
				}
				if t = p.last - 1; s.arabic() || !s.modifies(p) {
					break
				}
			}
		}
	}
	return ""
}

// occasional reports whether an Arabic verb is followed by a pronoun for the event at which it happens: «قمة تناقش خلالها تركيا».
func (s *slots) occasional() bool {
	switch s.token(s.last).Fold {
	case "خلالها", "خلاله", "اثناءها", "اثناءه":
		return true
	}
	return false
}

// besides are the nouns for the margins or a part of a meeting.
var besides = map[string]bool{"part": true, "sidelines": true, "margins": true, "fringes": true, "sideline": true}

// visited is the place of a visit during which something is signed: "during Modi's visit to Muscat", «في ختام زيارته إلى مسقط».
func (s *slots) visited() string {
	const far = 8 // tokens
	visit := false
	for i, end := s.last, s.last; i < s.clauseLast; i++ {
		if s.visiting(i) {
			visit, end = true, i+far
		}
		p := s.at(i)
		if !visit || i > end || p == nil || p.first != i {
			continue
		}
		if f := s.token(i - 1).Fold; f != "to" && f != "الي" && p.prefix != "ل" {
			continue
		}
		if p.kind == graph.PlaceType {
			return p.node
		}
		return p.alternative
	}
	return ""
}

// visiting reports whether the token is a noun for a visit.
func (s *slots) visiting(i int) bool {
	return slices.ContainsFunc(s.rules.At(s.token(i).Fold), func(t rule.Trigger) bool {
		return t.Rule.Relation == graph.Visited && t.Part == rule.Noun && len(t.Rest) == 0
	})
}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// relation reads the two ends of a noun of relation ("ally", «حليف») where neither stands as a noun's ends do: who calls whom so, who
// stands right before it in apposition, whom it is spelled out into.
func (s *slots) relation() (from, to group) {
	if !s.Rule.Predicate || !s.Rule.Pair && s.spec.Type != graph.Opposes {
		return group{}, group{}
	}
	other := s.complement()
	if len(other.nodes) == 0 {
		other = s.prepositional(s.last)
	}
	if caller, called := s.called(); len(called.nodes) > 0 {
		if len(other.nodes) > 0 && !slices.Contains(other.nodes, called.nodes[0]) {
			return called, other
		}
		return called, caller
	}
	if !s.arabic() || len(other.nodes) == 0 {
		return group{}, group{}
	}
	return s.bearers(), other
}

// called are who calls whom what the noun says: "Washington considers Kenya a vital ally", «وصف موسيفيني رواندا بأنها حليف».
func (s *slots) called() (caller, called group) {
	const far = 12 // tokens
	for t := s.first - 1; t >= max(s.doc.Sentences[s.sentence(s.first)].First, s.first-far); t-- {
		if s.taken[t] >= 0 || s.token(t).Kind == text.Punct {
			if p := s.reading.at(t); p == nil || !p.kind.Actor() {
				return group{}, group{}
			}
			continue
		}
		if !s.calls(t) {
			continue
		}
		behind := t + 1
		if s.arabic() {
			p := s.reading.at(behind)
			if p == nil || p.prefix != "" || !s.fits(p, true) {
				return group{}, group{}
			}
			caller, behind = p.group(), p.last
		} else {
			caller, behind = s.leftFrom(t-1, true), s.pastArticle(behind)
		}
		p := s.reading.at(behind)
		if p == nil || p.prefix != "" || p.modifier || !s.fits(p, false) || !s.predicated(p.last) {
			return group{}, group{}
		}
		return caller, p.group()
	}
	return group{}, group{}
}

// calls reports whether the token is a verb for giving somebody a name, without a pronoun for him.
func (s *slots) calls(t int) bool {
	for _, stem := range text.Stems(s.token(t).Fold) {
		if object, ok := s.rules.Cues.Labels[stem.Word]; ok && !object && conjunctive(stem.Prefix) {
			return true
		}
	}
	return false
}

// predicated reports whether nothing but adjectives, "as" and «بأنها» stands from token i up to the noun.
func (s *slots) predicated(i int) bool {
	for ; i < s.first; i++ {
		f := s.token(i).Fold
		if p := s.reading.at(i); p != nil && !p.modifier && !s.modifies(p) || s.token(i).Kind == text.Punct || prepositions[f] && f != "as" || relative[f] {
			return false
		}
	}
	return true
}

// bearers are those who stand right before an Arabic noun of relation, behind a comma, a copula, or one of many: «بيلاروسيا، الحليف الوثيق
// لروسيا», «أستراليا أحد أبرز حلفاء الولايات المتحدة»; with nothing between, whom it agrees with: «بيلاروسيا حليفة موسكو».
func (s *slots) bearers() group {
	t := s.first - 1
	for ; elative(s.token(t).Fold) || equating[s.token(t).Fold] || s.token(t).Fold == "من"; t-- {
	}
	p := s.reading.at(t)
	bare := t == s.first-1
	if p == nil || p.last != t+1 || s.prefix != "" || !s.fits(p, true) || bare && p.head != s.clauseFirst && !s.agreeing(p) {
		return group{}
	}
	g := s.coordinated(p.first, true)
	s.asides = bare || s.token(t+1).Text == "،" // beside what its clause denies
	if !bare && g.first == p.head && s.governed(p) {
		return group{} // «قوات كينيا، حليفة واشنطن»
	}
	return g
}

// agreeing reports whether an Arabic noun of relation in the singular has the gender of the phrase before it.
func (s *slots) agreeing(p *phrase) bool {
	word := text.WithoutArticle(s.token(s.first).Fold)
	return len(p.all()) == 1 && !strings.HasSuffix(word, "ا") && !strings.HasSuffix(word, "ين") && !strings.HasSuffix(word, "ان") && s.agrees(p, strings.HasSuffix(word, "ه"))
}

// elative reports whether an Arabic word stands before a noun for one of the foremost of many: «أحد», «أبرز».
func elative(fold string) bool {
	return fold == "احد" || fold == "احدي" || strings.HasPrefix(fold, "ا") && !strings.HasPrefix(fold, "ال") && len([]rune(fold)) == 4
}

// owners are the ends of a verb, where its words tell them better: whose diplomats are expelled, and who is taken out of something.
func (s *slots) owners(from, to group) (group, group) {
	if whose := s.inside(); !s.arabic() && s.spec.Type == graph.SeversTiesWith && len(whose.nodes) > 0 {
		to = whose // "expelled the Syrian diplomats in Ottawa"
		if owner := s.ownerOf(to.nodes[0]); owner != "" {
			to.nodes = []string{owner}
		}
	}
	if state := s.takenOut(); len(state.nodes) > 0 {
		from = state
	}
	return from, to
}

// takenOut is the state that somebody takes out of a body or agreement: "he will withdraw the United States from the Paris Agreement".
func (s *slots) takenOut() group {
	p := s.at(s.pastArticle(s.last))
	if s.arabic() || s.spec.Type != graph.WithdrewFrom || s.Rule.Direct() || p == nil || p.kind != graph.CountryType || p.forces || s.modifies(p) || !slices.Contains(s.Rule.To, s.token(p.last).Fold) {
		return group{}
	}
	return p.group()
}

// alongside is the phrase that a comma parts from the English noun phrase that begins before token i: "against the Philippines, a US ally".
func (s *slots) alongside(i int) *phrase {
	for articled[s.token(i).Fold] || s.at(i) == nil && s.token(i).Kind == text.Word && !s.words.Function[s.token(i).Fold] {
		i--
	}
	p := s.at(i - 1)
	if s.token(i).Text != "," || p == nil || p.last != i || !s.fits(p, true) {
		return nil
	}
	return p
}

// readFellows claims what a plural that stands for two nodes calls them to each other: "the two NATO allies", «الحليفان».
func (r *reading) readFellows() {
	for i, p := range r.phrases {
		ids := p.all()
		if r.taken[p.first] != i || !p.refers || len(ids) != 2 {
			continue
		}
		for t := p.first; t < p.last; t++ {
			for _, trigger := range r.rules.At(text.WithoutArticle(r.token(t).Fold)) {
				if trigger.Part == rule.Noun && trigger.Rule.Predicate && len(trigger.Rest) == 0 && (trigger.Rule.Relation == graph.AlliedWith || trigger.Rule.Relation == graph.Opposes) {
					r.claim(graph.Claim{Type: trigger.Rule.Relation, From: ids[0], To: ids[1], Speaker: r.speakers[t], Confidence: nounPair.confidence(), Rule: trigger.Rule.ID}, p.first, p.last)
				}
			}
		}
	}
}

package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// hit is a trigger at its place.
type hit struct {
	rule.Trigger
	first, last int    // tokens of the trigger's first word, and of all of it
	prefix      string // Arabic
	further     []int  // the tokens of its further words
	clauseFirst int
	clauseLast  int
	insertion   *insertion // that the trigger stands in; others are not looked into
}

// readClauses finds the triggers of every sentence, fills their slots and claims the relations. The words of a longer trigger
// make none by themselves, unless it is the one that the longer trigger failed to make.
func (r *reading) readClauses() {
	for _, s := range r.doc.Sentences {
		var hits []hit
		for i := s.First; i < s.Last; i++ {
			if r.taken[i] < 0 || r.nominalTrigger(i) {
				hits = append(hits, r.hits(i, s)...)
			}
		}
		used := map[int]graph.RelationType{} // what the longer trigger makes, where nothing was made of it yet
		begun := map[int]longest{}           // at a token, of those that made something, in English of any
		for _, h := range hits {
			if b := begun[h.first]; b.words > len(h.Rest) && b.relation != h.Rule.Relation {
				r.trace.met(r, h, group{}, group{}, none, "the word is part of a longer trigger")
				continue
			}
			if longer := used[h.first]; longer != "" && longer != h.Rule.Relation && (len(h.further) == 0 || longer == everything) {
				r.trace.met(r, h, group{}, group{}, none, "the word is part of a longer trigger")
				continue
			}
			made := r.fill(h)
			if made && (r.arabic() || !r.enacted(h)) || !r.arabic() && h.Part == rule.Phrase && !r.enacted(h) {
				begun[h.first] = begun[h.first].or(h, made)
			}
			for _, t := range h.further {
				if h.Rule.Rebuts() || !made && h.Rule.From == "speaker" {
					continue // "rejected Libyan accusations" says whose they are too
				}
				if used[t] = h.Rule.Relation; made || h.Part == rule.Phrase && h.Rule.Swap { // "with the backing of" says by whom
					used[t] = everything
				}
			}
		}
	}
}

// longest is how many more words the longest trigger at a token has, and the relation that others may make there all the same: its
// own, where it made nothing.
type longest struct {
	words    int
	relation graph.RelationType
}

func (l longest) or(h hit, made bool) longest {
	switch {
	case made && len(h.Rest) >= l.words:
		return longest{len(h.Rest), ""}
	case len(h.Rest) > l.words:
		return longest{len(h.Rest), h.Rule.Relation}
	}
	return l
}

// enacted reports whether somebody right before it does what a set phrase begins with: "Oman signed in Vienna", not "the deal
// signed in Vienna".
func (r *reading) enacted(h hit) bool {
	t := h.first - 1
	for auxiliary[r.token(t).Fold] {
		t--
	}
	p := r.at(t)
	return h.Part == rule.Phrase && p != nil && p.kind.Actor()
}

// everything stands for the relations that a word no longer makes.
const everything graph.RelationType = "*"

// nominalTrigger reports whether a token inside a described node may be a trigger all the same: "talks", «قمة».
func (r *reading) nominalTrigger(i int) bool {
	p := r.at(i)
	return describable(p.kind) && i == p.first && p.form == 0
}

// fill finds the ends of a trigger's relation and claims it for every pair of the two groups. It reports whether it found both.
func (r *reading) fill(h hit) bool {
	spec, _ := h.Rule.Relation.Spec()
	ends := slots{reading: r, hit: h, spec: spec}
	if ends.excluded() {
		r.trace.met(r, h, group{}, group{}, none, "a word beside it forbids it")
		return false
	}
	from, to, by := ends.find()
	var again graph.Date
	if len(to.nodes) == 0 {
		to, again = ends.again(from)
	}
	if !r.arabic() && ends.wished && len(from.nodes) > 0 {
		r.bid = from // who is asked to do it is the subject of no verb but infinitives
	} else if h.Part == rule.Verb && h.Tense != text.Gerund && by.whole() && len(from.nodes) > 0 && !relative[r.token(h.clauseFirst-1).Fold] {
		if r.subject = from; by == clausePassive && len(to.nodes) > 0 {
			r.subject = to
		}
	}
	if h.Rule.Rebuts() && len(from.nodes) > 0 {
		r.rebuttal = rebuttal{from, h.further}
	}
	if h.Part == rule.Verb && h.Rule.From == "speaker" && len(to.nodes) > 0 {
		r.subject = to // what follows may be his deed too
	}
	missing := lacks(from, to)
	if r.trace.met(r, h, from, to, by, missing); missing != "" {
		return false
	}
	if ends.convening(to) || ends.struck() {
		r.trace.met(r, h, group{}, group{}, none, "it is whose meeting it is, or where it happens")
		return false
	}
	r.done = from
	if h.Part == rule.Verb {
		r.told = statement{h.Rule, to}
	}
	switch h.Rule.Relation {
	case graph.Demands:
		r.asked = to
	case graph.Threatens:
		r.warned = to
	}
	if h.Rule.Swap {
		from, to = to, from
	}
	if h.Rule.Relation == graph.PartyTo {
		from.nodes = r.represented(from.nodes)
	}
	status := ends.status(from, to)
	if ends.asides {
		status = graph.Actual
	}
	if h.Rule.Rebuts() {
		if status = ends.denial(); status != graph.Actual {
			r.trace.met(r, h, group{}, group{}, none, "the words are denied")
			return false
		}
	}
	if h.Rule.Negated {
		if status != graph.Denied {
			r.trace.met(r, h, group{}, group{}, none, "the words are not denied")
			return false
		}
		status = graph.Actual
	}
	if h.Rule.From == "speaker" && h.Part == rule.Verb {
		threat := h.Rule.Relation == graph.Threatens // of what is yet to happen
		if threat != (status == graph.Planned || status == graph.Possible) || !threat && status != graph.Actual {
			r.trace.met(r, h, group{}, group{}, none, "nobody says that it happens")
			return false
		}
		status = graph.Actual
	}
	if ends.wished && graph.StatusRank(status) < graph.StatusRank(graph.Possible) {
		status = graph.Possible
	}
	if ends.aimed && status == graph.Actual {
		status = graph.Planned
	}
	first, last := min(h.first, from.first, to.first), max(h.last, from.last, to.last)
	confidence := by.confidence()
	if r.refers(from) || r.refers(to) {
		confidence *= coreference
	}
	speaker := cmp.Or(r.speakers[h.first], ends.announcer(from))
	own := speaker != "" && slices.Contains(from.nodes, speaker)
	when := r.dateOf(h, by, status, own)
	when.date = cmp.Or(again, when.date)
	if h.Rule.Ended {
		when.date, when.until = "", when.date
		if status != graph.Actual {
			when.until = "" // it holds yet
		}
		status = graph.Actual
	}
	if own || h.Rule.Rebuts() && slices.Contains(to.nodes, speaker) {
		speaker = "" // one of those who say it of themselves, or who is rebutted
	}
	begin := len(r.claims)
	made := graph.Claim{Status: status, Since: when.date, Until: when.until, Domain: r.domain(h, spec), Speaker: speaker, Confidence: confidence, Rule: h.Rule.ID}
	r.claimEach(h, made, couple{from: from, to: to}, first, last)
	for _, further := range append(ends.gapped(to), ends.serial(from, to)...) {
		later := made
		later.Since = cmp.Or(further.when, made.Since)
		r.claimEach(h, later, further, min(further.from.first, further.to.first), max(further.from.last, further.to.last))
	}
	ends.circumstances(r.claims[begin:])
	for _, further := range ends.elsewhere(to) {
		met := len(r.claims)
		r.claimEach(h, made, couple{from: from, to: further.to}, further.to.first, further.from.last)
		for _, c := range slices.Clone(r.claims[met:]) {
			r.journey(c.From, further.from.nodes[0], c)
		}
	}
	for i := begin; i < len(r.claims); i++ {
		r.presumed[i] = when.presumed
	}
	return true
}

// claimEach claims the trigger's relation, as made has the rest of it, for every pair of the two groups.
func (r *reading) claimEach(h hit, made graph.Claim, e couple, first, last int) {
	const most = 4 // of whom news says that each meets each; more come together
	if h.Rule.Relation == graph.MetWith && e.from.same(e.to) && len(e.from.nodes) > most {
		return
	}
	for i, f := range e.from.nodes {
		for j, t := range e.to.nodes {
			if e.from.same(e.to) && j < i && !rule.Mutual(h.Rule.Relation) || f == t && len(e.from.nodes) > 1 && slices.Equal(e.from.nodes, e.to.nodes) {
				continue
			}
			made.Type, made.From, made.To = h.Rule.Relation, f, t
			if other, _ := graph.TypeOf(f); made.Type == graph.AlliedWith && other == graph.CountryType && r.kind(t) == "ALLIANCE" {
				made.Type = graph.MemberOf // "NATO ally Turkey"
			}
			r.claim(made, first, last)
		}
	}
}

// represented puts the states of parliaments in their place: a parliament that ratifies is no party.
func (r *reading) represented(nodes []string) []string {
	out := slices.Clone(nodes)
	for i, id := range out {
		if r.kind(id) != "PARLIAMENT" {
			continue
		}
		if state := r.ownerOf(id); state != "" {
			out[i] = state
		}
	}
	return out
}

// domain is the field that the words around a trigger of cooperation or alliance name.
func (r *reading) domain(h hit, spec graph.RelationSpec) graph.Domain {
	if h.Rule.Domain != "" || spec.Type != graph.CooperatesWith && spec.Type != graph.AlliedWith {
		return h.Rule.Domain
	}
	for i := max(h.first-3, h.clauseFirst); i < min(h.last+4, h.clauseLast); i++ {
		if d := r.words.Domains[text.WithoutArticle(r.token(i).Fold)]; d != "" {
			return d
		}
	}
	return ""
}

package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// forcesWithin claims STATIONS_FORCES_IN for troops and armed forces that are said to be somewhere: «القوات الروسية في سوريا والعراق»,
// "US, French and Turkish troops in Syria", "the U.S. Fifth Fleet in Bahrain".
func (r *reading) forcesWithin() {
	var listed []*phrase // the troops of one list
	for _, i := range r.ordered() {
		p := &r.phrases[i]
		troops := p.forces || r.kind(p.node) == "ARMED_FORCES"
		if !troops || p.node == "" || len(listed) > 0 && !r.listed(listed[len(listed)-1].last, p.head) {
			listed = nil
		}
		if !troops || p.node == "" {
			continue
		}
		listed = append(listed, p)
		for _, where := range r.whereabouts(p.last) {
			for _, q := range listed {
				if q.forces || r.foreign(q.node, where) {
					r.stations(q.node, where.node, q.first, where.last)
				}
			}
		}
	}
}

// stations claims STATIONS_FORCES_IN for forces and where tokens [first, last) say that they are.
func (r *reading) stations(whose, where string, first, last int) {
	r.claim(graph.Claim{Type: graph.StationsForcesIn, From: whose, To: where, Since: r.since(last), Status: r.statusAt(first, last, text.Past),
		Speaker: r.speakers[first], Confidence: forcesWithin.confidence(), Rule: "forces"}, first, last)
}

// foreign reports whether a place lies outside the state whose force the body is; the force of a union of states has no place of its own.
func (r *reading) foreign(force string, where *phrase) bool {
	owner := r.ownerOf(force)
	for above := force; owner == "" && above != ""; {
		e := r.Lexicon.Entities[above]
		if above = ""; e == nil {
			return false
		}
		for _, fact := range e.Facts {
			if fact.Type == graph.PartOf && fact.From == e.ID {
				above = fact.To
			}
		}
		switch t, _ := graph.TypeOf(above); {
		case t == graph.CountryType:
			owner = above
		case above == "":
			return e.ID != force
		}
	}
	return where.kind == graph.CountryType && where.node != owner || r.elsewhere(where.node, owner)
}

// basesAbroad claims STATIONS_FORCES_IN for whose a base by name is, where it lies in another state: «قاعدة حميميم العسكرية الروسية في
// سوريا», "Russia's Hmeimim air base". Where the words do not say in which, it is the one that the tables know and the article names.
func (r *reading) basesAbroad() {
	for _, i := range r.ordered() {
		p := &r.phrases[i]
		if p.kind != graph.PlaceType || r.kind(p.node) != "BASE" {
			continue
		}
		owner, last := r.holder(p)
		if owner == nil {
			continue
		}
		first, told := min(p.head, owner.head), false
		for _, where := range r.whereabouts(last) {
			if told = true; where.kind == graph.CountryType && where.node != owner.node || r.elsewhere(where.node, owner.node) {
				r.stations(owner.node, where.node, first, where.last)
			}
		}
		if e := r.Lexicon.Entities[p.node]; e != nil && !told && r.elsewhere(p.node, owner.node) {
			if host := slices.IndexFunc(e.In, func(id string) bool { return r.toldOf(id, len(r.doc.Tokens)) }); host >= 0 {
				r.stations(owner.node, e.In[host], first, last)
			} else {
				r.stations(owner.node, p.node, first, last)
			}
		}
	}
}

// holder is the state or body whose adjective stands behind a base's name and what else qualifies it, in English before it, and the
// token behind both; nil where none does.
func (r *reading) holder(p *phrase) (owner *phrase, last int) {
	const adjectives = 2
	if !r.arabic() {
		t := r.adjectivesBefore(p.head) - 1
		if r.token(t).Fold == "'s" {
			t--
		}
		if q := r.at(t); q != nil && (q.kind == graph.CountryType || q.kind == graph.OrganizationType) && (q.form == lexicon.Adjective || q.last == p.head || r.token(q.last).Fold == "'s") {
			return q, p.last
		}
		return nil, p.last
	}
	for t := p.last; t <= p.last+adjectives; t++ {
		if q := r.at(t); q != nil {
			if q.form == lexicon.Adjective && q.prefix == "" {
				return q, q.last
			}
			break
		}
		if !strings.HasPrefix(r.token(t).Fold, "ال") {
			break
		}
	}
	return nil, p.last
}

// since is the date behind "since" at token i, empty where none stands there.
func (r *reading) since(i int) graph.Date {
	if f := r.token(i).Fold; f != "since" && f != "منذ" {
		return ""
	}
	return r.dateWithin(i, min(i+4, r.doc.Sentences[r.sentence(i)].Last), i).date
}

// whereabouts are the countries or places that forces before token i are said to be in: "in northern Syria", "stationed in Iraq and
// Syria", «المتمركزة في», «قرب»; none where it is not told.
func (r *reading) whereabouts(i int) []*phrase {
	limit := r.doc.Sentences[r.sentence(i-1)].Last
	if i >= limit {
		return nil
	}
	if _, last, _ := r.rules.Cues.Stationed.Match(r.doc, i, limit); last > 0 {
		i = last
	}
	if i = r.within(i); i < 0 {
		return nil
	}
	var out []*phrase
	for where := r.at(i); where != nil && where.node != "" && (where.kind == graph.CountryType || where.kind == graph.PlaceType); where = r.at(i) {
		out = append(out, where)
		next, parted, joined := r.onward(where, r.insertionAt(i), limit)
		if q := r.at(next); q == nil || !joined && !conjunct(where, q) || !parted && !conjunct(where, q) {
			break
		}
		i = next
	}
	return out
}

// readBelligerents claims PARTICIPATES_IN a war for who attacks during it: «احتلتها إسرائيل خلال حرب الأيام الستة».
func (r *reading) readBelligerents() {
	for _, c := range slices.Clone(r.claims) {
		if c.Type != graph.Attacks || c.Status != graph.Actual {
			continue
		}
		s := r.doc.Sentences[c.Sentence]
		for t := s.First; t < s.Last; t++ {
			p := r.at(t)
			if p == nil || p.first != t || p.kind != graph.EventType || r.kind(p.node) != "WAR" {
				continue
			}
			if before := r.token(p.first - 1).Fold; before == "خلال" || before == "في" || before == "during" || before == "in" {
				r.claim(graph.Claim{Type: graph.ParticipatesIn, From: c.From, To: p.node, Confidence: belligerent.confidence(), Rule: "belligerent", Speaker: c.Speaker}, p.first-1, p.last)
			}
		}
	}
}

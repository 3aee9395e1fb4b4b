package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/text"
)

// forcesWithin claims STATIONS_FORCES_IN for troops that are said to be somewhere: «القوات الروسية في سوريا», "US, French and
// Turkish troops in Syria".
func (r *reading) forcesWithin() {
	var listed []*phrase // the troops of one list
	for _, i := range r.ordered() {
		p := &r.phrases[i]
		if !p.forces || p.node == "" || len(listed) > 0 && !r.listed(listed[len(listed)-1].last, p.head) {
			listed = nil
		}
		if !p.forces || p.node == "" {
			continue
		}
		listed = append(listed, p)
		where := r.whereabouts(p.last)
		if where == nil {
			continue
		}
		since := r.since(where.last)
		for _, q := range listed {
			r.claim(graph.Claim{Type: graph.StationsForcesIn, From: q.node, To: where.node, Since: since, Status: r.statusAt(q.first, where.last, text.Past),
				Speaker: r.speakers[q.first], Confidence: forcesWithin.confidence(), Rule: "forces"}, q.first, where.last)
		}
	}
}

// since is the date behind "since" at token i, empty where none stands there.
func (r *reading) since(i int) graph.Date {
	if f := r.token(i).Fold; f != "since" && f != "منذ" {
		return ""
	}
	return r.dateWithin(i, min(i+4, r.doc.Sentences[r.sentence(i)].Last), i).date
}

// whereabouts is the country or place that forces before token i are said to be in, nil where none is: "in northern Syria",
// "stationed in", «المتمركزة في».
func (r *reading) whereabouts(i int) *phrase {
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
	if where := r.at(i); where != nil && where.node != "" && (where.kind == graph.CountryType || where.kind == graph.PlaceType) {
		return where
	}
	return nil
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

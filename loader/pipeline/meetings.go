package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// toldMeeting is a meeting or visit that a verb tells, to which a later noun may refer back: "met in Kingstown … the talks".
type toldMeeting struct {
	relation graph.RelationType
	parties  []string
	places   []string
	sentence int
}

// findMeetings makes events of the visits and meetings that a noun tells together with who takes part: "during a visit to
// Rabat", «في اجتماع مع نظيره»; and of those that a verb told before: "the meeting", «الزيارة».
func (r *reading) findMeetings() {
	var told toldMeeting
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			p := r.at(i)
			if p != nil && (p.first != i || !r.nominalTrigger(i)) {
				continue
			}
			if o, ok := r.toldAt(i, s); ok {
				told = o
			}
			nouns, last, prefix := r.words.Nouns.Match(r.doc, i, s.Last)
			if last == 0 || !meeting[nouns[0].Kind] || nonexistent[r.token(i-1).Fold] {
				continue
			}
			if d := r.describing(i); d != nil {
				for _, id := range r.guests(i, s, d.noun.Kind) {
					d.party(id)
				}
				continue
			}
			if r.free(i, last) {
				r.meet(nouns[0], i, last, prefix, s, told)
			}
		}
	}
	r.joinOccasions()
}

// joinOccasions makes talks and other meetings of which a description says no more than a quality ("the peace talks") one with the only ones of
// their kind whose parties the article tells.
func (r *reading) joinOccasions() {
	for _, bare := range slices.Clone(r.descriptions) {
		if !hosted[bare.noun.Kind] || !bare.definite || len(bare.parties)+len(bare.places)+len(bare.matters)+bare.ordinal+len(bare.year)+len(bare.title) > 0 ||
			r.Lexicon.Entities[bare.node] != nil || r.earlierOne(bare) {
			continue
		}
		var told []string
		for _, d := range r.descriptions {
			switch {
			case d.node == bare.node && len(d.parties)+len(d.places) > 0:
				told = append(told, d.node)
			case d.node != bare.node && d.noun.Kind == bare.noun.Kind && len(d.parties) > 1 && (overlap(d.content, bare.content) > 0 || len(d.content)*len(bare.content) == 0):
				told = append(told, d.node)
			}
		}
		if told = once(told); len(told) == 1 && told[0] != bare.node {
			r.identify(bare.node, told[0])
		}
	}
}

// earlierOne reports whether words of a description say that it is another than the one that the article is about: "the previous talks".
func (r *reading) earlierOne(d description) bool {
	for t := d.first; t < d.last; t++ {
		if f := text.WithoutArticle(r.token(t).Fold); bygone[f] || other[f] {
			return true
		}
	}
	return false
}

// meet makes an event of the noun in tokens [i, last) where it is known who takes part.
func (r *reading) meet(noun lexicon.Noun, i, last int, prefix string, s text.Sentence, told toldMeeting) {
	d := description{noun: noun, head: i, first: i, last: last}
	if r.arabic() {
		r.describeArabic(&d, s.Last, prefix)
	} else {
		r.describeEnglish(&d, s.Last)
	}
	for _, id := range r.guests(i, s, noun.Kind) {
		d.party(id)
	}
	if noun.Kind == "VISIT" && len(d.parties) > 0 && len(d.places) > 0 || noun.Kind != "VISIT" && len(d.parties) > 1 {
		r.settleDescription(d, i, last, prefix)
		return
	}
	const far = 3 // sentences
	if !r.definiteNoun(i, prefix) || len(d.parties)+len(d.places) > 0 || r.sentence(i)-told.sentence > far || (noun.Kind == "VISIT") != (told.relation == graph.Visited) {
		return
	}
	if len(told.parties) > 0 {
		r.settleDescription(description{noun: noun, head: i, first: i, last: last, definite: true, parties: told.parties, places: told.places}, i, last, prefix)
	}
}

// guests are those who a noun for a visit or meeting at token i says take part.
func (r *reading) guests(i int, s text.Sentence, kind string) []string {
	for _, h := range r.hits(i, s) {
		spec, _ := h.Rule.Relation.Spec()
		if h.Part != rule.Noun || spec.Type != graph.Visited && spec.Type != graph.MetWith || (spec.Type == graph.Visited) != (kind == "VISIT") {
			continue
		}
		ends := slots{reading: r, hit: h, spec: spec}
		from, to, _ := ends.find()
		if lacks(from, to) != "" {
			continue
		}
		if spec.Type == graph.Visited {
			return from.nodes
		}
		return append(slices.Clone(from.nodes), to.nodes...)
	}
	return nil
}

// convening reports whether who is met is only the body whose meeting it is: "said at a meeting of NATO ministers".
func (s *slots) convening(to group) bool {
	return s.spec.Type == graph.MetWith && s.Part == rule.Noun && s.token(s.last).Fold == "of" && to.first <= s.last+2 && len(to.nodes) == 1 && assembles[s.kind(to.nodes[0])]
}

// toldAt is the meeting or visit that a verb at token i tells.
func (r *reading) toldAt(i int, s text.Sentence) (toldMeeting, bool) {
	if r.taken[i] >= 0 {
		return toldMeeting{}, false
	}
	for _, h := range r.hits(i, s) {
		spec, _ := h.Rule.Relation.Spec()
		if h.Part != rule.Verb || spec.Type != graph.Visited && spec.Type != graph.MetWith {
			continue
		}
		ends := slots{reading: r, hit: h, spec: spec}
		from, to, by := ends.find()
		if lacks(from, to) != "" {
			continue
		}
		if by.whole() {
			r.subject = from
		}
		if spec.Type == graph.Visited {
			return toldMeeting{spec.Type, from.nodes, to.nodes, r.sentence(i)}, true
		}
		return toldMeeting{spec.Type, once(append(slices.Clone(from.nodes), to.nodes...)), ends.setting().nodes, r.sentence(i)}, true
	}
	return toldMeeting{}, false
}

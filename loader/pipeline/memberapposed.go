package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// membersApposed claims MEMBER_OF for a state that an apposition calls a member: «تركيا، العضو في حلف الناتو», or that an article
// calls so: "the OPEC nation".
func (r *reading) membersApposed() {
	for t := range r.doc.Tokens {
		if r.taken[t] < 0 && r.arabic() {
			r.memberApposed(t)
		}
	}
	for _, i := range r.ordered() {
		if !r.arabic() {
			r.memberNation(i)
		}
	}
}

// memberApposed reads the Arabic word for a member at token i between a state and the body.
func (r *reading) memberApposed(i int) {
	const between = 6 // tokens
	if f := text.WithoutArticle(r.token(i).Fold); f != "عضو" && f != "عضوه" {
		return
	}
	t := i - 1
	for f := r.token(t).Fold; f == "،" || f == "," || f == "وهي" || f == "هي" || f == "الدوله" || f == "دوله"; f = r.token(t).Fold {
		t--
	}
	state := r.at(t)
	if state == nil || state.kind != graph.CountryType || state.form != lexicon.Name || state.node == "" || state.title != nil {
		return
	}
	limit := r.doc.Sentences[r.sentence(i)].Last
	for t := i + 1; t < min(i+between, limit); t++ {
		p := r.at(t)
		if p == nil && r.token(t).Kind == text.Word && !r.verbal(r.token(t).Fold) {
			continue
		}
		if p != nil && r.gathers(p) {
			when := r.dateWithin(p.last, min(p.last+4, limit), p.last)
			r.claim(graph.Claim{Type: graph.MemberOf, From: state.node, To: p.node, Since: when.date, Until: when.until, Speaker: r.speakers[i],
				Confidence: nounPredicate.confidence(), Rule: "roster"}, state.head, p.last)
		}
		return
	}
}

// memberNation lets "the OPEC nation" stand for the state named last before it that the tables know as a member.
func (r *reading) memberNation(i int) {
	p := &r.phrases[i]
	last := p.last
	if !r.oneMember(last - 1) {
		if last++; !r.oneMember(last-1) || r.taken[last-1] >= 0 {
			return
		}
	}
	if !r.gathers(p) || r.token(p.head-1).Fold != "the" || r.at(last) != nil || r.token(last).Text == "-" {
		return
	}
	for t := p.head - 1; t >= 0 && r.sentence(p.head)-r.sentence(t) < 4; t-- {
		q := r.at(t)
		if q == nil || q.kind != graph.CountryType || !r.belongsTo(q.node, p.node) {
			continue
		}
		r.claim(graph.Claim{Type: graph.MemberOf, From: q.node, To: p.node, Confidence: nounPredicate.confidence() * coreference, Rule: "roster"}, p.head, last)
		p.node, p.kind, p.refers = q.node, graph.CountryType, true
		r.extend(i, p.first, last)
		return
	}
}

// oneMember reports whether the token is an English word for one of those who belong to a body.
func (r *reading) oneMember(i int) bool {
	_, end, _ := r.rules.Cues.Members.Match(r.doc, i, i+1)
	return end > 0 && !strings.HasSuffix(r.token(i).Fold, "s")
}

// belongsTo reports whether the tables know a state as a member of a body on the article's day.
func (r *reading) belongsTo(state, body string) bool {
	e := r.Lexicon.Entities[state]
	if e == nil {
		return false
	}
	for _, f := range e.Facts {
		if f.Type == graph.MemberOf && f.From == state && f.To == body && graph.During(f.Since, f.Until).Overlaps(graph.During(r.article.Published, r.article.Published)) {
			return true
		}
	}
	return false
}

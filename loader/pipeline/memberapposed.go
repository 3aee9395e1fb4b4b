package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// membersApposed claims MEMBER_OF for states that an apposition calls members: «تركيا، العضو في حلف الناتو», "fellow NATO member Greece",
// or that an article calls so: "the OPEC nation", "the two NATO allies".
func (r *reading) membersApposed() {
	for t := range r.doc.Tokens {
		if r.taken[t] < 0 && r.arabic() {
			r.memberApposed(t)
		}
	}
	for _, i := range r.ordered() {
		if !r.arabic() && r.gathers(&r.phrases[i]) {
			r.memberNamed(i)
			r.memberNation(i)
		}
		if !r.arabic() {
			r.memberPair(i)
		}
	}
}

// belongers are the Arabic words for one member or two.
var belongers = map[string]bool{"عضو": true, "عضوه": true, "عضوان": true, "عضوين": true, "عضوتان": true, "عضوتين": true}

// memberApposed reads the Arabic word for members at token i between the states and the body.
func (r *reading) memberApposed(i int) {
	const between = 6 // tokens
	if !belongers[text.WithoutArticle(r.token(i).Fold)] {
		return
	}
	t := i - 1
	for f := r.token(t).Fold; f == "،" || f == "," || f == "وهي" || f == "هي" || f == "وهما" || f == "هما" || f == "الدوله" || f == "دوله"; f = r.token(t).Fold {
		t--
	}
	states, head := r.statesBefore(t)
	limit := r.doc.Sentences[r.sentence(i)].Last
	for t := i + 1; t < min(i+between, limit) && len(states) > 0; t++ {
		p := r.at(t)
		if p == nil && r.token(t).Kind == text.Word && !r.verbal(r.token(t).Fold) {
			continue
		}
		if p != nil && r.gathers(p) {
			when := r.dateWithin(p.last, min(p.last+4, limit), p.last)
			for _, state := range states {
				r.claim(graph.Claim{Type: graph.MemberOf, From: state, To: p.node, Since: when.date, Until: when.until, Speaker: r.speakers[i],
					Confidence: nounPredicate.confidence(), Rule: "roster"}, head, p.last)
			}
		}
		return
	}
}

// statesBefore are the states named at token t, those that a conjunction joins to them before it among them, and where they begin.
func (r *reading) statesBefore(t int) (states []string, head int) {
	for p := r.at(t); p != nil && p.kind == graph.CountryType && (p.form == lexicon.Name || p.refers) && p.title == nil && !p.modifier; p = r.at(t) {
		states, head = append(states, p.all()...), p.head
		if p.prefix != "و" {
			break
		}
		t = p.head - 1
	}
	return states, head
}

// afterMembers is the token behind a body's phrase and the English words for its members, at its end or right behind it; 0 where there
// are none.
func (r *reading) afterMembers(p *phrase) int {
	if _, last, _ := r.rules.Cues.Members.Match(r.doc, p.last-1, p.last); last > 0 && p.last > p.first+1 {
		return last
	}
	if _, last, _ := r.rules.Cues.Members.Match(r.doc, p.last, r.doc.Sentences[r.sentence(p.first)].Last); last > 0 && r.free(p.last, last) {
		return last
	}
	return 0
}

// memberNamed claims that the states named right behind a body and the word for its members belong to it; the body then only says whose
// members they are: "fellow NATO member Greece", "EU members Hungary and Slovakia".
func (r *reading) memberNamed(i int) {
	p := &r.phrases[i]
	last := r.afterMembers(p)
	q := r.at(last)
	if last == 0 || q == nil || q.first != last || !r.listable(q) || r.outsider(p.head-1) || r.outsider(p.head-2) || r.aspires(p.head-3, p.head) {
		return
	}
	list := r.stateList(q, introduced)
	for _, state := range list.states {
		r.claim(graph.Claim{Type: graph.MemberOf, From: state, To: p.node, Speaker: r.speakers[p.first], Confidence: nounPredicate.confidence(), Rule: "roster"}, p.head, list.last)
	}
	p.modifier = true
}

// memberPair claims that the two states that "the two NATO allies" stand for belong to the body, where the tables know that they do.
func (r *reading) memberPair(i int) {
	p := r.phrases[i]
	if !p.refers || p.kind != graph.CountryType || len(p.all()) < 2 {
		return
	}
	for _, body := range r.phrases {
		if body.first < p.first || body.last > p.last || !r.gathers(&body) {
			continue
		}
		for _, state := range p.all() {
			if r.belongsTo(state, body.node) {
				r.claim(graph.Claim{Type: graph.MemberOf, From: state, To: body.node, Speaker: r.speakers[p.first], Confidence: nounPredicate.confidence() * coreference, Rule: "roster"}, p.head, p.last)
			}
		}
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
	if r.token(p.head-1).Fold != "the" || r.at(last) != nil || r.token(last).Text == "-" {
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

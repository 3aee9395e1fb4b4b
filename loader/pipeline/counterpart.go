package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// counterpart reads «نظيره الإيراني» and "his Iranian counterpart": the holder of the last leader's office there.
func (r *reading) counterpart(i int) bool {
	word := r.token(i).Fold
	state, first, last := "", i, i+1
	switch {
	case beforeCounterpart(word) != word:
		if p := r.at(i + 1); p != nil && p.kind == graph.CountryType {
			state, last = p.node, p.last
		}
	case word == "counterpart" || word == "counterparts":
		if p := r.at(i - 1); p != nil && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) {
			state, first = p.node, p.first
		}
	}
	if state == "" {
		return false
	}
	if r.sameOrgan(i, last, state) {
		return true
	}
	leader := r.lastLeader(i, state)
	holder := ""
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if holder == "" {
			holder = r.Lexicon.Holder(state, o.Title, r.article.Published)
		}
	}
	said := r.officesSaid(leader)
	for _, c := range said {
		if holder == "" {
			holder = r.Lexicon.Holder(state, c.Office, r.article.Published)
		}
	}
	named := last
	if r.token(last).Text == "،" || r.token(last).Text == "," {
		named++
	}
	if next := r.at(named); next != nil && isPerson(next.kind) && next.prefix == "" && r.sentence(named) == r.sentence(i) {
		if len(said) > 0 {
			r.claim(graph.Claim{Type: said[0].Type, From: next.node, To: state, Office: said[0].Office, Confidence: officeOpposite.confidence(), Rule: "counterpart"}, first, next.last)
		}
		if r.arabic() {
			next.prefix = beforeCounterpart(word)
		}
		r.extend(r.taken[named], first, next.last)
		return true
	}
	prefix := ""
	if r.arabic() {
		prefix = beforeCounterpart(word)
	}
	limit := r.doc.Sentences[r.sentence(i)].Last
	if end := r.personName(named, limit); end > named && len(said) > 0 && (!r.arabic() || r.given(named)) {
		quote, _, _ := r.doc.Span(named, end)
		holder, last = "leader:"+slug(quote), end
		r.name(holder, quote)
		r.introduce(holder, named, end)
		r.claim(graph.Claim{Type: said[0].Type, From: holder, To: state, Office: said[0].Office, Confidence: officeOpposite.confidence(), Rule: "counterpart"}, first, last)
	}
	at := r.add(phrase{first: i, last: i + 1, prefix: prefix, node: state})
	if holder != "" {
		r.phrases[at].node, r.phrases[at].kind = holder, graph.LeaderType
	}
	r.extend(at, first, last)
	return true
}

// beforeCounterpart is what is written before the Arabic word for a counterpart, all of the word where it is none.
func beforeCounterpart(word string) string {
	for _, counterpart := range []string{"نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيريه", "نظيريها"} {
		if before, ok := strings.CutSuffix(word, counterpart); ok {
			return before
		}
	}
	return word
}

// sameOrgan reads an Arabic counterpart behind an organ as that organ of the other state: «البحرية الهندية ونظيرتها اليابانية».
func (r *reading) sameOrgan(i, last int, state string) bool {
	before := i - 1
	if r.token(before).Fold == "مع" {
		before-- // «تشارك البحرية المصرية مع نظيرتها اليونانية»
	}
	p := r.at(before)
	if !r.arabic() || p == nil || p.kind != graph.OrganizationType || p.body == "" {
		return false
	}
	organs, end, _ := r.words.Organs.Match(r.doc, p.head, p.last)
	if end == 0 {
		return false
	}
	at := r.add(phrase{first: i, last: i + 1, prefix: p.prefix, node: r.organ(organs[0], state, i, last, ""), body: state})
	if strings.HasPrefix(r.token(i).Fold, "و") {
		r.phrases[at].prefix = "و"
	}
	r.extend(at, i, last)
	return true
}

// officesSaid are the claims that the article makes of a leader's offices in states.
func (r *reading) officesSaid(leader string) []graph.Claim {
	var out []graph.Claim
	for c := range r.claimsOf(leader) {
		if t, _ := graph.TypeOf(c.To); c.Rule == "office" && t == graph.CountryType {
			out = append(out, c)
		}
	}
	return out
}

// lastLeader is the leader named last before token i who is not of the state.
func (r *reading) lastLeader(i int, state string) string {
	for t := i - 1; t >= 0; t-- {
		p := r.at(t)
		if p == nil || p.kind != graph.LeaderType || p.node == "" {
			continue
		}
		if !r.holdsOffice(p.node, state) {
			return p.node
		}
	}
	return ""
}

func (r *reading) holdsOffice(leader, body string) bool {
	return slices.ContainsFunc(r.Lexicon.OfficesOf(leader), func(o lexicon.Office) bool { return o.Body == body })
}

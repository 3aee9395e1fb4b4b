package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// resolveReferences gives expressions that refer back their nodes, the nearest that fit: «نظيره الإيراني», «البلدان»,
// "the president", "the deal", "he".
func (r *reading) resolveReferences() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		if p := r.at(i); p != nil {
			if p.title != nil && p.node == p.body && p.first == i {
				r.resolveOffice(i)
			}
			i = r.at(i).last - 1
			continue
		}
		if r.counterpart(i) || r.arabic() && r.homeland(i) {
			continue
		}
		if refs, last, prefix := r.words.References.Match(r.doc, i, limit); last > 0 && r.free(i, last) {
			if r.refer(refs, i, last, prefix) {
				i = last - 1
				continue
			}
			r.trace.unresolved(i, last)
		}
		r.referDescription(i, limit)
	}
}

// resolveOffice gives "the president" the leader of that office named before, and keeps the state where there is none.
func (r *reading) resolveOffice(i int) {
	p := r.at(i)
	for j := len(r.claims) - 1; j >= 0; j-- {
		c := r.claims[j]
		if c.Rule != "office" || c.Office != p.title.Office || p.body != "" && c.To != p.body {
			continue
		}
		if t, _ := graph.TypeOf(c.From); t == graph.LeaderType {
			p.node, p.kind = c.From, t
			return
		}
	}
}

// counterpart reads «نظيره الإيراني» and "his Iranian counterpart": the holder of the last leader's office there.
func (r *reading) counterpart(i int) bool {
	word := r.token(i).Fold
	state, first, last := "", i, i+1
	switch {
	case strings.HasSuffix(word, "نظيره") || strings.HasSuffix(word, "نظيرها") || strings.HasSuffix(word, "نظيرته"):
		if p := r.at(i + 1); p != nil && p.kind == graph.CountryType {
			state, last = p.node, p.last
		}
	case word == "counterpart" || word == "counterparts":
		if p := r.at(i - 1); p != nil && p.kind == graph.CountryType {
			state, first = p.node, p.first
		}
	}
	if state == "" {
		return false
	}
	leader := r.lastLeader(i, state)
	holder := ""
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if holder == "" {
			holder = r.Lexicon.Holder(state, o.Title, r.article.Published)
		}
	}
	for _, c := range r.claims {
		if holder == "" && c.Rule == "office" && c.From == leader {
			holder = r.Lexicon.Holder(state, c.Office, r.article.Published)
		}
	}
	named := last
	if r.token(last).Text == "،" || r.token(last).Text == "," {
		named++
	}
	if next := r.at(named); next != nil && isPerson(next.kind) && next.prefix == "" {
		for _, o := range r.Lexicon.OfficesOf(leader) {
			if r.saidOffice(leader, o.Title) {
				r.claim(graph.Claim{Type: o.Relation, From: next.node, To: state, Office: o.Title, Confidence: officeOpposite.confidence(), Rule: "counterpart"}, first, next.last)
				break
			}
		}
		r.extend(r.taken[named], first, next.last)
		return true
	}
	prefix := ""
	if r.arabic() {
		prefix = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(word, "نظيره"), "نظيرها"), "نظيرته")
	}
	at := r.add(phrase{first: i, last: i + 1, prefix: prefix, node: state})
	if holder != "" {
		r.phrases[at].node, r.phrases[at].kind = holder, graph.LeaderType
	}
	r.extend(at, first, last)
	return true
}

// saidOffice reports whether the article says that the leader holds the office.
func (r *reading) saidOffice(leader, title string) bool {
	for _, c := range r.claims {
		if c.Rule == "office" && c.From == leader && c.Office == title {
			return true
		}
	}
	return false
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
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if o.Body == body {
			return true
		}
	}
	return false
}

// refer makes a phrase of the last nodes before token i that fit the reference.
func (r *reading) refer(refs []*lexicon.Reference, i, last int, prefix string) bool {
	definite := !r.arabic() || strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" || r.token(i).Fold == "هو"
	if next := r.at(last); !definite || next != nil && isPerson(next.kind) && next.prefix == "" {
		return false // indefinite, or the names follow
	}
	for _, ref := range refs {
		var found []string
		for t := i - 1; t >= 0 && len(found) < ref.Count && r.sentence(i)-r.sentence(t) < 4; t-- {
			p := r.at(t)
			if p == nil || p.node == "" || p.kind != ref.Type || t != p.first || p.alternative != "" && p.modifier {
				continue
			}
			if !contains(found, p.node) && ref.Fits(p.kind, r.kind(p.node)) {
				found = append(found, p.node)
			}
		}
		if len(found) == ref.Count {
			r.add(phrase{first: i, last: last, prefix: prefix, node: found[0], more: found[1:], form: lexicon.Metonym, refers: true})
			return true
		}
	}
	return false
}

func contains(ids []string, id string) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}

func (r *reading) kind(id string) string {
	if e, ok := r.Lexicon.Entities[id]; ok {
		return e.Properties.Kind
	}
	if n, ok := r.nodes[id]; ok {
		return n.Properties.Kind
	}
	return ""
}

// referDescription reads "the deal", «هذه المناورات» as the nearest agreement, exercise or event named before.
func (r *reading) referDescription(i, limit int) {
	nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	if last == 0 || !describable(nouns[0].Type) || !r.free(i, last) || !r.definiteNoun(i, prefix) {
		return
	}
	for t := i - 1; t >= 0; t-- {
		p := r.at(t)
		if p == nil || p.kind != nouns[0].Type || p.node == "" || p.kind == graph.EventType && r.kind(p.node) != nouns[0].Kind {
			continue
		}
		r.add(phrase{first: i, last: last, prefix: prefix, node: p.node, form: lexicon.Metonym, refers: true})
		return
	}
}

func (r *reading) definiteNoun(i int, prefix string) bool {
	before := r.token(i - 1).Fold
	if r.arabic() {
		return strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" && text.WithoutArticle(r.token(i).Fold) != r.token(i).Fold
	}
	return before == "the" || before == "this" || before == "that" || before == "these"
}

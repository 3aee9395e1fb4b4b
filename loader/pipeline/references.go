package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
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
		if r.counterpart(i) || r.homeland(i) || r.they(i) || r.recount(i, limit) {
			continue
		}
		refs, last, prefix := r.words.References.Match(r.doc, i, limit)
		if r.token(i).Fold == "the" && r.counts(i+1, limit) > last {
			continue // "the two countries", found by "two"
		}
		if last == 0 {
			refs, last = r.pair(i, limit)
		}
		if last > 0 && !possessives[r.token(i-1).Fold] && (r.free(i, last) || r.bodied(i+1) && r.free(i+2, last)) {
			if r.refer(refs, i, last, prefix) {
				i = last - 1
				continue
			}
			r.trace.unresolved(i, last)
		}
		if !r.referDescription(i, limit) {
			r.referBody(i, limit)
		}
	}
}

// resolveOffice gives "the president" the leader of that office named last before it, else the last that the article names, and
// keeps the state where there is none.
func (r *reading) resolveOffice(i int) {
	p := r.at(i)
	_, here, _ := r.doc.Span(i, i+1)
	best := -1
	for j, c := range r.claims {
		from, _ := graph.TypeOf(c.From)
		to, _ := graph.TypeOf(c.To)
		if c.Rule != "office" || !sameOffice(c.Office, p.title.Office) || p.body != "" && c.To != p.body || p.body == "" && p.title.Body == "country" && to != graph.CountryType || from != graph.LeaderType {
			continue
		}
		if best < 0 || c.Start < here || r.claims[best].Start >= here {
			best = j
		}
	}
	if best >= 0 {
		p.node, p.kind = r.claims[best].From, graph.LeaderType
	}
}

// sameOffice reports whether a title may stand for an office: "the minister" for a foreign minister.
func sameOffice(office, title string) bool {
	return office == title || strings.HasSuffix(office, " "+title)
}

// refer makes a phrase of the last nodes before token i that fit the reference.
func (r *reading) refer(refs []*lexicon.Reference, i, last int, prefix string) bool {
	definite := !r.arabic() || strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" || r.token(i).Fold == "هو"
	if next := r.at(last); !definite || r.token(last).Fold == "of" || next != nil && next.prefix == "" && (isPerson(next.kind) || r.token(i).Fold == "هو") || r.expletive(i) {
		return false // indefinite, a copula, or the names follow
	}
	if p := r.namesake(i, last); p != nil && slices.Contains(refs[0].Types, graph.OrganizationType) && len(refs[0].Kinds) > 0 {
		r.add(phrase{first: i, last: last, prefix: prefix, node: p.node, form: lexicon.Metonym, refers: true})
		return true
	}
	for _, ref := range refs {
		found := r.antecedents(ref, i)
		if len(found) == ref.Count {
			r.add(phrase{first: i, last: last, prefix: prefix, node: found[0], more: found[1:], form: lexicon.Metonym, refers: true})
			return true
		}
	}
	return false
}

// antecedents are the nodes that a reference at token i stands for, the best first; fewer than it counts where there are not
// as many.
func (r *reading) antecedents(ref *lexicon.Reference, i int) []string {
	if cause := r.token(i - 1).Fold; ref.Subject && !(r.token(i).Fold == "it" && (cause == "since" || cause == "after" || cause == "because")) {
		return r.subjectBefore(ref, i)
	}
	if ref.Count == 2 {
		return r.bothBefore(ref, i)
	}
	var found []string
	for t := i - 1; t >= 0 && len(found) < ref.Count && (ref.Near == 0 || r.sentence(i)-r.sentence(t) < ref.Near); t-- {
		p := r.at(t)
		if p == nil || t != p.first || p.alternative != "" && p.modifier {
			continue
		}
		node := p.node
		if !r.fitting(ref, p) {
			if node = p.body; !r.fitting(ref, &phrase{node: node, kind: graph.CountryType}) {
				continue // nor is it an organ of what fits: «الخارجية السعودية: المملكة …»
			}
		}
		if !contains(found, node) {
			found = append(found, node)
		}
	}
	return found
}

func (r *reading) fitting(ref *lexicon.Reference, p *phrase) bool {
	return p.node != "" && ref.Fits(p.node, p.kind, r.kind(p.node)) && (!ref.Heads || r.headsState(p.node))
}

// headsState reports whether the article or the tables say that the leader heads a state.
func (r *reading) headsState(leader string) bool {
	for c := range r.claimsOf(leader) {
		if to, _ := graph.TypeOf(c.To); c.Type == graph.Leads && to == graph.CountryType {
			return true
		}
	}
	return slices.ContainsFunc(r.Lexicon.OfficesOf(leader), func(o lexicon.Office) bool {
		to, _ := graph.TypeOf(o.Body)
		return o.Relation == graph.Leads && to == graph.CountryType
	})
}

// subjectBefore is the first phrase that fits of a sentence up to token i and that no preposition governs, its own sentence
// first, else the last that fits in the sentence before.
func (r *reading) subjectBefore(ref *lexicon.Reference, i int) []string {
	own := r.sentence(i)
	for k := own; k >= 0 && own-k < ref.Near; k-- {
		s := r.doc.Sentences[k]
		nearest := ""
		for t := s.First; t < min(i, s.Last); t++ {
			p := r.at(t)
			if p == nil {
				continue
			}
			if r.fitting(ref, p) && !p.modifier && p.form != lexicon.Adjective {
				if nearest = p.node; !r.governed(p) && r.token(p.last).Fold != "'s" {
					return []string{p.node}
				}
			}
			t = p.last - 1
		}
		if nearest != "" && k < own {
			return []string{nearest}
		}
	}
	return nil
}

// expletive reports whether an English "it" at token i stands for nothing or for what is no actor: "it is unclear", "reject it".
func (r *reading) expletive(i int) bool {
	if r.token(i).Fold != "it" {
		return false
	}
	next, before := r.token(i+1).Fold, r.token(i-1)
	idle := next == "is" || next == "was" && !r.undergoes(i+2) || next == "'s" || next == "seems" || next == "appears" || next == "takes" || next == "took" || r.token(i+2).Fold == "be"
	return idle || before.Kind == text.Word && !opensClause[before.Fold] && (!r.reports(i-1) || r.saying(i-1) == rule.Charge)
}

// undergoes reports whether the English word at token i, an adverb before it passed over, is the participle of a rule's verb for something
// done: "it was founded", not "it was said".
func (r *reading) undergoes(i int) bool {
	if adverbs[r.token(i).Fold] || strings.HasSuffix(r.token(i).Fold, "ly") || r.token(i).Fold == "also" {
		i++
	}
	return !r.reports(i) && slices.ContainsFunc(r.rules.At(r.token(i).Fold), func(t rule.Trigger) bool {
		return t.Part == rule.Verb && t.Tense != text.Gerund && t.Tense != text.Present && !spoken[t.Rule.Relation]
	})
}

// opensClause are words behind which an English pronoun is a subject.
var opensClause = map[string]bool{"that": true, "and": true, "but": true, "if": true, "when": true, "because": true, "as": true, "after": true, "before": true, "which": true,
	"while": true, "whether": true, "since": true, "until": true, "where": true, "although": true, "so": true, "unless": true, "once": true}

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
func (r *reading) referDescription(i, limit int) bool {
	nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	if _, end, _ := r.words.Documents.Match(r.doc, i, limit); last == 0 && end > 0 && (r.does(i-1, graph.PartyTo) || r.does(i-2, graph.PartyTo) && !r.arabic()) {
		nouns, last = []lexicon.Noun{{Type: graph.AgreementType}}, end // «ووقع الإعلان»
	}
	if last == 0 || !describable(nouns[0].Type) || !r.free(i, last) || !r.definiteNoun(i, prefix) {
		return false
	}
	if id := r.describedBefore(nouns[0], i); id != "" {
		r.add(phrase{first: i, last: last, prefix: prefix, node: id, form: lexicon.Metonym, refers: true})
		return true
	}
	return false
}

// describedBefore is the last agreement, exercise or event before token i that the noun may stand for: an event of its kind; else, for a
// meeting, the last one near that is a meeting of another kind.
func (r *reading) describedBefore(noun lexicon.Noun, i int) string {
	const near = 3 // sentences
	other := ""
	for t := i - 1; t >= 0; t-- {
		p := r.at(t)
		if p == nil || p.kind != noun.Type || p.node == "" {
			continue
		}
		kind := r.kind(p.node)
		if p.kind != graph.EventType || kind == noun.Kind {
			return p.node
		}
		if other == "" && hosted[noun.Kind] && hosted[kind] && r.sentence(i)-r.sentence(t) < near {
			other = p.node
		}
	}
	return other
}

func (r *reading) definiteNoun(i int, prefix string) bool {
	before := r.token(i - 1).Fold
	if r.arabic() {
		return strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" && text.WithoutArticle(r.token(i).Fold) != r.token(i).Fold
	}
	return before == "the" || before == "this" || before == "that" || before == "these"
}

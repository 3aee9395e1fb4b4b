package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// verbalTitle reports whether the Arabic word is read otherwise: «أمير» inside a name is covered already, «رئيسي» is not it.
func (r *reading) verbalTitle(i int) bool {
	before := r.token(i - 1).Fold
	return before == "بن" || before == "ابن" || before == "ال"
}

// titleAt is the longest title at token i whose words no name covers («رئيس» before «حكومة الوحدة الوطنية»), what is cut off its
// first word, and the body where a possessive pronoun tells it.
func (r *reading) titleAt(i, limit int) (titles []*lexicon.Title, last int, prefix, body string) {
	titles, last, prefix = r.words.Titles.Match(r.doc, i, limit)
	for t := i + 1; t < last; t++ {
		if r.taken[t] >= 0 && r.phrases[r.taken[t]].kind == graph.OrganizationType {
			titles, last, prefix = r.words.Titles.Match(r.doc, i, t)
		}
	}
	if own, end, cut := r.words.OwnTitles.Match(r.doc, i, limit); end > last && r.free(i, end) && pronouns[strings.TrimPrefix(r.token(i).Fold, "و")] == "" {
		if own[0].Body == "organization" {
			body = r.ownerBody(i)
		} else {
			body = r.possessor(i, end)
		}
		if body != "" {
			return own, end, cut, body
		}
	}
	if last == 0 || !r.free(i, last) {
		return nil, 0, "", ""
	}
	return titles, last, prefix, ""
}

// ownerBody is the organization named last before the token, in its sentence or the one before, that is no medium; empty where none is.
func (r *reading) ownerBody(i int) string {
	for t := i - 1; t >= 0 && r.sentence(i)-r.sentence(t) < 2; t-- {
		if p := r.at(t); p != nil && p.first == t && p.kind == graph.OrganizationType && r.kind(p.node) != "MEDIA" {
			return p.node
		}
	}
	return ""
}

// likely is the title that is meant of those of the same words: one that needs what it is of only where the tables know such an office
// of what stands behind it, as of the German «المستشار» and not of other states'.
func (r *reading) likely(titles []*lexicon.Title, last int) *lexicon.Title {
	if p := r.at(last); len(titles) > 1 && titles[0].NeedsBody && (p == nil || !r.Lexicon.HasOffice(p.node, titles[0].Office)) {
		return titles[1]
	}
	return titles[0]
}

// possessor is the state or body that the pronoun in the title at tokens [i, last) stands for: the nearest before it that agrees,
// or that of the leader before it.
func (r *reading) possessor(i, last int) string {
	feminine := false
	for t := i; t < last; t++ {
		feminine = feminine || strings.HasSuffix(r.token(t).Fold, "ها")
	}
	for t := i - 1; t >= 0 && r.sentence(i)-r.sentence(t) < 2; t-- {
		p := r.at(t)
		if p == nil || p.first != t || p.node == "" {
			continue
		}
		switch {
		case p.kind == graph.LeaderType && !feminine:
			return r.stateOf(p.node)
		case p.kind == graph.CountryType && p.title != nil && !feminine:
			return p.node
		case p.kind == graph.CountryType && p.form != lexicon.Adjective && p.title == nil && feminine != masculine[p.node]:
			return p.node
		}
	}
	return ""
}

// readArabic reads what stands behind an Arabic title: what the office is of and charged with, and who holds it.
func (r *reading) readArabic(o *office, limit int) {
	told := r.complements(o, limit)
	r.holderBehind(o, limit)
	if o.person < 0 && o.nameLast == 0 {
		o.last = told
	}
}

// complements reads what an Arabic office is of, whether it is held still, and what it is charged with; it returns the token behind
// all but the last, which belongs to it only where a name follows.
func (r *reading) complements(o *office, limit int) (told int) {
	told = o.last
	for o.last < limit {
		switch end := r.chargeBehind(o, limit); {
		case r.bodyBehind(o, limit), r.qualifierBehind(o, limit), r.officeBehind(o, limit):
			told = o.last
		case end > o.last:
			o.last = end
		default:
			return told
		}
	}
	return told
}

// qualifierBehind reads over a word that says since or until when an Arabic office is held, a rank, or what else qualifies its title.
func (r *reading) qualifierBehind(o *office, limit int) bool {
	if former, end, _ := r.words.Tenures.Match(r.doc, o.last, limit); end > 0 && r.free(o.last, end) {
		o.former = o.former || former[0]
		o.last = end
		return true
	}
	if _, end, prefix := r.words.Honorifics.Match(r.doc, o.last, limit); end > 0 && prefix == "" && r.free(o.last, end) {
		o.last = end
		return true
	}
	word := r.token(o.last)
	definite := r.at(o.last) == nil && word.Kind == text.Word && strings.HasPrefix(word.Fold, "ال") && !r.given(o.last)
	switch {
	case r.at(o.last) != nil:
		return false
	case o.body != "" && (word.Fold == "ومقره" || word.Fold == "ومقرها") && r.seat(r.behindIn(o.last+1)) != nil:
		o.last = r.seat(r.behindIn(o.last + 1)).last // «رئيس مجلس الدولة ومقره طرابلس خالد المشري»
	case o.body == "" && strings.HasSuffix(o.title.Office, "minister") && o.last < o.first+6 && strings.HasPrefix(word.Fold, "وال"):
		for o.last++; r.at(o.last) == nil && strings.HasPrefix(r.token(o.last).Fold, "ال"); o.last++ { // «وزير الخارجية والتعاون الدولي المغربي»
		}
	case definite && o.title.Person && o.last < o.first+4: // «رجل الدين الشيعي نمر النمر»
		o.last++
	case definite && o.body == "" && o.last < o.first+4 && (o.title.Office == "minister" || strings.HasSuffix(o.title.Office, "minister") && o.title.Body == "country"):
		o.last++ // «وزير التعاون الدولي المصري», «وزير التجارة الدولية»
	case definite && strings.HasPrefix(o.body, "organization:") && (r.token(o.last+1).Text == "،" || r.given(o.last+1)): // «رئيس شبكة سي إن إن الإخبارية، …»
		o.last++
	case word.Fold == "اخر" || word.Fold == "اخري" || word.Fold == "باسم" && o.body == "" && o.last > o.first:
		o.last++ // «متحدثة أخرى باسم البنتاغون»
	default:
		return false
	}
	return true
}

// bodyBehind reads what an Arabic office is of.
func (r *reading) bodyBehind(o *office, limit int) bool {
	if o.body != "" {
		return false
	}
	if !o.placed && r.governs(o, limit) {
		return true
	}
	i := o.last
	if f := r.token(i).Fold; (f == "في" || f == "لدي") && r.at(i) == nil {
		p := r.at(i + 1)
		governing := p != nil && (p.kind == graph.OrganizationType || p.last > p.first+1 && o.title.Relation == graph.ServesIn) // «في حكومة الظل البريطانية»
		if p == nil || !o.title.Person && !o.title.NeedsBody && (!governing || accredited[o.title.Office]) {
			return false
		}
		i++ // «الخبير في مركز كارنيغي يزيد صايغ»
	}
	if p := r.at(i); p != nil && r.isBody(o, p) {
		o.body, o.last = p.node, p.last
		return true
	}
	if node, end := r.bodyAgain(o, i, limit); node != "" {
		o.body, o.last = node, end
		return true
	}
	return false
}

// bodyAgain is the body that a definite noun behind an Arabic title refers back to, and the token behind it: «المتحدثة باسم الوزارة»; for
// a government the state that the sentence has told of.
func (r *reading) bodyAgain(o *office, i, limit int) (node string, end int) {
	word, definite := strings.CutPrefix(r.token(i).Fold, "ال")
	if !definite || r.at(i) != nil || o.title.Relation == graph.Leads && o.title.Body == "country" {
		return "", 0
	}
	if q := r.at(i + 1); q != nil && q.form == lexicon.Adjective {
		return "", 0
	}
	for t := i - 1; t >= 0; t-- {
		if p := r.at(t); p != nil && p.first == t && p.kind == graph.OrganizationType && p.node != "" && r.callsItself(p, word) {
			return p.node, i + 1
		}
	}
	nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit)
	organs, organ, _ := r.words.Organs.Match(r.doc, i, limit)
	if organ == i+1 && organs[0].Kind == "GOVERNMENT" || word == "وزاره" || last == i+1 && nouns[0].Type == "" && nouns[0].Kind == "" {
		return r.toldAbout(i), i + 1
	}
	return "", 0
}

// officeBehind reads an office whose holder an Arabic officer serves, for what he is of: «مستشار الرئيس الأمريكي», «المتحدث باسم
// الأمين العام للأمم المتحدة». A name behind it is his where the tables say so, or where the other's stands before.
func (r *reading) officeBehind(o *office, limit int) bool {
	if o.body != "" || o.title.Relation == graph.Leads || o.last == o.first {
		return false
	}
	if p := r.at(o.last); p != nil && isPerson(p.kind) && p.prefix == "" && !strings.HasPrefix(r.token(o.last-1).Fold, "ال") && !strings.HasPrefix(r.token(o.last-1).Fold, "وال") && r.stateOf(p.node) != "" {
		o.body, o.last = r.stateOf(p.node), p.last // «مستشار ترامب للأمن القومي»
		return true
	}
	titles, last, prefix, body := r.titleAt(o.last, limit)
	if last == 0 || titles[0].Person || titles[0].NeedsBody || prefix != "" && prefix != "ل" {
		return false
	}
	of := office{title: r.likely(titles, last), first: o.last, last: last, body: body, person: -1}
	of.last = r.complements(&of, limit)
	if of.body == "" {
		of.body = r.toldAbout(o.first)
	}
	if of.body == "" {
		return false
	}
	o.body, o.last = of.body, of.last
	behind := of.last
	if r.token(behind).Text == "،" {
		behind++
	}
	if p := r.at(behind); p != nil && isPerson(p.kind) && p.prefix == "" && p.node != "" && (r.termsIn(p.node, of) || r.namedBefore(o.first)) {
		of.person, of.last = r.taken[behind], p.last
		r.settle(of, last)
		o.last = of.last
	}
	return true
}

// namedBefore reports whether a person is named right before the token, so that it begins what he is.
func (r *reading) namedBefore(i int) bool {
	if r.token(i-1).Text == "،" {
		i--
	}
	p := r.at(i - 1)
	return p != nil && isPerson(p.kind) || p == nil && r.nameBefore(i, "") < i
}

// termsIn reports whether the tables know the leader for a holder of the office.
func (r *reading) termsIn(leader string, o office) bool {
	return slices.ContainsFunc(r.Lexicon.OfficesOf(leader), func(term lexicon.Office) bool {
		return term.Body == o.body && term.Relation == o.title.Relation
	})
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// holderBehind reads who holds an Arabic office from the name behind it: «وزير الخارجية الإيراني حسين أمير عبد اللهيان», «مدير
// المخابرات، سو هون», «متحدثة أخرى هي …».
func (r *reading) holderBehind(o *office, limit int) {
	i := o.last
	apart := r.token(i).Text == "،" || r.token(i).Text == ","
	if apart {
		i++
	}
	named := r.at(i) == nil && thatIs[r.token(i).Fold]
	if named {
		i++
	}
	for {
		_, end, prefix := r.words.Honorifics.Match(r.doc, i, limit)
		if end == 0 || prefix != "" || !r.free(i, end) {
			break
		}
		i = end
	}
	p := r.at(i)
	switch {
	case p != nil && isPerson(p.kind) && p.prefix == "" && p.first == i:
		o.person, o.last = r.taken[i], p.last
	case p != nil:
	case !apart && o.body != "" && r.spelled(o, i):
		o.person, o.last = r.taken[i+1], r.at(i+1).last // «الرئيس الأوكراني بترو بوروشينكو»
	case apart && (o.body != "" || o.placed), !apart && (o.body != "" || o.placed || named || r.definite(o)) && (!o.title.NeedsBody || o.body != ""):
		r.unknownHolder(o, i, limit, apart)
		if at := r.surnameOf(o, i); o.nameLast == 0 && !apart && at >= 0 {
			o.person, o.last = at, i+1 // «الرئيس الأسد»
		}
	}
}

// thatIs are the words between an Arabic office and the name of who holds it.
var thatIs = map[string]bool{"هو": true, "هي": true, "وهو": true, "وهي": true, "ويدعي": true, "وتدعي": true}

// holderBefore reads who holds an Arabic office from the name before it: «دونالد توسك، رئيس المجلس الأوروبي», «قال محمود عفيفي
// المتحدث باسم …», «سالفيني، الذي يشغل منصب وزير الداخلية».
func (r *reading) holderBefore(o *office) {
	if o.person >= 0 || o.nameLast > 0 || r.installedAs(o) || o.prefix != "" {
		return
	}
	last, linked := r.linked(o.first)
	apart := r.token(last-1).Text == "،" || r.token(last-1).Text == ","
	if apart {
		last--
	}
	p := r.at(last - 1)
	if p == nil {
		p = r.calledBySurname(last)
	}
	tells := o.body != "" || o.title.Person
	switch {
	case p != nil && isPerson(p.kind) && p.node != "" && p.last == last:
		known := o.body != "" && r.holdsOffice(p.node, o.body) || o.body == "" && r.bodyOf(p.node, o.title) != ""
		if known && !apart || tells && (linked || known || apart && !r.titledAlready(p) || !apart && r.introduced(p.head)) {
			o.person = r.taken[last-1] // «قابوس بن سعيد سلطان عمان», «محمد بن سلمان ولي العهد»
		}
	case p == nil && (tells || r.definite(o)):
		if first := r.nameBefore(last, o.body); first < last {
			o.nameFirst, o.nameLast = first, last
		}
	}
	if o.title.Person && (o.person >= 0 || o.nameLast > 0) {
		r.employer(o)
	}
}

// titledAlready reports whether an office is read before the person's name, so that another behind it is more likely somebody else's:
// «هاجم الرئيس الأمريكي، دونالد ترامب، رئيس شبكة …».
func (r *reading) titledAlready(p *phrase) bool {
	_, start, end := r.doc.Span(p.first, p.last)
	for c := range r.claimsOf(p.node) {
		if c.Rule == "office" && c.Start >= start && c.End == end {
			return true
		}
	}
	return false
}

// linked is the token behind what an Arabic relative clause or a pronoun links to the title at token i, and whether there is such a
// link: «، الذي كان …», «، وهو …».
func (r *reading) linked(i int) (last int, linked bool) {
	const longest = 7 // words
	made := strings.HasSuffix(r.token(i).Fold, "ا")
	for t := i - 1; t >= max(0, i-longest) && r.at(t) == nil && r.token(t).Kind == text.Word; t-- {
		_, end, prefix := r.rules.Cues.Holding.Match(r.doc, t, i)
		switch f := r.token(t).Fold; {
		case f == "الذي" || f == "التي" || f == "وهو" || f == "وهي":
			return t, true
		case (end == 0 || prefix != "") && !made: // «الذي كان لغاية الأسبوع الماضي مديرا»
			return i, false
		}
	}
	return i, false
}

// nameBefore is the first token of an unknown Arabic name that ends before token last, where what stands before it introduces it
// or somebody of the name held office in the body; last where there is none.
func (r *reading) nameBefore(last int, body string) int {
	const most = 4 // words
	begin := r.doc.Sentences[r.sentence(last-1)].First
	for first := last - 2; first >= max(begin, last-most); first-- {
		if r.taken[first] >= 0 || r.token(first).Kind != text.Word || r.words.Function[r.token(last-1).Fold] {
			break
		}
		if quote, _, _ := r.doc.Span(first, last); body != "" && r.Lexicon.Namesake(body, quote) != "" {
			return first // «ويتعرض سيرج ساركيسيان رئيس أرمينيا السابق»
		}
		if (r.given(first) || r.reports(first-1)) && (r.introduced(first) || r.token(last).Text == "،" && !r.given(first-1)) && r.personName(first, last) == last {
			return first
		}
	}
	return last
}

// introduced reports whether what stands before the name at token i, ranks apart, brings in one person alone, not the subject of a
// verb that may have another for its object: a verb of saying, a preposition, the beginning of a sentence or what a comma sets off.
func (r *reading) introduced(i int) bool {
	s := r.doc.Sentences[r.sentence(i)]
	for i > s.First {
		if _, end, _ := r.words.Honorifics.Match(r.doc, i-1, i); end != i {
			break
		}
		i--
	}
	_, end, _ := r.rules.Cues.Sources.Match(r.doc, i-1, i)
	return i == s.First || r.token(i-1).Kind == text.Punct || r.at(i-1) == nil && (end == i || r.reports(i-1) || r.words.Function[r.token(i-1).Fold])
}

// calledBySurname makes a phrase of the surname right before token last of somebody whom the article names in full; nil where none is.
func (r *reading) calledBySurname(last int) *phrase {
	m, ok := r.surnames[last]
	if !ok || !r.free(m.First, last) {
		return nil
	}
	return &r.phrases[r.add(phrase{first: m.First, last: last, prefix: m.Prefix, node: m.Readings[0].Entity.ID})]
}

// employer is the organization that a profession is said of up to the next punctuation.
func (r *reading) employer(o *office) {
	const far = 8 // tokens
	for t := o.last; o.body == "" && t < o.last+far; t++ {
		if p := r.at(t); p != nil && p.kind == graph.OrganizationType && p.node != "" && p.prefix != "ل" {
			o.body, o.last = p.node, p.last
		}
		if r.reports(t) || relative[r.token(t).Fold] || r.token(t).Kind == text.Punct && r.token(t).Text != "\"" && r.token(t).Text != "«" {
			break
		}
	}
}

// installedAs reads the holder before an office that he takes or holds: «تولى مارك روته منصب الأمين العام», «انتخب جوزيف عون
// رئيسا للجمهورية».
func (r *reading) installedAs(o *office) bool {
	i := o.first - 1
	if _, end, prefix := r.rules.Cues.Posts.Match(r.doc, i, o.first); end > 0 && prefix == "" {
		i--
	} else if f := r.token(o.first).Fold; !strings.HasSuffix(f, "ا") && !feminine[f] {
		return false
	}
	for t := i; t > i-3 && t >= 0 && r.token(t).Kind == text.Word; t-- {
		if p := r.at(t); p != nil {
			if isPerson(p.kind) && p.node != "" {
				o.person = r.taken[t]
				return true
			}
			return false
		}
		if prepositions[r.token(t).Fold] {
			return false
		}
	}
	return false
}

// feminine are titles whose form does not show that somebody is made what they say.
var feminine = map[string]bool{"رييسه": true, "وزيره": true}

// spelled reports whether a holder of the office is named by his surname behind a first name at token i as the tables do not spell it.
func (r *reading) spelled(o *office, i int) bool {
	given, p := r.token(i), r.at(i+1)
	return p != nil && isPerson(p.kind) && p.prefix == "" && r.holdsOffice(p.node, o.body) && given.Kind == text.Word && !r.words.Function[given.Fold] && !r.verbal(given.Fold) && !r.nominal(given.Fold)
}

// definite reports whether the title is said of one who is known: one of its words has the article.
func (r *reading) definite(o *office) bool {
	for t := o.first; t < o.last; t++ {
		if strings.HasPrefix(r.token(t).Fold, "ال") {
			return true
		}
	}
	return strings.HasPrefix(r.token(o.first).Fold, o.prefix+"ال") || o.prefix == "ل"
}

// unknownHolder takes the words at token i for the holder's name, where they read like one.
func (r *reading) unknownHolder(o *office, i, limit int, apart bool) {
	const most = 4 // words
	for last := min(i+most, limit); o.body != "" && last > i+1; last-- {
		if quote, _, _ := r.doc.Span(i, last); r.token(last-1).Kind == text.Word && r.free(i, last) && r.Lexicon.Namesake(o.body, quote) != "" {
			o.nameFirst, o.nameLast, o.last = i, last, last
			return
		}
	}
	last := r.personName(i, limit)
	if last == i || apart && r.token(last).Kind != text.Punct && !r.given(i) {
		return
	}
	if strings.HasPrefix(r.token(i).Text, "ال") && !r.given(i) && r.arabic() {
		return // an adjective of the title, unlike «ألكساندر»
	}
	o.nameFirst, o.nameLast, o.last = i, last, last
}

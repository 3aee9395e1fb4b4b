package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// office is a title with what stands around it, while it is being read.
type office struct {
	title       *lexicon.Title
	first, last int    // tokens, name and body included
	prefix      string // Arabic
	body        string // id
	former      bool
	person      int // index of the phrase that names the holder, -1 where none does
	nameFirst   int // of an unknown name; nameLast is 0 where there is none
	nameLast    int
}

// findOffices reads titles with their body and holder: «وزير الخارجية الإيراني حسين أمير عبد اللهيان», "Vladimir Putin, the
// Russian president". It makes nodes of unknown holders, and claims of what the apposition says.
func (r *reading) findOffices() {
	var pending []office // offices of one list, whose holder is named at its end
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		titles, last, prefix := r.words.Titles.Match(r.doc, i, limit)
		if last == 0 || !r.free(i, last) || r.arabic() && r.verbalTitle(i) {
			continue
		}
		o := office{title: titles[0], first: i, last: last, prefix: prefix, person: -1}
		if r.arabic() {
			r.readArabic(&o, limit)
			r.arabicHolderBefore(&o)
		} else {
			r.readEnglish(&o, limit)
		}
		if len(pending) > 0 && !r.listed(pending[len(pending)-1].last, o.first) {
			pending = nil
		}
		end, holder := r.settle(o, last)
		if holder != "" {
			for _, p := range pending {
				r.office(p, holder, p.body, p.first, o.last)
			}
			pending = nil
		} else if o.body != "" {
			pending = append(pending, o)
		}
		if end > i {
			i = end - 1
		}
	}
	r.findHonorifics()
}

// listed reports whether only a comma or a conjunction stands between two offices.
func (r *reading) listed(last, first int) bool {
	for t := last; t < first; t++ {
		if f := r.token(t).Fold; f != "،" && f != "," && f != "and" && f != "و" && r.token(t).Kind != text.Punct {
			return false
		}
	}
	return last <= first
}

// verbalTitle reports whether the Arabic word is read otherwise: «أمير» inside a name is covered already, «رئيسي» is not it.
func (r *reading) verbalTitle(i int) bool {
	before := r.token(i - 1).Fold
	return before == "بن" || before == "ابن" || before == "ال"
}

func (r *reading) readArabic(o *office, limit int) {
	for o.last < limit {
		if _, end, _ := r.words.Former.Match(r.doc, o.last, limit); end > 0 && r.free(o.last, end) {
			word := text.WithoutArticle(r.token(o.last).Fold)
			o.former = o.former || word == "سابق" || word == "سابقه" || word == "راحل" || word == "اسبق" || word == "مخلوع"
			o.last = end
			continue
		}
		if _, end, prefix := r.words.Honorifics.Match(r.doc, o.last, limit); end > 0 && prefix == "" && r.free(o.last, end) {
			o.last = end
			continue
		}
		p := r.at(o.last)
		switch {
		case p != nil && o.body == "" && r.isBody(o, p):
			o.body, o.last = p.node, p.last
		case p != nil && isPerson(p.kind) && p.prefix == "":
			o.person, o.last = r.taken[o.last], p.last
			return
		case r.token(o.last).Text == "،" || r.token(o.last).Text == ",":
			next := r.at(o.last + 1)
			if next != nil && isPerson(next.kind) && next.prefix == "" {
				o.person, o.last = r.taken[o.last+1], next.last
			} else if o.body != "" && next == nil {
				r.unknownHolder(o, o.last+1, limit, true)
			}
			return
		case p == nil && (o.body != "" || r.definite(o)) && !o.title.NeedsBody:
			r.unknownHolder(o, o.last, limit, false)
			return
		case p == nil && o.body == "" && o.last < o.first+4 && strings.HasPrefix(r.token(o.last).Fold, "ال") && o.title.Office == "minister":
			o.last++ // «وزير التعاون الدولي المصري»
		default:
			return
		}
	}
}

// arabicHolderBefore reads «قال علي واعظ، مدير …»: a name between a verb of saying and a comma before the profession.
func (r *reading) arabicHolderBefore(o *office) {
	i := o.first - 1
	if !o.title.Person || o.person >= 0 || o.nameLast > 0 || r.token(i).Text != "،" && r.token(i).Text != "," {
		return
	}
	if p := r.at(i - 1); p != nil && isPerson(p.kind) {
		o.person = r.taken[i-1]
	} else {
		for first := i - 2; first >= i-5 && first > 0; first-- {
			if r.reports(first-1) && r.personName(first, i) == i {
				o.nameFirst, o.nameLast = first, i
			}
		}
	}
	for t := o.last; o.body == "" && t < o.last+8; t++ {
		if p := r.at(t); p != nil && p.kind == graph.OrganizationType && p.node != "" {
			o.body, o.last = p.node, p.last
		}
		if r.token(t).Kind == text.Punct && r.token(t).Text != "\"" && r.token(t).Text != "«" {
			break
		}
	}
}

// isBody reports whether a phrase behind an Arabic title says what the office is of.
func (r *reading) isBody(o *office, p *phrase) bool {
	if p.kind != graph.CountryType && p.kind != graph.OrganizationType {
		return false
	}
	if o.title.Body == "organization" && p.kind == graph.CountryType && p.form == lexicon.Name && !o.title.Person {
		return false
	}
	return p.prefix == "" || p.prefix == "ل" || p.prefix == "ب"
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
func (r *reading) unknownHolder(o *office, i, limit int, closed bool) {
	last := r.personName(i, limit)
	if last == i || closed && r.token(last).Kind != text.Punct {
		return
	}
	if strings.HasPrefix(r.token(i).Fold, "ال") && r.arabic() {
		return // an adjective of the title
	}
	o.nameFirst, o.nameLast, o.last = i, last, last
}

func (r *reading) readEnglish(o *office, limit int) {
	r.bodyBefore(o)
	if f := r.token(o.last).Fold; f == "of" || f == "to" || f == "for" || f == "at" || f == "in" || f == "with" {
		after := o.last + 1
		if r.token(after).Fold == "the" {
			after++
		}
		if p := r.at(after); p != nil && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) {
			if o.body == "" || o.title.Person {
				o.body = p.node
			}
			o.last = p.last
		}
	}
	r.holderBefore(o)
	if o.person >= 0 || o.nameLast > 0 {
		return
	}
	next := o.last
	if r.token(next).Text == "," {
		next++
	}
	if _, end, _ := r.words.Honorifics.Match(r.doc, next, limit); end > 0 && next < limit {
		next = end
	}
	if p := r.at(next); p != nil && isPerson(p.kind) {
		o.person, o.last = r.taken[next], p.last
		return
	}
	if last := r.personName(next, limit); next < limit && last > next && (next == o.last || r.token(last).Text == ",") {
		o.nameFirst, o.nameLast, o.last = next, last, last
	}
}

// bodyBefore reads "the Russian", "Iran's", "former US", "NATO" before an English title.
func (r *reading) bodyBefore(o *office) {
	i := o.first - 1
	for ; i >= 0; i-- {
		t := r.token(i)
		if _, end, _ := r.words.Former.Match(r.doc, i, i+1); end > 0 || t.Text == "-" {
			o.former = o.former || t.Fold == "former" || t.Fold == "ex" || t.Fold == "late" || t.Fold == "ousted"
			continue
		}
		if t.Fold == "'s" {
			continue
		}
		break
	}
	if p := r.at(i); p != nil && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.last >= i {
		o.body, o.first = p.node, p.head
	} else {
		o.first = min(o.first, i+1)
	}
}

// holderBefore reads "Vladimir Putin, the" before an English title.
func (r *reading) holderBefore(o *office) {
	i := o.first - 1
	if f := r.token(i).Fold; f == "the" || f == "a" || f == "an" {
		i--
	}
	if r.token(i).Text != "," && r.token(i).Text != "-" && r.token(i).Text != "–" {
		return
	}
	if p := r.at(i - 1); p != nil && isPerson(p.kind) {
		o.person = r.taken[i-1]
		return
	}
	first := i
	for first > 0 && r.taken[first-1] < 0 && r.token(first-1).Upper && !r.words.Function[r.token(first-1).Fold] && i-first < 4 {
		first--
	}
	if first < i && r.personName(first, i) == i {
		o.nameFirst, o.nameLast = first, i
	}
}

func isPerson(t graph.NodeType) bool { return t == graph.LeaderType || t == graph.PersonType }

// settle makes phrases and claims of what was read. It returns the token behind, and the holder where the text names one.
func (r *reading) settle(o office, titleLast int) (end int, named string) {
	holder := ""
	switch {
	case o.person >= 0:
		holder = r.phrases[o.person].node
	case o.nameLast > 0:
		holder = r.newPerson(o)
	case o.body != "" && !o.title.Person:
		holder = r.Lexicon.Holder(o.body, o.title.Office, r.article.Published)
	}
	if holder == "" {
		return r.unnamedOffice(o, titleLast), ""
	}
	body := o.body
	if body == "" {
		body = r.bodyOf(holder, o.title)
	}
	first, last := o.first, o.last
	if o.person >= 0 {
		p := r.phrases[o.person]
		first, last = min(first, p.first), max(last, p.last)
		r.phrases[o.person].head = min(p.head, first)
		if p.first > o.first {
			r.phrases[o.person].prefix = o.prefix
			r.extend(o.person, o.first, max(o.last, p.last))
		} else {
			r.extend(o.person, p.first, max(o.last, p.last))
		}
	} else if o.nameLast == 0 {
		at := r.add(phrase{first: o.first, last: o.first + 1, prefix: o.prefix, node: holder, title: o.title, body: body})
		r.extend(at, o.first, o.last)
	} else {
		first, last = min(first, o.nameFirst), max(last, o.nameLast)
		at := r.add(phrase{first: o.nameFirst, last: o.nameFirst + 1, prefix: o.prefix, node: holder})
		r.extend(at, first, last)
	}
	if body != "" {
		r.office(o, holder, body, first, last)
	}
	if o.person < 0 && o.nameLast == 0 {
		holder = ""
	}
	return last, holder
}

func (r *reading) office(o office, holder, body string, first, last int) {
	relation := o.title.Relation
	if bodyType, _ := graph.TypeOf(body); relation == graph.ServesIn && o.title.Office == "commander" && bodyType == graph.OrganizationType {
		relation = graph.Leads
	}
	if t, _ := graph.TypeOf(holder); t == graph.PersonType {
		relation = graph.AffiliatedWith
	} else if relation == graph.AffiliatedWith {
		relation = graph.ServesIn
	}
	confidence := 0.9
	if o.body == "" {
		confidence = 0.8
	}
	r.claim(graph.Claim{Type: relation, From: holder, To: body, Office: o.title.Office, Confidence: confidence, Rule: "office"}, first, last)
}

// bodyOf is the country or organisation that the tables give the holder for the office, at the article's date or else last.
func (r *reading) bodyOf(holder string, t *lexicon.Title) string {
	terms := slices.DeleteFunc(r.Lexicon.OfficesOf(holder), func(o lexicon.Office) bool {
		return o.Title != t.Office && !(t.Office == "leader" && o.Relation == graph.Leads)
	})
	if len(terms) == 0 {
		return ""
	}
	return slices.MaxFunc(terms, func(a, b lexicon.Office) int { return cmp.Compare(a.Since, b.Since) }).Body
}

// unnamedOffice keeps an office without a known holder as a phrase that stands for its state, or for whom coreference finds.
func (r *reading) unnamedOffice(o office, titleLast int) int {
	if o.title.Person {
		return 0
	}
	p := phrase{first: o.first, last: o.first + 1, prefix: o.prefix, node: o.body, title: o.title, body: o.body}
	last := o.last
	if o.body == "" {
		if o.title.NeedsBody || o.title.Body == "any" {
			return 0
		}
		p.kind, last = graph.LeaderType, titleLast
	}
	if !r.free(o.first, o.first+1) {
		return 0
	}
	at := r.add(p)
	r.extend(at, o.first, last)
	return last
}

// newPerson makes the node of a holder that the tables do not know.
func (r *reading) newPerson(o office) string {
	quote, _, _ := r.doc.Span(o.nameFirst, o.nameLast)
	prefix := "leader:"
	if o.title.Person {
		prefix = "person:"
	}
	id := prefix + slug(quote)
	r.name(id, quote)
	r.introduce(id, o.nameFirst, o.nameLast)
	return id
}

// findHonorifics makes a person of an unknown name behind an honorific: "Sheikh …", «الشيخ …».
func (r *reading) findHonorifics() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		_, last, prefix := r.words.Honorifics.Match(r.doc, i, limit)
		if last == 0 || last >= limit || !r.free(i, last) {
			continue
		}
		if p := r.at(last); p != nil {
			if isPerson(p.kind) && p.prefix == "" {
				r.phrases[r.taken[last]].prefix = prefix
				r.extend(r.taken[last], i, p.last)
			}
			continue
		}
		if r.arabic() {
			continue // too many common words
		}
		if end := r.personName(last, limit); end > last {
			quote, _, _ := r.doc.Span(last, end)
			id := "person:" + slug(quote)
			r.name(id, quote)
			r.introduce(id, last, end)
			at := r.add(phrase{first: last, last: last + 1, node: id})
			r.extend(at, i, end)
		}
	}
}

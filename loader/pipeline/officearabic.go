package pipeline

import (
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
		if body = r.possessor(i, end); body != "" {
			return own, end, cut, body
		}
	}
	if last == 0 || !r.free(i, last) {
		return nil, 0, "", ""
	}
	return titles, last, prefix, ""
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
		case p == nil && o.body != "" && (r.token(o.last).Fold == "ومقره" || r.token(o.last).Fold == "ومقرها") && r.seat(r.behindIn(o.last+1)) != nil:
			o.last = r.seat(r.behindIn(o.last + 1)).last // «رئيس مجلس الدولة ومقره طرابلس خالد المشري»
		case p == nil && o.body != "" && r.accredited(o.last, limit) > 0:
			o.last = r.accredited(o.last, limit) // «السفير الروسي لدى واشنطن أناتولي أنتونوف»
		case o.body == "" && !o.placed && r.governs(o, limit):
		case (o.title.Person || o.title.NeedsBody) && o.body == "" && (r.token(o.last).Fold == "في" || r.token(o.last).Fold == "لدي") && r.at(o.last+1) != nil && r.isBody(o, r.at(o.last+1)):
			o.last++ // «الخبير في مركز كارنيغي يزيد صايغ»
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
		case p == nil && o.body == "" && strings.HasSuffix(o.title.Office, "minister") && o.last < o.first+6 && strings.HasPrefix(r.token(o.last).Fold, "وال"):
			for o.last++; r.at(o.last) == nil && strings.HasPrefix(r.token(o.last).Fold, "ال"); o.last++ { // «وزير الخارجية والتعاون الدولي المغربي»
			}
		case p == nil && o.title.Person && o.last < o.first+4 && strings.HasPrefix(r.token(o.last).Fold, "ال") && r.token(o.last).Kind == text.Word:
			o.last++ // «رجل الدين الشيعي نمر النمر»
		case p == nil && o.body != "" && r.spelled(o):
			o.person, o.last = r.taken[o.last+1], r.at(o.last+1).last // «الرئيس الأوكراني بترو بوروشينكو»
			return
		case p == nil && (o.body != "" || o.placed || r.definite(o)) && (!o.title.NeedsBody || o.body != ""):
			r.unknownHolder(o, o.last, limit, false)
			return
		case p == nil && o.body == "" && o.last < o.first+4 && strings.HasPrefix(r.token(o.last).Fold, "ال") && o.title.Office == "minister":
			o.last++ // «وزير التعاون الدولي المصري»
		default:
			return
		}
	}
}

// governs reports whether a region or town stands behind an Arabic title of its governor or mayor, and reads over it: «حاكم ولاية بورنو».
func (r *reading) governs(o *office, limit int) bool {
	if !regional[o.title.Office] {
		return false
	}
	t := o.last
	if nouns, end, prefix := r.words.Nouns.Match(r.doc, t, limit); end > 0 && nouns[0].Type == graph.PlaceType && prefix == "" {
		t = end
	}
	p := r.at(t)
	if p == nil || p.kind != graph.PlaceType || p.prefix != "" {
		return false
	}
	o.placed, o.last = true, p.last
	return true
}

// regional are the offices of those who head a region or town.
var regional = map[string]bool{"governor": true, "mayor": true}

// behindIn is the token behind «في» at token i, or i itself.
func (r *reading) behindIn(i int) int {
	if r.token(i).Fold == "في" {
		return i + 1
	}
	return i
}

// arabicHolderBefore reads «قال علي واعظ، مدير …»: a name between a verb of saying and a comma before the profession.
func (r *reading) arabicHolderBefore(o *office) {
	i := o.first - 1
	if o.person < 0 && o.nameLast == 0 && r.installedAs(o) {
		return
	}
	if p := r.at(i); o.person < 0 && o.nameLast == 0 && o.prefix == "" && p != nil && isPerson(p.kind) && (o.body != "" && r.holdsOffice(p.node, o.body) || o.body == "" && r.bodyOf(p.node, o.title) != "") {
		o.person = r.taken[i] // «قابوس بن سعيد سلطان عمان», «محمد بن سلمان ولي العهد»
		return
	}
	if p := r.at(i - 1); o.person < 0 && o.nameLast == 0 && o.prefix == "" && o.body != "" && r.token(i).Text == "،" && p != nil && isPerson(p.kind) && p.last == i {
		o.person = r.taken[i-1] // «دونالد توسك، رئيس المجلس الأوروبي،»
		return
	}
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

// installedAs reads the holder before an office that he takes or holds: «تولى مارك روته منصب الأمين العام», «انتخب جوزيف عون
// رئيسا للجمهورية».
func (r *reading) installedAs(o *office) bool {
	i := o.first - 1
	if posts[r.token(i).Fold] {
		i--
	} else if !accusative[r.token(o.first).Fold] {
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

var posts = map[string]bool{"منصب": true, "بمنصب": true, "مهام": true, "رياسه": true}

// accusative are titles as what somebody is made.
var accusative = map[string]bool{"رييسا": true, "رييسه": true, "وزيرا": true, "وزيره": true, "امينا": true, "قائدا": true, "ملكا": true, "مستشارا": true}

// spelled reports whether a holder of the office is named by his surname behind a first name as the tables do not spell it.
func (r *reading) spelled(o *office) bool {
	given, p := r.token(o.last), r.at(o.last+1)
	return p != nil && isPerson(p.kind) && p.prefix == "" && r.holdsOffice(p.node, o.body) && given.Kind == text.Word && !r.words.Function[given.Fold] && !r.verbal(given.Fold) && !r.nominal(given.Fold)
}

// accredited is the token behind what an officer is charged with, from the preposition at token i on and up to his name: the
// place or body at which he stands for his own, or a matter («للشؤون السياسية»); 0 where no name follows.
func (r *reading) accredited(i, limit int) int {
	last := i + 1
	switch p := r.at(i + 1); r.token(i).Fold {
	case "لدي", "الي", "في", "بشان":
		if p == nil || p.kind != graph.CountryType && p.kind != graph.PlaceType && p.kind != graph.OrganizationType {
			return 0
		}
		last = p.last
	case "للشوون", "لشوون":
		for last < limit && last < i+4 && r.taken[last] < 0 && strings.HasPrefix(strings.TrimPrefix(r.token(last).Fold, "و"), "ال") {
			last++
		}
	default:
		return 0
	}
	for q := r.at(last); q != nil && (q.form == lexicon.Adjective || q.prefix == "و" && r.at(i+1) != nil && q.kind == r.at(i+1).kind); q = r.at(last) {
		last = q.last
	}
	named := last
	if r.token(named).Text == "،" {
		named++
	}
	if q := r.at(named); q != nil && isPerson(q.kind) && q.prefix == "" || q == nil && r.personName(named, limit) > named {
		return last
	}
	return 0
}

// isBody reports whether a phrase behind an Arabic title says what the office is of.
func (r *reading) isBody(o *office, p *phrase) bool {
	if p.kind != graph.CountryType && p.kind != graph.OrganizationType {
		return false
	}
	if organ, _, _ := r.organIn(o.title, o.first, o.last); o.title.Body == "organization" && organ == nil && p.kind == graph.CountryType && p.form == lexicon.Name && !o.title.Person {
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
	const most = 4 // words
	for last := min(i+most, limit); o.body != "" && last > i+1; last-- {
		if quote, _, _ := r.doc.Span(i, last); r.token(last-1).Kind == text.Word && r.free(i, last) && r.Lexicon.Namesake(o.body, quote) != "" {
			o.nameFirst, o.nameLast, o.last = i, last, last
			return
		}
	}
	last := r.personName(i, limit)
	if last == i || closed && r.token(last).Kind != text.Punct && !r.Lexicon.Given[r.token(i).Fold] {
		return
	}
	if strings.HasPrefix(r.token(i).Text, "ال") && !r.Lexicon.Given[r.token(i).Fold] && r.arabic() {
		return // an adjective of the title, unlike «ألكساندر»
	}
	o.nameFirst, o.nameLast, o.last = i, last, last
}

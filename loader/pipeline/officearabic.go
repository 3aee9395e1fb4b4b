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
	if o.person < 0 && o.nameLast == 0 && r.installedAs(o) {
		return
	}
	if p := r.at(i); o.person < 0 && o.nameLast == 0 && o.prefix == "" && o.body != "" && p != nil && isPerson(p.kind) && r.holdsOffice(p.node, o.body) {
		o.person = r.taken[i] // «قابوس بن سعيد سلطان عمان»
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

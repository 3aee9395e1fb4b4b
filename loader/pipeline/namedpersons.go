package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findNamed makes persons of full names whose office the article does not say, where what stands beside them, or the names
// themselves, show that they are: «قال كين نيومان، …», «الفريق كمال الماحي», "said Ben Rhodes", a list of members.
func (r *reading) findNamed() {
	begun := len(r.phrases)
	for found := true; found; { // one of a list tells what the next is
		found = false
		for i := 0; i < len(r.doc.Tokens); i++ {
			if r.taken[i] >= 0 || r.token(i).Kind != text.Word {
				continue
			}
			last, prefix := r.fullName(i, r.doc.Sentences[r.sentence(i)].Last)
			if p := r.at(last); last > i && p != nil && isPerson(p.kind) && p.first == last && p.prefix == "" {
				r.phrases[r.taken[last]].prefix = prefix
				r.extend(r.taken[last], i, p.last) // known by the surname: "Mohammed Hamdan Dagalo"
				i = p.last - 1
			} else if last > i && r.ofPerson(i, last, prefix) {
				r.addPerson(i, last, prefix)
				found = true
				i = last - 1
			}
		}
	}
	if len(r.phrases) > begun {
		r.findSurnames()
	}
}

// fullName is the end of a person's name that begins with a first name at token i, i where there is none, and the Arabic conjunction
// or preposition written with it.
func (r *reading) fullName(i, limit int) (last int, prefix string) {
	if first := r.token(i).Fold; particles[first] || compound[first] {
		return i, ""
	}
	if !r.arabic() {
		if last = r.personName(i, limit); r.given(i) || r.aged(last) || r.reports(i-1) && r.token(last).Text == "," {
			return last, ""
		}
		return i, ""
	}
	if _, end, _ := r.words.Honorifics.Match(r.doc, i, limit); end > i+1 {
		return i, "" // «خادم الحرمين»
	}
	if r.given(i) {
		last = r.personName(i, limit)
		if whole := r.token(last - 1); last == i+2 && compounding[whole.Fold] || len([]rune(whole.Fold)) < 3 && !r.Lexicon.Family[whole.Fold] {
			return i, "" // «نور الدين» is a first name alone
		}
		return last, ""
	}
	for _, stem := range text.Stems(r.token(i).Fold)[1:] {
		if (stem.Prefix == "و" || stem.Prefix == "ل") && len([]rune(stem.Word)) > 2 && (r.Lexicon.Given[stem.Word] || r.words.Given[stem.Word]) {
			if last = r.nameFrom(i, i+1, 1, limit); last > i {
				return last, stem.Prefix
			}
		}
	}
	return i, ""
}

// aged reports whether an age stands behind the English name that ends before token i: "Jane Doe, 90,".
func (r *reading) aged(i int) bool {
	behind := r.token(i + 2).Text
	return r.token(i).Text == "," && r.token(i+1).Kind == text.Number && len(r.token(i+1).Text) < 3 && (behind == "," || behind == ".")
}

// ofPerson reports whether the words at tokens [first, last), which read like a name, are one: a verb of saying, a rank or another person
// stands beside them, or names of people are made of each of them.
func (r *reading) ofPerson(first, last int, prefix string) bool {
	if nouns, end, _ := r.words.Nouns.Match(r.doc, first-1, first); end > 0 && (describable(nouns[0].Type) || nouns[0].Type == graph.PlaceType || nouns[0].Type == graph.OrganizationType) {
		return false // «شارع محمد الخامس»
	}
	if r.ofCounterpart(first) {
		return false
	}
	if prefix == "" {
		if _, end, _ := r.words.Honorifics.Match(r.doc, first-1, first); end > 0 || r.reports(first-1) || !r.arabic() && r.aged(last) {
			return true
		}
	}
	return r.listedWith(first, last, prefix) != nil || r.namesOnly(first, last, prefix)
}

// ofCounterpart reports whether a reference to a counterpart stands before the name at token i: "his counterpart Sergei Lavrov",
// «نظيره الإيراني، بيجان زنغنه».
func (r *reading) ofCounterpart(i int) bool {
	if f := r.token(i - 1).Text; f == "," || f == "،" {
		i--
	}
	if p := r.at(i - 1); p != nil && p.form == lexicon.Adjective {
		i = p.first
	}
	word := r.token(i - 1).Fold
	return word == "counterpart" || word == "counterparts" || r.arabic() && beforeCounterpart(word) != word
}

// listedWith is the person whom a conjunction or comma joins to the tokens [first, last); nil where there is none.
func (r *reading) listedWith(first, last int, prefix string) *phrase {
	before := first - 1
	if joins(r.token(before).Text) {
		before--
	}
	if p := r.at(before); p != nil && isPerson(p.kind) && p.title == nil && (before < first-1 || prefix == "و") {
		return p
	}
	behind := last
	if joins(r.token(behind).Text) {
		behind++
	}
	if p := r.at(behind); p != nil && p.first == behind && isPerson(p.kind) && p.title == nil && (behind > last && p.head == p.first || p.prefix == "و") {
		return p
	}
	return nil
}

// namesOnly reports whether each of the words at tokens [first, last) is known from names of people and no common word.
func (r *reading) namesOnly(first, last int, prefix string) bool {
	for t := first; t < last; t++ {
		word := r.token(t).Fold
		if t == first {
			word = strings.TrimPrefix(word, prefix)
		}
		if !r.Lexicon.Family[word] && !r.Lexicon.Given[word] && !r.words.Given[word] {
			return false
		}
		_, title, _ := r.words.Titles.Match(r.doc, t, t+1)
		if title > 0 || r.nominal(word) || r.verbal(word) || r.words.Ambiguous[word] {
			return false
		}
	}
	return true
}

// addPerson adds the person named at tokens [first, last), a leader where a leader is listed beside.
func (r *reading) addPerson(first, last int, prefix string) {
	quote, _, _ := r.doc.Span(first, last)
	quote = strings.TrimPrefix(quote, prefixIn(quote, prefix))
	id := "person:" + slug(quote)
	if p := r.listedWith(first, last, prefix); p != nil && p.kind == graph.LeaderType {
		id = "leader:" + slug(quote)
	}
	r.name(id, quote)
	r.introduce(id, first, last)
	r.add(phrase{first: first, last: last, prefix: prefix, node: id})
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findCollectives lets "Russian officials" and «الحكومة الإيرانية» stand for the state, bloc or body that they belong to.
func (r *reading) findCollectives() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		if last == 0 || nouns[0].Type != "" || !r.free(i, last) || r.arabic() && r.titled(i, limit, "") {
			continue
		}
		at, first, end := -1, i, last
		if r.arabic() {
			definite := strings.HasPrefix(r.token(i).Fold, prefix+"ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل")
			for t := last; t < min(last+3, limit); t++ {
				if p := r.at(t); p != nil {
					if definite && p.form == lexicon.Name {
						break // it governs nothing: «طالبت الدول رواندا»
					}
					if (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.form != lexicon.Metonym && p.prefix == "" {
						at, end = r.taken[t], p.last
					}
					break
				}
				word := r.token(t)
				compound := !definite && t == last && word.Kind == text.Word && !r.words.Function[word.Fold] && r.at(t+1) != nil && r.at(t+1).form == lexicon.Adjective // «مصافي نفط روسية»
				if r.words.Function[word.Fold] || !strings.HasPrefix(word.Fold, "ال") && word.Kind != text.Punct && !compound {
					break
				}
			}
			if p := r.belonging(last); at < 0 && p != nil {
				at, end = r.taken[p.first], p.last
			}
			if p := r.comingFrom(i, last, limit, prefix, nouns[0].Kind == lexicon.Forces); at < 0 && p != nil {
				at, end = r.taken[p.first], p.last
			}
		} else if before := r.at(i - 1); before != nil && before.form != lexicon.Metonym && before.title == nil && (before.kind == graph.CountryType || before.kind == graph.OrganizationType) {
			at, first = r.taken[i-1], before.first
		} else if t := r.qualifier(i); t >= 0 {
			at, first = r.taken[t], r.phrases[r.taken[t]].first
		} else if r.token(i-1).Fold == "'s" && r.at(i-2) != nil && r.at(i-2).kind == graph.CountryType {
			at, first = r.taken[i-2], r.at(i-2).first
		} else if p := r.of(last); p != nil {
			at, end = r.taken[p.first], p.last
		}
		if at < 0 {
			continue
		}
		forces := nouns[0].Kind == lexicon.Forces
		r.freeAdjectives(first, end, forces)
		p := &r.phrases[at]
		p.modifier, p.prefix, p.form, p.alternative, p.forces = false, prefix, lexicon.Name, "", forces
		if !r.arabic() {
			p.prefix = ""
		}
		r.extend(at, first, end)
		i = end - 1
	}
}

// findGovernments lets "the Trump administration" and "Assad's forces" stand for the leader whose they are.
func (r *reading) findGovernments() {
	for i := 1; i < len(r.doc.Tokens) && !r.arabic(); i++ {
		nouns, last, _ := r.words.Nouns.Match(r.doc, i, r.doc.Sentences[r.sentence(i)].Last)
		if last == 0 || nouns[0].Kind != lexicon.Government && nouns[0].Kind != lexicon.Forces || !r.free(i, last) {
			continue
		}
		t := i - 1
		if r.token(t).Fold == "'s" {
			t--
		}
		if p := r.at(t); p != nil && p.last == t+1 && p.kind == graph.LeaderType && p.node != "" {
			p.forces = nouns[0].Kind == lexicon.Forces
			r.extend(r.taken[t], p.first, last)
		}
	}
}

// comingFrom is the state or body behind «من» and an indefinite Arabic collective at tokens [i, last), or behind «في» where they are
// no troops: «وحدات عسكرية من الصين», «مسؤولين في مالي»; nil where none is.
func (r *reading) comingFrom(i, last, limit int, prefix string, forces bool) *phrase {
	const adjectives = 2
	if strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل") {
		return nil
	}
	for t := last; t < min(last+adjectives+1, limit) && r.taken[t] < 0; t++ {
		if f := r.token(t).Fold; f == "من" || f == "في" && !forces {
			if p := r.at(t + 1); p != nil && p.prefix == "" && p.form == lexicon.Name && (p.kind == graph.CountryType || p.kind == graph.OrganizationType && f == "من" && !members[text.WithoutArticle(strings.TrimPrefix(r.token(i).Fold, prefix))]) {
				return p
			}
			return nil
		} else if r.words.Function[f] || r.verbal(f) || r.phraseTrigger(f) { // «قوات مدعومة من» says who backs them
			return nil
		}
	}
	return nil
}

// members are Arabic collectives that are some of a body, not it: «دول من مجلس التعاون».
var members = map[string]bool{"دول": true, "دوله": true, "عضو": true, "اعضا": true, "حكومات": true, "شركات": true}

// qualifier is the token of a nationality's adjective that other words part from its English noun at token i: "Turkish 'occupying
// forces'"; -1 where there is none.
func (r *reading) qualifier(i int) int {
	for t := i - 1; t > i-4 && t >= 0; t-- {
		w := r.token(t)
		if p := r.at(t); p != nil {
			if p.form == lexicon.Adjective && p.kind == graph.CountryType {
				return t
			}
			return -1
		}
		if w.Kind == text.Word && (r.words.Function[w.Fold] || w.Upper || r.verbal(w.Fold)) || w.Kind == text.Punct && w.Text != "'" && w.Text != "‘" && !text.Quotation(w.Text) {
			return -1
		}
	}
	return -1
}

// of is the country or body behind "of" at an English token: "the leaders of Chad".
func (r *reading) of(i int) *phrase {
	f := r.token(i).Fold
	if i++; r.token(i).Fold == "the" {
		i++
	}
	if p := r.at(i); f == "of" && p != nil && p.first == i && p.node != "" && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.form == lexicon.Name {
		return p
	}
	return nil
}

// freeAdjectives lets the adjectives that are coordinated with a collective's stand for their states too: «القوات الأمريكية
// والفرنسية», "US, French and Turkish forces".
func (r *reading) freeAdjectives(first, last int, forces bool) {
	if r.arabic() {
		for p := r.at(last); p != nil && p.form == lexicon.Adjective && p.prefix == "و"; p = r.at(p.last) {
			p.modifier, p.form, p.forces = false, lexicon.Name, forces
		}
		return
	}
	for t := first - 1; t >= 0; t-- {
		if f := r.token(t).Fold; f == "and" || f == "," {
			continue
		}
		p := r.at(t)
		if p == nil || p.kind != graph.CountryType || p.form == lexicon.Metonym || t+1 == first {
			return
		}
		p.modifier, p.form, p.forces = false, lexicon.Name, forces
		t = p.first
	}
}

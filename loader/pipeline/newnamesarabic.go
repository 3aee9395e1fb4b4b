package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// arabicBody reads «معهد الدراسات …», «صحيفة "…"»: the head noun with a quoted name, or with the definite words behind it.
func (r *reading) arabicBody(i, limit int) int {
	values, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	if last == 0 || values[0].Type != graph.OrganizationType || !r.free(i, last) || r.titled(i, limit, "country") {
		return 0
	}
	first := last
	if open := r.token(last).Text; r.token(last).End != r.token(last+1).Start || r.token(last+1).Kind == text.Punct { // or the mark closes
	} else if open == "\"" || open == "(" || open == "«" || open == "'" || open == "“" {
		for j := last + 1; j < min(limit, last+6); j++ {
			if t := r.token(j).Text; t == "\"" || t == ")" || t == "»" || t == "'" || t == "”" {
				if p := r.at(last + 1); p != nil {
					return j + 1
				}
				return r.addBody(i, last+1, j, "", values[0].Kind)
			}
		}
		return 0
	}
	if p := r.at(last); p != nil && p.kind == graph.OrganizationType {
		return 0
	}
	if open := r.quotedBehind(last, limit); open > last && r.free(open+1, r.quotedName(open, limit)) {
		return r.addBody(i, open+1, r.quotedName(open, limit), "", values[0].Kind)
	}
	definite := strings.HasPrefix(r.token(i).Fold, prefix+"ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل")
	if _, rank, _ := r.words.Honorifics.Match(r.doc, i, limit); r.nameless(last, values[0].Kind) || definite && rank > 0 {
		return 0 // «اللواء الركن …»
	}
	chained := false
	if end := r.construct(i, last, limit); end > last && !definite {
		chained, last = true, end
	} else if name := r.foreignName(last, limit); name > last && !definite {
		return r.addBody(i, i, name, prefix, values[0].Kind)
	}
	last, adjective := r.definiteRun(first, last, limit, values[0].Kind)
	if q := r.at(last); q != nil && q.kind == graph.OrganizationType && q.prefix == "" {
		return 0 // «شركة الطاقة الفرنسية توتال»: the name follows
	}
	if last == first || !adjective && !chained && (definite || values[0].Kind == "MEDIA") {
		return 0 // it refers back, or is no name
	}
	if definite {
		end := r.concern(last, limit)
		if end == last && last == first+1 && naming[values[0].Kind] {
			return 0 // «الحزب اللبناني» is one named before
		}
		last = end
	}
	return r.addBody(i, i, last, prefix, values[0].Kind)
}

// definiteRun is the end of the definite words from token last on that go on with the name of a body, whose words behind its noun begin
// at token first, and whether a state's adjective is among them.
func (r *reading) definiteRun(first, last, limit int, kind string) (end int, adjective bool) {
	const most = 5 // words
	for last < min(limit, first+most) {
		t := r.token(last)
		p := r.at(last)
		if t.Kind != text.Word || r.words.Function[t.Fold] || p != nil && (p.prefix != "" && p.prefix != "و" || p.form == lexicon.Name) {
			break
		}
		word := strings.TrimPrefix(t.Fold, "و")
		if !strings.HasPrefix(word, "ال") || r.phraseTrigger(t.Fold) {
			break
		}
		if _, end, _ := r.words.Epithets.Match(r.doc, last, last+1); end > 0 && last > first && kind != "GOVERNMENT" && kind != "OTHER" {
			break // «حزب الرابطة المتطرف»
		}
		if _, rank, _ := r.words.Honorifics.Match(r.doc, last, limit); rank > 0 {
			break // «رئيس هيئة تدريب القوات المسلحة اللواء …»
		}
		if _, public, _ := r.words.Public.Match(r.doc, last, last+1); adjective && p == nil && public == 0 {
			break // «أقر المجلس المركزي الفلسطيني القرار»
		}
		adjective = adjective || p != nil && p.form == lexicon.Adjective
		last++
	}
	return last, adjective
}

// nameless reports whether the word at token i, behind a noun for bodies, makes no name with it: «حركة الملاحة», «جبهة القتال». With a
// state's adjective it may be a court or commission of the state.
func (r *reading) nameless(i int, kind string) bool {
	if _, last, prefix := r.words.Unnamed.Match(r.doc, i, i+1); last == 0 || prefix != "" {
		return false
	}
	p := r.at(i + 1)
	return kind != "COURT" && kind != "OTHER" || p == nil || p.form != lexicon.Adjective
}

// foreignName is the end of the unknown word at token i, i where none is: it has no article, and a definite adjective of the body
// behind it shows that it is a name: «حزب فيدس اليميني», «حركة رشاد المعارضة».
func (r *reading) foreignName(i, limit int) int {
	if !r.nameable(i, limit) || strings.HasPrefix(r.token(i).Fold, "ال") || i+1 >= limit {
		return i
	}
	if _, end, prefix := r.words.Epithets.Match(r.doc, i+1, i+2); end > 0 && prefix == "" && strings.HasPrefix(r.token(i+1).Fold, "ال") {
		return i + 1
	}
	return i
}

// concern is the end of the words behind a body's adjectives at token i that say what it is for, i where none do: «المفوضية العليا
// للانتخابات», «الهيئة البريطانية لتجارة الفولاذ».
func (r *reading) concern(i, limit int) int {
	matter, ok := strings.CutPrefix(r.token(i).Fold, "ل")
	if !ok || i+1 >= limit || r.taken[i] >= 0 || r.token(i).Kind != text.Word || r.words.Function[r.token(i).Fold] || r.verbal(r.token(i).Fold) && !r.nominal(matter) {
		return i
	}
	if whole, ok := strings.CutPrefix(matter, "ل"); ok && len([]rune(whole)) > 2 { // with the article
		if r.nominal(whole) {
			return i
		}
		return i + 1
	}
	if r.taken[i+1] < 0 && strings.HasPrefix(r.token(i+1).Fold, "ال") && len([]rune(matter)) > 2 {
		return i + 2
	}
	return i
}

// construct is the end of the Arabic words at token last that the noun for a body at token i governs, up to a definite one: «هيئة
// تعليم وتدريب القوات», «لجنة ترسيم الحدود»; last where the noun is of none whose names are made so.
func (r *reading) construct(i, last, limit int) int {
	const most = 3 // indefinite words
	if _, agency, _ := r.words.Agencies.Match(r.doc, i, last); agency == 0 || last != i+1 {
		return last
	}
	for t := last; t < min(last+most+1, limit); t++ {
		w := r.token(t)
		word := strings.TrimPrefix(w.Fold, "و")
		switch {
		case t > last && r.taken[t] < 0 && strings.HasPrefix(w.Fold, "ال"):
			if _, end, _ := r.words.Epithets.Match(r.doc, t, t+1); end > 0 {
				return t // «حزب فيدس اليميني», «وكالة أعماق الناطقة باسم …»
			}
			return t + 1
		case t > last && r.at(t) != nil && r.at(t).form == lexicon.Name && r.at(t).prefix == "" && (r.at(t).kind == graph.CountryType || r.at(t).kind == graph.PlaceType):
			return r.at(t).last // «حركة تحرير أزواد»
		case r.taken[t] >= 0 || w.Kind != text.Word || strings.HasPrefix(w.Fold, "ال") || r.words.Function[w.Fold] || owned(w.Text) || !r.nominal(word) && r.verbal(word):
			return last
		}
		if nouns, end, _ := r.words.Nouns.Match(r.doc, t, limit); end > 0 && nouns[0].Kind != lexicon.Training {
			return last
		}
	}
	return last
}

// phraseTrigger reports whether a set phrase of the rules begins with the word: «المكونة من».
func (r *reading) phraseTrigger(fold string) bool {
	for _, t := range r.rules.At(fold) {
		if t.Part == rule.Phrase {
			return true
		}
	}
	return false
}

package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// reportArabic reads a verb of saying, a participle («مشيرا إلى أن») or a noun («قوله إن») at token i. before is who spoke
// last, in the sentence or before it; first says that the sentence has no report before.
func (r *reading) reportArabic(i int, s text.Sentence, before string, first bool) (report, bool) {
	out := report{at: i}
	fold := r.token(i).Fold
	behind, saying := i+1, r.saying(i)
	switch {
	case r.rules.Cues.Said[fold]:
		if out.speaker = r.informant(i, s); out.speaker == "" {
			if out.speaker = before; first {
				out.speaker = r.principal(i, s)
			}
		}
	case r.rules.Cues.Participles[fold]:
		if out.speaker = before; first && !r.quotedAcross(i, s) {
			out.speaker = r.principal(i, s)
		}
	case saying != 0 && !prepositions[r.token(i-1).Fold]:
		if who := r.principal(i, s); first && who != "" && r.conjoined(i) {
			before = who // «انتقد لافروف الحلف وقال إن»
		}
		out.speaker, behind = r.sayer(i, s, before)
	default:
		return report{}, false
	}
	out.first = r.complement(behind, s.Last)
	if saying == rule.Charge && out.first < 0 {
		out.first = r.charged(behind, s.Last)
	}
	if saying != 0 && out.first < 0 {
		out.first = r.topic(i, behind, s.Last)
	}
	if out.first >= 0 {
		out.last = r.saidUntil(out.first, s.Last)
	}
	out.first = max(out.first, 0)
	return out, true
}

// sayer is the subject of the verb of saying at token i and the token behind it: right before the verb, else behind it up
// to what is said, else the last speaker, who goes on.
func (r *reading) sayer(i int, s text.Sentence, before string) (string, int) {
	t := i - 1
	for t > s.First && (r.token(t).Fold == "قد" || r.token(t).Fold == "الذي" || r.token(t).Fold == "التي" || r.token(t).Text == "،") {
		t--
	}
	if p := r.at(t); p != nil && !r.conjoined(i) && p.node != "" && canSpeak(p.kind) && !r.governed(p) && !p.modifier && !r.possessing(p, i) {
		return r.credited(p), i + 1
	}
	for t := i - 1; t > max(s.First, i-5) && !r.conjoined(i); t-- { // «إن محللين يعتقدون»
		if r.conjunction(t) {
			if name, end := r.whom(t+1, i, before); name != "" && end == i {
				return name, i + 1
			}
			break
		}
	}
	for t := i + 1; t < min(i+14, s.Last); t++ {
		p := r.at(t)
		w := r.token(t)
		switch {
		case p == nil && r.heading(t) != nil && !r.conjunction(t) && !prepositions[w.Fold]:
			p = r.heading(t)
			fallthrough
		case p != nil:
			if p.node != "" && canSpeak(p.kind) && p.prefix == "" && !r.governed(p) && !p.modifier {
				return r.credited(p), p.last
			}
			t = p.last - 1
		case r.conjunction(t) || text.Quotation(w.Text) || w.Text == ":":
			return before, t
		case prepositions[w.Fold]:
			t++ // and its noun
			if q := r.at(t); q != nil {
				t = q.last - 1
			}
		case t == i+1 && w.Kind == text.Word && !r.words.Function[w.Fold]:
			if name, end := r.whom(t, s.Last, before); name != "" && (r.articled(t) || r.complement(end, min(end+12, s.Last)) >= 0) {
				return name, end
			}
			if name, end := r.stranger(i, s.Last); name != "" && r.complement(end, s.Last) >= 0 {
				return name, end
			}
		}
	}
	return before, i + 1
}

// sourceBehind reads «، كما أعلنت الوزارة» and «، على ما أفادت» behind a statement; what a conjunction follows is another.
func (r *reading) sourceBehind(i int, s text.Sentence, last string) (report, bool) {
	verb := i + 1
	if r.token(i).Fold == "علي" && r.token(i+1).Fold == "ما" {
		verb++
	} else if r.token(i).Fold != "كما" {
		return report{}, false
	}
	if r.token(i-1).Text != "،" && r.token(i-1).Text != "," || r.saying(verb) == 0 {
		return report{}, false
	}
	speaker, end := r.whom(verb+1, s.Last, last)
	if speaker == "" || r.complement(end, s.Last) >= 0 {
		return report{}, false
	}
	return report{i, speaker, s.First, i}, true
}

// conjoined reports whether a conjunction is written with the verb at token i, so that its subject cannot stand before it.
func (r *reading) conjoined(i int) bool {
	for _, stem := range text.Stems(r.token(i).Fold) {
		if stem.Prefix == "" && r.rules.Cues.Reports[stem.Word] != 0 {
			return false
		}
	}
	return true
}

// informant is whom «عن … قوله» names, empty where nobody is.
func (r *reading) informant(i int, s text.Sentence) string {
	for t := i - 1; t > max(s.First, i-reach/2); t-- {
		if r.token(t).Fold == "عن" && r.taken[t] < 0 {
			name, _ := r.whom(t+1, i, "")
			return name
		}
	}
	return ""
}

// stranger are the words for the speaker behind an Arabic verb of saying at token i whom nobody knows, and the token behind them: two
// without the article, as names of people are, of a body its noun phrase; empty where none stand there.
func (r *reading) stranger(i, limit int) (name string, end int) {
	if nouns, last, prefix := r.words.Nouns.Match(r.doc, i+1, limit); last > 0 && prefix == "" && nouns[0].Type == graph.OrganizationType {
		end = r.nounPhrase(i+1, limit)
		name, _, _ = r.doc.Span(i+1, end)
		return name, end
	}
	if strings.HasPrefix(r.token(i+1).Fold, "ل") || r.nominal(strings.TrimPrefix(r.token(i+1).Fold, "ب")) {
		return "", 0 // «تعد لتقديم اعتذار»
	}
	for t := i + 1; t < i+3; t++ {
		w := r.token(t)
		if t >= limit || r.taken[t] >= 0 || w.Kind != text.Word || r.words.Function[w.Fold] || prepositions[w.Fold] || r.inDate(t) || r.articled(t) || r.verbal(w.Fold) ||
			strings.HasSuffix(w.Fold, "ا") && t == i+1 || r.rules.Cues.Participles[w.Fold] || r.conjunction(t) || len([]rune(w.Fold)) < 3 {
			return "", 0
		}
	}
	name, _, _ = r.doc.Span(i+1, i+3)
	return name, i + 3
}

// conjunction reports whether an Arabic word opens what is said: أن and its kind.
func (r *reading) conjunction(i int) bool {
	for _, stem := range text.Stems(r.token(i).Fold) {
		if (stem.Prefix == "" || stem.Prefix == "ب") && complementizers[stem.Word] {
			return true
		}
	}
	return false
}

var complementizers = map[string]bool{"ان": true, "انه": true, "انها": true, "انهم": true, "انهما": true, "اننا": true, "انني": true, "اني": true, "انك": true, "انكم": true}

// complement is the token behind the conjunction or mark that opens what is said, -1 where none does.
func (r *reading) complement(i, limit int) int {
	for t := i; t < limit; t++ {
		if r.taken[t] >= 0 {
			continue
		}
		if r.conjunction(t) || r.token(t).Text == ":" || text.Quotation(r.token(t).Text) && r.token(t).Text != "»" && r.token(t).Text != "”" {
			return t + 1
		}
		if t > i && r.reports(t) {
			break
		}
	}
	return -1
}

// charged is the token with «ب» behind the one who is blamed, -1 where none stands there.
func (r *reading) charged(i, limit int) int {
	blamed := false
	for t := i; t < limit; t++ {
		p := r.at(t)
		if p != nil {
			blamed, t = true, p.last-1
			continue
		}
		for _, stem := range text.Stems(r.token(t).Fold) {
			if blamed && stem.Prefix == "ب" {
				return t
			}
		}
	}
	return -1
}

// articled reports whether a noun has the article, in Arabic written with it.
func (r *reading) articled(i int) bool {
	if !r.arabic() {
		return r.token(i-1).Fold == "the" || r.token(i-2).Fold == "the"
	}
	fold := r.token(i).Fold
	return text.WithoutArticle(fold) != fold
}

// saidUntil is the end of what is said from token i on: the sentence's, or where another clause is set against it.
func (r *reading) saidUntil(i, limit int) int {
	for t := i + 1; t < limit; t++ {
		before := r.token(t - 1).Text
		if r.taken[t] < 0 && (before == "," || before == "،") && (contrasts[r.token(t).Fold] || r.takesStand(t)) {
			return t
		}
	}
	return limit
}

var contrasts = map[string]bool{"while": true, "whereas": true, "although": true, "though": true, "بينما": true, "فيما": true, "وكان": true, "وكانت": true, "علما": true}

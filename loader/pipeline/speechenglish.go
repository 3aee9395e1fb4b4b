package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// reportEnglish reads a verb of saying at token i. before is who spoke last, in the sentence or before it; first says that
// the sentence has no report before.
func (r *reading) reportEnglish(i int, s text.Sentence, before string, first bool) (report, bool) {
	saying := r.saying(i)
	if saying == 0 || r.token(i-1).Fold == "to" {
		return report{}, false
	}
	out := report{at: i}
	head, end := i, i+1 // where the speaker begins, and where he or the verb ends
	behind := true      // the statement may stand before them
	switch t := r.verbStart(i); {
	case strings.HasSuffix(r.token(i).Fold, "ing") && !auxiliary[r.token(i-1).Fold]:
		behind = false
		if out.speaker = before; first {
			out.speaker = r.principal(i, s)
		}
	case r.inverted(i):
		out.speaker, end = r.whom(i+1, s.Last, before)
	default:
		out.speaker, head = r.speakerLeft(t, s, before, first)
	}
	if out.speaker == "" {
		return report{}, false
	}
	mark := head - 1
	if r.token(mark).Text == "," && text.Quotation(r.token(mark-1).Text) {
		mark--
	}
	switch q, ends := r.quotationEnding(mark); {
	case behind && ends:
		out.first, out.last = max(q.first, s.First), mark
		return out, true
	case behind && head-s.First > 3 && (r.token(mark).Text == "," || text.Quotation(r.token(mark).Text)) && first && !adverbial[r.token(s.First).Fold]:
		out.first, out.last = s.First, head-1
		return out, true
	}
	if out.first = r.saidFrom(i, end, s, saying); out.first > 0 {
		out.last = r.saidUntil(out.first, s.Last)
	}
	return out, true
}

// adverbial are words that open an adverbial before the subject, so that the comma behind it ends no statement.
var adverbial = map[string]bool{"in": true, "on": true, "at": true, "after": true, "before": true, "during": true, "while": true, "when": true, "as": true, "earlier": true, "later": true,
	"meanwhile": true, "however": true, "speaking": true, "following": true, "asked": true, "since": true, "although": true, "but": true, "and": true, "last": true, "addressing": true, "for": true, "despite": true, "with": true, "by": true, "if": true, "unlike": true}

// verbStart is the token before an English verb with its auxiliaries and adverbs.
func (r *reading) verbStart(i int) int {
	t := i - 1
	for ; t >= 0 && r.taken[t] < 0; t-- {
		fold := r.token(t).Fold
		if !auxiliary[fold] && !strings.HasSuffix(fold, "ly") && fold != "later" && fold != "then" && fold != "previously" && fold != "however" {
			break
		}
	}
	return t
}

// inverted reports whether the speaker stands behind the verb: `," said X`, ", said X."
func (r *reading) inverted(i int) bool {
	before := r.token(i - 1).Text
	if before != "," && !text.Quotation(before) {
		return false
	}
	t := i + 1
	for articles[r.token(t).Fold] {
		t++
	}
	p := cmp.Or(r.at(t), r.heading(t))
	if p == nil {
		return t > i+1 && r.token(t).Kind == text.Word
	}
	return before != "," || r.token(p.last).Kind == text.Punct
}

// speakerLeft is who stands before an English verb of saying, t being the token before it, and where he begins.
func (r *reading) speakerLeft(t int, s text.Sentence, last string, first bool) (string, int) {
	ends := slots{reading: r}
	if f := r.token(t).Fold; r.taken[max(t, 0)] < 0 && (f == "who" || f == "which") {
		t--
	}
	if r.token(t).Text == "," {
		if open := ends.opened(t); open > 0 {
			t = open - 1
		} else if p := r.at(t - 1); p != nil {
			t--
		}
	}
	if r.token(t).Text == ")" {
		for t--; t > s.First && r.token(t+1).Text != "("; t-- {
		}
	}
	if t < s.First {
		return last, s.First
	}
	if p := r.at(t); p != nil && r.governed(p) {
		before := r.withArticle(p.head) - 2 // "officials in Kyiv"
		if f := r.token(before + 1).Fold; before >= s.First && r.rules.Cues.Echoes[r.token(before).Fold] && (f == "by" || f == "from" || f == "of") && p.node != "" && canSpeak(p.kind) {
			return p.node, before // "a report by Amnesty"
		}
		if _, end, _ := r.rules.Cues.Informants.Match(r.doc, max(before, 0), len(r.doc.Tokens)); end > 0 && before >= s.First && r.taken[before] < 0 {
			return r.speakerLeft(before, s, last, first)
		}
	}
	if p := r.at(t); p != nil {
		if p.refers && r.goesOnSpeaking(t, last) {
			return last, t
		}
		for q, stop := p, max(s.First, t-reach); r.governed(q) && t > stop; t-- { // "the head of the agency"
			if q = r.at(t); q == nil {
				q = p
			} else if canSpeak(q.kind) && !r.governed(q) {
				p = q
			}
		}
		if p.node == "" || !canSpeak(p.kind) || p.modifier && p.title == nil {
			return "", p.head
		}
		return r.creditedFrom(p)
	}
	f := r.token(t).Fold
	switch {
	case f == "he" || f == "she" || f == "it" || f == "they" || f == "i" || f == "we":
		return last, t
	case f == "and" || f == "but":
		if first {
			return r.principal(t, s), t
		}
		return last, t
	case r.token(t).Kind != text.Word || r.words.Function[f]:
		return r.principal(t, s), t
	}
	from := t
	for from > max(s.First, t-reach) && r.token(from-1).Kind == text.Word && r.taken[from-1] < 0 && !r.words.Function[r.token(from-1).Fold] && !r.reports(from-1) {
		from--
	}
	name, _ := r.whom(from, t+1, last)
	if r.token(from).Fold == "'s" && name != "" && from-1 > s.First {
		from--
		name, _, _ = r.doc.Span(from, t+1) // "the president's spokesman"
	}
	q := r.at(from - 1)
	if q != nil && q.form == lexicon.Adjective && name != "" {
		name, _, _ = r.doc.Span(q.head, t+1) // "Western analysts"
		return name, r.withArticle(q.head)
	}
	if q == nil && possessives[r.token(from-1).Fold] && r.token(from-2).Fold == "and" {
		q = r.at(from - 3) // "Japan and its partners"
	}
	if q != nil && q.node != "" && canSpeak(q.kind) {
		return q.node, r.withArticle(q.head) // "Iranian state television said"
	}
	if f := r.token(from - 1).Fold; prepositions[f] { // "the ministry of …", "a source in Kyiv"
		return r.principal(t, s), from
	}
	return name, r.withArticle(from)
}

// goesOnSpeaking reports whether an English pronoun may stand for who spoke last: "it added".
func (r *reading) goesOnSpeaking(t int, last string) bool {
	kind, _ := graph.TypeOf(last)
	switch r.token(t).Fold {
	case "he", "she":
		return kind == graph.LeaderType || kind == graph.PersonType
	case "it":
		return kind == graph.OrganizationType || kind == graph.CountryType
	}
	return false
}

// withArticle is the token of the article before a noun phrase that begins at token i.
func (r *reading) withArticle(i int) int {
	if f := r.token(i - 1).Fold; f == "the" || f == "a" || f == "an" {
		return i - 1
	}
	return i
}

// saidFrom is the first token of what is said behind an English verb at token i whose speaker or self ends at end, 0 where
// nothing is.
func (r *reading) saidFrom(i, end int, s text.Sentence, saying rule.Saying) int {
	for t := end; t < min(end+14, s.Last); t++ {
		fold := r.token(t).Fold
		if r.taken[t] < 0 && (fold == "that" || r.token(t).Text == ":" || text.Quotation(r.token(t).Text)) {
			return t + 1
		}
		if t > end && r.reports(t) {
			break
		}
		if saying == rule.Charge && t > end && (fold == "of" || fold == "with" || fold == "for" || fold == "as") {
			return t + 1
		}
	}
	quoted := false
	for t := max(s.First, i-reach); t < i; t++ {
		quoted = quoted || text.Quotation(r.token(t).Text)
	}
	if saying != rule.Clause || quoted && r.at(end) == nil {
		return 0
	}
	if p := r.at(end); p != nil && telling[r.token(i).Fold] {
		return p.last
	}
	return end
}

// telling are the verbs behind which whoever is told stands before what is said.
var telling = map[string]bool{"told": true, "tell": true, "tells": true, "telling": true, "warned": true, "warns": true, "warning": true}

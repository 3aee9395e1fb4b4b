package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// report is one attribution in a sentence.
type report struct {
	at          int    // token of the verb or of the phrase that names the source
	speaker     string // node id, or the name of somebody without a node
	first, last int    // tokens of what is said; empty where nothing is
}

// findSpeakers says for every token whose words it is: what stands behind a verb of saying is its subject's, a sentence with
// a source the source's, a quotation his who is speaking. Where reports lie in each other the inner one counts.
func (r *reading) findSpeakers() {
	r.speakers, r.saidUpTo = make([]string, len(r.doc.Tokens)), make([]int, len(r.doc.Tokens))
	r.quoted = r.quotations()
	reports := make([][]report, len(r.doc.Sentences))
	last := make([]string, len(r.doc.Sentences)) // who spoke last before each sentence
	speaker := ""
	for i, s := range r.doc.Sentences {
		last[i] = speaker
		reports[i] = r.reportsIn(s, speaker)
		r.reported = append(r.reported, reports[i]...)
		if who := r.whoSpeaks(reports[i], s); who != "" {
			speaker = who
		}
		widest := slices.Clone(reports[i])
		slices.SortStableFunc(widest, func(a, b report) int { return cmp.Compare(b.last-b.first, a.last-a.first) })
		for _, p := range widest {
			for t := p.first; t < p.last; t++ {
				if r.speakers[t] = p.speaker; p.at >= p.last {
					r.saidUpTo[t] = p.last
				}
			}
		}
	}
	for _, q := range r.quoted {
		r.creditQuotation(q, reports, last)
	}
}

// whoSpeaks is who a sentence lets speak first, by a report or a stance that he takes: "Orban urged lawmakers to back it. He said".
func (r *reading) whoSpeaks(reports []report, s text.Sentence) string {
	for _, p := range reports {
		if p.speaker != "" {
			return p.speaker
		}
	}
	for t := s.First; t < min(s.Last, s.First+reach) && len(reports) == 0; t++ {
		if r.taken[t] >= 0 {
			continue
		}
		for _, stem := range text.Stems(r.token(t).Fold) {
			for _, trigger := range r.rules.At(stem.Word) {
				if trigger.Part == rule.Verb && trigger.Rule.Lang == r.doc.Lang && spoken[trigger.Rule.Relation] && len(trigger.Rest) == 0 && conjunctive(stem.Prefix) {
					return r.principal(s.Last, s)
				}
			}
		}
	}
	return ""
}

// reportsIn lists the reports of a sentence in their order.
func (r *reading) reportsIn(s text.Sentence, last string) []report {
	var out []report
	if p, ok := r.headlined(s); ok {
		out = append(out, p)
	}
	for i := s.First; i < s.Last; i++ {
		if r.taken[i] >= 0 {
			continue
		}
		before := last
		if len(out) > 0 {
			before = out[len(out)-1].speaker
		}
		if p, ok := r.source(i, s, before); ok {
			out = append(out, p)
			continue
		}
		if p, ok := r.labelled(i, s, before); ok {
			out = append(out, p)
			continue
		}
		if p, ok := r.reviewed(i, s, before); ok {
			out = append(out, p)
			continue
		}
		read := r.reportEnglish
		if r.arabic() {
			read = r.reportArabic
		}
		if p, ok := read(i, s, before, len(out) == 0); ok {
			out = append(out, p)
		}
	}
	r.relayed(out, s)
	return out
}

// relayed credits what a medium only passes on to whom it has it from: «نقلت تاس عن لافروف أن», "Citing Lavrov, Tass reported".
func (r *reading) relayed(reports []report, s text.Sentence) {
	for i := range reports {
		p := &reports[i]
		if r.kind(p.speaker) != "MEDIA" || p.first == 0 {
			continue
		}
		for t := p.at + 1; t < p.first && r.arabic(); t++ {
			if r.token(t).Fold == "عن" && r.taken[t] < 0 {
				if name, _ := r.whom(t+1, p.first, ""); name != "" {
					p.speaker = name
				}
			}
		}
		for _, source := range reports {
			if source.first == s.First && source.last == s.Last && r.kind(source.speaker) != "MEDIA" {
				p.speaker = source.speaker
			}
		}
	}
}

// source reads "according to X", «بحسب X»: all of the sentence is his.
func (r *reading) source(i int, s text.Sentence, last string) (report, bool) {
	if p, ok := r.sourceBehind(i, s, last); ok {
		return p, true
	}
	_, behind, prefix := r.rules.Cues.Sources.Match(r.doc, i, s.Last)
	if behind == 0 || prefix != "" && prefix != "و" {
		return report{}, false
	}
	speaker, end := r.whom(behind, s.Last, last)
	if r.kind(speaker) == "MEDIA" && r.token(end).Fold == "عن" { // «حسبما نقلت رويترز عن مسؤول»
		if whose, behind := r.whom(end+1, s.Last, last); whose != "" {
			speaker, end = whose, behind
		}
	}
	if i > s.First {
		return report{i, speaker, s.First, r.aloneFrom(end, s.Last)}, speaker != ""
	}
	return report{i, speaker, s.First, s.Last}, speaker != ""
}

// whom is who the noun phrase at token i names, and the token behind it: a phrase that can speak, one that begins with his
// title, the last speaker or the author where the noun stands for him, else the words themselves.
func (r *reading) whom(i, limit int, last string) (speaker string, end int) {
	for verb := false; i < limit && (articles[r.token(i).Fold] || text.Quotation(r.token(i).Text) || verb && pronouns[r.token(i).Fold] != "" || wherein[r.token(i-1).Fold] && r.reports(i)); i++ {
		verb = r.reports(i) // «وفقا لما صرح به»
	}
	p := r.at(i)
	if p == nil {
		p = r.heading(i)
	}
	if p != nil && describable(p.kind) {
		return r.author(p.last, limit), p.last // «البيان المشترك الصادر عن الاتحاد»
	}
	for t := i; p == nil && t < min(i+3, limit) && r.token(t).Kind == text.Word; t++ {
		if q := r.at(t); q != nil && r.unnamed(q) {
			p = q // "a senior Kenyan official"
		}
	}
	if p != nil && r.unnamed(p) {
		name, _, _ := r.doc.Span(i, p.last)
		return name, p.last
	}
	if p != nil {
		for n := 0; n < 3 && p != nil && (!canSpeak(p.kind) || p.modifier); n++ { // "the London-based monitor"
			p = r.at(p.last)
		}
		if p == nil || p.node == "" || p.last > limit {
			return "", i
		}
		return p.node, p.last
	}
	end = r.nounPhrase(i, limit)
	informant := false
	for t := i; t < end; t++ {
		if r.rules.Cues.Echoes[text.WithoutArticle(r.token(t).Fold)] {
			if author := r.author(end, limit); author != "" {
				return author, end
			}
			if r.articled(t) && last != "" {
				return last, end
			}
		}
		_, behind, _ := r.rules.Cues.Informants.Match(r.doc, t, end)
		informant = informant || behind > 0 && (t == i || !r.arabic())
	}
	if !informant {
		return "", end
	}
	name, _, _ := r.doc.Span(i, end)
	return name, end
}

// author is whose statement it is behind the words for one: «صدر عن الخارجية», "of the ministry".
func (r *reading) author(i, limit int) string {
	for t := i; t < min(i+5, limit) && r.token(t).Text != "،" && r.token(t).Text != ","; t++ {
		if p := r.at(t); p != nil {
			if p.node != "" && canSpeak(p.kind) && !p.modifier && r.governed(p) {
				return p.node
			}
			return ""
		}
	}
	return ""
}

// heading is the phrase whose title or head noun begins at token i, before the name itself.
func (r *reading) heading(i int) *phrase {
	for t := i + 1; t < min(i+12, len(r.doc.Tokens)); t++ {
		if p := r.at(t); p != nil && p.head <= i && p.node != "" {
			return p
		}
	}
	return nil
}

// nounPhrase is the end of the run of words at token i that no function word, verb or mark breaks.
func (r *reading) nounPhrase(i, limit int) int {
	const most = 5 // words
	for t := i; t < min(limit, i+most); t++ {
		w := r.token(t)
		if w.Kind != text.Word || r.words.Function[w.Fold] || r.taken[t] >= 0 && r.phrases[r.taken[t]].form == 0 || r.reports(t) || r.rules.Cues.Participles[w.Fold] || r.rules.Cues.Said[w.Fold] {
			return t
		}
	}
	return min(limit, i+most)
}

func (r *reading) reports(i int) bool { return r.saying(i) != 0 }

// saying is what the verb of saying at token i takes, zero where it is none.
func (r *reading) saying(i int) rule.Saying {
	fold := r.token(i).Fold
	if !r.arabic() {
		singular := r.token(i-1).Kind == text.Word && !strings.HasSuffix(r.token(i-1).Fold, "s") && !strings.HasSuffix(fold, "d") && !strings.HasSuffix(fold, "s")
		if fold == "state" && r.token(i-1).Kind != text.Word { // "state media"
			return 0
		}
		if determiners[r.token(i-1).Fold] || singular && determiners[r.token(i-2).Fold] { // "the state of Iowa", "the Gulf state"
			return 0
		}
		return r.rules.Cues.Reports[fold]
	}
	for _, stem := range text.Stems(fold) {
		if saying := r.rules.Cues.Reports[stem.Word]; saying != 0 && (conjunctive(stem.Prefix) || stem.Prefix == "س") {
			return saying
		}
	}
	return 0
}

func canSpeak(t graph.NodeType) bool { return t.Actor() || t == graph.PersonType }

// wherein are the Arabic words that tie a verb of saying to what it says of: «وفق ما ذكرت», «حسبما أعلن».
var wherein = map[string]bool{"ما": true, "لما": true, "حسبما": true}

// articles are what may stand before the noun phrase of a source.
var articles = map[string]bool{"the": true, "a": true, "an": true, "its": true, "his": true, "what": true, "many": true, "some": true, "several": true, "two": true, "three": true,
	"ما": true, "لما": true, "عن": true, "of": true, "بعض": true, "العديد": true, "عدد": true, "كثير": true, "من": true}

// reach is within how many tokens the words of an attribution stand, so that a text without full stops takes no longer.
const reach = 60

// principal is the sentence's first phrase before token i that can speak and that no preposition governs.
func (r *reading) principal(i int, s text.Sentence) string {
	for t := s.First; t < min(i, s.First+reach); t++ {
		p := r.at(t)
		if p == nil {
			if r.arabic() && r.conjunction(t) || r.token(t).Fold == "that" {
				return "" // what follows is said by somebody unknown
			}
			continue
		}
		if canSpeak(p.kind) && !p.modifier && p.node != "" && conjunctive(p.prefix) && !r.governed(p) && r.token(p.last).Fold != "'s" {
			return p.node
		}
		t = p.last - 1
	}
	return ""
}

// governed reports whether a preposition stands before a phrase.
func (r *reading) governed(p *phrase) bool {
	t := p.head - 1
	if f := r.token(t).Fold; articles[f] && !prepositions[f] {
		t--
	}
	return !conjunctive(p.prefix) || r.taken[max(t, 0)] < 0 && prepositions[r.token(t).Fold]
}

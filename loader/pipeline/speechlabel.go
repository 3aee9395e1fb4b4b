package pipeline

import (
	"mithaq/loader/text"
)

// labelled reads whose words it is that something is called so: "what he called", "what officials said was", «ما وصفته الخارجية بـ».
// last is who spoke last, for a pronoun where the clause has no subject of its own.
func (r *reading) labelled(i int, s text.Sentence, last string) (report, bool) {
	var speaker string
	var end int
	if r.arabic() {
		speaker, end = r.labelArabic(i, s)
	} else {
		speaker, end = r.labelEnglish(i, s)
	}
	if end == 0 {
		return report{}, false
	}
	if speaker == "" {
		if speaker = r.principal(i, s); speaker == "" {
			speaker = last
		}
	}
	until := end
	for until < s.Last && !(r.taken[until] < 0 && (r.token(until).Text == "," || r.token(until).Text == "،" || contrasting[r.token(until).Fold])) {
		until++
	}
	return report{i, speaker, end, until}, speaker != ""
}

// labelEnglish is who stands between "what" and the verb at token i, empty for a pronoun, and the token behind the verb with its "as"
// or, of a verb of saying, with its "was"; 0 where the words are none.
func (r *reading) labelEnglish(i int, s text.Sentence) (speaker string, end int) {
	const far = 8 // tokens
	_, labels := r.rules.Cues.Labels[r.token(i).Fold]
	if !labels && !r.reports(i) {
		return "", 0
	}
	what := i - 1
	for what >= max(s.First, i-far) && r.token(what).Fold != "what" {
		what--
	}
	if r.token(what).Fold != "what" || what == i-1 {
		return "", 0
	}
	if !subjects[r.token(what+1).Fold] {
		if speaker, _ = r.whom(what+1, i, ""); speaker == "" {
			return "", 0
		}
	}
	for t := i + 1; t < min(i+5, s.Last) && !labels; t++ {
		if f := r.token(t).Fold; f == "was" || f == "were" || f == "is" || f == "are" {
			return speaker, t + 1
		}
	}
	if !labels {
		return "", 0
	}
	if end = i + 1; r.token(end).Fold == "as" {
		end++
	}
	return speaker, end
}

// subjects are English pronouns that speak.
var subjects = map[string]bool{"he": true, "she": true, "it": true, "they": true, "both": true}

// labelArabic is likewise the subject behind the verb at token i, which stands behind «ما».
func (r *reading) labelArabic(i int, s text.Sentence) (speaker string, end int) {
	if !whatever[r.token(i-1).Fold] {
		return "", 0
	}
	for _, stem := range text.Stems(r.token(i).Fold) {
		if _, labels := r.rules.Cues.Labels[stem.Word]; !labels || stem.Prefix != "" {
			continue
		}
		if p := r.at(i + 1); p != nil && p.node != "" && canSpeak(p.kind) && p.prefix == "" && !p.modifier {
			return p.node, p.last
		} else if p = r.heading(i + 1); p != nil && canSpeak(p.kind) && p.prefix == "" && !r.governed(p) {
			return p.node, p.last
		}
		return "", i + 1
	}
	return "", 0
}

// whatever are the Arabic relative pronouns for a thing, with a preposition written with them.
var whatever = map[string]bool{"ما": true, "بما": true, "مما": true, "عما": true, "لما": true, "فيما": true, "وما": true, "وبما": true}

// headlined reads «ترامب: …» at the beginning of a title or sentence.
func (r *reading) headlined(s text.Sentence) (report, bool) {
	i := s.First
	if text.Quotation(r.token(i).Text) {
		i++
	}
	p := r.at(i)
	if p == nil {
		p = r.heading(i)
	}
	if p == nil || p.node == "" || p.prefix != "" || !canSpeak(p.kind) || r.token(p.last).Text != ":" || p.last+1 >= s.Last {
		return report{}, false
	}
	return report{p.first, p.node, p.last + 1, s.Last}, true
}

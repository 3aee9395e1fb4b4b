package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// findSpeakers says for every token whose words it is: behind a verb of saying its subject, in a quotation the one who is
// speaking, with "according to" the source. A verb of saying without a subject goes on with the last speaker.
func (r *reading) findSpeakers() {
	r.speakers = make([]string, len(r.doc.Tokens))
	last := ""
	for _, s := range r.doc.Sentences {
		if source, _ := r.sourceIn(s); source != "" {
			r.credit(s.First, s.Last, source)
			last = source
			continue
		}
		verb, speaker := r.reportIn(s)
		if verb < 0 {
			if quoted := r.token(s.First).Text; last != "" && (quoted == "\"" || quoted == "«" || quoted == "“") {
				r.credit(s.First, s.Last, last)
			}
			continue
		}
		if speaker == "" {
			if !r.arabic() {
				continue
			}
			speaker = last
		}
		last = speaker
		if speaker == "" {
			continue
		}
		if !r.arabic() && r.trailing(verb, s) {
			r.credit(s.First, verb, speaker)
		}
		r.credit(verb+1, s.Last, speaker)
	}
}

func (r *reading) credit(first, last int, speaker string) {
	for t := first; t < last; t++ {
		r.speakers[t] = speaker
	}
}

// sourceIn reads "according to X".
func (r *reading) sourceIn(s text.Sentence) (string, int) {
	for i := s.First; i < s.Last; i++ {
		_, last, _ := r.rules.Cues.Sources.Match(r.doc, i, s.Last)
		if last == 0 {
			continue
		}
		for t := last; t < min(last+4, s.Last); t++ {
			if p := r.at(t); p != nil && p.node != "" && p.kind != graph.PlaceType {
				return p.node, i
			}
		}
	}
	return "", -1
}

// reportIn finds the sentence's first verb of saying and its subject.
func (r *reading) reportIn(s text.Sentence) (verb int, speaker string) {
	for i := s.First; i < s.Last; i++ {
		if r.taken[i] >= 0 || !r.reports(i) {
			continue
		}
		if r.arabic() {
			for t := i + 1; t < min(i+4, s.Last); t++ {
				if f := r.token(t).Fold; f == "ان" || f == "انه" || f == "انها" || f == ":" || f == "الي" || f == "عن" {
					break
				}
				if p := r.at(t); p != nil && p.prefix == "" && p.node != "" && canSpeak(p.kind) {
					return i, p.node
				}
			}
			if p := r.at(i - 1); p != nil && p.node != "" && canSpeak(p.kind) && p.prefix == "" && p.head == s.First {
				return i, p.node
			}
			return i, ""
		}
		for _, t := range []int{i - 1, i + 1, i - 2} {
			if p := r.at(t); p != nil && p.node != "" && canSpeak(p.kind) && !p.modifier {
				return i, p.node
			}
		}
		for t := i - 1; t >= s.First && i-t < 20; t-- {
			if p := r.at(t); p != nil && p.node != "" && canSpeak(p.kind) && !p.modifier {
				return i, p.node
			}
		}
		return i, ""
	}
	return -1, ""
}

func (r *reading) reports(i int) bool {
	fold := r.token(i).Fold
	if !r.arabic() {
		return r.rules.Cues.Reports[fold]
	}
	for _, stem := range text.Stems(fold) {
		if (stem.Prefix == "" || stem.Prefix == "و" || stem.Prefix == "ف") && r.rules.Cues.Reports[stem.Word] {
			return true
		}
	}
	return false
}

func canSpeak(t graph.NodeType) bool { return t.Actor() || t == graph.PersonType }

// trailing reports whether the words before the verb are what is said: a quotation mark or comma before the speaker.
func (r *reading) trailing(verb int, s text.Sentence) bool {
	for t := s.First; t < verb; t++ {
		if strings.ContainsAny(r.token(t).Text, "\"“”") {
			return true
		}
	}
	return verb+2 >= s.Last
}

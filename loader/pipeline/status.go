package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// statusAt reads how a statement at a trigger is meant, from the cues in its clause before it and right behind it, and from
// the tense. What only looks like a negation hides the words that it is made of.
func (r *reading) statusAt(token, last int, tense text.Tense) graph.Status {
	s := r.doc.Sentences[r.sentence(token)]
	found := graph.Actual
	if tense == text.Future {
		found = graph.Planned
	}
	from := r.clauseStart(token, s.First)
	if !r.arabic() && r.resumes(token, tense) || r.arabic() && r.goesOnPast(token, tense) {
		from = token
	}
	base, within := found, r.insertionAt(token)
	for i := from; i < token; i++ {
		if in := r.insertionAt(i); in != nil && in != within {
			i = in.last - 1
			continue
		}
		if r.arabic() && r.taken[i] < 0 && r.rules.Cues.Participles[r.token(i).Fold] {
			found = base // «نفت الاتهامات، مؤكدة التزامها»
		}
		values, end, _ := r.rules.Cues.Status.Match(r.doc, i, token)
		if end == 0 || r.inDate(i) { // "in May"
			continue
		}
		status := values[0]
		if status == graph.Possible && r.token(i).Fold == "would" && r.speakers[token] != "" {
			status = graph.Planned // the future of what was said: "he said that he would visit"
		}
		i = end - 1
		switch {
		case status == graph.Actual || !r.arabic() && r.presupposed(end, token) || r.token(i).Fold == "غير" && end != token:
			continue // «المحادثات غير المباشرة» denies its adjective alone
		case status == graph.Denied && token-end > 5:
			continue
		case status == graph.Planned && token-end > 7:
			continue
		case r.asserts(end):
			continue
		}
		if graph.StatusRank(status) > graph.StatusRank(found) {
			found = status
		}
	}
	if that := r.token(from - 1); r.arabic() && that.Text == "أن" || that.Text == "بأن" || that.Fold == "that" {
		found = r.statusOver(from-1, found)
	}
	if !r.arabic() && found == graph.Actual {
		found = r.undertaken(token, from)
	}
	if !r.arabic() && found == graph.Actual && from == s.First && r.foretold(token, s.First) {
		return graph.Planned
	}
	if r.arabic() && found == graph.Actual && tense == text.Present && r.dueBefore(last, r.clauseEnd(last-1, s.Last)) {
		return graph.Planned
	}
	if r.arabic() && found == graph.Actual {
		for i := last; i < min(last+3, s.Last); i++ {
			if values, end, _ := r.rules.Cues.Status.Match(r.doc, i, s.Last); end > 0 && values[0] == graph.Planned && r.taken[i] < 0 && due[r.token(i).Fold] {
				return graph.Planned
			}
		}
	}
	return found
}

// goesOnPast reports whether an Arabic verb in the perfect stands behind «ثم» or has a conjunction written with it, so that what is said of the clause before is
// not said of its own: «طلبت الانضمام وأصبحت عضوا».
func (r *reading) goesOnPast(token int, tense text.Tense) bool {
	fold := r.token(token).Fold
	return tense == text.Past && (r.token(token-1).Fold == "ثم" || strings.HasPrefix(fold, "و")) && !(strings.HasPrefix(fold, "و") && slices.ContainsFunc(r.rules.At(fold), func(t rule.Trigger) bool { return t.Part == rule.Verb }))
}

// statusOver is the status that what stands right before «أن» or "that" gives its clause: «من المقرر أن», "denied that".
func (r *reading) statusOver(that int, found graph.Status) graph.Status {
	for i := max(0, that-12, r.doc.Sentences[r.sentence(that)].First); i < that; i++ {
		values, end, _ := r.rules.Cues.Status.Match(r.doc, i, that)
		if end == 0 || i < that-4 && (!r.arabic() || values[0] != graph.Denied || !r.reports(i) || !r.nothingSaid(end, that)) || values[0] == graph.Denied && end != that && !(r.arabic() && r.reports(i)) { // «نفت طهران أن»
			continue
		}
		if r.asserts(end) {
			continue
		}
		if graph.StatusRank(values[0]) > graph.StatusRank(found) {
			found = values[0]
		}
		i = end - 1
	}
	return found
}

// asserts reports whether an Arabic cue that ends before the token is «قد» before a perfect verb.
func (r *reading) asserts(end int) bool {
	next := r.token(end).Fold
	imperfect := strings.HasPrefix(next, "ي") || strings.HasPrefix(next, "ت") && !strings.HasSuffix(next, "ت") ||
		slices.ContainsFunc(r.rules.At(next), func(t rule.Trigger) bool { return t.First && t.Tense == text.Present }) // «قد نزود»
	return strings.HasSuffix(r.token(end-1).Fold, "قد") && (!imperfect || next == "تم")
}

// nothingSaid reports whether no other verb of saying and no other clause stands between the tokens.
func (r *reading) nothingSaid(first, last int) bool {
	for t := first; t < last; t++ {
		if r.taken[t] < 0 && (r.reports(t) || r.boundary(t)) {
			return false
		}
	}
	return true
}

var boundaries = map[string]bool{
	".": true, ";": true, "؛": true, ":": true, "\"": true, "«": true, "»": true, "“": true, "”": true, "(": true, ")": true, "—": true,
	"that": true, "which": true, "who": true, "while": true, "because": true, "although": true, "where": true, "but": true, "after": true,
	"ان": true, "الذي": true, "التي": true, "حيث": true, "بينما": true, "فيما": true, "لكن": true, "بعد": true, "كما": true, "بان": true, "الذين": true,
}

// boundary reports whether a token parts two clauses; "that" behind a preposition is a pronoun.
func (r *reading) boundary(i int) bool {
	return boundaries[r.token(i).Fold] && !(r.token(i).Fold == "that" && prepositions[r.token(i-1).Fold])
}

// clauseStart is the first token of the clause that the token stands in.
func (r *reading) clauseStart(token, first int) int {
	within := r.insertionAt(token)
	for i := token - 1; i >= first; i-- {
		if in := r.insertionAt(i); in != nil && in == within && i == in.first {
			return i + 1
		} else if in != nil && in != within {
			i = in.first - 1 // the mark that opens it
			continue
		}
		if open := r.remarkBefore(i, first); open > 0 {
			i = open
			continue
		}
		if r.taken[i] < 0 && r.boundary(i) {
			return i + 1
		}
	}
	return first
}

// remarkBefore is the token of the mark that opens a remark in brackets or a few quoted words that the token ends, 0 where it ends none.
func (r *reading) remarkBefore(i, first int) int {
	const longest = 6 // tokens
	mark := r.token(i).Text
	if mark != ")" && !text.Quotation(mark) {
		return 0
	}
	for t := i - 1; t >= max(first+1, i-longest); t-- {
		if m := r.token(t).Text; mark == ")" && m == "(" || mark != ")" && text.Quotation(m) {
			return t
		}
	}
	return 0
}

// newClause reports whether an Arabic word is a verb behind a conjunction: «وهددوا».
func (r *reading) newClause(i int) bool {
	fold := r.token(i).Fold
	if !r.arabic() || !strings.HasPrefix(fold, "و") && !strings.HasPrefix(fold, "ف") {
		return false
	}
	if verb := strings.HasPrefix(fold, "وي") || strings.HasPrefix(fold, "وت") && r.token(i-1).Text == "،"; verb && len([]rune(fold)) > 4 {
		return true
	}
	verb := false
	for _, stem := range text.Stems(fold) {
		for _, word := range []string{stem.Word, text.WithoutArticle(stem.Word)} {
			for _, t := range r.rules.At(word) {
				if t.Part == rule.Noun {
					return false
				}
				verb = verb || t.Part == rule.Verb && conjunctive(stem.Prefix) && stem.Prefix != ""
			}
		}
		verb = verb || (stem.Prefix == "و" || stem.Prefix == "ف") && r.rules.Cues.Reports[stem.Word] != 0
	}
	return verb
}

// clauseEnd is the token behind the clause that the token stands in.
func (r *reading) clauseEnd(token, last int) int {
	within := r.insertionAt(token)
	if within != nil {
		last = min(last, within.last-1)
	}
	if r.saidUpTo != nil && r.saidUpTo[token] > token {
		last = min(last, r.saidUpTo[token])
	}
	for i := token + 1; i < last; i++ {
		if in := r.insertionAt(i); in != nil && in != within {
			i = in.last - 1
			continue
		}
		if r.taken[i] >= 0 {
			continue
		}
		if fold := r.token(i).Fold; r.boundary(i) && fold != "(" && fold != ")" && fold != "\"" || i > token+1 && r.newClause(i) {
			return i
		}
		if _, end, _ := r.rules.Cues.Sources.Match(r.doc, i, last); end > 0 {
			return i
		}
	}
	return last
}

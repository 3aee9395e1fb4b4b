package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// onward is the token at which a list goes on behind one of its items, past what completes the item and parts the two, and whether
// anything parts them and a conjunction is in it. Insertions other than within are passed over.
func (r *reading) onward(p *phrase, within *insertion, limit int) (i int, parted, joined bool) {
	i = r.completed(p)
	if in := r.insertionAt(i + 1); in != nil && in.first == i+1 && in != within {
		i, parted = in.last, true
	} else if t := r.token(i); t.Text == "," || t.Text == "،" {
		i, parted = max(i+1, r.apposition(i, limit)), true
	}
	if f := r.token(i).Fold; f == "and" || f == "nor" || f == "و" || f == "ثم" {
		i, joined = i+1, true
	} else if _, end, _ := r.rules.Cues.Joining.Match(r.doc, i, limit); end > 0 {
		i, joined = end, true
	}
	if lead := r.token(r.withArticle(p.head) - 1).Fold; prepositions[lead] { // "with Chad and with Togo", «بين مصر وبين تركيا»
		if f := r.token(i).Fold; joined && f == lead {
			i++
		} else if f == "و"+lead {
			i, joined = i+1, true
		}
	}
	parted = parted || joined
	if f := r.token(i).Fold; parted && (f == "the" || possessives[f]) {
		i++
	}
	return i, parted, joined
}

// conjunct reports whether an Arabic phrase goes on behind another with a conjunction, and may repeat the preposition of the other:
// «مصر وتركيا», «لمصر ولتركيا».
func conjunct(p, q *phrase) bool {
	rest, ok := strings.CutPrefix(q.prefix, "و")
	return ok && (rest == "" || rest == strings.TrimPrefix(p.prefix, "و"))
}

// completed is the token behind a phrase and what completes it: the state that an English leader is of, another name of it in
// quotation marks, or a remark in brackets.
func (r *reading) completed(p *phrase) int {
	const remark = 6 // tokens
	i := p.last
	if r.token(i).Fold == "of" && isPerson(p.kind) {
		t := i + 1
		if r.token(t).Fold == "the" {
			t++
		}
		if q := r.at(t); q != nil && (q.kind == graph.CountryType || q.kind == graph.OrganizationType) {
			i = q.last
		}
	}
	bracket := r.token(i).Text == "("
	if !bracket && !text.Quotation(r.token(i).Text) {
		return i
	}
	for t := i + 1; t < min(i+remark, len(r.doc.Tokens)); t++ {
		mark := r.token(t).Text
		if bracket && mark == ")" || !bracket && text.Quotation(mark) && (r.at(t-1) == nil || slices.Equal(r.at(t-1).all(), p.all())) {
			return t + 1
		}
	}
	return i
}

// apposition is the token behind an apposition that a comma at the token opens and another closes, where a conjunction goes on with
// the list: «تركيا، العضو في الناتو، واليونان», "Chad, a former colony, and Togo"; 0 where none stands there.
func (r *reading) apposition(comma, limit int) int {
	const longest = 12 // tokens
	opens := r.token(comma + 1).Fold
	if p := r.at(r.pastArticle(comma + 1)); p != nil && p.form != lexicon.Adjective || !articled[opens] && !strings.HasPrefix(opens, "ال") {
		return 0
	}
	for t := comma + 2; t < min(comma+longest, limit); t++ {
		if r.token(t).Text != r.token(comma).Text {
			continue
		}
		if q := r.at(t + 1); r.token(t+1).Fold == "and" || q != nil && q.prefix == "و" {
			return t + 1
		}
		return 0
	}
	return 0
}

package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findPairs finds what an Arabic dual names, known or not: «حركتي "فتح" و"حماس"», «بلدتي الفوعة وكفريا».
func (r *reading) findPairs() {
	for i := 0; r.arabic() && i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		pairs, last, _ := r.words.Pairs.Match(r.doc, i, limit)
		if last == 0 || r.taken[i] >= 0 || strings.HasPrefix(r.token(i).Fold, "ال") {
			continue
		}
		end := r.oneOfPair(pairs[0], last, limit, false)
		const between = 4 // words said of the first
		for t := end; t > last && t < min(end+between, limit); t++ {
			if r.oneOfPair(pairs[0], t, limit, true) > t {
				break
			}
		}
	}
}

// oneOfPair is the token behind the name at token i of one of two things that a dual names, i where there is none; the second of them is
// joined to the first.
func (r *reading) oneOfPair(pair lexicon.Pair, i, limit int, joined bool) int {
	first, prefix := i, ""
	if joined && r.token(i).Fold == "و" {
		first++
	} else if joined {
		if !strings.HasPrefix(r.token(i).Fold, "و") {
			return i
		}
		prefix = "و"
	}
	last, end := first+1, first+1
	if quoted := r.quotedName(first, limit); quoted > first {
		first, last, end = first+1, quoted, quoted+1
	}
	if p := r.at(first); p != nil {
		if p.alternative != "" && pair.Type == graph.PlaceType {
			r.settlePlace(r.taken[first])
		}
		if p.kind != pair.Type {
			return i
		}
		return max(p.last, end)
	}
	quote, _, _ := r.doc.Span(first, last)
	name := strings.TrimPrefix(quote, prefix)
	id := cmp.Or(r.known(pair.One+" "+name, pair.Type), r.known(name, pair.Type))
	switch {
	case first >= limit || !r.free(first, last):
		return i
	case id != "":
		r.add(phrase{first: first, last: last, prefix: prefix, node: id})
	case end > last:
		r.addBody(first, first, last, "", pair.Kind)
	case pair.Type == graph.PlaceType && r.nameable(first, limit) && !owned(name) && len([]rune(name)) > 2:
		r.newPlace(first, last, prefix, pair.Noun.Kind, pair.One)
	default:
		return i
	}
	return end
}

// quotedBehind is the mark that opens the quoted name behind a body's noun and what it is of, the state's adjective last: «شركة نقل النفط
// الدنماركية "تورم"»; i where there is none.
func (r *reading) quotedBehind(i, limit int) int {
	const most = 5 // words
	for t := i; t < min(i+most, limit); t++ {
		if w, p := r.token(t), r.at(t); w.Kind != text.Word || r.words.Function[w.Fold] || r.verbal(w.Fold) && !r.nominal(w.Fold) || p != nil && p.form != lexicon.Adjective {
			break
		} else if p != nil && r.quotedName(p.last, limit) > p.last && !r.words.Function[r.token(p.last+1).Fold] {
			return p.last
		}
	}
	return i
}

// quotedName is the mark that closes the quotation of a few words that opens at token i, i where none does.
func (r *reading) quotedName(i, limit int) int {
	const most = 4 // words
	if !text.Quotation(r.token(i).Text) || r.token(i).End != r.token(i+1).Start {
		return i
	}
	for t := i + 2; t < min(i+2+most, limit); t++ {
		if text.Quotation(r.token(t).Text) {
			return t
		}
		if r.token(t).Kind != text.Word {
			break
		}
	}
	return i
}

// findQuoted makes bodies of the unknown quoted names that are joined to one of a body in quotation marks: «"توتال" و"بيجو"».
func (r *reading) findQuoted() {
	const behindMarks = 3 // tokens from a mark to the name before its joint
	for found := r.arabic(); found; {
		found = false
		for i := range r.doc.Tokens {
			limit := r.doc.Sentences[r.sentence(i)].Last
			last := r.quotedName(i, limit)
			if last == i || !r.free(i+1, last) || r.words.Function[r.token(i+1).Fold] || r.verbal(r.token(i+1).Fold) {
				continue
			}
			p := r.at(i - behindMarks)
			if !joins(r.token(i-1).Text) || !text.Quotation(r.token(i-2).Text) || p == nil || p.kind != graph.OrganizationType {
				p = r.at(last + behindMarks)
				if !joins(r.token(last+1).Text) || !text.Quotation(r.token(last+2).Text) || p == nil || p.kind != graph.OrganizationType || p.first != last+behindMarks {
					continue
				}
			}
			r.addBody(i+1, i+1, last, "", r.kind(p.node))
			found = true
		}
	}
}

// joins reports whether a token of its own joins the members of a list.
func joins(token string) bool {
	return token == "و" || token == "and" || token == "،" || token == ","
}

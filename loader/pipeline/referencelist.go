package pipeline

import (
	"strings"

	"mithaq/loader/lexicon"
)

// recount gives a plural that refers back the members of the list that it stands for, with a number the last list of just as many:
// "the four countries", «الدول الأربع», without one the last before it: "those countries", «هذه الدول».
func (r *reading) recount(i, limit int) bool {
	refs, count, last, prefix := r.pluralAt(i, limit)
	if last == 0 || count == 2 || !r.free(i, last) {
		return false
	}
	if next := r.at(last); count > 0 && next != nil && len(r.paired(next, limit)) == count {
		return false // "the three countries Peru, Chile and Bolivia"
	}
	for _, ref := range refs {
		if ids := r.listBefore(ref, i, count); len(ids) > 0 {
			r.add(phrase{first: i, last: last, prefix: prefix, node: ids[0], more: ids[1:], form: lexicon.Metonym, refers: true})
			return true
		}
	}
	return false
}

// pluralAt is the plural at token i that may stand for a list, how many members its number says, 0 where it has none, the token behind
// it, 0 where none stands there, and what is cut off its first word.
func (r *reading) pluralAt(i, limit int) (refs []*lexicon.Reference, count, last int, prefix string) {
	t := i
	if r.arabic() {
		fold := strings.TrimPrefix(r.token(t).Fold, "و")
		pointed := fold == "هذه" || fold == "تلك" || fold == "هولاء"
		if pointed {
			t++
		}
		if refs, last, prefix = r.words.Plurals.Match(r.doc, t, limit); last == 0 || !r.definiteNoun(t, prefix) {
			return nil, 0, 0, ""
		}
		if number := r.token(last).Fold; strings.HasPrefix(number, "ال") {
			count = r.words.Calendar.Numbers[strings.TrimPrefix(number, "ال")]
		}
		if count > 0 {
			last++
		} else if !pointed {
			last = 0
		}
		return refs, count, last, prefix
	}
	f := r.token(t).Fold
	if f == "all" {
		t++
		f = r.token(t).Fold
	}
	if f != "the" && f != "these" && f != "those" {
		return nil, 0, 0, ""
	}
	if count = r.words.Calendar.Numbers[r.token(t+1).Fold]; count > 0 {
		t++
	} else if f == "the" {
		return nil, 0, 0, ""
	}
	refs, last, _ = r.words.Plurals.Match(r.doc, t+1, limit)
	return refs, count, last, ""
}

// listBefore are the members of the last list before token i of what the reference may stand for: of as many as are counted, where none
// are, of two or more in the sentence or one of the two before it.
func (r *reading) listBefore(ref *lexicon.Reference, i, count int) []string {
	const far, near = 60, 2 // sentences
	reach := far
	if count == 0 {
		reach = near
	}
	own := r.sentence(i)
	for t := i - 1; t >= 0 && own-r.sentence(t) <= reach; t-- {
		p := r.at(t)
		if p == nil || t != p.first || !r.fitting(ref, p) {
			continue
		}
		members := r.paired(p, i)
		if len(members) < 2 || count > 0 && len(members) != count {
			continue
		}
		var ids []string
		for _, m := range members {
			if q := r.at(m); r.fitting(ref, q) && !contains(ids, q.node) {
				ids = append(ids, q.node)
			}
		}
		if len(ids) == len(members) {
			return ids
		}
	}
	return nil
}

package pipeline

import "sort"

// insertion is a relative clause that punctuation encloses: ", which …,", «، التي …،».
type insertion struct {
	first, last int // tokens, from its pronoun to behind the mark that closes it
}

// findInsertions finds the relative clauses that punctuation encloses. What stands in one is no part of the clause around it.
func (r *reading) findInsertions() {
	for _, s := range r.doc.Sentences {
		for i := s.First + 1; i < s.Last; i++ {
			if last := r.parenthesis(i, s.Last); last > 0 {
				r.insertions = append(r.insertions, insertion{i, last})
				i = last - 1
			}
		}
	}
}

// parenthesis is the token behind a relative clause at token i that commas or dashes enclose; 0 where there is none.
func (r *reading) parenthesis(i, limit int) int {
	open := r.token(i - 1).Text
	if !relative[r.token(i).Fold] || r.taken[i] >= 0 || open != "," && open != "،" && open != "-" && open != "–" {
		return 0
	}
	for t := i + 1; t < min(i+25, limit); t++ {
		if r.token(t).Text == open && r.taken[t] < 0 && !r.lists(t) {
			return t + 1
		}
	}
	return 0
}

// lists reports whether an English comma parts two items of a list and not two clauses: "Iraq, Syria and Iran".
func (r *reading) lists(comma int) bool {
	p, q := r.at(comma-1), r.at(comma+1)
	if r.token(comma+1).Fold == "the" {
		q = r.at(comma + 2)
	}
	if r.arabic() || p == nil || q == nil || !alike(p, q) {
		return false
	}
	f := r.token(q.last).Fold
	return f == "and" || f == ","
}

var relative = map[string]bool{"which": true, "who": true, "whose": true, "whom": true, "where": true, "الذي": true, "التي": true, "الذين": true, "اللذين": true}

// insertionAt is the insertion that a token stands in, nil where it stands in none.
func (r *reading) insertionAt(token int) *insertion {
	if behind := r.insertionsBehind(token); len(behind) > 0 && token >= behind[0].first {
		return &behind[0]
	}
	return nil
}

// insertionsBehind are those that end behind a token, from left to right.
func (r *reading) insertionsBehind(token int) []insertion {
	return r.insertions[sort.Search(len(r.insertions), func(i int) bool { return r.insertions[i].last > token }):]
}

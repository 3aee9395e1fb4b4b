package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// pair reads what stands for two nodes with an adjective between its words: "the two North African rivals".
func (r *reading) pair(i, limit int) ([]*lexicon.Reference, int) {
	if f := r.token(i).Fold; f != "two" && f != "both" {
		return nil, 0
	}
	for j := i + 2; j < min(i+5, limit) && (r.taken[j-1] < 0 && !r.words.Function[r.token(j-1).Fold] || r.bodied(j-1)); j++ {
		if refs, last, _ := r.words.References.Match(text.Analyze("two "+r.token(j).Fold, "en"), 0, 2); last == 2 {
			return refs, j + 1
		}
	}
	return nil, 0
}

// bodied reports whether a body's name stands at token i: "the two NATO allies".
func (r *reading) bodied(i int) bool {
	p := r.at(i)
	return p != nil && p.kind == graph.OrganizationType
}

// counts is the token behind a reference at token i, 0 where there is none.
func (r *reading) counts(i, limit int) int {
	_, last, _ := r.words.References.Match(r.doc, i, limit)
	_, far := r.pair(i, limit)
	return max(last, far)
}

// bothBefore are the two nodes that "the two countries" at token i stands for: the last two that are named as a pair before it
// ("Peru and Chile"), else those of its sentence or the one before where just two fit, else the two named most, of as many the
// nearer. Fewer where there are not two.
func (r *reading) bothBefore(ref *lexicon.Reference, i int) []string {
	const far = 60 // sentences
	own := r.sentence(i)
	count := map[string]int{}
	var few, order []string // the nearest first
	for k := own; k >= max(0, own-far); k-- {
		var here []string
		s := r.doc.Sentences[k]
		for t := min(i, s.Last) - 1; t >= s.First; t-- {
			p := r.at(t)
			if p == nil || t != p.first || p.alternative != "" && p.modifier || !r.fitting(ref, p) {
				continue
			}
			if pair := r.paired(p, i); len(pair) == 2 && r.fitting(ref, r.at(pair[1])) {
				return []string{p.node, r.at(pair[1]).node}
			}
			if count[p.node]++; !slices.Contains(here, p.node) {
				here = append(here, p.node)
			}
		}
		if own-k < 2 && len(here) == 2 && few == nil {
			few = here
		}
		for _, id := range here {
			if !slices.Contains(order, id) {
				order = append(order, id)
			}
		}
	}
	if few != nil {
		return few
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return order[:min(2, len(order))]
}

// paired are the first tokens of the phrases before token i that are coordinated from p on, p's own first; none where p itself
// goes on a coordination.
func (r *reading) paired(p *phrase, i int) []int {
	if p.prefix == "و" || r.joins(p.head-1) {
		return nil
	}
	out := []int{p.first}
	for t := p.last; t < i; {
		q := r.at(t)
		if q == nil && (r.joins(t) || r.token(t).Fold == "the") {
			t++
			continue
		}
		if q == nil || !alike(p, q) || q.node == p.node || q.prefix != "و" && !r.joins(q.head-1) && r.token(q.head-1).Fold != "the" {
			break
		}
		out = append(out, q.first)
		t = q.last
	}
	return out
}

// joins reports whether the token stands between like things: "and", «و», a comma.
func (r *reading) joins(t int) bool {
	f := r.token(t).Fold
	return f == "and" || f == "و" || f == "," || f == "،"
}

// they gives "they" the coordinated actors that are the subject of a sentence before: "Iran and Iraq said they would".
func (r *reading) they(i int) bool {
	if r.token(i).Fold != "they" {
		return false
	}
	ids := r.severalBefore(i)
	if len(ids) == 0 {
		return false
	}
	r.add(phrase{first: i, last: i + 1, node: ids[0], more: ids[1:], form: lexicon.Metonym, refers: true})
	return true
}

// severalBefore are the coordinated actors that are the subject of the sentence of token i before it, or of the one before; none where it has
// one alone.
func (r *reading) severalBefore(i int) []string {
	own := r.sentence(i)
	for k := own; k >= max(0, own-1); k-- {
		s := r.doc.Sentences[k]
		for t := s.First; t < min(i, s.Last); t++ {
			p := r.at(t)
			if p == nil {
				continue
			}
			if !p.modifier && canSpeak(p.kind) && p.form != lexicon.Adjective && !r.governed(p) && r.token(p.last).Fold != "'s" {
				ids := p.all()
				for next := p.last; next < i; next++ {
					q := r.at(next)
					if q == nil && (r.token(next).Fold == "and" || r.token(next).Text == ",") {
						continue
					}
					if q == nil || !alike(p, q) || q.modifier {
						break
					}
					ids = append(ids, q.all()...)
					next = q.last - 1
				}
				if len(ids) < 2 {
					return nil
				}
				return ids
			}
			t = p.last - 1
		}
	}
	return nil
}

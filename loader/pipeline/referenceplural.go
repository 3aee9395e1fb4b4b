package pipeline

import (
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// pair reads what stands for two nodes with an adjective between its words: "the two North African rivals".
func (r *reading) pair(i, limit int) ([]*lexicon.Reference, int) {
	if f := r.token(i).Fold; f != "two" && f != "both" {
		return nil, 0
	}
	for j := i + 2; j < min(i+5, limit) && r.taken[j-1] < 0 && !r.words.Function[r.token(j-1).Fold]; j++ {
		if refs, last, _ := r.words.References.Match(text.Analyze("two "+r.token(j).Fold, "en"), 0, 2); last == 2 {
			return refs, j + 1
		}
	}
	return nil, 0
}

// they gives "they" the coordinated actors that are the subject of a sentence before: "Iran and Iraq said they would".
func (r *reading) they(i int) bool {
	if r.token(i).Fold != "they" {
		return false
	}
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
					return false
				}
				r.add(phrase{first: i, last: i + 1, node: ids[0], more: ids[1:], form: lexicon.Metonym, refers: true})
				return true
			}
			t = p.last - 1
		}
	}
	return false
}

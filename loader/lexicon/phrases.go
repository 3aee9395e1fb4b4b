package lexicon

import (
	"mithaq/loader/text"
)

// Phrases finds the longest known sequence of words at a token. Arabic words match with and without the article, and the
// first also behind a conjunction or preposition written with it. The zero value is empty and ready to use; building is not
// safe for concurrent use, matching is.
type Phrases[T any] struct {
	next   map[string]*Phrases[T]
	values []T
}

// Add makes a phrase findable; its words are cut and folded as text is.
func (p *Phrases[T]) Add(phrase string, value T) {
	at := p
	for _, tok := range text.Analyze(phrase, "").Tokens {
		if tok.Text == "." {
			continue // of an abbreviation, which a text folds without
		}
		key := text.WithoutArticle(tok.Fold)
		if at.next == nil {
			at.next = map[string]*Phrases[T]{}
		}
		if at.next[key] == nil {
			at.next[key] = &Phrases[T]{}
		}
		at = at.next[key]
	}
	at.values = append(at.values, value)
}

// Match returns the values of the longest phrase at token i, the token behind it, and what was cut off its first word; last
// is 0 where there is none, as at an i that is no token before limit. The phrase ends before limit.
func (p *Phrases[T]) Match(d *text.Document, i, limit int) (values []T, last int, prefix string) {
	if i < 0 || i >= min(limit, len(d.Tokens)) {
		return nil, 0, ""
	}
	stems := []text.Stem{{Word: d.Tokens[i].Fold}}
	if arabic(d.Tokens[i].Fold) {
		stems = text.Stems(d.Tokens[i].Fold)
	}
	for _, stem := range stems {
		at := p.next[text.WithoutArticle(stem.Word)]
		for j := i + 1; at != nil; j++ {
			if len(at.values) > 0 && j > last {
				values, last, prefix = at.values, j, stem.Prefix
			}
			if j >= limit {
				break
			}
			at = at.next[text.WithoutArticle(d.Tokens[j].Fold)]
		}
	}
	return values, last, prefix
}

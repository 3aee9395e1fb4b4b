package graph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Carry are the reviews of earlier editions of an article that bear on its new one: those that count and whose words stand in the new
// text, once, wherever. Each is by the same person, for the same reason and of the same time. Of words that the text has no more, or
// more than once, nobody has said what they mean now.
func Carry(read Batch, editions []string, decided []Decision) []Decision {
	var out []Decision
	for _, edition := range editions {
		for _, d := range Reviews(edition, decided) {
			if moved, ok := d.Review.moved(read); ok {
				d.Review = &moved
				if d.ID = d.reviewID(); !slices.ContainsFunc(out, func(known Decision) bool { return known.ID == d.ID }) {
					out = append(out, d)
				}
			}
		}
	}
	return out
}

// moved is the review as one of the same words in another text. It is not ok where they do not stand there just once.
func (r Review) moved(to Batch) (Review, bool) {
	text, words := to.Article.Text, r.Read.Quote
	if strings.Count(text, words) != 1 {
		return Review{}, false
	}
	c := r.Read
	c.Article, c.RecordedAt, c.Version = to.Article.ID, to.At, 0
	c.Start = utf8.RuneCountInString(text[:strings.Index(text, words)])
	c.End = c.Start + utf8.RuneCountInString(words)
	if i := slices.IndexFunc(to.Claims, func(there Claim) bool { return there.Start < c.End && c.Start < there.End }); i >= 0 {
		c.Sentence = to.Claims[i].Sentence
	}
	r.Read = c.Saying(c.Says())
	r.Claim = r.Read.ID
	r.Nodes = slices.Clone(r.Nodes)
	for i := range r.Nodes {
		r.Nodes[i].Mentions = nil // which were places in the other text
	}
	return r, true
}

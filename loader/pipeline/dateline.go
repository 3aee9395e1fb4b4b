package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/text"
)

// findDatelines makes what stands in a dateline before its dash or colon («موسكو (تاس) 19 يناير -», "RABAT, Aug 24 (Reuters) -")
// no argument of anything, and its date none of the facts': it says where, when and by whom the news is told. Only a paragraph's beginning behind the title is one.
func (r *reading) findDatelines() {
	paragraph := 0
	for _, s := range r.doc.Sentences {
		if s.Paragraph == paragraph {
			continue
		}
		paragraph = s.Paragraph
		end := r.datelineEnd(s)
		for t := s.First; t < end; t++ {
			if p := r.at(t); p != nil {
				p.modifier = true
			}
		}
		for d := range r.datesIn(s.First, end) {
			r.dates[r.dateAt(s.First)+d].dateline = true
		}
	}
}

// datelineEnd is the token of the last dash or colon that ends a dateline at the beginning of the sentence, s.First where there
// is none: before it stand places, media, dates and words in brackets only.
func (r *reading) datelineEnd(s text.Sentence) int {
	const most = 16 // tokens
	end, bracket := s.First, false
	for t := s.First; t < min(s.First+most, s.Last); t++ {
		p, mark := r.at(t), r.token(t).Text
		switch {
		case p != nil && (p.kind == graph.PlaceType || p.alternative != "" || r.kind(p.node) == "MEDIA"):
			t = p.last - 1
		case mark == "(" || mark == ")":
			bracket = mark == "("
		case dashes[mark] || mark == "--" || mark == ":" && end > s.First:
			if t > s.First {
				end = t
			}
		case !bracket && r.token(t).Kind != text.Punct && !agencies[r.token(t).Fold] && !r.inDate(t):
			return end
		}
	}
	return end
}

// agencies are what stands in datelines for media without a name.
var agencies = map[string]bool{"وكالات": true, "الوكالات": true, "وكاله": true, "انبا": true, "خاص": true, "مراسلنا": true, "agencies": true, "staff": true, "reporters": true}

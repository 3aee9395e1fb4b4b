package pipeline

import (
	"slices"

	"mithaq/loader/text"
)

// quotation is what stands between two quotation marks of a paragraph.
type quotation struct {
	first, last int // tokens, without the marks
}

// quotations lists the quotations of the text. One that is not closed ends with its paragraph.
func (r *reading) quotations() []quotation {
	var out []quotation
	open, paragraph := -1, -1
	for _, s := range r.doc.Sentences {
		if s.Paragraph != paragraph {
			open, paragraph = -1, s.Paragraph
		}
		for t := s.First; t < s.Last; t++ {
			switch mark := r.token(t).Text; {
			case !text.Quotation(mark):
			case open >= 0 && mark != "«" && mark != "“":
				out, open = append(out, quotation{open, t}), -1
			case mark != "»" && mark != "”":
				open = t + 1
			}
		}
		if last := len(r.doc.Tokens); open >= 0 && (s.Last == last || r.doc.Sentences[r.sentence(s.Last)].Paragraph != paragraph) {
			out = append(out, quotation{open, s.Last})
		}
	}
	return out
}

// creditQuotation gives a quotation to the report that stands nearest: before it in its sentence, behind it, else to the
// last speaker where it is long enough to be more than a name or a word held at arm's length.
func (r *reading) creditQuotation(q quotation, reports [][]report, last []string) {
	const spoken = 5 // tokens
	if q.first >= q.last {
		return
	}
	begin, end := r.sentence(q.first), r.sentence(q.last-1)
	speaker := ""
	for _, p := range slices.Concat(reports[end], reports[begin]) {
		if p.at >= q.last && end == r.sentence(p.at) && speaker == "" || p.at < q.first {
			speaker = p.speaker
		}
	}
	if speaker == "" && begin == end && q.last-q.first < spoken {
		speaker = r.whoSpeaks(nil, r.doc.Sentences[begin]) // "urged them to resist "brutal pressure" from"
	}
	if speaker == "" && q.last-q.first >= spoken && r.token(q.first-2).Text != ":" { // a title or sign that somebody reads
		speaker = last[begin]
	}
	for t := q.first; t < q.last; t++ {
		if r.speakers[t] == "" {
			r.speakers[t] = speaker
		}
	}
}

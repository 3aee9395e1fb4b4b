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
	var open []int // first tokens of the quotations that are open, one in another
	last := 0      // behind the last mark that closed one of them
	for i, s := range r.doc.Sentences {
		for t := s.First; t < s.Last; t++ {
			switch {
			case !text.Quotation(r.token(t).Text):
			case r.opens(t, len(open) > 0):
				open, last = append(open, t+1), s.Last
			case len(open) == 1:
				out, open = append(out, quotation{open[0], t}), nil
			case len(open) > 1:
				open, last = open[:len(open)-1], t
			}
		}
		if ends := i+1 == len(r.doc.Sentences) || r.doc.Sentences[i+1].Paragraph != s.Paragraph; ends && len(open) > 0 {
			out, open = append(out, quotation{open[0], max(last, open[0])}), nil
		}
	}
	return out
}

// opens reports whether the quotation mark at token t opens a quotation: what it looks like says it, else the space beside it, else
// whether one is open.
func (r *reading) opens(t int, open bool) bool {
	switch r.token(t).Text {
	case "«", "“", "„":
		return true
	case "»", "”":
		return false
	}
	before := t > 0 && r.token(t-1).End == r.token(t).Start
	behind := t+1 < len(r.doc.Tokens) && r.token(t).End == r.token(t+1).Start
	if before == behind {
		return !open
	}
	return behind
}

// quotationEnding is the quotation that the mark at token t closes.
func (r *reading) quotationEnding(t int) (quotation, bool) {
	i, found := slices.BinarySearchFunc(r.quoted, t, func(q quotation, t int) int { return q.last - t })
	if !found || !text.Quotation(r.token(t).Text) {
		return quotation{}, false
	}
	return r.quoted[i], true
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

package pipeline

import (
	"mithaq/graph"
)

// document is the token behind a noun for what is an agreement only where somebody concludes it, and what is written before the noun:
// "reached an understanding", «اتفق الجانبان على إطار مشترك»; 0 where none stands at token i, or no word for concluding before it.
func (r *reading) document(i, limit int) (last int, prefix string) {
	const far = 5 // tokens from the verb
	_, last, prefix = r.words.Documents.Match(r.doc, i, limit)
	if last == 0 || !conjunctive(prefix) {
		return 0, ""
	}
	for t := i - 1; t >= max(r.doc.Sentences[r.sentence(i)].First, i-far); t-- {
		if r.taken[t] < 0 && r.does(t, graph.PartyTo) {
			return last, prefix
		}
	}
	return 0, ""
}

// agreedBefore takes for the parties of an agreement that only refers back those who are said before it to have agreed, where the text
// describes no agreement before: "Chad and Niger agreed to reopen the border. The deal …", «اتفقت إيران والسعودية على … وجرى توقيع الاتفاق».
func (r *reading) agreedBefore(d *description) {
	const near = 3 // sentences
	if d.noun.Type != graph.AgreementType || !d.definite || d.title != "" || d.year != "" || len(d.parties)+len(d.places)+len(d.matters)+len(d.content) > 0 || r.describedBefore(d.noun, d.first) != "" {
		return
	}
	for t := d.first - 1; t >= 0 && r.sentence(d.first)-r.sentence(t) < near; t-- {
		if r.taken[t] >= 0 || !r.does(t, graph.PartyTo) {
			continue
		}
		var actors []string
		if r.arabic() {
			limit := r.doc.Sentences[r.sentence(t)].Last
			if actors, _ = r.bothOf(t+1, limit); len(actors) == 0 {
				r.group(t+1, limit, func(id string) { actors = append(actors, id) })
			}
		}
		if len(actors) == 0 {
			actors = r.concluders(t, true)
		}
		if len(actors) > 1 {
			for _, id := range actors {
				if kind, _ := graph.TypeOf(id); kind.Actor() {
					d.party(id)
				}
			}
			return
		}
	}
}

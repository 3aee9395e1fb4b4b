package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// officesWithin claims the office that the tables give a leader whom a sentence, or two beside each other, name together with
// what the office is of, on the day of the article or a day that the sentence names; only of leaders whose office the article
// does not say in words.
func (r *reading) officesWithin() {
	said := map[string]bool{}
	for _, c := range r.claims {
		switch c.Type {
		case graph.Leads, graph.ServesIn, graph.AffiliatedWith:
			said[c.From] = true
		}
	}
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if p.kind != graph.LeaderType || p.node == "" || p.refers || p.title != nil || said[p.node] {
			continue
		}
		s := r.doc.Sentences[r.sentence(p.first)]
		office, ok := r.termWithin(p.node, s)
		if !ok {
			continue
		}
		if q := r.besideSentence(office.Body, s); q != nil {
			r.claim(graph.Claim{Type: office.Relation, From: p.node, To: office.Body, Office: office.Title, Confidence: knownOffice.confidence(), Rule: "known.office"},
				min(p.first, q.first), max(p.last, q.last))
			said[p.node] = true
		}
	}
}

// besideSentence is the first phrase for a node in the sentence, or else in the one before or behind it; nil where there is none.
func (r *reading) besideSentence(node string, s text.Sentence) *phrase {
	i := r.sentence(s.First)
	for _, j := range []int{i, i - 1, i + 1} {
		if j < 0 || j >= len(r.doc.Sentences) {
			continue
		}
		for t := r.doc.Sentences[j].First; t < r.doc.Sentences[j].Last; t++ {
			if q := r.at(t); q != nil && q.first == t && q.node == node {
				return q
			}
		}
	}
	return nil
}

// termWithin is the leader's one term on a day that the sentence names or, where it names none in any, on the article's; one
// as the head before others.
func (r *reading) termWithin(leader string, s text.Sentence) (lexicon.Office, bool) {
	days := []graph.Date{r.article.Published}
	for _, d := range r.dates {
		if s.First <= d.first && d.first < s.Last && d.date.Known() {
			days = append(days, d.date)
		}
	}
	for i := len(days) - 1; i >= 0; i-- {
		var best lexicon.Office
		for _, o := range r.Lexicon.OfficesOf(leader) {
			if graph.During(o.Since, o.Until).Overlaps(graph.During(days[i], days[i])) && (best.Leader == "" || best.Relation != graph.Leads && o.Relation == graph.Leads) {
				best = o
			}
		}
		if best.Leader != "" {
			return best, true
		}
	}
	return lexicon.Office{}, false
}

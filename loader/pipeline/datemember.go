package pipeline

import (
	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// dateMemberships dates the members of a body by its founding, where the text tells of both together or the body has two members only,
// and those that a sentence counts by when the next one says that they join.
func (r *reading) dateMemberships() {
	founded, joined := map[string]dated{}, map[int]dated{}
	for _, d := range r.dates {
		if d.date == "" || d.dateline || r.named(d, -1) {
			continue
		}
		if body := r.founding(d); body != "" && founded[body].last == 0 {
			founded[body] = d
		}
		if r.joining(d) {
			joined[r.sentence(d.first)] = d
		}
	}
	members, told := map[string]map[string]bool{}, map[int]bool{}
	for _, c := range r.claims {
		if c.Type == graph.MemberOf {
			if members[c.To] == nil {
				members[c.To] = map[string]bool{}
			}
			members[c.To][c.From], told[c.Sentence] = true, true
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if c.Type != graph.MemberOf || c.Since.Known() || c.Until.Known() {
			continue
		}
		if d := joined[c.Sentence+1]; d.last > 0 && !told[c.Sentence+1] && (c.Status == graph.Planned) == (d.date > r.article.Published) {
			c.Since = d.date
			continue
		}
		if d := founded[c.To]; d.last > 0 && c.Status == graph.Actual && (len(members[c.To]) == 2 || max(c.Sentence-r.sentence(d.first), r.sentence(d.first)-c.Sentence) <= 1) {
			c.Since = d.date
		}
	}
}

// founding is the body that a verb or noun before a date says to have been founded then: that before it in its sentence, behind it, or
// the first of the sentence before; empty where none is.
func (r *reading) founding(d dated) string {
	const near = 14 // tokens
	s := r.doc.Sentences[r.sentence(d.first)]
	for t := d.first - 1; t >= max(s.First, d.first-near); t-- {
		if _, last, prefix := r.rules.Cues.Founds.Match(r.doc, t, d.first); last == 0 || !conjunctive(prefix) || r.taken[t] >= 0 {
			continue
		}
		for i := t - 1; i >= s.First; i-- {
			if p := r.at(i); p != nil && r.kind(p.node) != "" && p.kind == graph.OrganizationType {
				return p.node
			}
		}
		if body := r.bodyIn(t, d.first); body != "" {
			return body
		}
		if k := r.sentence(s.First); k > 0 {
			return r.bodyIn(r.doc.Sentences[k-1].First, s.First)
		}
	}
	return ""
}

// bodyIn is the first organisation in tokens [first, last), empty where there is none.
func (r *reading) bodyIn(first, last int) string {
	for t := first; t < last; t++ {
		if p := r.at(t); p != nil && p.kind == graph.OrganizationType && !p.modifier {
			return p.node
		}
	}
	return ""
}

// joining reports whether a verb for becoming a member stands before a date: "will join in January".
func (r *reading) joining(d dated) bool {
	const near = 6 // tokens
	for t := d.first - 1; t >= max(r.doc.Sentences[r.sentence(d.first)].First, d.first-near); t-- {
		for _, stem := range text.Stems(r.token(t).Fold) {
			for _, trigger := range r.rules.At(stem.Word) {
				if trigger.Part == rule.Verb && trigger.Rule.Relation == graph.MemberOf && trigger.Rule.Lang == r.doc.Lang && r.taken[t] < 0 {
					return true
				}
			}
		}
	}
	return false
}

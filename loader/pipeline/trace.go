package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
)

// trace records the decisions on an article for [Pipeline.Explain]. A nil trace records nothing and costs nothing; every
// method may be called on it.
type trace struct {
	seen     []phrase // as they stood after the last stage
	steps    [][]Step // for each phrase
	triggers []triggerAt
	open     []phrase // references that nothing fits
	dropped  []graph.Claim
	reasons  []string // for each of dropped
}

type triggerAt struct {
	Trigger
	token int
}

// after notes what a stage found and changed.
func (t *trace) after(r *reading, stage string) {
	if t == nil {
		return
	}
	for i, p := range r.phrases {
		if i < len(t.seen) && t.seen[i].first == p.first && t.seen[i].last == p.last && slices.Equal(t.seen[i].all(), p.all()) {
			continue
		}
		if i >= len(t.steps) {
			t.steps = append(t.steps, nil)
		}
		t.steps[i] = append(t.steps[i], Step{stage, p.all(), r.stretch(p.first, p.last).Text})
	}
	t.seen = slices.Clone(r.phrases)
}

// met notes a trigger and what fills its slots; dropped says why it makes no claim, if it makes none.
func (t *trace) met(r *reading, h hit, from, to group, by rung, dropped string) {
	if t == nil {
		return
	}
	slot := func(g group) *Slot {
		if len(g.nodes) == 0 {
			return nil
		}
		return &Slot{r.stretch(g.first, g.last), g.nodes}
	}
	trigger := Trigger{Stretch: r.stretch(h.first, h.last), Rule: h.Rule.ID, Clause: r.stretch(h.clauseFirst, h.clauseLast),
		From: slot(from), To: slot(to), Dropped: dropped}
	if dropped == "" {
		trigger.Rung = ladder[by].name
	}
	if n := len(t.triggers); n > 0 && t.triggers[n-1].token == h.first && t.triggers[n-1].Rule == trigger.Rule && t.triggers[n-1].Dropped == dropped {
		return // the same in another tense that the word may have
	}
	t.triggers = append(t.triggers, triggerAt{trigger, h.first})
}

// unresolved notes a reference for which nothing was found.
func (t *trace) unresolved(first, last int) {
	if t != nil {
		t.open = append(t.open, phrase{first: first, last: last})
	}
}

// drop notes a claim that is not made, or not kept.
func (t *trace) drop(c graph.Claim, reason string) {
	if t != nil {
		t.dropped, t.reasons = append(t.dropped, c), append(t.reasons, reason)
	}
}

// explain puts together what was recorded with what came out.
func (t *trace) explain(r *reading, b graph.Batch, minConfidence float64) Explanation {
	e := Explanation{Title: r.article.Title, Lang: r.doc.Lang, Published: r.article.Published,
		Sentences: make([]SentenceExplanation, len(r.doc.Sentences))}
	for i, s := range r.doc.Sentences {
		of := &e.Sentences[i]
		of.Stretch = r.stretch(s.First, s.Last)
		for _, token := range r.doc.Tokens[s.First:s.Last] {
			of.Tokens = append(of.Tokens, token.Text)
		}
	}
	for i, p := range r.phrases {
		of := &e.Sentences[r.sentence(p.first)]
		of.Mentions = append(of.Mentions, Mention{r.stretch(p.first, p.last), p.all(), formNames[p.form], r.role(i), t.steps[i]})
	}
	for _, p := range t.open {
		of := &e.Sentences[r.sentence(p.first)]
		of.Mentions = append(of.Mentions, Mention{Stretch: r.stretch(p.first, p.last), Form: "reference", Role: "unresolved"})
	}
	for _, trigger := range t.triggers {
		of := &e.Sentences[r.sentence(trigger.token)]
		of.Triggers = append(of.Triggers, trigger.Trigger)
	}
	for _, c := range b.Claims {
		reason := ""
		if c.Confidence < minConfidence {
			reason = "less sure than --min-confidence"
		}
		e.add(c, reason)
	}
	for i, c := range t.dropped {
		e.add(c, t.reasons[i])
	}
	for i := range e.Sentences {
		slices.SortStableFunc(e.Sentences[i].Mentions, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	}
	return e
}

func (e *Explanation) add(c graph.Claim, dropped string) {
	of := &e.Sentences[c.Sentence]
	of.Claims = append(of.Claims, Claim{Stretch{c.Quote, c.Start, c.End}, c.From, c.Type, c.To, c.Status, c.Since, c.Speaker, c.Confidence, c.Rule, dropped})
}

// role is the role of a phrase in its sentence.
func (r *reading) role(index int) string {
	switch p := r.phrases[index]; {
	case r.taken[p.first] != index:
		return "part"
	case p.modifier:
		return "modifier"
	}
	return "argument"
}

var formNames = [...]string{"name", "adjective", "metonym"} // of a lexicon.Form

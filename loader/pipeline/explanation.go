package pipeline

import "mithaq/graph"

// Explanation is what the stages did with one article, sentence by sentence. Offsets are in Unicode code points.
type Explanation struct {
	Title     string                `json:"title"`
	Lang      string                `json:"lang"`
	Published graph.Date            `json:"published"`
	Sentences []SentenceExplanation `json:"sentences"`
}

// SentenceExplanation is what was read in one sentence, and what was not, each list in the order of the text but for the
// claims, which stand in the order in which they were made.
type SentenceExplanation struct {
	Stretch
	Tokens   []string  `json:"tokens"`
	Mentions []Mention `json:"mentions"`
	Triggers []Trigger `json:"triggers"`
	Claims   []Claim   `json:"claims"`
}

// Stretch is a part of the text.
type Stretch struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Mention is a phrase that stands for nodes, or might.
type Mention struct {
	Stretch
	Nodes []string `json:"nodes"` // ids; none where nothing is known of it
	Form  string   `json:"form"`  // name, adjective, metonym or reference
	Role  string   `json:"role"`  // argument; modifier of the phrase beside it; part of a longer phrase; unresolved
	Steps []Step   `json:"steps"` // what found it, and what changed it
}

// Step is a decision on a mention: that it is one, that it is wider, that it stands for something else.
type Step struct {
	Stage string   `json:"stage"`
	Nodes []string `json:"nodes"`
	Text  string   `json:"text"`
}

// Trigger is a word of a rule that was met, with the slots of its clause.
type Trigger struct {
	Stretch
	Rule    string  `json:"rule"`
	Clause  Stretch `json:"clause"`
	From    *Slot   `json:"from"`    // nil where it was not found
	To      *Slot   `json:"to"`      // so too
	Rung    string  `json:"rung"`    // how the slots were found; empty where they were not
	Dropped string  `json:"dropped"` // why it makes no claim, empty where it makes one
}

// Slot is what fills one end of a rule.
type Slot struct {
	Stretch
	Nodes []string `json:"nodes"`
}

// Claim is a claim that was made, or a candidate that was dropped.
type Claim struct {
	Stretch
	From       string             `json:"from"`
	Type       graph.RelationType `json:"type"`
	To         string             `json:"to"`
	Status     graph.Status       `json:"status"`
	Since      graph.Date         `json:"since"`
	Speaker    string             `json:"speaker"`
	Confidence float64            `json:"confidence"`
	Rule       string             `json:"rule"`
	Dropped    string             `json:"dropped"` // why it is not in the batch, empty where it is
}

// Explain extracts the graph of an article as [Pipeline.Batch] does, and says how, and which claims are left out where
// those below the confidence are. Its errors are those of Batch; the explanation is whole all the same.
func (p *Pipeline) Explain(a graph.Article, minConfidence float64) (Explanation, error) {
	t := &trace{}
	r := p.read(a, t)
	b, err := r.batch()
	return t.explain(r, b, minConfidence), err
}

func (r *reading) stretch(first, last int) Stretch {
	if first < 0 || last <= first {
		return Stretch{}
	}
	quote, start, end := r.doc.Span(first, min(last, len(r.doc.Tokens)))
	return Stretch{quote, start, end}
}

package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"mithaq/graph"
	"mithaq/loader/document"
	"mithaq/loader/pipeline"
)

// Tally counts reviewed words.
type Tally struct {
	Rule     string // that read what was reviewed
	Reviewed int
	Read     int // out of which the rules now read a claim that the review bears on, or of the relation that it says
	Wanted   int // that say something, by the review
	Right    int // out of which that is read, to the date and the speaker
}

func (t Tally) wrong() int { return t.Read - t.Right }

// Score measures rules by annotated documents.
type Score struct {
	pipeline *pipeline.Pipeline
	rules    map[string]*Tally
}

// NewScore begins a measurement of a pipeline's rules.
func NewScore(p *pipeline.Pipeline) *Score { return &Score{p, map[string]*Tally{}} }

// Add reads the article of an annotated document again and compares. Tables are read by no rules, and are passed over.
func (s *Score) Add(d document.Document) error {
	if len(d.Reviews) == 0 || d.Article.Kind == graph.Table {
		return nil
	}
	a := d.Article
	read, err := s.pipeline.Batch(graph.Article{Kind: graph.News, Title: a.Title, Text: a.Text, Lang: a.Lang, Outlet: a.Outlet, URL: a.URL, Published: a.Published})
	if err == nil {
		read, err = read.Canonical()
	}
	if err != nil {
		return fmt.Errorf("read %s again: %w", a.ID, err)
	}
	for _, r := range d.Reviews {
		s.count(r.Graph(read.Article.ID), read.Claims)
	}
	return nil
}

func (s *Score) count(r graph.Review, claims []graph.Claim) {
	t := s.rules[r.Read.Rule]
	if t == nil {
		t = &Tally{Rule: r.Read.Rule}
		s.rules[t.Rule] = t
	}
	wanted := r.Read
	if r.Verdict == graph.Corrected {
		wanted = r.Read.Saying(*r.Says)
	}
	said := graph.Review{Read: wanted}
	same := r.Of
	if !slices.ContainsFunc(claims, same) {
		same = r.Near
	}
	found, right := false, false
	for _, c := range claims {
		if same(c) || r.Verdict == graph.Corrected && said.Near(c) {
			found = true
			right = right || r.Verdict != graph.Rejected && c.Says().Equal(wanted.Says())
		}
	}
	t.Reviewed++
	t.Read += one(found)
	t.Wanted += one(r.Verdict != graph.Rejected)
	t.Right += one(right)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Tallies are the counts by rule, those with most wrong readings first, and all together as the last, without a rule.
func (s *Score) Tallies() []Tally {
	var all Tally
	var out []Tally
	for _, rule := range slices.Sorted(maps.Keys(s.rules)) {
		t := *s.rules[rule]
		out = append(out, t)
		all.Reviewed += t.Reviewed
		all.Read += t.Read
		all.Wanted += t.Wanted
		all.Right += t.Right
	}
	slices.SortStableFunc(out, func(a, b Tally) int { return -cmp.Compare(a.wrong(), b.wrong()) })
	return append(out, all)
}

// Precision is the share of what is read that is right, 1 where nothing is read.
func (t Tally) Precision() float64 { return share(t.Right, t.Read) }

// Recall is the share of what the words say that is read, 1 where they say nothing.
func (t Tally) Recall() float64 { return share(t.Right, t.Wanted) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

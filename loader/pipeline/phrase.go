package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// phrase is a noun phrase that stands for a node.
type phrase struct {
	first, last int    // tokens
	prefix      string // Arabic conjunction and preposition written with the first token
	node        string // id; empty where nothing is known of it
	kind        graph.NodeType
	form        lexicon.Form
	modifier    bool           // an adjective or complement of the noun beside it: no argument by itself
	head        int            // first token of the noun phrase with its title or head noun, at most first
	title       *lexicon.Title // of an office without a name
	body        string         // id of what the office is of
	alternative string         // id of the place that a metonym may also be
	state       string         // id of the state whose capital a place is that may also be a metonym
	forces      bool           // troops that stand for their state
	refers      bool           // back to what was named before: "the deal", "he"
	more        []string       // further nodes that it stands for: "the two countries"
}

// all lists the nodes that the phrase stands for.
func (p *phrase) all() []string {
	if p.node == "" {
		return p.more
	}
	return append([]string{p.node}, p.more...)
}

// group is the phrase alone as the filler of a slot.
func (p *phrase) group() group { return group{p.all(), p.head, p.last} }

// add makes a phrase cover its tokens and returns its index.
func (r *reading) add(p phrase) int {
	if p.head > p.first || p.head == 0 {
		p.head = p.first
	}
	if p.kind == "" {
		p.kind, _ = graph.TypeOf(p.node)
	}
	r.phrases = append(r.phrases, p)
	for t := p.first; t < p.last; t++ {
		r.taken[t] = len(r.phrases) - 1
	}
	return len(r.phrases) - 1
}

// at is the phrase that covers a token, nil where none does or the token is out of the text.
func (r *reading) at(token int) *phrase {
	if token < 0 || token >= len(r.taken) || r.taken[token] < 0 {
		return nil
	}
	return &r.phrases[r.taken[token]]
}

// extend makes a phrase cover the tokens from first to last; phrases inside become modifiers of it and lose their tokens.
func (r *reading) extend(index, first, last int) {
	p := &r.phrases[index]
	p.first, p.last = first, last
	p.head = min(p.head, first)
	for t := first; t < last; t++ {
		if other := r.taken[t]; other >= 0 && other != index {
			r.phrases[other].modifier = true
		}
		r.taken[t] = index
	}
}

func (r *reading) free(first, last int) bool {
	for t := first; t < last; t++ {
		if t >= len(r.taken) || r.taken[t] >= 0 {
			return false
		}
	}
	return true
}

// ordered lists the indexes of the phrases that still cover tokens, from left to right.
func (r *reading) ordered() []int {
	var out []int
	for i := range r.phrases {
		if r.taken[r.phrases[i].first] == i {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(r.phrases[a].first, r.phrases[b].first) })
	return out
}

package pipeline

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// reading is one article on its way through the stages.
type reading struct {
	*Pipeline
	article       graph.Article
	trace         *trace // nil where nobody asks for an explanation
	doc           *text.Document
	phrases       []phrase // in no order; taken points into it
	taken         []int    // token → index of the phrase that covers it, -1 where none does
	nodes         map[string]*graph.NodeRecord
	local         *lexicon.Lexicon      // names that the article itself introduces
	surnames      map[int]lexicon.Match // token behind a surname → whose it is, of those whom the article names in full
	namedHere     []string              // ids of organisations of unknown names
	dates         []dated
	lead          int         // paragraph of the lead, 0 where there is none
	news          dated       // when what title and lead tell happened
	thisWeek      dated       // the month or year of the week up to publication, where the article is news
	speakers      []string    // token → who says it, empty for the article itself; nil where nobody is quoted
	reported      []report    // who says what, in the order of the text
	insertions    []insertion // from left to right
	descriptions  []description
	heads         map[int]int         // token of a description's noun → its index
	covered       map[int]int         // token → index of the description that it is part of
	homes         map[string][]string // leader → states and bodies of his offices, filled by [reading.home]
	agreements    []*lexicon.Entity   // of the tables, named in the article
	subject, done group               // of the last verb whose subject was found; who does what the last trigger says
	bid           group               // who is asked to do what the last English infinitive says
	asked, warned group               // whom the last demand, and the last threat or warning, went to
	told          statement           // what the last verb says that made a claim
	rebuttal      rebuttal            // the last
	claims        []graph.Claim
	presumed      map[int]bool     // index of a claim → its date is only that of the news
	indexed       int              // how many claims claimsOf has seen
	claimsBy      map[string][]int // from → indexes of claims
}

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

func (r *reading) token(i int) text.Token {
	if i < 0 || i >= len(r.doc.Tokens) {
		return text.Token{Kind: text.Punct}
	}
	return r.doc.Tokens[i]
}

// sentence is the index of the sentence that holds the token.
func (r *reading) sentence(token int) int {
	i, _ := slices.BinarySearchFunc(r.doc.Sentences, token, func(s text.Sentence, t int) int {
		if s.Last <= t {
			return -1
		}
		if s.First > t {
			return 1
		}
		return 0
	})
	return min(i, len(r.doc.Sentences)-1)
}

func (r *reading) arabic() bool { return r.doc.Lang == "ar" }

// node makes sure that the batch has the node; a known one with what the tables say of it.
func (r *reading) node(id string) *graph.NodeRecord {
	if n, ok := r.nodes[id]; ok {
		return n
	}
	n := &graph.NodeRecord{ID: id}
	if known, ok := r.Lexicon.Record(id); ok {
		*n = known
		n.Aliases = slices.Clone(known.Aliases)
	}
	r.nodes[id] = n
	return n
}

// mention records that tokens name a node.
func (r *reading) mention(id string, first, last int) {
	_, start, end := r.doc.Span(first, last)
	n := r.node(id)
	n.Mentions = append(n.Mentions, graph.Span{Start: start, End: end})
}

// name sets a new node's name in the article's language and adds aliases.
func (r *reading) name(id, name string, aliases ...string) *graph.NodeRecord {
	n := r.node(id)
	switch {
	case r.arabic() && n.Names.Ar == "":
		n.Names.Ar = name
	case !r.arabic() && n.Names.En == "":
		n.Names.En = name
	default:
		n.Aliases = append(n.Aliases, name)
	}
	n.Aliases = append(n.Aliases, aliases...)
	return n
}

func (r *reading) batch() (graph.Batch, error) {
	r.article.Kind = cmp.Or(r.article.Kind, graph.News)
	b := graph.Batch{Article: r.article, Claims: r.dedupe()}
	for _, i := range r.ordered() {
		if p := r.phrases[i]; p.node != "" && !p.modifier {
			r.mention(p.node, p.first, p.last)
		}
	}
	for i := range r.phrases {
		if p := r.phrases[i]; p.node != "" && p.modifier && !(p.form == lexicon.Adjective && p.kind != graph.CountryType) {
			r.mention(p.node, p.first, p.last)
		}
	}
	for _, c := range b.Claims {
		r.node(c.From)
		r.node(c.To)
		if t, ok := graph.TypeOf(c.Speaker); ok && t != "" {
			r.node(c.Speaker)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.nodes)) {
		if n := r.nodes[id]; n.Names != (graph.Names{}) {
			b.Nodes = append(b.Nodes, *n)
		}
	}
	return b.Canonical()
}

// claimsOf are the claims so far that have the node for their from, in the order in which they were made.
func (r *reading) claimsOf(from string) iter.Seq[graph.Claim] {
	if r.claimsBy == nil {
		r.claimsBy = map[string][]int{}
	}
	for ; r.indexed < len(r.claims); r.indexed++ {
		id := r.claims[r.indexed].From
		r.claimsBy[id] = append(r.claimsBy[id], r.indexed)
	}
	return func(yield func(graph.Claim) bool) {
		for _, i := range r.claimsBy[from] {
			if !yield(r.claims[i]) {
				return
			}
		}
	}
}

// dedupe keeps of the claims that say the same at the same place the most confident, and drops what the ontology forbids.
func (r *reading) dedupe() []graph.Claim {
	type key struct {
		relation   string
		start, end int
		speaker    string
	}
	best := map[key]int{}
	var out []graph.Claim
	for _, c := range r.claims {
		k := key{graph.RelationID(c.Type, c.From, c.To), c.Start, c.End, c.Speaker}
		if i, ok := best[k]; ok {
			if c.Confidence > out[i].Confidence {
				out[i], c = c, out[i]
			}
			if c.Rule != out[i].Rule {
				r.trace.drop(c, "a claim that is as sure says it at the same place")
			}
			continue
		}
		best[k] = len(out)
		out = append(out, c)
	}
	return out
}

// claim adds a claim for tokens first to last, unless the ontology forbids it.
func (r *reading) claim(c graph.Claim, first, last int) {
	c.Quote, c.Start, c.End = r.doc.Span(first, last)
	c.Sentence = r.sentence(first)
	c.Status = cmp.Or(c.Status, graph.Actual)
	if c.Status == graph.Actual && c.Since > r.article.Published && r.article.Published.Known() {
		c.Status = graph.Planned // it is yet to come
	}
	reason := forbidden(c)
	if from, _ := graph.TypeOf(c.From); reason == "" && c.Type == graph.MemberOf && from == graph.CountryType && memberless[r.kind(c.To)] {
		reason = "a body of the kind has no states for its members"
	}
	if reason == "" && directed[c.Type] && r.belongs(c.From, c.To) {
		reason = "it is its own state or body"
	}
	if reason != "" {
		r.trace.drop(c, reason)
		return
	}
	if c.Speaker == c.From {
		c.Speaker = ""
	}
	r.claims = append(r.claims, c)
}

// memberless are the kinds of bodies of which no state is a member.
var memberless = map[string]bool{"ARMED_FORCES": true, "ARMED_GROUP": true, "COMPANY": true, "GOVERNMENT": true, "PARLIAMENT": true, "COURT": true, "MEDIA": true, "PARTY": true, "THINK_TANK": true, "NGO": true}

// forbidden says why the ontology forbids a claim; empty where it does not.
func forbidden(c graph.Claim) string {
	spec, ok := c.Type.Spec()
	from, _ := graph.TypeOf(c.From)
	to, _ := graph.TypeOf(c.To)
	switch {
	case !ok:
		return "the ontology has no such relation"
	case c.From == c.To:
		return "the same thing stands at both ends"
	case !spec.Allows(from, to) && !(spec.Symmetric && spec.Allows(to, from)):
		return "the ontology does not let the relation join these types"
	}
	return ""
}

package pipeline

import (
	"cmp"
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
	quoted        []quotation // from left to right
	saidUpTo      []int       // token → end of the statement that it is part of and that stands before its verb of saying, 0 outside
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

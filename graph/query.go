package graph

import (
	"fmt"
	"strings"
	"time"
)

// Order is how a list is sorted: by one of the orders below, or by several of them that [OrderBy] joins; ties are broken by id,
// ascending, so that every order is total. An order that the list has not is ErrBadQuery.
type Order string

// The orders.
const (
	ByID       Order = ""         // id, ascending
	ByClaims   Order = "CLAIMS"   // of nodes and relations: most live claims first
	ByArticles Order = "ARTICLES" // of nodes: most articles first
	ByType     Order = "TYPE"     // of nodes and relations: by the name of the type, ascending
	ByStart    Order = "START"    // of relations: Relation.Start ascending, the undated first

	// ByVersion sorts the claims of the whole graph as the store learned them: by (version, relation, id). Those without a version are
	// left out. What is learned later comes behind all that was learned before, so that a cursor of this order never misses any.
	ByVersion Order = "VERSION"

	// ByRetraction sorts claims that were withdrawn as the store learned that: by (version of the retraction, relation, id). Only those
	// have it, and it goes with ClaimQuery.Retracted.
	ByRetraction Order = "RETRACTION"
)

// MaxPage is the largest page that a store answers; a larger First is ErrBadQuery.
const MaxPage = 10_000

// Page asks for part of a list.
type Page struct {
	First int    // at most so many, 1 to MaxPage
	After string // a cursor of the same list and order, empty for its beginning
	Order Order
	Count bool // also count the whole list, at the price of one more statement
	// CountTo lets the counting of a node's relations end where it is clear that there are more than so many, 0 nowhere: hubs have
	// more than anybody needs to know
	CountTo int
	// NoCursors lets the cursors of relations be left out, which makes long lists faster
	NoCursors bool
}

// PageInfo says where a page stands in its list.
type PageInfo struct {
	More  bool // whether anything follows
	Total int  // of the whole list, where Page.Count asked for it
}

// NodePage is a part of a list of nodes; Cursors[i] is where Nodes[i] stands.
type NodePage struct {
	PageInfo
	Nodes   []Node
	Cursors []string
}

// RelationPage is a part of a list of relations; Cursors[i] is where Relations[i] stands.
type RelationPage struct {
	PageInfo
	Relations []Relation
	Cursors   []string
}

// ClaimPage is a part of a list of claims; Cursors[i] is where Claims[i] stands.
type ClaimPage struct {
	PageInfo
	Claims  []Claim
	Cursors []string
}

// ArticlePage is a part of a list of articles; Cursors[i] is where Articles[i] stands.
type ArticlePage struct {
	PageInfo
	Articles []Article
	Cursors  []string
}

// Direction is the side of a relation on which a node stands; a store returns ErrBadQuery for another than these.
type Direction string

// The directions. Symmetric relations fit every direction.
const (
	Either   Direction = ""
	Outgoing Direction = "OUT" // the node is From
	Incoming Direction = "IN"  // the node is To
)

// Check reports, as ErrBadQuery, what is no direction.
func (d Direction) Check() error {
	if d != Either && d != Outgoing && d != Incoming {
		return fmt.Errorf("%w: no direction %.80q", ErrBadQuery, string(d))
	}
	return nil
}

// RelationQuery asks for the relations of many nodes at once, or of the whole graph.
type RelationQuery struct {
	Of        []string  // node ids: one page for each; empty: one page of all relations
	Direction Direction // as seen from the node of Of; without Of it says nothing
	Filter    RelationFilter
	Page      Page
}

// RelationFilter chooses relations; every field that is set must fit.
type RelationFilter struct {
	IDs           []string
	Types         []RelationType
	Statuses      []Status
	Domains       []Domain    // one of the relation's domains is one of these
	With          []string    // ids of nodes, one of which must be the other end (either end where Of is empty)
	WithTypes     []NodeType  // types, one of which the other end must have (either end where Of is empty)
	Kind          ArticleKind // at least one live claim from an article of this kind
	Article       string      // at least one live claim from this article
	During        *Period     // an episode overlaps it; relations without episodes fit where Undated is set
	Undated       bool        // only with During
	MinConfidence float64
	MinSources    int       // outlets and tables together
	Speakers      []string  // at least one live claim credited to one of these, nodes by id, others by name
	KnownAt       time.Time // the graph as it was known then: relations computed from the claims recorded by then and not yet retracted; the zero time means now
	NoDetails     bool      // leave out what [Relation.Brief] does, which makes long lists faster
}

// ClaimQuery asks for the claims of many relations, nodes or articles at once, or of the whole graph.
type ClaimQuery struct {
	Of        []string    // ids of relations, of nodes whose relations are claimed, or of articles, all alike: one page for each; empty: one page of all claims
	IDs       []string    // claim ids
	Kind      ArticleKind // from articles of this kind
	Article   string
	Statuses  []Status
	Speakers  []string  // credited to one of these, nodes by id, others by name
	Retracted bool      // also those that no longer count
	KnownAt   time.Time // those that counted then: recorded by then and not yet retracted; the zero time means now; not with Retracted
	Page      Page
}

// Versioned reports whether the claims are sorted by a version of the graph.
func (q ClaimQuery) Versioned() bool {
	return q.Page.Order == ByVersion || q.Page.Order == ByRetraction
}

// Holder is what the claims of a query belong to.
type Holder string

// The holders.
const (
	OfGraph     Holder = ""
	OfRelations Holder = "relation"
	OfNodes     Holder = "node"
	OfArticles  Holder = "article"
)

// Holder tells what q.Of names. It returns ErrBadQuery where that is not all alike, where KnownAt stands beside Retracted, and where
// something is named whose claims have no order by version.
func (q ClaimQuery) Holder() (Holder, error) {
	if q.Versioned() && len(q.Of) > 0 {
		return "", fmt.Errorf("%w: only the claims of the whole graph are sorted by version", ErrBadQuery)
	}
	if !q.KnownAt.IsZero() && q.Retracted {
		return "", fmt.Errorf("%w: claims as they were known at a moment, or all that ever were, not both", ErrBadQuery)
	}
	holder := OfGraph
	for i, id := range q.Of {
		h := OfNodes
		if kind, _, _ := strings.Cut(id, ":"); kind == string(OfRelations) || kind == string(OfArticles) {
			h = Holder(kind)
		}
		if i > 0 && h != holder {
			return "", fmt.Errorf("%w: claims of %.80s and of %.80s", ErrBadQuery, q.Of[0], id)
		}
		holder = h
	}
	return holder, nil
}

// ArticleFilter chooses articles; every field that is set must fit.
type ArticleFilter struct {
	IDs     []string
	Kind    ArticleKind
	Lang    string
	Outlet  string
	URL     string
	During  *Period // may have been published within it: Published shares a day; articles without a date do not fit
	Deleted bool    // also those that were deleted or superseded
	NoText  bool    // leave Article.Text empty
}

// MentionFilter chooses mentions; every field that is set must fit, and at least one is.
type MentionFilter struct {
	Articles []string
	Nodes    []string
}

// SearchQuery asks for nodes by name. Names and query are folded and cut into words (search.Words); a node matches where
// every word of the query begins one of the words of its names and aliases.
type SearchQuery struct {
	Text  string
	Types []NodeType
	Limit int // 1 to MaxPage, else ErrBadQuery
}

// Hit is a node that a search found.
type Hit struct {
	Node  Node
	Name  string  // the name or alias that matched best
	Score float64 // 0 to 1; hits come by score descending, live claims descending, id
}

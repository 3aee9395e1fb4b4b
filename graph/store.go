package graph

import "context"

// Store holds one graph. Every method is safe for concurrent use, returns early with the context's error when it is
// cancelled, and wraps the errors of this package. Readers see whole batches only; those of a [Watched] context do where the
// version stays.
//
// Nodes that no live article records, relations without a live claim, claims that are retracted and articles that are
// deleted are not found by any read, except where a query asks for them.
type Store interface {
	NodeReader
	RelationReader
	ArticleReader
	Writer
	Curator
	Archive

	// Version is the number of changes since the store was made: each Apply, Delete, Purge, Decide or Undo that changes
	// anything adds one. What is read between two calls that return the same is all of one state of the graph.
	Version(ctx context.Context) (int64, error)
	// Ping reports whether the store can be reached, with ErrUnavailable where not.
	Ping(ctx context.Context) error
	// Close releases the store; it is used no more.
	Close() error
}

// NodeReader reads nodes.
type NodeReader interface {
	// Nodes returns the nodes with these ids, in the order of ids, nil where there is none. An id may come twice.
	Nodes(ctx context.Context, ids []string) ([]*Node, error)
	// FindNodes returns a page of the nodes that fit the filter, in the order of the page.
	FindNodes(ctx context.Context, filter NodeFilter, page Page) (NodePage, error)
	// Search returns the nodes whose names match, best first; see [SearchQuery].
	Search(ctx context.Context, query SearchQuery) ([]Hit, error)
}

// RelationReader reads relations and the claims behind them.
type RelationReader interface {
	// Relations returns one page for each node of query.Of, in that order, or a single page where Of is empty.
	Relations(ctx context.Context, query RelationQuery) ([]RelationPage, error)
	// Claims returns one page for each relation of query.Of, in that order, or a single page where Of is empty.
	// Claims come by (published descending, article id, start, claim id, recorded), whatever Page.Order says, except ByVersion and
	// ByRetraction.
	Claims(ctx context.Context, query ClaimQuery) ([]ClaimPage, error)
}

// ArticleReader reads articles and where they mention nodes.
type ArticleReader interface {
	// Articles returns a page of the articles that fit the filter, by (published descending, id); pages ignore Page.Order.
	Articles(ctx context.Context, filter ArticleFilter, page Page) (ArticlePage, error)
	// Mentions returns the places that name a node in live articles, by (article id, start, end, node id), at most limit
	// (1 to MaxPage, else ErrBadQuery) for each article. A filter without a field is ErrBadQuery.
	Mentions(ctx context.Context, filter MentionFilter, limit int) ([]Mention, error)
}

// Writer changes the graph. Changes are atomic: all of a call is done, or nothing and an error is returned.
type Writer interface {
	// Apply stores an article with all that it says, in canonical form, and retracts what an earlier reading of the same
	// text or an earlier edition (another text at the same URL) said and this one does not. Applying the same batch again
	// changes nothing. It returns a *BatchError, and changes nothing, where the batch is not valid.
	//
	// Several batches are applied in their order as one change, which is many times faster than a change for each: the graph is
	// the same, its version rises by one, and the memory that it takes grows with what they say together.
	//
	// A live claim that is read again keeps its record and its RecordedAt; its sentence, confidence, rule and source are those
	// of the last reading. A claim that comes back after it was retracted is a new record, unless one of the same RecordedAt
	// exists, which then counts again. What is retracted or superseded is so at the batch's time. LoadedAt stays what it was
	// while the article is known, deleted or not; an article that comes back is live, and supersedes other texts of its URL.
	Apply(ctx context.Context, batches ...Batch) (Change, error)
	// Delete retracts now all that the article says, keeping it for the record; ErrNoArticle where it is not live.
	Delete(ctx context.Context, article string) (Change, error)
	// Purge removes the article, live or not, and all trace of it, reviews of its claims and all kept answers included, which may
	// quote it; ErrNoArticle where there is none.
	Purge(ctx context.Context, article string) (Change, error)
}

// Curator keeps what people decide, and lays it over what loaders read: of every article that a decision bears on, the store
// holds what [Overlay] makes of the last reading. Changes are atomic.
type Curator interface {
	// Decide records the decisions and returns them as [Complete] makes them, with its errors. A decision that stands already
	// changes nothing. What no longer counts is retracted at the decision's time, what it says instead is recorded then.
	Decide(ctx context.Context, decisions ...Decision) ([]Decision, Change, error)
	// Undo lets decisions count no longer; who, why and when are as in a Decision. ErrNoSubject where one is not known,
	// ErrBadDecision where one was undone before.
	Undo(ctx context.Context, by Decision, ids ...string) (Change, error)
	// Decisions returns a page of the decisions that fit the filter, by (at descending, id); pages ignore Page.Order.
	Decisions(ctx context.Context, filter DecisionFilter, page Page) (DecisionPage, error)
}

// Archive keeps answers, so that they can be given again word for word whatever the graph is by then. It is no part of the graph and
// makes no version of it.
type Archive interface {
	// Keep keeps an answer, UTF-8, under its digest. What was kept under it stays.
	Keep(ctx context.Context, digest string, answer []byte) error
	// Kept returns the answer with the digest, nil where there is none.
	Kept(ctx context.Context, digest string) ([]byte, error)
}

// Change is what a write did. Counts are of what readers see: a relation whose last live claim goes is removed. Those of several batches
// are of all of them together, claims added up batch by batch.
type Change struct {
	Version          int64    // of the graph, after the write
	Changed          bool     // whether anything is different
	Article          string   // the article's id; empty for decisions and of several batches
	Articles         int      // how many batches were applied
	ArticlesChanged  int      // how many of them changed anything
	Superseded       []string // earlier editions that were live until now
	NodesAdded       int
	NodesRemoved     int
	RelationsAdded   int
	RelationsRemoved int
	ClaimsAdded      int // newly recorded
	ClaimsRetracted  int // live until now, also where they are purged
	ClaimsKnown      int // of the article, said before and still said
}

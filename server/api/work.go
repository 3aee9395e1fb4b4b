package api

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"mithaq/graph"
	"mithaq/schema/object"
)

// reading is a kind of read that answers of now, whatever the moment of which a query is asked.
type reading string

// The readings of now. All else that is read of a store is read as it was known at the moment.
const (
	nodesOfNow    reading = "NODES"            // names, further fields and counts of things
	listsOfNow    reading = "NODE_LISTS"       // which things there are
	searchOfNow   reading = "SEARCH"           // what a name finds
	articlesOfNow reading = "ARTICLES"         // which articles there are, and what is known of them
	mentionsOfNow reading = "MENTIONS"         // where articles name things
	claimsOfNow   reading = "RETRACTED_CLAIMS" // claims with those that no longer count
	versionOfNow  reading = "VERSION"          // the graph's version
	timeless      reading = ""                 // read as it was known
)

// work is what an operation made a store do. It is safe for concurrent use.
type work struct {
	knownAt time.Time   // the moment of which the operation is asked, zero for now
	lang    object.Lang // which its client prefers, empty where it prefers none
	before  *int64      // the graph's version before it was answered, nil where that says nothing
	version *int64      // the graph's version of which the answer is; nil where it is of several, or the store does not say
	again   bool        // whether an answer is given that was made before
	passing atomic.Bool // whether the answer is of what is not in the graph, such as who asks

	mu    sync.Mutex
	calls int
	spent time.Duration // by all calls together, also where they ran at once
	ofNow []reading     // sorted, each once
}

// workKey is where an operation's context keeps its work.
type workKey struct{}

// workOf is the operation's work; of a context without an operation, work that nobody looks at.
func workOf(ctx context.Context) *work {
	if w, ok := ctx.Value(workKey{}).(*work); ok {
		return w
	}
	return &work{}
}

// begin notes a call of the store, and returns what is to be called when it is over.
func (w *work) begin(kind reading) (end func()) {
	began := time.Now()
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.calls++
		w.spent += time.Since(began)
		if at, known := slices.BinarySearch(w.ofNow, kind); kind != timeless && !known {
			w.ofNow = slices.Insert(w.ofNow, at, kind)
		}
	}
}

// observed is a store whose reads and decisions count as work of the operation that makes them, and are answered of the moment of which it is
// asked, where the query itself names none.
type observed struct{ graph.Store }

// Nodes implements graph.NodeReader.
func (s observed) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	defer workOf(ctx).begin(nodesOfNow)()
	return s.Store.Nodes(ctx, ids)
}

// FindNodes implements graph.NodeReader.
func (s observed) FindNodes(ctx context.Context, filter graph.NodeFilter, page graph.Page) (graph.NodePage, error) {
	defer workOf(ctx).begin(listsOfNow)()
	return s.Store.FindNodes(ctx, filter, page)
}

// Search implements graph.NodeReader.
func (s observed) Search(ctx context.Context, query graph.SearchQuery) ([]graph.Hit, error) {
	defer workOf(ctx).begin(searchOfNow)()
	return s.Store.Search(ctx, query)
}

// Relations implements graph.RelationReader.
func (s observed) Relations(ctx context.Context, query graph.RelationQuery) ([]graph.RelationPage, error) {
	w := workOf(ctx)
	defer w.begin(timeless)()
	if query.Filter.KnownAt.IsZero() {
		query.Filter.KnownAt = w.knownAt
	}
	return s.Store.Relations(ctx, query)
}

// Claims implements graph.RelationReader.
func (s observed) Claims(ctx context.Context, query graph.ClaimQuery) ([]graph.ClaimPage, error) {
	w := workOf(ctx)
	if query.Retracted {
		defer w.begin(claimsOfNow)()
		return s.Store.Claims(ctx, query)
	}
	defer w.begin(timeless)()
	if query.KnownAt.IsZero() {
		query.KnownAt = w.knownAt
	}
	return s.Store.Claims(ctx, query)
}

// Articles implements graph.ArticleReader.
func (s observed) Articles(ctx context.Context, filter graph.ArticleFilter, page graph.Page) (graph.ArticlePage, error) {
	defer workOf(ctx).begin(articlesOfNow)()
	return s.Store.Articles(ctx, filter, page)
}

// Mentions implements graph.ArticleReader.
func (s observed) Mentions(ctx context.Context, filter graph.MentionFilter, limit int) ([]graph.Mention, error) {
	defer workOf(ctx).begin(mentionsOfNow)()
	return s.Store.Mentions(ctx, filter, limit)
}

// Decisions implements graph.Curator.
func (s observed) Decisions(ctx context.Context, filter graph.DecisionFilter, page graph.Page) (graph.DecisionPage, error) {
	w := workOf(ctx)
	defer w.begin(timeless)()
	if filter.KnownAt.IsZero() {
		filter.KnownAt = w.knownAt
	}
	return s.Store.Decisions(ctx, filter, page)
}

// Decide implements graph.Curator.
func (s observed) Decide(ctx context.Context, decisions ...graph.Decision) ([]graph.Decision, graph.Change, error) {
	defer workOf(ctx).begin(timeless)()
	return s.Store.Decide(ctx, decisions...)
}

// Undo implements graph.Curator.
func (s observed) Undo(ctx context.Context, by graph.Decision, ids ...string) (graph.Change, error) {
	defer workOf(ctx).begin(timeless)()
	return s.Store.Undo(ctx, by, ids...)
}

// Version implements graph.Store.
func (s observed) Version(ctx context.Context) (int64, error) {
	defer workOf(ctx).begin(versionOfNow)()
	return s.Store.Version(ctx)
}

// cite says what has been done.
func (w *work) cite() citation {
	w.mu.Lock()
	defer w.mu.Unlock()
	return citation{StoreCalls: w.calls, StoreMillis: millis(w.spent), OfNow: slices.Clone(w.ofNow), Again: w.again}
}

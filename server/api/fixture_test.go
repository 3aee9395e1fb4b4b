package api_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/loader/article"
	"mithaq/server/access"
	"mithaq/server/api"
)

// scribe writes an article that says things, with every offset right.
type scribe struct {
	article graph.Article
	text    strings.Builder
	order   []string
	nodes   map[string]*graph.NodeRecord
	claims  []graph.Claim
}

func write(kind graph.ArticleKind, title string) *scribe {
	s := &scribe{article: graph.Article{Kind: kind, Title: title, Lang: "en", Outlet: "Courier", Published: "2022-01-19"},
		nodes: map[string]*graph.NodeRecord{}}
	if kind == graph.Table {
		s.article.Lang, s.article.Outlet = "", ""
	}
	s.put(title + "\n")
	return s
}

func (s *scribe) put(text string) graph.Span {
	start := utf8.RuneCountInString(s.text.String())
	s.text.WriteString(text)
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(text)}
}

// node records a node, by a name made from its id where none is given, and mentions it.
func (s *scribe) node(id string, set ...func(*graph.NodeRecord)) *scribe {
	n := s.nodes[id]
	if n == nil {
		_, name, _ := strings.Cut(id, ":")
		n = &graph.NodeRecord{ID: id, Names: graph.Names{En: name}}
		s.nodes[id] = n
		s.order = append(s.order, id)
	}
	for _, f := range set {
		f(n)
	}
	n.Mentions = append(n.Mentions, s.put(cmp.Or(n.Names.En, n.Names.Ar)))
	s.put("\n")
	return s
}

// says makes a claim, and records its ends where they are missing.
func (s *scribe) says(from string, t graph.RelationType, to string, set ...func(*graph.Claim)) *scribe {
	for _, id := range []string{from, to} {
		if s.nodes[id] == nil {
			s.node(id)
		}
	}
	quote := fmt.Sprintf("%s %s %s", from, t, to)
	span := s.put(quote)
	s.put(".\n")
	c := graph.Claim{Type: t, From: from, To: to, Quote: quote, Start: span.Start, End: span.End, Sentence: len(s.claims),
		Status: graph.Actual, Confidence: 0.8, Rule: "test"}
	for _, f := range set {
		f(&c)
	}
	s.claims = append(s.claims, c)
	return s
}

// apply stores the article.
func (s *scribe) apply(t testing.TB, store graph.Store) string {
	t.Helper()
	return s.applyAt(t, store, time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
}

// applyAt stores the article as it was read at a time.
func (s *scribe) applyAt(t testing.TB, store graph.Store, at time.Time) string {
	t.Helper()
	b := graph.Batch{Article: s.article, Claims: s.claims, At: at}
	b.Article.Text = s.text.String()
	for _, id := range s.order {
		b.Nodes = append(b.Nodes, *s.nodes[id])
	}
	change, err := store.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return change.Article
}

// counter counts the reads of a store.
type counter struct {
	graph.Store
	calls atomic.Int64
}

func (c *counter) Nodes(ctx context.Context, ids []string) ([]*graph.Node, error) {
	c.calls.Add(1)
	return c.Store.Nodes(ctx, ids)
}
func (c *counter) FindNodes(ctx context.Context, f graph.NodeFilter, p graph.Page) (graph.NodePage, error) {
	c.calls.Add(1)
	return c.Store.FindNodes(ctx, f, p)
}
func (c *counter) Search(ctx context.Context, q graph.SearchQuery) ([]graph.Hit, error) {
	c.calls.Add(1)
	return c.Store.Search(ctx, q)
}
func (c *counter) Relations(ctx context.Context, q graph.RelationQuery) ([]graph.RelationPage, error) {
	c.calls.Add(1)
	return c.Store.Relations(ctx, q)
}
func (c *counter) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	c.calls.Add(1)
	return c.Store.Claims(ctx, q)
}
func (c *counter) Articles(ctx context.Context, f graph.ArticleFilter, p graph.Page) (graph.ArticlePage, error) {
	c.calls.Add(1)
	return c.Store.Articles(ctx, f, p)
}
func (c *counter) Mentions(ctx context.Context, f graph.MentionFilter, limit int) ([]graph.Mention, error) {
	c.calls.Add(1)
	return c.Store.Mentions(ctx, f, limit)
}

func (c *counter) Decisions(ctx context.Context, f graph.DecisionFilter, p graph.Page) (graph.DecisionPage, error) {
	c.calls.Add(1)
	return c.Store.Decisions(ctx, f, p)
}

// client asks an API.
type client struct {
	handler http.Handler
	store   *counter
}

// today is the date of every test.
var today = time.Date(2022, 1, 19, 12, 0, 0, 0, time.UTC)

// owner may do everything.
var owner = access.Identity{Role: access.Admin}

func serve(t testing.TB, store graph.Store) *client {
	c := &counter{Store: store}
	return &client{access.As(owner, api.New(api.Config{Store: c, Now: func() time.Time { return today }, Loader: loader{store}})), c}
}

// loader stores an article that says nothing but its first word's name.
type loader struct{ store graph.Store }

func (l loader) Load(ctx context.Context, a graph.Article) (graph.Change, error) {
	word, _, _ := strings.Cut(a.Text, " ")
	return l.store.Apply(ctx, graph.Batch{Article: a, Nodes: []graph.NodeRecord{{ID: "country:" + word, Names: graph.Names{En: word}}}})
}

// Fetch reaches nothing.
func (l loader) Fetch(_ context.Context, address string) ([]graph.Change, []error) {
	return nil, []error{fmt.Errorf("%w %s: %w", article.ErrFetch, address, article.ErrPrivate)}
}

// Read stores each line of a file as an article; of an empty line it says that it is empty.
func (l loader) Read(ctx context.Context, _, _ string, data []byte) (changes []graph.Change, failed []error) {
	for line := range strings.SplitSeq(string(data), "\n") {
		if line == "" {
			failed = append(failed, article.ErrEmpty)
			continue
		}
		change, err := l.Load(ctx, graph.Article{Kind: graph.News, Text: line})
		if err != nil {
			failed = append(failed, err)
			continue
		}
		changes = append(changes, change)
	}
	return changes, failed
}

// fault is an error as a client sees it.
type fault struct {
	Message    string
	Extensions struct{ Code string }
}

// send posts a query and returns the answer's data and errors.
func (c *client) send(t testing.TB, query string, variables map[string]any) (json.RawMessage, []fault) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	var answer struct {
		Data   json.RawMessage
		Errors []fault
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
	return answer.Data, answer.Errors
}

// ask sends a query that must succeed, and decodes its data.
func ask[T any](t testing.TB, c *client, query string) T {
	t.Helper()
	data, faults := c.send(t, query, nil)
	if len(faults) > 0 {
		t.Fatalf("%s\nerrors: %v", query, faults)
	}
	var out T
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return out
}

func newModel(t testing.TB) graph.Store {
	m := graphtest.NewModel()
	t.Cleanup(func() { m.Close() })
	return m
}

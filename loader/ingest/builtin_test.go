package ingest_test

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/sqlite"
	"mithaq/loader/article"
	"mithaq/loader/ingest"
	"mithaq/seeds"
)

func storeOf(t *testing.T) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

func TestBuiltinLoadsEverythingOnce(t *testing.T) {
	store := storeOf(t)
	var names []string
	first, err := loaderOf(t, 2).Builtin(t.Context(), store, func(_, _ int, name string) { names = append(names, name) })
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range first.Failures {
		t.Error(f.Err)
	}
	tables, err := fs.Glob(seeds.FS(), "world/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	articles, err := fs.Glob(seeds.FS(), "articles/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := len(tables) + len(articles); first.Articles != (ingest.Count{Total: want, New: want}) || len(names) != want {
		t.Errorf("articles %+v, %d steps of progress, want %d", first.Articles, len(names), want)
	}
	if strings.HasPrefix(names[0], seeds.Articles) {
		t.Errorf("%s is loaded before the tables", names[0])
	}
	for what, c := range map[string]ingest.Count{"nodes": first.Nodes, "relations": first.Relations, "claims": first.Claims} {
		if c.Total == 0 || c.New != c.Total {
			t.Errorf("%s: %+v, want all new", what, c)
		}
	}
	page, err := store.Articles(t.Context(), graph.ArticleFilter{Kind: graph.News, NoText: true}, graph.Page{First: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range page.Articles {
		relations, err := store.Relations(t.Context(), graph.RelationQuery{Filter: graph.RelationFilter{Article: a.ID}, Page: graph.Page{First: 100}})
		if err != nil {
			t.Fatal(err)
		}
		const worth = 8 // relations that make a sample worth exploring
		if n := len(relations[0].Relations); n < worth || !a.Published.Known() || a.Outlet == "" {
			t.Errorf("%s: %d relations, published %q by %q", a.Title, n, a.Published, a.Outlet)
		}
	}
	again, err := loaderOf(t, 2).Builtin(t.Context(), store, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again.Articles.New+again.Nodes.New+again.Relations.New+again.Claims.New+again.Retracted != 0 ||
		again.Claims.Known() != first.Claims.Total {
		t.Errorf("a second load changes the store: %+v", again)
	}
}

func TestTableNamesNodesOfTheStore(t *testing.T) {
	store, l := storeOf(t), loaderOf(t, 1)
	load := func(s ingest.Source) ingest.Summary {
		t.Helper()
		summary, err := l.Load(t.Context(), []ingest.Source{s}, store, nil)
		if err != nil {
			t.Fatal(err)
		}
		return summary
	}
	relations := source("relations.csv", "type,from,to,source\nLOCATED_IN,place:own-town,country:RU,own\n")
	if s := load(relations); len(s.Failures) != 1 || !strings.Contains(s.Failures[0].Err.Error(), "relations.csv:2: no table defines place:own-town") {
		t.Errorf("before the node is known: %+v", s)
	}
	load(source("nodes.csv", "id,name_en,source\nplace:own-town,Own Town,own\n"))
	if s := load(relations); len(s.Failures) != 0 || s.Relations.New != 1 {
		t.Errorf("after: %+v", s)
	}
	edition := load(source("nodes.csv", "id,name_en,source\nplace:own-town,Our Town,own\n"))
	if edition.Superseded != 1 || edition.Articles.New != 1 {
		t.Errorf("a new edition of a table: %+v", edition)
	}
}

func TestArticleInFields(t *testing.T) {
	store := storeOf(t)
	target := loaderOf(t, 1).Into(store)
	change, err := target.Load(t.Context(), graph.Article{
		Text: "Leaders meet\n\nJanuary 20, 2022\nRussian President Vladimir Putin met Iranian President Ebrahim Raisi in Moscow.", Outlet: "Own",
	})
	if err != nil || change.NodesAdded < 4 || change.ClaimsAdded == 0 {
		t.Fatalf("%+v, %v", change, err)
	}
	page, err := store.Articles(t.Context(), graph.ArticleFilter{IDs: []string{change.Article}}, graph.Page{First: 1})
	if err != nil {
		t.Fatal(err)
	}
	if a := page.Articles[0]; a.Title != "Leaders meet" || a.Lang != "en" || a.Published != "2022-01-20" || a.Outlet != "Own" {
		t.Errorf("article %+v", a)
	}
	for text, want := range map[string]error{" ": article.ErrEmpty, "a\x00b": article.ErrEncoding, "1 2 3": article.ErrLanguage} {
		if _, err := target.Load(t.Context(), graph.Article{Text: text}); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := target.Load(ctx, graph.Article{Text: "Another meeting in Moscow of the two"}); err == nil {
		t.Error("a cancelled context is no error")
	}
}

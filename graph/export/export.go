// Package export writes the graph, or the part of it that a filter chooses, as a stream in the formats that other tools read:
// complete, in constant memory, with the claims behind every relation, and with counts and a checksum at its end.
//
// Nodes come first, by id, then relations, by id, each with its live claims, or with those that counted at the moment that the
// filter's KnownAt names, from the latest published article on.
//
// Functions are safe for concurrent use.
package export

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"reflect"
	"strings"

	"mithaq/graph"
)

// Selection says what to write.
type Selection struct {
	Relations graph.RelationFilter // those that fit, with the nodes that they join, named and counted as now; all nodes where it is empty
	After     string               // id of the last node or relation of a stream that broke off: only what comes behind it; for formats of which a part can stand alone
}

// Cited is a claim with the article that makes it, without its text.
type Cited struct {
	graph.Claim
	Source graph.Article
}

// Reader is what of a store is needed.
type Reader interface {
	Nodes(ctx context.Context, ids []string) ([]*graph.Node, error)
	FindNodes(ctx context.Context, filter graph.NodeFilter, page graph.Page) (graph.NodePage, error)
	graph.RelationReader
	graph.ArticleLister
	Version(ctx context.Context) (int64, error)
}

// encoder writes one format. A method that its format does not need may write nothing.
type encoder interface {
	begin(version int64, resumed bool) error
	node(n graph.Node) error
	relation(r told, claims []Cited) error
	finish() error       // what has to be closed, still under the checksum
	end(s Summary) error // the summary, and what must stand behind it
}

// Write writes what the selection chooses to w, and returns what it wrote. Its errors are the store's and w's, and graph.ErrBadQuery for
// a format that there is none of or of which no part can stand alone, and where more claims than history.MaxClaims were known at the filter's
// KnownAt and it names no IDs.
func Write(ctx context.Context, store Reader, w io.Writer, f Format, s Selection) (Summary, error) {
	spec, ok := f.Spec()
	switch {
	case !ok:
		return Summary{}, fmt.Errorf("%w: no format %.80q; there are %s", graph.ErrBadQuery, string(f), names())
	case s.After != "" && !spec.Resumable:
		return Summary{}, fmt.Errorf("%w: %s is one document, of which `after` an id is no part; go on behind its bytes, by Range and If-Range", graph.ErrBadQuery, f)
	}
	buffer := bufio.NewWriterSize(w, 64<<10)
	sum := &summing{w: buffer, hash: sha256.New()}
	e := &exporter{store: store, selection: s, spec: spec, enc: spec.encoder(sum)}
	out, err := e.run(ctx, sum)
	if err == nil {
		err = buffer.Flush()
	}
	if err != nil {
		return out, fmt.Errorf("export as %s: %w", f, err)
	}
	return out, nil
}

// pageSize is how many nodes or relations are held at a time.
const pageSize = 500

type exporter struct {
	store     Reader
	selection Selection
	spec      Spec
	enc       encoder
	sum       Summary
}

func (e *exporter) run(ctx context.Context, out *summing) (Summary, error) {
	var err error
	if e.sum.Version, err = e.store.Version(ctx); err != nil {
		return e.sum, err
	}
	e.sum.After, e.sum.KnownAt = e.selection.After, e.selection.Relations.KnownAt
	if err := e.enc.begin(e.sum.Version, e.selection.After != ""); err != nil {
		return e.sum, err
	}
	if e.spec.nodes && !strings.HasPrefix(e.selection.After, "relation:") {
		if err := e.nodes(ctx); err != nil {
			return e.sum, err
		}
	}
	if e.spec.relations {
		if err := e.relations(ctx); err != nil {
			return e.sum, err
		}
	}
	if err := e.enc.finish(); err != nil {
		return e.sum, err
	}
	e.sum.SHA256 = hex.EncodeToString(out.hash.Sum(nil))
	if now, err := e.store.Version(ctx); err != nil {
		return e.sum, err
	} else if now != e.sum.Version {
		e.sum.Now = now
	}
	return e.sum, e.enc.end(e.sum)
}

// past reports whether the graph is asked for as it was known.
func (e *exporter) past() bool { return !e.selection.Relations.KnownAt.IsZero() }

func (e *exporter) nodes(ctx context.Context) error {
	if e.past() {
		return e.endsThen(ctx)
	}
	page := graph.Page{First: pageSize}
	if e.selection.After != "" {
		list, err := graph.NodeList(graph.ByID)
		if err != nil {
			return err
		}
		page.After = list.Cursor(e.selection.After)
	}
	for filter := joined(e.selection.Relations); ; {
		found, err := e.store.FindNodes(ctx, filter, page)
		if err != nil {
			return err
		}
		for _, n := range found.Nodes {
			if err := e.enc.node(n); err != nil {
				return err
			}
			e.sum.Nodes++
		}
		if !found.More {
			return nil
		}
		page.After = found.Cursors[len(found.Cursors)-1]
	}
}

// joined chooses the nodes that the relations which fit join; all nodes where every relation does. The filter's nodes and types may stand at
// either end, a test of a node's relations looks at the other: so each may be met by the node itself instead.
func joined(relations graph.RelationFilter) graph.NodeFilter {
	if reflect.ValueOf(relations).IsZero() {
		return graph.NodeFilter{}
	}
	var ends []graph.NodeFilter
	for _, itself := range [][2]bool{{false, false}, {true, false}, {false, true}, {true, true}} {
		var end graph.NodeFilter
		rest := relations
		if itself[0] {
			end.IDs, rest.With = relations.With, nil
		}
		if itself[1] {
			end.Types, rest.WithTypes = relations.WithTypes, nil
		}
		if itself[0] == (end.IDs != nil) && itself[1] == (end.Types != nil) {
			end.Relations = []graph.RelationTest{{Quantifier: graph.Some, Filter: rest}}
			ends = append(ends, end)
		}
	}
	return graph.NodeFilter{Or: ends}
}

func (e *exporter) relations(ctx context.Context) error {
	list, err := graph.RelationList(graph.ByID)
	if err != nil {
		return err
	}
	page := graph.Page{First: pageSize}
	if strings.HasPrefix(e.selection.After, "relation:") {
		page.After = list.Cursor(e.selection.After)
	}
	write := e.cited(ctx)
	if e.past() {
		return e.relationsThen(ctx, page.After, write)
	}
	for {
		pages, err := e.store.Relations(ctx, graph.RelationQuery{Filter: e.selection.Relations, Page: page})
		if err != nil {
			return err
		}
		if err := write(pages[0].Relations); err != nil || !pages[0].More {
			return err
		}
		page.After = pages[0].Cursors[len(pages[0].Cursors)-1]
	}
}

// cited is the function that writes relations with their claims.
func (e *exporter) cited(ctx context.Context) func([]graph.Relation) error {
	return func(relations []graph.Relation) error {
		claims, err := e.claims(ctx, relations)
		if err != nil {
			return err
		}
		told, err := e.told(ctx, relations)
		if err != nil {
			return err
		}
		for i, r := range told {
			if err := e.enc.relation(r, claims[i]); err != nil {
				return err
			}
			e.sum.Relations++
			e.sum.Claims += len(claims[i])
		}
		return nil
	}
}

// claims reads the claims of relations that count, now or then, with their articles.
func (e *exporter) claims(ctx context.Context, relations []graph.Relation) ([][]Cited, error) {
	if len(relations) == 0 {
		return nil, nil
	}
	ids := make([]string, len(relations))
	for i, r := range relations {
		ids[i] = r.ID
	}
	query := graph.ClaimQuery{Of: ids, KnownAt: e.selection.Relations.KnownAt, Page: graph.Page{First: graph.MaxPage}}
	pages, err := e.store.Claims(ctx, query)
	if err != nil {
		return nil, err
	}
	claims := make([][]graph.Claim, len(relations))
	for i, page := range pages {
		for claims[i] = page.Claims; page.More; claims[i] = append(claims[i], page.Claims...) {
			query.Of, query.Page.After = ids[i:i+1], page.Cursors[len(page.Cursors)-1]
			rest, err := e.store.Claims(ctx, query)
			if err != nil {
				return nil, err
			}
			page = rest[0]
		}
	}
	sources := map[string]graph.Article{}
	if err := graph.Cite(ctx, e.store, claims, sources); err != nil {
		return nil, err
	}
	out := make([][]Cited, len(relations))
	for i, list := range claims {
		for _, c := range list {
			out[i] = append(out[i], Cited{c, sources[c.Article]})
		}
	}
	return out, nil
}

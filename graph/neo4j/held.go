package neo4j

import (
	"maps"
	"reflect"
	"slices"
	"time"

	"mithaq/graph"
)

// held is what the database has of an article, the text left out.
type held struct {
	article graph.Article       // without an id where it is not known
	reading string              // what was last read of it, where decisions make something else of that
	claims  []said              // every record, also of what was retracted
	records map[string]recorded // by node
}

// said is a record of a claim, as far as another reading may differ.
type said struct {
	claim graph.Claim // id, relation, ends, times, and what [graph.Writer.Apply] takes from the last reading
	key   string
}

// recorded is what the article says of a node.
type recorded struct {
	record   string
	mentions []int
}

func (h held) live() bool { return h.article.ID != "" && h.article.Live() }

// ids are those of what is held.
func ids(articles []held) []string {
	var out []string
	for _, h := range articles {
		out = append(out, h.article.ID)
	}
	return out
}

// addresses are the articles of batches with their addresses, empty where they have none.
func addresses(batches []graph.Batch) map[string]string {
	out := make(map[string]string, len(batches))
	for _, b := range batches {
		out[b.Article.ID] = b.Article.URL
	}
	return out
}

// heldOf is what there is of one article, live or not; without an id where it is not known.
func (t transaction) heldOf(article string) (held, error) {
	own, _, err := t.held(map[string]string{article: ""})
	return own[article], err
}

// held reads what there is of articles and of the live other texts of their addresses, sorted by id.
func (t transaction) held(urls map[string]string) (own map[string]held, editions map[string][]held, err error) {
	all, articles := map[string]*held{}, slices.Sorted(maps.Keys(urls))
	err = t.each("article", parts{}, params{"ids": articles}, func(r row) error {
		h := &held{article: r.inner("article").article(), reading: r.inner("article").text("reading"), records: map[string]recorded{}}
		all[h.article.ID] = h
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	superseded, err := t.editions(urls)
	if err != nil {
		return nil, nil, err
	}
	for _, some := range superseded {
		for _, id := range some {
			if all[id] == nil {
				all[id] = &held{article: graph.Article{ID: id}, records: map[string]recorded{}}
			}
		}
	}
	if known := slices.Sorted(maps.Keys(all)); len(known) > 0 {
		if err := t.said(known, all); err != nil {
			return nil, nil, err
		}
		if err := t.recorded(known, all); err != nil {
			return nil, nil, err
		}
	}
	own, editions = map[string]held{}, map[string][]held{}
	for _, id := range articles {
		own[id] = held{}
		if all[id] != nil {
			own[id] = *all[id]
		}
		for _, edition := range superseded[id] {
			editions[id] = append(editions[id], *all[edition])
		}
	}
	return own, editions, nil
}

// editions are the live other texts of articles' addresses.
func (t transaction) editions(urls map[string]string) (map[string][]string, error) {
	var sought []params
	for _, article := range slices.Sorted(maps.Keys(urls)) {
		if url := urls[article]; url != "" {
			sought = append(sought, params{"article": article, "url": url, "urlHash": urlHash(url)})
		}
	}
	out := map[string][]string{}
	if len(sought) == 0 {
		return out, nil
	}
	return out, t.each("editions", parts{}, params{"rows": sought}, func(r row) error {
		out[r.text("article")] = append(out[r.text("article")], r.text("id"))
		return nil
	})
}

func (t transaction) said(articles []string, all map[string]*held) error {
	return t.each("said", parts{}, params{"articles": articles}, func(r row) error {
		h := all[r.text("article")]
		h.claims = append(h.claims, said{r.inner("claim").claim(), r.text("key")})
		return nil
	})
}

func (t transaction) recorded(articles []string, all map[string]*held) error {
	return t.each("recorded", parts{}, params{"articles": articles}, func(r row) error {
		all[r.text("article")].records[r.text("node")] = recorded{r.text("record"), r.numbers("mentions")}
		return nil
	})
}

// sameReading reports whether two readings of one claim agree in what a later one may change.
func sameReading(a, b graph.Claim) bool {
	return a.Sentence == b.Sentence && a.Confidence == b.Confidence && a.Rule == b.Rule && a.Source == b.Source && reflect.DeepEqual(a.Read, b.Read)
}

// same reports whether the article is live and described in the same way.
func (h held) same(b graph.Article) bool {
	a := h.article
	return h.live() && a.Kind == b.Kind && a.Title == b.Title && a.Lang == b.Lang && a.Outlet == b.Outlet && a.URL == b.URL && a.Published == b.Published
}

func (r recorded) same(p params) bool {
	return r.record == p["record"] && slices.Equal(r.mentions, p["mentions"].([]int))
}

// milliseconds is a time as the database holds it.
func milliseconds(t time.Time) int64 { return t.UnixMilli() }

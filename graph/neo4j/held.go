package neo4j

import (
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

// held reads what there is of an article and of the live texts of the same address.
func (t transaction) held(article, url string) (own held, editions []held, err error) {
	err = t.each("article", parts{}, params{"article": article}, func(r row) error {
		own.article, own.reading = r.inner("article").article(), r.inner("article").text("reading")
		return nil
	})
	if err != nil {
		return own, nil, err
	}
	ids := []string{article}
	if url != "" {
		err = t.each("editions", parts{}, params{"article": article, "url": url, "urlHash": urlHash(url)}, func(r row) error {
			ids = append(ids, r.text("id"))
			return nil
		})
		if err != nil {
			return own, nil, err
		}
	}
	all := make(map[string]*held, len(ids))
	for _, id := range ids {
		all[id] = &held{article: graph.Article{ID: id}, records: map[string]recorded{}}
	}
	all[article].article, all[article].reading = own.article, own.reading
	if own.article.ID == "" && len(ids) == 1 {
		return *all[article], nil, nil
	}
	if err := t.said(ids, all); err != nil {
		return own, nil, err
	}
	if err := t.recorded(ids, all); err != nil {
		return own, nil, err
	}
	for _, id := range ids[1:] {
		editions = append(editions, *all[id])
	}
	return *all[article], editions, nil
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

// sameArticle reports whether two states of one text agree in all but their times.
func sameArticle(a, b graph.Article) bool {
	return a.Kind == b.Kind && a.Title == b.Title && a.Lang == b.Lang && a.Outlet == b.Outlet && a.URL == b.URL && a.Published == b.Published
}

func (r recorded) same(p params) bool {
	return r.record == p["record"] && slices.Equal(r.mentions, p["mentions"].([]int))
}

// milliseconds is a time as the database holds it.
func milliseconds(t time.Time) int64 { return t.UnixMilli() }

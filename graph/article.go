package graph

import "time"

// ArticleKind tells news from curated knowledge.
type ArticleKind string

// The kinds of article.
const (
	News  ArticleKind = "NEWS"
	Table ArticleKind = "TABLE"
)

// Article is a source: a news text, or a curated table whose text is the table itself.
type Article struct {
	ID        string // ArticleID(Text); filled by [Batch.Canonical]
	Kind      ArticleKind
	Title     string
	Text      string // the decoded file as it stands; offsets count its Unicode code points
	Lang      string // "ar" or "en"; empty for a table in several languages
	Outlet    string // who published it
	URL       string // where it was published: two articles of one URL are editions, the later supersedes the earlier
	Published Date
	LoadedAt  time.Time // when the store first took it in, UTC, milliseconds; set by Apply
	DeletedAt time.Time // when it was deleted or superseded, zero while it is live
}

// Live reports whether the article counts.
func (a Article) Live() bool { return a.DeletedAt.IsZero() }

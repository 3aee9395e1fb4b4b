package sqlite

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"mithaq/graph"
)

// Articles implements [graph.ArticleReader].
func (s *Store) Articles(ctx context.Context, f graph.ArticleFilter, page graph.Page) (graph.ArticlePage, error) {
	var out graph.ArticlePage
	err := s.view(ctx, page.Count, func(db querier) error {
		list := graph.ArticleList()
		after, err := list.Parse(page)
		if err != nil {
			return err
		}
		if page.Count {
			if err := totals(ctx, db, countArticles(f), func(int) *graph.PageInfo { return &out.PageInfo }); err != nil {
				return err
			}
		}
		return rows(ctx, db, selectArticles(f, page, after), func(rows *sql.Rows) error {
			if len(out.Articles) == page.First {
				out.More = true
				return nil
			}
			var a graph.Article
			var loaded, deleted sql.NullInt64
			err := rows.Scan(&a.ID, (*string)(&a.Kind), &a.Title, &a.Lang, &a.Outlet, &a.URL, (*string)(&a.Published), &loaded, &deleted, &a.Text)
			a.LoadedAt, a.DeletedAt = moment(loaded), moment(deleted)
			out.Articles = append(out.Articles, a)
			out.Cursors = append(out.Cursors, list.Cursor(a.Keys()...))
			return err
		})
	})
	if err != nil {
		return graph.ArticlePage{}, s.fail(ctx, "articles", err)
	}
	return out, nil
}

func selectArticles(f graph.ArticleFilter, page graph.Page, after []string) statement {
	var q query
	where, text := articleConditions(&q, f), "a.text"
	if after != nil {
		published, id := q.arg(after[0]), q.arg(after[1])
		where = append(where, "a.published <= "+published, "(a.published < "+published+" OR a.id > "+id+")")
	}
	if f.NoText {
		text = "''"
	}
	limit := q.arg(page.First + 1)
	return q.statement("SELECT a.id, a.kind, a.title, a.lang, a.outlet, a.url, a.published, a.loaded_at, a.deleted_at, " + text +
		" FROM article a WHERE " + where.String() + " ORDER BY a.published DESC, a.id LIMIT " + limit)
}

func countArticles(f graph.ArticleFilter) statement {
	var q query
	where := articleConditions(&q, f)
	return q.statement("SELECT 0, count(*) FROM article a WHERE " + where.String())
}

func articleConditions(q *query, f graph.ArticleFilter) conditions {
	where := in(q, "a.id", f.IDs)
	for _, field := range []struct{ column, value string }{{"a.kind", string(f.Kind)}, {"a.lang", f.Lang}, {"a.outlet", f.Outlet}} {
		if field.value != "" {
			where = append(where, field.column+" = "+q.arg(field.value))
		}
	}
	if f.URL != "" {
		where = append(where, "a.url = "+q.arg(f.URL), "a.url <> ''")
	}
	if f.During != nil {
		where = append(where, "a.first_day <= "+q.arg(int64(f.During.To)), "a.last_day >= "+q.arg(int64(f.During.From)))
	}
	if !f.Deleted {
		where = append(where, "a.deleted_at IS NULL")
	}
	return where
}

// moment is the time in a column, zero where it is null.
func moment(ms sql.NullInt64) time.Time {
	if !ms.Valid {
		return time.Time{}
	}
	return time.UnixMilli(ms.Int64).UTC()
}

// number is a key of a cursor that [graph.List.Parse] let pass as a number.
func number(key string) int64 {
	n, _ := strconv.ParseInt(key, 10, 64)
	return n
}

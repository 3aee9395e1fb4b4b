package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// List is a kind of list in one order, as every store pages it: the name that its cursors carry, and what sorts it.
type List struct {
	Name string
	keys string // a letter for each key, most significant first: 's' a string, 'n' a whole number; a capital descends
}

// NewList is a list of another kind than the stores page, sorted by keys with a letter for each, most significant first: s a
// string, n a whole number; a capital letter descends.
func NewList(name, keys string) List { return List{name, keys} }

// ArticleList is sorted by Published descending, then id.
func ArticleList() List { return List{"articles", "Ss"} }

// ClaimList is sorted by the article's Published descending, article id, start, claim id, RecordedAt.
func ClaimList() List { return List{"claims", "Ssnsn"} }

// VersionList is of the claims of the whole graph, sorted by version, relation and id.
func VersionList() List { return List{"claims/VERSION", "nss"} }

// RetractionList is of the claims of the whole graph that were withdrawn, sorted by the version with which, relation and id.
func RetractionList() List { return List{"claims/RETRACTION", "nss"} }

// List is the list that the query asks for a part of.
func (q ClaimQuery) List() List {
	switch q.Page.Order {
	case ByVersion:
		return VersionList()
	case ByRetraction:
		return RetractionList()
	}
	return ClaimList()
}

// Cursor is the cursor of the item with these keys.
func (l List) Cursor(keys ...string) string { return Cursor{List: l.Name, Keys: keys}.String() }

// Parse checks the page and returns the keys behind which it begins, nil at the beginning. A key that is a number
// parses with strconv.ParseInt. It returns ErrBadQuery for a page that cannot be answered, ErrBadCursor for a cursor that
// no item of the list has.
func (l List) Parse(p Page) ([]string, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	keys, err := ParseCursor(p.After, l.Name, len(l.keys))
	if err != nil || keys == nil {
		return nil, err
	}
	for i, key := range keys {
		n, err := strconv.ParseInt(key, 10, 64)
		number := err == nil && strconv.FormatInt(n, 10) == key
		if unicode.ToLower(rune(l.keys[i])) == 'n' && !number || strings.ContainsRune(key, 0) {
			return nil, fmt.Errorf("%w: no item of %s is at %.80q", ErrBadCursor, l.Name, key)
		}
	}
	return keys, nil
}

// compare orders two items by their keys.
func (l List) compare(a, b []string) int {
	for i, kind := range l.keys {
		c := strings.Compare(a[i], b[i])
		if unicode.ToLower(kind) == 'n' {
			x, _ := strconv.ParseInt(a[i], 10, 64)
			y, _ := strconv.ParseInt(b[i], 10, 64)
			c = cmp.Compare(x, y)
		}
		if unicode.IsUpper(kind) {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// Cut sorts items that are held in memory as the list is and takes a page out of them, with its cursors. Its errors are those of
// [List.Parse].
func Cut[T any](l List, items []T, keys func(T) []string, p Page) ([]T, []string, PageInfo, error) {
	after, err := l.Parse(p)
	if err != nil {
		return nil, nil, PageInfo{}, err
	}
	items = slices.Clone(items)
	slices.SortFunc(items, func(a, b T) int { return l.compare(keys(a), keys(b)) })
	var info PageInfo
	if p.Count {
		info.Total = len(items)
	}
	if after != nil {
		begin, _ := slices.BinarySearchFunc(items, after, func(item T, after []string) int {
			return cmp.Or(l.compare(keys(item), after), -1) // behind it
		})
		items = items[begin:]
	}
	info.More = len(items) > p.First
	items = items[:min(p.First, len(items))]
	cursors := make([]string, len(items))
	for i, item := range items {
		cursors[i] = l.Cursor(keys(item)...)
	}
	return items, cursors, info, nil
}

// Keys sort an article in an [ArticleList].
func (a Article) Keys() []string { return []string{string(a.Published), a.ID} }

// Keys sort a claim in the list of an order; published is of its article.
func (c Claim) Keys(o Order, published Date) []string {
	switch o {
	case ByVersion:
		return []string{strconv.FormatInt(c.Version, 10), c.Relation, c.ID}
	case ByRetraction:
		return []string{strconv.FormatInt(c.Withdrawn, 10), c.Relation, c.ID}
	}
	return []string{string(published), c.Article, strconv.Itoa(c.Start), c.ID, strconv.FormatInt(c.RecordedAt.UnixMilli(), 10)}
}

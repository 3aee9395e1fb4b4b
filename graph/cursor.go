package graph

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
)

// Cursor is where an item stands in a list: the values that the list is sorted by, most significant first. Numbers are
// written as strings; the last value is the id.
type Cursor struct {
	List string // what list and order it is of, such as "relations/CLAIMS"
	Keys []string
}

// String encodes the cursor as opaque ASCII that a URL may carry.
func (c Cursor) String() string {
	raw, _ := json.Marshal(append([]string{c.List}, c.Keys...)) // strings always marshal
	return base64.RawURLEncoding.EncodeToString(raw)
}

// ParseCursor decodes a cursor of the list with so many keys. The empty string gives nil keys: the beginning.
// It returns an error that matches ErrBadCursor for anything that String did not make for that list.
func ParseCursor(s, list string, keys int) ([]string, error) {
	if s == "" {
		return nil, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(s)
	var parts []string
	if err == nil {
		err = json.Unmarshal(raw, &parts)
	}
	if err != nil || len(parts) != keys+1 || parts[0] != list || (Cursor{parts[0], parts[1:]}).String() != s {
		return nil, fmt.Errorf("%w: %.80q is not from this list and order", ErrBadCursor, s)
	}
	return parts[1:], nil
}

// Check reports, as ErrBadQuery, a page that cannot be answered.
func (p Page) Check() error {
	if p.First < 1 || p.First > MaxPage {
		return fmt.Errorf("%w: a page has 1 to %d items, not %d", ErrBadQuery, MaxPage, p.First)
	}
	return nil
}

package api_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"mithaq/graph"
)

// What is ranked is paged as all lists are: the pages put together are the whole, and a cursor of another list is refused.
func TestRankedPages(t *testing.T) {
	c := neighbours(t)
	s := write(graph.News, "Many ways")
	for i := range 5 {
		id := fmt.Sprint("organization:iran-works-", i)
		s.says(id, graph.MetWith, "country:IR").says(id, graph.Supports, "country:US")
	}
	s.apply(t, c.store)
	for name, list := range map[string]string{
		"search": `search(text: "iran", first: %d, after: %s) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
		"paths":  `paths(from: "country:IR", to: "country:US", first: %d, after: %s) { nodes { nodes { id } } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
	} {
		type found struct {
			List struct {
				Nodes    []json.RawMessage
				PageInfo struct {
					HasNextPage, HasPreviousPage bool
					EndCursor                    string
				}
			}
		}
		read := func(first int, after string) found {
			return ask[found](t, c, "{ list: "+fmt.Sprintf(list, first, after)+" }")
		}
		whole, after := read(100, "null"), "null"
		if len(whole.List.Nodes) < 5 || whole.List.PageInfo.HasNextPage {
			t.Errorf("%s: %+v", name, whole)
		}
		for i, want := range whole.List.Nodes {
			page := read(1, after)
			if len(page.List.Nodes) != 1 || string(page.List.Nodes[0]) != string(want) || page.List.PageInfo.HasNextPage != (i+1 < len(whole.List.Nodes)) ||
				page.List.PageInfo.HasPreviousPage != (i > 0) {
				t.Fatalf("%s: page %d is %+v, not %s", name, i, page, want)
			}
			after = fmt.Sprintf("%q", page.List.PageInfo.EndCursor)
		}
		for _, broken := range []string{`"page2"`, `"WyJhbGxpYW5jZXMiLCIwLjAyMjciLCJjb3VudHJ5OkJBIl0"`} {
			if _, faults := c.send(t, "{ list: "+fmt.Sprintf(list, 1, broken)+" }", nil); !strings.Contains(fmt.Sprint(faults), "cursor") {
				t.Errorf("%s after %s: %v", name, broken, faults)
			}
		}
	}
}

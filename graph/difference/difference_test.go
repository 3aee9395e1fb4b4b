package difference_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/difference"
	"mithaq/graph/graphtest"
)

func TestFind(t *testing.T) {
	member := func(id string, since, until graph.Date) graph.Claim {
		return graph.Claim{Type: graph.MemberOf, From: "country:" + id, To: "organization:bloc", Since: since, Until: until}
	}
	store := graphtest.World(t, nil, member("OLD", "1990", ""), member("NEW", "2015-06", ""), member("LEFT", "1990", "2015-07-01"),
		member("YEAR", "2015", ""), member("LATE", "2016-01-01", ""), member("SAMEDAY", "2015-03-01", ""), member("NODATE", "", ""),
		graph.Claim{Type: graph.Visited, From: "leader:l", To: "country:EVENT", Since: "2015-08-02"})
	for _, c := range []struct {
		name string
		q    difference.Question
		want string
	}{
		{"what began, also what may have", difference.Question{Since: "2015-03-01", Until: "2015-12"}, "country:NEW country:YEAR leader:l"},
		{"what ended", difference.Question{Since: "2015-03-01", Until: "2015-12", Ended: true}, "country:LEFT"},
		{"what ended on the first day after", difference.Question{Since: "2015-06-30", Until: "2015-07-01", Ended: true}, "country:LEFT"},
		{"of a node", difference.Question{Since: "2015-03-01", Until: "2015-12", Of: "country:EVENT"}, "leader:l"},
		{"of a type", difference.Question{Since: "2015-03-01", Until: "2015-12", Filter: graph.RelationFilter{Types: []graph.RelationType{graph.Visited}}}, "leader:l"},
		{"nothing", difference.Question{Since: "2001", Until: "2002"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.q.Page = graph.Page{First: 1, Count: true}
			var got []string
			for more := true; more; {
				page, err := difference.Find(t.Context(), store, c.q)
				if err != nil {
					t.Fatal(err)
				}
				for i, r := range page.Relations {
					got = append(got, r.From)
					c.q.Page.After = page.Cursors[i]
				}
				more = page.More
				if more && page.Total < 2 {
					t.Errorf("more follows, but only %d are counted", page.Total)
				}
			}
			slices.Sort(got)
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %q, want %q", strings.Join(got, " "), c.want)
			}
		})
	}
	for name, q := range map[string]difference.Question{
		"dates out of order": {Since: "2016", Until: "2015"}, "the same date": {Since: "2015", Until: "2015-06"}, "no date": {Until: "2015"},
		"a period": {Since: "2015", Until: "2016", Filter: graph.RelationFilter{During: &graph.Period{}}},
	} {
		q.Page.First = 1
		if _, err := difference.Find(t.Context(), store, q); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

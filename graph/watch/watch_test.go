package watch_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/graph/watch"
)

// tell stores an article whose sentences are claims, each `FROM TYPE TO`, learned at a minute.
func tell(t *testing.T, store graph.Store, minute int, sentences ...string) string {
	t.Helper()
	b := graph.Batch{At: time.Date(2024, 1, 1, 0, minute, 0, 0, time.UTC),
		Article: graph.Article{Kind: graph.News, Text: fmt.Sprint("minute ", minute, "\n", strings.Join(sentences, "\n"))}}
	known, start := map[string]bool{}, strings.Index(b.Article.Text, "\n")+1
	for i, s := range sentences {
		words := strings.Fields(s)
		for _, id := range []string{words[0], words[2]} {
			if !known[id] {
				known[id] = true
				b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: id}})
			}
		}
		b.Claims = append(b.Claims, graph.Claim{Type: graph.RelationType(words[1]), From: words[0], To: words[2], Quote: s, Start: start, End: start + len(s),
			Sentence: i, Status: graph.Actual, Confidence: 0.9, Rule: "test"})
		start += len(s) + 1
	}
	change, err := store.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return change.Article
}

// follow returns what is told behind a cursor, to the end, and the cursor of the end.
func follow(t *testing.T, store graph.Store, p watch.Pattern, after string) (told []string, end string) {
	t.Helper()
	for more := true; more; {
		var events []watch.Event
		var err error
		events, after, more, err = watch.Next(t.Context(), store, p, after)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			line := fmt.Sprintf("%d %s %s %s", e.Version, e.Relation.From, e.Relation.Type, e.Relation.To)
			if !e.First {
				line += " again"
			}
			told = append(told, line)
		}
	}
	return told, after
}

func TestNext(t *testing.T) {
	store := graphtest.NewModel()
	tell(t, store, 5, "country:RU ALLIED_WITH country:BY", "country:IR MEMBER_OF organization:sco")
	tell(t, store, 1, "country:IR COOPERATES_WITH country:RU") // of an earlier time, and learned later
	gone := tell(t, store, 7, "country:IR COOPERATES_WITH country:RU", "country:IR ALLIED_WITH country:SY", "country:BY TRADES_WITH country:CN")
	everything := watch.Pattern{Distance: 1}
	for name, c := range map[string]struct {
		pattern watch.Pattern
		after   string
		want    []string
	}{
		"all": {everything, "", []string{"1 country:BY ALLIED_WITH country:RU", "1 country:IR MEMBER_OF organization:sco",
			"2 country:IR COOPERATES_WITH country:RU", "3 country:IR ALLIED_WITH country:SY", "3 country:BY TRADES_WITH country:CN"}},
		"from a version on": {everything, watch.Behind(1), []string{"2 country:IR COOPERATES_WITH country:RU", "3 country:IR ALLIED_WITH country:SY",
			"3 country:BY TRADES_WITH country:CN"}},
		"also what is said again": {watch.Pattern{Distance: 1, Again: true}, watch.Behind(2), []string{"3 country:IR ALLIED_WITH country:SY",
			"3 country:BY TRADES_WITH country:CN", "3 country:IR COOPERATES_WITH country:RU again"}},
		"of a type": {watch.Pattern{Distance: 1, Filter: graph.RelationFilter{Types: []graph.RelationType{graph.AlliedWith}}}, "",
			[]string{"1 country:BY ALLIED_WITH country:RU", "3 country:IR ALLIED_WITH country:SY"}},
		"of a thing":            {watch.Pattern{Distance: 1, Near: []string{"country:BY"}}, "", []string{"1 country:BY ALLIED_WITH country:RU", "3 country:BY TRADES_WITH country:CN"}},
		"and of its neighbours": {watch.Pattern{Distance: 2, Near: []string{"country:SY"}}, watch.Behind(1), []string{"2 country:IR COOPERATES_WITH country:RU", "3 country:IR ALLIED_WITH country:SY"}},
		"by id": {watch.Pattern{Distance: 1, Filter: graph.RelationFilter{IDs: []string{graph.RelationID(graph.AlliedWith, "country:IR", "country:SY")}}}, "",
			[]string{"3 country:IR ALLIED_WITH country:SY"}},
		"behind all": {everything, watch.Behind(3), nil},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := follow(t, store, c.pattern, c.after)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	_, end := follow(t, store, everything, "")
	if _, err := store.Delete(t.Context(), gone); err != nil {
		t.Fatal(err)
	}
	tell(t, store, 10*365*24*60, "country:IR ALLIED_WITH country:SY") // later than the clock's time, at which the other was deleted
	got, _ := follow(t, store, everything, end)
	if diff := cmp.Diff([]string{"5 country:IR ALLIED_WITH country:SY"}, got); diff != "" {
		t.Errorf("what was withdrawn and is said anew (-want +got):\n%s", diff)
	}
}

// A table makes more claims with one version than are read at once.
func TestManyAtOnce(t *testing.T) {
	store := graphtest.NewModel()
	var rows []string
	for i := range 1200 {
		rows = append(rows, fmt.Sprintf("country:C%d TRADES_WITH country:US", i))
	}
	tell(t, store, 1, append(rows, rows[:700]...)...)
	got, _ := follow(t, store, watch.Pattern{Distance: 1}, "")
	seen := map[string]bool{}
	for _, line := range got {
		seen[line] = true
	}
	if len(got) != len(rows) || len(seen) != len(rows) {
		t.Errorf("%d events, %d relations, want %d", len(got), len(seen), len(rows))
	}
}

func TestCheck(t *testing.T) {
	for name, p := range map[string]watch.Pattern{
		"too far":      {Distance: 3},
		"no distance":  {},
		"of the past":  {Distance: 1, Filter: graph.RelationFilter{KnownAt: time.Now()}},
		"near to many": {Distance: 1, Near: make([]string, 101)},
	} {
		if err := p.Check(); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, _, err := watch.Next(t.Context(), graphtest.NewModel(), watch.Pattern{Distance: 1}, "cursor"); !errors.Is(err, graph.ErrBadCursor) {
		t.Errorf("no cursor: %v", err)
	}
}

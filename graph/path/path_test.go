package path_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/graph/path"
)

// line writes a path as the last letters of its nodes.
func line(p path.Path) string {
	out := p.Hops[0].From
	for _, h := range p.Hops {
		out += " " + h.To
	}
	return strings.ReplaceAll(out, "country:", "")
}

func lines(paths []path.Path) string {
	var out []string
	for _, p := range paths {
		out = append(out, line(p))
	}
	return strings.Join(out, ", ")
}

func joins(pairs ...string) []graph.Claim {
	var out []graph.Claim
	for _, p := range pairs {
		from, to, _ := strings.Cut(p, "-")
		out = append(out, graph.Claim{Type: graph.Supports, From: "country:" + from, To: "country:" + to})
	}
	return out
}

func TestFind(t *testing.T) {
	denied := joins("AA-BB")
	denied[0].Status = graph.Denied
	for _, c := range []struct {
		name   string
		claims []graph.Claim
		change func(*path.Question)
		want   string
		hubs   string
	}{
		{"neighbours", joins("AA-BB"), nil, "AA BB", ""},
		{"against the direction of the relations", joins("BB-CC", "CC-AA"), nil, "AA CC BB", ""},
		{"the shortest first", joins("AA-CC", "CC-DD", "DD-BB", "CC-BB"), nil, "AA CC BB, AA CC DD BB", ""},
		{"of one length the better attested", append(joins("AA-CC", "CC-BB", "AA-DD", "DD-BB"), graph.Claim{Type: graph.Opposes, From: "country:DD", To: "country:BB"}),
			nil, "AA DD BB, AA CC BB", ""},
		{"no longer than asked", joins("AA-CC", "CC-DD", "DD-BB"), func(q *path.Question) { q.MaxLength = 2 }, "", ""},
		{"no more than asked", joins("AA-CC", "CC-BB", "AA-DD", "DD-BB"), func(q *path.Question) { q.Count = 1 }, "AA CC BB", ""},
		{"not through what does not fit", append(denied, joins("AA-CC", "CC-BB")...),
			func(q *path.Question) { q.Filter.Statuses = []graph.Status{graph.Actual} }, "AA CC BB", ""},
		{"not through a hub", joins("AA-HH", "HH-BB", "HH-XA", "HH-XB", "AA-CC", "CC-DD", "DD-BB"),
			func(q *path.Question) { q.MaxDegree = 3 }, "AA CC DD BB", "country:HH"},
		{"from a hub", joins("AA-XA", "AA-XB", "AA-XC", "AA-BB"), func(q *path.Question) { q.MaxDegree = 3 }, "AA BB", ""},
		{"nothing between them", joins("AA-CC", "BB-DD"), nil, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := path.Question{From: "country:AA", To: "country:BB", MaxLength: 4, Count: 10, MaxDegree: 100}
			if c.change != nil {
				c.change(&q)
			}
			got, err := path.Find(t.Context(), graphtest.World(t, nil, c.claims...), q)
			if err != nil {
				t.Fatal(err)
			}
			if lines(got.Paths) != c.want || strings.Join(got.Hubs, " ") != c.hubs {
				t.Errorf("paths %q hubs %v, want %q, %q", lines(got.Paths), got.Hubs, c.want, c.hubs)
			}
		})
	}
}

func TestFindRefuses(t *testing.T) {
	good := path.Question{From: "country:AA", To: "country:BB", MaxLength: 4, Count: 10, MaxDegree: 100}
	for name, change := range map[string]func(*path.Question){
		"the same ends": func(q *path.Question) { q.To = q.From }, "no hop": func(q *path.Question) { q.MaxLength = 0 },
		"too many hops": func(q *path.Question) { q.MaxLength = 7 }, "no path": func(q *path.Question) { q.Count = 0 },
		"no degree": func(q *path.Question) { q.MaxDegree = 0 },
	} {
		q := good
		change(&q)
		if _, err := path.Find(t.Context(), graphtest.World(t, nil, joins("AA-BB")...), q); !errors.Is(err, graph.ErrBadQuery) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// In random graphs the answer is what trying every path gives.
func TestFindAgainstEveryPath(t *testing.T) {
	for seed := range uint64(40) {
		dice := rand.New(rand.NewPCG(seed, 1))
		nodes := 5 + dice.IntN(6)
		id := func(i int) string { return fmt.Sprintf("country:%c%c", 'A'+i, 'A'+i) }
		var claims []graph.Claim
		for range nodes * 2 {
			types := []graph.RelationType{graph.Supports, graph.Opposes, graph.Accuses}
			from, to := dice.IntN(nodes), dice.IntN(nodes)
			c := graph.Claim{Type: types[dice.IntN(len(types))], From: id(from), To: id(to)}
			same := func(k graph.Claim) bool { return k.Type == c.Type && k.From == c.From && k.To == c.To }
			if from != to && !slices.ContainsFunc(claims, same) {
				claims = append(claims, c)
			}
		}
		q := path.Question{From: id(0), To: id(1), MaxLength: 1 + dice.IntN(5), Count: 1 + dice.IntN(8), MaxDegree: 3 + dice.IntN(20)}
		got, err := path.Find(t.Context(), graphtest.World(t, nil, claims...), q)
		if err != nil {
			t.Fatal(err)
		}
		degree := map[string]int{}
		for _, c := range claims {
			degree[c.From]++
			degree[c.To]++
		}
		if want := every(claims, degree, q); lines(got.Paths) != strings.Join(want, ", ") {
			t.Errorf("seed %d, %+v:\ngot  %s\nwant %s", seed, q, lines(got.Paths), strings.Join(want, ", "))
		}
	}
}

// every tries all simple paths, and returns the first as lines.
func every(claims []graph.Claim, degree map[string]int, q path.Question) []string {
	between := func(a, b string) (n int) {
		for _, c := range claims {
			if c.From == a && c.To == b || c.From == b && c.To == a {
				n++
			}
		}
		return n
	}
	type way struct {
		nodes []string
		cost  int
	}
	var found []way
	var walk func(way)
	walk = func(w way) {
		last := w.nodes[len(w.nodes)-1]
		if last == q.To {
			found = append(found, w)
			return
		}
		if len(w.nodes) > q.MaxLength || last != q.From && degree[last] > q.MaxDegree {
			return
		}
		for next := range degree {
			if n := between(last, next); n > 0 && !slices.Contains(w.nodes, next) {
				walk(way{append(slices.Clone(w.nodes), next), w.cost + 1_000_000/(1+n)})
			}
		}
	}
	walk(way{nodes: []string{q.From}})
	slices.SortFunc(found, func(a, b way) int {
		return cmp.Or(cmp.Compare(len(a.nodes), len(b.nodes)), cmp.Compare(a.cost, b.cost), slices.Compare(a.nodes, b.nodes))
	})
	var out []string
	for _, w := range found[:min(len(found), q.Count)] {
		out = append(out, strings.ReplaceAll(strings.Join(w.nodes, " "), "country:", ""))
	}
	return out
}

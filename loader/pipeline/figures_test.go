package pipeline

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"mithaq/graph"
)

var update = flag.Bool("update", false, "write testdata/figures.txt anew")

// tally counts what is right among what was predicted and wanted.
type tally struct{ right, predicted, wanted int }

func (t tally) f1() float64 { return 2 * float64(t.right) / float64(max(t.predicted+t.wanted, 1)) }

// figures are the tallies by language, level and type; the type "all" sums the others.
type figures map[[3]string]*tally

func (f figures) add(lang, level, kind string, t tally) {
	for _, kind := range []string{kind, "all"} {
		if kind == "" {
			continue
		}
		key := [3]string{lang, level, kind}
		if f[key] == nil {
			f[key] = &tally{}
		}
		f[key].right += t.right
		f[key].predicted += t.predicted
		f[key].wanted += t.wanted
	}
}

// score adds what is right of the found things; both map a thing's name to its type, or to nothing where only all count.
func (f figures) score(lang, level string, found, want map[string]string) {
	for name, kind := range found {
		t := tally{predicted: 1}
		if _, ok := want[name]; ok {
			t.right = 1
		}
		f.add(lang, level, kind, t)
	}
	for _, kind := range want {
		f.add(lang, level, kind, tally{wanted: 1})
	}
}

func (f figures) text() string {
	var b bytes.Buffer
	fmt.Fprintln(&b, "# What the loader finds of the graphs in graphs/. Written by go test ./loader/pipeline -run TestFigures -update")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "#lang\tlevel\ttype\tright\tpredicted\twanted\tP\tR\tF1")
	for _, key := range slices.SortedFunc(maps.Keys(f), func(a, b [3]string) int { return slices.Compare(a[:], b[:]) }) {
		t := f[key]
		p, r := float64(t.right)/float64(max(t.predicted, 1)), float64(t.right)/float64(max(t.wanted, 1))
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%d\t%.2f\t%.2f\t%.3f\n", key[0], key[1], key[2], t.right, t.predicted, t.wanted, p, r, t.f1())
	}
	w.Flush()
	return b.String()
}

// annotated reads an annotated graph: ids with their types, relations with theirs, and relations as they
// are meant.
func annotated(t *testing.T, name string) (nodes, relations, statuses map[string]string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	nodes, relations, statuses = map[string]string{}, map[string]string{}, map[string]string{}
	for i, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		ends := []string{f[0]}
		if len(f) == 3 || len(f) == 4 {
			status := graph.Actual
			if len(f) == 4 {
				status = graph.Status(f[3])
			}
			c := graph.Claim{Type: graph.RelationType(f[1]), From: f[0], To: f[2]}
			if reason := forbidden(c); reason != "" || !slices.Contains(graph.Statuses, status) {
				t.Errorf("%s:%d: %s: %s", name, i+1, line, cmp.Or(reason, "no such status"))
			}
			ends = append(ends, f[2])
			relations[graph.RelationID(c.Type, c.From, c.To)] = f[1]
			statuses[relationText(c.Type, c.From, c.To, status)] = ""
		} else if len(f) != 1 {
			t.Errorf("%s:%d: %s: neither a node nor a relation", name, i+1, line)
		}
		for _, id := range ends {
			kind, ok := graph.TypeOf(id)
			if !ok {
				t.Errorf("%s:%d: %q is no id", name, i+1, id)
			}
			nodes[id] = string(kind)
		}
	}
	return nodes, relations, statuses
}

// extracted is what the pipeline finds, in the form of [annotated]; a relation has its strongest status.
func extracted(t *testing.T, a graph.Article) (nodes, relations, statuses map[string]string) {
	t.Helper()
	b, err := build(t).Batch(a)
	if err != nil {
		t.Fatal(err)
	}
	nodes, relations, statuses = map[string]string{}, map[string]string{}, map[string]string{}
	for _, n := range b.Nodes {
		kind, _ := graph.TypeOf(n.ID)
		nodes[n.ID] = string(kind)
	}
	strongest := map[string]graph.Claim{}
	for _, c := range b.Claims {
		if known, ok := strongest[c.Relation]; !ok || graph.StatusRank(c.Status) < graph.StatusRank(known.Status) {
			strongest[c.Relation] = c
		}
	}
	for id, c := range strongest {
		relations[id] = string(c.Type)
		statuses[relationText(c.Type, c.From, c.To, c.Status)] = ""
	}
	return nodes, relations, statuses
}

// TestFigures scores the sample articles by their annotated graphs. A total below the committed one fails; -update takes it,
// and keeps one that has risen.
func TestFigures(t *testing.T) {
	const file = "testdata/figures.txt"
	got := figures{}
	for _, name := range sampleFiles(t) {
		a := sample(t, name)
		nodes, relations, statuses := annotated(t, "testdata/graphs/"+strings.TrimSuffix(path.Base(name), ".md")+".txt")
		foundNodes, foundRelations, foundStatuses := extracted(t, a)
		got.score(a.Lang, "node", foundNodes, nodes)
		got.score(a.Lang, "relation", foundRelations, relations)
		got.score(a.Lang, "status", foundStatuses, statuses)
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.text()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(want)) {
		var key [3]string
		var t0 tally
		var p, r, f1 float64
		if n, _ := fmt.Sscan(line, &key[0], &key[1], &key[2], &t0.right, &t0.predicted, &t0.wanted, &p, &r, &f1); n == 9 && key[2] == "all" {
			if now := got[key]; now == nil || now.f1() < t0.f1()-1e-9 {
				t.Errorf("%s F1 of all in %s fell from %.3f to %.3f: mend it, or take it: make score UPDATE=1", key[1], key[0], t0.f1(), now.f1())
			} else if now.f1() > t0.f1()+1e-9 {
				t.Logf("%s F1 of all in %s rose from %.3f to %.3f: keep it: make score UPDATE=1", key[1], key[0], t0.f1(), now.f1())
			}
		}
	}
}

package api_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/graph"
	"mithaq/graph/neo4j/neo4jtest"
)

// stranger is a text that means nothing to any store, and hostile are such texts that would break out of statements of SQL, Cypher or
// Lucene which they were written into.
const stranger = "zzqxjw"

var hostile = []string{
	`zzqxjw' OR '1'='1`, `zzqxjw'; DELETE FROM node; --`, `zzqxjw" OR ""="`, `zzqxjw'}) DETACH DELETE n //`, "zzqxjw`) MATCH (m) DETACH DELETE m //",
	`zzqxjw\`, `zzqxjw') UNION SELECT 1, 2 --`, `zzqxjw*:* OR /.*/`, `zzqxjw%`, `zzqxjw$id {id: $id}`, "zzqxjw\u0000\u2019",
}

// internals are words of what stands behind the API, which its errors must not have.
var internals = regexp.MustCompile(`(?i)sqlite|neo4j|bolt|cypher|lucene|syntax error|near "|no such (column|table)|goroutine|\.go:|/tmp/|constraint`)

// place is an argument, or a part of one, that takes a text, in a query or mutation whose other arguments are fixed.
type place struct{ name, before, after string }

// places walks the schema to every argument of every field that can be reached, and makes for each text in it a whole operation.
func places(s *ast.Schema) []place {
	var out []place
	type step struct{ open, close string } // from the root to the fields of a type
	reached := map[string]step{"Query": {"{ ", " }"}, "Mutation": {"mutation { ", " }"}}
	for queue := []string{"Query", "Mutation"}; len(queue) > 0; queue = queue[1:] {
		of := s.Types[queue[0]]
		at := reached[of.Name]
		known := strings.NewReplacer()
		if of.Name == "Mutation" { // of nothing that is there, so that nothing is decided on
			known = strings.NewReplacer("country:C", "country:Z")
		}
		fields := slices.Clone(of.Fields)
		slices.SortStableFunc(fields, func(a, b *ast.FieldDefinition) int { // lists first, which find something
			return len(given(s, a.Arguments, "")) - len(given(s, b.Arguments, ""))
		})
		for _, f := range fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			for _, a := range f.Arguments {
				for _, text := range textsIn(s, a.Type, nil) {
					args := known.Replace(given(s, f.Arguments, a.Name))
					out = append(out, place{of.Name + "." + f.Name + "(" + a.Name + text.name + ")",
						at.open + f.Name + "(" + args + a.Name + ": " + text.before, text.after + ")" + selection(s, f.Type.Name(), 2) + at.close})
				}
			}
			next := s.Types[f.Type.Name()]
			if _, known := reached[next.Name]; known || next.IsLeafType() {
				continue
			}
			args := given(s, f.Arguments, "")
			if args != "" {
				args = "(" + args + ")"
			}
			reached[next.Name] = step{at.open + f.Name + args + " { ", " }" + at.close}
			queue = append(queue, next.Name)
			for _, possible := range s.GetPossibleTypes(next) {
				if _, known := reached[possible.Name]; !known && next.IsAbstractType() {
					reached[possible.Name] = step{at.open + f.Name + args + " { ... on " + possible.Name + " { ", " } }" + at.close}
					queue = append(queue, possible.Name)
				}
			}
		}
	}
	return out
}

// textsIn are the places of a value of a type in which a text stands: the value, an item of it, or fields of its input objects.
func textsIn(s *ast.Schema, t *ast.Type, above []string) []place {
	if t.Elem != nil {
		var out []place
		for _, p := range textsIn(s, t.Elem, above) {
			out = append(out, place{p.name, "[" + p.before, p.after + "]"})
		}
		return out
	}
	d := s.Types[t.Name()]
	switch {
	case d.Kind == ast.Scalar && !slices.Contains([]string{"Int", "Float", "Boolean"}, d.Name):
		return []place{{}}
	case d.Kind != ast.InputObject || slices.Contains(above, d.Name):
		return nil
	}
	var out []place
	for _, f := range d.Fields {
		for _, p := range textsIn(s, f.Type, append(above, d.Name)) {
			others := ""
			for _, o := range d.Fields {
				if o.Name != f.Name && o.Type.NonNull && o.DefaultValue == nil {
					others += o.Name + ": " + harmless(s, o.Name, o.Type) + ", "
				}
			}
			out = append(out, place{"." + f.Name + p.name, "{" + others + f.Name + ": " + p.before, p.after + "}"})
		}
	}
	return out
}

// given are the arguments that must be there, but one.
func given(s *ast.Schema, arguments ast.ArgumentDefinitionList, but string) string {
	var out strings.Builder
	for _, a := range arguments {
		if a.Name != but && a.Type.NonNull && a.DefaultValue == nil {
			out.WriteString(a.Name + ": " + harmless(s, a.Name, a.Type) + ", ")
		}
	}
	return out.String()
}

// harmless is a value that an argument of that name may have.
func harmless(s *ast.Schema, name string, t *ast.Type) string {
	if t.Elem != nil {
		return "[" + harmless(s, name, t.Elem) + "]"
	}
	switch d := s.Types[t.Name()]; {
	case d.Kind == ast.Enum:
		return d.EnumValues[0].Name
	case d.Kind == ast.InputObject:
		for _, f := range d.Fields {
			if f.Type.NonNull && f.DefaultValue == nil {
				return "{" + f.Name + ": " + harmless(s, f.Name, f.Type) + "}"
			}
		}
		return "{}"
	case d.Name == "Int" || d.Name == "Float":
		return "1"
	case d.Name == "Boolean":
		return "false"
	case d.Name == "PartialDate":
		return `"2022"`
	case d.Name == "DateTime":
		return `"2022-01-19T12:00:00Z"`
	case name == "to" || name == "b" || name == "into":
		return `"country:C001"`
	case d.Name == "ID":
		return `"country:C000"`
	}
	return `"C000"`
}

// selection selects of a type what has no arguments, and what of it lists hold.
func selection(s *ast.Schema, name string, depth int) string {
	d := s.Types[name]
	if d.IsLeafType() {
		return ""
	}
	out := " { __typename"
	for _, f := range d.Fields {
		switch of := s.Types[f.Type.Name()]; {
		case len(f.Arguments) > 0 || strings.HasPrefix(f.Name, "__"):
		case of.IsLeafType():
			out += " " + f.Name
		case depth > 0:
			out += " " + f.Name + selection(s, of.Name, depth-1)
		}
	}
	return out + " }"
}

// Whatever text stands in whatever argument, it is a text: it finds what any text finds that means nothing, or is refused in words
// that say nothing of what stands behind the API; and nothing is changed by it.
func TestNothingIsInjected(t *testing.T) {
	for name, on := range map[string]struct {
		open  func(testing.TB) graph.Store
		texts []string
	}{"sqlite": {newSQLite, hostile}, "neo4j": {neo4jtest.Open, hostile[3:6]}} { // a database takes its time
		t.Run(name, func(t *testing.T) {
			store := on.open(t)
			crowd(t, store, 3)
			nothingIsInjected(t, store, on.texts)
		})
	}
}

func nothingIsInjected(t *testing.T, store graph.Store, hostile []string) {
	c := serve(t, store)
	const all = `{ version articles(deleted: true) { totalCount } claims(retracted: true) { totalCount } relations { totalCount } countries { nodes { id names { en } claimCount } } places { totalCount } }`
	before := ask[any](t, c, all)
	asked := places(loadSchema(t))
	answered := 0
	for _, p := range asked {
		if strings.HasPrefix(p.name, "Mutation.load") { // they keep what they are given; see below
			continue
		}
		data, faults := c.send(t, p.before+`"`+stranger+`"`+p.after, nil)
		if len(faults) == 0 {
			answered++
		}
		for _, text := range hostile {
			quoted, _ := json.Marshal(text)
			gotData, got := c.send(t, p.before+string(quoted)+p.after, nil)
			for _, f := range got {
				if f.Extensions.Code == "INTERNAL" || internals.MatchString(f.Message) {
					t.Errorf("%s: %q: %+v", p.name, text, f)
				}
			}
			if len(got) == 0 && string(gotData) != string(data) && !strings.Contains(string(gotData), "zzqxjw") {
				t.Errorf("%s: %q finds %.300s, where %q finds %.300s %v", p.name, text, gotData, stranger, data, faults)
			}
		}
	}
	if len(asked) < 200 || answered < len(asked)/3 {
		t.Errorf("%d places, %d of them answered", len(asked), answered)
	}
	if diff := cmp.Diff(before, ask[any](t, c, all)); diff != "" {
		t.Errorf("the graph has changed (-before +after):\n%s", diff)
	}
	for n, text := range hostile {
		text = strings.ReplaceAll(text, "\u0000", "")
		quoted, _ := json.Marshal(text)
		kept := ask[struct {
			LoadArticle struct {
				Article struct{ Title, Outlet string }
			}
		}](t, c, fmt.Sprintf(`mutation { loadArticle(input: {title: %s, outlet: %[1]s, text: "X%d is said of %[3]d"}) { article { title outlet } } }`, quoted, n, n)).LoadArticle.Article
		if kept.Title != text || kept.Outlet != text {
			t.Errorf("of %q was kept %+v", text, kept)
		}
	}
}

package schema_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/schema"
)

func load(t *testing.T) *ast.Schema {
	t.Helper()
	names, err := fs.Glob(schema.Files, "*.graphqls")
	if err != nil || len(names) == 0 {
		t.Fatalf("no schema: %v", err)
	}
	var sources []*ast.Source
	for _, name := range names {
		text, err := fs.ReadFile(schema.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: name, Input: string(text)})
	}
	s, gqlErr := gqlparser.LoadSchema(sources...)
	if gqlErr != nil {
		t.Fatal(gqlErr)
	}
	return s
}

// Lists that are cut into pages keep Relay's rules for connections.
func TestConnections(t *testing.T) {
	s := load(t)
	count := 0
	for name, def := range s.Types {
		of, isConnection := strings.CutSuffix(name, "Connection")
		if !isConnection {
			continue
		}
		count++
		edge := s.Types[of+"Edge"]
		for field, want := range map[string]string{"edges": "[" + of + "Edge!]!", "nodes": "[" + of + "!]!", "pageInfo": "PageInfo!", "totalCount": "Int!"} {
			if f := def.Fields.ForName(field); f == nil || f.Type.String() != want {
				t.Errorf("%s.%s is not %s", name, field, want)
			}
		}
		if edge == nil || edge.Fields.ForName("cursor").Type.String() != "String!" || edge.Fields.ForName("node").Type.String() != of+"!" {
			t.Errorf("%sEdge is not {cursor: String! node: %s!}", of, of)
		}
	}
	for name, def := range s.Types {
		for _, f := range def.Fields {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			first, after := f.Arguments.ForName("first"), f.Arguments.ForName("after")
			if first == nil || first.DefaultValue == nil || after == nil || after.Type.String() != "String" {
				t.Errorf("%s.%s has no `first` with a default and `after`", name, f.Name)
			}
		}
	}
	if count < 10 {
		t.Errorf("only %d connections", count)
	}
}

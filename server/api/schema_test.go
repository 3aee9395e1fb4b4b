package api_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/graph"
	"mithaq/graph/alliance"
	"mithaq/schema"
)

func loadSchema(t *testing.T) *ast.Schema {
	t.Helper()
	names, err := fs.Glob(schema.Files, "*.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	var sources []*ast.Source
	for _, name := range names {
		text, err := fs.ReadFile(schema.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: name, Input: string(text)})
	}
	s, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The enums of the schema have the values of the ontology, in its order.
func TestEnumsAreTheOntology(t *testing.T) {
	s := loadSchema(t)
	want := map[string][]string{
		"Status": texts(graph.Statuses), "Domain": texts(graph.Domains), "Obligation": texts(graph.Obligations),
		"ArticleKind": {string(graph.News), string(graph.Table)}, "AllianceBasis": texts(alliance.Bases),
		"AlliancePart": {string(alliance.Formal), string(alliance.Practised), string(alliance.Said)},
	}
	descriptions := map[string]string{} // by enum and value
	for _, spec := range graph.NodeSpecs {
		value := strings.ToUpper(string(spec.Type))
		want["NodeType"] = append(want["NodeType"], value)
		descriptions["NodeType "+value] = spec.Description
		if len(spec.Kinds) > 0 && spec.Type != graph.ArticleType {
			want[string(spec.Type)+"Kind"] = spec.Kinds
		}
	}
	for _, spec := range graph.RelationSpecs {
		want["RelationType"] = append(want["RelationType"], string(spec.Type))
		descriptions["RelationType "+string(spec.Type)] = spec.Description
	}
	for name, values := range want {
		definition := s.Types[name]
		if definition == nil || definition.Kind != ast.Enum {
			t.Errorf("the schema has no enum %s", name)
			continue
		}
		var got []string
		for _, v := range definition.EnumValues {
			got = append(got, v.Name)
			if say, ok := descriptions[name+" "+v.Name]; ok && v.Description != say {
				t.Errorf("%s.%s: the schema says %q, the ontology %q", name, v.Name, v.Description, say)
			}
		}
		if diff := cmp.Diff(values, got); diff != "" {
			t.Errorf("%s (-ontology +schema):\n%s", name, diff)
		}
	}
}

func texts[T ~string](values []T) []string {
	var out []string
	for _, v := range values {
		out = append(out, string(v))
	}
	return out
}

// Everything in the schema is described: types, fields, enum values, and what of a type's own arguments is not said by
// `first` and `after` alone.
func TestEverythingIsDescribed(t *testing.T) {
	s := loadSchema(t)
	for _, d := range s.Types {
		if d.BuiltIn {
			continue
		}
		if d.Description == "" {
			t.Errorf("%s has no description", d.Name)
		}
		for _, f := range d.Fields {
			if f.Description == "" && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s.%s has no description", d.Name, f.Name)
			}
		}
		for _, v := range d.EnumValues {
			if v.Description == "" {
				t.Errorf("%s.%s has no description", d.Name, v.Name)
			}
		}
	}
}

// Of every node type there is a question for one by its natural key and one for a list.
func TestEveryTypeCanBeAskedFor(t *testing.T) {
	s := loadSchema(t)
	for _, spec := range graph.NodeSpecs {
		one := strings.ToLower(string(spec.Type))
		many := one + "s"
		if one == "country" {
			many = "countries"
		}
		for _, name := range []string{one, many} {
			if s.Query.Fields.ForName(name) == nil {
				t.Errorf("Query has no field %s", name)
			}
		}
		if definition := s.Types[string(spec.Type)]; definition == nil || !slices.Contains(definition.Interfaces, "Node") {
			t.Errorf("%s is no Node", spec.Type)
		}
	}
}

package neo4j

import (
	"cmp"
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"

	"mithaq/graph"
)

//go:embed cypher/*.cypher
var cypher embed.FS

// parts are what a statement's text is put together from; none comes from outside the program.
type parts struct {
	Types  string // relation types of the ontology, as in a pattern: A|B
	Labels string // node types of the ontology, as in a pattern: A:B
	Others string // list of the variables that are the other ends of a relation
	From   string // file of the statement that says where the list comes from
	After  string // file of the condition that an item stands behind the cursor
	Arrow  string // the direction in which a relation is met, empty where it is met in both
	Mixed  bool   // whether a condition says which relations are met in a direction
	Filter graph.RelationFilter
	Claims graph.ClaimQuery
	// Version is the property of claims that orders by a version of the graph sort them by
	Version string
	Where   nodeFits
	Sort    *sorting
	Behind  bool // whether a page of relations begins behind one
}

// N, R and P are the variables of a node and a relation and the path of a filter's values, where none is named.
func (parts) N() string { return "n" }
func (parts) R() string { return "r" }
func (parts) P() string { return "$p" }

// library holds the statements by the names of their files without ending. Safe for concurrent use.
type library struct{ files *template.Template }

func newLibrary() (library, error) {
	files, err := template.ParseFS(cypher, "cypher/*.cypher")
	if err != nil {
		return library{}, fmt.Errorf("neo4j: statements: %w", err)
	}
	return library{files}, nil
}

// text is the statement of a file, its parts filled in. Files and parts are fixed in this package and all of them are put
// together by its tests; a mistake in them is a mistake of the program and panics.
func (l library) text(name string, p parts) string {
	for _, part := range []*string{&p.From, &p.After} {
		if *part != "" {
			*part = l.text(*part, parts{Types: p.Types})
		}
	}
	p.Types = cmp.Or(p.Types, allTypes())
	p.Labels = allLabels()
	var b strings.Builder
	if err := l.files.ExecuteTemplate(&b, name+".cypher", p); err != nil {
		panic(fmt.Sprintf("neo4j: statement %s: %v", name, err))
	}
	return strings.TrimSpace(b.String())
}

// allTypes are the relation types of the ontology, as in a pattern.
func allTypes() string {
	var names []string
	for _, spec := range graph.RelationSpecs {
		names = append(names, string(spec.Type))
	}
	return strings.Join(names, "|")
}

// someTypes are those of the types that the ontology has, each once, in its order, as in a pattern; all where none is
// asked for. Whether any is left is its second result.
func someTypes(wanted []graph.RelationType) (string, bool) {
	if len(wanted) == 0 {
		return allTypes(), true
	}
	set := make(map[graph.RelationType]bool, len(wanted))
	for _, t := range wanted {
		set[t] = true
	}
	var names []string
	for _, spec := range graph.RelationSpecs {
		if set[spec.Type] {
			names = append(names, string(spec.Type))
		}
	}
	return strings.Join(names, "|"), len(names) > 0
}

// sides says how relations of types are met in a direction: by an arrow of the pattern, or, where only some of the types are
// symmetric, by a condition.
func sides(d graph.Direction, wanted []graph.RelationType) (arrow string, mixed bool) {
	symmetric, other := false, false
	for _, spec := range graph.RelationSpecs {
		if len(wanted) == 0 || slices.Contains(wanted, spec.Type) {
			symmetric, other = symmetric || spec.Symmetric, other || !spec.Symmetric
		}
	}
	if !symmetric {
		arrow = string(d)
	}
	return arrow, d != graph.Either && symmetric && other
}

// symmetricTypes are the relation types that fit every direction.
func symmetricTypes() []string {
	var names []string
	for _, spec := range graph.RelationSpecs {
		if spec.Symmetric {
			names = append(names, string(spec.Type))
		}
	}
	return names
}

// allLabels are the labels that nodes have beside Entity, as in a pattern.
func allLabels() string {
	var names []string
	for _, spec := range graph.NodeSpecs {
		if spec.Type != graph.ArticleType {
			names = append(names, string(spec.Type))
		}
	}
	return strings.Join(names, ":")
}

package lexicon

import (
	"io/fs"
	"slices"

	"mithaq/graph"
)

// Reference is an expression that refers back to nodes named before.
type Reference struct {
	Type  graph.NodeType `yaml:"type"`
	Count int            `yaml:"count"`
	Kinds []string       `yaml:"kinds"`
	Ar    []string       `yaml:"ar"`
	En    []string       `yaml:"en"`
}

// Fits reports whether a node of the type and kind may be referred to so.
func (ref *Reference) Fits(t graph.NodeType, kind string) bool {
	return t == ref.Type && (len(ref.Kinds) == 0 || slices.Contains(ref.Kinds, kind))
}

func (w *Words) loadReferences(files fs.FS) error {
	var references []*Reference
	if err := ReadYAML(files, "lexicon/references.yaml", &references); err != nil {
		return err
	}
	for _, ref := range references {
		bilingual{ref.Ar, ref.En}.each(func(s string) { w.References.Add(s, ref) })
	}
	return nil
}

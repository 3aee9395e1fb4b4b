package lexicon

import (
	"io/fs"
	"slices"

	"mithaq/graph"
)

// Reference is an expression that refers back to nodes named before.
type Reference struct {
	Types   []graph.NodeType `yaml:"types"`
	Count   int              `yaml:"count"`
	Kinds   []string         `yaml:"kinds"`   // of the nodes; empty for any
	Nodes   []string         `yaml:"nodes"`   // ids; empty for any
	Heads   bool             `yaml:"heads"`   // they head a state
	Subject bool             `yaml:"subject"` // it stands for a subject before it rather than for what is nearest
	Near    int              `yaml:"near"`    // within how many sentences; 0 for any number
	Several bool             `yaml:"several"` // it stands for a list, of as many as are counted beside it
	Ar      []string         `yaml:"ar"`
	En      []string         `yaml:"en"`
}

// Fits reports whether a node of the type and kind may be referred to so.
func (ref *Reference) Fits(id string, t graph.NodeType, kind string) bool {
	return slices.Contains(ref.Types, t) && (len(ref.Kinds) == 0 || slices.Contains(ref.Kinds, kind)) &&
		(len(ref.Nodes) == 0 || slices.Contains(ref.Nodes, id))
}

func (w *Words) loadReferences(files fs.FS) error {
	var references []*Reference
	if err := ReadYAML(files, "lexicon/references.yaml", &references); err != nil {
		return err
	}
	for _, ref := range references {
		into := &w.References
		if ref.Several {
			into = &w.Plurals
		}
		bilingual{ref.Ar, ref.En}.each(func(s string) { into.Add(s, ref) })
	}
	return nil
}

package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// field is a row of lexicon/fields.yaml.
type field struct {
	Kind   string       `yaml:"kind"`
	Domain graph.Domain `yaml:"domain"`
	Ar     []string     `yaml:"ar"`
	En     []string     `yaml:"en"`
}

// loadFields fills Kinds and Domains; a kind or domain that the ontology has not is an error.
func (w *Words) loadFields(files fs.FS) error {
	const name = "lexicon/fields.yaml"
	var fields []field
	if err := ReadYAML(files, name, &fields); err != nil {
		return err
	}
	for i, f := range fields {
		if f.Kind != "" && !slices.ContainsFunc(graph.NodeSpecs, func(s graph.NodeSpec) bool { return slices.Contains(s.Kinds, f.Kind) }) {
			return fmt.Errorf("%s: row %d: no kind %q", name, i+1, f.Kind)
		}
		if f.Domain != "" && !slices.Contains(graph.Domains, f.Domain) {
			return fmt.Errorf("%s: row %d: no domain %q", name, i+1, f.Domain)
		}
		for _, word := range append(f.En, withFeminine(f.Ar)...) {
			word = text.Fold(word)
			if f.Kind != "" {
				w.Kinds[word] = f.Kind
			}
			if f.Domain != "" {
				w.Domains[word] = f.Domain
			}
		}
	}
	return nil
}

// withFeminine adds the feminine of each Arabic adjective in ي.
func withFeminine(words []string) []string {
	out := slices.Clone(words)
	for _, w := range words {
		if strings.HasSuffix(w, "ي") {
			out = append(out, w+"ة")
		}
	}
	return out
}

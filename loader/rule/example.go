package rule

import (
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"mithaq/graph"
)

// Example is a sentence in which a rule must find a relation, or, by its text alone, must find none of the rule's type.
type Example struct {
	Text   string       `yaml:"text"`
	From   string       `yaml:"from"` // node ids
	To     string       `yaml:"to"`
	Status graph.Status `yaml:"status"` // ACTUAL where it is left out

	Line int `yaml:"-"` // where it stands in the rule's file, from 1
}

// UnmarshalYAML reads a rule strictly and keeps its line.
func (r *Rule) UnmarshalYAML(node ast.Node) error {
	type plain Rule // without this method
	r.Line = node.GetToken().Position.Line
	return yaml.NodeToValue(node, (*plain)(r), yaml.Strict())
}

// UnmarshalYAML reads an example, a mapping or the sentence alone, and keeps its line.
func (e *Example) UnmarshalYAML(node ast.Node) error {
	e.Line = node.GetToken().Position.Line
	if sentence, ok := node.(*ast.StringNode); ok {
		e.Text = sentence.Value
		return nil
	}
	type plain Example
	return yaml.NodeToValue(node, (*plain)(e), yaml.Strict())
}

package table

import (
	"slices"

	"mithaq/graph"
)

// builder collects what the cells of one row say.
type builder struct {
	reader *reader
	row    *Row
	column string // of the cell at hand

	node   graph.NodeRecord
	claim  graph.Claim
	links  []link
	source string
}

// link is an id in a column that is named after a relation type.
type link struct {
	column  string
	spec    graph.RelationSpec
	other   string
	reverse bool
}

func (b *builder) fault(format string, args ...any) {
	b.reader.fault(b.row.Line, b.column, format, args...)
}

// id takes the id of the node that the row defines.
func (b *builder) id(cell string) {
	b.node.ID = b.end(cell)
	if first, ok := b.reader.ids[cell]; ok && cell != "" {
		b.fault("%s stands in line %d already", cell, first)
	}
	b.reader.ids[cell] = b.row.Line
}

// end checks the id of a node, and returns it or the empty string.
func (b *builder) end(cell string) string {
	if t, ok := graph.TypeOf(cell); !ok || t == graph.ArticleType {
		b.fault("%q is no node's id: a type's prefix, a colon and ASCII letters, digits, '.', '-' or '_'", cell)
		return ""
	}
	return cell
}

// finish checks the row as a whole and fills it.
func (b *builder) finish() {
	b.column = ""
	if b.reader.kind == relations {
		b.add(b.claim)
		return
	}
	if b.node.Names == (graph.Names{}) {
		b.fault("has no name")
	}
	t, _ := graph.TypeOf(b.node.ID)
	if t == "" {
		return // said already
	}
	for _, f := range b.node.Properties.Check(t) {
		b.column = f.Item
		b.fault("%s", f.Reason)
	}
	for _, l := range b.links {
		b.column = l.column
		from, to := b.node.ID, l.other
		if l.reverse {
			from, to = to, from
		}
		since, until := b.when(l.spec)
		b.add(graph.Claim{Type: l.spec.Type, From: from, To: to, Since: since, Until: until})
	}
	b.row.Node = &b.node
}

// when is the time of a relation that the row gives its node: what is no lasting state, such as taking part in an exercise,
// happened when the node did, and an agreement was concluded somewhere when it was signed.
func (b *builder) when(spec graph.RelationSpec) (since, until graph.Date) {
	properties := b.node.Properties
	switch {
	case spec.Lasting:
		return "", ""
	case spec.Type == graph.SignedAt:
		return properties.Signed, ""
	}
	return properties.Start, properties.End
}

// add takes a claim of the row that the ontology allows.
func (b *builder) add(c graph.Claim) {
	spec, ok := c.Type.Spec()
	from, _ := graph.TypeOf(c.From)
	to, _ := graph.TypeOf(c.To)
	if !ok || from == "" || to == "" {
		return // said already
	}
	c.Relation = graph.RelationID(c.Type, c.From, c.To)
	switch {
	case c.From == c.To:
		b.fault("joins %s to itself", c.From)
	case !spec.Allows(from, to) && !(spec.Symmetric && spec.Allows(to, from)):
		b.fault("the ontology does not let %s join %s (%s) to %s (%s)", c.Type, from, c.From, to, c.To)
	case slices.ContainsFunc(b.row.Claims, func(o graph.Claim) bool { return o.Relation == c.Relation }):
		b.fault("the row says %s %s %s twice", c.From, c.Type, c.To)
	case c.Since.Known() && c.Until.Known() && c.Until.Last() < c.Since.First():
		b.fault("until %s lies before since %s", c.Until, c.Since)
	}
	if c.Status == "" {
		c.Status = graph.Actual
	}
	c.Quote, c.Confidence, c.Rule, c.Source = b.row.Quote, 1, "table", b.source
	b.row.Claims = append(b.row.Claims, c)
}

package table

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"mithaq/graph"
)

// dateLine finds the date in a table's comments: "Date: 2025-11".
var dateLine = regexp.MustCompile(`(?i)\bdate:\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)\b`)

// Article is the table as an article of kind TABLE: its title the first comment, its date the one that a comment gives
// after "Date:", its URL made from the file's base name, so that a new edition of the table supersedes the old.
func (t *Table) Article() graph.Article {
	base := strings.ToValidUTF8(strings.ReplaceAll(path.Base(filepath.ToSlash(t.Name)), "\x00", ""), "\ufffd")
	a := graph.Article{Kind: graph.Table, Title: base, Text: t.Text, URL: "table:" + base}
	first := true
	for line := range strings.Lines(t.Text) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		if comment = strings.TrimSpace(comment); comment != "" && first {
			a.Title, first = comment, false
		}
		if m := dateLine.FindStringSubmatch(comment); m != nil && !a.Published.Known() {
			a.Published, _ = graph.ParseDate(m[1])
		}
	}
	return a
}

// Batch is what the table says, with the row behind every claim; Sentence counts rows from 0. The names of nodes that the
// table does not define come from resolve, which may be nil. It returns an *[Error] with every id that nobody defines.
func (t *Table) Batch(resolve func(id string) (graph.NodeRecord, bool)) (graph.Batch, error) {
	c := collector{out: graph.Batch{Article: t.Article()}, at: make(map[string]int, len(t.Rows)), resolve: resolve}
	for _, row := range t.Rows {
		if row.Node != nil {
			c.node(*row.Node, row)
		}
	}
	for i, row := range t.Rows {
		if row.Node != nil && row.Node.Properties.Capital != "" {
			c.column = "capital"
			c.known(row.Node.Properties.Capital, row)
		}
		c.column = ""
		for _, claim := range row.Claims {
			c.mention(claim.From, row)
			c.mention(claim.To, row)
			claim.Relation = ""
			claim.Start, claim.End, claim.Sentence = row.Start, row.End, i
			c.out.Claims = append(c.out.Claims, claim)
		}
	}
	if len(c.faults) > 0 {
		return graph.Batch{}, &Error{t.Name, c.faults}
	}
	return c.out, nil
}

// collector gathers the nodes of a batch, each once, with the rows that name them.
type collector struct {
	out     graph.Batch
	at      map[string]int // where in out.Nodes
	resolve func(string) (graph.NodeRecord, bool)
	column  string
	faults  []Fault
}

func (c *collector) node(n graph.NodeRecord, row Row) {
	n.Mentions = []graph.Span{{Start: row.Start, End: row.End}}
	c.at[n.ID] = len(c.out.Nodes)
	c.out.Nodes = append(c.out.Nodes, n)
}

// mention notes that a row names a node. Of a node that another table defines only the names are taken: the rest is said
// there, and a copy would outlive its correction.
func (c *collector) mention(id string, row Row) {
	span := graph.Span{Start: row.Start, End: row.End}
	if i, ok := c.at[id]; ok {
		n := &c.out.Nodes[i]
		if n.Mentions[len(n.Mentions)-1] != span {
			n.Mentions = append(n.Mentions, span)
		}
		return
	}
	if n, ok := c.known(id, row); ok {
		c.node(graph.NodeRecord{ID: id, Names: n.Names}, row)
	}
}

// known finds a node in this table or another.
func (c *collector) known(id string, row Row) (graph.NodeRecord, bool) {
	if i, ok := c.at[id]; ok {
		return c.out.Nodes[i], true
	}
	if c.resolve != nil {
		if n, ok := c.resolve(id); ok {
			return n, true
		}
	}
	c.faults = append(c.faults, Fault{row.Line, c.column, "no table defines " + id})
	return graph.NodeRecord{}, false
}

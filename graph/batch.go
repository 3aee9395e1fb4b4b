package graph

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Batch is one article with all that it says: what a loader hands to [Writer.Apply].
// It replaces whatever the store holds of an article with the same text.
type Batch struct {
	Article Article
	Nodes   []NodeRecord // each node once
	Claims  []Claim
	At      time.Time // when it is learned; the zero time means now
}

// Canonical checks the batch and returns it in the one form that stores write: ids filled, symmetric ends and lists in
// order, names trimmed, times in UTC milliseconds. It returns a *[BatchError] with every fault: an id that is not well
// formed or stands twice, a node without a name, a property that the type has not, a dangling end, a relation that the
// ontology forbids, a value out of its range, a string that is not UTF-8, or a quote that is not the text between its
// offsets.
// The receiver is not changed.
func (b Batch) Canonical() (Batch, error) {
	c := checker{text: []rune(b.Article.Text)}
	out := Batch{Article: c.article(b.Article), At: b.At.UTC().Truncate(time.Millisecond)}
	if b.At.IsZero() {
		out.At = time.Now().UTC().Truncate(time.Millisecond)
	}
	c.types = make(map[string]NodeType, len(b.Nodes))
	for _, n := range b.Nodes {
		out.Nodes = append(out.Nodes, c.node(n))
	}
	seen := make(map[string]bool, len(b.Claims))
	for i, claim := range b.Claims {
		claim = c.claim(i, claim, out.Article.ID)
		if seen[claim.ID] {
			c.fault(claimItem(i, claim), "stands twice")
		}
		seen[claim.ID] = true
		claim.RecordedAt, claim.RetractedAt, claim.Version = out.At, time.Time{}, 0
		out.Claims = append(out.Claims, claim)
	}
	if len(c.faults) > 0 {
		return Batch{}, &BatchError{Article: out.Article.ID, Faults: c.faults}
	}
	out.sort()
	return out, nil
}

// Canonical are the batches in canonical form, and the article that they are of where it is one. The error is that of the first that is
// not valid.
func Canonical(batches []Batch) (out []Batch, article string, err error) {
	for _, b := range batches {
		if b, err = b.Canonical(); err != nil {
			return nil, "", err
		}
		out = append(out, b)
	}
	if len(out) == 1 {
		article = out[0].Article.ID
	}
	return out, article, nil
}

// Again is the canonical batch as it is learned at another time.
func (b Batch) Again(at time.Time) Batch {
	b.At, b.Claims = at, slices.Clone(b.Claims)
	for i := range b.Claims {
		b.Claims[i].RecordedAt, b.Claims[i].RetractedAt, b.Claims[i].Version = at, time.Time{}, 0
	}
	return b
}

// sort puts nodes and claims in the order of the canonical form.
func (b *Batch) sort() {
	slices.SortFunc(b.Nodes, func(x, y NodeRecord) int { return cmp.Compare(x.ID, y.ID) })
	slices.SortFunc(b.Claims, func(x, y Claim) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(x.ID, y.ID))
	})
}

type checker struct {
	text   []rune
	types  map[string]NodeType
	faults []Fault
}

func (c *checker) fault(item, format string, args ...any) {
	c.faults = append(c.faults, Fault{item, fmt.Sprintf(format, args...)})
}

// utf8 finds fault with strings that no store could keep to the letter.
func (c *checker) utf8(item string, values ...string) {
	for _, s := range values {
		if !utf8.ValidString(s) {
			c.fault(item, "%.80q is not UTF-8", s)
		}
	}
}

func (c *checker) article(a Article) Article {
	a.ID = ArticleID(a.Text)
	item := "article " + a.ID
	c.utf8(item, a.Text, a.Title, a.Lang, a.Outlet, a.URL)
	if strings.TrimSpace(a.Text) == "" {
		c.fault(item, "has no text")
	}
	if a.Kind != News && a.Kind != Table {
		c.fault(item, "kind %q is neither NEWS nor TABLE", a.Kind)
	}
	c.date(item, "published", a.Published)
	a.LoadedAt, a.DeletedAt = time.Time{}, time.Time{}
	return a
}

func (c *checker) node(n NodeRecord) NodeRecord {
	item := "node " + n.ID
	t, ok := TypeOf(n.ID)
	switch {
	case !ok || t == ArticleType:
		c.fault(item, "its id is not a node type's prefix, a colon and ASCII letters, digits, '.', '-' or '_'")
	case c.types[n.ID] != "":
		c.fault(item, "stands twice")
	}
	c.types[n.ID] = t
	n.Names = Names{Ar: strings.TrimSpace(n.Names.Ar), En: strings.TrimSpace(n.Names.En)}
	if n.Names == (Names{}) {
		c.fault(item, "has no name")
	}
	n.Aliases = tidy(n.Aliases)
	c.utf8(item, append([]string{n.Names.Ar, n.Names.En}, n.Aliases...)...)
	n.Properties = n.Properties.canonical()
	n.Mentions = slices.Clone(n.Mentions)
	slices.SortFunc(n.Mentions, compareSpans)
	n.Mentions = slices.Compact(n.Mentions)
	for _, m := range n.Mentions {
		if m.Start < 0 || m.End <= m.Start || m.End > len(c.text) {
			c.fault(item, "its mention [%d, %d) lies outside the text of %d code points", m.Start, m.End, len(c.text))
		}
	}
	if ok {
		for _, f := range n.Properties.Check(t) {
			c.fault(item, "%s: %s", f.Item, f.Reason)
		}
	}
	return n
}

func (c *checker) claim(i int, claim Claim, article string) Claim {
	claim.Article, claim.Read = article, nil
	claim.From, claim.To = orient(claim.Type, claim.From, claim.To)
	claim.Relation = RelationID(claim.Type, claim.From, claim.To)
	claim.ID = claimID(claim)
	item := claimItem(i, claim)
	switch {
	case claim.Start < 0 || claim.End <= claim.Start || claim.End > len(c.text):
		c.fault(item, "[%d, %d) lies outside the text of %d code points", claim.Start, claim.End, len(c.text))
	case string(c.text[claim.Start:claim.End]) != claim.Quote:
		c.fault(item, "its quote is not the text at [%d, %d)", claim.Start, claim.End)
	}
	c.utf8(item, claim.Rule, claim.Source)
	if !(claim.Confidence >= 0 && claim.Confidence <= 1) {
		c.fault(item, "confidence %v is not between 0 and 1", claim.Confidence)
	}
	c.statement(item, claim.Says())
	return claim
}

// statement finds fault with what a claim says; the types are of the nodes that it may name.
func (c *checker) statement(item string, s Statement) {
	c.ends(item, s)
	c.utf8(item, s.Speaker, s.Office, s.Currency)
	if t, ok := TypeOf(s.Speaker); ok && c.types[s.Speaker] == "" {
		c.fault(item, "its speaker, the %s %s, is no node of the batch", t, s.Speaker)
	}
	if !slices.Contains(Statuses, s.Status) {
		c.fault(item, "no status %q", s.Status)
	}
	if s.Domain != "" && !slices.Contains(Domains, s.Domain) {
		c.fault(item, "no domain %q", s.Domain)
	}
	c.number(item, "amount", s.Amount)
	c.number(item, "quantity", s.Quantity)
	c.date(item, "since", s.Since)
	c.date(item, "until", s.Until)
	if s.Since.Known() && s.Until.Known() && s.Until.Last() < s.Since.First() {
		c.fault(item, "until %s lies before since %s", s.Until, s.Since)
	}
}

func (c *checker) ends(item string, claim Statement) {
	spec, ok := claim.Type.Spec()
	if !ok {
		c.fault(item, "no relation type %q", claim.Type)
		return
	}
	from, to := c.types[claim.From], c.types[claim.To]
	switch {
	case from == "":
		c.fault(item, "dangling end: no node %s in the batch", claim.From)
	case to == "":
		c.fault(item, "dangling end: no node %s in the batch", claim.To)
	case claim.From == claim.To:
		c.fault(item, "joins a node to itself")
	case !spec.Allows(from, to) && !(spec.Symmetric && spec.Allows(to, from)):
		c.fault(item, "the ontology does not let %s join %s to %s", claim.Type, from, to)
	}
}

func (c *checker) date(item, name string, d Date) {
	if _, err := ParseDate(string(d)); err != nil {
		c.fault(item, "%s: %q is not YYYY, YYYY-MM or YYYY-MM-DD", name, d)
	}
}

func (c *checker) number(item, name string, v *float64) {
	if v != nil && (math.IsNaN(*v) || math.IsInf(*v, 0)) {
		c.fault(item, "%s: %v is no number", name, *v)
	}
}

func claimItem(i int, c Claim) string {
	return fmt.Sprintf("claim %d (%s %s %s)", i, c.From, c.Type, c.To)
}

// tidy returns the strings trimmed, sorted, each once, without the empty.
func tidy(in []string) []string {
	var out []string
	for _, s := range in {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

package article

import (
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parsePage finds the article in an HTML page: its title, its paragraphs, when and by whom it was published.
func parsePage(s, address string) ([]draft, error) {
	base, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("%w: address: %w", ErrFormat, err)
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, fmt.Errorf("%w: HTML: %w", ErrFormat, err)
	}
	d := draft{url: canonical(root), date: timeOf(root)}
	if base.String() == "" {
		base = nil
	}
	found, err := readability.FromDocument(root, base)
	if err != nil {
		return nil, fmt.Errorf("%w: HTML: %w", ErrFormat, err)
	}
	if found.Node == nil {
		return nil, fmt.Errorf("%w: HTML: no article in the page", ErrEmpty)
	}
	var paragraphs []string
	collect(found.Node, &paragraphs, new(strings.Builder))
	d.title, d.outlet, d.lang = found.Title(), found.SiteName(), found.Language()
	if published, err := found.PublishedTime(); err == nil {
		d.date = published.Format(time.DateOnly)
	}
	if d.url == "" {
		d.url = address
	}
	if d.lang != "" && language(d.lang) == "" || language(d.lang) != Language(strings.Join(paragraphs, "\n")) {
		d.lang = "" // a site's template often declares another language than the article's
	}
	d.text = withTitle(d.title, strings.Join(paragraphs, "\n\n"))
	return []draft{d}, nil
}

// collect appends the paragraphs below a node: runs of text between block elements and line breaks.
func collect(n *html.Node, paragraphs *[]string, run *strings.Builder) {
	flush := func() {
		if p := oneLine(run.String()); p != "" {
			*paragraphs = append(*paragraphs, p)
		}
		run.Reset()
	}
	block := n.Type == html.ElementNode && !inlineElements[n.DataAtom]
	if block {
		flush()
	}
	if n.Type == html.TextNode {
		run.WriteString(n.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		collect(child, paragraphs, run)
	}
	if block || n.Parent == nil {
		flush()
	}
}

var inlineElements = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Data: true,
	atom.Dfn: true, atom.Del: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Mark: true,
	atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true,
	atom.Time: true, atom.U: true, atom.Var: true, atom.Wbr: true,
}

// canonical is the address under which the page wants to be known.
func canonical(root *html.Node) string {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Link && strings.EqualFold(attribute(n, "rel"), "canonical") {
			if u, err := url.Parse(attribute(n, "href")); err == nil && u.IsAbs() {
				return u.String()
			}
		}
	}
	return ""
}

// timeOf is the first machine-readable date of the page's body.
func timeOf(root *html.Node) string {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Time {
			if _, ok := parseDate(attribute(n, "datetime")); ok {
				return attribute(n, "datetime")
			}
		}
	}
	return ""
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

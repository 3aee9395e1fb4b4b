package article

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	source "github.com/yuin/goldmark/text"
)

// parseMarkdown reads Markdown, with YAML front matter or without. The title is the front matter's, else the first heading.
// Of the markup nothing stays; each block is a paragraph, each row of a table a line.
func parseMarkdown(s string) ([]draft, error) {
	d, body, err := frontMatter(strings.ReplaceAll(s, "\r\n", "\n"))
	if err != nil {
		return nil, err
	}
	src := []byte(body)
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(source.NewReader(src))
	var blocks []string
	err = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindHTMLBlock:
			return ast.WalkSkipChildren, nil
		case ast.KindCodeBlock, ast.KindFencedCodeBlock:
			blocks = append(blocks, string(n.Lines().Value(src)))
			return ast.WalkSkipChildren, nil
		case ast.KindHeading, ast.KindParagraph, ast.KindTextBlock, east.KindTableRow, east.KindTableHeader:
			block := oneLine(inline(n, src))
			if n.Kind() == ast.KindHeading && d.title == "" {
				d.title = block
			}
			if block != "" {
				blocks = append(blocks, block)
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return nil, fmt.Errorf("%w: Markdown: %w", ErrFormat, err)
	}
	if d.title == "" && len(blocks) > 0 {
		d.title = blocks[0]
	}
	d.text = withTitle(d.title, strings.Join(blocks, "\n\n"))
	return []draft{d}, nil
}

// inline is the text of a block without its markup.
func inline(block ast.Node, src []byte) string {
	var b strings.Builder
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the function returns no error
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(n.Value(src))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(src))
			}
		case *ast.Image, *ast.RawHTML:
			return ast.WalkSkipChildren, nil
		case *east.TableCell:
			if !entering {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// frontMatter reads the YAML between two lines of three hyphens at the beginning, and returns what follows it.
func frontMatter(s string) (draft, string, error) {
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return draft{}, s, nil
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok {
		return draft{}, s, nil // a thematic break
	}
	var fields map[string]any
	if err := yaml.Unmarshal([]byte(head), &fields); err != nil {
		return draft{}, "", fmt.Errorf("%w: front matter: %w", ErrFormat, err)
	}
	d, err := draftOf(fields)
	if err != nil {
		return draft{}, "", err
	}
	return d, body, nil
}

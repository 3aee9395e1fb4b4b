package article

import (
	"cmp"
	"errors"
	"fmt"
	"mime"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"mithaq/graph"
)

// format is how an article is written down.
type format string

const (
	plain     format = "text"
	markdown  format = "Markdown"
	page      format = "HTML"
	object    format = "JSON"
	jsonLines format = "JSON Lines"
)

// draft is an article as its file tells it; finish makes it whole.
type draft struct {
	item                           string // where in the file, for errors
	title, text, outlet, url, lang string
	date                           string // as it was written
	err                            error  // why there is no article
}

// Read reads the articles of a file: one, but for JSON Lines and JSON lists. The format is known by the content type, else
// by the name's extension, else by how the data begins. The articles have no ids and no kind but NEWS.
//
// The text of a plain text is the decoded file as it stands, its first line the title. The text of any other format is the
// title, an empty line, and the body, with paragraphs apart by empty lines, so that the title can be cited too.
//
// It returns the articles that could be read together with the errors of those that could not, joined, each an *[Error].
func Read(name string, data []byte, opts Options) ([]graph.Article, error) {
	fail := func(err error) ([]graph.Article, error) { return nil, &Error{Name: name, Err: err} }
	if limit := cmp.Or(opts.Limit, DefaultLimit); len(data) > limit {
		return fail(fmt.Errorf("%w: %d bytes, at most %d are read", ErrTooLarge, len(data), limit))
	}
	text, err := Decode(data, opts.ContentType)
	if err != nil {
		return fail(err)
	}
	drafts, err := parse(formatOf(name, text, opts.ContentType), text, opts.URL)
	if err != nil {
		return fail(err)
	}
	var errs []error
	var articles []graph.Article
	for _, d := range drafts {
		a, err := d.finish(opts)
		if err != nil {
			errs = append(errs, &Error{name, d.item, err})
			continue
		}
		articles = append(articles, a)
	}
	return articles, errors.Join(errs...)
}

func parse(f format, text, url string) ([]draft, error) {
	switch f {
	case markdown:
		return parseMarkdown(text)
	case page:
		return parsePage(text, url)
	case object:
		return parseJSON(text)
	case jsonLines:
		return parseLines(text)
	}
	return []draft{{text: text}}, nil // its first line is the title
}

func formatOf(name, text, contentType string) format {
	media, _, _ := mime.ParseMediaType(contentType)
	switch media {
	case "text/html", "application/xhtml+xml":
		return page
	case "application/json", "application/ld+json":
		return object
	case "application/x-ndjson", "application/jsonl", "application/jsonlines":
		return jsonLines
	case "text/markdown":
		return markdown
	}
	switch strings.ToLower(path.Ext(filepath.ToSlash(name))) {
	case ".txt", ".text":
		return plain
	case ".md", ".markdown":
		return markdown
	case ".html", ".htm", ".xhtml":
		return page
	case ".json":
		return object
	case ".jsonl", ".ndjson":
		return jsonLines
	}
	return sniff(text)
}

// sniff tells the format by how the text begins.
func sniff(text string) format {
	head := strings.TrimLeft(text, " \t\r\n")
	lower := strings.ToLower(head[:min(len(head), 64)])
	switch {
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<head"):
		return page
	case strings.HasPrefix(head, "[{"), strings.HasPrefix(head, "[\n"):
		return object
	case strings.HasPrefix(head, "{"):
		first, rest, _ := strings.Cut(head, "\n")
		if strings.HasSuffix(strings.TrimSpace(first), "}") && strings.HasPrefix(strings.TrimSpace(rest), "{") {
			return jsonLines
		}
		return object
	case strings.HasPrefix(head, "---\n"), strings.HasPrefix(head, "---\r\n"):
		return markdown
	}
	return plain
}

// finish checks the draft and fills what it leaves open.
func (d draft) finish(opts Options) (graph.Article, error) {
	if d.err != nil {
		return graph.Article{}, d.err
	}
	a := graph.Article{
		Title: d.title, Text: d.text, Lang: cmp.Or(opts.Lang, language(d.lang)), Outlet: cmp.Or(opts.Outlet, oneLine(d.outlet)),
		URL: cmp.Or(opts.URL, strings.TrimSpace(d.url)), Published: opts.Published,
	}
	if !a.Published.Known() && d.date != "" {
		date, ok := parseDate(d.date)
		if !ok {
			return graph.Article{}, fmt.Errorf("%w: the date %q is not understood; use YYYY-MM-DD", ErrFormat, d.date)
		}
		a.Published = date
	}
	return Complete(a)
}

// Complete checks an article of kind NEWS that comes in fields, and fills what they leave open: the title from the first
// line, the language from the words, the date from the dateline. The text is not changed.
func Complete(a graph.Article) (graph.Article, error) {
	a.Kind = graph.News
	switch {
	case !utf8.ValidString(a.Text):
		return graph.Article{}, fmt.Errorf("%w: the text is not UTF-8", ErrEncoding)
	case strings.ContainsRune(a.Text, 0):
		return graph.Article{}, fmt.Errorf("%w: the text holds NUL bytes", ErrEncoding)
	case strings.TrimSpace(a.Text) == "":
		return graph.Article{}, ErrEmpty
	case len(a.Text) > MaxText:
		return graph.Article{}, fmt.Errorf("%w: a text of %d bytes, at most %d are read", ErrTooLarge, len(a.Text), MaxText)
	}
	if a.Title = oneLine(a.Title); a.Title == "" {
		first, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
		a.Title = oneLine(first)
	}
	if a.Lang == "" {
		a.Lang = Language(a.Text)
	}
	if a.Lang != "ar" && a.Lang != "en" {
		return graph.Article{}, ErrLanguage
	}
	if !a.Published.Known() {
		a.Published = Dateline(a.Text)
	}
	return a, nil
}

// oneLine joins the words of s by single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// withTitle puts the title before the body, where the body does not begin with it.
func withTitle(title, body string) string {
	title, body = oneLine(title), strings.TrimSpace(body)
	first, _, _ := strings.Cut(body, "\n")
	if title == "" || body == "" || oneLine(first) == title {
		return body
	}
	return title + "\n\n" + body
}

package seeds

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Query is an example query with what its header comment says of it.
//
// The header is the comment that the file begins with. A line `# key: text` begins an entry, and a line that is indented
// further goes on with it. Keys are title, about and `variable NAME`; with .ar (title.ar, about.ar, `variable.ar NAME`) they
// are in Arabic.
type Query struct {
	Name    string // of its file, without .graphql
	Text    string // the whole file
	English Explanation
	Arabic  Explanation
}

// Explanation is what a query asks, in one language.
type Explanation struct {
	Title, About string
	Variables    map[string]string // by name, without the dollar
}

// ReadQueries reads the example queries of a seeds file system, by name. Its errors name the file.
func ReadQueries(from fs.FS) ([]Query, error) {
	names, err := fs.Glob(from, Queries+"/*.graphql")
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	var out []Query
	for _, name := range names {
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, fmt.Errorf("seeds: %w", err)
		}
		q, err := ParseQuery(strings.TrimSuffix(path.Base(name), ".graphql"), string(text))
		if err != nil {
			return nil, fmt.Errorf("seeds: %s: %w", name, err)
		}
		out = append(out, q)
	}
	return out, nil
}

// ParseQuery reads the header of a query's text. An entry with a key that is unknown is an error that names its line; a text
// without entries is a query without explanation.
func ParseQuery(name, text string) (Query, error) {
	q := Query{Name: name, Text: text}
	var last *entry
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line, comment := strings.CutPrefix(lines.Text(), "#")
		if !comment {
			break
		}
		if last != nil && strings.HasPrefix(line, "  ") {
			last.text += " " + strings.TrimSpace(line)
			q.set(*last)
			continue
		}
		key, value, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			last = nil // any other comment
			continue
		}
		last = &entry{key, strings.TrimSpace(value)}
		if !q.set(*last) {
			return q, fmt.Errorf("line %d: there is no entry %q; there are title, about and variable NAME, each also with .ar", n, key)
		}
	}
	return q, lines.Err()
}

// entry is one of a header's.
type entry struct{ key, text string }

// set keeps an entry; it says whether there is such a key.
func (q *Query) set(e entry) bool {
	key, variable, _ := strings.Cut(e.key, " ")
	key, arabic := strings.CutSuffix(key, ".ar")
	to := &q.English
	if arabic {
		to = &q.Arabic
	}
	switch {
	case key == "title" && variable == "":
		to.Title = e.text
	case key == "about" && variable == "":
		to.About = e.text
	case key == "variable" && variable != "":
		if to.Variables == nil {
			to.Variables = map[string]string{}
		}
		to.Variables[variable] = e.text
	default:
		return false
	}
	return true
}

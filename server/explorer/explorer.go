// Package explorer is the graph explorer as one page that asks nothing of other hosts and nothing but the public GraphQL API of
// its own. Its source stands beside it; dist is what `npm ci && npm run build` makes of it. Under the build tag noui it is left
// out of the program.
package explorer

import (
	"embed"
	"io/fs"
	"strings"
)

// Policy is the content security policy that lets the page load from its own server only, and style and run nothing inline.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Files are the files of the page.
func Files() fs.FS {
	page, err := fs.Sub(files, folder)
	if err != nil {
		panic(err) // the name is a constant that fs.Sub accepts
	}
	return page
}

//go:embed src/*/*.graphql
var questions embed.FS

// Questions is all that the page asks the API, as one document.
func Questions() string {
	var out strings.Builder
	err := fs.WalkDir(questions, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := questions.ReadFile(name)
		out.Write(text)
		return err
	})
	if err != nil {
		panic(err) // nothing fails in reading what is a part of the program
	}
	return out.String()
}

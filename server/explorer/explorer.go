// Package explorer is the graph explorer as one page that asks nothing of other hosts and nothing but the public GraphQL API of
// its own. Its source stands beside it; dist is what `npm ci && npm run build` makes of it. Under the build tag noui it is left
// out of the program.
package explorer

import "io/fs"

// Policy is the content security policy that lets the page load from its own server only, and style and run nothing inline.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
	"connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Files are the files of the page.
func Files() fs.FS {
	page, err := fs.Sub(files, folder)
	if err != nil {
		panic(err) // the name is a constant that fs.Sub accepts
	}
	return page
}

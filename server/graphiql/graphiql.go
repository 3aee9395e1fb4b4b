// Package graphiql is GraphiQL as one page that asks nothing of other hosts. Its source stands beside it; dist is what
// `npm ci && npm run build` makes of it.
package graphiql

import (
	"embed"
	"io/fs"
)

//go:embed dist
var files embed.FS

// Policy is the content security policy that lets the page load from its own server only. Monaco styles its editor inline.
const Policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
	"worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Files are the files of the page.
func Files() fs.FS {
	page, err := fs.Sub(files, "dist")
	if err != nil {
		panic(err) // the name is a constant that fs.Sub accepts
	}
	return page
}

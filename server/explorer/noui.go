//go:build noui

package explorer

import "embed"

//go:embed noui
var files embed.FS

// folder is the one that the page stands in.
const folder = "noui"

// Package schema is the public contract of the GraphQL API: the files *.graphqls, each with the types and questions of one
// theme. `go generate ./schema` makes package gen of them, by gqlgen.yml.
package schema

import "embed"

//go:generate go run ./generator

// Files holds the schema, *.graphqls.
//
//go:embed *.graphqls
var Files embed.FS

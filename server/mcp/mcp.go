// Package mcp serves the graph to AI agents by the Model Context Protocol, over standard input and output and over streamable HTTP.
//
// It stands on the GraphQL API: a tool is an operation of tools.graphql, its arguments are the operation's variables, and a call of
// it is a request to the API in the same process, under the API's limits. Nothing is changed by any call.
package mcp

import (
	"context"
	"fmt"
	"net/http"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"mithaq/seeds"
	"mithaq/server/api"
)

// Version is the version of the tools: it rises when one of them changes its name, its arguments or its answer.
const Version = "1.1.0"

// instructions are what an agent is told first.
const instructions = `Mithaq is a graph of geopolitics, read from news in Arabic and English and from curated tables: countries, leaders, ` +
	`persons, organizations, agreements, exercises, events and places, and what joins them. Every relation rests on claims, and every ` +
	`claim has the exact words of its source.

Begin with search, which gives ids such as country:IR; all other tools take ids. Cite what you say: give the quote, the outlet and ` +
	`date of its article, and the permalink of the answer. Mind the status: ACTUAL holds or happened, PLANNED is announced, POSSIBLE is ` +
	`conditional or feared, DENIED is said not to be so. A claim with a speaker is that speaker's word, not a fact. Claims of articles ` +
	`of kind TABLE are curated; their source says on what they rest.

start and end of a quote count the Unicode code points of its article's text, which is the resource mithaq://article/3f… for the article article:3f…. Answers ` +
	`are pages: where hasNextPage is true, ask again with endCursor as after. What the tools do not ask, ask in GraphQL by query.`

// Config is what the server stands on.
type Config struct {
	API     http.Handler  // answers GraphQL
	Queries []seeds.Query // examples of what can be asked
}

// New returns the server of tools and resources. It is safe for concurrent use.
func New(c Config) (*sdk.Server, error) {
	s := sdk.NewServer(&sdk.Implementation{Name: "mithaq", Title: "Mithaq", Version: Version},
		&sdk.ServerOptions{Instructions: instructions, Capabilities: &sdk.ServerCapabilities{}})
	asker := asker{api.Local{Handler: c.API}}
	operations, err := operations()
	if err != nil {
		return nil, fmt.Errorf("tools: %w", err)
	}
	for _, o := range operations {
		addTool(s, asker, o)
	}
	addQuery(s, asker)
	addArticles(s, asker)
	return s, addFiles(s, c.Queries)
}

// requestKey is where the context of a call over HTTP keeps the request that brought it.
type requestKey struct{}

// Handler serves over streamable HTTP, without sessions. By the specification it refuses, with status 403, requests of pages of
// other origins, and requests to a loopback address under a name that is not of this machine, as DNS rebinding makes them.
func Handler(s *sdk.Server) http.Handler {
	streamable := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return s },
		&sdk.StreamableHTTPOptions{Stateless: true, JSONResponse: true, PropagateRequestCancellation: true})
	known := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		streamable.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestKey{}, r)))
	})
	return http.NewCrossOriginProtection().Handler(known)
}

package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"mithaq/seeds"
	"mithaq/server/access"
	"mithaq/server/api"
	"mithaq/server/mcp"
)

// mcpCommand serves the graph to an AI agent that has started the program.
type mcpCommand struct {
	storeFlags
	URL   string `name:"public-url" help:"Where people reach the server, for permalinks; ${default} where it is left out." env:"MITHAQ_PUBLIC_URL" default:"http://127.0.0.1:8080" placeholder:"URL"`
	Empty bool   `help:"Leave an empty store empty."`
}

// Run answers on standard input and output until the agent closes them, and says all else on standard error.
func (c *mcpCommand) Run(in *session) error {
	store, load, err := c.openFilled(in, !c.Empty)
	if err != nil {
		return err
	}
	defer store.Close()
	agents, err := newAgents(access.As(owner, api.New(api.Config{Store: store, Loader: load, URL: strings.TrimSuffix(c.URL, "/")})))
	if err != nil {
		return err
	}
	if err := agents.Run(load.log.WithContext(in.ctx), &sdk.StdioTransport{}); err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("cannot serve any longer: %w", err)
	}
	return nil
}

// newAgents serves AI agents from a GraphQL API.
func newAgents(graphql http.Handler) (*sdk.Server, error) {
	queries, err := seeds.ReadQueries(seeds.FS())
	if err != nil {
		return nil, err
	}
	return mcp.New(mcp.Config{API: graphql, Queries: queries})
}

package main

import (
	"encoding/json"
	"net/http"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"mithaq/server/mcp"
)

// agent is the SDK's client, joined to a server.
type agent struct{ *sdk.ClientSession }

func newAgent(t *testing.T, over sdk.Transport) agent {
	t.Helper()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), over, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = session.Close() })
	return agent{session}
}

// overHTTP is the transport to a server of agents on an API, and the server's address.
func overHTTP(t *testing.T, graphql http.Handler) (sdk.Transport, string) {
	t.Helper()
	agents, err := newAgents(graphql)
	if err != nil {
		t.Fatal(err)
	}
	address := served(t, mcp.Handler(agents))
	return &sdk.StreamableClientTransport{Endpoint: address}, address
}

// call calls a tool and returns the text of its answer, and whether that is an error.
func (a agent) call(t *testing.T, tool, arguments string) (text string, failed bool) {
	t.Helper()
	got, err := a.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: json.RawMessage(arguments)})
	if err != nil {
		t.Fatalf("%s %s: %v", tool, arguments, err)
	}
	return got.Content[0].(*sdk.TextContent).Text, got.IsError
}

// ask calls a tool that must answer.
func (a agent) ask(t *testing.T, tool, arguments string) map[string]any {
	t.Helper()
	text, failed := a.call(t, tool, arguments)
	var out map[string]any
	if err := json.Unmarshal([]byte(text), &out); failed || err != nil {
		t.Fatalf("%s %s: %s", tool, arguments, text)
	}
	return out
}

// at is what stands in JSON at a path of names; a number of a list is its first item.
func at(value any, path ...string) any {
	for _, name := range path {
		if list, ok := value.([]any); ok && len(list) > 0 {
			value = list[0]
		}
		fields, _ := value.(map[string]any)
		value = fields[name]
	}
	return value
}

func (a agent) read(t *testing.T, uri string) *sdk.ResourceContents {
	t.Helper()
	got, err := a.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: uri})
	if err != nil {
		t.Fatalf("%s: %v", uri, err)
	}
	return got.Contents[0]
}

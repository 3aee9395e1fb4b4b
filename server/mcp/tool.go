package mcp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// reads says of a tool that it changes nothing, and reaches nothing but the graph.
func reads(title string) *sdk.ToolAnnotations {
	closed := false
	return &sdk.ToolAnnotations{Title: title, ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed}
}

// nothing is what the API answers where a question's only subject does not exist.
var nothing = regexp.MustCompile(`^\{"\w+":null\}$`)

// addTool adds an operation as a tool.
func addTool(s *sdk.Server, a asker, o operation) {
	sdk.AddTool(s, &sdk.Tool{Name: o.name, Description: o.description, InputSchema: o.input, OutputSchema: o.output, Annotations: reads("")},
		func(ctx context.Context, _ *sdk.CallToolRequest, given map[string]any) (*sdk.CallToolResult, any, error) {
			got, err := a.ask(ctx, question{text: o.text, variables: given})
			if err == nil && nothing.Match(got.Data) {
				err = errors.New("there is no such thing in the graph: ids are exact, and `search` finds them by name")
			}
			return result(got, err)
		})
}

// queryInput is what the tool query is given.
type queryInput struct {
	Query     string         `json:"query" jsonschema:"A GraphQL document with operations of the kind query. Select quote, start, end and article { id title outlet published } of claims, so that the answer can be cited."`
	Variables map[string]any `json:"variables,omitempty" jsonschema:"The values of the operation's variables, by name without the dollar."`
	Operation string         `json:"operation,omitempty" jsonschema:"The name of the operation to run, where the document has several."`
}

// addQuery adds the tool that asks anything.
func addQuery(s *sdk.Server, a asker) {
	const description = "Ask anything in GraphQL, where no other tool does: aggregates, timelines, comparisons, differences between dates, " +
		"coverage, filters within filters. Only reads. The schema is in the resources mithaq://schema/…, examples are in " +
		"mithaq://queries/…; introspection (__schema, __type) works too."
	sdk.AddTool(s, &sdk.Tool{Name: "query", Description: description, OutputSchema: answerSchema(nil), Annotations: reads("")},
		func(ctx context.Context, _ *sdk.CallToolRequest, in queryInput) (*sdk.CallToolResult, any, error) {
			return result(a.ask(ctx, question{in.Query, in.Operation, in.Variables}))
		})
}

// maxAnswer is how many bytes the answer of a tool may have, so that an agent can read it at once.
const maxAnswer = 200_000

// result is what a tool returns of an answer: the answer, and links to the articles that it cites.
func result(got answer, err error) (*sdk.CallToolResult, any, error) {
	if err != nil {
		return nil, nil, err
	}
	if len(got.Data) > maxAnswer {
		return nil, nil, fmt.Errorf("the answer has %d bytes, and at most %d are sent at once: ask for fewer with `first`, or for fewer fields", len(got.Data), maxAnswer)
	}
	text, err := json.Marshal(got)
	if err != nil {
		return nil, nil, err
	}
	var data any
	if err := json.Unmarshal(got.Data, &data); err != nil {
		return nil, nil, err
	}
	content := []sdk.Content{&sdk.TextContent{Text: string(text)}}
	titles := map[string]string{}
	cite(titles, data)
	for _, id := range slices.Sorted(maps.Keys(titles)) {
		content = append(content, &sdk.ResourceLink{URI: articleURI + strings.TrimPrefix(id, idPrefix), Name: id, Title: titles[id], MIMEType: "text/plain"})
	}
	return &sdk.CallToolResult{Content: content}, got, nil
}

// cite collects the titles of the articles in an answer's data, by id.
func cite(titles map[string]string, data any) {
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			cite(titles, item)
		}
	case map[string]any:
		if id, ok := data["id"].(string); ok && strings.HasPrefix(id, idPrefix) {
			titles[id], _ = data["title"].(string)
		}
		for _, item := range data {
			cite(titles, item)
		}
	}
}

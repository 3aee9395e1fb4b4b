package mcp

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"mithaq/schema"
	"mithaq/seeds"
)

// The addresses of resources begin with these; articles go on with their id without its type.
const (
	articleURI = "mithaq://article/"
	schemaURI  = "mithaq://schema/"
	queryURI   = "mithaq://queries/"
)

// idPrefix is what ids of articles begin with.
const idPrefix = "article:"

// graphqlType is the media type of GraphQL documents.
const graphqlType = "application/graphql"

// addArticles makes the text of every article a resource.
func addArticles(s *sdk.Server, a asker) {
	const text = `query Article($id: ID!) { article(id: $id) { id title kind lang outlet url published deletedAt text } }`
	s.AddResourceTemplate(&sdk.ResourceTemplate{URITemplate: articleURI + "{id}", Name: "article", Title: "The text of an article",
		Description: "The text of an article as it stands, in which start and end of quotes count Unicode code points, with its title, outlet, " +
			"date and address beside it. The id article:3f… is " + articleURI + "3f….",
		MIMEType: "text/plain"},
		func(ctx context.Context, r *sdk.ReadResourceRequest) (*sdk.ReadResourceResult, error) {
			id := idPrefix + strings.TrimPrefix(r.Params.URI, articleURI)
			got, err := a.ask(ctx, question{text: text, variables: map[string]any{"id": id}})
			if err != nil {
				return nil, err
			}
			var found struct{ Article map[string]any }
			if err := json.Unmarshal(got.Data, &found); err != nil {
				return nil, err
			}
			if found.Article == nil {
				return nil, sdk.ResourceNotFoundError(r.Params.URI)
			}
			words, _ := found.Article["text"].(string)
			delete(found.Article, "text")
			found.Article["permalink"] = got.Permalink
			return &sdk.ReadResourceResult{Contents: []*sdk.ResourceContents{{URI: r.Params.URI, MIMEType: "text/plain", Text: words, Meta: found.Article}}}, nil
		})
}

// addFiles makes the files of the schema and the example queries resources.
func addFiles(s *sdk.Server, queries []seeds.Query) error {
	names, err := fs.Glob(schema.Files, "*.graphqls")
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := schema.Files.ReadFile(name)
		if err != nil {
			return fmt.Errorf("the schema: %w", err)
		}
		addFile(s, sdk.Resource{URI: schemaURI + name, Name: name, Title: "GraphQL schema: " + strings.TrimSuffix(name, ".graphqls")}, string(raw))
	}
	for _, q := range queries {
		addFile(s, sdk.Resource{URI: queryURI + q.Name, Name: q.Name, Title: q.English.Title, Description: q.English.About}, q.Text)
	}
	return nil
}

func addFile(s *sdk.Server, r sdk.Resource, text string) {
	r.MIMEType, r.Size = graphqlType, int64(len(text))
	s.AddResource(&r, func(context.Context, *sdk.ReadResourceRequest) (*sdk.ReadResourceResult, error) {
		return &sdk.ReadResourceResult{Contents: []*sdk.ResourceContents{{URI: r.URI, MIMEType: r.MIMEType, Text: text}}}, nil
	})
}

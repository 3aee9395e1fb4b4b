package api_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"mithaq/server/access"
	"mithaq/server/api"
)

// post posts a request as it stands.
func (c *client) post(t *testing.T, body map[string]any) cited {
	t.Helper()
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return c.cite(t, http.MethodPost, "/graphql", string(raw))
}

// want wants an answer with data, or one with an error of that code.
func (a cited) want(t *testing.T, code string) {
	t.Helper()
	if code == "" && (len(a.Errors) > 0 || len(a.Data) == 0) || code != "" && (len(a.Errors) != 1 || a.Errors[0].Extensions.Code != code) {
		t.Errorf("answered %s %+v, want %q", a.Data, a.Errors, code)
	}
}

// Of a server with saved queries only, their operations can be asked, however they are written, and nothing else.
func TestSaved(t *testing.T) {
	const document = "# title: Two questions\nquery A($n: Int = 1) { countries(first: $n) { ...page } }\nquery B { version }\nfragment page on CountryConnection { nodes { id } }"
	saved, err := api.NewSaved([]string{document})
	if err != nil {
		t.Fatal(err)
	}
	c := &client{handler: access.As(owner, api.New(api.Config{Store: newModel(t), Saved: saved}))}
	for query, code := range map[string]string{
		document: "",
		"query A($n:Int=1){countries(first:$n){...page}} fragment page on CountryConnection{nodes{id}}":      "",
		"query A($n:Int=1){countries(first:$n){...page}} fragment page on CountryConnection{nodes{id name}}": "FORBIDDEN",
		"query B{version}":                "",
		"{version}":                       "FORBIDDEN",
		"query B{version again: version}": "FORBIDDEN",
		"mutation { deleteArticle(id: \"x\") { change { version } } }": "FORBIDDEN",
	} {
		name := "B"
		if strings.HasPrefix(query, "query A") {
			name = "A"
		} else if !strings.Contains(query, "query") {
			name = ""
		}
		t.Run(query, func(t *testing.T) { c.post(t, map[string]any{"query": query, "operationName": name}).want(t, code) })
	}
	if _, err := api.NewSaved([]string{"query {"}); err == nil {
		t.Error("what is no GraphQL was allowed")
	}
}

// A query that was sent with its hash once can be asked for by the hash alone.
func TestPersisted(t *testing.T) {
	c := serve(t, newModel(t))
	const query = "{ version }"
	sum := sha256.Sum256([]byte(query))
	by := func(hash string) map[string]any {
		return map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hash}}
	}
	known := by(hex.EncodeToString(sum[:]))
	c.post(t, map[string]any{"extensions": known}).want(t, "PERSISTED_QUERY_NOT_FOUND")
	c.post(t, map[string]any{"query": query, "extensions": by("00")}).want(t, "BAD_REQUEST")
	c.post(t, map[string]any{"query": query, "extensions": known}).want(t, "")
	c.post(t, map[string]any{"extensions": known}).want(t, "")
}

// The schema and the names that are near to a wrong one are told or kept, as the server is set.
func TestSchemaIsKept(t *testing.T) {
	for _, kept := range []bool{false, true} {
		c := &client{handler: access.As(owner, api.New(api.Config{Store: newModel(t), NoIntrospection: kept, NoSuggestions: kept}))}
		schema := c.post(t, map[string]any{"query": "{ __schema { queryType { name } } }"})
		if told := len(schema.Errors) == 0; told == kept {
			t.Errorf("kept %v: %s %v", kept, schema.Data, schema.Errors)
		}
		wrong := c.post(t, map[string]any{"query": "{ versio }"})
		if near := len(wrong.Errors) == 1 && strings.Contains(wrong.Errors[0].Message, `"version"`); near == kept {
			t.Errorf("kept %v: %v", kept, wrong.Errors)
		}
	}
}

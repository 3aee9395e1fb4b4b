package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"mithaq/server/access"
	"mithaq/server/api"
)

// sampleCalls are a call of each tool whose answer must quote a source.
var sampleCalls = map[string]string{
	"search":    `{"text": "إيران", "types": ["COUNTRY"], "lang": "AR"}`,
	"node":      `{"id": "country:IR"}`,
	"relations": `{"of": "country:IR", "kind": "NEWS", "status": ["ACTUAL"]}`,
	"alliances": `{"of": "country:IR", "asOf": {"validAt": "2022-01-19"}}`,
	"path":      `{"from": "country:IR", "to": "organization:nato", "where": {"asOf": {"validAt": "2022"}}}`,
	"query":     `{"query": "query Q($n: Int!) { claims(kind: NEWS, first: $n) { nodes { quote start end article { id outlet } } } }", "variables": {"n": 3}}`,
}

// Agents get the same over both transports: every tool answers with quotes that stand in the text of their articles, and with an
// address at which anyone gets the same answer.
func TestAgents(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	store := openFile(t, file)
	graphql := access.As(owner, api.New(api.Config{Store: store, Loader: fill(t, store)}))
	overHTTP, address := overHTTP(t, graphql)
	over := map[string]agent{
		"HTTP":  newAgent(t, overHTTP),
		"stdio": newAgent(t, &sdk.CommandTransport{Command: command(t, t.TempDir(), "mcp", "--store", "file:"+file)}),
	}
	for name, a := range over {
		t.Run(name, func(t *testing.T) {
			t.Run("tools", a.testTools)
			calls := map[string]string{"evidence": `{"relation": "` + a.relation(t) + `"}`}
			for tool, arguments := range sampleCalls {
				calls[tool] = arguments
			}
			for tool, arguments := range calls {
				t.Run(tool, func(t *testing.T) { a.testQuotes(t, graphql, tool, arguments) })
			}
			t.Run("pages", a.testPages)
			t.Run("refusals", a.testRefusals)
			t.Run("resources", a.testResources)
		})
	}
	t.Run("origins", func(t *testing.T) { testOrigins(t, address) })
}

// relation is the id of some relation.
func (a agent) relation(t *testing.T) string {
	return at(a.ask(t, "relations", sampleCalls["relations"]), "data", "entity", "relations", "nodes", "id").(string)
}

// Every tool says what it is for and what each of its arguments means.
func (a agent) testTools(t *testing.T) {
	list, err := a.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range list.Tools {
		names = append(names, tool.Name)
		if tool.Description == "" || !tool.Annotations.ReadOnlyHint {
			t.Errorf("%s: %q, %+v", tool.Name, tool.Description, tool.Annotations)
		}
		undescribed(t, tool.Name, tool.InputSchema)
		data := at(tool.OutputSchema, "properties", "data")
		if fields, _ := at(data, "properties").(map[string]any); at(data, "type") != "object" || len(fields) != 1 && tool.Name != "query" {
			t.Errorf("%s does not say what it returns: %v", tool.Name, tool.OutputSchema)
		}
	}
	if diff := cmp.Diff([]string{"alliances", "evidence", "node", "path", "query", "relations", "search"}, names); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if raw, err := json.Marshal(list.Tools); err != nil || len(raw) > 50_000 {
		t.Errorf("the tools take %d bytes of what an agent can read, %v", len(raw), err)
	}
}

func undescribed(t *testing.T, where string, schema any) {
	fields, _ := at(schema, "properties").(map[string]any)
	for name, field := range fields {
		if at(field, "description") == nil {
			t.Errorf("%s.%s is not described", where, name)
		}
		undescribed(t, where+"."+name, field)
	}
}

// quotes are the objects in JSON that quote an article.
func quotes(value any) (out []map[string]any) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			out = append(out, quotes(item)...)
		}
	case map[string]any:
		if value["quote"] != nil {
			out = append(out, value)
		}
		for _, item := range value {
			out = append(out, quotes(item)...)
		}
	}
	return out
}

func (a agent) testQuotes(t *testing.T, graphql http.Handler, tool, arguments string) {
	got := a.ask(t, tool, arguments)
	found := quotes(got["data"])
	if len(found) == 0 {
		t.Fatalf("nothing is quoted in %v", got)
	}
	for _, q := range found {
		id, _ := at(q, "article", "id").(string)
		text := []rune(a.read(t, "mithaq://article/"+strings.TrimPrefix(id, "article:")).Text)
		start, end := int(q["start"].(float64)), int(q["end"].(float64))
		if end > len(text) || string(text[start:end]) != q["quote"] || at(q, "article", "outlet") == "" {
			t.Errorf("not in its article: %v", q)
		}
	}
	link, err := url.Parse(got["permalink"].(string))
	if err != nil || link.Path != "/graphql" || !strings.HasPrefix(link.Host, "127.0.0.1:") {
		t.Fatalf("permalink %s, %v", link, err)
	}
	if tool == "search" || tool == "node" { // counts are of now
		return
	}
	again := client{graphql}.get(t, link.RequestURI())
	if diff := cmp.Diff(got["data"], again); diff != "" {
		t.Errorf("the permalink answers otherwise (-tool +link):\n%.2000s", diff)
	}
}

// get returns the data at an address of the API.
func (c client) get(t *testing.T, address string) any {
	t.Helper()
	response, err := http.Get(served(t, c) + address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct{ Data any }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return answer.Data
}

// Every list goes on behind its cursor.
func (a agent) testPages(t *testing.T) {
	for name, c := range map[string]struct {
		tool, arguments string
		list            []string // where it stands in the answer
		items           string
	}{
		"relations": {"relations", `"of": "country:IR", "first": 7`, []string{"entity", "relations"}, "nodes"},
		"hits":      {"search", `"text": "treaty", "first": 7`, []string{"search"}, "hits"},
		"ways":      {"path", `"from": "country:IR", "to": "country:EG", "first": 7`, []string{"paths"}, "nodes"},
		"alliances": {"alliances", `"of": "country:IR", "first": 7`, []string{"alliances"}, "nodes"},
	} {
		seen, after := map[string]bool{}, ""
		for page := range 3 {
			list := at(a.ask(t, c.tool, "{"+c.arguments+after+"}")["data"], c.list...)
			items, _ := at(list, c.items).([]any)
			for _, item := range items {
				raw, _ := json.Marshal(item)
				seen[string(raw)] = true
			}
			end, _ := at(list, "pageInfo", "endCursor").(string)
			if len(seen) != 7*(page+1) || at(list, "pageInfo", "hasNextPage") != true || end == "" {
				t.Fatalf("%s: %d on %d pages of seven", name, len(seen), page+1)
			}
			after = `, "after": "` + end + `"`
		}
	}
}

// A call that cannot be answered says what to do instead.
func (a agent) testRefusals(t *testing.T) {
	for name, c := range map[string]struct{ tool, arguments, say string }{
		"an unknown id":       {"node", `{"id": "country:Iran"}`, "`search` finds them by name"},
		"an unknown actor":    {"alliances", `{"of": "country:XX"}`, "`search` finds them by name"},
		"a broken cursor":     {"relations", `{"of": "country:IR", "after": "page2"}`, "leave `after` out"},
		"another date":        {"alliances", `{"of": "country:IR", "asOf": {"validAt": "19.1.2022"}}`, "YYYY-MM-DD"},
		"another status":      {"relations", `{"of": "country:IR", "status": ["TRUE"]}`, "status"},
		"another argument":    {"relations", `{"of": "country:IR", "year": 2022}`, "year"},
		"a page too large":    {"alliances", `{"of": "country:IR", "first": 500}`, "maximum"},
		"a query too large":   {"query", `{"query": "{ countries(first: 1000) { nodes { relations(first: 1000) { totalCount } } } }"}`, "a smaller `first`"},
		"an answer too large": {"query", `{"query": "{ articles(kind: TABLE, first: 20) { nodes { text } } }"}`, "fewer fields"},
		"an unknown field":    {"query", `{"query": "{ countries { nodes { allegiance } } }"}`, "mithaq://schema/"},
		"a broken query":      {"query", `{"query": "{ countries "}`, "Mend"},
		"a mutation":          {"query", `{"query": "mutation { deleteArticle(id: \"article:x\") { change { version } } }"}`, "only reads"},
	} {
		t.Run(name, func(t *testing.T) {
			if text, failed := a.call(t, c.tool, c.arguments); !failed || !strings.Contains(text, c.say) {
				t.Errorf("failed: %v; said %.500s, not %q", failed, text, c.say)
			}
		})
	}
}

func (a agent) testResources(t *testing.T) {
	count := 0
	for r, err := range a.Resources(t.Context(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		if text := a.read(t, r.URI).Text; int64(len(text)) != r.Size || r.Title == "" {
			t.Errorf("%s %q has %d bytes, not %d", r.URI, r.Title, len(text), r.Size)
		}
		count++
	}
	if text := a.read(t, "mithaq://schema/alliance.graphqls").Text; !strings.Contains(text, "type Alliance ") || count < 40 {
		t.Errorf("%d resources; the schema of alliances is\n%.200s", count, text)
	}
	if _, err := a.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: "mithaq://article/none"}); err == nil || !strings.Contains(err.Error(), "not found") {
		t.Errorf("an article that is not there: %v", err)
	}
}

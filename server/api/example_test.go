package api_test

import (
	"testing"

	"mithaq/seeds"
	"mithaq/server/access"
	"mithaq/server/api"
)

// Example queries are told in both languages, with their variables as a form can show them.
func TestExampleQueries(t *testing.T) {
	query, err := seeds.ParseQuery("talks", `# title: Who talks to whom?
# title.ar: من يحادث من؟
# about: Pairs.
# variable of: Ids of countries.
# variable.ar of: معرّفات دول.
query Talks($of: [ID!]! = ["country:IR"], $first: Int = 5, $name: String) { version }
`)
	if err != nil {
		t.Fatal(err)
	}
	c := &client{handler: access.As(owner, api.New(api.Config{Store: newModel(t), Examples: []seeds.Query{query}}))}
	c.answers(t, `{ exampleQueries { name title arabic: title(lang: AR) about none: about(lang: AR) variables { name type default about arabic: about(lang: AR) } } }`,
		`{"exampleQueries": [{"name": "talks", "title": "Who talks to whom?", "arabic": "من يحادث من؟", "about": "Pairs.", "none": "", "variables": [
			{"name": "of", "type": "[ID!]!", "default": "[\"country:IR\"]", "about": "Ids of countries.", "arabic": "معرّفات دول."},
			{"name": "first", "type": "Int", "default": "5", "about": "", "arabic": ""},
			{"name": "name", "type": "String", "default": null, "about": "", "arabic": ""}]}]}`)
}

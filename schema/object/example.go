package object

import "mithaq/seeds"

// ExampleQuery is an example query with its variables.
type ExampleQuery struct {
	seeds.Query
	Variables []*ExampleVariable
}

// ExampleVariable is a variable of an example query.
type ExampleVariable struct {
	Query   seeds.Query
	Name    string
	Type    string
	Default *string // as JSON; nil where there is none
}

func explained(q seeds.Query, lang *Lang) seeds.Explanation {
	if lang != nil && *lang == Arabic {
		return q.Arabic
	}
	return q.English
}

// Title is what the query asks, in the language; in English for nil.
func (q ExampleQuery) Title(lang *Lang) string { return explained(q.Query, lang).Title }

// About is what the answer holds, in the language; in English for nil.
func (q ExampleQuery) About(lang *Lang) string { return explained(q.Query, lang).About }

// About is what the variable means, in the language; in English for nil.
func (v ExampleVariable) About(lang *Lang) string { return explained(v.Query, lang).Variables[v.Name] }

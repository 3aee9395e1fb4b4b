package api

import (
	"context"
	"encoding/json"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/schema/object"
)

// answerBytes is the most bytes of an answer that is kept in memory, its question included.
const answerBytes = 256 << 10

// answers are the last answers, each with the version of the graph that it is of: who asks the same of the same graph is given the same,
// and nothing is read but the version. It is safe for concurrent use; nil keeps nothing.
type answers struct{ graphql.Cache[answered] }

// answered is an answer without errors to a query, as a whole.
type answered struct {
	version int64
	data    json.RawMessage
	ofNow   []reading
}

// newAnswers keeps so many answers at most.
func newAnswers(most int) *answers {
	if most < 1 {
		return nil
	}
	return &answers{newCache(most, answerBytes, func(key string, a answered) int { return len(key) + len(a.data) })}
}

// question is all that an answer to a query depends on beside the graph, empty where none is kept. Who asks is not among it: what
// depends on that is not kept either.
func (a *answers) question(op *graphql.OperationContext, now time.Time) string {
	if a == nil || op.Operation.Operation != ast.Query || deferred(op.Operation.SelectionSet, map[string]bool{}) {
		return ""
	}
	asked, _ := op.Stats.GetExtension(citationKey).(moment)
	key, err := json.Marshal(struct {
		Query, Operation string
		Variables        map[string]any
		KnownAt          time.Time
		Lang             object.Lang
		Day              string
	}{op.RawQuery, op.OperationName, op.Variables, asked.KnownAt, asked.Lang, now.UTC().Format(time.DateOnly)})
	if err != nil {
		return "" // of variables that are no JSON
	}
	return string(key)
}

// given is the last answer to a question, where it is of the version of which it is asked now; else nil.
func (a *answers) given(ctx context.Context, question string, w *work) *graphql.Response {
	if question == "" || w.before == nil {
		return nil
	}
	last, ok := a.Get(ctx, question)
	if !ok || last.version != *w.before {
		return nil
	}
	w.again, w.ofNow = true, last.ofNow
	return &graphql.Response{Data: last.data}
}

// keep keeps an answer that is of one version, and of nothing but the graph.
func (a *answers) keep(ctx context.Context, question string, w *work, response *graphql.Response) {
	if question != "" && !w.again && w.version != nil && len(response.Errors) == 0 && !w.passing.Load() {
		a.Add(ctx, question, answered{*w.version, response.Data, w.cite().OfNow})
	}
}

package mcp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// asker asks the API in the same process.
type asker struct{ api http.RoundTripper }

// question is a GraphQL request.
type question struct {
	text, operation string
	variables       map[string]any
}

// answer is what a tool returns.
type answer struct {
	Data      json.RawMessage `json:"data"`
	Permalink string          `json:"permalink"`
}

// ask asks by GET, which the API answers only where nothing is changed. The error of a question that was refused, or answered in
// part only, says what the agent can do.
func (a asker) ask(ctx context.Context, q question) (answer, error) {
	form := url.Values{"query": {q.text}}
	if q.operation != "" {
		form.Set("operationName", q.operation)
	}
	if len(q.variables) > 0 {
		raw, err := json.Marshal(q.variables)
		if err != nil {
			return answer{}, err
		}
		form.Set("variables", string(raw))
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "/graphql?"+form.Encode(), http.NoBody)
	if err != nil {
		return answer{}, err
	}
	r.Header.Set("Accept", "application/json")
	r.Header.Set("Content-Type", "application/json")             // what no page of another origin can send unasked
	if from, ok := ctx.Value(requestKey{}).(*http.Request); ok { // asked in its name, and of the server that it was sent to
		r.Host, r.TLS, r.RemoteAddr = from.Host, from.TLS, from.RemoteAddr
		r.Header["Authorization"] = from.Header["Authorization"]
	}
	w, err := a.api.RoundTrip(r)
	if err != nil {
		return answer{}, err
	}
	defer w.Body.Close()
	var got struct {
		Data       json.RawMessage
		Errors     []fault
		Extensions struct{ Mithaq struct{ Permalink string } }
	}
	if err := json.NewDecoder(w.Body).Decode(&got); err != nil {
		return answer{}, fmt.Errorf("the API answered with status %d and no JSON: %w", w.StatusCode, err)
	}
	if len(got.Errors) > 0 {
		return answer{}, refusal(w.StatusCode, got.Errors)
	}
	return answer{got.Data, got.Extensions.Mithaq.Permalink}, nil
}

// fault is an error of the API.
type fault struct {
	Message    string
	Path       []any
	Extensions struct{ Code string }
}

// advice says what an agent can do about an error, by its code.
var advice = map[string]string{
	"BAD_CURSOR":     "A cursor goes with the arguments of its page: repeat them all, or leave `after` out to begin anew.",
	"BAD_DATE":       "Write dates as YYYY, YYYY-MM or YYYY-MM-DD, and moments as 2022-01-19T12:30:00Z.",
	"LIMIT_EXCEEDED": "Ask for less at once: a smaller `first`, fewer or less deep fields; then go on with `after`.",
	"NOT_FOUND":      "Ids are exact; `search` finds them by name.",
	"TIMEOUT":        "Narrow the question: fewer types, a period, a smaller `first`.",
	"UNAVAILABLE":    "Wait a few seconds and call again.",
	"INTERNAL":       "The same call may work later; tell the user that the server failed.",

	"GRAPHQL_PARSE_FAILED":      "Mend the GraphQL.",
	"GRAPHQL_VALIDATION_FAILED": "The schema is in the resources mithaq://schema/…, or ask it by `{ __type(name: \"Country\") { fields { name } } }`.",
}

// refusal is the error of a question that the API refused.
func refusal(status int, faults []fault) error {
	if status == http.StatusNotAcceptable || status == http.StatusMethodNotAllowed {
		return errors.New("refused: this server only reads, so only operations of the kind `query` are run, no mutations and no subscriptions")
	}
	var lines []string
	advised := map[string]bool{}
	for _, f := range faults {
		line := f.Message
		if len(f.Path) > 0 {
			line += fmt.Sprintf(" (at %s)", strings.Trim(strings.ReplaceAll(fmt.Sprint(f.Path), " ", "."), "[]"))
		}
		lines = append(lines, line)
		if code := f.Extensions.Code; advice[code] != "" && !advised[code] {
			advised[code] = true
			lines = append(lines, advice[code])
		}
	}
	return errors.New(strings.Join(lines, "\n"))
}

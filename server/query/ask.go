package query

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// Server is one that answers GraphQL.
type Server struct {
	Client *http.Client
	URL    string // without /graphql
	Token  string // of the header Authorization, none where it is empty
}

// Fault is an error of the server's.
type Fault struct {
	Message    string
	Path       []any
	Locations  []struct{ Line, Column int }
	Extensions struct{ Code string }
}

// Error implements error: what is wrong, where in the answer and in the query.
func (f Fault) Error() string {
	out := f.Message
	if f.Extensions.Code != "" {
		out = f.Extensions.Code + ": " + out
	}
	if len(f.Path) > 0 {
		out += " (at " + strings.Trim(strings.ReplaceAll(fmt.Sprint(f.Path), " ", "."), "[]") + ")"
	}
	if len(f.Locations) > 0 {
		out += fmt.Sprintf(" (line %d, column %d)", f.Locations[0].Line, f.Locations[0].Column)
	}
	return out
}

// ask asks once. It may return data and faults, where the server could answer a part.
func (s Server) ask(ctx context.Context, text string, variables map[string]any) (*object, []Fault, error) {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		return nil, nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(s.URL, "/")+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json")
	if s.Token != "" {
		r.Header.Set("Authorization", "Bearer "+s.Token)
	}
	w, err := s.Client.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer w.Body.Close()
	read, err := io.ReadAll(w.Body)
	if err != nil {
		return nil, nil, fmt.Errorf("the answer of %s broke off: %w", s.URL, err)
	}
	var got struct {
		Data   *object
		Errors []Fault
	}
	if err := json.Unmarshal(read, &got); err != nil || got.Data == nil && len(got.Errors) == 0 {
		return nil, nil, fmt.Errorf("%s answers with status %s and no GraphQL: %.80q", s.URL, w.Status, read)
	}
	return got.Data, got.Errors, nil
}

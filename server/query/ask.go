package query

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// Server is one that answers GraphQL, and gives files.
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
	w, err := s.post(ctx, "/graphql", "application/json", body)
	if err != nil {
		return nil, nil, err
	}
	defer w.Body.Close()
	return s.read(w)
}

// Download writes the file at a path to w, and returns what the server says that it held. The parameters are posted as a form. An error
// of the server's is a [Fault]; what came otherwise than the server sent it is an error too.
func (s Server) Download(ctx context.Context, path string, parameters url.Values, w io.Writer) (summary []byte, err error) {
	r, err := s.post(ctx, path, "application/x-www-form-urlencoded", []byte(parameters.Encode()))
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		_, faults, err := s.read(r)
		for _, f := range faults {
			err = errors.Join(err, f)
		}
		return nil, err
	}
	digest := sha256.New()
	if _, err := io.Copy(io.MultiWriter(w, digest), r.Body); err != nil {
		return nil, fmt.Errorf("the file %s%s broke off: %w", s.URL, path, err)
	}
	if said, came := r.Trailer.Get("Repr-Digest"), "sha-256=:"+base64.StdEncoding.EncodeToString(digest.Sum(nil))+":"; said != came {
		return nil, fmt.Errorf("the file %s%s is not whole: its checksum is %s, and the server says %q", s.URL, path, came, said)
	}
	return []byte(r.Trailer.Get("Mithaq-Summary")), nil
}

func (s Server) post(ctx context.Context, path, contentType string, body []byte) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(s.URL, "/")+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", contentType)
	r.Header.Set("Accept", "application/json")
	if s.Token != "" {
		r.Header.Set("Authorization", "Bearer "+s.Token)
	}
	return s.Client.Do(r)
}

// read reads an answer of GraphQL.
func (s Server) read(w *http.Response) (*object, []Fault, error) {
	raw, err := io.ReadAll(w.Body)
	if err != nil {
		return nil, nil, fmt.Errorf("the answer of %s broke off: %w", s.URL, err)
	}
	var got struct {
		Data   *object
		Errors []Fault
	}
	if err := json.Unmarshal(raw, &got); err != nil || got.Data == nil && len(got.Errors) == 0 {
		return nil, nil, fmt.Errorf("%s answers with status %s and no GraphQL: %.80q", s.URL, w.Status, raw)
	}
	return got.Data, got.Errors, nil
}

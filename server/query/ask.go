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

// resumptions is how often a file that broke off is gone on with.
const resumptions = 3

// Download writes the file at a path to w, and returns what the server says that it held. The parameters are posted as a form. What
// breaks off is gone on with while the graph stays as it was. An error of the server's is a [Fault]; what came otherwise than the server
// sent it is an error too.
func (s Server) Download(ctx context.Context, path string, parameters url.Values, w io.Writer) (summary []byte, err error) {
	r, err := s.post(ctx, path, "application/x-www-form-urlencoded", []byte(parameters.Encode()))
	if err != nil {
		return nil, err
	}
	defer func() { r.Body.Close() }()
	if r.StatusCode != http.StatusOK {
		_, faults, err := s.read(r)
		for _, f := range faults {
			err = errors.Join(err, f)
		}
		return nil, err
	}
	digest, come := sha256.New(), int64(0)
	for tag, again := r.Header.Get("ETag"), 0; ; again++ {
		n, err := io.Copy(io.MultiWriter(w, digest), r.Body)
		if err == nil {
			break
		}
		come += n
		rest, ok := s.rest(ctx, path, parameters, tag, come)
		if !ok || again == resumptions {
			return nil, fmt.Errorf("the file %s%s broke off: %w", s.URL, path, err)
		}
		r.Body.Close()
		r = rest
	}
	if said, came := r.Trailer.Get("Repr-Digest"), "sha-256=:"+base64.StdEncoding.EncodeToString(digest.Sum(nil))+":"; said != came {
		return nil, fmt.Errorf("the file %s%s is not whole: its checksum is %s, and the server says %q", s.URL, path, came, said)
	}
	return []byte(r.Trailer.Get("Mithaq-Summary")), nil
}

// rest asks for what comes behind so many bytes of a file. It is ok where the server gives just that, and the file has that ETag yet.
func (s Server) rest(ctx context.Context, path string, parameters url.Values, tag string, come int64) (answer *http.Response, ok bool) {
	r, err := s.request(ctx, http.MethodGet, path+"?"+parameters.Encode(), nil)
	if err != nil {
		return nil, false
	}
	r.Header.Set("Range", fmt.Sprintf("bytes=%d-", come))
	r.Header.Set("If-Range", tag)
	answer, err = s.Client.Do(r)
	if err != nil {
		return nil, false
	}
	if answer.StatusCode != http.StatusPartialContent || !strings.HasPrefix(answer.Header.Get("Content-Range"), fmt.Sprintf("bytes %d-", come)) {
		answer.Body.Close()
		return nil, false
	}
	return answer, true
}

func (s Server) post(ctx context.Context, path, contentType string, body []byte) (*http.Response, error) {
	r, err := s.request(ctx, http.MethodPost, path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", contentType)
	return s.Client.Do(r)
}

func (s Server) request(ctx context.Context, method, path string, body io.Reader) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(s.URL, "/")+path, body)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Accept", "application/json")
	if s.Token != "" {
		r.Header.Set("Authorization", "Bearer "+s.Token)
	}
	return r, nil
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

package main

import (
	"bytes"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"mithaq/server/access"
	"mithaq/server/api"
)

func address(t *testing.T, of string) net.Addr {
	t.Helper()
	a, err := net.ResolveTCPAddr("tcp", of)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// What a page of another site has a browser send is refused, and what people and programs send is not.
func TestGuard(t *testing.T) {
	store := newFile(t)
	site, err := newHandler(api.Config{Store: store}, local)
	if err != nil {
		t.Fatal(err)
	}
	type headers map[string]string
	const asked = `{"query":"{version}"}`
	plain := headers{"Content-Type": "application/json"}
	with := func(more headers) headers {
		out := headers{"Content-Type": "application/json"}
		for name, v := range more {
			out[name] = v
		}
		return out
	}
	mine := guardFlags{}
	shared := guardFlags{URL: "https://graph.example.org", Origins: []string{"https://lab.example"}}
	for name, q := range map[string]struct {
		flags          guardFlags
		listen, method string
		host           string
		headers        headers
		status         int
	}{
		"a program":                                {mine, "127.0.0.1:8080", "POST", "127.0.0.1:8080", plain, 200},
		"under the name of this machine":           {mine, "127.0.0.1:8080", "POST", "localhost:8080", plain, 200},
		"by the other protocol":                    {mine, "[::1]:8080", "POST", "[::1]:8080", plain, 200},
		"the page itself":                          {mine, "127.0.0.1:8080", "POST", "localhost", with(headers{"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}), 200},
		"a name that was made to mean the machine": {mine, "127.0.0.1:8080", "POST", "evil.example:8080", plain, 421},
		"such a name, by a link":                   {mine, "127.0.0.1:8080", "GET", "evil.example", headers{"Sec-Fetch-Mode": "navigate"}, 421},
		"another site's page":                      {mine, "127.0.0.1:8080", "POST", "localhost", with(headers{"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}), 403},
		"another site's page in an old browser":    {mine, "127.0.0.1:8080", "POST", "localhost", with(headers{"Origin": "https://evil.example"}), 403},
		"another site's picture":                   {mine, "127.0.0.1:8080", "GET", "localhost", headers{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403},
		"another site's socket":                    {mine, "127.0.0.1:8080", "GET", "localhost", headers{"Origin": "https://evil.example", "Upgrade": "websocket"}, 403},
		"a page of a file":                         {mine, "127.0.0.1:8080", "POST", "localhost", with(headers{"Origin": "null"}), 403},
		"a link from another site":                 {mine, "127.0.0.1:8080", "GET", "localhost", headers{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200},
		"a form of another site":                   {mine, "127.0.0.1:8080", "POST", "localhost", headers{"Content-Type": "text/plain", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 403},
		"the public name":                          {shared, "127.0.0.1:8080", "POST", "graph.example.org", plain, 200},
		"any name where others reach it":           {mine, "0.0.0.0:8080", "POST", "graph.example.org", plain, 200},
		"a page that may ask":                      {shared, "127.0.0.1:8080", "POST", "graph.example.org", with(headers{"Origin": "https://lab.example", "Sec-Fetch-Site": "cross-site"}), 200},
		"whether that page may ask":                {shared, "127.0.0.1:8080", "OPTIONS", "graph.example.org", headers{"Origin": "https://lab.example", "Access-Control-Request-Method": "POST"}, 204},
		"whether another may":                      {shared, "127.0.0.1:8080", "OPTIONS", "graph.example.org", headers{"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}, 403},
	} {
		t.Run(name, func(t *testing.T) {
			guarded, err := q.flags.guard(address(t, q.listen), site)
			if err != nil {
				t.Fatal(err)
			}
			r := httptest.NewRequest(q.method, "/graphql?query={version}", strings.NewReader(asked))
			r.Host = q.host
			for name, v := range q.headers {
				r.Header.Set(name, v)
			}
			w := httptest.NewRecorder()
			guarded.ServeHTTP(w, r)
			if w.Code != q.status {
				t.Errorf("%d %s, want %d", w.Code, w.Body, q.status)
			}
			if allowed := w.Header().Get("Access-Control-Allow-Origin"); (allowed == "https://lab.example") != (strings.HasSuffix(q.headers["Origin"], "lab.example")) {
				t.Errorf("the origin %q is allowed", allowed)
			}
			if w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Content-Security-Policy") == "" {
				t.Errorf("headers %v", w.Header())
			}
		})
	}
	if _, err := (guardFlags{Origins: []string{"lab.example"}}).guard(address(t, "127.0.0.1:1"), site); err == nil || !strings.Contains(err.Error(), "--cors-origin") {
		t.Errorf("an origin that is none: %v", err)
	}
}

// Who reaches the server decides what nobody may do; a server that lets in nobody, or lets anybody change the graph, is not started.
func TestAccessFlags(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "keys")
	var line, key bytes.Buffer
	if status := run(t.Context(), []string{"key", "ada", "editor"}, nil, &line, &key); status != done {
		t.Fatalf("status %d: %s", status, &key)
	}
	if err := os.WriteFile(file, line.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]struct {
		flags  accessFlags
		listen string
		public bool
		role   access.Role
		says   string
	}{
		"a machine of one's own":       {accessFlags{Anonymous: "auto"}, "127.0.0.1:1", false, access.Admin, ""},
		"only reading there":           {accessFlags{Anonymous: "reader"}, "127.0.0.1:1", false, access.Reader, ""},
		"behind a proxy":               {accessFlags{Anonymous: "auto"}, "127.0.0.1:1", true, 0, "--anonymous reader"},
		"for others":                   {accessFlags{Anonymous: "auto"}, "0.0.0.0:1", false, 0, "nobody could ask"},
		"for others who read":          {accessFlags{Anonymous: "reader"}, "0.0.0.0:1", false, access.Reader, ""},
		"for others who change it":     {accessFlags{Anonymous: "editor", Keys: file}, "0.0.0.0:1", false, 0, "nobody may change the graph"},
		"for others with keys":         {accessFlags{Anonymous: "auto", Keys: file}, "0.0.0.0:1", false, access.None, ""},
		"keys that are not there":      {accessFlags{Anonymous: "auto", Keys: file + "s"}, "127.0.0.1:1", false, 0, "--keys"},
		"an issuer that is down yet":   {accessFlags{Anonymous: "auto", Issuer: "http://127.0.0.1:1"}, "0.0.0.0:1", false, access.None, ""},
		"an issuer that is no address": {accessFlags{Anonymous: "auto", Issuer: "login.example.org"}, "127.0.0.1:1", false, 0, "--oidc-issuer"},
		"a file of keys that has none": {accessFlags{Anonymous: "auto", Keys: "guard.go"}, "127.0.0.1:1", false, 0, "guard.go: line 1"},
	} {
		t.Run(name, func(t *testing.T) {
			control, err := q.flags.control(t.Context(), address(t, q.listen), q.public, zerolog.Nop())
			if q.says != "" && (err == nil || !strings.Contains(err.Error(), q.says)) || q.says == "" && (err != nil || control.Anonymous != q.role) {
				t.Errorf("%+v %v, want %v, %q", control, err, q.role, q.says)
			}
		})
	}
	t.Run("asked", func(t *testing.T) {
		control, err := accessFlags{Anonymous: "reader", Keys: file, Rate: -1, Burst: 60}.control(t.Context(), address(t, "0.0.0.0:1"), false, zerolog.Nop())
		if err != nil {
			t.Fatal(err)
		}
		store := newFile(t)
		site, err := newHandler(api.Config{Store: store, Loader: newLoading(store, &line, zerolog.Nop())}, control)
		if err != nil {
			t.Fatal(err)
		}
		for n, q := range []struct {
			path, body, authorization string
			status                    int
		}{
			{"/", "", "", 200}, {"/healthz", "", "", 200}, {"/metrics", "", "", 200}, {"/export/graph.ndjson", "", "", 200},
			{"/metrics", "", "Bearer mithaq_no", 401}, {"/mcp", "", "Bearer mithaq_no", 401}, {"/export/graph.ndjson", "", "Bearer no", 401},
			{"/graphql", `{ version }`, "", 200}, {"/graphql", `{ version }`, "Bearer mithaq_no", 401},
			{"/graphql", loadStory, "", 401}, {"/graphql", loadStory, "Bearer " + strings.TrimSpace(key.String()), 200},
			{"/graphql", `mutation { purgeArticle(id: "article:x") { change { version } } }`, "Bearer " + strings.TrimSpace(key.String()), 403},
		} {
			r := httptest.NewRequest(http.MethodGet, q.path, nil)
			if q.body != "" {
				body, err := json.Marshal(map[string]string{"query": q.body})
				if err != nil {
					t.Fatal(err)
				}
				r = httptest.NewRequest(http.MethodPost, q.path, bytes.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
			}
			r.Header.Set("Authorization", q.authorization)
			w := httptest.NewRecorder()
			site.ServeHTTP(w, r)
			if w.Code != q.status {
				t.Errorf("%d: %s: %d %.300s, want %d", n, q.path, w.Code, w.Body, q.status)
			}
		}
	})
}

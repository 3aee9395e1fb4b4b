package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// Pages of other origins, and names that were bound to this machine's address, do not reach the server.
func testOrigins(t *testing.T, address string) {
	for name, c := range map[string]struct {
		host, origin, site string
		want               int
	}{
		"a program":                    {"", "", "", http.StatusOK},
		"a page of the server":         {"", address, "same-origin", http.StatusOK},
		"a page of another origin":     {"", "https://evil.example", "cross-site", http.StatusForbidden},
		"an old browser":               {"", "https://evil.example", "", http.StatusForbidden},
		"a name bound to this machine": {"evil.example", "http://evil.example", "same-origin", http.StatusForbidden},
	} {
		t.Run(name, func(t *testing.T) {
			const ping = `{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}}`
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(ping))
			if err != nil {
				t.Fatal(err)
			}
			r.Host = c.host
			for name, value := range map[string]string{"Content-Type": "application/json", "Accept": "application/json, text/event-stream", "Origin": c.origin, "Sec-Fetch-Site": c.site} {
				if value != "" {
					r.Header.Set(name, value)
				}
			}
			response, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if said, _ := io.ReadAll(response.Body); response.StatusCode != c.want {
				t.Errorf("status %d: %s", response.StatusCode, said)
			}
		})
	}
}

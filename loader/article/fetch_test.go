package article

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

func TestFetchLimits(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte("<html>page</html>"))
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(strings.Repeat("a ", 2000))) })
	mux.HandleFunc("/pdf", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/pdf")
		w.Write([]byte("%PDF"))
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.Handle("/moved", http.RedirectHandler("/page", http.StatusFound))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/file", http.RedirectHandler("file:///etc/hostname", http.StatusFound))
	server := httptest.NewServer(mux)
	defer server.Close()
	tests := []struct {
		path, want string
		is         error
	}{
		{"/page", "", nil},
		{"/moved", "", nil},
		{"/large", "more than 1000 bytes", ErrTooLarge},
		{"/pdf", `"application/pdf" is no article`, ErrFormat},
		{"/slow", "deadline exceeded", context.DeadlineExceeded},
		{"/loop", "more than 5 redirects", nil},
		{"/file", `is no address of the web`, nil},
		{"/none", "the server answers 404 Not Found", nil},
	}
	for _, test := range tests {
		t.Run(test.path, func(t *testing.T) {
			page, err := Fetch(t.Context(), server.URL+test.path, FetchOptions{AllowPrivate: true, Limit: 1000, Timeout: 300 * time.Millisecond})
			if test.want == "" {
				if err != nil || page.URL != server.URL+"/page" || string(page.Data) != "<html>page</html>" {
					t.Errorf("got %+v, %v", page, err)
				}
				return
			}
			if !errors.Is(err, ErrFetch) || !strings.Contains(err.Error(), test.want) || test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestFetchRefusesPrivateAddresses(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the server was reached") }))
	defer server.Close()
	byName := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	for _, address := range []string{server.URL, byName} {
		if _, err := Fetch(t.Context(), address, FetchOptions{}); !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v", address, err)
		}
	}
	_, err := Fetch(t.Context(), "http://user:secret@127.0.0.1:1/", FetchOptions{})
	if err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("the error tells the password: %v", err)
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"93.184.215.14": true, "2606:2800:21f:cb07::1": true,
		"127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.0.1": false,
		"0.0.0.0": false, "224.0.0.1": false, "255.255.255.255": false, "::1": false, "::": false, "fe80::1": false, "fd00::1": false,
		"::ffff:10.0.0.1": false, "64:ff9b::a00:1": false, "2002:a00:1::": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public %v, want %v", address, got, want)
		}
	}
}

package access_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"mithaq/server/access"
)

// Keys and tokens let in those whose they are, with their role; nothing else does.
func TestWhoMayAsk(t *testing.T) {
	known := newIssuer(t)
	stranger := newIssuer(t)
	tokens := access.NewIssuer(known.URL, "mithaq", claims)
	editing, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	reading, other := access.NewKey(access.Identity{Name: "bob", Role: access.Reader})
	if strings.Contains(line, editing) {
		t.Errorf("the line %q holds the key", line)
	}
	keys, err := access.ReadKeys(strings.NewReader("# who may ask\n\n" + line + "\n" + other + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	c := &access.Control{Anonymous: access.Reader, Keys: keys, Tokens: tokens}
	expired := time.Now().Add(-time.Hour).Unix()
	for name, q := range map[string]struct {
		authorization, who string
		err                error
	}{
		"nobody":                       {"", "", access.ErrAnonymous},
		"a name and a password":        {"Basic YTpi", "", access.ErrAnonymous},
		"a key":                        {"Bearer " + editing, "ada", nil},
		"a key of a reader":            {"Bearer " + reading, "bob", access.ErrForbidden},
		"a key that is not known":      {"Bearer mithaq_ABCDEFGHIJKLMNOPQRSTUVWXYZ", "", access.ErrUnknown},
		"the hash for the key":         {"Bearer mithaq_" + strings.Fields(line)[2], "", access.ErrUnknown},
		"a token by RS256":             {"bearer " + known.token(t, jose.RS256, map[string]any{"roles": []string{"user", "editor", "reader"}, "preferred_username": "eve"}), "eve", nil},
		"a token by ES256":             {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": "mithaq:admin"}), "1234", nil},
		"a token of a reader":          {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": "reader"}), "", access.ErrForbidden},
		"a token without a role":       {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": 7}), "", access.ErrForbidden},
		"a token that has expired":     {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "exp": expired}), "", access.ErrExpired},
		"a token for another audience": {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "aud": "another"}), "", access.ErrUnknown},
		"a token of another issuer":    {"Bearer " + stranger.token(t, jose.RS256, map[string]any{"roles": "admin"}), "", access.ErrUnknown},
		"a token in another's name":    {"Bearer " + stranger.token(t, jose.RS256, map[string]any{"roles": "admin", "iss": known.URL}), "", access.ErrUnknown},
		"a token by a shared secret":   {"Bearer " + known.token(t, jose.HS256, map[string]any{"roles": "admin"}), "", access.ErrUnknown},
		"a token without signature":    {"Bearer " + known.unsigned(t, map[string]any{"roles": "admin"}), "", access.ErrUnknown},
		"a token of nobody":            {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "sub": ""}), "", access.ErrUnknown},
		"a token that is not yet good": {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "nbf": time.Now().Add(time.Hour).Unix()}), "", access.ErrUnknown},
		"a token that is none":         {"Bearer e30.e30.", "", access.ErrUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/", nil)
			r.Header.Set("Authorization", q.authorization)
			w := httptest.NewRecorder()
			var id access.Identity
			var refused error
			c.Handler(access.Editor, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { id = access.Of(r.Context()) }),
				func(_ http.ResponseWriter, _ *http.Request, err error) { refused = err }).ServeHTTP(w, r)
			if !errors.Is(refused, q.err) || refused == nil && id.Name != q.who {
				t.Errorf("%v as %+v, want %v as %q", refused, id, q.err, q.who)
			}
			if refused != nil && w.Header().Get("WWW-Authenticate") == "" {
				t.Error("it is not said how to sign in")
			}
		})
	}
}

// Each may ask so often, by name wherever from, nobody by address, and is told how long to wait.
func TestRates(t *testing.T) {
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	keys, err := access.ReadKeys(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	c := &access.Control{Anonymous: access.Editor, Keys: keys, Rates: access.NewRates(0.5, 2)}
	ask := func(authorization, address string) (wait string, refused error) {
		r := httptest.NewRequest(http.MethodPost, "/", nil)
		r.RemoteAddr = address + ":1234"
		r.Header.Set("Authorization", authorization)
		w := httptest.NewRecorder()
		c.Handler(access.Reader, http.NotFoundHandler(), func(_ http.ResponseWriter, _ *http.Request, err error) { refused = err }).ServeHTTP(w, r)
		return w.Header().Get("Retry-After"), refused
	}
	for n, q := range []struct {
		authorization, address string
		err                    error
	}{
		{"", "192.0.2.1", nil}, {"", "192.0.2.1", nil}, {"", "192.0.2.1", access.ErrTooMany}, {"", "192.0.2.2", nil},
		{"Bearer " + key, "192.0.2.1", nil}, {"Bearer " + key, "192.0.2.2", nil}, {"Bearer " + key, "192.0.2.3", access.ErrTooMany},
		{"Bearer mithaq_guessed", "192.0.2.4", access.ErrUnknown}, {"Bearer mithaq_again", "192.0.2.4", access.ErrUnknown}, {"Bearer mithaq_more", "192.0.2.4", access.ErrTooMany},
	} {
		wait, got := ask(q.authorization, q.address)
		if !errors.Is(got, q.err) || (wait == "2") != (q.err == access.ErrTooMany) {
			t.Errorf("request %d: %v, Retry-After %q, want %v", n, got, wait, q.err)
		}
	}
}

func TestKeysThatAreNone(t *testing.T) {
	_, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	for text, says := range map[string]string{
		"\nada editor": "line 2",
		strings.Replace(line, "editor", "owner", 1): "line 1: a role is",
		"ada editor 00": "line 1",
		"ada lovelace editor " + line[len(line)-64:]: "line 1",
	} {
		if _, err := access.ReadKeys(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", text, err, says)
		}
	}
}
